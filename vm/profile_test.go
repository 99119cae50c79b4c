package vm_test

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// TestAProfileHasEveryValidInstructionOnce holds for any grouping of instructions in steps.
func TestAProfileHasEveryValidInstructionOnce(t *testing.T) {
	for n := range cases(t, 60) {
		_, c := program(n)
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		want := map[int]int{}
		for i := range c.Program.Code {
			if _, invalid := m.Instruction(i); invalid == nil {
				want[i] = 1
			}
		}
		got := map[int]int{}
		x := vm.NewFast(2, vm.WithProfile(func(s vm.Timing) {
			require.NotEmpty(t, s.Plan)
			require.Positive(t, s.Elapsed)
			require.IsIncreasing(t, append([]int{-1}, s.Instructions...))
			for _, i := range s.Instructions {
				got[i]++
			}
		}))
		_, err = x.Run(context.Background(), m, c.Inputs, nil)
		require.NoError(t, err)
		require.Equal(t, want, got, "case %d", n)

		clear(got)
		_, err = x.Run(context.Background(), m, c.Inputs, func(i int, _ *vm.Tensor) error {
			require.Equal(t, want[i], got[i], "case %d: instruction %d is timed before its sink", n, i)
			return nil
		})
		require.NoError(t, err)
		require.Equal(t, want, got, "case %d, with a sink", n)
	}
}

func TestAProfileOfARunThatEndsEarlyHasWhatWasRun(t *testing.T) {
	l, steps := add(4, 3), 0
	x := vm.NewFast(1, vm.WithProfile(func(vm.Timing) { steps++ }))
	_, err := x.Run(context.Background(), l.machine(t), l.inputs, func(int, *vm.Tensor) error { return errors.New("enough") })
	require.ErrorContains(t, err, "enough")
	require.Equal(t, 1, steps)
}
