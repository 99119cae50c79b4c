package chaintest

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// Model builds a program of n dependent instructions over vectors of the given length, with one output.
func Model(t testing.TB, n int, length uint32) *vm.Machine {
	t.Helper()
	m, err := vm.Load(vmtest.Chain(n, length))
	require.NoError(t, err)
	require.Empty(t, m.Check())
	return m
}

// Input is a tensor for the model; different seeds give different ones.
func Input(m *vm.Machine, seed uint64) []*vm.Tensor {
	d := m.Program().Inputs[0]
	input := vm.NewTensor(d.DType, d.Dims...)
	for i := range d.Elements() {
		input.Set(i, int64((i*7919+seed*104729)%65536)-32768)
	}
	return []*vm.Tensor{input}
}

// Truth is an execution by the reference interpreter; a mutation of results makes it a liar's.
func Truth(t testing.TB, m *vm.Machine, inputs []*vm.Tensor, mutate vm.Sink) bisect.Truth {
	t.Helper()
	trace, err := vm.NewTrace(context.Background(), vm.NewReference(), m, inputs, mutate)
	require.NoError(t, err)
	return bisect.Truth{
		Machine: m, ResultRoot: trace.ResultRoot(),
		Trace: func() (*vm.Trace, error) { return trace, nil },
	}
}

// Fault flips the lowest bit of one element of one instruction's result.
func Fault(instruction int, element uint64) vm.Sink {
	return func(i int, result *vm.Tensor) error {
		if i == instruction {
			result.Set(element, result.At(element)^1)
		}
		return nil
	}
}

// Faulty is an executor whose results a sink changes as they come: a liar's, for tests.
type Faulty struct {
	vm.Executor
	Mutate vm.Sink
}

// Run implements vm.Executor.
func (f Faulty) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	return f.Executor.Run(ctx, m, inputs, func(i int, result *vm.Tensor) error {
		if err := f.Mutate(i, result); err != nil {
			return err
		}
		if sink != nil {
			return sink(i, result)
		}
		return nil
	})
}

// Stalled is an executor that does not get on with some inputs, by their root, until it is released.
type Stalled struct {
	vm.Executor
	On      vm.Hash
	Began   chan struct{} // gets one for each run that stalls, if there is room
	Release chan struct{} // closed when they may go on
}

// NewStalled stalls on the inputs.
func NewStalled(x vm.Executor, inputs []*vm.Tensor) *Stalled {
	return &Stalled{Executor: x, On: vm.InputRoot(inputs), Began: make(chan struct{}, 100), Release: make(chan struct{})}
}

// Run implements vm.Executor.
func (s *Stalled) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	if vm.InputRoot(inputs) == s.On {
		s.Began <- struct{}{}
		select {
		case <-s.Release:
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		}
	}
	return s.Executor.Run(ctx, m, inputs, sink)
}

// EveryDemand lists all demands that are open to a griefer: the root, or every child of every revealed position that
// nobody has demanded yet.
func EveryDemand(t testing.TB, m *vm.Machine, view bisect.ClaimView) []bisect.Action {
	t.Helper()
	if len(view.Nodes) == 0 {
		return []bisect.Action{bisect.DemandRoot{}}
	}
	tree := bisect.TreeOf(m)
	h := m.Header()
	var out []bisect.Action
	for _, n := range view.Nodes {
		for i, hash := range n.Children {
			child, err := tree.Child(n.Position, i)
			if _, known := view.Node(child, hash); err != nil || known {
				continue // padding, or demanded already
			}
			d := bisect.Demand{
				Parent: n.Position, ParentHash: n.Hash, ChildIndex: i, Child: child, ChildHash: hash, Path: siblings(n.Children, i),
			}
			if n.Position == bisect.Root {
				d.ParentHash = view.TraceRoot
			}
			if child.Tensor && !n.Position.Tensor {
				id := h.Inputs + h.Constants + child.Instruction
				d.Descriptor, d.DescriptorPath = m.Descriptor(id).Encode(), m.ValuePath(id)
			}
			out = append(out, d)
		}
	}
	return out
}

// siblings is the path of child i below the node with these children, bottom up.
func siblings(children []vm.Hash, i int) []vm.Hash {
	var path []vm.Hash
	for len(children) > 1 {
		path = append(path, children[i^1])
		var level []vm.Hash
		for k := 0; k < len(children); k += 2 {
			level = append(level, vm.Keccak(children[k][:], children[k+1][:]))
		}
		children, i = level, i/2
	}
	return path
}
