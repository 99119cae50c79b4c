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
	"github.com/opml/opml/vm/internal/kernel"
	"github.com/opml/opml/vm/vmtest"
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

// What one run has loaded of its inputs is not another's.
func TestScalesThatAreInputsAreLoadedInEachRun(t *testing.T) {
	rng := vmtest.Seeded(1)
	words := func() *vm.Tensor {
		w := vm.NewTensor(vm.I64, 40)
		for i := range w.Elements() {
			w.Set(i, vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), S: 32 + uint8(rng.IntN(20))}.Word())
		}
		return w
	}
	byColumn := func(value uint32) vm.View {
		return vm.View{Kind: vm.Direct, Value: value, Index: []vm.Index{{Terms: term(1, 1)}}}
	}
	elements := &vm.Instruction{
		Map: vm.MapLinear, Alpha: 1, Lo: vm.I32.Min(), Hi: vm.I32.Max(), Out: []uint32{50, 40}, Init: vm.Immediate(0),
		A: axisView(0, 2), B: axisView(1, 2), Scale: byColumn(2),
	}
	roots := &vm.Instruction{
		Map: vm.MapIsqrt, Lo: vm.I32.Min(), Hi: vm.I32.Max(), Out: []uint32{50, 40}, Red: []uint32{3}, Init: vm.Immediate(0), B: vm.Immediate(0),
		A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
	}
	for name, in := range map[string]*vm.Instruction{"elements": elements, "product": rowProduct(50, 40, 40), "rows": roots} {
		in.Scale = byColumn(2)
		a, b := vmtest.Tensor(rng, vm.I16, 50, 40), vmtest.Tensor(rng, vm.I16, 40, 40)
		if name == "elements" {
			b = vmtest.Tensor(rng, vm.I16, 50, 40)
		}
		m := singular(t, []*vm.Tensor{a, b, words()}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I32, Dims: in.Out})
		fast := vm.NewFast(1)
		for range 3 {
			inputs := []*vm.Tensor{a, b, words()}
			want, err := vm.NewReference().Run(t.Context(), m, inputs, nil)
			require.NoError(t, err)
			got, err := fast.Run(t.Context(), m, inputs, nil)
			require.NoError(t, err)
			requireSame(t, want[0], got[0], "%s", name)
		}
		require.Equal(t, 1, vm.IdleSessions(m))
	}
}

// A run that was given up while it was planned leaves the next ones to plan.
func TestAPlanThatWasGivenUpIsMadeLater(t *testing.T) {
	l := conv(8, 4, 4, 3, 1)
	m := l.machine(t)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := vm.NewFast(1).Run(ended, m, l.inputs, nil)
	require.ErrorContains(t, err, "planning")
	_, err = vm.NewFast(1).Run(t.Context(), m, l.inputs, nil)
	require.NoError(t, err)
	require.Equal(t, 1, vm.IdleSessions(m))
}

// Tests of the tiers, and figures of them, are of nothing if a session goes on with the kernels that it was planned with.
func TestSessionsAreOfOneTier(t *testing.T) {
	l := conv(8, 4, 4, 3, 1)
	m := l.machine(t)
	defer func(before kernel.Tier) { require.NoError(t, kernel.Use(before)) }(kernel.Active())
	for range 2 {
		for _, tier := range kernel.Tiers() {
			require.NoError(t, kernel.Use(tier))
			_, err := vm.NewFast(1).Run(t.Context(), m, l.inputs, nil)
			require.NoError(t, err)
		}
		require.Equal(t, len(kernel.Tiers()), vm.IdleSessions(m))
	}
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
