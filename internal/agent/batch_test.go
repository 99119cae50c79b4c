package agent

import (
	"context"
	"errors"
	"fmt"
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
		jobs = append(jobs, job{Wanted: &Wanted{Task: t, need: needRoot}, ctx: context.Background()})
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
	require.Equal(t, []outcome{{jobs[0], nil}, {jobs[1], nil}}, r.runSome(t.Context(), jobs))
	require.Zero(t, byItself.runs)
	for k, j := range jobs {
		require.Equal(t, k < 2, r.roots.Contains(j.Task.key()))
	}
	require.Equal(t, []outcome{{jobs[2], nil}}, r.runSome(t.Context(), jobs[2:]))
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
	tried := r.runSome(t.Context(), jobs)
	require.Len(t, tried, 4)
	for _, o := range tried[:3] {
		require.ErrorIs(t, o.err, gone)
	}
	require.NoError(t, tried[3].err)
	require.True(t, r.roots.Contains(jobs[3].Task.key()))
	require.Len(t, r.runSome(t.Context(), jobs[:3]), 3)
}

// One result is enough for a pass to go on with, whichever of a batch it is of.
func TestABatchOfWhichOneSucceededIsFollowedByNoOther(t *testing.T) {
	jobs := jobsOn(chaintest.Model(t, 3, 600), 3)
	gone := errors.New("the input is not to be had")
	jobs[1].Inputs = func(context.Context) ([]*vm.Tensor, error) { return nil, gone }
	r := NewRunner(nil, vm.Spool{})
	r.batch = 2
	tried := r.runSome(t.Context(), jobs)
	require.Len(t, tried, 2)
	require.NoError(t, tried[0].err)
	require.ErrorIs(t, tried[1].err, gone)
	require.False(t, r.roots.Contains(jobs[2].Task.key()))
}

// available is how much memory executions have left.
func available(r *Runner) uint64 {
	for n := uint64(vm.DefaultMemoryLimit); ; n-- {
		if r.memory.TryAcquire(int64(n)) {
			r.memory.Release(int64(n))
			return n
		}
	}
}

// Whether executions succeed or fail: a daemon whose memory was used up bit by bit would in the end execute nothing.
func TestExecutionsGiveTheirMemoryBack(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	good, bad := jobsOn(m, 2), jobsOn(m, 2)
	for k := range bad {
		bad[k].Inputs = func(context.Context) ([]*vm.Tensor, error) { return nil, errors.New("the input is not to be had") }
	}
	known, err := NewRunner(vm.NewReference(), vm.Spool{}).Result(t.Context(), good[0].Task)
	require.NoError(t, err)
	for name, run := range map[string]func(*Runner, []job) error{
		"several at once": func(r *Runner, jobs []job) error {
			outcomes := r.runSome(t.Context(), jobs)
			return errors.Join(outcomes[0].err, outcomes[1].err)
		},
		"a result": func(r *Runner, jobs []job) error {
			_, err := r.Result(t.Context(), jobs[0].Task)
			return err
		},
		"a trace": func(r *Runner, jobs []job) error {
			_, err := r.trace(t.Context(), jobs[0].Task, known.Root)
			return err
		},
	} {
		r := NewRunner(vm.NewReference(), vm.Spool{Memory: m.TraceMemory()})
		r.batch = 2
		require.ErrorContains(t, run(r, bad), "not to be had", name) // before the same result is known
		require.EqualValues(t, vm.DefaultMemoryLimit, available(r), name)
		require.NoError(t, run(r, good), name)
		require.EqualValues(t, vm.DefaultMemoryLimit, available(r), name)
	}
}

func TestABatchTakesTheMemoryOfAllItsExecutions(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	jobs := jobsOn(m, 2)
	inputs, err := jobs[0].Inputs(t.Context())
	require.NoError(t, err)
	x := chaintest.NewStalled(vm.NewReference(), inputs)
	r := NewRunner(nil, vm.Spool{})
	r.single, r.batch = x, 2
	done := make(chan []outcome)
	go func() { done <- r.runSome(t.Context(), jobs) }()
	<-x.Began
	require.EqualValues(t, vm.DefaultMemoryLimit-2*m.PeakMemory(), available(r))
	close(x.Release)
	<-done
}

