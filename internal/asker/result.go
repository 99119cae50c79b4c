package asker

import (
	"context"
	"errors"
	"fmt"

	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// ErrFalse marks a result that became final although the model gives another one: nobody
// disputed it in time.
var ErrFalse = errors.New("the final result is not what the model gives")

// Result is what a request was answered with.
type Result struct {
	Outputs []*vm.Tensor
	// Recomputed says that the chain has only the outputs' root: the model was run on the
	// request's input, and gives that root.
	Recomputed bool
}

// Outputs reads the outputs of an answered request about the model, or, when they are too
// large to be on the chain, has the model run on the request's input and compares their
// root.
func Outputs(ctx context.Context, c *chain.Client, m *vm.Machine, r chain.Request, run func([]*vm.Tensor) ([]*vm.Tensor, error)) (Result, error) {
	r, err := c.Complete(ctx, r)
	if err != nil {
		return Result{}, err
	}
	if r.Outputs != nil {
		outputs, err := outputTensors(m, r.Outputs)
		return Result{Outputs: outputs}, err
	}
	inputs, err := c.InputTensors(ctx, r, m)
	if err != nil {
		return Result{}, err
	}
	outputs, err := run(inputs)
	if err != nil {
		return Result{}, fmt.Errorf("recompute the outputs: %w", err)
	}
	if root := vm.ResultRoot(outputs); root != r.Result {
		return Result{}, fmt.Errorf("%w: it is %#x, the model gives %#x", ErrFalse, r.Result, root)
	}
	return Result{Outputs: outputs, Recomputed: true}, nil
}

// outputTensors gives the bytes of a final result their shapes.
func outputTensors(m *vm.Machine, data [][]byte) ([]*vm.Tensor, error) {
	h := m.Header()
	if len(data) != int(h.Outputs) {
		return nil, fmt.Errorf("the result has %d outputs, the model %d", len(data), h.Outputs)
	}
	tensors := make([]*vm.Tensor, len(data))
	for i, raw := range data {
		d := m.Descriptor(h.Inputs + h.Constants + h.Instructions - h.Outputs + uint32(i))
		tensors[i] = &vm.Tensor{DType: d.DType, Dims: d.Dims, Data: raw}
		if err := tensors[i].Check(); err != nil {
			return nil, fmt.Errorf("output %d: %w", i, err)
		}
	}
	return tensors, nil
}
