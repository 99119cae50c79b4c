package vm

import "math"

// compose joins instruction i with the one that alone reads its result, if that goes on
// with the reduction of i: the compiler splits reductions whose proof would be too large,
// and the two are one again here. It returns the joined instruction and whose result it
// computes; the instruction itself if there is nothing to join. Operands are stored or inside.
func (c *compiler) compose(in *Instruction, i int, inside map[uint32]place) (*Instruction, int) {
	j := c.soleConsumer(i)
	if j < 0 || in.Zero != 0 || !in.unscaled() {
		return in, i
	}
	next, invalid := c.instruction(j)
	if invalid != nil || !c.readsAll(next, uint32(c.first+i)) || !c.sumsOn(in, next, i) && !in.selectsOn(next) {
		return in, i
	}
	joined, ok := join(in, next)
	if !ok || !c.readyFor(joined, inside) {
		return in, i
	}
	return joined, j
}

// unscaled reports whether the epilogue does not rescale.
func (in *Instruction) unscaled() bool {
	return in.Scale.Kind == Affine && in.Scale.Offset == 0 && len(in.Scale.Terms) == 0
}

// copies reports whether the terms are the numbers of A as they are.
func (in *Instruction) copies() bool {
	return in.Map == MapLinear && in.Alpha == 1 && in.Gamma == 0 && in.A.Kind == Direct &&
		in.B.Kind == Affine && (in.Beta == 0 || in.B.Offset == 0 && len(in.B.Terms) == 0)
}

// selects reports whether the result is the largest or the smallest number of A, or an
// immediate.
func (in *Instruction) selects() bool {
	return in.copies() && in.Reduce != ReduceSum && in.Init.Kind == Affine && len(in.Init.Terms) == 0
}

// selectsOn reports whether next takes the extremes of extremes, within the same limits or
// narrower ones. Clamping before or after makes no difference, as it keeps the order.
func (in *Instruction) selectsOn(next *Instruction) bool {
	idle := func(x *Instruction) bool {
		return x.Reduce == ReduceMax && x.Init.Offset <= in.Lo || x.Reduce == ReduceMin && x.Init.Offset >= in.Hi
	}
	return in.selects() && next.selects() && in.Reduce == next.Reduce && next.Zero == 0 && next.unscaled() &&
		in.Lo <= next.Lo && next.Hi <= in.Hi && idle(in) && idle(next)
}

// sumsOn reports whether next adds up what instruction i has added up and left as it is.
func (c *compiler) sumsOn(in, next *Instruction, i int) bool {
	starts := in.Map == MapMul && in.Reduce == ReduceSum && in.Init.Kind == Affine && in.Init.Offset == 0 && len(in.Init.Terms) == 0
	return starts && next.copies() && next.Reduce == ReduceSum && next.Init.Kind != IndirectKind && next.Scale.Kind != IndirectKind &&
		c.clampIsIdle(in, i)
}

// soleConsumer is the one instruction that reads the result of i, -1 if there is not
// exactly one, or if the result is an output.
func (c *compiler) soleConsumer(i int) int {
	if len(c.m.readers[i]) != 1 || i >= len(c.m.code)-c.m.program.Outputs {
		return -1
	}
	return c.m.readers[i][0]
}

// readsAll reports whether A is the value, each element once, in order.
func (c *compiler) readsAll(in *Instruction, value uint32) bool {
	if in.A.Kind != Direct || in.A.Value != value {
		return false
	}
	extents := in.allExtents()
	f, inside := elementNumber(in.A.Index, c.tensors[in.A.Value].Dims, extents)
	stride := int64(1)
	for axis := len(extents) - 1; axis >= 0; axis-- {
		if extents[axis] > 1 && f.step[axis] != stride {
			return false
		}
		stride *= extents[axis]
	}
	return inside && f.offset == 0 && uint64(stride) == c.tensors[value].Elements()
}

