package vm_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// Small programs that planners got wrong, or easily could.

// singular is a program of instructions on inputs and constants, of which the last results
// are the outputs.
func singular(t *testing.T, inputs, constants []*vm.Tensor, outputs int, code []*vm.Instruction, results ...vm.Descriptor) *vm.Machine {
	t.Helper()
	p := &vm.Program{Constants: constants, Results: results, Outputs: outputs}
	for _, x := range inputs {
		p.Inputs = append(p.Inputs, vm.Descriptor{DType: x.DType, Dims: x.Dims})
	}
	for _, in := range code {
		p.Code = append(p.Code, in.Encode())
	}
	m := load(t, p)
	require.Empty(t, m.Check())
	return m
}

// filled is a tensor whose elements are all the same.
func filled(v int64, dt vm.DType, dims ...uint32) *vm.Tensor {
	x := vm.NewTensor(dt, dims...)
	for i := range x.Elements() {
		x.Set(i, v)
	}
	return x
}

// TestRowsOfAMatrixProductMayLieBackwards: the kernel's index may run against the
// activation's, as in transposed convolutions.
func TestRowsOfAMatrixProductMayLieBackwards(t *testing.T) {
	for _, dt := range []vm.DType{vm.I8, vm.I16, vm.I32} {
		l := conv(6, 8, 16, 3, 1)
		l.inputs[0] = uniform(dt, 6, 6, 8)
		for k := range 2 {
			x := &l.in.A.Index[k]
			x.Offset, x.Terms[1].Coef = 1, -1
		}
		requireReferenceBits(t, l.machine(t), l.inputs, dt.String())
	}
}

// TestWhatAnIndexChoosesHasTheRangeOfItsTensor: not that of another value. The sums exceed
// 32 bits.
func TestWhatAnIndexChoosesHasTheRangeOfItsTensor(t *testing.T) {
	narrow, rows := filled(1, vm.I8, 4), filled(vm.I16.Min(), vm.I16, 4, 8)
	index, weights := filled(2, vm.I8, 5), filled(vm.I16.Min(), vm.I16, 16, 8)
	in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{5, 16}, Red: []uint32{8}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
		A: vm.View{Kind: vm.IndirectKind, Value: 1, Index: []vm.Index{{}, {Terms: term(2, 1)}},
			Indirect: &vm.Indirect{Stride: 1, Value: 2, Index: []vm.Index{{Terms: term(0, 1)}}}},
		B: vm.View{Kind: vm.Direct, Value: 3, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
	inputs := []*vm.Tensor{narrow, rows}
	m := singular(t, inputs, []*vm.Tensor{index, weights}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
	requireReferenceBits(t, m, inputs, "rows chosen by an index")
}

// TestWeightsOfEightBitsMayHaveMoreAroundThem: where the weights' index leaves their
// tensor a constant stands that need not fit their type.
func TestWeightsOfEightBitsMayHaveMoreAroundThem(t *testing.T) {
	for _, dt := range []vm.DType{vm.I8, vm.I16, vm.I32} {
		for _, fill := range []int64{300, vm.I16.Max()} {
			in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{5, 16}, Red: []uint32{8}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
				A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
				B: vm.View{Kind: vm.Direct, Value: 1, Fill: fill, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
			for _, x := range []*vm.Tensor{uniform(dt, 5, 8), filled(dt.Min(), dt, 5, 8)} {
				m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{uniform(vm.I8, 16, 5)}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
				requireReferenceBits(t, m, []*vm.Tensor{x}, dt.String())
			}
		}
	}
}

// TestActivationsOfThirtyTwoBitsAreMultipliedExactly: in halves, inside and at the border,
// with weights that only just allow it and such that do not.
func TestActivationsOfThirtyTwoBitsAreMultipliedExactly(t *testing.T) {
	for _, fill := range []int64{0, -77, vm.I32.Min(), vm.I32.Max(), vm.I32.Max() + 1} {
		for _, x := range []*vm.Tensor{uniform(vm.I32, 6, 6, 9), filled(vm.I32.Min(), vm.I32, 6, 6, 9), filled(vm.I32.Max(), vm.I32, 6, 6, 9)} {
			l := conv(6, 9, 20, 3, 1)
			l.inputs[0], l.in.A.Fill, l.in.Lo = x, fill, vm.I16.Min()
			requireReferenceBits(t, l.machine(t), l.inputs, "conv")
		}
	}
	for _, weight := range []int64{vm.I8.Min(), vm.I8.Max()} { // 1,100 terms
		l := conv(2, 275, 20, 2, 1)
		l.inputs[0], l.in.Lo = filled(vm.I32.Min(), vm.I32, 2, 2, 275), vm.I16.Min()
		l.weights[0] = filled(weight, vm.I8, 20*1100)
		requireReferenceBits(t, l.machine(t), l.inputs, "many terms")
		l.inputs[0] = uniform(vm.I32, 2, 2, 275)
		requireReferenceBits(t, l.machine(t), l.inputs, "many terms")
	}
}

// TestHalvesOfManyTermsAreMultipliedAtOnceIfTheWeightsAllowIt: their magnitudes add up to 2^16-1
// or to one more.
func TestHalvesOfManyTermsAreMultipliedAtOnceIfTheWeightsAllowIt(t *testing.T) {
	const terms, cols = 600, 20
	for _, last := range []int64{3, 4} {
		for _, sign := range []int64{1, -1} {
			weights := vm.NewTensor(vm.I8, cols, terms)
			for k := range uint64(517) { // 516 · 127 = 2^16 - 4
				weights.Set(7*terms+k, sign*[]int64{vm.I8.Max(), last}[k/516])
			}
			in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{5, cols}, Red: []uint32{terms}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
				A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
				B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
			for _, x := range []*vm.Tensor{filled(vm.I32.Min(), vm.I32, 5, terms), filled(vm.I32.Max(), vm.I32, 5, terms), uniform(vm.I32, 5, terms)} {
				m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{weights}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
				require.Equal(t, last == 4, vm.PlanKinds(m)["matrix product of 32 bits in parts"] == 1)
				requireReferenceBits(t, m, []*vm.Tensor{x}, "dense")
			}
		}
	}
}

// TestRowsOfThirtyTwoBitsAreHalvedWhereTheyLie: rows one after the other, apart, and overlapping.
func TestRowsOfThirtyTwoBitsAreHalvedWhereTheyLie(t *testing.T) {
	const rows, terms, cols = 37, 24, 20
	for _, apart := range []int32{terms, terms + 4, terms - 4, 1, 0} {
		in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{rows, cols}, Red: []uint32{terms}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
			A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: apart}, {Axis: 2, Coef: 1}}}}},
			B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
		if apart == 0 {
			in.A.Index[0].Terms = in.A.Index[0].Terms[1:]
		}
		x := uniform(vm.I32, uint32(apart)*(rows-1)+terms)
		m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{uniform(vm.I8, cols, terms)}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
		require.Equal(t, 1, vm.PlanKinds(m)["matrix product of 32 bits"])
		requireReferenceBits(t, m, []*vm.Tensor{x}, fmt.Sprint(apart, " apart"))
	}
}

