package agent_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/vm"
)

// counting counts the runs of an executor.
type counting struct {
	vm.Executor
	runs atomic.Int64
	fail error
}

func (c *counting) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	c.runs.Add(1)
	if c.fail != nil {
		return nil, c.fail
	}
	return c.Executor.Run(ctx, m, inputs, sink)
}

func taskOf(m *vm.Machine, seed uint64) agent.Task {
	inputs := chaintest.Input(m, seed)
	return agent.Task{Machine: m, InputRoot: vm.InputRoot(inputs), Inputs: func(context.Context) ([]*vm.Tensor, error) { return inputs, nil }}
}

func TestAnUnchallengedResultCostsOneExecution(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	task := taskOf(m, 1)
	executor := &counting{Executor: vm.NewReference()}
	r := agent.NewRunner(executor, vm.Spool{Memory: 1 << 20})
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if _, err := r.Result(context.Background(), task); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	require.EqualValues(t, 1, executor.runs.Load(), "eight asked at once, and the model ran once")

	truth, err := r.Truth(context.Background(), task)
	require.NoError(t, err)
	require.EqualValues(t, 1, executor.runs.Load(), "no trace before a demand")
	first, err := truth.Trace()
	require.NoError(t, err)
	require.Equal(t, truth.ResultRoot, first.ResultRoot())
	second, err := truth.Trace()
	require.NoError(t, err)
	require.Same(t, first, second)
	require.EqualValues(t, 2, executor.runs.Load(), "one replay answers all demands")
}

// The same question may be asked of two models.
func TestResultsAreRememberedOfEachModel(t *testing.T) {
	one, other := chaintest.Model(t, 3, 600), chaintest.Model(t, 4, 600)
	r := agent.NewRunner(vm.NewReference(), vm.Spool{Memory: 1 << 20})
	for range 2 {
		for _, m := range []*vm.Machine{one, other} {
			truth, err := r.Truth(t.Context(), taskOf(m, 1))
			require.NoError(t, err)
			require.Equal(t, chaintest.Truth(t, m, chaintest.Input(m, 1), nil).ResultRoot, truth.ResultRoot)
			trace, err := truth.Trace()
			require.NoError(t, err)
			require.Same(t, m, trace.Machine())
		}
	}
}

// Outputs that finalisation does not carry would take the memory of a daemon, and nobody asks for them.
func TestOfALargeResultOnlyTheRootIsRemembered(t *testing.T) {
	for length, runs := range map[uint32]int64{600: 1, 80_000: 2} {
		task, executor := taskOf(chaintest.Model(t, 1, length), 1), &counting{Executor: vm.NewReference()}
		r := agent.NewRunner(executor, vm.Spool{})
		for range 2 {
			_, err := r.Result(t.Context(), task)
			require.NoError(t, err)
		}
		require.Equal(t, runs, executor.runs.Load())
		_, err := r.Root(t.Context(), task)
		require.NoError(t, err)
		require.Equal(t, runs, executor.runs.Load())
	}
}

func TestPassesOverManyClaimsExecuteEachOnce(t *testing.T) {
	m := chaintest.Model(t, 1, 8)
	executor := &counting{Executor: vm.NewReference()}
	r := agent.NewRunner(executor, vm.Spool{Memory: 1 << 20})
	const claims = 3000
	for range 2 {
		for seed := range uint64(claims) {
			_, err := r.Root(context.Background(), taskOf(m, seed))
			require.NoError(t, err)
		}
	}
	require.EqualValues(t, claims, executor.runs.Load())
}

// tracesOf is how a test asks for traces by the seed of the input.
func tracesOf(t *testing.T, r *agent.Runner, m *vm.Machine) func(seed uint64) (*vm.Trace, error) {
	return func(seed uint64) (*vm.Trace, error) {
		truth, err := r.Truth(t.Context(), taskOf(m, seed))
		require.NoError(t, err)
		return truth.Trace()
	}
}

func TestTracesAreDroppedBeyondTheLimitsLeastRecentlyUsedFirst(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	for name, limits := range map[string]vm.Spool{
		"in memory":                  {Memory: 2 * m.TraceMemory()},
		"on disk":                    {Dir: t.TempDir(), Disk: 2 * m.ResultMemory()},
		"one in memory, one on disk": {Dir: t.TempDir(), Memory: m.TraceMemory(), Disk: m.ResultMemory()},
	} {
		t.Run(name, func(t *testing.T) {
			executor := &counting{Executor: vm.NewReference()}
			trace := tracesOf(t, agent.NewRunner(executor, limits), m)
			for _, c := range []struct {
				seed uint64
				runs int64
				why  string
			}{
				{1, 2, "a result and a trace"},
				{2, 4, "the same of another input"},
				{1, 4, "kept"},
				{3, 6, "a third drops the second"},
				{1, 6, "kept, as used more recently"},
				{2, 7, "replayed, but its result is remembered"},
			} {
				_, err := trace(c.seed)
				require.NoError(t, err)
				require.Equal(t, c.runs, executor.runs.Load(), c.why)
			}
		})
	}
}

func TestTracesGoToDiskWhenMemoryIsFull(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	limits := vm.Spool{Dir: t.TempDir(), Memory: m.TraceMemory(), Disk: m.ResultMemory()}
	trace := tracesOf(t, agent.NewRunner(vm.NewReference(), limits), m)
	for seed, spooled := range []bool{false, true} {
		made, err := trace(uint64(seed))
		require.NoError(t, err)
		require.Equal(t, spooled, made.Spooled())
	}
}

