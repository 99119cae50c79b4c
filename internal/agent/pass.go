package agent

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/opml/opml/vm"
)

// Pass is the work at one head: tasks that run side by side, of which one that fails keeps no other from its moves. Models
// whose result is not known are executed when all these moves are made, and no more of them than the processors run at
// once: moves that come up meanwhile wait for one execution on one thread, however many are wanted.
type Pass struct {
	runner     *Runner
	group      errgroup.Group
	progressed atomic.Bool

	mu       sync.Mutex
	failures []error
	jobs     []job
}

// NewPass starts a pass with as many workers as configured.
func (a *Agent) NewPass() *Pass {
	p := &Pass{runner: a.Runner}
	p.group.SetLimit(a.Workers)
	return p
}

// Go runs a task, which reports whether it sent a transaction; what says in its error what it was about.
func (p *Pass) Go(what string, id vm.Hash, task func() (bool, error)) {
	p.group.Go(func() error {
		progressed, err := task()
		if err != nil {
			err = fmt.Errorf("%s %x: %w", what, id, err)
		}
		p.Note(progressed, err)
		return nil
	})
}

// Execute puts off the rest of a task until the result of an execution is known; what and id say in its error what it is
// about. What there is no time for in this pass is left for the next one, which is due at once.
func (p *Pass) Execute(what string, id vm.Hash, t Task, rest func() (bool, error)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	next := step{what, id, rest}
	for i := range p.jobs {
		if p.jobs[i].key() == t.key() {
			p.jobs[i].then = append(p.jobs[i].then, next)
			return
		}
	}
	p.jobs = append(p.jobs, job{t, []step{next}})
}

// Note adds an outcome.
func (p *Pass) Note(progressed bool, err error) {
	if progressed {
		p.progressed.Store(true)
	}
	if err != nil {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.failures = append(p.failures, err)
	}
}

// Wait waits for the tasks so far, executes models that they want, waits for the rest of those tasks, and returns whether
// another pass is due at once, because a transaction was included or an execution put off, and all errors.
func (p *Pass) Wait(ctx context.Context) (bool, error) {
	failure := p.group.Wait()
	done, left, err := p.runner.runSome(ctx, p.takeJobs())
	p.Note(left > 0, errors.Join(failure, err))
	for _, j := range done {
		for _, s := range j.then {
			p.Go(s.what, s.id, s.run)
		}
	}
	p.Note(false, p.group.Wait())
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.progressed.Load(), errors.Join(p.failures...)
}

// takeJobs are the jobs so far.
func (p *Pass) takeJobs() []job {
	p.mu.Lock()
	defer p.mu.Unlock()
	jobs := p.jobs
	p.jobs = nil
	return jobs
}

// Alarm is an error that costs somebody money if it lasts. It is logged as an ERROR; others are warnings, since they may pass.
type Alarm struct{ Err error }

func (a *Alarm) Error() string { return a.Err.Error() }

func (a *Alarm) Unwrap() error { return a.Err }

// Notes remembers what has been logged about a claim or request, so that it is logged once. It is a cache.
type Notes struct {
	mu   sync.Mutex
	last map[vm.Hash]string
}

// New reports whether the state of a claim or request is not the one noted last, and notes it.
func (n *Notes) New(id vm.Hash, state string) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.last == nil {
		n.last = map[vm.Hash]string{}
	}
	known := n.last[id] == state
	n.last[id] = state
	return !known
}

// Last is the state of a claim or request that was noted last; "" for none.
func (n *Notes) Last(id vm.Hash) string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.last[id]
}