// TestComputedTensorsOfSeveralTypesAreMultiplied: also such of 16 bits, which could be read where
// they lie, with such of 32.
func TestComputedTensorsOfSeveralTypesAreMultiplied(t *testing.T) {
	const rows, cols = 9, 20
	for _, terms := range []uint32{8, 7} {
		for _, a := range []vm.DType{vm.I8, vm.I16, vm.I32} {
			for _, b := range []vm.DType{vm.I8, vm.I16, vm.I32} {
				in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{rows, cols}, Red: []uint32{terms}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
					A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
					B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
				inputs := []*vm.Tensor{uniform(a, rows, terms), uniform(b, cols, terms)}
				m := singular(t, inputs, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
				require.Equal(t, vm.LittleEndian() && (a == vm.I32 || b == vm.I32), vm.PlanKinds(m)["computed product of 32 bits"] == 1)
				requireReferenceBits(t, m, inputs, fmt.Sprint(a, b))
			}
		}
	}
}

// TestNumbersOfEightBitsKeptWithSixteenAreMultipliedAsSuch: if they are, as are the weights, and
// rows are all of a line.
func TestNumbersOfEightBitsKeptWithSixteenAreMultipliedAsSuch(t *testing.T) {
	const rows, width, cols = 37, 24, 20
	for _, c := range []struct {
		lo, hi  int64
		terms   uint32
		weights vm.DType
		narrow  bool
	}{
		{-128, 127, width, vm.I8, true},
		{-100, 27, width, vm.I8, true},
		{-129, 127, width, vm.I8, false},
		{-128, 128, width, vm.I8, false},
		{-128, 127, width - 4, vm.I8, false},
		{-128, 127, width, vm.I16, false},
	} {
		clamp := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: []uint32{rows, width}, Lo: c.lo, Hi: c.hi,
			A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(1, 1)}}}}
		product := &vm.Instruction{Map: vm.MapMul, Out: []uint32{rows, cols}, Red: []uint32{c.terms}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
			A: vm.View{Kind: vm.Direct, Value: 2, Index: []vm.Index{{Terms: term(0, 1)}, {Offset: int32(width - c.terms), Terms: term(2, 1)}}},
			B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
		x := uniform(vm.I16, rows, width)
		m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{uniform(c.weights, cols, c.terms)}, 1, []*vm.Instruction{clamp, product},
			vm.Descriptor{DType: vm.I16, Dims: clamp.Out}, vm.Descriptor{DType: vm.I64, Dims: product.Out})
		require.Equal(t, c.narrow, vm.PlanKinds(m)["matrix product of 8 bits kept with 16"] == 1, "%+v", c)
		requireReferenceBits(t, m, []*vm.Tensor{x}, "product")
	}
}

