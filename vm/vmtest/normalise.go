package vmtest

import (
	"slices"

	"github.com/opml/opml/vm"
)

// normalise adds sums or extremes of the rows of a feature, instructions on these, and some on the
// feature and these, as in a softmax or a normalisation; often on what a product has made.
func (n *network) normalise(x feature) {
	last := len(x.Dims) - 1
	if last < 0 {
		n.chain(x)
		return
	}
	for range 1 + n.rng.IntN(3) {
		row := n.reduced(x)
		for range n.rng.IntN(3) {
			if y := n.elementwise(row); slices.Equal(y.Dims, row.Dims) {
				row = y
			}
		}
		in := n.pointwise(x.Dims)
		in.Map = pick(n.rng, vm.MapLinear, vm.MapLinear, vm.MapMul, vm.MapDiv, vm.MapMax)
		in.A, in.B = same(x), same(row)
		if n.rng.IntN(4) == 0 {
			in.A, in.B = in.B, in.A
		}
		x = n.emit(in, n.narrow(in), x.Dims...)
	}
}

// reduced adds the sums or extremes of the rows, sometimes those of parts of rows first.
func (n *network) reduced(x feature) feature {
	last := len(x.Dims) - 1
	in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1}
	if n.rng.IntN(2) == 0 {
		in = n.extreme(x.DType)
	}
	in.Out, in.Red, in.A = slices.Clone(x.Dims[:last]), x.Dims[last:], same(x)
	if half := x.Dims[last] / 2; 2*half == x.Dims[last] && n.rng.IntN(4) == 0 {
		in.Out, in.Red = append(in.Out, 2), []uint32{half}
		in.A.Index[last] = vm.Index{Terms: []vm.Term{{Axis: uint8(last), Coef: int32(half)}, {Axis: uint8(last + 1), Coef: 1}}}
		next := *in
		in.Lo, in.Hi = x.DType.Min(), x.DType.Max()
		parts := n.emit(in, x.DType, in.Out...)
		next.Out, next.Red, next.A = x.Dims[:last], []uint32{2}, same(parts)
		in = &next
	}
	dt := x.DType
	if in.Reduce == vm.ReduceSum || n.rng.IntN(4) == 0 {
		dt = n.epilogue(in, 20)
	}
	return n.emit(in, dt, in.Out...)
}
