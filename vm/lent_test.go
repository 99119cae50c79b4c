package vm_test

import (
	"context"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// countdown is a context that ends after it has been asked so many times.
type countdown struct {
	context.Context
	left atomic.Int64
}

func (c *countdown) Err() error {
	if c.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// runnable is a random program with the inputs that it came with and others, and what it makes of
// them.
type runnable struct {
	m            *vm.Machine
	inputs, want [2][]*vm.Tensor
}

// drawn is a random network, nil if it is a large one.
func drawn(t *testing.T, n uint64) (*runnable, *rand.Rand) {
	rng, c := network(n)
	m, err := vm.Load(c.Program)
	require.NoError(t, err)
	if m.PeakMemory() > 1<<22 {
		return nil, nil
	}
	r := &runnable{m: m}
	r.inputs[0] = c.Inputs
	for _, x := range c.Inputs {
		r.inputs[1] = append(r.inputs[1], vmtest.Tensor(rng, x.DType, x.Dims...))
	}
	for k := range r.want {
		r.want[k], err = vm.NewReference().Run(context.Background(), m, r.inputs[k], nil)
		require.NoError(t, err)
	}
	return r, rng
}

// requireWant runs the program on inputs of which number k has the values.
func (r *runnable) requireWant(t *testing.T, x vm.Executor, inputs []*vm.Tensor, k int, name string, n uint64) {
	got, err := x.Run(context.Background(), r.m, inputs, nil)
	require.NoError(t, err)
	for o, want := range r.want[k] {
		requireSame(t, want, got[o], "network %d, output %d, %s", n, o, name)
	}
	r.m.Recycle(got)
}

// TestARunThatWasCancelledLeavesNothingBehind: the next one has other inputs, in the same memory.
func TestARunThatWasCancelledLeavesNothingBehind(t *testing.T) {
	cancelled := 0
	for n := range uint64(cases(t, 500)) {
		r, rng := drawn(t, n+1<<41)
		if r == nil {
			continue
		}
		for threads := 1; threads <= 3; threads++ {
			x := vm.NewFast(threads)
			r.requireWant(t, x, r.inputs[1], 1, "at first", n)
			for range 4 {
				ctx := &countdown{Context: context.Background()}
				ctx.left.Store(rng.Int64N(2 + 4*int64(len(r.m.Program().Code))))
				if _, err := x.Run(ctx, r.m, r.inputs[1], nil); err != nil {
					require.ErrorIs(t, err, context.Canceled)
					cancelled++
				}
				r.requireWant(t, x, r.inputs[0], 0, "after one that was cancelled", n)
			}
		}
	}
	require.NotZero(t, cancelled)
}

// TestRunsAtOnceDoNotMeet: of one machine, on different inputs.
func TestRunsAtOnceDoNotMeet(t *testing.T) {
	for n := range uint64(cases(t, 100)) {
		r, _ := drawn(t, n+1<<42)
		if r == nil {
			continue
		}
		var all sync.WaitGroup
		for g := range 4 {
			all.Go(func() {
				for range 2 {
					got, err := vm.NewFast(1+g/2).Run(context.Background(), r.m, r.inputs[g%2], nil)
					if err != nil {
						t.Error(err)
						return
					}
					for o, want := range r.want[g%2] {
						if !want.Equal(got[o]) {
							t.Errorf("network %d, output %d of inputs %d", n, o, g%2)
						}
					}
					r.m.Recycle(got)
				}
			})
		}
		all.Wait()
	}
}
