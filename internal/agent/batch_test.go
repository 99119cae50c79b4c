package agent

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/vm"
)

// meeting lets a run go on only when as many have begun.
type meeting struct {
	vm.Executor
	wait sync.WaitGroup
}

func (x *meeting) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	x.wait.Done()
	all := make(chan struct{})
	go func() { x.wait.Wait(); close(all) }()
	select {
	case <-all:
		return x.Executor.Run(ctx, m, inputs, sink)
	case <-time.After(10 * time.Second):
		return nil, errors.New("the others do not come")
	}
}

// alone counts the runs of an executor.
type alone struct {
	vm.Executor
	runs int
}

func (x *alone) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	x.runs++
	return x.Executor.Run(ctx, m, inputs, sink)
}

// jobsOn are jobs on different inputs.
func jobsOn(m *vm.Machine, n int) []job {
	var jobs []job
	for seed := range uint64(n) {
		inputs := chaintest.Input(m, seed)
		t := Task{Machine: m, InputRoot: vm.InputRoot(inputs), Inputs: func(context.Context) ([]*vm.Tensor, error) { return inputs, nil }}
		jobs = append(jobs, job{t, []step{{what: "request", id: vm.Hash{byte(seed)}}}})
	}
	return jobs
}

func TestSeveralExecutionsGoOnAtOnceAndOneByItself(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	jobs := jobsOn(m, 3)
	together, byItself := &meeting{Executor: vm.NewReference()}, &alone{Executor: vm.NewReference()}
	r := NewRunner(byItself, vm.Spool{})
	r.single, r.batch = together, 2
	together.wait.Add(2)
	done, left, err := r.runSome(t.Context(), jobs)
	require.NoError(t, err)
	require.Len(t, done, 2)
	require.Equal(t, 1, left)
	require.Zero(t, byItself.runs)
	for k, j := range jobs {
		require.Equal(t, k < 2, r.Knows(j.Task))
	}
	done, left, err = r.runSome(t.Context(), jobs[2:])
	require.NoError(t, err)
	require.Len(t, done, 1)
	require.Zero(t, left)
	require.Equal(t, 1, byItself.runs)
	for _, j := range jobs {
		inputs, err := j.Inputs(t.Context())
		require.NoError(t, err)
		root, err := r.Root(t.Context(), j.Task)
		require.NoError(t, err)
		require.Equal(t, chaintest.Truth(t, m, inputs, nil).ResultRoot, root)
	}
}

// A request whose input cannot be had must not keep the others from being served.
func TestExecutionsThatFailDoNotStarveOthers(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	jobs := jobsOn(m, 4)
	gone := errors.New("the input is not to be had")
	for k := range 3 {
		jobs[k].Inputs = func(context.Context) ([]*vm.Tensor, error) { return nil, gone }
	}
	r := NewRunner(nil, vm.Spool{})
	r.batch = 2
	done, left, err := r.runSome(t.Context(), jobs)
	require.ErrorIs(t, err, gone)
	require.ErrorContains(t, err, "request 02")
	require.Len(t, done, 1)
	require.Zero(t, left)
	require.True(t, r.Knows(jobs[3].Task))
	done, _, err = r.runSome(t.Context(), jobs[:3])
	require.ErrorIs(t, err, gone)
	require.Empty(t, done)
}

func TestABatchFitsTheMemoryLimit(t *testing.T) {
	large := func(elements uint32) *vm.Machine {
		m, err := vm.Load(&vm.Program{
			Inputs: []vm.Descriptor{{DType: vm.I8, Dims: []uint32{1}}}, Code: [][]byte{{}}, Outputs: 1,
			Results: []vm.Descriptor{{DType: vm.I64, Dims: []uint32{elements}}},
		})
		require.NoError(t, err)
		return m
	}
	half := large(vm.DefaultMemoryLimit / 16)
	jobs := []job{{Task: Task{Machine: half}}, {Task: Task{Machine: half}}, {Task: Task{Machine: large(1)}}}
	r := NewRunner(nil, vm.Spool{})
	r.batch = 3
	require.Equal(t, 2, r.fitting(jobs))
	require.Equal(t, 1, r.fitting([]job{{Task: Task{Machine: large(1<<31 - 1)}}, jobs[2]}), "one runs, however large: the executor refuses it")
	r.batch = 1
	require.Equal(t, 1, r.fitting(jobs))
}

func TestOneExecutionServesAllThatWantIt(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	x := &alone{Executor: vm.NewReference()}
	a := &Agent{Config: Config{Workers: 2}, Runner: NewRunner(x, vm.Spool{})}
	p, task, served := a.NewPass(), jobsOn(m, 1)[0].Task, make(chan bool, 2)
	for k := range 2 {
		p.Go("claim", vm.Hash{byte(k)}, func() (bool, error) {
			p.Execute("claim", vm.Hash{byte(k)}, task, func() (bool, error) { served <- a.Runner.Knows(task); return false, nil })
			return false, nil
		})
	}
	again, err := p.Wait(t.Context())
	require.NoError(t, err)
	require.False(t, again, "nothing was put off")
	require.Equal(t, 1, x.runs)
	require.True(t, <-served)
	require.True(t, <-served)
}
