package agent

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/opml/opml/vm"
)

// Pass is the work at one head: tasks that run side by side, of which one that fails keeps no other from its
// moves, and one that executes a model none for longer than one execution.
type Pass struct {
	group      errgroup.Group
	progressed atomic.Bool
	executing  atomic.Bool

	mu       sync.Mutex
	failures []error
}

// NewPass starts a pass with as many workers as configured.
func (a *Agent) NewPass() *Pass {
	p := &Pass{}
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

// MayExecute reports whether a task may run a model whose result is not known. One task of a pass may, since moves of disputes
// that come up meanwhile are only made in the next pass; for the others there will be another pass at once.
func (p *Pass) MayExecute() bool {
	if p.executing.CompareAndSwap(false, true) {
		return true
	}
	p.Note(true, nil)
	return false
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

// Wait waits for the tasks so far and returns whether another pass is due at once, because a transaction was included or
// an execution put off, and all errors.
func (p *Pass) Wait() (bool, error) {
	failure := p.group.Wait()
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.progressed.Load(), errors.Join(append(p.failures, failure)...)
}

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
