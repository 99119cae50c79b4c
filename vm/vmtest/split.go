package vmtest

import (
	"slices"

	"github.com/opml/opml/vm"
)

// split adds a product with constants in two instructions: partial sums, and their sum.
// Mostly the partial sums are what they would be without limits, and nothing else reads
// them.
func (n *network) split(x feature) {
	rank := len(x.Dims)
	if rank == 0 || x.Elements() > 1500 {
		n.chain(x)
		return
	}
	rows, depth := slices.Clone(x.Dims[:rank-1]), x.Dims[rank-1]
	parts := pick[uint32](n.rng, 2, 3, 4)
	run := (depth + parts - 1) / parts
	cols := pick[uint32](n.rng, 1, 5, 16, 20)
	in := &vm.Instruction{Map: vm.MapMul, Out: append(rows, cols, parts), Red: []uint32{run}}
	in.A = same(x)
	in.A.Index[rank-1] = vm.Index{Terms: []vm.Term{{Axis: uint8(rank), Coef: int32(run)}, {Axis: uint8(rank + 1), Coef: 1}}}
	in.B = n.weights(in, rank-1, rank, rank+1)
	in.Init, in.Scale = vm.Immediate(0), vm.Immediate(0)
	dt := pick(n.rng, vm.I32, vm.I32, vm.I64)
	in.Lo, in.Hi = dt.Min(), dt.Max()
	if n.rng.IntN(4) == 0 {
		n.disturb(in, dt)
	}
	partial := n.emit(in, dt, in.Out...)
	n.total(partial, n.rng.IntN(4) == 0)
	if n.rng.IntN(5) == 0 { // partial sums that something else reads
		n.total(partial, true)
	}
}

// disturb makes partial sums something else than that, or gives them limits that they may
// exceed.
func (n *network) disturb(in *vm.Instruction, dt vm.DType) {
	pick(n.rng,
		func() { in.Zero = pick[int64](n.rng, 1, -1) },
		func() { in.Lo, in.Hi = -5000, pick[int64](n.rng, 5000, 1<<20) },
		func() { in.Lo, in.Hi = -1<<21, 1<<21 },
		func() { in.Scale = vm.Immediate(vm.Scale{M: 1 << 30, S: 34}.Word()) },
		func() { in.Init = vm.Immediate(pick(n.rng, 1, dt.Max())) },
	)()
}

// total adds the sum of partial sums over the last dim. Its output axes may be merged ones
// of what it reads.
func (n *network) total(partial feature, strange bool) {
	rank := len(partial.Dims)
	in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: slices.Clone(partial.Dims[:rank-1]), Red: partial.Dims[rank-1:], A: same(partial)}
	dt := n.epilogue(in, 22, len(in.Out)-1)
	if strange {
		pick(n.rng,
			func() { in.Alpha = -1 },
			func() { in.Gamma = 1 },
			func() { in.Beta, in.B = 1, vm.Immediate(pick[int64](n.rng, 0, 3)) },
			func() { in.Reduce = vm.ReduceMax },
			func() { in.A.Index[0].Offset = 1 },
			func() { in.Map, in.B = vm.MapMax, vm.Immediate(-1000) },
		)()
	}
	n.emit(in, dt, in.Out...)
}

// splitPool adds the extremes of rows and those of columns.
func (n *network) splitPool(x feature) {
	if len(x.Dims) < 3 || x.Elements() > 5000 {
		n.pool(x)
		return
	}
	rank := len(x.Dims)
	in := n.extreme(x.DType)
	in.Out, in.Red = slices.Clone(x.Dims), []uint32{2}
	in.Out[rank-3], in.Out[rank-2], in.Out[rank-1] = x.Dims[rank-3], x.Dims[rank-1], x.Dims[rank-2]
	in.A = vm.View{Kind: vm.Direct, Value: x.id, Fill: in.Init.Offset}
	for k := range rank {
		in.A.Index = append(in.A.Index, on(k))
	}
	in.A.Index[rank-2], in.A.Index[rank-1] = on(rank-1), on(rank-2)
	in.A.Index[rank-3].Terms = append(in.A.Index[rank-3].Terms, vm.Term{Axis: uint8(rank), Coef: 1})
	rows := n.emit(in, x.DType, in.Out...)

	next := *in
	if n.rng.IntN(4) == 0 {
		next = *n.extreme(x.DType)
	}
	next.Out, next.Red, next.A = in.Out[:rank-1], in.Out[rank-1:], same(rows)
	n.emit(&next, x.DType, next.Out...)
}