// TestHalvesAreMultipliedAsLongAsTheirSumsHave32Bits: the magnitudes of the weights add up to
// 2^16-1 or more.
func TestHalvesAreMultipliedAsLongAsTheirSumsHave32Bits(t *testing.T) {
	for _, last := range []int64{1, 2, 3} {
		for _, sign := range []int64{1, -1} {
			x, weights := filled(vm.I32.Min(), vm.I32, 5, 3), filled(sign*vm.I16.Max(), vm.I16, 20, 3)
			for j := range uint64(20) {
				weights.Set(3*j+2, sign*last)
			}
			in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{5, 20}, Red: []uint32{3}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
				A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
				B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
			m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{weights}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
			require.Equal(t, last == 1, vm.PlanKinds(m)["matrix product of 32 bits"] == 1)
			requireReferenceBits(t, m, []*vm.Tensor{x}, "dense")
		}
	}
}

// TestWindowsMayOverlapBackwards: positions lie one number before each other, fewer than there
// are channels, and some rows are padding.
func TestWindowsMayOverlapBackwards(t *testing.T) {
	x := uniform(vm.I16, 4, 20)
	in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{4, 3, 5}, Red: []uint32{3}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
		A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Offset: -1, Terms: []vm.Term{{Axis: 0, Coef: 1}, {Axis: 3, Coef: 1}}},
			{Offset: 4, Terms: []vm.Term{{Axis: 1, Coef: -1}, {Axis: 2, Coef: 1}}}}},
		B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(3, 1)}, {Terms: term(2, 1)}}}}
	m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{uniform(vm.I8, 3, 5)}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
	require.NotZero(t, vm.PlanKinds(m)["windows weighted"])
	requireReferenceBits(t, m, []*vm.Tensor{x}, "overlapping windows")
}

// TestWindowsReadTheirOwnPadding: of several rows of it in one memory, for numbers of 16 and of 32
// bits.
func TestWindowsReadTheirOwnPadding(t *testing.T) {
	x, y, weights := uniform(vm.I16, 7, 6, 5), uniform(vm.I32, 7, 6, 5), uniform(vm.I8, 3, 3, 5)
	var code []*vm.Instruction
	var results []vm.Descriptor
	for k, fill := range []int64{-7, 0, 1 << 20, -7, 1} {
		along := func(axis, tap uint8) vm.Index {
			return vm.Index{Offset: -1, Terms: []vm.Term{{Axis: axis, Coef: 1}, {Axis: tap, Coef: 1}}}
		}
		value := uint32(min(k, 1))
		if k == 4 {
			value = 0
		}
		code = append(code, &vm.Instruction{Map: vm.MapMul, Out: []uint32{7, 6, 5}, Red: []uint32{3, 3}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
			A: vm.View{Kind: vm.Direct, Value: value, Fill: fill, Index: []vm.Index{along(0, 3), along(1, 4), {Terms: term(2, 1)}}},
			B: vm.View{Kind: vm.Direct, Value: 2, Index: []vm.Index{{Terms: term(3, 1)}, {Terms: term(4, 1)}, {Terms: term(2, 1)}}}})
		results = append(results, vm.Descriptor{DType: vm.I64, Dims: []uint32{7, 6, 5}})
	}
	for range 4 { // they lie in any order
		m := singular(t, []*vm.Tensor{x, y}, []*vm.Tensor{weights}, len(code), code, results...)
		require.Equal(t, len(code), vm.PlanKinds(m)["windows with zeros"])
		requireReferenceBits(t, m, []*vm.Tensor{x, y}, "windows")
	}
}

