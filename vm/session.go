package vm

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"
	"weak"

	"github.com/opml/opml/vm/internal/kernel"
)

// session is a program planned over memory of its own: running it allocates nothing but
// what it returns. It runs one inference at a time.
type session struct {
	inputs  []*Tensor
	lent    []*Tensor // those of which the caller's data are read, and not copied
	outputs []*Tensor
	spare   []*Tensor // recycled: what the next run returns
	steps   []group
	workers []*worker
	threads int         // that were asked for
	tier    kernel.Tier // whose kernels it is for
	used    time.Time   // when it became idle
}

// newSession is nil if the program is better run one instruction after the other.
func newSession(ctx context.Context, m *Machine, threads int) (s *session, err error) {
	defer func() {
		if p := recover(); p != nil {
			newDefect(p).report("one instruction after the other")
			s, err = nil, nil
		}
	}()
	p := m.program
	tensors := make([]*Tensor, 0, len(p.Inputs)+len(p.Constants)+len(p.Code))
	for _, d := range p.Inputs {
		tensors = append(tensors, &Tensor{DType: d.DType, Dims: slices.Clone(d.Dims)})
	}
	tensors = append(tensors, m.allConstants()...)
	for i, d := range p.Results {
		tensors = append(tensors, &Tensor{DType: m.storage(i), Dims: slices.Clone(d.Dims)})
	}
	c, err := compile(ctx, m, tensors)
	if err != nil || newArena(c, threads == 1) == nil {
		return nil, err
	}
	m.constants.release()
	// Copies of the lists: a part of one keeps all constants.
	s = &session{inputs: slices.Clone(tensors[:len(p.Inputs)]), outputs: slices.Clone(tensors[len(tensors)-p.Outputs:]), steps: c.steps, threads: threads, tier: kernel.Active()}
	for _, t := range s.inputs {
		if t.Data == nil {
			s.lent = append(s.lent, t)
		}
	}
	for range s.parallel(threads) {
		s.workers = append(s.workers, &worker{})
	}
	return s, nil
}

// forget lets go of what only planning reads: instructions and views are a good part of what
// plans are made of.
func forget(p plan) {
	switch p := p.(type) {
	case *bands:
		for i := range p.parts {
			p.parts[i].blocks = nil
			forget(p.parts[i].plan)
		}
	case *matmul:
		p.n.forget()
	case *windows:
		p.n.forget()
		if p.memory != nil { // cuts say where taps lie
			clear(p.taps)
		}
	case *regions:
		for i := range p.list {
			p.list[i].n.forget()
		}
	}
}

// parallel is how many of so many threads have something to do.
func (s *session) parallel(threads int) int {
	useful := 1
	for _, g := range s.steps {
		_, count := tasks(g.plan, threads)
		useful = max(useful, int(min(count, int64(threads))))
	}
	return useful
}

// run executes the program, and gets on with what is aside.
func (s *session) run(ctx context.Context, inputs []*Tensor, l limits, aside []*hashing) ([]*Tensor, error) {
	team := assemble(ctx, s.workers)
	team.aside = aside
	defer team.dismiss()
	defer s.giveBack()
	for i, t := range inputs {
		if own := s.inputs[i]; own.Data == nil {
			own.Data = t.Data
		} else if err := team.run(copyPlan{into: own.Data, from: t.Data}); err != nil {
			return nil, fmt.Errorf("input %d: %w", i, err)
		}
	}
	for k := range s.steps {
		step := &s.steps[k]
		start := time.Time{}
		if l.profile != nil {
			start = time.Now()
		}
		if err := team.run(step.plan); err != nil {
			return nil, fmt.Errorf("instruction %d: %w", step.instructions[0], err)
		}
		if _, invalid := step.plan.(*zeroPlan); invalid {
			continue
		}
		l.timed(step.plan, start, step.instructions...)
	}
	return s.returned(), nil
}

// giveBack lets go of the inputs.
func (s *session) giveBack() {
	for _, t := range s.lent {
		t.Data = nil
	}
}

// returned is the outputs in memory of their own.
func (s *session) returned() []*Tensor {
	outputs := s.spare
	if s.spare = nil; outputs == nil {
		outputs = make([]*Tensor, len(s.outputs))
		for i, t := range s.outputs {
			outputs[i] = NewTensor(t.DType, t.Dims...)
		}
	}
	for i, t := range s.outputs {
		copy(outputs[i].Data, t.Data)
	}
	return outputs
}

