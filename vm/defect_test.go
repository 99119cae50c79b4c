package vm_test

import (
	"bytes"
	"context"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// defects returns what is reported while f runs.
func defects(f func()) string {
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	defer slog.SetDefault(before)
	f()
	return log.String()
}

// Whoever finds a program that the fast executor fails on must not be able to lie about it.
func TestAPanicOfAPlanDoesNotEndTheProcess(t *testing.T) {
	ctx, l := context.Background(), conv(40, 24, 16, 3, 1)
	m := l.machine(t)
	want, err := vm.NewReference().Run(ctx, m, l.inputs, nil)
	require.NoError(t, err)
	for _, threads := range []int{1, 2, 4} {
		x := vm.NewFast(threads)
		_, err := x.Run(ctx, m, l.inputs, nil)
		require.NoError(t, err)
		vm.SabotageSessions(m)
		log := defects(func() {
			got, err := vm.Execute(ctx, x, m, l.inputs)
			require.NoError(t, err)
			require.Equal(t, want, got.Outputs)
			require.Equal(t, vm.InputRoot(l.inputs), got.InputRoot)
		})
		require.Contains(t, log, "sabotage")
		require.Zero(t, vm.IdleSessions(m), "it is not used again")
	}
}

func TestInstructionsWhosePlanPanicsAreRunByTheReference(t *testing.T) {
	l := conv(9, 5, 7, 3, 1)
	m := l.machine(t)
	want, err := vm.NewReference().Run(context.Background(), m, l.inputs, nil)
	require.NoError(t, err)
	for name, run := range map[string]func() (*vm.Tensor, error){
		"planning": func() (*vm.Tensor, error) { return vm.RunWhosePlanningPanics(m, l.inputs) },
		"running":  func() (*vm.Tensor, error) { return vm.RunWhosePlanPanics(m, l.inputs) },
	} {
		log := defects(func() {
			got, err := run()
			require.NoError(t, err)
			require.Equal(t, want[0], got, name)
		})
		require.Contains(t, log, "reference")
	}
	defects(func() {
		_, err := vm.RunWhoseReferencePanicsToo(m, l.inputs)
		require.ErrorContains(t, err, "panic")
	})
}