// TestColumnsOfProductsHaveScalesOfTheirOwn: in blocks of some of many columns, the last of
// which do not fill a panel.
func TestColumnsOfProductsHaveScalesOfTheirOwn(t *testing.T) {
	const rows, columns, terms = 130, 200, 24
	scales, biases := vm.NewTensor(vm.I64, columns), vm.NewTensor(vm.I32, columns)
	for j := range uint64(columns) {
		scales.Set(j, vm.Scale{M: 1<<30 + uint32(j)<<20, S: uint8(38 + j%5)}.Word())
		biases.Set(j, int64(j*j)-20000)
	}
	for _, from := range []vm.DType{vm.I8, vm.I16} {
		for _, to := range []vm.DType{vm.I8, vm.I16} {
			in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{rows, columns}, Red: []uint32{terms}, Lo: to.Min(), Hi: to.Max(),
				A:     vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
				B:     vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}},
				Init:  vm.View{Kind: vm.Direct, Value: 2, Index: []vm.Index{{Terms: term(1, 1)}}},
				Scale: vm.View{Kind: vm.Direct, Value: 3, Index: []vm.Index{{Terms: term(1, 1)}}}}
			x := uniform(from, rows, terms)
			m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{uniform(vm.I8, columns, terms), biases, scales}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: to, Dims: in.Out})
			require.Equal(t, 1, vm.PlanKinds(m)["matrix product narrowed in registers"])
			requireReferenceBits(t, m, []*vm.Tensor{x}, from.String()+" to "+to.String())
		}
	}
}

// TestWindowsAtMorePlacesThanArePlanned: for these no cuts are kept.
func TestWindowsAtMorePlacesThanArePlanned(t *testing.T) {
	for _, rows := range []uint32{87381, 87382} { // of 2^18 taps, 3 each
		x := uniform(vm.I16, rows, 2, 2)
		in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{rows, 2, 2}, Red: []uint32{3}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
			A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(0, 1)},
				{Offset: -1, Terms: []vm.Term{{Axis: 1, Coef: 1}, {Axis: 3, Coef: 1}}}, {Terms: term(2, 1)}}},
			B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(3, 1)}, {Terms: term(2, 1)}}}}
		m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{uniform(vm.I8, 3, 2)}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
		require.Equal(t, rows == 87381, vm.PlanKinds(m)["windows with zeros"] == 1)
		require.Equal(t, 1, vm.PlanKinds(m)["windows weighted"])
		if rows > 87381 {
			requireReferenceBits(t, m, []*vm.Tensor{x}, "windows")
		}
	}
}

// TestWeightsThatAreNoConstantsAreReadAtEachRun: a depthwise convolution whose filters are an
// input.
func TestWeightsThatAreNoConstantsAreReadAtEachRun(t *testing.T) {
	l := depthwise(6, 20, 3, 1)
	l.inputs = append(l.inputs, l.weights[0])
	l.weights = l.weights[1:]
	m := l.machine(t)
	for k := range int64(2) {
		l.inputs[1].Set(7, 10*k)
		requireReferenceBits(t, m, l.inputs, "computed filters")
	}
}

// TestShiftsToTheLeftAreProductsAsLongAsThePowerHas16Bits: up to 2^14, for one scale and for
// one of each column.
func TestShiftsToTheLeftAreProductsAsLongAsThePowerHas16Bits(t *testing.T) {
	x := uniform(vm.I16, 6, 32)
	for i, v := range []int64{vm.I16.Min(), vm.I16.Min() + 1, -1, 0, 1, vm.I16.Max()} {
		x.Set(uint64(i), v)
	}
	for left := int8(12); left <= 18; left++ {
		word := vm.Scale{M: 3 << 29, S: 31 + uint8(left), P: -left}.Word() // 3/4·x, too far to fold the shifts
		words := filled(word, vm.I64, 32)
		words.Set(5, vm.Scale{M: 1 << 30, S: 40, P: 3}.Word())
		in := vm.Instruction{Map: vm.MapLinear, Alpha: 1, Lo: vm.I16.Min(), Hi: vm.I16.Max(), Out: x.Dims, Scale: vm.Immediate(word),
			A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(1, 1)}}}}
		byColumn := in
		byColumn.Scale = vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}}}
		for kind, in := range map[string]*vm.Instruction{"multiply by one": &in, "multiply by column": &byColumn} {
			m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{words}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I16, Dims: x.Dims})
			require.Equal(t, left <= 14, vm.PlanKinds(m)[kind] == 1, "%s, %d to the left: %v", kind, left, vm.PlanKinds(m))
			requireReferenceBits(t, m, []*vm.Tensor{x}, kind)
		}
	}
}

