package stepevm_test

import (
	"fmt"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/stepevm"
	"github.com/opml/opml/internal/stepevm/steptest"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// elementOf proves one element of an instruction on the values and returns what the contract says.
func elementOf(t *testing.T, v *stepevm.Verifier, in *vm.Instruction, result vm.Descriptor, element uint64, values ...*vm.Tensor) int64 {
	t.Helper()
	s := steptest.Step{Name: t.Name(), Inputs: values[:1], Constants: values[1:], Instruction: in, Result: result, Element: element}
	trace, err := s.Trace(1)
	require.NoError(t, err)
	require.Empty(t, trace.Machine().Check())
	w, err := trace.Witness(0, element, nil)
	require.NoError(t, err)
	r, err := v.Compute(trace.Machine().Header(), trace.InputRoot(), trace.Root(), 0, element, w)
	require.NoError(t, err)
	require.Equal(t, trace.Outputs()[0].At(element), r.Value, "contract and reference")
	return r.Value
}

func along(axis uint8, coef int32, offset int32) vm.Index {
	return vm.Index{Offset: offset, Terms: []vm.Term{{Axis: axis, Coef: coef}}}
}

// TestInnerProductsOfExtremes multiplies rows whose lanes are as full as they can be, of every length
// around the kernels' blocks and across leaves.
func TestInnerProductsOfExtremes(t *testing.T) {
	v := newVerifier(t)
	rng := vmtest.Seeded(3)
	types := [][2]vm.DType{{vm.I16, vm.I8}, {vm.I8, vm.I16}, {vm.I16, vm.I16}, {vm.I8, vm.I8}, {vm.I32, vm.I16}}
	extremes := func(dt vm.DType) []int64 { return []int64{dt.Min(), dt.Max(), dt.Min() + 1, -1, 0} }
	for _, types := range types {
		for _, n := range []uint32{2, 3, 4, 5, 8, 15, 16, 17, 31, 33, 200, 600} {
			for range 12 {
				a, b := vm.NewTensor(types[0], n+300), vm.NewTensor(types[1], n+300)
				pickA, pickB := extremes(types[0]), extremes(types[1])
				if rng.IntN(2) == 0 { // one value throughout
					pickA, pickB = pickA[rng.IntN(5):][:1], pickB[rng.IntN(5):][:1]
				}
				for i := range a.Elements() {
					a.Set(i, pickA[rng.IntN(len(pickA))])
					b.Set(i, pickB[rng.IntN(len(pickB))])
				}
				in := &vm.Instruction{Map: vm.MapMul, Reduce: vm.ReduceSum, Red: []uint32{n}, Lo: math.MinInt64, Hi: math.MaxInt64}
				i, j := rng.Int32N(301), rng.Int32N(301)
				in.A = vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{along(0, 1, i)}}
				in.B = vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{along(0, 1, j)}}
				want := int64(0)
				for k := range int64(n) {
					want += a.At(uint64(int64(i)+k)) * b.At(uint64(int64(j)+k))
				}
				require.Equal(t, want, elementOf(t, v, in, vm.Descriptor{DType: vm.I64}, 0, a, b), "%v, %d terms", types, n)
			}
		}
	}
}

func TestSquareRootsAreFloored(t *testing.T) {
	v := newVerifier(t)
	cases := []int64{math.MinInt64, -1, 0, 1, 2, 3, 4, math.MaxInt64, math.MaxInt64 - 1}
	for _, root := range []int64{2, 3, 7, 255, 256, 46340, 46341, 65535, 65536, 1 << 20, 3037000499} {
		cases = append(cases, root*root-1, root*root, root*root+1)
	}
	rng := vmtest.Seeded(4)
	for range 200 {
		cases = append(cases, int64(rng.Uint64()>>(1+rng.UintN(62))))
	}
	x := vm.FromInt64s(vm.I64, []uint32{uint32(len(cases))}, cases)
	in := &vm.Instruction{Map: vm.MapIsqrt, Out: x.Dims, Lo: math.MinInt64, Hi: math.MaxInt64,
		A: vm.View{Kind: vm.Direct, Index: []vm.Index{along(0, 1, 0)}}}
	for i, c := range cases {
		want := int64(0)
		if c > 0 {
			want = new(big.Int).Sqrt(big.NewInt(c)).Int64()
		}
		require.Equal(t, want, elementOf(t, v, in, x.Descriptor(), uint64(i), x), "root of %d", c)
	}
}

