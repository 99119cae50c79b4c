package vm_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
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
		x := uniform(dt, 5, 8)
		in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{5, 16}, Red: []uint32{8}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
			A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
			B: vm.View{Kind: vm.Direct, Value: 1, Fill: 300, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
		m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{uniform(vm.I8, 16, 7)}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
		requireReferenceBits(t, m, []*vm.Tensor{x}, dt.String())
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
	for _, last := range []int64{1, 2, 3} { // the magnitudes of the weights add up to 2^16-1 or more
		x, weights := filled(vm.I32.Min(), vm.I32, 5, 3), filled(vm.I16.Max(), vm.I16, 20, 3)
		for j := range uint64(20) {
			weights.Set(3*j+2, last)
		}
		in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{5, 20}, Red: []uint32{3}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
			A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
			B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
		m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{weights}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
		requireReferenceBits(t, m, []*vm.Tensor{x}, "dense")
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
