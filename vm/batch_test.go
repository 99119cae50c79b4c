package vm_test

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

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
	require.NotContains(t, err.Error(), "input", "it is not a matter of one of them")
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

// The memory limit is for all runs together: what has room for one run has no two at once.
func TestABatchKeepsWithinTheMemoryLimit(t *testing.T) {
	l := conv(9, 5, 7, 3, 1)
	m := l.machine(t)
	var running, most atomic.Int64
	watch := vm.WithProfile(func(vm.Timing) {
		n := running.Add(1)
		for k := most.Load(); n > k && !most.CompareAndSwap(k, n); k = most.Load() {
		}
		time.Sleep(2 * time.Millisecond)
		running.Add(-1)
	})
	_, err := vm.RunAll(context.Background(), m, manyInputs(l, 8), watch, vm.WithMemoryLimit(2*m.PeakMemory()-1))
	require.NoError(t, err)
	require.EqualValues(t, 1, most.Load())
	if runtime.GOMAXPROCS(0) > 1 {
		var once sync.Once
		two := make(chan struct{})
		meet := vm.WithProfile(func(vm.Timing) {
			if running.Add(1) > 1 {
				once.Do(func() { close(two) })
			}
			select {
			case <-two:
			case <-time.After(20 * time.Second): // on a busy machine helpers may be long in waking up
				t.Error("there is room for two at once")
			}
			running.Add(-1)
		})
		_, err = vm.RunAll(context.Background(), m, manyInputs(l, 8), meet)
		require.NoError(t, err)
	}
}