// TestMapsOfExtremes applies every function to every pair of extremes, one pair an element.
func TestMapsOfExtremes(t *testing.T) {
	v := newVerifier(t)
	extremes := []int64{math.MinInt64, math.MinInt64 + 1, -64, -7, -1, 0, 1, 3, 63, 64, math.MaxInt64}
	n := uint32(len(extremes))
	x := vm.FromInt64s(vm.I64, []uint32{n}, extremes)
	for op := vm.MapMul; op.Valid(); op++ {
		t.Run(op.String(), func(t *testing.T) {
			in := &vm.Instruction{Map: op, Alpha: math.MaxInt64, Beta: -3, Gamma: 5, Out: []uint32{n, n},
				Lo: math.MinInt64, Hi: math.MaxInt64,
				A: vm.View{Kind: vm.Direct, Index: []vm.Index{along(0, 1, 0)}},
				B: vm.View{Kind: vm.Direct, Index: []vm.Index{along(1, 1, 0)}}}
			for e := range uint64(n * n) {
				elementOf(t, v, in, vm.Descriptor{DType: vm.I64, Dims: in.Out}, e, x)
			}
		})
	}
}

// TestEpiloguesOfExtremes rescales extreme accumulators by words at and past the ends of their ranges.
func TestEpiloguesOfExtremes(t *testing.T) {
	v := newVerifier(t)
	var words []int64
	for _, m := range []uint32{0, 1<<30 - 1, 1 << 30, 1<<31 - 1, 1 << 31, math.MaxUint32} {
		for _, s := range []uint8{0, 31, 32, 62, 63, 255} {
			for _, p := range []int8{-128, -32, -31, 0, 31, 32, 127} {
				words = append(words, vm.Scale{M: m, S: s, P: p}.Word())
			}
		}
	}
	words = append(words, vm.Scale{M: 1 << 30, S: 32}.Word()|1<<48, math.MinInt64|vm.Scale{M: 1 << 30, S: 32}.Word(), -1)
	accumulators := []int64{math.MinInt64, -1 << 31, -3, -1, 0, 1, 2, 1<<31 - 1, math.MaxInt64}
	a := vm.FromInt64s(vm.I64, []uint32{uint32(len(accumulators))}, accumulators)
	w := vm.FromInt64s(vm.I64, []uint32{uint32(len(words))}, words)
	for _, zero := range []int64{0, math.MaxInt64, math.MinInt64} {
		in := &vm.Instruction{Map: vm.MapMul, Zero: zero, Out: []uint32{a.Dims[0], w.Dims[0]}, Lo: math.MinInt64 + 1, Hi: math.MaxInt64 - 1,
			Init:  vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{along(0, 1, 0)}},
			Scale: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{along(1, 1, 0)}}}
		s := steptest.Step{Name: fmt.Sprint("zero point ", zero), Inputs: []*vm.Tensor{a}, Constants: []*vm.Tensor{w}, Instruction: in,
			Result: vm.Descriptor{DType: vm.I64, Dims: in.Out}}
		trace, err := s.Trace(1)
		require.NoError(t, err)
		require.Empty(t, trace.Machine().Check())
		for e := range trace.Outputs()[0].Elements() {
			witness, err := trace.Witness(0, e, nil)
			require.NoError(t, err)
			r, err := v.Compute(trace.Machine().Header(), trace.InputRoot(), trace.Root(), 0, e, witness)
			require.NoError(t, err)
			require.Equal(t, trace.Outputs()[0].At(e), r.Value, "%s, element %d", s.Name, e)
			require.Equal(t, vm.Rescale(accumulators[e/uint64(len(words))], words[e%uint64(len(words))], zero, in.Lo, in.Hi), r.Value)
		}
	}
}
