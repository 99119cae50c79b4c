package vm

import (
	"math"
	"slices"
)

// link is an instruction of a chain that is being made, with its views as terms. Feeds of
// values of the chain are not resolved yet.
type link struct {
	in                *Instruction
	begin, end        int // the instruction, or the first of two that are one, and whose result it is
	a, b, init, scale term64
	of                place
	reduces           feed // what a reduction of rows, of which this is the epilogue, reads, and
	by                ReduceOp
}

// chain completes a step: it makes the epilogue of the head (an instruction whose
// reduction the plan computes, leaving what head says; or an elementwise instruction) and
// adds elementwise instructions as long as they fit, and reductions of rows if blocks hold whole
// ones. It returns false if the head is none.
func (c *compiler) chain(to *chain, p plan, in *Instruction, head feed, i, end int) bool {
	g := c.grownFor(to, in, head, i, end)
	if g == nil {
		return false
	}
	g.build(to)
	c.add(p, g.instructions())
	return true
}

// grownFor finds the instructions of a chain, whose blocks hold whole rows if some reduce them.
func (c *compiler) grownFor(to *chain, in *Instruction, head feed, i, end int) (g *grower) {
	if to.whole.rows > 0 {
		g = c.grown(to.whole, true, in, head, i, end)
	}
	if g == nil || !g.reduces {
		g = c.grown(to.domain, to.domain.rows == 0, in, head, i, end)
	}
	return g
}

// instructions are those of the links.
func (g *grower) instructions() (instructions []int) {
	for _, l := range g.links {
		instructions = append(instructions, l.begin)
		if l.end != l.begin {
			instructions = append(instructions, l.end)
		}
	}
	return instructions
}

// grown finds the instructions of a chain over a domain, or, if that is zero, over what follows
// from the instructions; nil if the head is none, or only numbers of rows follow.
func (c *compiler) grown(d domain, wholeRows bool, in *Instruction, head feed, i, end int) *grower {
	g := &grower{c: c, domain: d, fixed: d.rows > 0, wholeRows: wholeRows, inside: map[uint32]place{}, places: map[uint32]feed{}}
	if g.fixed {
		in = in.epilogue()
	}
	if !g.add(in, i, end, &head) {
		return nil
	}
	if !c.apart {
		g.grow()
	}
	if !slices.ContainsFunc(g.links, func(l link) bool { return l.of == ofBlocks }) {
		return nil
	}
	return g
}

// grower collects the instructions of a chain.
type grower struct {
	c         *compiler
	domain    domain
	fixed     bool // the domain is given; else it follows from the instructions
	wholeRows bool // blocks can hold whole rows,
	reduces   bool // and must
	links     []link
	inside    map[uint32]place // the values that the links compute,
	places    map[uint32]feed  // and where they are
}

// add appends an instruction if it fits: it is elementwise, and its operands are values of
// the chain or stored already. head is what the plan leaves for it, if it has one.
func (g *grower) add(in *Instruction, i, end int, head *feed) bool {
	if g.c.done[end] {
		return false
	}
	if in.Terms() != 1 {
		return g.addReduction(in, i)
	}
	candidates := []domain{g.domain}
	switch {
	case !g.fixed:
		candidates = domains(in.Out)
		if len(g.links) > 0 && candidates[0].cols != g.domain.rows*g.domain.cols {
			return false
		}
	case g.reduces:
		candidates = append(candidates, domain{g.domain.rows, 1})
	}
	for k, d := range candidates {
		l := link{in: in, begin: i, end: end, of: ofBlocks}
		if !g.terms(&l, d, head) {
			continue
		}
		if !g.fixed {
			g.domain, g.fixed = d, d.rows > 1 && len(candidates) > 1 || l.hasColumns()
		} else if k > 0 {
			l.of = ofRows
		}
		g.append(l)
		return true
	}
	return false
}

// append appends a link.
func (g *grower) append(l link) {
	g.links = append(g.links, l)
	g.inside[uint32(g.c.first+l.begin)] = absorbed
	g.inside[uint32(g.c.first+l.end)] = l.of
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
	p := g.inside[value]
	if !g.ready(value) && p == elsewhere {
		return false
	}
	f, inside := elementNumber(index, g.c.tensors[value].Dims, in.allExtents())
	if !inside {
		return false
	}
	access, ok := d.access(f, in.Out)
	if ok && p != elsewhere {
		access, ok = g.within(p, d, access)
	}
	if !ok {
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
			in, invalid := g.c.instruction(j)
			if invalid == nil && len(g.links) < maxChain && g.inside[uint32(g.c.first+j)] == elsewhere {
				g.add(in, j, j, nil)
			}
		}
	}
}

// build makes the stages and decides which results are stored.
func (g *grower) build(to *chain) {
	c, places := g.c, g.places
	to.domain, to.reduces = g.domain, g.reduces
	to.registers = []int64{4} // of the accumulators
	if head := &g.links[0].a; !head.immediate && head.feed.tensor == nil && g.links[0].of == ofBlocks {
		to.registers[accumulators] = int64(max(4, head.feed.dtype.Size()))
	}
	for k := range g.links {
		l := &g.links[k]
		id := uint32(c.first + l.end)
		t := c.tensors[id]
		f := feed{dtype: t.DType, access: sameElement, tensor: t, value: c.values[id], of: id}
		if c.stored[l.end] = g.needed(l.end); !c.stored[l.end] {
			f.tensor, f.register = nil, len(to.registers)
			to.registers = append(to.registers, l.room(t.DType))
		}
		if l.reduces.tensor != nil {
			l.a.feed.register = len(to.registers)
			to.registers = append(to.registers, l.room(l.a.feed.dtype))
			to.stages = append(to.stages, &reduceStage{resolved(l.reduces, places), l.a.feed, l.by})
		}
		s := stageBuilder{in: l.in, to: f, cols: g.domain.cols, elements: g.domain.rows * g.domain.cols, c: c}
		if l.of == ofRows {
			s.cols, s.elements = 1, g.domain.rows
		}
		for i, x := range []*term64{&s.a, &s.b, &s.init, &s.scale} {
			*x = []term64{l.a, l.b, l.init, l.scale}[i]
			x.feed = resolved(x.feed, places)
		}
		for _, made := range s.buildNarrow(&to.registers) {
			if l.of == ofRows {
				made = &rowStage{made, f}
			}
			to.stages = append(to.stages, made)
		}
		places[id] = f
	}
	c.foldDifferences(to.stages)
}

// room is how much a register of the link needs in the memory of blocks, for each element:
// numbers of rows have their own.
func (l *link) room(dt DType) int64 {
	if l.of == ofRows {
		return 0
	}
	return int64(dt.Size())
}

// resolved is the feed of a value of the chain where that is.
func resolved(f feed, places map[uint32]feed) feed {
	p, ok := places[f.of]
	if !ok || f.tensor == nil {
		return f
	}
	p.access = f.access
	return p
}

// needed reports whether something outside of the chain needs a result.
func (g *grower) needed(i int) bool {
	if g.c.apart || i >= len(g.c.m.code)-g.c.m.program.Outputs || len(g.c.m.readers[i]) == 0 {
		return true
	}
	for _, j := range g.c.m.readers[i] {
		if g.inside[uint32(g.c.first+j)] == elsewhere {
			return true
		}
	}
	return false
}
