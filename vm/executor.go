package vm

import (
	"context"
	"fmt"
)

// Executor runs programs. All executors compute the same bits.
type Executor interface {
	// Run executes the machine on the inputs, which it does not change, and returns
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
