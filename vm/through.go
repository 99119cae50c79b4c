package vm

import (
	"cmp"
	"slices"
)

// A convolution whose operand is put together of slices of an input, as the focus layer of
// detectors does it, reads the input itself: the slices are terms further apart.

// slice is a part of a value along its last axis: a copy of elements of another value, given by
// affine functions of the axes, that of the last from the slice's beginning on.
type slice struct {
	first, end int64
	value      uint32
	index      []Index
}

// copied are the slices that a result consists of, nil if it is anything else, and the
// instructions that copy them, none of which anything else needs.
func (c *compiler) copied(value uint32, reader int) (list []slice, copies []int) {
	j := int(value) - c.first
	if j < 0 || c.soleConsumer(j) != reader {
		return nil, nil
	}
	in, invalid := c.instruction(j)
	if invalid != nil || !c.copiesAll(in, value) {
		return nil, nil
	}
	cuts, ok := c.cuts(in)
	last := len(in.Out) - 1
	if !ok || slices.ContainsFunc(cuts[:last], func(list []int64) bool { return len(list) > 2 }) {
		return nil, nil
	}
	copies = []int{j}
	lo, extents := make([]int64, len(in.Out)), in.allExtents()
	for k := range len(cuts[last]) - 1 {
		lo[last], extents[last] = cuts[last][k], cuts[last][k+1]-cuts[last][k]
		part, ok := c.only(in, lo, extents)
		if !ok {
			return nil, nil
		}
		part.first, part.end = lo[last], lo[last]+extents[last]
		if int(part.value) < len(c.m.program.Inputs) {
			list = append(list, part)
			continue
		}
		inner, more := c.copied(part.value, j)
		for _, s := range inner {
			if s, ok = part.within(s, last); !ok {
				return nil, nil
			}
			list = append(list, s)
		}
		if copies = append(copies, more...); len(inner) == 0 {
			return nil, nil
		}
	}
	return list, copies
}

// copiesAll reports whether each element of the result is one of A or one of B.
func (c *compiler) copiesAll(in *Instruction, value uint32) bool {
	t := c.tensors[value]
	if in.Map != MapLinear || in.Reduce != ReduceSum || len(in.Red) > 0 || in.Alpha != 1 || in.Beta != 1 || in.Gamma != 0 || in.Zero != 0 ||
		!in.unscaled() || len(in.Out) == 0 || !slices.Equal(in.Out, t.Dims) {
		return false
	}
	for _, v := range []*View{&in.A, &in.B} {
		if v.Kind != Direct || v.Fill != 0 || c.tensors[v.Value].DType != t.DType || !c.values[v.Value].within(in.Lo, in.Hi) {
			return false
		}
	}
	return in.Init.Kind == Affine && in.Init.Offset == 0 && len(in.Init.Terms) == 0
}

// only is the operand that a box of the result is a copy of, false if both are in it or none.
func (c *compiler) only(in *Instruction, lo, extents []int64) (slice, bool) {
	a, ok := c.moved(&in.A, lo, extents)
	b, ok2 := c.moved(&in.B, lo, extents)
	if a.Kind != Direct {
		a, b = b, a
	}
	return slice{value: a.Value, index: a.Index}, ok && ok2 && a.Kind == Direct && b.Kind == Affine
}

// within is the slice s of what is copied, as a slice of the copy; false if it is not copied as
// a whole.
func (p *slice) within(s slice, last int) (slice, bool) {
	x := p.index[last]
	first := int64(x.Offset)
	if !slices.Equal(x.Terms, []Term{{Axis: uint8(last), Coef: 1}}) || s.first < first || s.end > first+p.end-p.first {
		return slice{}, false
	}
	by := slices.Clone(p.index)
	by[last].Offset = 0
	list, ok := substituted(s.index, by)
	at := p.first + s.first - first
	return slice{at, at + s.end - s.first, s.value, list}, ok
}

// substituted puts affine functions in the place of axes, false if numbers become too large.
func substituted(index, by []Index) ([]Index, bool) {
	list, ok := make([]Index, len(index)), true
	product := func(a, b int32) int64 {
		p := int64(a) * int64(b)
		ok = ok && p == int64(int32(p))
		return p
	}
	for k, x := range index {
		offset, steps := int64(x.Offset), [MaxAxes]int64{}
		for _, t := range x.Terms {
			offset += product(t.Coef, by[t.Axis].Offset)
			for _, u := range by[t.Axis].Terms {
				steps[u.Axis] += product(t.Coef, u.Coef)
			}
		}
		list[k].Offset = int32(offset)
		ok = ok && offset == int64(list[k].Offset)
		for axis, step := range steps {
			if step != 0 {
				list[k].Terms = append(list[k].Terms, Term{Axis: uint8(axis), Coef: int32(step)})
				ok = ok && step == int64(int32(step))
			}
		}
	}
	return list, ok
}

