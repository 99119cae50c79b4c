package rehearsal

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// counted counts executions.
type counted struct {
	vm.Executor
	runs int
}

func (c *counted) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	c.runs++
	return c.Executor.Run(ctx, m, inputs, sink)
}

// A replay executes once per input, and shows a lie again as it was, element for element.
func TestReplayShowsTheSameExecutionAgain(t *testing.T) {
	m, inputs := chainOf(t, 5, 600)
	liar := Liar{Executor: vm.NewReference(), Faults: []Fault{{Instruction: 2, Element: 300}}}
	want := traceOf(t, liar, m, inputs).Root()
	inner := &counted{Executor: liar}
	r := &replay{Executor: inner}
	outputs, err := r.Run(t.Context(), m, inputs, nil)
	require.NoError(t, err)
	require.Equal(t, want, traceOf(t, r, m, inputs).Root())
	require.Equal(t, want, traceOf(t, r, m, inputs).Root())
	require.Equal(t, 1, inner.runs)

	other := []*vm.Tensor{vm.NewTensor(vm.I16, 600)}
	elsewhere, err := r.Run(t.Context(), m, other, nil)
	require.NoError(t, err)
	require.Equal(t, 2, inner.runs, "other inputs are executed")
	require.NotEqual(t, vm.ResultRoot(outputs), vm.ResultRoot(elsewhere))
}

func TestReplayOfATrace(t *testing.T) {
	m, inputs := chainOf(t, 5, 600)
	truth := traceOf(t, vm.NewReference(), m, inputs)
	inner := &counted{Executor: vm.NewReference()}
	require.Equal(t, truth.Root(), traceOf(t, replayOf(inner, truth), m, inputs).Root())
	require.Zero(t, inner.runs)
}
