package vmtest

import (
	"slices"

	"github.com/opml/opml/vm"
)

// chain adds some elementwise instructions, each on the result of the one before.
func (n *network) chain(x feature) {
	for range 1 + n.rng.IntN(4) {
		x = n.elementwise(x)
	}
}

// residual adds elementwise instructions whose last one also reads what the first did.
func (n *network) residual(x feature) {
	y := n.elementwise(n.elementwise(x))
	in := n.pointwise(x.Dims)
	in.Map, in.A, in.B = vm.MapLinear, same(x), same(y)
	if n.rng.IntN(2) == 0 {
		in.A, in.B = in.B, in.A
	}
	n.emit(in, n.narrow(in), x.Dims...)
}

// pointwise is an instruction without operands over a shape, with one term.
func (n *network) pointwise(dims []uint32) *vm.Instruction {
	in := &vm.Instruction{Map: vm.MapLinear, Out: slices.Clone(dims), Lo: vm.I16.Min(), Hi: vm.I16.Max()}
	in.Alpha, in.Beta, in.Gamma = n.factor(), n.factor(), pick[int64](n.rng, 0, 0, 5, -300)
	if n.rng.IntN(12) == 0 {
		in.Red = []uint32{1}
	}
	return in
}

// factor is a weight of a sum.
func (n *network) factor() int64 {
	return pick(n.rng, 0, 1, 1, -1, 2, 1234, -20000, 1<<20, 1<<31, vm.I64.Min(), n.rng.Int64N(60000)-30000)
}

// narrow draws the epilogue of an elementwise instruction: often none, or one word.
func (n *network) narrow(in *vm.Instruction) vm.DType {
	bits := 16
	if n.rng.IntN(2) == 0 { // as compilers have it
		in.Init, in.Scale = vm.Immediate(0), vm.Immediate(pick(n.rng, 0, vm.Scale{M: 1<<30 + n.rng.Uint32N(1<<30), S: 46}.Word()))
		in.Alpha, in.Beta, in.Gamma = n.rng.Int64N(60000)-30000, n.rng.Int64N(60000)-30000, n.rng.Int64N(1<<20)
		in.Lo, in.Hi = vm.I16.Min(), vm.I16.Max()
		return vm.I16
	}
	if in.Map == vm.MapMul || in.Map == vm.MapLinear && (in.Alpha|in.Beta) > 2 {
		bits = 30
	}
	dt := n.epilogue(in, bits, n.lastAxis(in)...)
	if n.rng.IntN(2) == 0 {
		in.Init = vm.Immediate(0)
	}
	if bits == 16 && n.rng.IntN(2) == 0 {
		in.Scale = vm.Immediate(0)
	}
	if n.rng.IntN(3) > 0 && in.Lo == dt.Min() && in.Hi == dt.Max() {
		dt, in.Lo, in.Hi = vm.I16, vm.I16.Min(), vm.I16.Max()
	}
	return dt
}

// lastAxis is the last output axis, sometimes, or none.
func (n *network) lastAxis(in *vm.Instruction) []int {
	if k := len(in.Out) - 1; k >= 0 && in.Out[k] <= 64 && n.rng.IntN(2) == 0 {
		return []int{k}
	}
	return nil
}

// elementwise adds an instruction with one term on a feature and, perhaps, another
// operand.
func (n *network) elementwise(x feature) feature {
	if n.rng.IntN(6) == 0 {
		return n.lookedUp(x)
	}
	in := n.pointwise(x.Dims)
	in.Map = pick(n.rng, vm.MapLinear, vm.MapLinear, vm.MapLinear, vm.MapMul, vm.MapMul, vm.MapMul, vm.MapMul, vm.MapMin, vm.MapMax, vm.MapSelect, vm.MapDiv,
		vm.MapShl, vm.MapShr, vm.MapMod, vm.MapAnd, vm.MapLt, vm.MapIsqrt)
	in.A, in.B = same(x), n.other(x)
	if n.rng.IntN(4) == 0 {
		in.A, in.B = in.B, in.A
	}
	dt := n.narrow(in)
	if n.rng.IntN(6) == 0 { // a rescaling, as of a branch for a sum
		in.Map, in.Alpha, in.Beta, in.Gamma = vm.MapLinear, 1, 0, 0
		dt = n.epilogue(in, 16, n.lastAxis(in)...)
	}
	if n.rng.IntN(12) == 0 {
		in.Reduce = pick(n.rng, vm.ReduceMax, vm.ReduceMin)
	}
	return n.emit(in, dt, n.reshaped(x.Dims)...)
}

