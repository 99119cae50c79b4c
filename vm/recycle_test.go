package vm_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

func TestRecycledOutputsAreThoseOfALaterRun(t *testing.T) {
	l := conv(9, 5, 7, 3, 1)
	m, inputs, ctx, x := l.machine(t), manyInputs(l, 2), context.Background(), vm.NewFast(1)
	first, err := x.Run(ctx, m, inputs[0], nil)
	require.NoError(t, err)
	want, err := x.Run(ctx, m, inputs[1], nil)
	require.NoError(t, err)
	require.NotEqual(t, want, first)

	m.Recycle(first)
	got, err := x.Run(ctx, m, inputs[1], nil)
	require.NoError(t, err)
	require.Equal(t, want, got)
	require.Same(t, first[0], got[0])
	again, err := x.Run(ctx, m, inputs[1], nil)
	require.NoError(t, err)
	require.NotSame(t, got[0], again[0], "they are given back once")
}

// Two runs that go on at the same time must not write to the same memory.
func TestRecycledOutputsAreThoseOfOneRun(t *testing.T) {
	l := conv(40, 24, 16, 3, 1)
	m, inputs, ctx := l.machine(t), manyInputs(l, 1), context.Background()
	run := func(threads int) *vm.Tensor {
		outputs, err := vm.NewFast(threads).Run(ctx, m, inputs[0], nil)
		require.NoError(t, err)
		return outputs[0]
	}
	given := run(1)
	run(2)
	require.Equal(t, 2, vm.IdleSessions(m))
	m.Recycle([]*vm.Tensor{given})
	one, other := run(1), run(2)
	require.NotSame(t, &one.Data[0], &other.Data[0])
	require.True(t, one == given || other == given)
}

func TestWhatIsNoOutputIsNotRecycled(t *testing.T) {
	l := conv(9, 5, 7, 3, 1)
	m, inputs, ctx, x := l.machine(t), manyInputs(l, 1), context.Background(), vm.NewFast(1)
	want, err := x.Run(ctx, m, inputs[0], nil)
	require.NoError(t, err)
	short := want[0].Clone()
	short.Data = short.Data[:1]
	flat, wrong := want[0].Clone(), want[0].Clone()
	flat.Dims = []uint32{uint32(flat.Elements())}
	wrong.DType = vm.I64
	require.NotEqual(t, want[0].DType, wrong.DType)
	for _, list := range [][]*vm.Tensor{nil, {}, {vm.NewTensor(vm.I8, 3)}, {short}, {flat}, {wrong}, {want[0].Clone(), want[0].Clone()}} {
		m.Recycle(list)
		got, err := x.Run(ctx, m, inputs[0], nil)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}
