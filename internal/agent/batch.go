package agent

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/opml/opml/vm"
)

// job is a task whose result is wanted, and what is to be done then.
type job struct {
	Task
	then []step
}

// step is the rest of a pass's task; what and id say what it is about.
type step struct {
	what string
	id   vm.Hash
	run  func() (bool, error)
}

// runSome executes the first of some jobs that can be: a single one by itself, several at once on one thread each, which
// gives more results a second. It returns those that were executed, how many are left, and all errors. Jobs that fail keep
// no others from being executed.
func (r *Runner) runSome(ctx context.Context, jobs []job) (done []job, left int, err error) {
	var failures []error
	for len(jobs) > 0 && len(done) == 0 && ctx.Err() == nil {
		n := r.fitting(jobs)
		done, err = r.runAll(ctx, jobs[:n])
		failures, jobs = append(failures, err), jobs[n:]
	}
	return done, len(jobs), errors.Join(failures...)
}

// fitting is how many jobs may run at once: no more than there are processors, nor than the executors' limit of memory has
// room for together, but one at least.
func (r *Runner) fitting(jobs []job) int {
	n, memory := 1, jobs[0].Machine.PeakMemory()
	for n < min(len(jobs), r.batch) {
		if memory += jobs[n].Machine.PeakMemory(); memory > vm.DefaultMemoryLimit {
			break
		}
		n++
	}
	return n
}

// runAll executes jobs at once and returns those that succeeded, and all errors.
func (r *Runner) runAll(ctx context.Context, jobs []job) (done []job, err error) {
	x := r.single
	if len(jobs) == 1 {
		x = r.executor
	}
	if err := r.busy.Acquire(ctx, 1); err != nil {
		return nil, err
	}
	defer r.busy.Release(1)
	failures := make([]error, len(jobs))
	var group sync.WaitGroup
	for i, j := range jobs {
		group.Go(func() { _, failures[i] = r.execute(ctx, x, j.Task) })
	}
	group.Wait()
	for i, j := range jobs {
		if failures[i] == nil {
			done = append(done, j)
			continue
		}
		failures[i] = fmt.Errorf("%s %x: execute model %x: %w", j.then[0].what, j.then[0].id, j.Machine.ModelID(), failures[i])
	}
	return done, errors.Join(failures...)
}