// digits is how slices of the same length follow each other in what they are copied from: the
// number of a slice has two digits, each of which adds something to each coordinate.
type digits struct {
	extents [2]int64
	steps   [2][]int64
}

// findDigits finds the digits of slices that differ in offsets only, false if there are none.
func findDigits(list []slice) (digits, bool) {
	n, length := len(list), list[0].end
	for i, s := range list {
		if s.value != list[0].value || s.first != int64(i)*length || s.end != s.first+length || !slices.EqualFunc(s.index, list[0].index, func(a, b Index) bool { return slices.Equal(a.Terms, b.Terms) }) {
			return digits{}, false
		}
	}
	for low := n; low >= 1; low-- {
		if n%low == 0 {
			if d := newDigits(list, low); d.fit(list) {
				return d, true
			}
		}
	}
	return digits{}, false
}

// newDigits guesses from the first slices, low being how many values the lower digit has.
func newDigits(list []slice, low int) digits {
	d := digits{extents: [2]int64{int64(len(list) / low), int64(low)}}
	for k, x := range list[0].index {
		for digit, next := range [2]int{low, 1} {
			step := int64(0)
			if d.extents[digit] > 1 {
				step = int64(list[next].index[k].Offset) - int64(x.Offset)
			}
			d.steps[digit] = append(d.steps[digit], step)
		}
	}
	return d
}

func (d *digits) fit(list []slice) bool {
	for i, s := range list {
		high, low := int64(i)/d.extents[1], int64(i)%d.extents[1]
		for k, x := range s.index {
			if int64(x.Offset) != int64(list[0].index[k].Offset)+high*d.steps[0][k]+low*d.steps[1][k] {
				return false
			}
		}
	}
	return true
}

// through is instruction i, whose operand A is copied from an input, reading that instead, and
// the instructions that are not needed then; nil if it is something else.
func (c *compiler) through(in *Instruction, i int) (*Instruction, []int) {
	axis, ok := c.alongSlices(in)
	if !ok || c.apart || len(in.allExtents())+2 > MaxAxes {
		return nil, nil
	}
	list, copies := c.copied(in.A.Value, i)
	if len(list) < 2 || !c.samePadding(list, in.A.Value) {
		return nil, nil
	}
	d, ok := findDigits(list)
	if !ok {
		return nil, nil
	}
	return c.readSlices(in, axis, list[0], d), copies
}

// alongSlices is the reduction axis that goes through the last axis of A as a whole, false if
// there is none, or if A is read in another way, too.
func (c *compiler) alongSlices(in *Instruction) (axis int, ok bool) {
	if in.Map != MapMul || in.A.Kind != Direct || len(in.A.Index) == 0 {
		return 0, false
	}
	for _, v := range []*View{&in.B, &in.Init, &in.Scale} {
		if v.Kind == IndirectKind || v.Kind == Direct && v.Value == in.A.Value {
			return 0, false
		}
	}
	last := len(in.A.Index) - 1
	x := in.A.Index[last]
	if x.Offset != 0 || len(x.Terms) != 1 || x.Terms[0].Coef != 1 {
		return 0, false
	}
	axis = int(x.Terms[0].Axis)
	for _, x := range in.A.Index[:last] {
		if slices.ContainsFunc(x.Terms, func(t Term) bool { return int(t.Axis) == axis }) {
			return 0, false
		}
	}
	return axis, axis >= len(in.Out) && in.allExtents()[axis] == int64(c.tensors[in.A.Value].Dims[last])
}

// samePadding reports whether places outside of a value are outside of what its slices are
// copied from, in each of them: each axis but the last moves one coordinate, which nothing else
// does. (What is inside of the value is inside there.)
func (c *compiler) samePadding(list []slice, value uint32) bool {
	dims := c.tensors[value].Dims
	for _, s := range list {
		moved := 0
		for k, x := range s.index {
			if len(x.Terms) == 0 || len(x.Terms) == 1 && int(x.Terms[0].Axis) == len(dims)-1 {
				continue
			}
			t := x.Terms[0]
			below, above := int64(x.Offset)-int64(t.Coef), int64(x.Offset)+int64(t.Coef)*int64(dims[t.Axis])
			if len(x.Terms) > 1 || below >= 0 || above < int64(c.tensors[s.value].Dims[k]) {
				return false
			}
			moved |= 1 << t.Axis
		}
		if moved != 1<<(len(dims)-1)-1 {
			return false
		}
	}
	return true
}

