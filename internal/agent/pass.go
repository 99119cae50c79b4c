package agent

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/opml/opml/vm"
)

// Pass is the work at one head: tasks that run side by side, of which one that fails keeps no other from its moves. What they
// want executed is executed when all these moves are made, and of new results no more than the processors run at once. If
// the chain moves on meanwhile, the pass ends and the executions go on: the next one makes the moves that are due then.
type Pass struct {
	runner     *Runner
	retries    *retries
	due        <-chan struct{}
	group      errgroup.Group
	progressed atomic.Bool
	overtaken  bool // by a new head, while executions go on

	mu       sync.Mutex
	failures []error
	jobs     []job
}

// NewPass starts a pass with as many workers as configured.
func (a *Agent) NewPass() *Pass {
	p := &Pass{runner: a.Runner, retries: a.retries, due: a.due}
	p.group.SetLimit(a.Workers)
	return p
}

// Go runs a task, which reports whether it sent a transaction; what and id say in its error what it was about. If its error
// is that an execution is Wanted, it is tried again later. In a loop, what failed lately is left for a later pass.
func (p *Pass) Go(what string, id vm.Hash, run func() (bool, error)) {
	if !p.retries.due(id) {
		return
	}
	p.group.Go(func() error {
		progressed, err := run()
		var wanted *Wanted
		switch {
		case errors.As(err, &wanted):
			p.want(task{what, id, run, err, wanted})
			err = nil
		case err != nil:
			err = p.retries.failed(id, fmt.Errorf("%s %#x: %w", what, id, err))
		default:
			p.retries.succeeded(id)
		}
		p.Note(progressed, err)
		return nil
	})
}

// want puts a task off until an execution is done.
func (p *Pass) want(t task) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i := range p.jobs {
		if p.jobs[i].key() == t.wanted.key() {
			p.jobs[i].tasks = append(p.jobs[i].tasks, t)
			return
		}
	}
	p.jobs = append(p.jobs, job{Wanted: t.wanted, tasks: []task{t}})
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

// Wait waits for the tasks so far and for executions that they want, tries those tasks again, and returns whether another
// pass is due at once, because a transaction was included, an execution put off, or there is a new head; and all errors.
func (p *Pass) Wait(ctx context.Context) (bool, error) {
	for {
		p.Note(false, p.group.Wait())
		if len(p.jobs) == 0 {
			break
		}
		tried, moves, ended := p.runner.pursue(ctx, p.jobs, p.due)
		if !ended {
			p.overtaken = true
			break
		}
		p.resume(tried, moves)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.progressed.Load() || p.overtaken, errors.Join(p.failures...)
}

// Idle reports whether another pass is due only because there is a new head while executions go on.
func (p *Pass) Idle() bool { return p.overtaken && !p.progressed.Load() }

// resume tries the tasks again that wanted an execution which is done, for moves or of what is new. What of that kind was not
// tried is left for the next pass, so that moves are made between executions.
func (p *Pass) resume(tried []outcome, moves bool) {
	jobs := p.jobs
	p.jobs = nil
	var ready []task
	for _, o := range tried {
		if errors.Is(o.err, errUnwanted) {
			continue // who wants it again will have it begun again
		}
		j := o.job // of an earlier pass, perhaps
		if i := slices.IndexFunc(jobs, func(j job) bool { return j.key() == o.key() }); i >= 0 {
			j = jobs[i]
			jobs = slices.Delete(jobs, i, i+1)
			if o.err == nil {
				ready = append(ready, j.tasks...)
			}
		}
		if o.err != nil {
			p.fail(j.tasks, o.err)
		}
	}
	for _, j := range jobs {
		if moves == (j.need != needRoot) {
			p.Note(true, nil)
		} else {
			p.jobs = append(p.jobs, j)
		}
	}
	for _, t := range ready {
		p.Go(t.what, t.id, t.run)
	}
}

// fail notes that an execution failed, with the errors of the tasks that wanted it.
func (p *Pass) fail(tasks []task, cause error) {
	for _, t := range tasks {
		p.Note(false, p.retries.failed(t.id, fmt.Errorf("%s %#x: %w: %w", t.what, t.id, t.err, cause)))
	}
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