// reshaped is mostly the same dims, else one for all or two.
func (n *network) reshaped(dims []uint32) []uint32 {
	d := vm.Descriptor{DType: vm.I8, Dims: dims}
	total := uint32(d.Elements())
	switch n.rng.IntN(10) {
	case 0:
		return []uint32{total}
	case 1:
		return []uint32{total, 1}
	case 2:
		if len(dims) > 1 {
			return []uint32{dims[0], total / dims[0]}
		}
	}
	return dims
}

// other is a second operand over the dims of a feature: an immediate, a value of the same
// shape, or one that is broadcast.
func (n *network) other(x feature) vm.View {
	rank := len(x.Dims)
	switch n.rng.IntN(9) {
	case 0, 1:
		return vm.Immediate(pick(n.rng, 0, 1, 3, -100, 5000, 1<<20, vm.I64.Max()))
	case 2:
		return n.one()
	case 3: // by column
		if rank > 0 {
			first := n.rng.IntN(rank)
			return n.operand(x, first, rank)
		}
	case 4, 5: // by row
		return n.operand(x, 0, n.rng.IntN(rank+1))
	case 6: // along some dims only, as no chain has it
		if rank > 2 {
			return n.operand(x, 1, 2)
		}
	}
	return n.operand(x, 0, rank)
}

// operand is a view of a value with the dims of x from first to end: one of the features
// if there is one, or a constant.
func (n *network) operand(x feature, first, end int) vm.View {
	dims := x.Dims[first:end]
	var fitting []feature
	for _, f := range n.features {
		if slices.Equal(f.Dims, dims) {
			fitting = append(fitting, f)
		}
	}
	if len(fitting) == 0 || n.rng.IntN(3) == 0 {
		fitting = []feature{n.constant(n.tensor(pick(n.rng, vm.I16, vm.I16, vm.I16, vm.I16, vm.I8, vm.I32), dims...))}
	}
	v := same(pick(n.rng, fitting...))
	for k := range v.Index {
		v.Index[k] = on(first + k)
	}
	return v
}

// one is a view of one element of some value, wherever it lies.
func (n *network) one() vm.View {
	x := n.any()
	if n.rng.IntN(2) == 0 {
		x = n.constant(n.tensor(vm.I16, pick[uint32](n.rng, 1, 9)))
	}
	v := vm.View{Kind: vm.Direct, Value: x.id}
	for _, dim := range x.Dims {
		v.Index = append(v.Index, vm.Index{Offset: int32(n.rng.Uint32N(dim))})
	}
	return v
}

// lookup adds a lookup of a feature in a table.
func (n *network) lookup(x feature) { n.lookedUp(x) }

func (n *network) lookedUp(x feature) feature {
	in := n.pointwise(x.Dims)
	in.Alpha, in.Beta = 1, 0
	size := pick[uint32](n.rng, 256, 1000, 1<<16, 3)
	table := n.given(n.tensor(pick(n.rng, vm.I16, vm.I16, vm.I8, vm.I32), size))
	for _, f := range n.features {
		if len(f.Dims) == 1 && n.rng.IntN(8) == 0 { // a computed one
			table = f
		}
	}
	index := same(x)
	in.A = vm.View{Kind: vm.IndirectKind, Value: table.id, Fill: pick[int64](n.rng, 0, -5, 77777), Indirect: &vm.Indirect{
		Stride: pick[int32](n.rng, 1, 1, 1, -1, 3), Value: x.id, Index: index.Index, Fill: 3}}
	in.A.Index = []vm.Index{{Offset: int32(size / 2)}}
	if n.rng.IntN(4) == 0 {
		in.Map, in.B = vm.MapMul, n.other(x)
	}
	return n.emit(in, n.narrow(in), x.Dims...)
}

// gather adds rows of a feature chosen by an index.
func (n *network) gather(x feature) {
	if len(x.Dims) == 0 {
		n.chain(x)
		return
	}
	index := n.constant(n.tensor(vm.I8, 6))
	in := n.pointwise(append([]uint32{6}, x.Dims[1:]...))
	in.A = same(x)
	in.A.Index[0] = vm.Index{Offset: n.rng.Int32N(3)}
	in.A.Kind, in.A.Indirect = vm.IndirectKind, &vm.Indirect{Stride: 1, Value: index.id, Index: []vm.Index{on(0)}}
	n.emit(in, n.narrow(in), in.Out...)
}
