package vm

import (
	"context"
	"fmt"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// Trace is every instruction's result in one run, with their trees: what a claim's
// trace root commits to, and all that is needed to answer demands. It holds the
// results in memory (Machine.ResultMemory) and an eighth of that in hashes. It is
// immutable and safe for concurrent use.
type Trace struct {
	machine *Machine
	inputs  []*Tensor
	results []*Tensor
	trees   []*TensorTree
	tree    *ListTree
}

// NewTrace runs the machine and hashes the results while it runs. mutate, which may
// be nil, may change a result's data before it is hashed and used (fault injection).
// Programs whose results do not fit the memory limit are refused.
func NewTrace(ctx context.Context, ex Executor, m *Machine, inputs []*Tensor, mutate Sink, options ...Option) (*Trace, error) {
	if err := newLimits(options).check(m.ResultMemory()); err != nil {
		return nil, fmt.Errorf("tracing: %w", err)
	}
	n := len(m.code)
	t := &Trace{machine: m, inputs: inputs, results: make([]*Tensor, n), trees: make([]*TensorTree, n)}
	var hashing errgroup.Group
	hashing.SetLimit(runtime.GOMAXPROCS(0))
	_, err := ex.Run(ctx, m, inputs, func(i int, result *Tensor) error {
		if mutate != nil {
			if err := mutate(i, result); err != nil {
				return err
			}
			if err := result.Check(); err != nil {
				return fmt.Errorf("mutated result: %w", err)
			}
		}
		t.results[i] = result
		hashing.Go(func() error {
			t.trees[i] = NewTensorTree(result.Data)
			return nil
		})
		return nil
	})
	if waitErr := hashing.Wait(); err == nil {
		err = waitErr
	}
	if err != nil {
		return nil, fmt.Errorf("tracing: %w", err)
	}
	roots := make([]Hash, n)
	for i, tree := range t.trees {
		roots[i] = tree.Root()
	}
	t.tree = NewListTree(roots)
	return t, nil
}

// Machine is the machine that ran.
func (t *Trace) Machine() *Machine { return t.machine }

// Root is the trace root (spec 4).
func (t *Trace) Root() Hash { return t.tree.Root() }

// Tree is the trace tree: the list tree over the results' tensor roots.
func (t *Trace) Tree() *ListTree { return t.tree }

// TensorTree is the tree of the result of instruction i.
func (t *Trace) TensorTree(i int) *TensorTree { return t.trees[i] }

// Value is a value of the run by id: an input, a constant or a result.
func (t *Trace) Value(v uint32) *Tensor {
	k, constants := int(v), t.machine.program.Constants
	switch {
	case k < len(t.inputs):
		return t.inputs[k]
	case k < len(t.inputs)+len(constants):
		return constants[k-len(t.inputs)]
	default:
		return t.results[k-len(t.inputs)-len(constants)]
	}
}

// Outputs are the results of the last instructions, in order.
func (t *Trace) Outputs() []*Tensor {
	return t.results[len(t.results)-t.machine.program.Outputs:]
}

// InputRoot commits to the run's inputs.
func (t *Trace) InputRoot() Hash { return InputRoot(t.inputs) }

// ResultRoot commits to the run's outputs.
func (t *Trace) ResultRoot() Hash {
	roots := make([]Hash, 0, t.machine.program.Outputs)
	for _, tree := range t.trees[len(t.trees)-t.machine.program.Outputs:] {
		roots = append(roots, tree.Root())
	}
	return ListRoot(roots)
}
