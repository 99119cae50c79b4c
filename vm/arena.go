package vm

import (
	"cmp"
	"math"
	"slices"
)

// alignment of values in an arena: a cache line.
const alignment = 64

// lifetime is a piece of memory that is needed from one step to another, both included.
type lifetime struct {
	value       int
	first, last int
	size        int64
	inBands     bool      // it is not there as a whole, and all of the memory is used again and again
	over        []overlap // what of the values that die when it begins it may lie in
	offset      int64     // found by assign
}

// maxRows is how many rows of padding an arena has at most.
const maxRows = 64

// arena is the memory of a session's inputs and results. It begins with rows of padding.
type arena struct{ data []byte }

// Memory that an arena may need beyond the inputs and twice what a run one instruction after
// the other does, and how many values it may have: a hostile program can be planned to need
// many times that, and laying out takes time by the square.
const (
	arenaRoom = 64 << 20
	maxValues = 1 << 14
)

// newArena lays the values of a compiled program out, nil if they are too many or too large.
// If its steps run on one thread, operands may lie in the memory of results.
func newArena(c *compiler, alone bool) *arena {
	padding, rows := c.padding()
	list, limit := c.lifetimes(), padding+2*int64(c.m.PeakMemory())+arenaRoom
	for _, d := range c.m.program.Inputs {
		limit += int64(d.ByteSize())
	}
	if len(list) > maxValues {
		return nil
	}
	size := int64(0)
	if alone {
		c.addOverlaps(list)
		list, size = c.band(list)
	} else {
		size = assign(list)
	}
	size += padding + alignment // kernels may read a little further
	if size > limit {
		return nil
	}
	a := &arena{make([]byte, size)}
	address := map[*Tensor]int64{}
	for _, l := range list {
		t, at := c.tensors[l.value], padding+l.offset
		t.Data, address[t] = a.data[at:at+l.size:at+l.size], at
	}
	for fill, row := range rows {
		fill32(typed[int32](a.data[row.offset:row.offset+row.length]), fill)
	}
	for _, p := range c.inPlace() {
		t, fill, length := p.padded()
		at, here := address[t]
		if row, padded := rows[fill]; here && padded && length > 0 {
			p.bind(a, at/2, row.offset/2)
		}
	}
	return a
}

// inPlace is a plan that reads an operand of 16 or 32 bits where it lies, and padding from a
// row of it in the same memory.
type inPlace interface {
	// padded is the operand, the 32 bits that padding repeats, and how many times 16 bits of
	// it are read at once: 0 if the operand is not read that way.
	padded() (t *Tensor, fill int32, length int64)
	// bind tells where both begin, in units of 16 bits.
	bind(a *arena, operand, padding int64)
}

// inPlace are the plans of that kind.
func (c *compiler) inPlace() (list []inPlace) {
	add := func(p plan) {
		if p, ok := p.(inPlace); ok {
			list = append(list, p)
		}
	}
	for _, g := range c.steps {
		if p, ok := g.plan.(*bands); ok {
			for _, part := range p.parts {
				add(part.plan)
			}
		}
		add(g.plan)
	}
	return list
}

func (p *windows) padded() (*Tensor, int32, int64) {
	return p.n.a.tensor, p.n.a.padding(), p.row() * int64(p.n.a.tensor.DType.Size()) / 2
}

func (p *windows) bind(a *arena, operand, padding int64) {
	if size := int64(p.n.a.tensor.DType.Size()); p.findCuts() {
		p.memory, p.address, p.padding = a, operand*2/size, padding*2/size
	}
}

func (p *matmul) padded() (*Tensor, int32, int64) {
	return p.stream.tensor, p.stream.padding(), p.lineRow()
}

// padding is the 32 bits that repeat around the tensor of a view of 16 or 32 bits.
func (v *nestView) padding() int32 {
	if v.tensor.DType == I32 {
		return int32(v.fill)
	}
	return int32(v.fill)<<16 | int32(uint16(v.fill))
}

func (p *matmul) bind(a *arena, operand, padding int64) {
	p.memory, p.address, p.padding = a, operand, padding
}

// padding is the rows of equal numbers that windows read instead of what is outside of
// their operand, in bytes, and how many bytes they take.
func (c *compiler) padding() (total int64, rows map[int32]run) {
	rows = map[int32]run{}
	for _, p := range c.inPlace() {
		_, fill, length := p.padded()
		if row, has := rows[fill]; length > 0 && (has || len(rows) < maxRows) {
			rows[fill] = run{length: max(row.length, (2*length+3)&^3)} // whole repetitions
		}
	}
	for fill, row := range rows {
		rows[fill] = run{offset: total, length: row.length}
		total += (row.length + alignment - 1) / alignment * alignment
	}
	return total, rows
}