func TestATraceLargerThanAllLimitsIsRefused(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	limits := vm.Spool{Memory: m.TraceMemory() - 1, Disk: m.ResultMemory() - 1}
	_, err := tracesOf(t, agent.NewRunner(vm.NewReference(), limits), m)(1)
	require.ErrorIs(t, err, vm.ErrDiskLimit)
	require.ErrorContains(t, err, "3600 bytes, the limit is 3599")
}

// What the disk lost is computed again, and never shown wrong.
func TestADamagedTraceIsMadeAnew(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	executor := &counting{Executor: vm.NewReference()}
	trace := tracesOf(t, agent.NewRunner(executor, vm.Spool{Dir: t.TempDir(), Disk: m.ResultMemory()}), m)
	first, err := trace(1)
	require.NoError(t, err)
	chaintest.DamageTraces(t)
	_, err = bisect.Children(first, bisect.Position{Tensor: true, Instruction: 1})
	require.ErrorIs(t, err, vm.ErrSpool)

	second, err := trace(1)
	require.NoError(t, err)
	require.EqualValues(t, 3, executor.runs.Load(), "a result and two traces")
	require.Equal(t, first.Root(), second.Root())
	children, err := bisect.Children(second, bisect.Position{Tensor: true, Instruction: 1})
	require.NoError(t, err)
	hash, err := bisect.NodeHash(children)
	require.NoError(t, err)
	require.Equal(t, second.TensorTree(1).Root(), hash)
}

// Traces that were dropped for their number take no room from those to come.
func TestManySmallTracesLeaveTheRoomToALargeOne(t *testing.T) {
	small, large := chaintest.Model(t, 1, 8), chaintest.Model(t, 3, 60_000)
	require.Greater(t, large.TraceMemory(), 300*small.TraceMemory())
	r := agent.NewRunner(vm.NewReference(), vm.Spool{Memory: large.TraceMemory()})
	trace := tracesOf(t, r, small)
	for seed := range large.TraceMemory()/small.TraceMemory() + 100 {
		_, err := trace(seed)
		require.NoError(t, err)
	}
	_, err := tracesOf(t, r, large)(1)
	require.NoError(t, err)
}

// The disk has room for the next trace only when the files of those that were dropped are closed.
func TestADroppedTraceLeavesNoOpenFile(t *testing.T) {
	m, dir := chaintest.Model(t, 3, 600), t.TempDir()
	open := func() (n int) {
		list, err := os.ReadDir("/proc/self/fd")
		if err != nil {
			t.Skip("open files are listed on Linux only: ", err)
		}
		for _, e := range list {
			if target, err := os.Readlink(filepath.Join("/proc/self/fd", e.Name())); err == nil && strings.HasPrefix(target, dir) {
				n++
			}
		}
		return n
	}
	trace := tracesOf(t, agent.NewRunner(vm.NewReference(), vm.Spool{Dir: dir, Disk: m.ResultMemory()}), m)
	for seed := range uint64(10) {
		_, err := trace(seed)
		require.NoError(t, err)
	}
	require.Eventually(t, func() bool { return open() <= 2 }, 3*time.Second, 300*time.Millisecond) // few looks: they make garbage, too
}

// A trace that somebody still reads while another takes its place stays whole.
func TestADroppedTraceCanStillBeRead(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	trace := tracesOf(t, agent.NewRunner(vm.NewReference(), vm.Spool{Dir: t.TempDir(), Disk: m.ResultMemory()}), m)
	first, err := trace(1)
	require.NoError(t, err)
	_, err = trace(2)
	require.NoError(t, err)
	value, err := first.Value(3)
	require.NoError(t, err)
	require.Equal(t, first.TensorTree(2).Root(), value.Root())
}

func TestAFailedExecutionIsAnErrorAndIsTriedAgain(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	broken := errors.New("out of memory")
	executor := &counting{Executor: vm.NewReference(), fail: broken}
	r := agent.NewRunner(executor, vm.Spool{Memory: 1 << 20})
	_, err := r.Result(context.Background(), taskOf(m, 1))
	require.ErrorIs(t, err, broken)
	executor.fail = nil
	_, err = r.Result(context.Background(), taskOf(m, 1))
	require.NoError(t, err)
}

// fickle is faulty from its second run on.
type fickle struct{ counting }

func (f *fickle) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	if f.runs.Add(1) == 1 {
		return f.Executor.Run(ctx, m, inputs, sink)
	}
	return chaintest.Faulty{Executor: f.Executor, Mutate: chaintest.Fault(2, 0)}.Run(ctx, m, inputs, sink)
}

func TestAnExecutorThatContradictsItselfIsNotTrusted(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	r := agent.NewRunner(&fickle{counting{Executor: vm.NewReference()}}, vm.Spool{Memory: 1 << 20})
	truth, err := r.Truth(context.Background(), taskOf(m, 1))
	require.NoError(t, err)
	_, err = truth.Trace()
	require.ErrorContains(t, err, "two executions of the model disagree")
}

func TestLibraryRefusals(t *testing.T) {
	empty := t.TempDir()
	for _, c := range []struct {
		name  string
		paths []string
		want  string
	}{
		{"nothing", nil, "no model given"},
		{"folder without packages", []string{empty}, "has no .opml file"},
		{"no such file", []string{filepath.Join(empty, "none.opml")}, "no such file"},
		{"no package", []string{"runner_test.go"}, "runner_test.go"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := agent.LoadLibrary(c.paths...)
			require.ErrorContains(t, err, c.want)
			require.NotContains(t, err.Error(), "\n")
		})
	}
}
