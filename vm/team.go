package vm

import (
	"context"
	"slices"
	"sync/atomic"

	"github.com/opml/opml/vm/internal/threads"
)

// team is threads that run one plan after the other together, for the time of one run of a
// program.
type team struct {
	ctx     context.Context
	workers []*worker // the first is the caller's
	crew    *threads.Crew
	plan    plan
	size    int64        // units in a task
	tasks   int64        // of the plan
	next    atomic.Int64 // task
	waiting atomic.Bool  // the caller has found no more of them
	aside   []*hashing   // that helpers get on with while they would wait
	failed  atomic.Pointer[defect]
}

const (
	// taskTerms is how many terms make a task: some hundred microseconds of work, after
	// which cancellation is noticed.
	taskTerms = 1 << 17
	// sharedTerms is from how many terms on others are asked to help: some microseconds of
	// work, a few times what it takes to ask helpers that are awake.
	sharedTerms = 1 << 12
	// tasksEach is in how many tasks the share of each worker is cut, so that the others
	// can take over from one that is held up.
	tasksEach = 4
)

// assemble takes the helpers that are to be had. The team must be dismissed.
func assemble(ctx context.Context, workers []*worker) *team {
	t := &team{ctx: ctx, workers: workers}
	t.crew = threads.Gather(len(workers), t.work)
	return t
}

func (t *team) dismiss() { t.crew.Dismiss() }

// tasks is how a plan's units are cut for so many workers: the units in a task, and how
// many tasks that makes.
func tasks(p plan, workers int) (size, count int64) {
	units, terms := p.units(), p.unitTerms()
	size = max(1, taskTerms/terms)
	if workers > 1 && units*min(terms, sharedTerms) >= sharedTerms {
		size = min(size, (units+int64(workers*tasksEach)-1)/int64(workers*tasksEach))
	}
	return size, (units + size - 1) / size
}

// run runs a plan's units on all workers.
func (t *team) run(p plan) error {
	t.plan = p
	t.size, t.tasks = tasks(p, t.crew.Members())
	t.next.Store(0)
	t.waiting.Store(false)
	if t.tasks > 1 {
		t.crew.Do()
	} else {
		t.work(0)
	}
	if d := t.failed.Swap(nil); d != nil {
		return d
	}
	if t.ctx.Err() != nil {
		return context.Cause(t.ctx)
	}
	return nil
}

// work has a member take tasks. The caller must not wait long for a helper, so that a helper then does what is aside only
// while the caller is at a task.
func (t *team) work(member int) {
	t.take(member)
	if member == 0 {
		t.waiting.Store(true)
		return
	}
	for !t.waiting.Load() && slices.ContainsFunc(t.aside, func(h *hashing) bool { return h.step(member) }) {
	}
}

// take takes tasks until there are none.
func (t *team) take(member int) {
	defer func() {
		if p := recover(); p != nil {
			t.failed.Store(newDefect(p))
		}
	}()
	w := t.workers[member]
	w.forget()
	units := t.plan.units()
	for k := t.next.Add(1) - 1; k < t.tasks && t.ctx.Err() == nil; k = t.next.Add(1) - 1 {
		t.plan.run(w, k*t.size, min((k+1)*t.size, units))
	}
}
