package vm

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"
)

// session is a program planned over memory of its own: running it allocates nothing but
// what it returns. It runs one inference at a time.
type session struct {
	inputs  []*Tensor
	outputs []*Tensor
	steps   []group
	workers []*worker
	threads int // that were asked for
}

func newSession(m *Machine, threads int) *session {
	p := m.program
	tensors := make([]*Tensor, 0, len(p.Inputs)+len(p.Constants)+len(p.Code))
	for _, d := range p.Inputs {
		tensors = append(tensors, &Tensor{DType: d.DType, Dims: slices.Clone(d.Dims)})
	}
	tensors = append(tensors, p.Constants...)
	for i, d := range p.Results {
		tensors = append(tensors, &Tensor{DType: m.storage(i), Dims: slices.Clone(d.Dims)})
	}
	c := compile(m, tensors)
	newArena(c)
	s := &session{inputs: tensors[:len(p.Inputs)], outputs: tensors[len(tensors)-p.Outputs:], steps: c.steps, threads: threads}
	for range s.parallel(threads) {
		s.workers = append(s.workers, newWorker())
	}
	return s
}

// parallel is how many of so many goroutines have something to do.
func (s *session) parallel(threads int) int {
	useful := 1
	for _, g := range s.steps {
		_, count := tasks(g.plan, threads)
		useful = max(useful, int(min(count, int64(threads))))
	}
	return useful
}

// run executes the program.
func (s *session) run(ctx context.Context, inputs []*Tensor, l limits) ([]*Tensor, error) {
	for i, t := range inputs {
		copy(s.inputs[i].Data, t.Data)
	}
	team := assemble(ctx, s.workers)
	defer team.dismiss()
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
	outputs := make([]*Tensor, len(s.outputs))
	for i, t := range s.outputs {
		outputs[i] = t.Clone()
	}
	return outputs, nil
}

// sessions are the idle sessions of a machine, by how many threads they use.
type sessions struct {
	mu   sync.Mutex
	idle map[int]*sync.Pool
}

// get is an idle session, or a new one.
func (s *sessions) get(m *Machine, threads int) *session {
	if x, ok := s.pool(threads).Get().(*session); ok {
		return x
	}
	return newSession(m, threads)
}

func (s *sessions) put(x *session) { s.pool(x.threads).Put(x) }

func (s *sessions) pool(threads int) *sync.Pool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.idle == nil {
		s.idle = map[int]*sync.Pool{}
	}
	if s.idle[threads] == nil {
		s.idle[threads] = &sync.Pool{}
	}
	return s.idle[threads]
}

// weightsKey names packed weights: those of an instruction with so many terms.
type weightsKey struct {
	instruction int
	terms       int64
	narrow      bool
}

// cache is what the sessions of a machine share: each value is made once.
type cache[K comparable, V any] struct {
	mu   sync.Mutex
	list map[K]func() V
}

// get is the value of a key, made if it is not there yet.
func (c *cache[K, V]) get(key K, build func() V) V {
	c.mu.Lock()
	if c.list == nil {
		c.list = map[K]func() V{}
	}
	once := c.list[key]
	if once == nil {
		once = sync.OnceValue(build)
		c.list[key] = once
	}
	c.mu.Unlock()
	return once()
}
