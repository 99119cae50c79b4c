package vm

import (
	"context"
	"sync"
	"sync/atomic"
)

// team is goroutines that run one plan after the other together, for the time of one run
// of a program. They wait awake for what takes microseconds, and sleep after that: on a
// busy machine the one that is waited for may need the processor.
type team struct {
	ctx     context.Context
	workers []*worker // the first is the caller's
	plan    plan
	size    int64        // units in a task
	tasks   int64        // of the plan
	next    atomic.Int64 // task
	round   atomic.Int64 // counts plans; over if negative
	gate    atomic.Int64 // goroutines other than the caller's at work, plus closed when no more may join

	asleep  atomic.Int64 // goroutines that wait on changed
	mu      sync.Mutex
	changed *sync.Cond
}

const (
	// taskTerms is how many terms make a task: some hundred microseconds of work, after
	// which cancellation is noticed.
	taskTerms = 1 << 17
	// sharedTerms is from how many terms on others are asked to help.
	sharedTerms = 1 << 16
	// tasksEach is in how many tasks the share of each worker is cut, so that the others
	// can take over from one that is held up.
	tasksEach = 4
)

// assemble starts the goroutines. The team must be dismissed.
func assemble(ctx context.Context, workers []*worker) *team {
	t := &team{ctx: ctx, workers: workers}
	t.changed = sync.NewCond(&t.mu)
	t.gate.Store(closed)
	for _, w := range workers[1:] {
		go t.follow(w)
	}
	return t
}

// dismiss ends the goroutines. One that still has to wake up touches nothing any more.
func (t *team) dismiss() {
	t.round.Store(-1)
	t.notify()
}

// follow runs plan after plan.
func (t *team) follow(w *worker) {
	seen := int64(0)
	for {
		t.wait(func() bool { return t.round.Load() != seen })
		if seen = t.round.Load(); seen < 0 {
			return
		}
		if t.join() {
			t.work(w)
			if t.gate.Add(-1) == closed {
				t.notify()
			}
		}
	}
}

// closed is what a gate has added to it that nobody may pass: those who come too late are
// not waited for.
const closed = -1 << 40

// join passes the gate if it is open.
func (t *team) join() bool {
	for {
		inside := t.gate.Load()
		if inside < 0 {
			return false
		}
		if t.gate.CompareAndSwap(inside, inside+1) {
			return true
		}
	}
}

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
	t.size, t.tasks = tasks(p, len(t.workers))
	t.next.Store(0)
	if len(t.workers) > 1 && t.tasks > 1 {
		t.gate.Store(0)
		t.round.Add(1)
		t.notify()
		t.work(t.workers[0])
		t.gate.Add(closed)
		t.wait(func() bool { return t.gate.Load() == closed })
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

// patience is how often a condition is looked at before going to sleep: some
// hundred microseconds, the time of a step.
const patience = 1 << 17

// wait returns when a condition holds whose changes are notified.
func (t *team) wait(ready func() bool) {
	for range patience {
		if ready() {
			return
		}
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.asleep.Add(1)
	defer t.asleep.Add(-1)
	for !ready() {
		t.changed.Wait()
	}
}

// notify wakes who sleeps. Whoever goes to sleep later sees what has changed.
func (t *team) notify() {
	if t.asleep.Load() > 0 {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.changed.Broadcast()
	}
}