// large is a model whose result has so many elements of eight bytes.
func large(t *testing.T, elements uint32) *vm.Machine {
	m, err := vm.Load(&vm.Program{
		Inputs: []vm.Descriptor{{DType: vm.I8, Dims: []uint32{1}}}, Code: [][]byte{{}}, Outputs: 1,
		Results: []vm.Descriptor{{DType: vm.I64, Dims: []uint32{elements}}},
	})
	require.NoError(t, err)
	return m
}

// It is refused at once, not waited for until there is room for it, which there never is.
func TestAnExecutionLargerThanTheLimitFails(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	r, jobs := NewRunner(nil, vm.Spool{}), jobsOn(large(t, 1<<31-1), 1)
	_, err := r.Result(ctx, jobs[0].Task)
	require.ErrorIs(t, err, vm.ErrMemoryLimit)
	require.ErrorIs(t, r.runSome(ctx, jobs)[0].err, vm.ErrMemoryLimit)
}

func TestABatchFitsTheMemoryLimit(t *testing.T) {
	large := func(elements uint32) *vm.Machine { return large(t, elements) }
	half := large(vm.DefaultMemoryLimit / 16)
	on := func(m *vm.Machine) job { return job{Wanted: &Wanted{Task: Task{Machine: m}}} }
	jobs := []job{on(half), on(half), on(large(1))}
	r := NewRunner(nil, vm.Spool{})
	r.batch = 3
	require.Equal(t, 2, r.fitting(jobs))
	require.Equal(t, 1, r.fitting([]job{on(large(1<<31 - 1)), jobs[2]}), "one runs, however large: the executor refuses it")
	r.batch = 1
	require.Equal(t, 1, r.fitting(jobs))
}

func TestOneExecutionServesAllThatWantIt(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	x := &alone{Executor: vm.NewReference()}
	a := &Agent{Config: Config{Workers: 2}, Runner: NewRunner(x, vm.Spool{})}
	p, task, served := a.NewPass(), jobsOn(m, 1)[0].Task, make(chan vm.Hash, 2)
	for k := range 2 {
		p.Go("claim", vm.Hash{byte(k)}, func() (bool, error) {
			root, err := a.Root(task)
			if err == nil {
				served <- root
			}
			return false, err
		})
	}
	again, err := p.Wait(t.Context())
	require.NoError(t, err)
	require.False(t, again, "nothing was put off")
	require.Equal(t, 1, x.runs)
	require.Equal(t, <-served, <-served)
}

// What comes due while a model runs does not wait for it: neither moves that need no execution nor those that need one.
func TestMovesDoNotWaitForExecutionsOfWhatIsNew(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	jobs := jobsOn(m, 2)
	fresh, disputed := jobs[0].Task, jobs[1].Task
	inputs, err := fresh.Inputs(t.Context())
	require.NoError(t, err)
	x := chaintest.NewStalled(vm.NewReference(), inputs)
	a := &Agent{Config: Config{Workers: 2}, Runner: NewRunner(x, vm.Spool{Memory: 1 << 20}), due: make(chan struct{}, 1)}
	_, err = a.Runner.Root(t.Context(), disputed)
	require.NoError(t, err)
	moved, passes := 0, 0
	var served []int // passes, of which each sees another state of the chain
	pass := func() *Pass {
		p := a.NewPass()
		passes++
		number := passes
		p.Go("request", vm.Hash{1}, func() (bool, error) {
			_, err := a.Root(fresh)
			if err == nil {
				served = append(served, number)
			}
			return false, err
		})
		return p
	}

	first := pass()
	a.due <- struct{}{}
	again, err := first.Wait(t.Context())
	require.NoError(t, err)
	require.True(t, again, "there is a new head")
	require.True(t, first.Idle(), "and nothing else")
	<-x.Began

	second := pass()
	second.Go("claim", vm.Hash{2}, func() (bool, error) {
		truth, err := a.Truth(disputed)
		if err != nil {
			return false, err
		}
		_, err = truth.Trace()
		if err == nil {
			moved++
			a.due <- struct{}{}
		}
		return err == nil, err
	})
	again, err = second.Wait(t.Context())
	require.NoError(t, err)
	require.True(t, again)
	require.Equal(t, 1, moved, "a trace is made meanwhile")
	require.False(t, second.Idle())
	require.Empty(t, served)

	close(x.Release)
	again, err = pass().Wait(t.Context())
	require.NoError(t, err)
	require.False(t, again)
	require.Equal(t, []int{3}, served, "earlier passes know of earlier states")
	require.Empty(t, x.Began, "it ran once")
}