// sliceAxis is an axis of an instruction that reads slices.
type sliceAxis struct {
	extent int64
	old    int     // the axis that it comes from,
	coef   int64   // and what a step is there
	moves  []int64 // what a step adds to each coordinate
}

// apart is how far apart the elements of a step are.
func (a *sliceAxis) apart(dims []uint32) int64 {
	sum, stride := int64(0), int64(1)
	for k := len(dims) - 1; k >= 0; k-- {
		sum += a.moves[k] * stride
		stride *= int64(dims[k])
	}
	return sum
}

// readSlices makes the instruction read what the first slice is copied from, and with it the
// others: the axis along which it goes through them becomes three, and reduction axes are
// put in the order in which elements lie. It is nil if numbers become too large.
func (c *compiler) readSlices(in *Instruction, axis int, s slice, d digits) *Instruction {
	by := slices.Clone(in.A.Index)
	index, ok := substituted(s.index, append(by[:len(by)-1], Index{Terms: []Term{{Axis: uint8(axis), Coef: 1}}}))
	if !ok {
		return nil
	}
	axes, dims := sliceAxes(in, axis, index, s, d), c.tensors[s.value].Dims
	slices.SortStableFunc(axes[len(in.Out):], func(a, b sliceAxis) int { return cmp.Compare(b.apart(dims), a.apart(dims)) })
	joined, split := *in, make([]splitAxis, len(in.allExtents()))
	joined.Red, joined.A.Value, joined.A.Index = nil, s.value, make([]Index, len(index))
	for k, x := range index {
		joined.A.Index[k].Offset = x.Offset
	}
	for i, a := range axes {
		if i >= len(in.Out) {
			joined.Red = append(joined.Red, uint32(a.extent))
		}
		split[a.old] = append(split[a.old], Term{Axis: uint8(i), Coef: int32(a.coef)})
		for k, move := range a.moves {
			if ok = ok && move == int64(int32(move)); move != 0 {
				joined.A.Index[k].Terms = append(joined.A.Index[k].Terms, Term{Axis: uint8(i), Coef: int32(move)})
			}
		}
	}
	for _, v := range []*View{&joined.B, &joined.Init, &joined.Scale} {
		var fits bool
		*v, fits = renamed(*v, split)
		ok = ok && fits
	}
	if !ok {
		return nil
	}
	return &joined
}

// sliceAxes are the axes of an instruction whose operand has the index, with three in the place
// of the one through the slices.
func sliceAxes(in *Instruction, axis int, index []Index, s slice, d digits) (axes []sliceAxis) {
	length := s.end - s.first
	for old, extent := range in.allExtents() {
		a := sliceAxis{extent, old, 1, make([]int64, len(index))}
		for k, x := range index {
			for _, t := range x.Terms {
				if int(t.Axis) == old {
					a.moves[k] = int64(t.Coef)
				}
			}
		}
		if old == axis {
			axes = append(axes, sliceAxis{d.extents[0], old, length * d.extents[1], d.steps[0]}, sliceAxis{d.extents[1], old, length, d.steps[1]})
			a.extent = length
		}
		axes = append(axes, a)
	}
	return axes
}

// absorb makes instructions a part of the last step, which does without their results.
func (c *compiler) absorb(copies []int) {
	last := &c.steps[len(c.steps)-1]
	kept := c.steps[:0]
	for _, g := range c.steps[:len(c.steps)-1] {
		if !slices.Contains(copies, g.instructions[0]) {
			kept = append(kept, g)
		}
	}
	step := group{slices.Concat(copies, last.instructions), last.plan}
	slices.Sort(step.instructions)
	c.steps = append(kept, step)
	for _, i := range copies {
		c.stored[i], c.ready[c.first+i] = false, false
	}
}

// alone reports whether each of the instructions is a step by itself.
func (c *compiler) alone(copies []int) bool {
	for _, g := range c.steps {
		if len(g.instructions) > 1 && slices.ContainsFunc(g.instructions, func(i int) bool { return slices.Contains(copies, i) }) {
			return false
		}
	}
	return true
}
