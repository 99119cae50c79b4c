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

func TestWhatIsNoOutputIsNotRecycled(t *testing.T) {
	l := conv(9, 5, 7, 3, 1)
	m, inputs, ctx, x := l.machine(t), manyInputs(l, 1), context.Background(), vm.NewFast(1)
	want, err := x.Run(ctx, m, inputs[0], nil)
	require.NoError(t, err)
	short := want[0].Clone()
	short.Data = short.Data[:1]
	for _, list := range [][]*vm.Tensor{nil, {}, {vm.NewTensor(vm.I8, 3)}, {short}, {want[0].Clone(), want[0].Clone()}} {
		m.Recycle(list)
		got, err := x.Run(ctx, m, inputs[0], nil)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}