// An execution that ended while nobody waited is neither lost nor taken for another.
func TestExecutionsThatEndBetweenPassesAreNoted(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	jobs := jobsOn(m, 2)
	gone, asked := errors.New("the input is not to be had"), make(chan struct{})
	jobs[0].Inputs = func(context.Context) ([]*vm.Tensor, error) { <-asked; return nil, gone }
	a := &Agent{Config: Config{Workers: 2}, Runner: NewRunner(vm.NewReference(), vm.Spool{}), due: make(chan struct{}, 1)}
	want := func(t Task) *Pass {
		p := a.NewPass()
		p.Go("claim", vm.Hash{7}, func() (bool, error) { _, err := a.Root(t); return false, err })
		return p
	}
	a.due <- struct{}{}
	again, err := want(jobs[0].Task).Wait(t.Context())
	require.NoError(t, err)
	require.True(t, again)
	close(asked)
	a.Runner.lanes.Wait()
	again, err = want(jobs[1].Task).Wait(t.Context())
	require.ErrorIs(t, err, gone, "what an earlier pass wanted")
	require.ErrorContains(t, err, "claim 0x07")
	require.True(t, again, "what this one wants was not tried")
	again, err = want(jobs[1].Task).Wait(t.Context())
	require.NoError(t, err)
	require.False(t, again)
}

// Root and outputs are remembered for different times: a daemon must be able to finalise what it knows only the root of.
func TestOutputsThatAreForgottenAreComputedAgain(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	task := jobsOn(m, 1)[0].Task
	a := &Agent{Config: Config{Workers: 1}, Runner: NewRunner(vm.NewReference(), vm.Spool{})}
	root, err := a.Runner.Root(t.Context(), task)
	require.NoError(t, err)
	a.Runner.results.Purge()
	p := a.NewPass()
	var carried [][]byte
	p.Go("claim", vm.Hash{1}, func() (bool, error) {
		have, outputs, err := a.ForFinality(task)
		if err == nil {
			require.Equal(t, root, have)
			carried = outputs
		}
		return false, err
	})
	_, err = p.Wait(t.Context())
	require.NoError(t, err)
	require.Len(t, carried, 1)
	require.Len(t, carried[0], 2*600)
}

// wants is a pass in which claims want the root of a task; done counts them when they have it.
func wants(a *Agent, t Task, done *int, claims ...byte) *Pass {
	p := a.NewPass()
	for _, id := range claims {
		p.Go("claim", vm.Hash{id}, func() (bool, error) {
			_, err := a.Root(t)
			if err == nil {
				*done++
			}
			return false, err
		})
	}
	return p
}

func TestAnExecutionThatNobodyWantsAnyMoreEnds(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	jobs, done := jobsOn(m, 2), 0
	unwanted, task := jobs[0].Task, jobs[1].Task
	inputs, err := unwanted.Inputs(t.Context())
	require.NoError(t, err)
	x := chaintest.NewStalled(vm.NewReference(), inputs)
	a := &Agent{Config: Config{Workers: 1}, Runner: NewRunner(x, vm.Spool{}), due: make(chan struct{}, 1)}
	settled := map[vm.Hash]bool{}
	drop := func() { a.Runner.drop(func(id vm.Hash) bool { return settled[id] }) }
	pass := func(t2 Task, claims ...byte) bool {
		again, err := wants(a, t2, &done, claims...).Wait(t.Context())
		require.NoError(t, err)
		return again
	}

	a.due <- struct{}{}
	require.True(t, pass(unwanted, 1))
	<-x.Began
	a.due <- struct{}{}
	require.True(t, pass(unwanted, 1, 2), "another claim wants the same")
	settled[vm.Hash{1}] = true
	drop()
	time.Sleep(20 * time.Millisecond)
	require.Empty(t, a.Runner.news.ended, "it goes on for the other claim")
	a.due <- struct{}{}
	require.True(t, pass(unwanted, 2))
	require.Empty(t, x.Began)

	settled[vm.Hash{2}] = true
	drop()
	for pass(task, 3) { // first the end of the other
	}
	require.Equal(t, 1, done)

	settled = nil // a reorganisation took the end of the claims back
	a.due <- struct{}{}
	require.True(t, pass(unwanted, 1))
	<-x.Began
	close(x.Release)
	for pass(unwanted, 1) {
	}
	require.Equal(t, 2, done)
}

