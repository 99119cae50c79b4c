package vm_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// manyInputs are different inputs of one layer.
func manyInputs(l layer, n int) [][]*vm.Tensor {
	var all [][]*vm.Tensor
	for i := range n {
		x := vm.NewTensor(l.inputs[0].DType, l.inputs[0].Dims...)
		rng := vmtest.Seeded(uint64(i))
		for e := range x.Elements() {
			x.Set(e, int64(rng.Uint64()))
		}
		all = append(all, []*vm.Tensor{x})
	}
	return all
}

func TestABatchGivesEachInputItsOwnOutputs(t *testing.T) {
	l := conv(9, 5, 7, 3, 1)
	m, inputs := l.machine(t), manyInputs(l, 23)
	for _, options := range [][]vm.Option{nil, {vm.WithMemoryLimit(m.PeakMemory())}} { // the latter: one at a time
		got, err := vm.RunAll(context.Background(), m, inputs, options...)
		require.NoError(t, err)
		require.Len(t, got, len(inputs))
		for i, given := range inputs {
			want, err := vm.NewReference().Run(context.Background(), m, given, nil)
			require.NoError(t, err)
			require.Equal(t, want[0].Data, got[i][0].Data, "input %d", i)
		}
	}
}

func TestABatchEndsWithItsFirstError(t *testing.T) {
	l := conv(9, 5, 7, 3, 1)
	m, inputs := l.machine(t), manyInputs(l, 5)
	_, err := vm.RunAll(context.Background(), m, inputs, vm.WithMemoryLimit(m.PeakMemory()-1))
	require.ErrorIs(t, err, vm.ErrMemoryLimit)
	inputs[3] = nil
	_, err = vm.RunAll(context.Background(), m, inputs)
	require.ErrorContains(t, err, "input 3: 0 inputs given, the program has 1")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = vm.RunAll(ctx, m, manyInputs(l, 5))
	require.ErrorIs(t, err, context.Canceled)
	none, err := vm.RunAll(context.Background(), m, nil)
	require.NoError(t, err)
	require.Empty(t, none)
}
