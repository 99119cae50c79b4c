package vm_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// TestProductsOfComputedTensors has random products of two inputs: of one or two reduction axes, in
// groups that come first, in the middle or not at all, with padding, with either operand along the
// rows, of numbers of which 32 bits hold the sums or do not, and with scales that shift them a
// little, a lot, or so little that they are clamped.
func TestProductsOfComputedTensors(t *testing.T) {
	total := map[string]int{}
	for n := range cases(t, 300) {
		rng := vmtest.Seeded(uint64(n))
		pick := func(list ...uint32) uint32 { return list[rng.IntN(len(list))] }
		rows, cols, groups := pick(1, 8, 9, 48, 60), pick(3, 8, 16, 32, 50), pick(1, 1, 2, 5)
		long, short := pick(1, 2, 7, 16, 33, 128, 250), pick(1, 1, 1, 2)
		order := rng.IntN(3) // of the output axes: rows, groups, columns; groups, rows, columns; columns, groups, rows
		rowAxis, groupAxis, colAxis := [3]uint8{0, 1, 2}[order], [3]uint8{1, 0, 1}[order], [3]uint8{2, 2, 0}[order]
		out := make([]uint32, 3)
		out[rowAxis], out[groupAxis], out[colAxis] = rows, groups, cols
		view := func(value uint32, axis uint8) vm.View {
			return vm.View{Kind: vm.Direct, Value: value, Fill: int64(rng.IntN(3)-1) * 77, Index: []vm.Index{
				{Terms: term(groupAxis, 1)}, {Terms: term(axis, 1)}, {Terms: term(3, 1)}, {Offset: -rng.Int32N(2), Terms: term(4, 1)}}}
		}
		in := &vm.Instruction{Map: vm.MapMul, Out: out, Red: []uint32{short, long}, A: view(0, rowAxis), B: view(1, colAxis),
			Lo: -[]int64{100, 32767, 1 << 30}[rng.IntN(3)], Hi: []int64{100, 32767, 1 << 30}[rng.IntN(3)]}
		if rng.IntN(8) > 0 {
			in.Scale = vm.Immediate(vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), S: 32 + uint8(rng.IntN(16)), P: int8(rng.IntN(14) - 1)}.Word())
		}
		if rng.IntN(8) == 0 {
			in.Init = vm.Immediate(int64(rng.IntN(1000)))
		}
		if rng.IntN(8) == 0 {
			in.Zero = int64(rng.IntN(1000)) - 500
		}
		kinds := []vm.DType{vm.I16, vm.I16, vm.I8}
		a, b := vmtest.Tensor(rng, kinds[rng.IntN(3)], groups, rows, short, long), vmtest.Tensor(rng, kinds[rng.IntN(3)], groups, cols, short, long)
		switch rng.IntN(4) {
		case 0: // the largest sums
			a, b = filled(a.DType.Min(), a.DType, a.Dims...), filled(b.DType.Min(), b.DType, b.Dims...)
		case 1:
			a, b = filled(a.DType.Max(), a.DType, a.Dims...), filled(b.DType.Min(), b.DType, b.Dims...)
		}
		m := singular(t, []*vm.Tensor{a, b}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I32, Dims: out})
		for kind, count := range vm.PlanKinds(m) {
			total[kind] += count
		}
		requireReferenceBits(t, m, []*vm.Tensor{a, b}, fmt.Sprint("product ", n))
	}
	t.Log(total)
	if testing.Short() {
		return
	}
	for _, kind := range []string{"", " in halves", " clamped", " in groups", " in leading groups", " of b and a", " with rows cut"} {
		require.NotZero(t, total["computed product"+kind], "computed product"+kind)
	}
}