// TestWeightsMayBeginInsideTheirTensor: whatever plan takes them.
// TestProductsAreShiftedToTheLeftWithin64Bits has products of which 2^63 is too much for that.
func TestProductsAreShiftedToTheLeftWithin64Bits(t *testing.T) {
	for _, dt := range []vm.DType{vm.I16, vm.I32} {
		for left := range int8(20) {
			for _, most := range []bool{false, true} {
				a, b := filled(vm.I32.Min(), vm.I32, 40), filled(dt.Min(), dt, 40)
				if most {
					b = filled(dt.Max(), dt, 40)
				}
				in := &vm.Instruction{Map: vm.MapMul, Out: a.Dims, Lo: -1 << 61, Hi: 1 << 61, A: axisView(0, 1), B: axisView(1, 1),
					Scale: vm.Immediate(vm.Scale{M: 1<<30 + 12345, S: 62, P: -left}.Word())}
				m := singular(t, []*vm.Tensor{a, b}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: a.Dims})
				requireReferenceBits(t, m, []*vm.Tensor{a, b}, fmt.Sprint(dt, left))
			}
		}
	}
}

// TestRowsAreMultipliedWithANumberEach, as at the end of a softmax, in 64 bits, which the products may leave.
func TestRowsAreMultipliedWithANumberEach(t *testing.T) {
	planned := 0
	for n := range cases(t, 200) {
		rng := vmtest.Seeded(uint64(n))
		rows, cols := 2+rng.Uint32N(20), []uint32{5, 8, 16, 60}[rng.IntN(4)]
		a, b := vmtest.Tensor(rng, vm.I32, rows, cols), vmtest.Tensor(rng, []vm.DType{vm.I64, vm.I64, vm.I32, vm.I16}[rng.IntN(4)], rows)
		in := &vm.Instruction{Map: vm.MapMul, Out: a.Dims, Lo: -rng.Int64N(1 << 15), Hi: rng.Int64N(1 << 15), A: axisView(0, 2), B: axisView(1, 1),
			Zero: []int64{0, -7, 1 << 60, math.MaxInt64 - 9, math.MinInt64 + 9}[rng.IntN(5)], Scale: vm.Immediate(vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), S: 32 + uint8(rng.IntN(31)), P: int8(rng.IntN(34) - 2)}.Word())}
		if rng.IntN(4) == 0 { // numbers of rows too
			a, in.A = vmtest.Tensor(rng, vm.I32, rows), axisView(0, 1)
		} else if rng.IntN(4) == 0 { // one for each element
			b, in.B = vmtest.Tensor(rng, vm.I64, rows, cols), axisView(1, 2)
		}
		if rng.IntN(2) == 0 {
			in.A, in.B = in.B, in.A
		}
		m := singular(t, []*vm.Tensor{a, b}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I16, Dims: in.Out})
		planned += vm.PlanKinds(m)["multiply rows"]
		requireReferenceBits(t, m, []*vm.Tensor{a, b}, fmt.Sprint("rows ", n))
	}
	require.Positive(t, planned)
}

// TestTransposedNumbersAreClamped and rescaled, if the instruction says so.
func TestTransposedNumbersAreClamped(t *testing.T) {
	for name, change := range map[string]func(in *vm.Instruction){
		"a copy":       func(*vm.Instruction) {},
		"limits":       func(in *vm.Instruction) { in.Lo, in.Hi = -100, 1000 },
		"a zero point": func(in *vm.Instruction) { in.Zero = 3 },
		"a scale":      func(in *vm.Instruction) { in.Scale = vm.Immediate(vm.Scale{M: 1 << 30, S: 33}.Word()) },
		"a beginning":  func(in *vm.Instruction) { in.Init = vm.Immediate(5) },
		"padding":      func(in *vm.Instruction) { in.A.Index[0].Offset = -1 },
		"backwards":    func(in *vm.Instruction) { in.A.Index[0] = vm.Index{Offset: 20, Terms: term(1, -1)} },
	} {
		x := uniform(vm.I16, 21, 40)
		in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: []uint32{40, 21}, Lo: vm.I16.Min(), Hi: vm.I16.Max(), A: axisView(0, 2)}
		in.A.Index[0], in.A.Index[1] = in.A.Index[1], in.A.Index[0]
		change(in)
		m := singular(t, []*vm.Tensor{x}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I16, Dims: in.Out})
		requireReferenceBits(t, m, []*vm.Tensor{x}, name)
		require.Equal(t, counts(t, vm.NewReference, m, []*vm.Tensor{x}), counts(t, fastOf(2), m, []*vm.Tensor{x}), name)
	}
}

