package vm_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// TestProductsGoOnWithRows has products, the largest number of each row taken off, and products of what
// is left: of the same rows and groups in any order, or of others, with columns that are transposed in
// between, or padded; results in between are outputs or read twice.
func TestProductsGoOnWithRows(t *testing.T) {
	total := map[string]int{}
	for n := range cases(t, 150) {
		rng := vmtest.Seeded(uint64(n))
		pick := func(list ...uint32) uint32 { return list[rng.IntN(len(list))] }
		rows, groups, cols, depth, width := pick(1, 3, 12, 13, 50), pick(1, 2, 3), pick(32, 33, 48, 100, 600), pick(2, 7, 16), pick(1, 5, 16, 20)
		if rng.IntN(4) == 0 {
			rows = cols
		}
		at := rng.Perm(2) // which axes are rows and groups
		r := &rowChain{rng: rng, wide: map[uint32]vm.DType{}, dims: make([]uint32, 3)}
		r.dims[at[0]], r.dims[at[1]], r.dims[2] = rows, groups, cols
		r.inputs = []*vm.Tensor{vmtest.Tensor(rng, vm.I16, groups, rows, depth), vmtest.Tensor(rng, vm.I16, groups, cols, depth), vmtest.Tensor(rng, vm.I16, groups, cols, width)}
		if rng.IntN(4) == 0 {
			r.inputs[2] = filled(vm.I16.Min(), vm.I16, groups, cols, width)
		}
		axis := func(axis int) vm.Index { return vm.Index{Terms: term(uint8(axis), 1)} }
		view := func(value uint32, index ...vm.Index) vm.View {
			return vm.View{Kind: vm.Direct, Value: value, Index: index}
		}
		scores := &vm.Instruction{Map: vm.MapMul, Out: r.dims, Red: []uint32{depth}, Lo: -32767, Hi: 32767, Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 46}.Word()),
			A: view(0, axis(at[1]), axis(at[0]), axis(3)), B: view(1, axis(at[1]), axis(2), axis(3))}
		r.full = append(r.full, r.emit(scores, vm.I16))
		largest := rowReduction(vm.ReduceMax, r.dims...)
		largest.A.Value, largest.Lo, largest.Hi = r.full[0], vm.I16.Min(), vm.I16.Max()
		less := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Beta: -1, Out: r.dims, Lo: -32767, Hi: 32767, A: axisView(r.full[0], 3), B: axisView(r.emit(largest, vm.I16), 2)}
		left := r.emit(less, vm.I16)
		values := view(2, axis(at[1]), axis(3), axis(2))
		if cols > 48 || rng.IntN(2) == 0 {
			turned := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: []uint32{groups, width, cols}, Lo: -32767, Hi: 32767, A: view(2, axis(0), axis(2), axis(1))}
			values = view(r.emit(turned, vm.I16), axis(at[1]), axis(2), axis(3))
		}
		out := []uint32{r.dims[0], r.dims[1], width}
		mixed := &vm.Instruction{Map: vm.MapMul, Out: out, Red: []uint32{cols}, A: view(left, axis(0), axis(1), axis(3)), B: values,
			Lo: -32767, Hi: 32767, Scale: vm.Immediate(vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), S: 40 + uint8(rng.IntN(10)), P: int8(rng.IntN(9))}.Word())}
		switch rng.IntN(8) {
		case 0: // rows backwards, or one for all
			mixed.A.Index[at[0]] = vm.Index{Offset: int32(rows) - 1, Terms: term(uint8(at[0]), -1)}
		case 1:
			mixed.A.Index[at[1]] = vm.Index{}
		case 2: // the rows of which are columns
			if rows == cols && cols <= 48 {
				mixed.A.Index = []vm.Index{axis(0), axis(1), axis(3)}
				mixed.A.Index[at[0]], mixed.A.Index[2] = axis(3), axis(at[0])
			}
		case 3:
			mixed.A.Index[2].Offset = -1
		case 4:
			mixed.A.Index[at[0]] = vm.Index{}
		case 5:
			mixed.A, mixed.B = mixed.B, mixed.A
		}
		product := r.emit(mixed, vm.I16)
		r.emit(&vm.Instruction{Map: vm.MapLinear, Alpha: 3, Gamma: 5, Out: out, Lo: -30000, Hi: 32767, A: axisView(product, 3)}, vm.I16)
		outputs := 1 + rng.IntN(2)
		if rng.IntN(6) == 0 {
			r.emit(&vm.Instruction{Map: vm.MapLinear, Alpha: 2, Out: r.dims, Lo: -30000, Hi: 32767, A: axisView(left, 3)}, vm.I16)
		}
		m := singular(t, r.inputs, nil, outputs, r.code, r.results...)
		for kind, count := range vm.PlanKinds(m) {
			total[kind] += count
		}
		requireReferenceBits(t, m, r.inputs, fmt.Sprint("program ", n))
	}
	t.Log(total)
	if !testing.Short() {
		require.Greater(t, total["computed product followed"], 40)
		require.Greater(t, total["computed product"], 180)
	}
}
