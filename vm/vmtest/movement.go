package vmtest

import (
	"slices"

	"github.com/opml/opml/vm"
)

// copies is an instruction that copies A.
func (n *network) copies(x feature, dims []uint32) *vm.Instruction {
	return &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: dims, A: same(x), Lo: x.DType.Min(), Hi: x.DType.Max()}
}

// move adds a transposition, a slice, a padding, an upsampling, a reversal or a reshape.
func (n *network) move(x feature) {
	if len(x.Dims) == 0 {
		n.chain(x)
		return
	}
	pick(n.rng, n.transpose, n.slice, n.slice, n.pad, n.pad, n.upsample, n.reverse, n.reshape)(x)
}

func (n *network) transpose(x feature) {
	in := n.copies(x, slices.Clone(x.Dims))
	for k, axis := range n.rng.Perm(len(x.Dims)) {
		in.Out[axis], in.A.Index[k] = x.Dims[k], on(axis)
	}
	n.emit(in, x.DType, in.Out...)
}

func (n *network) slice(x feature) {
	in := n.copies(x, slices.Clone(x.Dims))
	k := n.rng.IntN(len(x.Dims))
	first, step := n.rng.Uint32N(x.Dims[k]), 1+n.rng.Uint32N(2)
	in.Out[k] = (x.Dims[k] - first + step - 1) / step
	in.A.Index[k] = vm.Index{Offset: int32(first), Terms: []vm.Term{{Axis: uint8(k), Coef: int32(step)}}}
	n.emit(in, x.DType, in.Out...)
}

func (n *network) pad(x feature) {
	in := n.copies(x, slices.Clone(x.Dims))
	in.A.Fill = pick[int64](n.rng, 0, 3, -70000)
	for range 1 + n.rng.IntN(2) {
		k := n.rng.IntN(len(x.Dims))
		before, after := n.rng.Int32N(3), n.rng.Int32N(3)
		if n.rng.IntN(5) == 0 { // padding beyond all of it
			before = int32(x.Dims[k])
		}
		in.Out[k], in.A.Index[k].Offset = x.Dims[k]+uint32(before+after), -before
	}
	if n.rng.IntN(2) == 0 {
		in.Gamma, in.Scale = 5, vm.Immediate(n.word(15))
	}
	n.emit(in, x.DType, in.Out...)
}

func (n *network) upsample(x feature) {
	k := n.rng.IntN(len(x.Dims))
	in := n.copies(x, slices.Insert(slices.Clone(x.Dims), k+1, 2))
	for j := k + 1; j < len(x.Dims); j++ {
		in.A.Index[j] = on(j + 1)
	}
	dims := slices.Clone(x.Dims)
	dims[k] *= 2
	n.emit(in, x.DType, dims...)
}

func (n *network) reverse(x feature) {
	in := n.copies(x, slices.Clone(x.Dims))
	k := n.rng.IntN(len(x.Dims))
	in.A.Index[k] = vm.Index{Offset: int32(x.Dims[k]) - 1, Terms: []vm.Term{{Axis: uint8(k), Coef: -1}}}
	n.emit(in, x.DType, in.Out...)
}

func (n *network) reshape(x feature) {
	n.emit(n.copies(x, slices.Clone(x.Dims)), x.DType, n.reshaped(n.reshaped(x.Dims))...)
}

// join adds a concatenation of two values along an axis, as a sum of padded views.
func (n *network) join(x feature) {
	if len(x.Dims) == 0 {
		n.chain(x)
		return
	}
	k := n.rng.IntN(len(x.Dims))
	y := x
	for _, f := range n.features {
		if len(f.Dims) == len(x.Dims) && equalBut(f.Dims, x.Dims, k) && n.rng.IntN(2) == 0 {
			y = f
		}
	}
	in := n.copies(x, slices.Clone(x.Dims))
	in.Out[k] += y.Dims[k]
	in.Beta, in.B = 1, same(y)
	in.B.Index[k].Offset = -int32(x.Dims[k])
	switch n.rng.IntN(4) {
	case 0, 1:
		in.Alpha, in.Beta, in.Scale = 20000, 30000, vm.Immediate(n.word(29))
	case 2: // a product that is 0 or fills elsewhere
		in.Map, in.A.Fill, in.B.Fill, in.Scale = vm.MapMul, n.fill(), n.fill(), vm.Immediate(n.word(29))
	}
	n.emit(in, x.DType, in.Out...)
}

// equalBut reports whether dims differ at most on an axis.
func equalBut(a, b []uint32, axis int) bool {
	for k := range a {
		if k != axis && a[k] != b[k] {
			return false
		}
	}
	return true
}
