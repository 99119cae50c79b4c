package models

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/opml/opml/models/calibrate"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/lower"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/models/prove"
	"github.com/opml/opml/vm"
)

// Import compiles the ONNX file at path. Errors are one line that starts with the
// path and names the node, input or value at fault.
func Import(path string, opts ImportOptions) (*Package, *Report, error) {
	g, release, err := onnx.LoadMapped(path)
	if err != nil {
		return nil, nil, err
	}
	if opts.Name == "" {
		opts.Name = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	p, r, err := compile(g, opts, true)
	if err = cmp.Or(err, release()); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	return p, r, nil
}

// Compile compiles a graph as imported from a model file, or in canonical form. The
// graph is not changed.
func Compile(g *graph.Graph, opts ImportOptions) (*Package, *Report, error) {
	return compile(g, opts, false)
}

// compile is Compile; with release it gives up the graph's constants on the way.
func compile(g *graph.Graph, opts ImportOptions, release bool) (*Package, *Report, error) {
	opts, err := opts.normalize()
	if err != nil {
		return nil, nil, err
	}
	g, notes, err := graph.Prepare(g, graph.Options{
		Shapes: opts.Shapes, Constants: opts.Constants, Evaluate: float.Evaluate, Release: release,
	})
	if err != nil {
		return nil, nil, err
	}
	if err := opts.check(g); err != nil {
		return nil, nil, err
	}
	layers, err := resolveBits(g, opts.Bits)
	if err != nil {
		return nil, nil, err
	}
	c := &compiler{opts: opts, g: g}
	if err := c.calibrate(); err != nil {
		return nil, nil, err
	}
	plan := assignment{opts.WeightBits, opts.ActivationBits, c.widened(layers)}
	var auto *AutoReport
	if opts.SNR > 0 {
		if plan, auto, err = c.search(layers); err != nil {
			return nil, nil, err
		}
	}
	p, r, err := c.build(plan)
	if err != nil {
		return nil, nil, err
	}
	r.Notes, r.Auto = notes, auto
	return p, r, nil
}

// compiler is a calibrated model on its way to a package.
type compiler struct {
	opts      ImportOptions
	g         *graph.Graph
	collector *calibrate.Collector
	declared  map[string]calibrate.Interval
	samples   []Sample // of calibration, with the states that were carried to them
}

// assignment is the bits of all layers.
type assignment struct {
	weights, activations int
	layers               map[string]lower.Bits // where they differ
}

// widened gives 32 bits instead of 16 to values whose small elements matter although
// others are far larger, unless the layer has bits of its own: inputs of that kind (what
// is lost there nothing gets back), states, and what calibrate.Collector.Delicate lists.
func (c *compiler) widened(layers map[string]lower.Bits) map[string]lower.Bits {
	if c.opts.ActivationBits != 16 {
		return layers
	}
	wide := c.collector.Delicate(c.g)
	for _, in := range c.g.Inputs {
		wide[in.Name] = wide[in.Name] || c.collector.Wide(in.Name, 16)
	}
	for out, in := range c.opts.States {
		wide[out], wide[in] = true, true
	}
	out := map[string]lower.Bits{}
	for name, ok := range wide {
		if ok && c.g.DType(name).IsFloat() && layers[name].Activations == 0 {
			out[name] = lower.Bits{Weights: layers[name].Weights, Activations: 32}
		}
	}
	for name, b := range layers {
		if _, set := out[name]; !set {
			out[name] = b
		}
	}
	return out
}

// lower compiles the model with these bits.
func (c *compiler) lower(a assignment) (*lower.Result, map[string]calibrate.Choice, error) {
	policy := calibrate.Policy{
		Bits: a.activations, BitsOf: map[string]int{}, Random: len(c.opts.Calibration) == 0, Declared: c.declared,
		Precise: calibrate.Precise(c.g),
	}
	a.layers = preciseLayers(a.layers, policy.Precise)
	for name, b := range a.layers {
		policy.BitsOf[name] = b.Activations
	}
	choices := tieStates(c.collector.Choose(c.g, policy), c.opts.States)
	cfg := lower.Config{
		WeightBits: a.weights, ActivationBits: a.activations, Layers: a.layers,
		Scale: map[string]float64{}, Units: map[string][]float64{}, Means: map[string][]float64{},
		StepGas: c.opts.StepGas, ArgMax: c.opts.ArgMax, States: c.opts.States,
		Progress: func(done, total int) { c.opts.Progress("lower", done, total) },
	}
	for name, choice := range choices {
		cfg.Scale[name], cfg.Units[name], cfg.Means[name] = choice.Scale, choice.Units, choice.Means
	}
	low, err := lower.Lower(c.g, cfg)
	return low, choices, err
}

// preciseLayers adds the bits of precise values to those of layers.
func preciseLayers(layers map[string]lower.Bits, precise map[string]calibrate.Precision) map[string]lower.Bits {
	out := maps.Clone(layers)
	for name, p := range precise {
		if out == nil {
			out = map[string]lower.Bits{}
		}
		out[name] = lower.Bits{Weights: out[name].Weights, Activations: p.Bits}
	}
	return out
}

// build compiles the model with these bits and proves the program sound.
func (c *compiler) build(a assignment) (*Package, *Report, error) {
	low, choices, err := c.lower(a)
	if err != nil {
		return nil, nil, err
	}
	p := newPackage(c.g, low, choices, c.opts, a)
	if err := p.Seal(); err != nil {
		return nil, nil, err
	}
	m, err := p.Machine()
	if err != nil {
		return nil, nil, err
	}
	if errs := m.Check(); len(errs) > 0 {
		return nil, nil, fmt.Errorf("compiled program is invalid: %w", errors.Join(errs...))
	}
	bits, err := prove.Overflow(m)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", stepName(low, err), err)
	}
	r := newReport(p, m, c.opts, a)
	r.AccumulatorBits = bits
	return p, r, nil
}

