package rehearsal

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/opml/opml/vm"
)

// Fault is one false element: what a liar's execution gets wrong.
type Fault struct {
	Instruction int
	Element     uint64
}

func (f Fault) String() string {
	return fmt.Sprintf("instruction %d, element %d", f.Instruction, f.Element)
}

// ParseFault reads INSTR or INSTR:ELEMENT. Without ELEMENT one is drawn with the
// seed.
func ParseFault(text string, m *vm.Machine, seed uint64) (Fault, error) {
	first, second, given := strings.Cut(text, ":")
	n := len(m.Program().Code)
	i, err := strconv.Atoi(first)
	if err != nil || i < 0 || i >= n {
		return Fault{}, fmt.Errorf("fault %q: the instruction must be 0 to %d", text, n-1)
	}
	if !given {
		return RandomFault(m, i, seed), nil
	}
	elements := m.Program().Results[i].Elements()
	e, err := strconv.ParseUint(second, 10, 64)
	if err != nil || e >= elements {
		return Fault{}, fmt.Errorf("fault %q: instruction %d has elements 0 to %d", text, i, elements-1)
	}
	return Fault{Instruction: i, Element: e}, nil
}

// RandomFault draws an element of instruction i.
func RandomFault(m *vm.Machine, i int, seed uint64) Fault {
	r := rand.New(rand.NewPCG(seed, uint64(i)))
	return Fault{Instruction: i, Element: r.Uint64N(max(1, m.Program().Results[i].Elements()))}
}

// RandomFaults draws one element of every instruction.
func RandomFaults(m *vm.Machine, seed uint64) []Fault {
	out := make([]Fault, len(m.Program().Code))
	for i := range out {
		out[i] = RandomFault(m, i, seed)
	}
	return out
}

// Liar is an executor that gets elements wrong and goes on with the wrong values,
// as broken hardware or a cheat would. It is honest without faults.
type Liar struct {
	vm.Executor
	Faults []Fault
}

// Run implements vm.Executor.
func (l Liar) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	return runMutated(ctx, l.Executor, m, inputs, sink, func(i int, result *vm.Tensor) {
		for _, f := range l.Faults {
			if f.Instruction == i {
				falsify(result, f.Element)
			}
		}
	})
}

// Forger is an executor that puts a chosen value in place of one element.
type Forger struct {
	vm.Executor
	Fault
	Value int64
}

// Run implements vm.Executor.
func (f Forger) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	return runMutated(ctx, f.Executor, m, inputs, sink, func(i int, result *vm.Tensor) {
		if i == f.Instruction && f.Element < result.Elements() {
			result.Set(f.Element, f.Value)
		}
	})
}

// runMutated runs the model and changes each result before anybody uses or sees it.
func runMutated(ctx context.Context, x vm.Executor, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink, mutate func(i int, result *vm.Tensor)) ([]*vm.Tensor, error) {
	return x.Run(ctx, m, inputs, func(i int, result *vm.Tensor) error {
		mutate(i, result)
		if sink != nil {
			return sink(i, result)
		}
		return nil
	})
}

// falsify changes an element by a quarter of its type's range: enough to reach the
// output through rounding as a rule, and never no change at all.
func falsify(t *vm.Tensor, e uint64) {
	if e < t.Elements() {
		t.Set(e, t.At(e)^(1<<(8*t.DType.Size()-2)))
	}
}

// NewLiar makes a liar whose result is false. Where the fault alone does not reach
// the output (a ReLU, a maximum or rounding swallowed it), the liar also falsifies
// the first element of the last output: only false results are disputed. masked
// says that this was needed. The first false element of the trace is the fault's
// either way.
func NewLiar(ctx context.Context, x vm.Executor, m *vm.Machine, inputs []*vm.Tensor, truth vm.Hash, f Fault) (liar Liar, masked bool, err error) {
	liar = Liar{Executor: x, Faults: []Fault{f}}
	outputs, err := liar.Run(ctx, m, inputs, nil)
	if err != nil {
		return liar, false, err
	}
	if vm.ResultRoot(outputs) != truth {
		return liar, false, nil
	}
	liar.Faults = append(liar.Faults, Fault{Instruction: len(m.Program().Code) - 1})
	return liar, true, nil
}

// Fraud is an executor whose result is false on every input, because of one fault (see
// NewLiar): for liars that answer whatever is asked.
type Fraud struct {
	vm.Executor
	Fault Fault
}

// Run implements vm.Executor. It runs the model three times.
func (x Fraud) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	truth, err := x.Executor.Run(ctx, m, inputs, nil)
	if err != nil {
		return nil, err
	}
	liar, _, err := NewLiar(ctx, x.Executor, m, inputs, vm.ResultRoot(truth), x.Fault)
	if err != nil {
		return nil, err
	}
	return liar.Run(ctx, m, inputs, sink)
}
