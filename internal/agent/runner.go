package agent

import (
	"context"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common/lru"
	"golang.org/x/sync/semaphore"
	"golang.org/x/sync/singleflight"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
)

// maxResults is how many results are remembered. A result is a root and the outputs, which the oracle
// keeps below 96 KiB.
const maxResults = 1024

// Result is what an execution is claimed by.
type Result struct {
	Root    vm.Hash
	Outputs []*vm.Tensor
}

// Runner executes models. It is lazy: a result hashes nothing but the outputs, and a trace is made when the
// game first asks for one. What it remembers is a cache.
type Runner struct {
	executor vm.Executor
	busy     *semaphore.Weighted // one execution at a time: the fast executor uses all cores
	flights  singleflight.Group
	results  *lru.Cache[vm.Hash, Result]

	mu     sync.Mutex
	traces lru.BasicLRU[vm.Hash, *vm.Trace]
	held   uint64 // bytes of the traces
	limit  uint64
}

// NewRunner makes a runner that keeps about `traceMemory` bytes of traces.
func NewRunner(executor vm.Executor, traceMemory uint64) *Runner {
	return &Runner{
		executor: executor,
		busy:     semaphore.NewWeighted(1),
		results:  lru.NewCache[vm.Hash, Result](maxResults),
		traces:   lru.NewBasicLRU[vm.Hash, *vm.Trace](maxResults),
		limit:    traceMemory,
	}
}

// key names an execution: everything about it follows from the model and the input.
func key(m *vm.Machine, inputs []*vm.Tensor) vm.Hash {
	model, input := m.ModelID(), vm.InputRoot(inputs)
	return vm.Keccak(model[:], input[:])
}

// Result runs the model unless its result is remembered.
func (r *Runner) Result(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor) (Result, error) {
	k := key(m, inputs)
	if result, ok := r.results.Get(k); ok {
		return result, nil
	}
	v, err, _ := r.flights.Do("result"+string(k[:]), func() (any, error) {
		if err := r.busy.Acquire(ctx, 1); err != nil {
			return nil, err
		}
		defer r.busy.Release(1)
		outputs, err := r.executor.Run(ctx, m, inputs, nil)
		if err != nil {
			return nil, err
		}
		result := Result{Root: vm.ResultRoot(outputs), Outputs: outputs}
		r.results.Add(k, result)
		return result, nil
	})
	if err != nil {
		return Result{}, fmt.Errorf("execute model %x: %w", m.ModelID(), err)
	}
	return v.(Result), nil
}

// Truth is this runner's execution as the decision core takes it.
func (r *Runner) Truth(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor) (bisect.Truth, error) {
	result, err := r.Result(ctx, m, inputs)
	if err != nil {
		return bisect.Truth{}, err
	}
	return bisect.Truth{
		Machine: m, ResultRoot: result.Root,
		Trace: func() (*vm.Trace, error) { return r.trace(ctx, m, inputs, result.Root) },
	}, nil
}

// trace replays the model unless its trace is kept.
func (r *Runner) trace(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, root vm.Hash) (*vm.Trace, error) {
	k := key(m, inputs)
	r.mu.Lock()
	trace, ok := r.traces.Get(k)
	r.mu.Unlock()
	if ok {
		return trace, nil
	}
	v, err, _ := r.flights.Do("trace"+string(k[:]), func() (any, error) {
		if err := r.busy.Acquire(ctx, 1); err != nil {
			return nil, err
		}
		defer r.busy.Release(1)
		trace, err := vm.NewTrace(ctx, r.executor, m, inputs, nil)
		if err != nil {
			return nil, err
		}
		if trace.ResultRoot() != root {
			return nil, fmt.Errorf("two executions of the model disagree: %x and %x", root, trace.ResultRoot())
		}
		r.keep(k, trace)
		return trace, nil
	})
	if err != nil {
		return nil, err
	}
	return v.(*vm.Trace), nil
}

// keep adds a trace and drops the least recently used ones beyond the limit.
func (r *Runner) keep(k vm.Hash, trace *vm.Trace) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.traces.Add(k, trace)
	r.held += traceSize(trace.Machine())
	for r.held > r.limit && r.traces.Len() > 1 {
		_, old, _ := r.traces.RemoveOldest()
		r.held -= traceSize(old.Machine())
	}
}

// traceSize is the bytes of a trace: the results and, an eighth of that, their trees.
func traceSize(m *vm.Machine) uint64 {
	n := m.ResultMemory()
	return n + n/8
}
