package vm

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// work is a plan of so many units that a function does.
type work struct {
	count, terms int64
	do           func(w *worker, lo, hi int64)
}

func (p work) units() int64                { return p.count }
func (p work) unitTerms() int64            { return p.terms }
func (p work) run(w *worker, lo, hi int64) { p.do(w, lo, hi) }
func newTeam(ctx context.Context, n int) *team {
	workers := make([]*worker, n)
	for i := range workers {
		workers[i] = &worker{}
	}
	return assemble(ctx, workers)
}

// A plan is cut so that a run ends soon after its context, little work is not shared, and what is shared can be taken over.
func TestPlansAreCutIntoTasks(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := work{count: rapid.Int64Range(0, 1<<40).Draw(rt, "units"), terms: rapid.Int64Range(1, 1<<20).Draw(rt, "terms")}
		workers := rapid.IntRange(1, 64).Draw(rt, "workers")
		size, count := tasks(p, workers)
		require.GreaterOrEqual(rt, size, int64(1))
		require.GreaterOrEqual(rt, size*count, p.count)
		require.Less(rt, size*(count-1), max(p.count, 1))
		require.LessOrEqual(rt, (size-1)*p.terms, int64(taskTerms), "a task")
		share := int64(workers * tasksEach)
		switch {
		case p.count < sharedTerms/p.terms:
			require.LessOrEqual(rt, count, int64(1), "too little to share")
		case workers > 1 && p.count*min(p.terms, sharedTerms) >= sharedTerms:
			require.LessOrEqual(rt, size, (p.count+share-1)/share, "the share of each is several tasks")
		}
	})
}

// twoProcessors skips where there are no helpers.
func twoProcessors(t *testing.T) {
	if runtime.GOMAXPROCS(0) < 2 {
		t.Skip("needs two processors")
	}
}

func TestMembersWorkAtTheSameTime(t *testing.T) {
	twoProcessors(t)
	team := newTeam(t.Context(), 2)
	defer team.dismiss()
	var meeting sync.WaitGroup
	meeting.Add(2)
	both := make(chan struct{})
	go func() { meeting.Wait(); close(both) }()
	var done atomic.Int64
	var once [2]sync.Once
	require.NoError(t, team.run(work{count: 16, terms: sharedTerms, do: func(w *worker, lo, hi int64) {
		for k, member := range team.workers {
			if w == member {
				once[k].Do(meeting.Done)
			}
		}
		select {
		case <-both:
		case <-time.After(20 * time.Second):
			t.Error("the other does not come")
		}
		done.Add(hi - lo)
	}}))
	require.EqualValues(t, 16, done.Load())
}

// What is aside fills the time in which a helper would wait for the caller, in every step, and never makes the caller wait.
func TestHelpersGetOnWithWhatIsAside(t *testing.T) {
	twoProcessors(t)
	team := newTeam(t.Context(), 2)
	defer team.dismiss()
	units := func(h *hashing) int64 { return int64(ceilShift(h.leaves, unitHeight)) }
	prompt := false
	for try := 0; try < 10 && !prompt; try++ { // on a busy machine the caller may be held up
		h := newHashing(make([]byte, 64<<20), unitHeight, 2)
		team.aside = []*hashing{h}
		prompt = true
		for range 3 {
			before := h.next.Load()
			require.NoError(t, team.run(work{count: 16, terms: sharedTerms, do: func(w *worker, _, _ int64) {
				for start := time.Now(); w == team.workers[0] && h.next.Load() == before && before < units(h); runtime.Gosched() {
					if time.Since(start) > 20*time.Second {
						t.Error("the helper only waits")
						return
					}
				}
			}}))
			prompt = prompt && h.next.Load() < units(h)/2
		}
	}
	require.True(t, prompt, "the caller waited for what is aside")
}

func TestATeamEndsWithItsContextAndSaysWhy(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	team := newTeam(ctx, 2)
	defer team.dismiss()
	unwanted, done := errors.New("nobody wants it"), atomic.Int64{}
	err := team.run(work{count: 1000, terms: taskTerms, do: func(*worker, int64, int64) {
		done.Add(1)
		cancel(unwanted)
	}})
	require.Equal(t, unwanted, err)
	require.LessOrEqual(t, done.Load(), int64(2), "a task each")
}

// After a plan has failed the team goes on with another that does the same.
func TestATeamOutlivesAPanic(t *testing.T) {
	team := newTeam(t.Context(), 2)
	defer team.dismiss()
	for range 2 {
		require.ErrorContains(t, team.run(work{count: 16, terms: sharedTerms, do: func(*worker, int64, int64) { panic("a mistake") }}), "a mistake")
		require.NoError(t, team.run(work{count: 16, terms: sharedTerms, do: func(*worker, int64, int64) {}}))
	}
}