// An execution is wanted by those that want its result, and by nobody else: when they are settled it ends.
func TestAnExecutionThatOnlyOthersAreLeftOfEnds(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	jobs := jobsOn(m, 2)
	r := NewRunner(vm.NewReference(), vm.Spool{Memory: 1 << 20})
	ended := make(chan error, 2)
	for k := range jobs {
		jobs[k].tasks = []task{{id: vm.Hash{byte(k)}}}
		jobs[k].Inputs = func(ctx context.Context) ([]*vm.Tensor, error) {
			<-ctx.Done()
			ended <- fmt.Errorf("%d", k)
			return nil, ctx.Err()
		}
	}
	jobs[0].need = needTrace // it is in another lane
	due := make(chan struct{}, 2)
	for range 2 {
		due <- struct{}{}
		_, _, over := r.pursue(t.Context(), jobs, due)
		require.False(t, over)
	}
	r.drop(func(id vm.Hash) bool { return id == vm.Hash{1} })
	tried, moves, over := r.pursue(t.Context(), nil, nil)
	require.True(t, over)
	require.False(t, moves)
	require.EqualError(t, <-ended, "1")
	require.Len(t, tried, 1)
	require.ErrorIs(t, tried[0].err, errUnwanted, "whatever it says itself: its end is no failure")
	require.Empty(t, r.news.going, "what has ended is forgotten")
	require.Empty(t, ended, "the other goes on")
	r.drop(func(vm.Hash) bool { return true })
	_, moves, over = r.pursue(t.Context(), nil, nil)
	require.True(t, over)
	require.True(t, moves)
	require.Empty(t, r.answers.going)
}

// What ends while it is still wanted, since a claim was new to the pass, is begun again and no failure.
func TestAnExecutionThatIsWantedAgainIsBegunAgain(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	task, done := jobsOn(m, 1)[0].Task, 0
	inputs, err := task.Inputs(t.Context())
	require.NoError(t, err)
	x := chaintest.NewStalled(vm.NewReference(), inputs)
	a := &Agent{Config: Config{Workers: 1}, Runner: NewRunner(x, vm.Spool{}), due: make(chan struct{}, 1)}
	a.due <- struct{}{}
	again, err := wants(a, task, &done, 1).Wait(t.Context())
	require.NoError(t, err)
	require.True(t, again)
	<-x.Began
	a.Runner.drop(func(vm.Hash) bool { return true })
	close(x.Release)
	for again := true; again; {
		again, err = wants(a, task, &done, 2).Wait(t.Context())
		require.NoError(t, err)
	}
	require.Equal(t, 1, done)
}