// TestSumsOfProductsAreExactOrNotInHalves has the largest sums, of as many terms as fit and of more, with
// scales that leave too much of them for 32 bits, where that is clamped and where it is not.
func TestSumsOfProductsAreExactOrNotInHalves(t *testing.T) {
	for _, c := range []struct {
		terms  uint32
		scale  vm.Scale
		limit  int64
		halves bool
	}{
		{256, vm.Scale{M: 1 << 30, S: 40, P: 8}, 32767, true},
		{258, vm.Scale{M: 1 << 30, S: 40, P: 8}, 32767, false},
		{300, vm.Scale{M: 1 << 30, S: 40, P: 8}, 32767, false},
		{64, vm.Scale{M: 1 << 30, S: 40, P: 2}, 32767, true}, // clamped
		{64, vm.Scale{M: 1 << 30, S: 32, P: 2}, 1 << 30, false},
		{64, vm.Scale{M: 1 << 30, S: 62, P: 2}, 32767, false},
		{64, vm.Scale{M: 1 << 30, S: 32, P: 7}, 1 << 30, true}, // not clamped
		{64, vm.Scale{M: 1 << 30, S: 40, P: 20}, 32767, true},
	} {
		for _, lo := range []int64{-c.limit, -1 << 31, -1} {
			for _, values := range [][2]int64{{-32768, -32768}, {32767, -32768}, {-32768, 32767}, {32767, 32767}, {255, 32767}} {
				in := rowProduct(9, 16, c.terms)
				in.Scale, in.Lo, in.Hi = vm.Immediate(c.scale.Word()), lo, c.limit
				a, b := filled(values[0], vm.I16, 9, c.terms), filled(values[1], vm.I16, 16, c.terms)
				m := singular(t, []*vm.Tensor{a, b}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I32, Dims: in.Out})
				if lo == -c.limit {
					require.Equal(t, c.halves, vm.PlanKinds(m)["computed product in halves"] == 1, "%+v", c)
				}
				requireReferenceBits(t, m, []*vm.Tensor{a, b}, fmt.Sprintf("%+v of %v", c, values))
			}
		}
	}
}

// rowProduct is the product of the rows of two tensors.
func rowProduct(rows, cols, terms uint32) *vm.Instruction {
	return &vm.Instruction{Map: vm.MapMul, Out: []uint32{rows, cols}, Red: []uint32{terms}, Lo: -32767, Hi: 32767,
		Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 40, P: 9}.Word()),
		A:     vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
		B:     vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
}

// TestProductsOfOtherOrders has axes in orders that are no product of matrices, or columns that are packed
// backwards, in parts, or as they come.
func TestProductsOfOtherOrders(t *testing.T) {
	many := rowProduct(9, 1100, 250)
	backwards := rowProduct(9, 16, 30)
	backwards.B.Index[1] = vm.Index{Offset: 29, Terms: term(2, -1)}
	padded := rowProduct(9, 1100, 250)
	padded.B.Index[1].Offset = -1
	apart := func(groups ...uint8) *vm.Instruction { // rows on the other axes
		in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{10, 11, 12, 16}, Red: []uint32{7}, Lo: -32767, Hi: 32767,
			Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 40, P: 9}.Word()), A: vm.View{Kind: vm.Direct}, B: vm.View{Kind: vm.Direct, Value: 1}}
		for axis := range uint8(3) {
			in.A.Index = append(in.A.Index, vm.Index{Terms: term(axis, 1)})
		}
		for _, axis := range append(groups, 3) {
			in.B.Index = append(in.B.Index, vm.Index{Terms: term(axis, 1)})
		}
		in.A.Index, in.B.Index = append(in.A.Index, vm.Index{Terms: term(4, 1)}), append(in.B.Index, vm.Index{Terms: term(4, 1)})
		return in
	}
	for name, c := range map[string]struct {
		in      *vm.Instruction
		a, b    []uint32
		product bool
	}{
		"many columns":               {many, []uint32{9, 250}, []uint32{1100, 250}, true},
		"many columns with padding":  {padded, []uint32{9, 250}, []uint32{1100, 250}, true},
		"columns that are backwards": {backwards, []uint32{9, 30}, []uint32{16, 30}, true},
		"rows around groups":         {apart(1), []uint32{10, 11, 12, 7}, []uint32{11, 16, 7}, false},
		"groups around rows":         {apart(0, 2), []uint32{10, 11, 12, 7}, []uint32{10, 12, 16, 7}, false},
	} {
		a, b := uniform(vm.I16, c.a...), uniform(vm.I16, c.b...)
		m := singular(t, []*vm.Tensor{a, b}, nil, 1, []*vm.Instruction{c.in}, vm.Descriptor{DType: vm.I16, Dims: c.in.Out})
		require.Equal(t, c.product, vm.PlanKinds(m)["computed product"] == 1, name)
		require.Equal(t, name == "many columns" || name == "many columns with padding", vm.PlanKinds(m)["computed product with columns cut"] == 1, name)
		requireReferenceBits(t, m, []*vm.Tensor{a, b}, name)
	}
}
