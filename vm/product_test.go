package vm_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// TestProductsOfComputedTensors has random products of two inputs: of one or two reduction axes, in
// groups or not, with padding, the axes in any order, of numbers of which 32 bits hold the sums or do
// not, and with scales that shift them a little, a lot, or so little that they are clamped, or that
// are others for each row, group or column.
func TestProductsOfComputedTensors(t *testing.T) {
	total := map[string]int{}
	for n := range cases(t, 600) {
		rng := vmtest.Seeded(uint64(n))
		pick := func(list ...uint32) uint32 { return list[rng.IntN(len(list))] }
		rows, cols, groups := pick(1, 3, 8, 9, 48, 60), pick(1, 3, 8, 16, 32, 50), pick(1, 1, 2, 5)
		long, short := pick(1, 2, 7, 16, 33, 128, 250), pick(1, 1, 1, 2)
		if rng.IntN(6) == 0 {
			rows, cols, long = pick(1, 5), pick(3, 16), pick(510, 511, 512, 1030)
		}
		axes, out := rng.Perm(3), make([]uint32, 3) // which axis rows, groups and columns are
		for k, extent := range []uint32{rows, groups, cols} {
			out[axes[k]] = extent
		}
		view := func(value uint32, axis int) vm.View {
			return vm.View{Kind: vm.Direct, Value: value, Fill: int64(rng.IntN(3)-1) * 77, Index: []vm.Index{
				{Terms: term(uint8(axes[1]), 1)}, {Terms: term(uint8(axis), 1)}, {Terms: term(3, 1)}, {Offset: -rng.Int32N(2), Terms: term(4, 1)}}}
		}
		in := &vm.Instruction{Map: vm.MapMul, Out: out, Red: []uint32{short, long}, A: view(0, axes[0]), B: view(1, axes[2]),
			Lo: -[]int64{100, 32767, 1 << 30}[rng.IntN(3)], Hi: []int64{100, 32767, 1 << 30}[rng.IntN(3)]}
		scale := func() int64 {
			return vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), S: 32 + uint8(rng.IntN(16)), P: int8(rng.IntN(14) - 1)}.Word()
		}
		scales := vm.NewTensor(vm.I64, out[rng.IntN(3)])
		for i := range scales.Elements() {
			scales.Set(i, scale())
		}
		switch rng.IntN(8) {
		case 0:
		case 1:
			in.Scale = vm.View{Kind: vm.Direct, Value: 2, Index: []vm.Index{{Terms: term(uint8(slices.Index(out, scales.Dims[0])), 1)}}}
		default:
			in.Scale = vm.Immediate(scale())
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
		m := singular(t, []*vm.Tensor{a, b, scales}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I32, Dims: out})
		for kind, count := range vm.PlanKinds(m) {
			total[kind] += count
		}
		requireReferenceBits(t, m, []*vm.Tensor{a, b, scales}, fmt.Sprint("product ", n))
		require.Equal(t, counts(t, vm.NewReference, m, []*vm.Tensor{a, b, scales}), counts(t, fastOf(2), m, []*vm.Tensor{a, b, scales}))
	}
	t.Log(total)
	if testing.Short() {
		return
	}
	for _, kind := range []string{
		"", " in halves", " in ints", " clamped", " narrowed", " narrowed and clamped", " in longs", " in parts", " finished", " in groups", " in lines apart",
		" of all groups at once", " of b and a", " in place", " with rows cut",
	} {
		require.NotZero(t, total["computed product"+kind], "computed product"+kind)
	}
}

