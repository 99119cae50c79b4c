package vm

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"
)

// NewFast is the executor for production: the same bits as NewReference, computed by
// as many threads as it says, at most as many as there are processors (and all of them
// if it is not positive). Runs at the same time share the processors. It looks at the
// shape of each instruction's loop nest and picks the cheapest way to run it; nothing
// but the instruction and the data decides that.
func NewFast(threads int, options ...Option) Executor {
	if threads <= 0 {
		threads = runtime.GOMAXPROCS(0)
	}
	return fast{threads: threads, limits: newLimits(options)}
}

type fast struct {
	threads int
	limits  limits
}

// Run implements Executor.
func (x fast) Run(ctx context.Context, m *Machine, inputs []*Tensor, sink Sink) ([]*Tensor, error) {
	return x.run(ctx, m, inputs, sink, nil)
}

// run is Run that may do a part of what is aside.
func (x fast) run(ctx context.Context, m *Machine, inputs []*Tensor, sink Sink, aside []*hashing) ([]*Tensor, error) {
	if err := checkInputs(m.program, inputs); err != nil {
		return nil, err
	}
	if err := x.limits.check(m.PeakMemory()); err != nil {
		return nil, err
	}
	if sink != nil || x.limits.clamped != nil {
		return x.runEach(ctx, m, inputs, sink)
	}
	s, err := m.sessions.get(ctx, m, x.threads)
	if err != nil {
		return nil, err
	}
	if s == nil {
		return x.runEach(ctx, m, inputs, nil)
	}
	outputs, err := s.run(ctx, inputs, x.limits, aside)
	if d := (*defect)(nil); errors.As(err, &d) {
		d.report("one instruction after the other")
		return x.runEach(ctx, m, inputs, nil)
	}
	m.sessions.put(s)
	return outputs, err
}

// runEach runs one instruction after the other and shows each result.
func (x fast) runEach(ctx context.Context, m *Machine, inputs []*Tensor, sink Sink) ([]*Tensor, error) {
	values := newValues(m, inputs)
	c := newCompiler(m, values.tensors)
	workers := make([]*worker, x.threads)
	for i := range workers {
		workers[i] = &worker{}
		if x.limits.clamped != nil {
			workers[i].clamped = new(Clamped)
		}
	}
	for i := range m.code {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("instruction %d: %w", i, context.Cause(ctx))
		}
		start := time.Now()
		result := NewTensor(m.program.Results[i].DType, m.program.Results[i].Dims...)
		values.tensors[c.first+i] = result
		if in, invalid := c.instruction(i); invalid == nil {
			plan := x.plan(c, in, i)
			literal := &referencePlan{in: in, tensors: c.tensors, result: result}
			if err := runOne(ctx, workers, plan, literal); err != nil {
				return nil, fmt.Errorf("instruction %d: %w", i, err)
			}
			x.limits.timed(plan, start, i)
			if x.limits.clamped != nil {
				x.limits.clamped(i, collect(workers))
			}
		}
		if sink != nil {
			if err := sink(i, result); err != nil {
				return nil, fmt.Errorf("instruction %d: %w", i, err)
			}
		}
		values.set(i, result)
	}
	return values.outputs(), nil
}

// runOne runs the plan of a single instruction, or the literal one if that fails.
func runOne(ctx context.Context, workers []*worker, plan plan, literal *referencePlan) error {
	team := assemble(ctx, workers)
	defer team.dismiss()
	err := team.run(plan)
	if d := (*defect)(nil); errors.As(err, &d) {
		d.report("with the reference's arithmetic")
		for _, w := range workers {
			if w.clamped != nil {
				*w.clamped = Clamped{}
			}
		}
		err = team.run(literal)
	}
	return err
}

// plan is how a single instruction is run. Only plans without chains count what they clamp.
func (x fast) plan(c *compiler, in *Instruction, i int) (chosen plan) {
	defer func() {
		if p := recover(); p != nil {
			newDefect(p).report("with the reference's arithmetic")
			chosen = &referencePlan{in: in, tensors: c.tensors, result: c.tensors[c.first+i]}
		}
	}()
	if x.limits.clamped != nil {
		return choosePlan(in, c.tensors, c.tensors[c.first+i])
	}
	return c.single(in, i)
}

// plan is a way to run one instruction, cut in independent units of work.
type plan interface {
	units() int64
	unitTerms() int64 // about how many terms one unit evaluates
	run(w *worker, lo, hi int64)
}

// choosePlan picks a plan that takes any operands and any epilogue, and counts what is clamped.
func choosePlan(in *Instruction, tensors []*Tensor, result *Tensor) plan {
	n, exact := newNest(in, tensors, result)
	if !exact {
		return &referencePlan{in: in, tensors: tensors, result: result}
	}
	if p := finishedProduct(n); p != nil {
		return p
	}
	return bestRows(n)
}

// worker is the memory of one thread.
type worker struct {
	values, noStep []int64 // of the nest's linear functions
	scale          scaleRow
	clamped        *Clamped  // nil: not counted
	registers      [][]int64 // of chains
	block          block     // that a chain runs on
	numbers        block     // its rows as numbers
	taps           []int     // of windows, where they lie
	patch          []int64   // of windows, with padding, of any type
	position       []int64   // of rows that are packed
	walk           odometer  // along them
	rows           []int64   // packed, of any type
	row16          []int16   // one of them
	apart          []int64   // values while some are packed apart
	counter        []int64   // of an odometer
	streamed8      []byte    // rows with 128 added
	stretches      []stretch // of rows that are taken where they lie
	runs           []int     // theirs
	packed         int64     // how many rows are packed all the same
	lines, sources []int64   // that are copied with padding: where each begins, and those of a row
	lower          int64     // where the lower halves of those of 32 bits begin
	*rowMemory               // see needRows
	halvesMemory
	productMemory
	second secondMemory

	from, into moved // what a part of bands reads, and what it makes

	fetched *[1 << 16]int16 // the table of a chain that is on its way to the caches
}

// rowMemory is rows that are computed in 64 bits, or loaded for that.
type rowMemory struct {
	a, b, acc, index [rowBlock]int64
	out              [rowBlock]int64 // a finished row
	a16, b16         [rowBlock]int16
}

// needRows makes room for rows: most steps need none.
func (w *worker) needRows() {
	if w.rowMemory == nil {
		w.rowMemory = new(rowMemory)
	}
}

// forget marks what is kept from one unit to the next as stale.
func (w *worker) forget() {
	w.scale.of = nil
}

// prepare makes room for the nest's functions.
func (w *worker) prepare(n *nest) {
	w.values = resize(w.values, len(n.base))
	w.noStep = resize(w.noStep, len(n.base))
	clear(w.noStep)
}

// resize is a slice of n elements with undefined content, the old memory if it
// suffices.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// referencePlan runs an instruction with the reference's arithmetic.
type referencePlan struct {
	in      *Instruction
	tensors []*Tensor
	result  *Tensor
}

func (p *referencePlan) units() int64     { return int64(p.result.Elements()) }
func (p *referencePlan) unitTerms() int64 { return 16 * int64(p.in.Terms()) }

func (p *referencePlan) run(w *worker, lo, hi int64) {
	ev := newEvaluation(p.in, func(_ int, value uint32) source { return tensorSource(p.tensors[value]) })
	for e := lo; e < hi; e++ {
		p.result.Set(uint64(e), ev.counted(uint64(e), w.clamped))
	}
}
