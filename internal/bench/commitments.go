package bench

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/opml/opml/internal/bench/turns"
	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// commitmentsName is the model that these figures are about.
const commitmentsName = "MobileNetV2"

// Commitments is what committing to one execution of a real model takes, in milliseconds: medians of runs that take turns.
type Commitments struct {
	Model      string  `json:"model"`
	Results    uint64  `json:"result_bytes"` // of the trace
	Hashing    Hashing `json:"hashing"`      // on all cores
	Single     Hashing `json:"hashing_one_thread"`
	Trace      float64 `json:"trace_ms"`      // replay with every result hashed
	TraceDisk  float64 `json:"trace_disk_ms"` // the same, the results in a file
	Reveal     float64 `json:"reveal_ms"`     // the slowest reveal of all positions of the tree, from memory
	RevealDisk float64 `json:"reveal_disk_ms"`
	Skipped    string  `json:"skipped,omitempty"`
}

// Hashing is how much longer an execution takes that commits to input and output, in milliseconds and by pairs that take
// turns.
type Hashing struct {
	Run     float64 `json:"run_ms"`
	Execute float64 `json:"execute_ms"`
	Percent float64 `json:"percent"` // the median of the pairs
}

// hashing measures it.
func hashing(ctx context.Context, threads int, m *vm.Machine, inputs []*vm.Tensor) (Hashing, error) {
	const pairs, turn = 201, 5 * time.Millisecond
	var run, execute []float64
	x := vm.NewFast(threads)
	for range pairs {
		r, err := turns.Repeat(turn, func() error { _, err := x.Run(ctx, m, inputs, nil); return err })
		if err != nil {
			return Hashing{}, err
		}
		e, err := turns.Repeat(turn, func() error { _, err := vm.Execute(ctx, x, m, inputs); return err })
		if err != nil {
			return Hashing{}, err
		}
		run, execute = append(run, r.Seconds()*1e3), append(execute, e.Seconds()*1e3)
	}
	_, ratio, _ := turns.Ratios(run, execute)
	return Hashing{Run: median(run), Execute: median(execute), Percent: 100 * (ratio - 1)}, nil
}

// commitments measures MobileNetV2 where it is at hand.
func (b *bench) commitments(ctx context.Context) error {
	c := &Commitments{Model: commitmentsName}
	b.report.Commitments = c
	if b.Quick {
		c.Skipped = "quick run"
		return nil
	}
	m, inputs, err := b.mobileNet(ctx)
	if errors.Is(err, fs.ErrNotExist) {
		c.Skipped = "the model or its photographs are not in the shared folder"
		return nil
	}
	if err != nil {
		return err
	}
	return c.measure(ctx, m, inputs)
}

// mobileNet compiles the model, calibrated on photographs, and prepares one of them.
func (b *bench) mobileNet(ctx context.Context) (*vm.Machine, []*vm.Tensor, error) {
	const photographs = 8
	path := filepath.Join(b.Shared, "models", "mobilenetv2-224-fp32.onnx")
	if _, err := os.Stat(path); err != nil {
		return nil, nil, err
	}
	files, err := filepath.Glob(filepath.Join(b.Shared, "data", "imagenet-sample", "*.JPEG"))
	if err != nil {
		return nil, nil, err
	}
	if len(files) < photographs {
		return nil, nil, fmt.Errorf("%d photographs, want %d: %w", len(files), photographs, fs.ErrNotExist)
	}
	var pictures []*graph.Tensor
	for _, file := range files[:photographs] {
		picture, err := vision.Load(file)
		if err != nil {
			return nil, nil, err
		}
		pictures = append(pictures, example.Label{}.Prepare(picture)[0])
	}
	return compileOn(ctx, path, pictures)
}

// compileOn compiles a model of one input, calibrated on samples, with the first of them as its input.
func compileOn(ctx context.Context, path string, samples []*graph.Tensor) (*vm.Machine, []*vm.Tensor, error) {
	o := models.ImportOptions{Context: ctx, WeightBits: 8, ActivationBits: 16, Shapes: map[string][]int{"input": samples[0].Dims}}
	for _, t := range samples {
		o.Calibration = append(o.Calibration, models.Sample{"input": t})
	}
	pack, _, err := models.Import(path, o)
	if err != nil {
		return nil, nil, err
	}
	m, err := pack.Machine()
	if err != nil {
		return nil, nil, err
	}
	input, err := pack.Inputs[0].Quantize(samples[0].Floats())
	return m, []*vm.Tensor{input}, err
}

func (c *Commitments) measure(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor) error {
	c.Results = m.ResultMemory()
	var err error
	if c.Hashing, err = hashing(ctx, 0, m, inputs); err != nil {
		return err
	}
	if c.Single, err = hashing(ctx, 1, m, inputs); err != nil {
		return err
	}
	fast, disk := vm.NewFast(0), vm.WithSpool(vm.Spool{Disk: m.ResultMemory()})
	trace := func(option ...vm.Option) func() error {
		return func() error { _, err := vm.NewTrace(ctx, fast, m, inputs, nil, option...); return err }
	}
	err = takeTurns(31, []task{
		{&c.Trace, trace()},
		{&c.TraceDisk, trace(disk)},
	})
	if err != nil {
		return err
	}
	if c.Reveal, err = slowestReveal(ctx, fast, m, inputs); err != nil {
		return err
	}
	c.RevealDisk, err = slowestReveal(ctx, fast, m, inputs, disk)
	return err
}

// slowestReveal reveals one position at each level of each result, several times in turn, and returns the milliseconds of
// the slowest by their medians. There are far more results than blocks of a file that a trace keeps at hand.
func slowestReveal(ctx context.Context, ex vm.Executor, m *vm.Machine, inputs []*vm.Tensor, options ...vm.Option) (float64, error) {
	const rounds = 9
	t, err := vm.NewTrace(ctx, ex, m, inputs, nil, options...)
	if err != nil {
		return 0, err
	}
	samples := map[[2]int][]float64{}
	for round := range uint64(rounds) {
		for i := range m.Program().Code {
			tree := t.TensorTree(i)
			for depth := 0; depth <= tree.Height(); depth += revealBits {
				index := (uint64(i)*31 + round*17) % (1 << depth)
				start := time.Now()
				if depth+revealBits > tree.Height() {
					_, err = tree.Leaf(index)
				} else {
					_, err = tree.Children(depth, index)
				}
				if err != nil {
					return 0, err
				}
				at := [2]int{i, depth}
				samples[at] = append(samples[at], time.Since(start).Seconds()*1000)
			}
		}
	}
	slowest := 0.0
	for _, s := range samples {
		slowest = max(slowest, median(s))
	}
	return slowest, nil
}