// TestSumsOfProductsAreExact has the largest sums, of as many terms as fit and of more, with scales
// that leave too much of them for 32 bits, where that is clamped and where it is not.
func TestSumsOfProductsAreExact(t *testing.T) {
	for _, c := range []struct {
		terms uint32
		most  int64 // the largest magnitude of the streamed numbers
		scale vm.Scale
		limit int64
		kind  string
	}{
		{2, 32767, vm.Scale{M: 1 << 30, S: 40, P: 8}, 32767, ""},
		{2, 32768, vm.Scale{M: 1 << 30, S: 40, P: 8}, 32767, " in ints"},
		{510, 32768, vm.Scale{M: 1 << 30, S: 40, P: 8}, 32767, " in ints"},
		{511, 32768, vm.Scale{M: 1 << 30, S: 40, P: 8}, 32767, " in parts"},
		{512, 32768, vm.Scale{M: 1 << 30, S: 40, P: 9}, 32767, " in parts"},
		{512, 32767, vm.Scale{M: 1 << 30, S: 40, P: 8}, 32767, " clamped"},
		{513, 32767, vm.Scale{M: 1 << 30, S: 40, P: 8}, 32767, " in parts"},
		{1021, 32768, vm.Scale{M: 1 << 30, S: 40, P: 10}, 32767, " in parts"},
		{64, 32768, vm.Scale{M: 1 << 30, S: 40, P: 2}, 32767, " clamped"},
		{64, 32768, vm.Scale{M: 1 << 30, S: 32, P: 2}, 1 << 30, " in longs"},
		{64, 32768, vm.Scale{M: 1 << 30, S: 62, P: 2}, 32767, " in longs"},
		{64, 32768, vm.Scale{M: 1 << 30, S: 32, P: 2}, 1<<28 - 1<<24 - 17, " clamped"},
		{64, 32768, vm.Scale{M: 1 << 30, S: 32, P: 2}, 1<<28 - 1<<24 + 17, " narrowed and clamped"},
		{127, 32768, vm.Scale{M: 1 << 30, S: 32, P: 6}, 1 << 30, " in ints"},
		{128, 32768, vm.Scale{M: 1 << 30, S: 32, P: 6}, 1 << 30, " in longs"},
		{64, 32768, vm.Scale{M: 1 << 30, S: 40, P: 20}, 32767, " in ints"},
		{1024, 32768, vm.Scale{M: 1 << 30, S: 32, P: 10}, 1 << 30, " narrowed"},
		{1021, 32767, vm.Scale{M: 1<<31 - 1, S: 32, P: 16}, 1 << 30, " narrowed"},
		{1023, 32768, vm.Scale{M: 1 << 30, S: 32, P: 9}, 1 << 30, " narrowed"},
		{1024, 32768, vm.Scale{M: 1 << 30, S: 32, P: 9}, 1 << 30, " in longs"},
		{1024, 32768, vm.Scale{M: 1 << 30, S: 32, P: 9}, 1 << 28, " narrowed and clamped"},
		{1024, 32768, vm.Scale{M: 1 << 30, S: 32, P: 8}, 1<<29 - 1, " narrowed and clamped"},
		{1024, 32768, vm.Scale{M: 1 << 30, S: 32, P: 8}, 1<<29 + 1, " in longs"},
		{1024, 32768, vm.Scale{}, 1 << 30, " in longs"},
	} {
		for _, lo := range []int64{-c.limit, -1 << 31, -1} {
			for _, values := range [][2]int64{{-32768, -32768}, {32767, -32768}, {-32768, 32767}, {32767, 32767}, {-32768, 32640}, {32767, 32640}, {-32768, -32640}, {255, 32767}} {
				within := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: []uint32{9, c.terms}, Lo: -c.most, Hi: vm.I16.Max(), A: axisView(0, 2)}
				in := rowProduct(9, 16, c.terms)
				in.A.Value, in.Lo, in.Hi, in.Scale = 2, lo, c.limit, vm.Immediate(c.scale.Word())
				if c.scale == (vm.Scale{}) {
					in.Scale = vm.Immediate(0)
				}
				a, b := filled(values[0], vm.I16, 9, c.terms), filled(values[1], vm.I16, 16, c.terms)
				m := singular(t, []*vm.Tensor{a, b}, nil, 1, []*vm.Instruction{within, in}, vm.Descriptor{DType: vm.I16, Dims: a.Dims}, vm.Descriptor{DType: vm.I32, Dims: in.Out})
				if kinds := vm.PlanKinds(m); lo == -c.limit {
					require.Equal(t, 1, kinds["computed product"+c.kind], "%+v: %v", c, kinds)
					require.Equal(t, c.kind == "", kinds["computed product in halves"] == 0)
					if c.kind == " in ints" || c.kind == " narrowed" {
						require.Zero(t, kinds["computed product clamped"]+kinds["computed product narrowed and clamped"], "%+v", c)
					}
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

// TestProductsOfOtherOrders has rows in lines and groups around them, columns that are groups, columns that are
// packed backwards, in parts, or as they come, and no columns.
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
	columns := &vm.Instruction{Map: vm.MapMul, Out: []uint32{10, 12, 16}, Red: []uint32{7}, Lo: -32767, Hi: 32767, Scale: many.Scale,
		A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(3, 1)}}},
		B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}, {Terms: term(3, 1)}}}}
	gaps := &vm.Instruction{Map: vm.MapMul, Out: []uint32{10, 12, 16}, Red: []uint32{8}, Lo: -32767, Hi: 32767, Scale: many.Scale,
		A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(1, 1)}, {Terms: term(3, 1)}}},
		B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(2, 1)}, {Terms: term(3, 1)}}}}
	for name, c := range map[string]struct {
		in   *vm.Instruction
		a, b []uint32
		kind string
	}{
		"many columns":               {many, []uint32{9, 250}, []uint32{1100, 250}, " with columns cut"},
		"many columns with padding":  {padded, []uint32{9, 250}, []uint32{1100, 250}, " with columns cut"},
		"columns that are backwards": {backwards, []uint32{9, 30}, []uint32{16, 30}, ""},
		"rows around groups":         {apart(1), []uint32{10, 11, 12, 7}, []uint32{11, 16, 7}, " in several lines"},
		"groups around rows":         {apart(0, 2), []uint32{10, 11, 12, 7}, []uint32{10, 12, 16, 7}, " of all groups at once"},
		"rows with gaps":             {gaps, []uint32{10, 13, 8}, []uint32{16, 8}, ""},
		"columns around rows":        {columns, []uint32{12, 7}, []uint32{10, 16, 7}, " in groups"},
	} {
		a, b := uniform(vm.I16, c.a...), uniform(vm.I16, c.b...)
		m := singular(t, []*vm.Tensor{a, b}, nil, 1, []*vm.Instruction{c.in}, vm.Descriptor{DType: vm.I16, Dims: c.in.Out})
		require.Equal(t, 1, vm.PlanKinds(m)["computed product"+c.kind], name)
		requireReferenceBits(t, m, []*vm.Tensor{a, b}, name)
	}
}
