package vm

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// team is goroutines that run one plan after the other together, for the time of one run
// of a program. They wait for the next plan without going to sleep: plans take
// microseconds, and waking up would.
type team struct {
	ctx     context.Context
	workers []*worker // the first is the caller's
	plan    plan
	size    int64        // units in a task
	tasks   int64        // of the plan
	next    atomic.Int64 // task
	round   atomic.Int64 // counts plans; over if negative
	busy    atomic.Int64 // goroutines that have not finished the round
	ended   sync.WaitGroup
}

// taskTerms is how many terms make a task: some hundred microseconds of work, after
// which cancellation is noticed.
const taskTerms = 1 << 17

// assemble starts the goroutines. The team must be dismissed.
func assemble(ctx context.Context, workers []*worker) *team {
	t := &team{ctx: ctx, workers: workers}
	for _, w := range workers[1:] {
		t.ended.Go(func() { t.follow(w) })
	}
	return t
}

// dismiss ends the goroutines.
func (t *team) dismiss() {
	t.round.Store(-1)
	t.ended.Wait()
}

// follow runs plan after plan.
func (t *team) follow(w *worker) {
	seen := int64(0)
	for {
		wait(func() bool { return t.round.Load() != seen })
		if seen = t.round.Load(); seen < 0 {
			return
		}
		t.work(w)
		t.busy.Add(-1)
	}
}

// tasks is how a plan's units are cut for so many workers: the units in a task, and how
// many tasks that makes.
func tasks(p plan, workers int) (size, count int64) {
	units, n := p.units(), int64(workers)
	size = max(1, min(taskTerms/p.unitTerms(), (units+n-1)/n))
	return size, (units + size - 1) / size
}

// run runs a plan's units on all workers.
func (t *team) run(p plan) error {
	t.plan = p
	t.size, t.tasks = tasks(p, len(t.workers))
	t.next.Store(0)
	if len(t.workers) > 1 && t.tasks > 1 {
		t.busy.Store(int64(len(t.workers)) - 1)
		t.round.Add(1)
		t.work(t.workers[0])
		wait(func() bool { return t.busy.Load() == 0 })
	} else {
		t.work(t.workers[0])
	}
	if t.ctx.Err() != nil {
		return context.Cause(t.ctx)
	}
	return nil
}

// work takes tasks until there are none.
func (t *team) work(w *worker) {
	w.forget()
	units := t.plan.units()
	for k := t.next.Add(1) - 1; k < t.tasks && t.ctx.Err() == nil; k = t.next.Add(1) - 1 {
		t.plan.run(w, k*t.size, min((k+1)*t.size, units))
	}
}

// patience is how often a condition is looked at before others get the processor.
const patience = 1 << 10

// wait returns when the condition holds.
func wait(ready func() bool) {
	for i := 0; !ready(); i++ {
		if i > patience {
			runtime.Gosched()
		}
	}
}
