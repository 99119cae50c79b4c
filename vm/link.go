package vm

import (
	"math"
	"slices"
)

// link is an instruction of a chain that is being made, with its views as terms. Feeds of
// values of the chain are not resolved yet.
type link struct {
	in                *Instruction
	end               int // the instruction whose result it is
	a, b, init, scale term64
}

// chain completes a step: it makes the epilogue of the head (an instruction whose
// reduction the plan computes, leaving what head says; or an elementwise instruction) and
// adds elementwise instructions as long as they fit. It returns false if the head is none.
func (c *compiler) chain(to *chain, p plan, in *Instruction, head feed, i, end int) bool {
	g := &grower{c: c, domain: to.domain, inside: map[uint32]bool{}}
	if g.fixed = to.domain.rows > 0; g.fixed {
		epilogue := *in
		epilogue.Map, epilogue.Reduce, epilogue.Alpha, epilogue.Beta, epilogue.Gamma, epilogue.Red, epilogue.B = MapLinear, ReduceSum, 1, 0, 0, nil, Immediate(0)
		if in.Reduce != ReduceSum {
			epilogue.Init = Immediate(0)
		}
		in = &epilogue
	}
	if !g.add(in, end, &head) {
		return false
	}
	if !c.apart {
		g.grow()
	}
	to.domain = g.domain
	g.build(to)
	instructions := []int{i}
	for _, l := range g.links {
		if l.end != i {
			instructions = append(instructions, l.end)
		}
	}
	slices.Sort(instructions)
	c.add(p, instructions)
	return true
}

// grower collects the instructions of a chain.
type grower struct {
	c      *compiler
	domain domain
	fixed  bool // the domain is given; else it follows from the instructions
	links  []link
	inside map[uint32]bool // the values that the links compute
}

// add appends an instruction if it fits: it is elementwise, and its operands are values of
// the chain or stored already. head is what the plan leaves for it, if it has one.
func (g *grower) add(in *Instruction, end int, head *feed) bool {
	if in.Terms() != 1 || g.c.done[end] {
		return false
	}
	candidates := []domain{g.domain}
	if !g.fixed {
		candidates = domains(in.Out)
		if len(g.links) > 0 && candidates[0].cols != g.domain.rows*g.domain.cols {
			return false
		}
	}
	for _, d := range candidates {
		l := link{in: in, end: end}
		if !g.terms(&l, d, head) {
			continue
		}
		if !g.fixed {
			g.domain, g.fixed = d, d.rows > 1 && len(candidates) > 1 || l.hasColumns()
		}
		g.links = append(g.links, l)
		g.inside[uint32(g.c.first+end)] = true
		return true
	}
	return false
}

// hasColumns reports whether some operand goes by column.
func (l *link) hasColumns() bool {
	for _, t := range []*term64{&l.a, &l.b, &l.init, &l.scale} {
		if !t.immediate && t.feed.access == byColumn {
			return true
		}
	}
	return false
}

// terms are the views of a link over a domain, false if some view is of another kind.
func (g *grower) terms(l *link, d domain, head *feed) bool {
	if d.rows*d.cols != int64(g.c.tensors[g.c.first+l.end].Elements()) {
		return false
	}
	for i, v := range l.in.views() {
		t := []*term64{&l.a, &l.b, &l.init, &l.scale}[i]
		if i == 0 && head != nil && head.dtype != 0 {
			t.feed = *head
			continue
		}
		if !g.term(t, v, l.in, d) {
			return false
		}
	}
	return head == nil || head.offset == nil || l.init.add(head.offset)
}

// add adds numbers to constants of an I64 tensor's range, by column; false if the term is
// something else.
func (t *term64) add(offset []int64) bool {
	list, ok := t.constants(int64(len(offset)))
	if !ok {
		return false
	}
	sum := NewTensor(I64, uint32(len(offset)))
	for j, v := range offset {
		sum.Set(uint64(j), v+list[j%len(list)])
	}
	*t = term64{constant: true, feed: feed{dtype: I64, access: byColumn, tensor: sum, of: noValue}}
	return true
}

