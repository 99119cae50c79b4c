package example

import (
	"context"
	"fmt"
	"maps"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
)

// Float is a model in floating point, as the compiler understood it.
type Float struct {
	executor        *float.Executor
	inputs, outputs []graph.ValueInfo
}

// LoadFloat reads an ONNX file, with the shapes and constants that a recipe gives its inputs.
func LoadFloat(path string, r Recipe) (*Float, error) {
	g, err := onnx.Load(path)
	if err != nil {
		return nil, err
	}
	named, err := given(g, r, r.Shapes)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if g, _, err = graph.Prepare(g, graph.Options{Shapes: named, Constants: r.constants(g), Evaluate: float.Evaluate}); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	executor, err := float.New(g)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &Float{executor: executor, inputs: g.Inputs, outputs: g.Outputs}, nil
}

// Run computes the outputs.
func (f *Float) Run(ctx context.Context, inputs []*graph.Tensor) ([]*graph.Tensor, error) {
	named, err := byName(f.inputs, inputs)
	if err != nil {
		return nil, err
	}
	values, err := f.executor.Run(ctx, named, nil)
	if err != nil {
		return nil, err
	}
	outputs := make([]*graph.Tensor, len(f.outputs))
	for i, o := range f.outputs {
		outputs[i] = values[o.Name]
	}
	return outputs, nil
}

// byName gives each of a model's inputs the value at its place.
func byName[V any](inputs []graph.ValueInfo, values []V) (map[string]V, error) {
	if len(values) != len(inputs) {
		return nil, fmt.Errorf("the model has %d inputs, %d are given", len(inputs), len(values))
	}
	named := map[string]V{}
	for i, in := range inputs {
		named[in.Name] = values[i]
	}
	return named, nil
}

// given is byName for a recipe's settings of a model's inputs, without those that are constants.
func given[V any](g *graph.Graph, r Recipe, values []V) (map[string]V, error) {
	named, err := byName(g.Inputs, values)
	for name := range r.constants(g) {
		delete(named, name)
	}
	return named, err
}

// constants are the recipe's, by the names of the model's inputs.
func (r Recipe) constants(g *graph.Graph) map[string]*graph.Tensor {
	named := map[string]*graph.Tensor{}
	for i, t := range r.Constants {
		if t != nil && i < len(g.Inputs) {
			named[g.Inputs[i].Name] = t
		}
	}
	return named
}

// states are the recipe's, by the names of the model's outputs and inputs.
func (r Recipe) states(g *graph.Graph) map[string]string {
	named := map[string]string{}
	for _, s := range r.States {
		if s.Output < len(g.Outputs) && s.Input < len(g.Inputs) {
			named[g.Outputs[s.Output].Name] = g.Inputs[s.Input].Name
		}
	}
	return named
}

// recorder remembers what a model is given, as calibration samples.
type recorder struct {
	*Float
	samples []map[string]*graph.Tensor
}

func (r *recorder) Run(ctx context.Context, inputs []*graph.Tensor) ([]*graph.Tensor, error) {
	named, err := byName(r.inputs, inputs)
	if err != nil {
		return nil, err
	}
	r.samples = append(r.samples, maps.Clone(named))
	return r.Float.Run(ctx, inputs)
}

// spread picks at most n samples, evenly.
func (r *recorder) spread(n int) []map[string]*graph.Tensor {
	if len(r.samples) <= n {
		return r.samples
	}
	picked := make([]map[string]*graph.Tensor, n)
	for i := range picked {
		picked[i] = r.samples[i*len(r.samples)/n]
	}
	return picked
}
