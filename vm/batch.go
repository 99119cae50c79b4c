package vm

import (
	"context"
	"fmt"
	"runtime"
	"sync/atomic"

	"github.com/opml/opml/vm/internal/threads"
)

// RunAll runs the machine on each of several independent inputs and returns the outputs in their order. Each run has one
// thread, and as many go on at once as there are processors, or fewer if the memory limit, which is for all of them
// together, leaves room for fewer. That gives more results per second than NewFast(0) on one after the other, and the
// same bits; the latter has each single result earlier. The first error ends all runs.
func RunAll(ctx context.Context, m *Machine, inputs [][]*Tensor, options ...Option) ([][]*Tensor, error) {
	limit, peak := newLimits(options), m.PeakMemory()
	if err := limit.check(peak); err != nil {
		return nil, err
	}
	x := NewFast(1, options...)
	outputs := make([][]*Tensor, len(inputs))
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	next := atomic.Int64{}
	members := min(uint64(runtime.GOMAXPROCS(0)), limit.memory/max(peak, 1), uint64(len(inputs)))
	crew := threads.Gather(int(members), func(int) {
		for i := next.Add(1) - 1; i < int64(len(inputs)) && ctx.Err() == nil; i = next.Add(1) - 1 {
			var err error
			if outputs[i], err = x.Run(ctx, m, inputs[i], nil); err != nil {
				cancel(fmt.Errorf("input %d: %w", i, err))
			}
		}
	})
	defer crew.Dismiss()
	crew.Do()
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return outputs, nil
}