// Recycle gives back what a run on the machine has returned and nobody uses any more: a run to
// come has its outputs there. Otherwise they are garbage, which takes memory until it is
// collected.
func (m *Machine) Recycle(outputs []*Tensor) {
	s := &m.sessions
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, x := range s.idle {
		if x.spare == nil && slices.EqualFunc(outputs, x.outputs, (*Tensor).sameShape) {
			x.spare = outputs
			return
		}
	}
}

// sameShape reports whether both have the same type, dims and bytes of data.
func (t *Tensor) sameShape(o *Tensor) bool {
	return t.DType == o.DType && slices.Equal(t.Dims, o.Dims) && len(t.Data) == len(o.Data)
}

// copyPlan copies an input, by kibibytes.
type copyPlan struct{ into, from []byte }

func (p copyPlan) units() int64     { return int64(len(p.from)+1023) / 1024 }
func (p copyPlan) unitTerms() int64 { return 32 }

func (p copyPlan) run(_ *worker, lo, hi int64) {
	hi = min(1024*hi, int64(len(p.from)))
	copy(p.into[1024*lo:hi], p.from[1024*lo:hi])
}

// sessions are the idle sessions of a machine. As many are kept as have been in use at once;
// a garbage collection takes those that have not been used for a while. (A sync.Pool would keep
// one for each processor that a goroutine has been on, and plan anew after two collections.)
type sessions struct {
	mu    sync.Mutex
	idle  []*session // the last used last
	aging bool       // the next garbage collection will look for those
	none  atomic.Bool
}

// idleTime is how long a session is kept that nobody uses.
const idleTime = time.Minute

// get is an idle session for so many threads, or a new one; nil if the program has none.
func (s *sessions) get(ctx context.Context, m *Machine, threads int) (*session, error) {
	if s.none.Load() {
		return nil, nil
	}
	if x := s.take(threads); x != nil {
		return x, nil
	}
	x, err := newSession(ctx, m, threads)
	switch {
	case x != nil:
		for _, g := range x.steps {
			forget(g.plan)
		}
	case err == nil:
		s.none.Store(true)
	}
	return x, err
}

// take is an idle session for so many threads, nil if there is none.
func (s *sessions) take(threads int) *session {
	s.mu.Lock()
	defer s.mu.Unlock()
	for k := len(s.idle) - 1; k >= 0; k-- {
		if x := s.idle[k]; x.threads == threads && x.tier == kernel.Active() {
			s.idle = slices.Delete(s.idle, k, k+1)
			return x
		}
	}
	return nil
}

func (s *sessions) put(x *session) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x.used = time.Now()
	s.idle = append(s.idle, x)
	s.watch()
}

// watch has age called after the next garbage collection, unless the machine is garbage then.
func (s *sessions) watch() {
	if len(s.idle) > 0 && !s.aging {
		s.aging = true
		runtime.AddCleanup(new([16]byte), func(w weak.Pointer[sessions]) {
			if s := w.Value(); s != nil {
				s.age()
			}
		}, weak.Make(s))
	}
}

// age drops the sessions that have not been used for a while.
func (s *sessions) age() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.aging = false
	s.idle = slices.DeleteFunc(s.idle, func(x *session) bool { return time.Since(x.used) > idleTime })
	s.watch()
}

// cache is what the sessions of a machine share: each value is made once.
type cache[K comparable, V any] struct {
	mu   sync.Mutex
	list map[K]func() V
	room int64 // bytes that are left for values
}

// get is the value of a key, made if it is not there yet, which takes so many bytes. It
// returns false if there is no room for them.
func (c *cache[K, V]) get(key K, size int64, build func() V) (value V, ok bool) {
	c.mu.Lock()
	if c.list == nil {
		c.list = map[K]func() V{}
	}
	once := c.list[key]
	if once == nil {
		if size > c.room {
			c.mu.Unlock()
			return value, false
		}
		c.room -= size
		once = sync.OnceValue(build)
		c.list[key] = once
	}
	c.mu.Unlock()
	return once(), true
}
