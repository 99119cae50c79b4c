package bench

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/vm"
)

// Inference is how long one inference and its commitments take, in milliseconds: medians of runs
// that take turns, so that whatever else the machine does slows all of them alike.
type Inference struct {
	Model     string  `json:"model"`
	Rounds    int     `json:"rounds"`
	Fast      float64 `json:"fast_ms"`      // the fast executor, all cores
	Reference float64 `json:"reference_ms"` // the reference interpreter
	Float     float64 `json:"float_ms"`     // the float model, models/float
	Hash      float64 `json:"hash_ms"`      // of input and output: all that an undisputed claim hashes
	Trace     float64 `json:"trace_ms"`     // replay with every result hashed: what the first demand asks for
	Reveal    float64 `json:"reveal_ms"`    // the data of all reveals on one way down, from a trace
	Witness   float64 `json:"witness_ms"`   // of one element
}

// HashPercent is hashing input and output in per cent of the fast inference.
func (i Inference) HashPercent() float64 { return 100 * i.Hash / i.Fast }

// task is something to time. Its result goes to one field.
type task struct {
	into *float64
	run  func() error
}

func (b *bench) inference(ctx context.Context) error {
	for _, s := range b.subjects() {
		i := Inference{Model: s.name, Rounds: b.pick(41, 3)}
		tasks, err := s.tasks(ctx, &i)
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		if err := takeTurns(i.Rounds, tasks); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		b.report.Inference = append(b.report.Inference, i)
	}
	return nil
}

// tasks are what is timed of one model.
func (s *subject) tasks(ctx context.Context, i *Inference) ([]task, error) {
	fast, reference := vm.NewFast(0), vm.NewReference()
	outputs, err := fast.Run(ctx, s.machine, s.inputs, nil)
	if err != nil {
		return nil, err
	}
	trace, err := vm.NewTrace(ctx, fast, s.machine, s.inputs, nil)
	if err != nil {
		return nil, err
	}
	inFloats, err := s.floats(ctx)
	if err != nil {
		return nil, err
	}
	execute := func(x vm.Executor) func() error {
		return func() error { _, err := x.Run(ctx, s.machine, s.inputs, nil); return err }
	}
	return []task{
		{&i.Fast, execute(fast)},
		{&i.Reference, execute(reference)},
		{&i.Float, inFloats},
		{&i.Hash, func() error { vm.InputRoot(s.inputs); vm.ResultRoot(outputs); return nil }},
		{&i.Trace, func() error { _, err := vm.NewTrace(ctx, fast, s.machine, s.inputs, nil); return err }},
		{&i.Reveal, func() error { return reveals(trace) }},
		{&i.Witness, func() error { _, err := trace.Witness(widest(trace), 0, nil); return err }},
	}, nil
}

// floats is the same inference on the float model.
func (s *subject) floats(ctx context.Context) (func() error, error) {
	g, err := onnx.Load(s.path)
	if err != nil {
		return nil, err
	}
	if g, _, err = graph.Prepare(g, graph.Options{Evaluate: float.Evaluate}); err != nil {
		return nil, err
	}
	x, err := float.New(g)
	if err != nil {
		return nil, err
	}
	input := map[string]*graph.Tensor{g.Inputs[0].Name: graph.NewFloats(g.Inputs[0].Dims, s.pixels)}
	return func() error { _, err := x.Run(ctx, input, nil); return err }, nil
}

// widest is the instruction whose result has most bytes.
func widest(t *vm.Trace) int {
	best, size := 0, uint64(0)
	for i, d := range t.Machine().Program().Results {
		if d.ByteSize() > size {
			best, size = i, d.ByteSize()
		}
	}
	return best
}

// revealBits is how many levels of a tree one reveal opens (spec 7).
const revealBits = 5

// reveals collects what answers all demands on the way down to the last leaf of the widest result.
func reveals(t *vm.Trace) error {
	i := widest(t)
	tree := t.Tree()
	for depth := 0; depth < max(tree.Height(), 1); depth += revealBits {
		tree.Children(depth, 0)
	}
	tensor := t.TensorTree(i)
	for depth := 0; depth < tensor.Height(); depth += revealBits {
		if _, err := tensor.Children(depth, 0); err != nil {
			return err
		}
	}
	_, err := tensor.Leaf(0)
	return err
}

// batch is how long one measurement lasts at least: clocks are coarse, and short tasks are short.
const batch = 2 * time.Millisecond

// takeTurns times every task once per round, and stores the medians.
func takeTurns(rounds int, tasks []task) error {
	samples := make([][]float64, len(tasks))
	for range rounds {
		for k, t := range tasks {
			ms, err := once(t.run)
			if err != nil {
				return err
			}
			samples[k] = append(samples[k], ms)
		}
	}
	for k, t := range tasks {
		*t.into = median(samples[k])
	}
	return nil
}

// once runs a task until the batch is full, and returns the milliseconds of one run.
func once(run func() error) (float64, error) {
	start, n := time.Now(), 0
	for n == 0 || time.Since(start) < batch {
		if err := run(); err != nil {
			return 0, err
		}
		n++
	}
	return time.Since(start).Seconds() * 1000 / float64(n), nil
}

// median of at least one number; the lower one of two in the middle.
func median[T int | uint64 | float64](list []T) T {
	sorted := slices.Sorted(slices.Values(list))
	return sorted[(len(sorted)-1)/2]
}
