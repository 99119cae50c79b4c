package agent

import (
	"context"
	"fmt"
	"sync"

	"github.com/opml/opml/vm"
)

// job is an execution that is wanted, and by what: the tasks are tried again when it is done.
type job struct {
	*Wanted
	tasks []task
}

// task is a task of a pass; what and id say what it is about.
type task struct {
	what string
	id   vm.Hash
	run  func() (bool, error)
	err  error // what it ended with, which wraps wanted, if it wants an execution

	wanted *Wanted
}

// lane is executions that go on, one after the other or several at once, while passes are made.
type lane struct{ ended chan []outcome } // nil if none goes on

// outcome is what came of an execution that was tried.
type outcome struct {
	job
	err error
}

// pursue begins executions that jobs want, unless others of their kind go on, and waits until some have ended: those for
// moves, or those of what is new. It returns what came of them, and false if something is due before.
func (r *Runner) pursue(ctx context.Context, jobs []job, due <-chan struct{}) (tried []outcome, moves, ended bool) {
	var answers, news []job
	for _, j := range jobs {
		if j.need == needRoot {
			news = append(news, j)
		} else {
			answers = append(answers, j)
		}
	}
	r.begin(&r.answers, answers, func(jobs []job) []outcome { return r.runFirst(ctx, jobs) })
	r.begin(&r.news, news, func(jobs []job) []outcome { return r.runSome(ctx, jobs) })
	select {
	case tried = <-r.answers.ended:
		r.answers.ended = nil
		return tried, true, true
	case tried = <-r.news.ended:
		r.news.ended = nil
		return tried, false, true
	case <-due:
		return nil, false, false
	}
}

// begin begins executions in a lane, if nothing goes on there.
func (r *Runner) begin(l *lane, jobs []job, run func([]job) []outcome) {
	if len(jobs) == 0 || l.ended != nil {
		return
	}
	ended := make(chan []outcome, 1)
	l.ended = ended
	r.lanes.Go(func() { ended <- run(jobs) })
}

// runFirst executes for moves, on all processors, until one has succeeded.
func (r *Runner) runFirst(ctx context.Context, jobs []job) (tried []outcome) {
	for _, j := range jobs {
		err := r.satisfy(ctx, j.Wanted)
		tried = append(tried, outcome{j, err})
		if err == nil || ctx.Err() != nil {
			break
		}
	}
	return tried
}

// runSome executes the first of some jobs that can be: a single one by itself, several at once on one thread each, which
// gives more results a second. Jobs that fail keep no others from being executed.
func (r *Runner) runSome(ctx context.Context, jobs []job) (tried []outcome) {
	for done := false; len(jobs) > 0 && !done && ctx.Err() == nil; {
		n := r.fitting(jobs)
		for i, err := range r.runAll(ctx, jobs[:n]) {
			tried = append(tried, outcome{jobs[i], err})
			done = done || err == nil
		}
		jobs = jobs[n:]
	}
	return tried
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

// runAll executes jobs at once and returns their errors.
func (r *Runner) runAll(ctx context.Context, jobs []job) []error {
	x, memory := r.single, uint64(0)
	if len(jobs) == 1 {
		x = r.executor
	}
	for _, j := range jobs {
		memory += j.Machine.PeakMemory()
	}
	failures := make([]error, len(jobs))
	release, err := r.reserve(ctx, memory)
	if err != nil {
		failures[0] = err
		return failures[:1]
	}
	defer release()
	var group sync.WaitGroup
	for i, j := range jobs {
		group.Go(func() {
			if _, err := r.execute(ctx, x, j.Task); err != nil {
				failures[i] = fmt.Errorf("execute model %x: %w", j.Machine.ModelID(), err)
			}
		})
	}
	group.Wait()
	return failures
}
