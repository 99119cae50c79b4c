package lower

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// dot is Σ x·w over n terms as an instruction of a builder.
func dot(b *builder, n int) *instr {
	x := b.input("x", vm.I16, []int{n})
	w := make([]int64, n)
	for i := range w {
		w[i] = int64(i%200 - 100)
	}
	term := []affine{axis(1, 0)}
	return &instr{
		name: "dot", mapOp: vm.MapMul, red: []int{n}, a: source{of: x, coord: term},
		b:    source{of: b.constant(vm.I8, []int{n}, w), coord: term},
		init: immediate(5), scale: immediate(0), dt: vm.I64, lo: math.MinInt64, hi: math.MaxInt64,
		bound: uint64(n) << 22,
	}
}

// compute runs the program that ends in the tensor on x[i] = i.
func compute(t *testing.T, b *builder, s *stored) int64 {
	p, _, _, err := b.program([]*stored{s})
	require.NoError(t, err)
	m, err := vm.Load(p)
	require.NoError(t, err)
	require.Empty(t, m.Check())
	x := vm.NewTensor(vm.I16, p.Inputs[0].Dims...)
	for i := range x.Elements() {
		x.Set(i, int64(i))
	}
	out, err := vm.NewReference().Run(t.Context(), m, []*vm.Tensor{x}, nil)
	require.NoError(t, err)
	return out[0].At(0)
}

func TestLongSumsAreSplitUntilTheyFit(t *testing.T) {
	for name, n := range map[string]int{"many divisors": 7200, "a prime": 7207, "several levels": 30_030} {
		t.Run(name, func(t *testing.T) {
			b := newBuilder(vm.MaxStepGas, 64)
			in := dot(b, n)
			gas, err := b.gas(in)
			require.NoError(t, err)
			require.Greater(t, gas, uint64(vm.MaxStepGas))
			o, err := b.emit(in, layout{})
			require.NoError(t, err)
			want := int64(5)
			for i := range n {
				want += int64(int16(i)) * int64(i%200-100)
			}
			require.Equal(t, want, compute(t, b, o.of))
		})
	}
}

// Neighbouring axes that every view walks as one become one; others stay.
func TestSimplifiedJoinsAxesThatAreWalkedTogether(t *testing.T) {
	s := &stored{dims: []int{24}}
	in := copyOf(source{of: s, coord: []affine{{coef: []int64{12, 0, 4, 1}}}}, []int{2, 1, 3, 4})
	require.Equal(t, []int{24}, in.simplified().out)
	in.b = source{imm: affine{coef: []int64{0, 0, 1}}}
	require.Equal(t, []int{2, 3, 4}, in.simplified().out)
}

func TestConstantsOfEqualContentAreStoredOnce(t *testing.T) {
	b := newBuilder(vm.MaxStepGas, 64)
	one := b.constant(vm.I16, []int{3}, []int64{1, 2, 3})
	require.Same(t, one, b.constant(vm.I16, []int{3}, []int64{1, 2, 3}))
	require.NotSame(t, one, b.constant(vm.I32, []int{3}, []int64{1, 2, 3}))
	require.NotSame(t, one, b.constant(vm.I16, []int{3, 1}, []int64{1, 2, 3}))
}

// What no output needs is not part of the program; outputs that others read, or that
// are named twice, are copied.
func TestProgramEndsInItsOutputs(t *testing.T) {
	b := newBuilder(vm.MaxStepGas, 64)
	x := newOperand(b.input("x", vm.I16, []int{3}), []int{3}, []int{0})
	twice := func(o *operand, name string) *operand {
		lay := layout{axes: o.axes, split: o.split}.logical()
		in := copyOf(o.source(lay.index()), lay.extents())
		in.name, in.alpha, in.dt, in.lo, in.hi = name, 2, vm.I32, -1<<20, 1<<20
		out, err := b.emit(in, lay)
		require.NoError(t, err)
		return out
	}
	first := twice(x, "first")
	twice(first, "unused")
	second := twice(first, "second")
	p, names, _, err := b.program([]*stored{second.of, first.of, second.of, x.of})
	require.NoError(t, err)
	require.Equal(t, 4, p.Outputs)
	require.Equal(t, []string{"first", "second", "first (output)", "second (output)", "x (output)"}, names)
}
