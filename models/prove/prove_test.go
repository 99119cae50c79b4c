package prove_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/prove"
	"github.com/opml/opml/vm"
)

// vector is the view of a rank-1 value at iteration axis j.
func vector(value uint32, j uint8) vm.View {
	return vm.View{Kind: vm.Direct, Value: value, Index: []vm.Index{{Terms: []vm.Term{{Axis: j, Coef: 1}}}}}
}

// sum is Σ x·w over all elements of the input (value 0) and the constant (value 1).
func sum(x vm.DType, weights []int64, change func(in *vm.Instruction)) *vm.Program {
	n := uint32(len(weights))
	in := &vm.Instruction{
		Map: vm.MapMul, Reduce: vm.ReduceSum, Red: []uint32{n}, A: vector(0, 0), B: vector(1, 0),
		Init: vm.Immediate(0), Scale: vm.Immediate(0), Lo: -math.MaxInt64, Hi: math.MaxInt64,
	}
	if change != nil {
		change(in)
	}
	return &vm.Program{
		Inputs:    []vm.Descriptor{{DType: x, Dims: []uint32{n}}},
		Constants: []*vm.Tensor{vm.FromInt64s(vm.I64, []uint32{n}, weights)},
		Code:      [][]byte{in.Encode()}, Results: []vm.Descriptor{{DType: vm.I64}}, Outputs: 1,
	}
}

func overflow(t *testing.T, p *vm.Program) (int, error) {
	m, err := vm.Load(p)
	require.NoError(t, err)
	require.Empty(t, m.Check())
	return prove.Overflow(m)
}

func TestSmallSumsAreProvenWithTheirWidth(t *testing.T) {
	bits, err := overflow(t, sum(vm.I16, []int64{100, -100, 27}, nil))
	require.NoError(t, err)
	require.Equal(t, 25, bits) // 300·2^15 < 2^24, and the sign
}

func TestWeightsThemselvesDecideWhenTheCountDoesNot(t *testing.T) {
	// One huge weight and many small ones: terms · max|w|·2^31 exceeds 2^63, Σ|w|·2^31
	// does not.
	weights := make([]int64, 64)
	for i := range weights {
		weights[i] = 1
	}
	weights[0] = 1 << 30
	_, err := overflow(t, sum(vm.I32, weights, nil))
	require.NoError(t, err)
}

func TestSumsThatCouldLeave64BitsAreRefused(t *testing.T) {
	for name, p := range map[string]*vm.Program{
		"weights too large":     sum(vm.I32, []int64{1 << 31, 1 << 31}, nil),
		"one product too large": sum(vm.I64, []int64{2}, nil),
		"init too large": sum(vm.I16, []int64{1}, func(in *vm.Instruction) {
			in.Init = vm.Immediate(math.MaxInt64)
		}),
		"immediate factor too large": sum(vm.I32, []int64{1}, func(in *vm.Instruction) {
			in.Map, in.Alpha = vm.MapLinear, 1<<33
		}),
		"padding too large": sum(vm.I16, []int64{1 << 40, 1}, func(in *vm.Instruction) {
			in.A.Fill, in.A.Index[0].Offset = 1<<40, 1
		}),
		"a shift": sum(vm.I16, []int64{1}, func(in *vm.Instruction) { in.Map = vm.MapShl }),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := overflow(t, p)
			require.ErrorContains(t, err, "instruction 0: ")
		})
	}
}

func TestRescaleWordsAreChecked(t *testing.T) {
	_, err := overflow(t, sum(vm.I16, []int64{1}, func(in *vm.Instruction) { in.Scale = vm.Immediate(12345) }))
	require.ErrorContains(t, err, "rescale word 0x3039 is out of range")

	good := vm.Scale{M: 1 << 30, S: 40}.Word()
	_, err = overflow(t, sum(vm.I16, []int64{1}, func(in *vm.Instruction) { in.Scale = vm.Immediate(good) }))
	require.NoError(t, err)
	_, err = overflow(t, sum(vm.I16, []int64{1}, func(in *vm.Instruction) { in.Scale = vm.Immediate(good | 1<<50) }))
	require.ErrorContains(t, err, "out of range", "bits above the fields must be 0")

	// Words that come from data are not proven.
	_, err = overflow(t, sum(vm.I16, []int64{1}, func(in *vm.Instruction) {
		in.Scale = vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{}}}
	}))
	require.ErrorContains(t, err, "not constant")
	_, err = overflow(t, sum(vm.I16, []int64{good}, func(in *vm.Instruction) {
		in.B = vm.Immediate(1)
		in.Scale = vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{}}}
	}))
	require.NoError(t, err)
}

