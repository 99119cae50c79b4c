package vm

import (
	"context"
	"fmt"
	"runtime"
)

// Executor runs programs. All executors compute the same bits.
type Executor interface {
	// Run executes the machine on the inputs, which it does not change and nobody may change meanwhile, and returns
	// the outputs. After each instruction, in order, sink (which may be nil) is given
	// its result. It may keep the tensor, and may change its data: later instructions
	// then see the changed data (for fault injection). An error of sink ends the run
	// and is returned wrapped; so does the end of ctx.
	Run(ctx context.Context, m *Machine, inputs []*Tensor, sink Sink) ([]*Tensor, error)
}

// Sink receives the result of instruction i.
type Sink func(i int, result *Tensor) error

// checkInputs returns an error unless the inputs are what the program declares.
func checkInputs(p *Program, inputs []*Tensor) error {
	if len(inputs) != len(p.Inputs) {
		return fmt.Errorf("%d inputs given, the program has %d", len(inputs), len(p.Inputs))
	}
	for i, t := range inputs {
		want := p.Inputs[i]
		if t == nil {
			return fmt.Errorf("input %d is missing, want %v", i, want)
		}
		want.Root = Hash{}
		if !want.Equal(t.shape()) {
			return fmt.Errorf("input %d is %v, want %v", i, t.shape(), want)
		}
		if err := t.Check(); err != nil {
			return fmt.Errorf("input %d: %w", i, err)
		}
	}
	return nil
}

// Execution is a run and what commits to it (spec 4).
type Execution struct {
	Outputs               []*Tensor
	InputRoot, ResultRoot Hash
}

// Execute runs a machine and commits to the run: all that an inference takes that nobody disputes. It is faster than Run,
// [InputRoot] and [ResultRoot] one after the other, since the threads of the fast executor hash the inputs while they would
// wait for each other.
func Execute(ctx context.Context, x Executor, m *Machine, inputs []*Tensor) (*Execution, error) {
	if err := checkInputs(m.program, inputs); err != nil {
		return nil, err
	}
	trees, roots := make([]*hashing, len(inputs)), make([]Hash, len(inputs))
	for i, t := range inputs {
		trees[i] = newHashing(t.Data, unitHeight, runtime.GOMAXPROCS(0))
	}
	run := x.Run
	if x, ok := x.(fast); ok {
		run = func(ctx context.Context, m *Machine, inputs []*Tensor, sink Sink) ([]*Tensor, error) {
			return x.run(ctx, m, inputs, sink, trees)
		}
	}
	outputs, err := run(ctx, m, inputs, nil)
	if err != nil {
		return nil, err
	}
	for i, t := range trees {
		tree := t.finish()
		roots[i] = tree.Root()
	}
	return &Execution{Outputs: outputs, InputRoot: ListRoot(roots), ResultRoot: ResultRoot(outputs)}, nil
}

// InputRoot commits to the inputs of a run (spec 4).
func InputRoot(inputs []*Tensor) Hash { return tensorsRoot(inputs) }

// ResultRoot commits to the outputs of a run (spec 4).
func ResultRoot(outputs []*Tensor) Hash { return tensorsRoot(outputs) }

func tensorsRoot(tensors []*Tensor) Hash {
	roots := make([]Hash, len(tensors))
	for i, t := range tensors {
		roots[i] = t.Root()
	}
	return ListRoot(roots)
}
