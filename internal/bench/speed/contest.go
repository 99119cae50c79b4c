package speed

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/opml/opml/internal/ort"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/vm"
)

// contest is one subject in one variant, ready on our side.
type contest struct {
	subject
	variant Variant
	pack    *models.Package
	machine *vm.Machine
	inputs  []*graph.Tensor // that are measured
	given   [][]*vm.Tensor  // the same in the VM
	frozen  string          // the model in floats, for ONNX Runtime
	files   []string        // what ONNX Runtime may compute; the fastest counts
}

// measure times a subject in all its variants.
func (l *lab) measure(ctx context.Context, s subject) error {
	path := filepath.Join(l.Models, s.file)
	if err := need(path); err != nil {
		return err
	}
	inputs, err := s.inputs(ctx, l)
	if err != nil {
		return err
	}
	frozen := filepath.Join(l.folder, s.file)
	if err := ort.Freeze(path, frozen, [][]int{inputs[0].Dims}); err != nil {
		return err
	}
	for _, v := range s.variants {
		c := &contest{subject: s, variant: v, inputs: inputs[calibrationInputs:], frozen: frozen}
		if err := c.compile(ctx, path, inputs[:calibrationInputs]); err != nil {
			return err
		}
		if err := l.peerFiles(ctx, c, inputs[:calibrationInputs]); err != nil {
			return err
		}
		if err := l.hold(ctx, c); err != nil {
			return fmt.Errorf("%d-bit activations: %w", v.Activations, err)
		}
	}
	return nil
}

// hold compares what both sides compute, races them, runs the model on a batch, and looks at its memory.
func (l *lab) hold(ctx context.Context, c *contest) error {
	likeness, err := l.compare(ctx, c)
	if err != nil {
		return err
	}
	for _, threads := range threadCounts {
		row, err := l.race(ctx, c, threads)
		if err != nil {
			return err
		}
		row.Likeness = likeness
		l.result.Latency = append(l.result.Latency, row)
	}
	if c.batched(c.variant) {
		if err := l.batch(ctx, c); err != nil {
			return err
		}
	}
	if c.variant == w8a16 {
		return l.footprint(ctx, c)
	}
	return nil
}

// compile makes the package, calibrated on samples.
func (c *contest) compile(ctx context.Context, path string, calibration []*graph.Tensor) error {
	g, err := onnx.Load(path)
	if err != nil {
		return err
	}
	o := models.ImportOptions{
		Name: c.name, Context: ctx, Shapes: map[string][]int{}, WeightBits: 8, ActivationBits: c.variant.Activations,
	}
	input := trueInput(g)
	o.Shapes[input] = calibration[0].Dims
	for _, t := range calibration {
		o.Calibration = append(o.Calibration, models.Sample{input: t})
	}
	if c.pack, _, err = models.Compile(g, o); err != nil {
		return err
	}
	if c.machine, err = c.pack.Machine(); err != nil {
		return err
	}
	for _, t := range c.inputs {
		given, err := c.pack.Inputs[0].Quantize(t.Floats())
		if err != nil {
			return err
		}
		c.given = append(c.given, []*vm.Tensor{given})
	}
	return nil
}

// trueInput is the name of the one input that is no constant.
func trueInput(g *graph.Graph) string {
	for _, in := range g.Inputs {
		if _, constant := g.Initializers[in.Name]; !constant {
			return in.Name
		}
	}
	return ""
}

// peerFiles are the models that ONNX Runtime may run for the contest: the float model, or all its 8-bit forms.
func (l *lab) peerFiles(ctx context.Context, c *contest, calibration []*graph.Tensor) error {
	if c.variant != w8a8 {
		c.files = []string{c.frozen}
		return nil
	}
	if err := need(l.Python); err != nil {
		return err
	}
	folder, err := os.MkdirTemp(l.folder, "int8-")
	if err != nil {
		return err
	}
	c.files, err = ort.Quantize(ctx, l.Python, c.frozen, calibration, folder)
	return err
}