func TestClampsBoundWhatFollows(t *testing.T) {
	// The second instruction multiplies the first's result by 2^40: proven only
	// because the first clamps to ±1000.
	p := sum(vm.I16, []int64{1, 1}, func(in *vm.Instruction) { in.Lo, in.Hi = -1000, 1000 })
	next := &vm.Instruction{
		Map: vm.MapLinear, Alpha: 1 << 40, Reduce: vm.ReduceSum, A: vm.View{Kind: vm.Direct, Value: 2}, B: vm.Immediate(0),
		Init: vm.Immediate(0), Scale: vm.Immediate(0), Lo: -math.MaxInt64, Hi: math.MaxInt64,
	}
	p.Code, p.Results = append(p.Code, next.Encode()), append(p.Results, vm.Descriptor{DType: vm.I64})
	bits, err := overflow(t, p)
	require.NoError(t, err)
	require.Equal(t, 51, bits)
}

func TestExtremesDoNotCountAsAccumulators(t *testing.T) {
	bits, err := overflow(t, sum(vm.I16, []int64{1}, func(in *vm.Instruction) {
		in.Reduce, in.Init = vm.ReduceMax, vm.Immediate(math.MinInt64)
	}))
	require.NoError(t, err)
	require.Zero(t, bits)
}

func TestInvalidInstructionsAreRefused(t *testing.T) {
	p := sum(vm.I16, []int64{1}, func(in *vm.Instruction) { in.A.Value = 9 })
	m, err := vm.Load(p)
	require.NoError(t, err)
	_, err = prove.Overflow(m)
	require.ErrorIs(t, err, vm.ErrInvalid)
}

// Integers of a model wrap: what is neither rescaled nor clamped needs no room.
func TestSumsModulo64BitsAreExact(t *testing.T) {
	wide := []int64{1 << 31, 1 << 31}
	whole := func(in *vm.Instruction) { in.Lo = math.MinInt64 }
	bits, err := overflow(t, sum(vm.I64, wide, whole))
	require.NoError(t, err)
	require.Equal(t, 64, bits)
	for name, change := range map[string]func(in *vm.Instruction){
		"clamped": func(in *vm.Instruction) { in.Lo, in.Hi = math.MinInt64, math.MaxInt64-1 },
		"shifted": func(in *vm.Instruction) { in.Lo, in.Zero = math.MinInt64, 1 },
		"rescaled": func(in *vm.Instruction) {
			in.Lo, in.Scale = math.MinInt64, vm.Immediate(vm.Scale{M: 1 << 30, S: 40}.Word())
		},
		"no product": func(in *vm.Instruction) { in.Lo, in.Map = math.MinInt64, vm.MapShl },
	} {
		t.Run(name, func(t *testing.T) {
			_, err := overflow(t, sum(vm.I64, wide, change))
			require.ErrorContains(t, err, "instruction 0: ")
		})
	}
}

// The one weight that is not 0 is the last of many, or the first.
func TestEveryWeightOfALargeConstantCounts(t *testing.T) {
	for _, dt := range []vm.DType{vm.I8, vm.I16} {
		for _, at := range []int{0, 1<<20 - 1} {
			p := sum(vm.I8, make([]int64, 8), nil)
			c := vm.NewTensor(dt, 1<<20)
			p.Constants[0] = c
			none, err := overflow(t, p)
			require.NoError(t, err)
			c.Set(uint64(at), -64)
			some, err := overflow(t, p)
			require.NoError(t, err)
			require.Equal(t, []int{2, 18}, []int{none, some}, "%v, %d", dt, at)
		}
	}
}