// A move on one claim does not wait for the replay of a model that is much larger, about another.
func TestAShortReplayDoesNotWaitForALongOne(t *testing.T) {
	large, small := chaintest.Model(t, 40, 9000), chaintest.Model(t, 1, 600)
	long, short, another := jobsOn(large, 1)[0].Task, jobsOn(small, 1)[0].Task, jobsOn(large, 2)[1].Task
	inputs, err := long.Inputs(t.Context())
	require.NoError(t, err)
	x := chaintest.NewStalled(vm.NewReference(), inputs)
	roomy := vm.Spool{Memory: 2 * large.TraceMemory()}
	for name, c := range map[string]struct {
		beside Task
		room   vm.Spool
		sooner bool
	}{
		"shorter":                   {short, roomy, true},
		"as long":                   {another, roomy, false},
		"no room for both at once":  {short, vm.Spool{Memory: large.TraceMemory()}, false},
		"room for both on the disk": {short, vm.Spool{Dir: t.TempDir(), Disk: large.ResultMemory() + small.ResultMemory()}, true},
	} {
		t.Run(name, func(t *testing.T) {
			a := &Agent{Config: Config{Workers: 1}, Runner: NewRunner(x, c.room), due: make(chan struct{}, 1)}
			a.Runner.roots.Add(long.key(), vm.Hash{})
			_, err := a.Runner.Root(t.Context(), c.beside)
			require.NoError(t, err)
			moved := false
			pass := func() bool {
				p := a.NewPass()
				for k, task := range []Task{long, c.beside} {
					p.Go("claim", vm.Hash{byte(k)}, func() (bool, error) {
						truth, err := a.Truth(task)
						if err == nil {
							_, err = truth.Trace()
						}
						moved = moved || k == 1 && err == nil
						return false, err
					})
				}
				again, err := p.Wait(t.Context())
				require.NoError(t, err)
				return again
			}
			if !c.sooner {
				time.AfterFunc(50*time.Millisecond, func() { a.due <- struct{}{} })
			}
			require.True(t, pass(), "the longer one is left for another pass")
			require.Equal(t, c.sooner, moved)
			a.Runner.drop(func(vm.Hash) bool { return true })
			a.Runner.lanes.Wait()
		})
	}
}

// Traces that are made at the same time do not take the same room.
func TestRoomIsTakenWhileATraceIsMade(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	jobs := jobsOn(m, 2)
	inputs, err := jobs[0].Inputs(t.Context())
	require.NoError(t, err)
	x := chaintest.NewStalled(vm.NewReference(), inputs)
	r := NewRunner(x, vm.Spool{Dir: t.TempDir(), Memory: m.TraceMemory(), Disk: m.ResultMemory()})
	truth := chaintest.Truth(t, m, inputs, nil)
	ctx, cancel := context.WithCancel(t.Context())
	failed := make(chan error)
	go func() { _, err := r.trace(ctx, jobs[0].Task, truth.ResultRoot); failed <- err }()
	<-x.Began
	root, err := r.Root(t.Context(), jobs[1].Task)
	require.NoError(t, err)
	second, err := r.trace(t.Context(), jobs[1].Task, root)
	require.NoError(t, err)
	require.True(t, second.Spooled(), "the memory is taken")
	cancel()
	require.ErrorIs(t, <-failed, context.Canceled)
	close(x.Release)
	first, err := r.trace(t.Context(), jobs[0].Task, truth.ResultRoot)
	require.NoError(t, err)
	require.False(t, first.Spooled(), "what failed has left its room")
	_, kept := r.traces.get(jobs[1].Task.key())
	require.True(t, kept)
}

func TestExecutionsThatGetNoMemoryFail(t *testing.T) {
	r, jobs := NewRunner(vm.NewReference(), vm.Spool{}), jobsOn(chaintest.Model(t, 3, 600), 2)
	release, err := r.reserve(t.Context(), vm.DefaultMemoryLimit)
	require.NoError(t, err)
	defer release()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	tried := r.runSome(ctx, jobs)
	require.Len(t, tried, 1)
	require.ErrorIs(t, tried[0].err, context.DeadlineExceeded)
}

// Whether another one is much shorter is asked of the execution that goes on now, not of the first of its lane.
func TestALaneSaysWhatGoesOn(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	jobs := jobsOn(m, 2)
	gone := errors.New("the input is not to be had")
	inputs, err := jobs[1].Inputs(t.Context())
	require.NoError(t, err)
	jobs[0].Inputs = func(context.Context) ([]*vm.Tensor, error) { return nil, gone }
	x := chaintest.NewStalled(vm.NewReference(), inputs)
	r := NewRunner(x, vm.Spool{Memory: m.TraceMemory()})
	r.begin(t.Context(), &r.answers, jobs, func(jobs []job) []outcome { return r.runFirst(t.Context(), &r.answers, jobs) })
	<-x.Began
	require.Same(t, jobs[1].Wanted, r.answers.now.Load())
	close(x.Release)
	tried := <-r.answers.ended
	require.Len(t, tried, 2)
	require.ErrorIs(t, tried[0].err, gone)
	require.NoError(t, tried[1].err)
}
