package agent

import (
	"context"
	"fmt"
	"runtime"
	"sync"

	"github.com/ethereum/go-ethereum/common/lru"
	"golang.org/x/sync/semaphore"
	"golang.org/x/sync/singleflight"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

const (
	// maxRoots is how many result roots are remembered. Every pass asks for those of all live claims, so there
	// must be room for more claims than anybody can keep bonds locked for.
	maxRoots = 1 << 18
	// maxResults is how many results are remembered with their outputs, and how many traces at most. Outputs that finalisation
	// does not carry are not remembered, so that these are below 96 KiB.
	maxResults = 256
)

// Task is one execution: a model on inputs whose root is known. The inputs themselves are asked for when the model runs.
type Task struct {
	Machine   *vm.Machine
	InputRoot vm.Hash
	Inputs    func(context.Context) ([]*vm.Tensor, error)
}

// key names an execution: everything about it follows from the model and the input.
func (t Task) key() vm.Hash {
	model := t.Machine.ModelID()
	return vm.Keccak(model[:], t.InputRoot[:])
}

// Result is what an execution is claimed by.
type Result struct {
	Root    vm.Hash
	Outputs []*vm.Tensor
}

// Runner executes models. It is lazy: a result hashes nothing but the outputs, and a trace is made when the
// game first asks for one. What it remembers is a cache.
type Runner struct {
	executor vm.Executor         // of an execution by itself
	single   vm.Executor         // of one of several at once
	batch    int                 // how many go on at once
	memory   *semaphore.Weighted // in bytes, of all executions that go on at once
	flights  singleflight.Group
	roots    *lru.Cache[vm.Hash, vm.Hash]
	results  *lru.Cache[vm.Hash, Result]
	traces   *traces

	answers lane // executions for moves
	shorter lane // likewise, beside a much longer one
	news    lane // executions of what is new
	lanes   sync.WaitGroup
}

// NewRunner makes a runner that keeps traces within limits. The executor may be nil, see Config.
func NewRunner(executor vm.Executor, limits vm.Spool) *Runner {
	single, batch := executor, 1
	if executor == nil {
		executor, single, batch = vm.NewFast(0), vm.NewFast(1), runtime.GOMAXPROCS(0)
	}
	return &Runner{
		executor: executor,
		single:   single,
		batch:    batch,
		memory:   semaphore.NewWeighted(vm.DefaultMemoryLimit),
		roots:    lru.NewCache[vm.Hash, vm.Hash](maxRoots),
		results:  lru.NewCache[vm.Hash, Result](maxResults),
		traces:   newTraces(limits),
	}
}

// Root is the result root; the model runs unless it is remembered.
func (r *Runner) Root(ctx context.Context, t Task) (vm.Hash, error) {
	if root, ok := r.roots.Get(t.key()); ok {
		return root, nil
	}
	result, err := r.Result(ctx, t)
	return result.Root, err
}

// Result is the result with its outputs; the model runs unless they are remembered.
func (r *Runner) Result(ctx context.Context, t Task) (Result, error) {
	k := t.key()
	if result, ok := r.results.Get(k); ok {
		return result, nil
	}
	v, err, _ := r.flights.Do("result"+string(k[:]), func() (any, error) {
		if result, ok := r.results.Get(k); ok { // of a flight that landed since
			return result, nil
		}
		release, err := r.reserve(ctx, t.Machine.PeakMemory())
		if err != nil {
			return nil, err
		}
		defer release()
		return r.execute(ctx, r.executor, t)
	})
	if err != nil {
		return Result{}, fmt.Errorf("execute model %#x: %w", t.Machine.ModelID(), err)
	}
	return v.(Result), nil
}

// reserve waits until executions have room for so many bytes. One that is larger than all runs alone, and the
// executor refuses it.
func (r *Runner) reserve(ctx context.Context, bytes uint64) (release func(), err error) {
	n := int64(min(bytes, vm.DefaultMemoryLimit))
	if err := r.memory.Acquire(ctx, n); err != nil {
		return nil, err
	}
	return func() { r.memory.Release(n) }, nil
}

// execute runs a task and remembers the result.
func (r *Runner) execute(ctx context.Context, x vm.Executor, t Task) (Result, error) {
	inputs, err := t.Inputs(ctx)
	if err != nil {
		return Result{}, err
	}
	outputs, err := x.Run(ctx, t.Machine, inputs, nil)
	if err != nil {
		return Result{}, err
	}
	result := Result{Root: vm.ResultRoot(outputs), Outputs: outputs}
	if chain.CarriesOutputs(t.Machine) {
		r.results.Add(t.key(), result)
	}
	r.roots.Add(t.key(), result.Root)
	return result, nil
}

// Truth is this runner's execution as the decision core takes it.
func (r *Runner) Truth(ctx context.Context, t Task) (bisect.Truth, error) {
	root, err := r.Root(ctx, t)
	if err != nil {
		return bisect.Truth{}, err
	}
	return bisect.Truth{
		Machine: t.Machine, ResultRoot: root,
		Trace: func() (*vm.Trace, error) { return r.trace(ctx, t, root) },
	}, nil
}

// trace replays the model unless its trace is kept and can be read.
func (r *Runner) trace(ctx context.Context, t Task, root vm.Hash) (*vm.Trace, error) {
	k := t.key()
	if trace, ok := r.traces.get(k); ok {
		return trace, nil
	}
	v, err, _ := r.flights.Do("trace"+string(k[:]), func() (any, error) {
		if trace, ok := r.traces.get(k); ok { // of a flight that landed since
			return trace, nil
		}
		release, err := r.reserve(ctx, t.Machine.PeakMemory())
		if err != nil {
			return nil, err
		}
		defer release()
		inputs, err := t.Inputs(ctx)
		if err != nil {
			return nil, err
		}
		place, booked := r.traces.book(t.Machine)
		defer r.traces.leave(booked)
		trace, err := vm.NewTrace(ctx, r.executor, t.Machine, inputs, nil, vm.WithSpool(place))
		if err != nil {
			return nil, err
		}
		if trace.ResultRoot() != root {
			return nil, fmt.Errorf("two executions of the model disagree: %#x and %#x", root, trace.ResultRoot())
		}
		r.traces.add(k, trace, booked)
		return trace, nil
	})
	if err != nil {
		return nil, err
	}
	return v.(*vm.Trace), nil
}
