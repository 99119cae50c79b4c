package rehearsal

import (
	"context"
	"sync"

	"github.com/opml/opml/vm"
)

// replay executes a model once on the same inputs and shows later runs what it found:
// the parties of a rehearsal run every model several times, and their results are known.
// The sink must not change results. It is safe for concurrent use.
type replay struct {
	vm.Executor

	mu    sync.Mutex
	trace *vm.Trace // nil before the first run
}

// replayOf shows an execution that is known already.
func replayOf(x vm.Executor, truth *vm.Trace) *replay {
	return &replay{Executor: x, trace: truth}
}

// Run implements vm.Executor.
func (r *replay) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.knows(m, inputs) {
		trace, err := vm.NewTrace(ctx, r.Executor, m, inputs, sink)
		if err != nil {
			return nil, err
		}
		r.trace = trace
		return trace.Outputs(), nil
	}
	if sink == nil {
		return r.trace.Outputs(), nil
	}
	h := m.Header()
	for i := range h.Instructions {
		result, err := r.trace.Value(h.Inputs + h.Constants + i)
		if err != nil {
			return nil, err
		}
		if err := sink(int(i), result); err != nil {
			return nil, err
		}
	}
	return r.trace.Outputs(), nil
}

// knows reports whether the last execution was this one, and can be shown.
func (r *replay) knows(m *vm.Machine, inputs []*vm.Tensor) bool {
	t := r.trace
	return t != nil && t.Err() == nil && t.Machine().ModelID() == m.ModelID() && t.InputRoot() == vm.InputRoot(inputs)
}
