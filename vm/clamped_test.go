package vm_test

import (
	"context"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// counts runs the machine and gives the elements clamped by instruction.
func counts(t *testing.T, ex func(...vm.Option) vm.Executor, m *vm.Machine, inputs []*vm.Tensor) []vm.Clamped {
	t.Helper()
	out := make([]vm.Clamped, len(m.Program().Code))
	last := -1
	_, err := ex(vm.WithClampCount(func(i int, c vm.Clamped) {
		require.Greater(t, i, last, "in order")
		out[i], last = c, i
	})).Run(context.Background(), m, inputs, nil)
	require.NoError(t, err)
	return out
}

func fastOf(threads int) func(...vm.Option) vm.Executor {
	return func(o ...vm.Option) vm.Executor { return vm.NewFast(threads, o...) }
}

func TestBothExecutorsCountTheSameClampedElements(t *testing.T) {
	clamped := 0
	for n := range cases(t, 3000) {
		_, c := program(n + 2<<20)
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		want := counts(t, vm.NewReference, m, c.Inputs)
		require.Equal(t, want, counts(t, fastOf(3), m, c.Inputs), "case %d", n)
		for i, w := range want {
			if w != (vm.Clamped{}) {
				clamped++
			}
			require.LessOrEqual(t, w.Below+w.Above, m.Program().Results[i].Elements())
		}
	}
	t.Logf("%d instructions clamped something", clamped)
	require.Greater(t, clamped, cases(t, 600))
}

// The count is that of the values before the clamp, which an unclamped twin of the
// instruction, of 64 bits, shows.
func TestClampedElementsAreThoseBeyondTheBounds(t *testing.T) {
	const rows, cols, terms = 40, 33, 50
	view := func(value uint32, a, b uint8) vm.View {
		index := func(axis uint8) vm.Index { return vm.Index{Terms: []vm.Term{{Axis: axis, Coef: 1}}} }
		return vm.View{Kind: vm.Direct, Value: value, Index: []vm.Index{index(a), index(b)}}
	}
	product := vm.Instruction{
		Map: vm.MapMul, Out: []uint32{rows, cols}, Red: []uint32{terms}, A: view(0, 0, 2), B: view(1, 1, 2),
		Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 34}.Word()), Lo: -100, Hi: 250, Zero: 7,
	}
	free := product
	free.Lo, free.Hi = math.MinInt64, math.MaxInt64
	x, w := vm.NewTensor(vm.I16, rows, terms), vm.NewTensor(vm.I8, cols, terms)
	rng := vmtest.Seeded(5)
	for i := range x.Elements() {
		x.Set(i, rng.Int64N(400)-200)
	}
	for i := range w.Elements() {
		w.Set(i, rng.Int64N(200)-100)
	}
	result := func(dt vm.DType) vm.Descriptor { return vm.Descriptor{DType: dt, Dims: []uint32{rows, cols}} }
	m, err := vm.Load(&vm.Program{
		Inputs: []vm.Descriptor{{DType: vm.I16, Dims: x.Dims}}, Constants: []*vm.Tensor{w},
		Code: [][]byte{product.Encode(), free.Encode()}, Results: []vm.Descriptor{result(vm.I16), result(vm.I64)}, Outputs: 2,
	})
	require.NoError(t, err)
	require.Empty(t, m.Check())
	outputs, err := vm.NewReference().Run(context.Background(), m, []*vm.Tensor{x}, nil)
	require.NoError(t, err)
	want := vm.Clamped{}
	for _, v := range outputs[1].Int64s() {
		if v < product.Lo {
			want.Below++
		}
		if v > product.Hi {
			want.Above++
		}
	}
	require.Positive(t, want.Below)
	require.Positive(t, want.Above)
	for _, ex := range []func(...vm.Option) vm.Executor{vm.NewReference, fastOf(1), fastOf(2)} {
		require.Equal(t, []vm.Clamped{want, {}}, counts(t, ex, m, []*vm.Tensor{x}))
	}
}
