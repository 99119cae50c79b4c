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

	mu      sync.Mutex
	model   vm.Hash
	inputs  vm.Hash
	results []*vm.Tensor
	outputs []*vm.Tensor
}

// replayOf shows an execution that is known already.
func replayOf(x vm.Executor, truth *vm.Trace) *replay {
	m := truth.Machine()
	h := m.Header()
	r := &replay{Executor: x, model: m.ModelID(), inputs: truth.InputRoot(), outputs: truth.Outputs()}
	for i := range h.Instructions {
		r.results = append(r.results, truth.Value(h.Inputs+h.Constants+i))
	}
	return r
}

// Run implements vm.Executor.
func (r *replay) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	model, root := m.ModelID(), vm.InputRoot(inputs)
	if r.outputs == nil || r.model != model || r.inputs != root {
		return r.record(ctx, m, inputs, root, sink)
	}
	if sink == nil {
		return r.outputs, nil
	}
	for i, result := range r.results {
		if err := sink(i, result); err != nil {
			return nil, err
		}
	}
	return r.outputs, nil
}

func (r *replay) record(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, root vm.Hash, sink vm.Sink) ([]*vm.Tensor, error) {
	r.outputs = nil
	results := make([]*vm.Tensor, m.Header().Instructions)
	outputs, err := r.Executor.Run(ctx, m, inputs, func(i int, result *vm.Tensor) error {
		results[i] = result
		if sink != nil {
			return sink(i, result)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	r.model, r.inputs, r.results, r.outputs = m.ModelID(), root, results, outputs
	return outputs, nil
}
