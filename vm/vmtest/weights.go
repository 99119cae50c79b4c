package vmtest

import (
	"slices"

	"github.com/opml/opml/vm"
)

// weights is a view of a new constant with a dim for each of the axes, in any order, or
// with one dim for all. Its numbers have 8 or 16 bits; their magnitudes sometimes add up,
// over the reduction, to the most that 32 bits hold for activations of 16, or to one more.
func (n *network) weights(in *vm.Instruction, axes ...int) vm.View {
	axes = slices.Clone(axes)
	if n.rng.IntN(3) == 0 {
		n.rng.Shuffle(len(axes), func(i, j int) { axes[i], axes[j] = axes[j], axes[i] })
	}
	extents := slices.Concat(in.Out, in.Red)
	var dims []uint32
	for _, axis := range axes {
		dims = append(dims, extents[axis])
	}
	t := n.tensor(pick(n.rng, vm.I8, vm.I8, vm.I8, vm.I16), dims...)
	if n.rng.IntN(3) == 0 {
		n.loadColumns(t, in, axes)
	}
	return n.layout(t, axes)
}

// loadColumns makes the magnitudes of each column add up to what just fits, or does not.
func (n *network) loadColumns(t *vm.Tensor, in *vm.Instruction, axes []int) {
	sum := 65535 + n.rng.Int64N(2)
	each, rest := sum/int64(in.Terms()), sum%int64(in.Terms())
	for i := range t.Elements() {
		left, first := i, true
		for k := len(axes) - 1; k >= 0; k-- {
			first = first && (axes[k] < len(in.Out) || left%uint64(t.Dims[k]) == 0)
			left /= uint64(t.Dims[k])
		}
		v := each
		if first {
			v += rest
		}
		t.Set(i, max(-v, t.DType.Min()))
	}
}

// layout adds a constant with a dim for each of the axes, perhaps with one for all, and is
// the view along them.
func (n *network) layout(t *vm.Tensor, axes []int) vm.View {
	v := vm.View{Kind: vm.Direct}
	if n.rng.IntN(2) == 0 {
		for _, axis := range axes {
			v.Index = append(v.Index, on(axis))
		}
	} else {
		flat, stride := vm.Index{}, int32(1)
		for k := len(axes) - 1; k >= 0; k-- {
			flat.Terms = append(flat.Terms, vm.Term{Axis: uint8(axes[k]), Coef: stride})
			stride *= int32(t.Dims[k])
		}
		slices.SortFunc(flat.Terms, func(a, b vm.Term) int { return int(a.Axis) - int(b.Axis) })
		t.Dims, v.Index = []uint32{uint32(stride)}, []vm.Index{flat}
	}
	v.Value = n.given(t).id
	return v
}

// epilogue draws what follows the reduction of an instruction whose accumulators have
// about that many bits, with parameters for all or one for each index of the given output
// axes. It returns the result's type.
func (n *network) epilogue(in *vm.Instruction, bits int, axes ...int) vm.DType {
	rng, dt := n.rng, pick(n.rng, vm.I16, vm.I16, vm.I16, vm.I16, vm.I16, vm.I8, vm.I32, vm.I64)
	if in.Reduce == vm.ReduceSum {
		in.Init = n.parameter(in, axes, n.bias)
	}
	in.Scale = n.parameter(in, axes, func() int64 { return n.word(bits) })
	in.Lo, in.Hi = dt.Min(), dt.Max()
	switch rng.IntN(8) {
	case 0:
		in.Lo, in.Hi = 0, 100
	case 1:
		in.Lo, in.Hi = 5, 5
	}
	if rng.IntN(5) == 0 {
		in.Zero = pick(rng, -3, 100, 40000, -1<<31, 1<<40, vm.I64.Min(), vm.I64.Max())
	}
	return dt
}

// parameter is an immediate, or a constant with a number for each index of the axes.
func (n *network) parameter(in *vm.Instruction, axes []int, draw func() int64) vm.View {
	if len(axes) == 0 || n.rng.IntN(2) == 0 {
		return vm.Immediate(draw())
	}
	var dims []uint32
	for _, axis := range axes {
		dims = append(dims, in.Out[axis])
	}
	t := vm.NewTensor(vm.I64, dims...)
	for i := range t.Elements() {
		t.Set(i, draw())
	}
	return n.layout(t, axes)
}

// bias is mostly of a size that is usual.
func (n *network) bias() int64 {
	if n.rng.IntN(40) == 0 {
		return pick(n.rng, 1<<31, -1<<31, 1<<31-1, 1<<33+5, -1<<40-7, vm.I64.Max(), vm.I64.Min())
	}
	return pick(n.rng, 0, n.rng.Int64N(2001)-1000)
}

// word rescales numbers of so many bits to about 14, or is what one must be ready for.
func (n *network) word(bits int) int64 {
	if n.rng.IntN(60) == 0 {
		return ScaleWord(n.rng)
	}
	p := pick(n.rng, 0, 0, 0, 3, 9, -1, -6, -14, -15)
	return vm.Scale{M: 1<<30 + n.rng.Uint32N(1<<30), S: uint8(max(32, min(bits+16-p, 62))), P: int8(p)}.Word()
}