// stepName says which value of the model the error's instruction belongs to.
func stepName(low *lower.Result, err error) string {
	var i int
	if _, scanErr := fmt.Sscanf(err.Error(), "instruction %d", &i); scanErr != nil || i >= len(low.Steps) {
		return "program"
	}
	return fmt.Sprintf("value %q", low.Steps[i])
}

// check refuses options that name things which the model does not have.
func (o ImportOptions) check(g *graph.Graph) error {
	names := make([]string, len(g.Inputs))
	for i, in := range g.Inputs {
		names[i] = in.Name
		if slices.Contains(in.Dims, 0) {
			return fmt.Errorf("input %q of shape %v has no elements", in.Name, in.Dims)
		}
	}
	for _, given := range [][]string{sortedKeys(o.Ranges), sortedKeys(o.Images)} {
		for _, name := range given {
			if !slices.Contains(names, name) {
				return graph.OptionErrorf("model has no input %q; its inputs are %q", name, names)
			}
		}
	}
	if err := checkStates(g, o.States); err != nil {
		return err
	}
	if n := o.classes(g); n > 0 && len(o.Labels) > 0 && len(o.Labels) != n {
		return fmt.Errorf("%d labels for a model of %d classes", len(o.Labels), n)
	}
	for i, s := range o.Calibration {
		for _, in := range g.Inputs {
			t := s[in.Name]
			if t == nil && isStateInput(o.States, in.Name) {
				continue
			}
			if t == nil {
				return fmt.Errorf("calibration sample %d has no input %q", i, in.Name)
			}
			if !t.Type().Equal(in.Type()) {
				return fmt.Errorf("calibration sample %d: input %q is %v, want %v", i, in.Name, t, in.Type())
			}
		}
	}
	return nil
}

// classes is how many numbers the output of which labels are the names can have, 0 if that does not show.
func (o ImportOptions) classes(g *graph.Graph) int {
	if o.ArgMax {
		if len(g.Outputs) != 1 || len(g.Outputs[0].Dims) == 0 {
			return 0
		}
		dims := g.Outputs[0].Dims
		return dims[len(dims)-1]
	}
	picks := map[string]bool{} // values that are one whole number, which an output is made of
	for _, v := range g.Outputs {
		picks[v.Name] = !v.DType.IsFloat() && graph.Elements(v.Dims) == 1
	}
	for _, n := range slices.Backward(g.Nodes) {
		switch {
		case !picks[n.Output()]:
		case n.Op == "ArgMax":
			return g.Dims(n.Input(0))[n.Int("axis", 0)]
		case n.Op == "Reshape", n.Op == "Cast":
			picks[n.Input(0)] = true
		}
	}
	return 0
}

