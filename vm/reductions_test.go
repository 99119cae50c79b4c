package vm_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// rowReduction reduces the last axis of a value of the given dims.
func rowReduction(reduce vm.ReduceOp, dims ...uint32) *vm.Instruction {
	last := len(dims) - 1
	in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Reduce: reduce, Out: dims[:last], Red: dims[last:], Lo: vm.I32.Min(), Hi: vm.I32.Max(), A: axisView(0, len(dims))}
	switch reduce {
	case vm.ReduceMax:
		in.Init = vm.Immediate(math.MinInt64)
	case vm.ReduceMin:
		in.Init = vm.Immediate(math.MaxInt64)
	}
	return in
}

// TestReductionsOfRows has sums and extremes of rows of any length, followed by another instruction.
func TestReductionsOfRows(t *testing.T) {
	total := map[string]int{}
	for n := range cases(t, 400) {
		rng := vmtest.Seeded(uint64(n))
		pick := func(list ...uint32) uint32 { return list[rng.IntN(len(list))] }
		dims := [][]uint32{{pick(1, 5, 16, 17, 300), pick(2, 7, 8, 15, 16, 33, 64, 600)}, {3, pick(1, 20), pick(16, 50)}, {pick(3, 40)}}[rng.IntN(3)]
		in := rowReduction([]vm.ReduceOp{vm.ReduceSum, vm.ReduceMax, vm.ReduceMin}[rng.IntN(3)], dims...)
		if rng.IntN(2) == 0 {
			in.Scale = vm.Immediate(vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), S: 32 + uint8(rng.IntN(16)), P: int8(rng.IntN(6))}.Word())
		}
		if rng.IntN(4) == 0 {
			in.Init = vm.Immediate([]int64{vm.I16.Min(), vm.I16.Min() + 1, -3, vm.I16.Max() - 1, vm.I16.Max()}[rng.IntN(5)])
		}
		in.Zero = int64(rng.IntN(3)-1) * 40
		next := &vm.Instruction{Map: vm.MapLinear, Alpha: 3, Gamma: 5, Out: in.Out, Lo: -100, Hi: 1 << 30, A: axisView(1, len(in.Out))}
		x := vmtest.Tensor(rng, []vm.DType{vm.I16, vm.I16, vm.I32, vm.I8}[rng.IntN(4)], dims...)
		switch rng.IntN(4) {
		case 0:
			x = filled(x.DType.Min(), x.DType, dims...)
		case 1:
			x = filled(x.DType.Max(), x.DType, dims...)
		}
		d := vm.Descriptor{DType: vm.I32, Dims: in.Out}
		m := singular(t, []*vm.Tensor{x}, nil, 1, []*vm.Instruction{in, next}, d, d)
		for kind, count := range vm.PlanKinds(m) {
			total[kind] += count
		}
		requireReferenceBits(t, m, []*vm.Tensor{x}, fmt.Sprint("reduction ", n))
	}
	t.Log(total)
	if testing.Short() {
		return
	}
	for _, kind := range []string{"", " of sums of i16", " of sums of i32", " of maxima", " of minima", " chained", " in more than a block"} {
		require.NotZero(t, total["reductions of rows"+kind], "reductions of rows"+kind)
	}
}

// TestReductionsAreOfRowsOfNeighbours: others are not, nor what is more than a sum or an extreme.
func TestReductionsAreOfRowsOfNeighbours(t *testing.T) {
	rows := func(m *vm.Machine) bool { return vm.PlanKinds(m)["reductions of rows"] == 1 }
	for name, c := range map[string]struct {
		is     bool
		reduce vm.ReduceOp
		change func(in *vm.Instruction)
	}{
		"sums":                              {true, vm.ReduceSum, func(*vm.Instruction) {}},
		"maxima":                            {true, vm.ReduceMax, func(*vm.Instruction) {}},
		"rows that overlap":                 {true, vm.ReduceSum, func(in *vm.Instruction) { in.A.Index[0] = vm.Index{} }},
		"sums that begin with one":          {true, vm.ReduceSum, func(in *vm.Instruction) { in.Init = vm.Immediate(1) }},
		"maxima that begin with the least":  {true, vm.ReduceMax, func(in *vm.Instruction) { in.Init = vm.Immediate(vm.I16.Min()) }},
		"maxima that begin with more":       {false, vm.ReduceMax, func(in *vm.Instruction) { in.Init = vm.Immediate(vm.I16.Min() + 1) }},
		"minima that begin with the most":   {true, vm.ReduceMin, func(in *vm.Instruction) { in.Init = vm.Immediate(vm.I16.Max()) }},
		"minima that begin with less":       {false, vm.ReduceMin, func(in *vm.Instruction) { in.Init = vm.Immediate(vm.I16.Max() - 1) }},
		"sums of multiples":                 {false, vm.ReduceSum, func(in *vm.Instruction) { in.Alpha = 2 }},
		"sums of numbers less one":          {false, vm.ReduceSum, func(in *vm.Instruction) { in.Gamma = -1 }},
		"rows with padding":                 {false, vm.ReduceSum, func(in *vm.Instruction) { in.A.Index[1].Offset = -1 }},
		"rows with gaps":                    {false, vm.ReduceSum, func(in *vm.Instruction) { in.A.Index[1].Terms, in.Red = term(1, 2), []uint32{10} }},
		"rows that go backwards":            {false, vm.ReduceSum, func(in *vm.Instruction) { in.A.Index[1] = vm.Index{Offset: 19, Terms: term(1, -1)} }},
		"rows from the last to the first":   {false, vm.ReduceSum, func(in *vm.Instruction) { in.A.Index[0] = vm.Index{Offset: 8, Terms: term(0, -1)} }},
		"a constant that is added to terms": {false, vm.ReduceSum, func(in *vm.Instruction) { in.Beta, in.B = 3, vm.Immediate(1) }},
	} {
		x := uniform(vm.I16, 9, 20)
		in := rowReduction(c.reduce, x.Dims...)
		c.change(in)
		m := singular(t, []*vm.Tensor{x}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I32, Dims: in.Out})
		requireReferenceBits(t, m, []*vm.Tensor{x}, name)
		require.Equal(t, c.is, rows(m), name)
	}
}

// TestSumsOfRowsMayNeed32Bits and more with what they begin with.
func TestSumsOfRowsMayNeed32Bits(t *testing.T) {
	for _, x := range []*vm.Tensor{filled(vm.I16.Max(), vm.I16, 9, 20), filled(vm.I16.Min(), vm.I16, 9, 20)} {
		for _, init := range []int64{math.MaxInt32 - 40000, math.MinInt32 + 40000, math.MaxInt32, math.MaxInt32 - 20*32768} {
			in := rowReduction(vm.ReduceSum, x.Dims...)
			in.Init = vm.Immediate(init)
			m := singular(t, []*vm.Tensor{x}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I32, Dims: in.Out})
			requireReferenceBits(t, m, []*vm.Tensor{x}, fmt.Sprint(init))
		}
	}
}