// noValue is the value of a tensor that the compiler has made.
const noValue = math.MaxUint32

func (g *grower) term(t *term64, v *View, in *Instruction, d domain) bool {
	switch v.Kind {
	case Affine:
		t.immediate, t.value = true, v.Offset
		return len(v.Terms) == 0
	case Direct:
		return g.operand(t, v.Value, v.Index, in, d)
	default:
		ind := v.Indirect
		table := g.c.tensors[v.Value]
		if len(table.Dims) != 1 || len(v.Index[0].Terms) > 0 || !g.ready(v.Value) || !g.operand(t, ind.Value, ind.Index, in, d) {
			return false
		}
		t.table, t.factor, t.offset, t.fill = table, int64(ind.Stride), int64(v.Index[0].Offset), v.Fill
		t.constantTable, t.tableOf = g.c.isConstant(v.Value), v.Value
		return true
	}
}

// ready reports whether a value is there before the chain begins.
func (g *grower) ready(value uint32) bool { return g.c.apart || g.c.ready[value] }

// operand is a view of a value that is ready, or inside the chain.
func (g *grower) operand(t *term64, value uint32, index []Index, in *Instruction, d domain) bool {
	if !g.ready(value) && !g.inside[value] {
		return false
	}
	f, inside := elementNumber(index, g.c.tensors[value].Dims, in.allExtents())
	if !inside {
		return false
	}
	access, ok := d.access(f, in.Out)
	if !ok || g.inside[value] && access != sameElement {
		return false
	}
	t.constant = g.c.isConstant(value)
	if access == sameElement && t.constant && d.rows == 1 {
		access = byColumn // the same, and what epilogues take
	}
	t.feed = feed{dtype: g.c.tensors[value].DType, access: access, tensor: g.c.tensors[value], element: f.offset, value: g.c.values[value], of: value}
	return true
}

// grow adds consumers of the chain's values, in program order.
func (g *grower) grow() {
	for at := 0; at < len(g.links) && len(g.links) < maxChain; at++ {
		for _, j := range g.c.m.readers[g.links[at].end] {
			in, invalid := g.c.m.Instruction(j)
			if invalid == nil && len(g.links) < maxChain && !g.inside[uint32(g.c.first+j)] {
				g.add(in, j, nil)
			}
		}
	}
}

// build makes the stages and decides which results are stored.
func (g *grower) build(to *chain) {
	c := g.c
	place := map[uint32]feed{}
	to.registers = []int64{4} // of the accumulators
	if head := &g.links[0].a; !head.immediate && head.feed.tensor == nil {
		to.registers[accumulators] = int64(max(4, head.feed.dtype.Size()))
	}
	for _, l := range g.links {
		id := uint32(c.first + l.end)
		t := c.tensors[id]
		f := feed{dtype: t.DType, access: sameElement, tensor: t, value: c.values[id], of: id}
		if c.stored[l.end] = g.needed(l.end); !c.stored[l.end] {
			f.tensor, f.register = nil, len(to.registers)
			to.registers = append(to.registers, int64(t.DType.Size()))
		}
		s := stageBuilder{in: l.in, to: f, cols: g.domain.cols, elements: g.domain.rows * g.domain.cols, c: c}
		for i, x := range []*term64{&s.a, &s.b, &s.init, &s.scale} {
			*x = []term64{l.a, l.b, l.init, l.scale}[i]
			if p, ok := place[x.feed.of]; ok && x.feed.tensor != nil {
				x.feed = p
			}
		}
		to.stages = append(to.stages, s.buildNarrow(&to.registers)...)
		place[id] = f
	}
}

// needed reports whether something outside of the chain needs a result.
func (g *grower) needed(i int) bool {
	if g.c.apart || i >= len(g.c.m.code)-g.c.m.program.Outputs || len(g.c.m.readers[i]) == 0 {
		return true
	}
	for _, j := range g.c.m.readers[i] {
		if !g.inside[uint32(g.c.first+j)] {
			return true
		}
	}
	return false
}
