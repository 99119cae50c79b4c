package vm_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// TestTablesOfDifferences has tables that are looked up by the difference of a number and one of its row,
// rescaled and clamped in many ways, and by sums, which are no differences.
func TestTablesOfDifferences(t *testing.T) {
	total := map[string]int{}
	for n := range cases(t, 120) {
		rng := vmtest.Seeded(uint64(n))
		pick := func(list ...int64) int64 { return list[rng.IntN(len(list))] }
		dims := []uint32{uint32(pick(1, 5, 40)), uint32(pick(32, 33, 100))}
		entries := pick(1, 2, 300, 5000, 65536)
		table := vm.NewTensor(vm.I32, uint32(entries))
		for i := range table.Elements() {
			table.Set(i, int64(rng.Int32())-1<<30)
		}
		if rng.IntN(3) == 0 { // few of which are different
			table = filled(7, vm.I32, table.Dims...)
			table.Set(rng.Uint64N(uint64(entries)), 8)
		}
		x := vmtest.Tensor(rng, vm.I16, dims...)
		of := axisView(0, 2)
		largest := rowReduction(vm.ReduceMax, dims...)
		largest.A, largest.Lo, largest.Hi = of, vm.I16.Min(), vm.I16.Max()
		first := -rng.Int64N(entries)
		alpha := pick(1, -1, 3, 1<<20, -12345)
		index := &vm.Instruction{Map: vm.MapLinear, Alpha: alpha, Beta: -alpha, Gamma: pick(0, 0, 77), Out: dims, Lo: first, Hi: first + entries - 1, A: of, B: axisView(2, 1)}
		switch rng.IntN(8) {
		case 0:
			index.Beta++
		case 1:
			index.A, index.B = index.B, index.A
		}
		if rng.IntN(3) > 0 {
			index.Scale = vm.Immediate(vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), S: 32 + uint8(rng.IntN(12)), P: int8(rng.IntN(8))}.Word())
		}
		entry := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: dims, Lo: vm.I32.Min(), Hi: vm.I32.Max(),
			A: vm.View{Kind: vm.IndirectKind, Value: 1, Index: []vm.Index{{Offset: int32(-first)}}, Indirect: &vm.Indirect{Stride: 1, Value: 3, Index: axisView(3, 2).Index}}}
		sum := rowReduction(vm.ReduceSum, dims...)
		sum.A, sum.Lo, sum.Hi = axisView(4, 2), vm.I64.Min(), vm.I64.Max()
		ofDims := func(dt vm.DType) vm.Descriptor { return vm.Descriptor{DType: dt, Dims: dims} }
		ofRows := func(dt vm.DType) vm.Descriptor { return vm.Descriptor{DType: dt, Dims: dims[:1]} }
		outputs := 1 + rng.IntN(2)
		if rng.IntN(8) == 0 {
			outputs = 3 // the index is needed
		}
		code := []*vm.Instruction{largest, index, entry, sum}
		results := []vm.Descriptor{ofRows(vm.I16), ofDims(vm.I32), ofDims(vm.I32), ofRows(vm.I64)}
		if rng.IntN(4) == 0 { // the index is read twice
			code = append(code, &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Beta: 1, Out: dims, Lo: vm.I32.Min(), Hi: vm.I32.Max(), A: axisView(3, 2), B: axisView(4, 2)})
			results = append(results, ofDims(vm.I32))
		}
		m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{table}, outputs, code, results...)
		for kind, count := range vm.PlanKinds(m) {
			total[kind] += count
		}
		requireReferenceBits(t, m, []*vm.Tensor{x}, fmt.Sprintf("tables %d: %+v", n, index))
	}
	t.Log(total)
	if testing.Short() {
		return
	}
	for _, dt := range []vm.DType{vm.I16, vm.I32} {
		require.NotZero(t, total[fmt.Sprintf("look up %v in i32", dt)], dt)
	}
}