func TestWeightsMayBeginInsideTheirTensor(t *testing.T) {
	for _, l := range []layer{depthwise(10, 20, 3, 1), conv(10, 20, 20, 3, 1), conv(30, 4, 20, 3, 1)} {
		size, offset := l.weights[0].Elements(), 37
		l.weights[0] = uniform(vm.I8, uint32(size)*20+uint32(offset))
		l.in.B.Index[0].Offset = int32(offset)
		requireReferenceBits(t, l.machine(t), l.inputs, l.name)
	}
}

// TestRowsThatAreShorterThanAWord are packed in words, which reach beyond the last one: strides skip what follows it.
func TestRowsThatAreShorterThanAWord(t *testing.T) {
	for _, channels := range []uint32{1, 2, 3, 4, 5, 8} {
		for _, stride := range []uint32{1, 2, 3} {
			for _, dt := range []vm.DType{vm.I8, vm.I16, vm.I32} {
				for _, backwards := range []bool{false, true} {
					l := conv(5, channels, 16, 1, stride)
					l.inputs[0] = uniform(dt, 5, 5, channels)
					if backwards {
						x := &l.in.A.Index[1]
						x.Offset, x.Terms[0].Coef = int32((l.in.Out[1]-1)*stride), -int32(stride)
					}
					requireReferenceBits(t, l.machine(t), l.inputs, fmt.Sprint(channels, stride, dt, backwards))
				}
			}
		}
	}
}

// TestNeighbouringRowsMayLieBackwards: results go along an axis against the operand, and rows are runs.
func TestNeighbouringRowsMayLieBackwards(t *testing.T) {
	for _, size := range []uint32{2, 3, 6, 9} {
		for _, stride := range []uint32{1, 4} {
			for _, coef := range []int32{-1, -2, -3, 0} {
				for _, dt := range []vm.DType{vm.I8, vm.I16} {
					l := conv(size, 5, 17, 4, stride)
					l.inputs[0] = uniform(dt, size, size, 5)
					x := &l.in.A.Index[1]
					x.Offset, x.Terms[0].Coef = 0, coef
					requireReferenceBits(t, l.machine(t), l.inputs, fmt.Sprint(size, stride, coef, dt))
				}
			}
		}
	}
}

// TestProductsThatAreShiftedToTheLeftAreSoWithWhatIsAdded: the shift is of the sum with Init, so no
// operand can be shifted instead if there is something to add.
func TestProductsThatAreShiftedToTheLeftAreSoWithWhatIsAdded(t *testing.T) {
	x := uniform(vm.I16, 40, 25, 16)
	for i := range x.Elements() {
		x.Set(i, x.At(i)>>9)
	}
	same := vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(1, 1)}, {Terms: term(2, 1)}}}
	column := vm.NewTensor(vm.I32, 16)
	column.Set(3, 289)
	inits := map[string]vm.View{"nothing": vm.Immediate(0), "289": vm.Immediate(289), "-40000": vm.Immediate(-40000),
		"a column": {Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(2, 1)}}}}
	for name, init := range inits {
		for left := range int8(16) {
			for _, dt := range []vm.DType{vm.I8, vm.I16, vm.I32} {
				in := &vm.Instruction{Map: vm.MapMul, Out: x.Dims, A: same, B: same, Init: init, Lo: dt.Min(), Hi: dt.Max(),
					Scale: vm.Immediate(vm.Scale{M: 1<<30 + 1<<29 + 77, S: 34 + uint8(left), P: -left}.Word())}
				m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{column}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: dt, Dims: in.Out})
				requireReferenceBits(t, m, []*vm.Tensor{x}, fmt.Sprint(name, " added, shifted by ", left, " to ", dt))
			}
		}
	}
}
