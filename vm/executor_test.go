package vm_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

func executors() map[string]vm.Executor {
	return map[string]vm.Executor{"reference": vm.NewReference(), "fast": vm.NewFast(0)}
}

func eachExecutor(t *testing.T, f func(t *testing.T, ex vm.Executor)) {
	for name, ex := range executors() {
		t.Run(name, func(t *testing.T) { f(t, ex) })
	}
}

func load(t *testing.T, p *vm.Program) *vm.Machine {
	m, err := vm.Load(p)
	require.NoError(t, err)
	return m
}

func input() *vm.Tensor {
	return vm.FromInt64s(vm.I16, []uint32{2, 3}, []int64{1, -2, 3, -400, 500, 6})
}

func TestCopiesAreClamped(t *testing.T) {
	eachExecutor(t, func(t *testing.T, ex vm.Executor) {
		out, err := ex.Run(context.Background(), load(t, small()), []*vm.Tensor{input()}, nil)
		require.NoError(t, err)
		require.Equal(t, []int64{1, -2, 3, -100, 100, 6}, out[0].Int64s())
	})
}

func TestInvalidInstructionsGiveZeros(t *testing.T) {
	eachExecutor(t, func(t *testing.T, ex vm.Executor) {
		m := edited(t, func(in *vm.Instruction) { in.Lo, in.Hi = 5, 4 })
		out, err := ex.Run(context.Background(), m, []*vm.Tensor{input()}, nil)
		require.NoError(t, err)
		require.Equal(t, make([]int64, 6), out[0].Int64s())
	})
}

func TestResultsWithAnInvalidDescriptorAreEmpty(t *testing.T) {
	eachExecutor(t, func(t *testing.T, ex vm.Executor) {
		p := small()
		p.Results[1].Dims = []uint32{0}
		out, err := ex.Run(context.Background(), load(t, p), []*vm.Tensor{input()}, nil)
		require.NoError(t, err)
		require.Empty(t, out[0].Data)
	})
}

func TestASinkMayChangeWhatFollows(t *testing.T) {
	eachExecutor(t, func(t *testing.T, ex vm.Executor) {
		out, err := ex.Run(context.Background(), load(t, small()), []*vm.Tensor{input()}, func(i int, r *vm.Tensor) error {
			if i == 0 {
				r.Set(2, 77)
			}
			return nil
		})
		require.NoError(t, err)
		require.Equal(t, []int64{1, -2, 77, -100, 100, 6}, out[0].Int64s())
	})
}

func TestErrorsOfASinkEndTheRun(t *testing.T) {
	eachExecutor(t, func(t *testing.T, ex vm.Executor) {
		stop := errors.New("enough")
		_, err := ex.Run(context.Background(), load(t, small()), []*vm.Tensor{input()}, func(int, *vm.Tensor) error { return stop })
		require.ErrorIs(t, err, stop)
		require.ErrorContains(t, err, "instruction 0")
	})
}

func TestInputsAreChecked(t *testing.T) {
	eachExecutor(t, func(t *testing.T, ex vm.Executor) {
		short := input()
		short.Data = short.Data[:5]
		for rule, inputs := range map[string][]*vm.Tensor{
			"none":          nil,
			"too many":      {input(), input()},
			"a missing one": {nil},
			"another type":  {vm.NewTensor(vm.I8, 2, 3)},
			"another shape": {vm.NewTensor(vm.I16, 3, 2)},
			"too few bytes": {short},
		} {
			_, err := ex.Run(context.Background(), load(t, small()), inputs, nil)
			require.Error(t, err, rule)
			_, err = vm.Execute(context.Background(), ex, load(t, small()), inputs)
			require.Error(t, err, rule)
		}
	})
}

// The inputs are hashed while the threads of the fast executor run, as many as have time.
func TestExecutionsCommitToInputsAndOutputs(t *testing.T) {
	ctx := context.Background()
	for _, l := range []layer{conv(3, 2, 4, 3, 1), conv(64, 24, 16, 3, 1), add(40, 24)} {
		l.inputs[len(l.inputs)-1].Set(0, 1) // no two are the same
		m := l.machine(t)
		outputs, err := vm.NewReference().Run(ctx, m, l.inputs, nil)
		require.NoError(t, err)
		want := &vm.Execution{Outputs: outputs, InputRoot: vm.InputRoot(l.inputs), ResultRoot: vm.ResultRoot(outputs)}
		for name, ex := range executors() {
			for range 20 {
				got, err := vm.Execute(ctx, ex, m, l.inputs)
				require.NoError(t, err)
				require.Equal(t, want, got, "%s, %s", l.name, name)
				if name == "reference" {
					break
				}
			}
		}
	}
}

// huge is a program whose one result is a constant fill of 2^39 bytes.
func huge() *vm.Program {
	d := vm.Descriptor{DType: vm.I8, Dims: []uint32{1 << 30, 1 << 9}}
	in := vm.Instruction{Hi: 1, Out: d.Dims, Scale: vm.Immediate(0)}
	return &vm.Program{Inputs: []vm.Descriptor{{DType: vm.I8}}, Code: [][]byte{in.Encode()}, Results: []vm.Descriptor{d}, Outputs: 1}
}

func TestProgramsThatNeedTooMuchMemoryAreRefused(t *testing.T) {
	m := load(t, huge())
	require.Nil(t, m.Check())
	ctx, inputs := context.Background(), []*vm.Tensor{vm.NewTensor(vm.I8)}
	for name, ex := range executors() {
		_, err := ex.Run(ctx, m, inputs, nil)
		require.ErrorIs(t, err, vm.ErrMemoryLimit, name)
	}
	_, err := vm.NewFast(1, vm.WithMemoryLimit(23)).Run(ctx, load(t, small()), []*vm.Tensor{input()}, nil)
	require.ErrorIs(t, err, vm.ErrMemoryLimit)
	_, err = vm.NewReference(vm.WithMemoryLimit(24)).Run(ctx, load(t, small()), []*vm.Tensor{input()}, nil)
	require.NoError(t, err)
}

func TestRunsEndWithTheirContext(t *testing.T) {
	p := huge()
	p.Results[0].Dims = []uint32{1 << 15, 1 << 14}
	in := vm.Instruction{Map: vm.MapIsqrt, Hi: 1, Out: p.Results[0].Dims, Red: []uint32{200}, Scale: vm.Immediate(0)}
	p.Code[0] = in.Encode() // 10^11 terms
	m := load(t, p)
	require.Nil(t, m.Check())
	eachExecutor(t, func(t *testing.T, ex vm.Executor) {
		ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
		defer cancel()
		start := time.Now()
		_, err := vm.Execute(ctx, ex, m, []*vm.Tensor{vm.NewTensor(vm.I8)})
		require.ErrorIs(t, err, context.DeadlineExceeded)
		require.Less(t, time.Since(start), 30*time.Second) // of minutes
	})
}

func TestElementsThatAreNotThereAreRefused(t *testing.T) {
	trace := newTrace(t, small(), nil)
	require.Equal(t, int64(-100), vmtest.Must(trace.Recompute(0, 3)))
	require.Equal(t, int64(-100), vmtest.Must(trace.Element(2, 3)))
	_, err := trace.Recompute(0, 6)
	require.ErrorContains(t, err, "element 6 of 6")
	_, err = trace.Element(2, 6)
	require.ErrorContains(t, err, "element 6 of 6")
}
