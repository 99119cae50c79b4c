package vm_test

import (
	"context"
	"runtime"
	"sync"
	"testing"
	"time"
	"weak"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

func TestSessionsAreKeptWhileTheyAreUsed(t *testing.T) {
	ctx, l := context.Background(), conv(8, 4, 4, 3, 1)
	m := l.machine(t)
	run := func(threads int) {
		_, err := vm.NewFast(threads).Run(ctx, m, l.inputs, nil)
		require.NoError(t, err)
	}
	for range 20 {
		var done sync.WaitGroup // another goroutine each, likely on another processor
		done.Go(func() { run(1) })
		done.Wait()
	}
	require.Equal(t, 1, vm.IdleSessions(m))
	run(2)
	run(1)
	require.Equal(t, 2, vm.IdleSessions(m))
	for range 4 {
		runtime.GC()
		time.Sleep(5 * time.Millisecond) // cleanups run after a collection
	}
	require.Equal(t, 2, vm.IdleSessions(m), "they have just been used")
	vm.AgeSessions(m, time.Hour)
	require.Eventually(t, func() bool { runtime.GC(); return vm.IdleSessions(m) == 0 }, 10*time.Second, time.Millisecond)
	run(1)
	require.Equal(t, 1, vm.IdleSessions(m))
}

// TestSessionsGoWithTheirMachine: they hold memory that nobody can use any more.
func TestSessionsGoWithTheirMachine(t *testing.T) {
	machine := func() weak.Pointer[vm.Machine] {
		l := conv(9, 5, 7, 3, 1)
		m := l.machine(t)
		_, err := vm.NewFast(1).Run(context.Background(), m, l.inputs, nil)
		require.NoError(t, err)
		require.Equal(t, 1, vm.IdleSessions(m))
		return weak.Make(m)
	}()
	require.Eventually(t, func() bool { runtime.GC(); return machine.Value() == nil }, 10*time.Second, time.Millisecond)
}
