package vm

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// Trace is every instruction's result in one run, with their trees: what a claim's
// trace root commits to, and all that is needed to answer demands. Small traces are kept in
// memory (Machine.TraceMemory); of others the results go to a file, and the memory that they
// take is 1/256 of that. What fails to be read from the file is an error that wraps ErrSpool,
// and so is what does not have its hash. It is immutable and safe for concurrent use.
type Trace struct {
	machine *Machine
	inputs  []*Tensor
	outputs []*Tensor
	trees   []*TensorTree // of the results
	tree    *ListTree
	spool   *spool // nil if the results are in memory
}

// NewTrace runs the machine and hashes the results, and writes them to the file if there is one,
// while it runs: at any time memory has the results that later instructions need, and a few
// that are being hashed. mutate, which may be nil, may change a result's data before it is hashed
// and used (fault injection). Traces that are larger than the disk limit are refused.
func NewTrace(ctx context.Context, ex Executor, m *Machine, inputs []*Tensor, mutate Sink, options ...Option) (*Trace, error) {
	t := &Trace{machine: m, inputs: inputs, trees: make([]*TensorTree, len(m.code))}
	if s := newLimits(options).spool; m.TraceMemory() > s.Memory {
		var err error
		if t.spool, err = newSpool(s, m.ResultMemory()); err != nil {
			return nil, fmt.Errorf("tracing: %w", err)
		}
	}
	if err := t.run(ctx, ex, mutate); err != nil {
		return nil, fmt.Errorf("tracing: %w", errors.Join(err, t.discard()))
	}
	roots := make([]Hash, len(t.trees))
	for i, tree := range t.trees {
		roots[i] = tree.Root()
	}
	t.tree = NewListTree(roots)
	return t, nil
}

func (t *Trace) run(ctx context.Context, ex Executor, mutate Sink) error {
	hashing, running := errgroup.WithContext(ctx)
	hashing.SetLimit(runtime.GOMAXPROCS(0))
	offset := int64(0)
	_, err := ex.Run(running, t.machine, t.inputs, func(i int, result *Tensor) error {
		if mutate != nil {
			if err := mutate(i, result); err != nil {
				return err
			}
			if err := result.Check(); err != nil {
				return fmt.Errorf("mutated result: %w", err)
			}
		}
		if i >= len(t.trees)-t.machine.program.Outputs {
			t.outputs = append(t.outputs, result)
		}
		at := offset
		offset += int64(len(result.Data))
		hashing.Go(func() error { return t.hash(i, result.Data, at) })
		return nil
	})
	if hashErr := hashing.Wait(); err == nil {
		err = hashErr
	}
	return err
}

// discard frees the disk at once. The file of a trace that is not needed any more is closed when it is
// garbage.
func (t *Trace) discard() error {
	if t.spool == nil {
		return nil
	}
	return t.spool.file.Close()
}

// hash keeps the result of instruction i.
func (t *Trace) hash(i int, data []byte, offset int64) (err error) {
	if t.spool == nil {
		t.trees[i] = NewTensorTree(data)
	} else {
		t.trees[i], err = t.spool.write(data, offset)
	}
	return err
}

// Machine is the machine that ran.
func (t *Trace) Machine() *Machine { return t.machine }

// Root is the trace root (spec 4).
func (t *Trace) Root() Hash { return t.tree.Root() }

// Tree is the trace tree: the list tree over the results' tensor roots.
func (t *Trace) Tree() *ListTree { return t.tree }

// TensorTree is the tree of the result of instruction i.
func (t *Trace) TensorTree(i int) *TensorTree { return t.trees[i] }

// Spooled reports whether the results are in a file.
func (t *Trace) Spooled() bool { return t.spool != nil }

// Err is the first failure to read the trace's file, nil if there was none. A trace that failed
// should be made anew.
func (t *Trace) Err() error {
	if t.spool == nil {
		return nil
	}
	return t.spool.err()
}

// Outputs are the results of the last instructions, in order.
func (t *Trace) Outputs() []*Tensor { return t.outputs }

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