// clampIsIdle reports whether no sum of the instruction can leave its limits.
func (c *compiler) clampIsIdle(in *Instruction, i int) bool {
	n, exact := newNest(in, c.tensors, c.tensors[c.first+i])
	if !exact || !n.a.packable() && !n.a.halvable() || !n.b.packable() || n.b.index != nil || len(n.b.checks) > 0 || !c.isConstant(in.B.Value) {
		return false
	}
	heaviest, ok := n.heaviest(n.b)
	m := c.interval(n.a).magnitude()
	if !ok || m > 0 && heaviest > math.MaxInt64/m {
		return false
	}
	sums, d := interval{-heaviest * m, heaviest * m}, c.tensors[c.first+i].DType
	return sums.within(max(in.Lo, d.Min()), min(in.Hi, d.Max()))
}

// heaviest is the largest sum of magnitudes that a view of at most 16 bits gives over the
// terms of one result, saturating. It returns false for views that give elements again and again, which
// take long.
func (n *nest) heaviest(v *nestView) (int64, bool) {
	var outs, red []int
	for axis := range n.extents {
		switch {
		case n.step[axis][v.value] == 0:
		case axis < n.outs:
			outs = append(outs, axis)
		default:
			red = append(red, axis)
		}
	}
	if n.product(outs) > int64(v.tensor.Elements())/n.product(red) {
		return 0, false
	}
	repeats := n.terms / n.product(red)
	values, heaviest := append([]int64{}, n.base...), int64(0)
	results, terms := newOdometer(n, outs), newOdometer(n, red)
	for more := true; more; more = results.next(values) {
		sum := int64(0)
		for more := true; more; more = terms.next(values) {
			sum += magnitude64(v.tensor.At(uint64(values[v.value])))
		}
		heaviest = max(heaviest, sum)
	}
	if heaviest > math.MaxInt64/repeats {
		return math.MaxInt64, true
	}
	return heaviest * repeats, true
}

// readyFor reports whether all operands are there.
func (c *compiler) readyFor(in *Instruction, inside map[uint32]place) bool {
	for _, op := range in.operands() {
		if !c.ready[op.value] && inside[op.value] == elsewhere {
			return false
		}
	}
	return true
}

// join makes one instruction of in and next, which adds up its results: the last output
// axes of in become reduction axes.
func join(in, next *Instruction) (*Instruction, bool) {
	outs, axes, ok := splitAxes(in.Out, next.Out)
	if !ok {
		return nil, false
	}
	joined := *in
	joined.Out = in.Out[:outs]
	joined.Red = append(append([]uint32{}, in.Out[outs:]...), in.Red...)
	joined.Zero, joined.Lo, joined.Hi = next.Zero, next.Lo, next.Hi
	var fits, fits2 bool
	joined.Init, fits = renamed(next.Init, axes)
	joined.Scale, fits2 = renamed(next.Scale, axes)
	return &joined, fits && fits2
}

// splitAxis is what a step on one axis is on others.
type splitAxis []Term

// splitAxes finds for each axis of the merged extents the first axes of the fine ones
// that it stands for, and how many of these there are in all.
func splitAxes(fine, merged []uint32) (outs int, axes []splitAxis, ok bool) {
	for _, extent := range merged {
		var group splitAxis
		product := uint64(1)
		for product < uint64(extent) && outs < len(fine) {
			product *= uint64(fine[outs])
			group = append(group, Term{Axis: uint8(outs)})
			outs++
		}
		if product != uint64(extent) {
			return 0, nil, false
		}
		stride := uint64(1)
		for k := len(group) - 1; k >= 0; k-- {
			group[k].Coef = int32(stride)
			stride *= uint64(fine[group[k].Axis])
		}
		axes = append(axes, group)
	}
	return outs, axes, true
}

// renamed is the view with each axis split, false if coefficients become too large.
func renamed(v View, axes []splitAxis) (View, bool) {
	ok := true
	split := func(terms []Term) (list []Term) {
		for _, t := range terms {
			for _, s := range axes[t.Axis] {
				coef := int64(t.Coef) * int64(s.Coef)
				ok = ok && coef == int64(int32(coef))
				list = append(list, Term{Axis: s.Axis, Coef: int32(coef)})
			}
		}
		return list
	}
	v.Terms = split(v.Terms)
	index := make([]Index, len(v.Index))
	for k, x := range v.Index {
		index[k] = Index{Offset: x.Offset, Terms: split(x.Terms)}
	}
	v.Index = index
	return v, ok
}
