package agent

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/opml/opml/vm"
)

// job is an execution that is wanted, and by what: the tasks are tried again when it is done.
type job struct {
	*Wanted
	tasks []task
	ctx   context.Context // ends when nobody wants it any more; set when it is given to a lane
}

// task is a task of a pass; what and id say what it is about.
type task struct {
	what string
	id   vm.Hash
	run  func() (bool, error)
	err  error // what it ended with, which wraps wanted, if it wants an execution

	wanted *Wanted
}

// errUnwanted is why an execution ends that nobody wants any more.
var errUnwanted = errors.New("nobody wants it any more")

// lane is executions that go on, one after the other or several at once, while passes are made.
type lane struct {
	ended chan []outcome // nil if none goes on
	going []*going
	now   atomic.Pointer[Wanted] // of those that go on one after the other
}

// going is an execution that has been given to a lane, and the claims and requests that it is for.
type going struct {
	want want
	of   []vm.Hash
	end  context.CancelCauseFunc
}

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
		for _, l := range r.all() {
			l.note(j)
		}
		if j.need == needRoot {
			news = append(news, j)
		} else {
			answers = append(answers, j)
		}
	}
	r.begin(ctx, &r.answers, answers, func(jobs []job) []outcome { return r.runFirst(ctx, &r.answers, jobs) })
	r.begin(ctx, &r.shorter, r.besides(answers), func(jobs []job) []outcome { return r.runFirst(ctx, &r.shorter, jobs) })
	r.begin(ctx, &r.news, news, func(jobs []job) []outcome { return r.runSome(ctx, jobs) })
	select {
	case tried = <-r.answers.ended:
		r.answers.leave()
		return tried, true, true
	case tried = <-r.shorter.ended:
		r.shorter.leave()
		return tried, true, true
	case tried = <-r.news.ended:
		r.news.leave()
		return tried, false, true
	case <-due:
		return nil, false, false
	}
}

// besides are the jobs that need not wait for the execution that goes on for a move, if there are any: those that are much
// shorter. Two of a size would not be done any sooner side by side.
func (r *Runner) besides(jobs []job) (shorter []job) {
	for _, j := range jobs {
		now := r.answers.now.Load().Machine
		if j.Machine.Header().Operations <= now.Header().Operations/4 && r.traces.hold(now, j.Machine) {
			shorter = append(shorter, j)
		}
	}
	return shorter
}

func (r *Runner) all() []*lane { return []*lane{&r.answers, &r.shorter, &r.news} }

// begin begins executions in a lane, if nothing goes on there.
func (r *Runner) begin(ctx context.Context, l *lane, jobs []job, run func([]job) []outcome) {
	if len(jobs) == 0 || l.ended != nil {
		return
	}
	for i := range jobs {
		j := &jobs[i]
		g := &going{want: j.key()}
		j.ctx, g.end = context.WithCancelCause(ctx)
		l.going = append(l.going, g)
		l.note(*j)
	}
	l.now.Store(jobs[0].Wanted)
	ended := make(chan []outcome, 1)
	l.ended = ended
	r.lanes.Go(func() { ended <- run(jobs) })
}

// note notes what a job is wanted for, if it has been given to the lane: that may be more than at that time.
func (l *lane) note(j job) {
	for _, g := range l.going {
		if g.want != j.key() {
			continue
		}
		for _, t := range j.tasks {
			if !slices.Contains(g.of, t.id) {
				g.of = append(g.of, t.id)
			}
		}
	}
}

// leave makes room in a lane that has ended.
func (l *lane) leave() {
	for _, g := range l.going {
		g.end(nil)
	}
	l.ended, l.going = nil, nil
}

// drop ends the executions that are for nothing but settled claims and requests.
func (r *Runner) drop(settled func(id vm.Hash) bool) {
	for _, l := range r.all() {
		for _, g := range l.going {
			if g.of = slices.DeleteFunc(g.of, settled); len(g.of) == 0 {
				g.end(errUnwanted)
			}
		}
	}
}

// failure is the error of an execution, which says if it is that nobody wants it any more.
func (j job) failure(err error) error {
	if err != nil && errors.Is(context.Cause(j.ctx), errUnwanted) {
		return errUnwanted
	}
	return err
}

// runFirst executes for moves, on all processors, until one has succeeded.
func (r *Runner) runFirst(ctx context.Context, l *lane, jobs []job) (tried []outcome) {
	for _, j := range jobs {
		l.now.Store(j.Wanted)
		err := j.failure(r.satisfy(j.ctx, j.Wanted))
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
			if _, err := r.execute(j.ctx, x, j.Task); err != nil {
				failures[i] = j.failure(fmt.Errorf("execute model %#x: %w", j.Machine.ModelID(), err))
			}
		})
	}
	group.Wait()
	return failures
}