// calibrate observes the graph on the samples, or on made-up ones if there are none.
func (c *compiler) calibrate() error {
	var err error
	if c.collector, err = calibrate.NewCollector(c.g); err != nil {
		return err
	}
	o := c.opts
	samples := o.Calibration
	c.declared = map[string]calibrate.Interval{}
	for name, r := range o.Ranges {
		c.declared[name] = calibrate.Interval{Min: r.Min, Max: r.Max}
	}
	if len(samples) == 0 {
		samples = c.madeUp()
	}
	carried := newCarriedState(c.g, o.States)
	for i, s := range samples {
		o.Progress("calibrate", i, len(samples))
		s = carried.complete(s)
		out, err := c.collector.Observe(o.context(), s)
		if err != nil {
			return fmt.Errorf("calibration sample %d: %w", i, err)
		}
		carried.update(out)
		if i < len(o.Calibration) {
			c.samples = append(c.samples, s)
		}
	}
	o.Progress("calibrate", len(samples), len(samples))
	calibrate.ClampMasks(c.g, c.collector.Masks(c.g))
	return nil
}

// madeUp makes samples over the declared ranges of the inputs, or usual ones.
func (c *compiler) madeUp() []Sample {
	ranges := map[string]calibrate.Interval{}
	for _, in := range c.g.Inputs {
		r, ok := c.declared[in.Name]
		if isStateInput(c.opts.States, in.Name) {
			continue // taken from the run before
		}
		if !ok && in.DType.IsFloat() {
			r = calibrate.Interval{Min: -256, Max: 256}
			c.declared[in.Name] = r
		} else if !ok {
			r = calibrate.Interval{Min: 0, Max: 1}
		}
		ranges[in.Name] = r
	}
	samples := calibrate.Random(c.g, ranges)
	forget(samples, c.opts.States)
	return samples
}

func (o ImportOptions) context() context.Context {
	if o.Context == nil {
		return context.Background()
	}
	return o.Context
}

func newPackage(g *graph.Graph, low *lower.Result, choices map[string]calibrate.Choice, opts ImportOptions, a assignment) *Package {
	p := &Package{
		Name: opts.Name, Program: low.Program, Labels: opts.Labels, Steps: low.Steps, Saturates: low.Saturates,
		License: opts.License, Provenance: opts.Provenance,
	}
	if p.Name == "" {
		p.Name = g.Name
	}
	if p.Provenance == "" {
		p.Provenance = fmt.Sprintf("compiled from an ONNX model by %q, %d-bit weights, %d-bit activations",
			g.Producer, a.weights, a.activations)
	}
	if p.Labels == nil {
		p.Labels = g.Labels
	}
	for _, t := range low.Inputs {
		s := specOf(t)
		s.Image = opts.Images[t.Name]
		p.Inputs = append(p.Inputs, s)
	}
	for out, in := range opts.States {
		i := slices.IndexFunc(p.Inputs, func(s TensorSpec) bool { return s.Name == in })
		p.Inputs[i].State = out
	}
	for _, t := range low.Outputs {
		p.Outputs = append(p.Outputs, specOf(t))
	}
	for _, v := range low.Values {
		if v.Real && v.Elements > 0 { // others are views of these
			p.Ranges = append(p.Ranges, valueReport(v, choices[v.Name]))
		}
	}
	return p
}

func specOf(t lower.Tensor) TensorSpec {
	s := TensorSpec{
		Name: t.Name, Shape: t.Shape, Type: t.Type.String(), DType: t.DType, Dims: t.Dims, Perm: t.Perm, Scale: t.Scale,
	}
	if t.Perm != nil {
		s.Layout = map[int]string{3: "NLC", 4: "NHWC"}[len(t.Perm)]
	}
	return s
}

func newReport(p *Package, m *vm.Machine, opts ImportOptions, a assignment) *Report {
	h := m.Header()
	r := &Report{
		Name: p.Name, WeightBits: a.weights, ActivationBits: a.activations, Bits: a.rules(), Samples: len(opts.Calibration),
		Inputs: int(h.Inputs), Constants: int(h.Constants), Instructions: int(h.Instructions), Outputs: int(h.Outputs),
		Operations: h.Operations,
	}
	if r.Samples == 0 {
		r.RandomSamples = calibrate.RandomSamples
	}
	for _, c := range p.Program.Constants {
		r.ConstantBytes += c.ByteSize()
	}
	for i, d := range p.Program.Results {
		r.TraceBytes += d.ByteSize()
		if gas := m.StepGas(i); gas > r.WorstStepGas {
			r.WorstStep, r.WorstStepGas = i, gas
		}
	}
	r.Values = p.Ranges
	return r
}