// borrowed reports whether an input is read where the caller has it: no step needs it in the arena.
func (c *compiler) borrowed(input int) bool {
	return !slices.ContainsFunc(c.inPlace(), func(p inPlace) bool {
		t, _, length := p.padded()
		return t == c.tensors[input] && length > 0
	})
}

// lifetimes are those of the stored results, and of inputs that are copied.
func (c *compiler) lifetimes() []lifetime {
	var list []lifetime
	rooms := map[*Tensor]int64{} // bytes of values between parts of bands
	for _, g := range c.steps {
		if p, ok := g.plan.(*bands); ok {
			for _, part := range p.parts[:len(p.parts)-1] {
				rooms[part.made] = part.room * int64(part.made.DType.Size())
			}
		}
	}
	index := make([]int, len(c.tensors)) // in the list, plus one
	add := func(value, first int) {
		l := lifetime{value: value, first: first, last: first, size: c.tensors[value].bytes()}
		if room, in := rooms[c.tensors[value]]; in {
			l.size, l.inBands = room, true
		}
		list = append(list, l)
		index[value] = len(list)
	}
	for v := range c.m.program.Inputs {
		if !c.borrowed(v) {
			add(v, 0)
		}
	}
	for s, step := range c.steps {
		for _, i := range step.instructions {
			if c.stored[i] {
				add(c.first+i, s)
			}
		}
		for _, i := range step.instructions {
			in, invalid := c.instruction(i)
			if invalid != nil {
				continue
			}
			for _, op := range in.operands() {
				if k := index[op.value]; k > 0 {
					list[k-1].last = s
				}
			}
		}
	}
	for k := range list {
		if list[k].value >= len(c.tensors)-c.m.program.Outputs {
			list[k].last = len(c.steps)
		}
	}
	return list
}

// addOverlaps finds which results may lie in the memory of operands that die.
func (c *compiler) addOverlaps(list []lifetime) {
	dying := make([][]int, len(c.steps)+1)
	for _, l := range list {
		if l.value < c.first || l.first < l.last {
			dying[l.last] = append(dying[l.last], l.value)
		}
	}
	for k := range list {
		if l := &list[k]; l.value >= c.first && !l.inBands {
			l.over = c.overlaps(&c.steps[l.first], l.value-c.first, dying[l.first])
		}
	}
}

// assign gives each lifetime an offset so that no two that overlap in time do in memory, but
// for what may, and returns how much memory that takes: the largest first, each where it
// makes the least more of it necessary.
func assign(list []lifetime) int64 {
	order := make([]*lifetime, len(list))
	for i := range list {
		order[i] = &list[i]
	}
	slices.SortStableFunc(order, func(a, b *lifetime) int { return cmp.Compare(b.size, a.size) })
	byOffset := func(a, b *lifetime) int { return cmp.Compare(a.offset, b.offset) }
	var placed []*lifetime // by offset, so that little is left to sort
	low, high := int64(0), int64(0)
	for _, l := range order {
		l.place(placed, low, high)
		low, high = min(low, l.offset), max(high, l.offset+l.size)
		at, _ := slices.BinarySearchFunc(placed, l, byOffset)
		placed = slices.Insert(placed, at, l)
	}
	for _, l := range order {
		l.offset -= low
	}
	return high - low
}

// place finds an offset, given where others lie, and between which addresses.
func (l *lifetime) place(others []*lifetime, low, high int64) {
	var taken []interval // an offset of l is not inside of these
	for _, p := range others {
		if l.first <= p.last && p.first <= l.last {
			taken = append(taken, l.conflict(p))
		}
	}
	slices.SortFunc(taken, func(a, b interval) int { return cmp.Compare(a.lo, b.lo) })
	best := int64(math.MaxInt64)
	try := func(from, to int64) { // the best one in a gap
		at := min(max(low, from), to)
		if grown := max(high, at+l.size) - min(low, at); grown < best {
			l.offset, best = at, grown
		}
	}
	from := int64(math.MinInt64)
	for _, t := range taken {
		if from <= t.lo {
			try(from, t.lo)
		}
		from = max(from, t.hi)
	}
	try(from, math.MaxInt64)
}

// conflict is between which offsets l would be in the way of p.
func (l *lifetime) conflict(p *lifetime) interval {
	lo, hi := p.offset-l.size, p.offset+p.size
	if shift, ok := l.shift(p); ok {
		lo = p.offset + shift
	}
	if shift, ok := p.shift(l); ok {
		hi = p.offset - shift
	}
	return interval{lo &^ (alignment - 1), (hi + alignment - 1) &^ (alignment - 1)}
}

// shift is where l may begin, from an operand that it may overlap.
func (l *lifetime) shift(operand *lifetime) (int64, bool) {
	for _, o := range l.over {
		if o.operand == operand.value {
			return o.shift, true
		}
	}
	return 0, false
}
