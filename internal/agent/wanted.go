package agent

import (
	"context"
	"fmt"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// Wanted is the error of a pass's task that needs an execution first: the task is tried again when it is done.
type Wanted struct {
	Task
	need need
}

// need is what is needed of an execution.
type need uint8

const (
	needRoot need = iota
	needOutputs
	needTrace
)

func (n need) String() string { return [...]string{"result root", "outputs", "trace"}[n] }

func (w *Wanted) Error() string {
	return fmt.Sprintf("the %v of model %#x is needed", w.need, w.Machine.ModelID())
}

// want names what is wanted.
type want struct {
	execution vm.Hash
	need      need
}

func (w *Wanted) key() want { return want{w.Task.key(), w.need} }

// Root is the result root of a task, for moves: if it is not known, the error is that it is wanted.
func (a *Agent) Root(t Task) (vm.Hash, error) {
	if known, ok := a.Runner.roots.Get(t.key()); ok {
		return known, nil
	}
	return vm.Hash{}, &Wanted{Task: t, need: needRoot}
}

// Truth is our execution as the decision core takes it; it has the result root and, when asked for it, the trace, or
// says that they are wanted.
func (a *Agent) Truth(t Task) (bisect.Truth, error) {
	result, err := a.Root(t)
	if err != nil {
		return bisect.Truth{}, err
	}
	return bisect.Truth{Machine: t.Machine, ResultRoot: result, Trace: func() (*vm.Trace, error) {
		if kept, ok := a.Runner.traces.get(t.key()); ok {
			return kept, nil
		}
		return nil, &Wanted{Task: t, need: needTrace}
	}}, nil
}

// ForFinality is the model's own result on a task, with the outputs' bytes as finalisation carries them: none when they
// are too large. They may be wanted.
func (a *Agent) ForFinality(t Task) (vm.Hash, [][]byte, error) {
	if !chain.CarriesOutputs(t.Machine) {
		result, err := a.Root(t)
		return result, nil, err
	}
	if result, ok := a.Runner.results.Get(t.key()); ok {
		return result.Root, chain.TensorBytes(result.Outputs), nil
	}
	return vm.Hash{}, nil, &Wanted{Task: t, need: needOutputs}
}

// satisfy executes what is wanted for a move.
func (r *Runner) satisfy(ctx context.Context, w *Wanted) error {
	if w.need == needOutputs {
		_, err := r.Result(ctx, w.Task)
		return err
	}
	truth, err := r.Truth(ctx, w.Task)
	if err != nil {
		return err
	}
	_, err = truth.Trace()
	return err
}
