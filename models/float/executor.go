package float

import (
	"context"
	"fmt"

	"github.com/opml/opml/models/graph"
)

// MaxLive bounds the elements of the computed values that a run holds at a time
// (2^29, 2 GiB of float32).
const MaxLive = 1 << 29

// Observer is called with every value of a run once it is known: inputs first,
// then the output of each node in order. The tensor must not be changed.
type Observer func(name string, t *graph.Tensor) error

// Executor runs one canonical graph. It is immutable and safe for concurrent
// use.
type Executor struct {
	g     *graph.Graph
	steps []step
}

// step is a node with its verified type and the values that no later step reads.
type step struct {
	node *graph.Node
	out  graph.Type
	free []string
}

// New verifies that the graph is canonical and well typed.
func New(g *graph.Graph) (*Executor, error) {
	e := &Executor{g: g, steps: make([]step, len(g.Nodes))}
	types := map[string]graph.Type{}
	for _, in := range g.Inputs {
		if !in.Fixed() || in.DType == graph.Invalid {
			return nil, fmt.Errorf("float: input %v has no fixed shape", in)
		}
		if err := graph.CheckDims(in.Dims); err != nil {
			return nil, fmt.Errorf("float: input %q: %w", in.Name, err)
		}
		types[in.Name] = in.Type()
	}
	for name, t := range g.Initializers {
		types[name] = t.Type()
	}
	for i, n := range g.Nodes {
		out, err := infer(n, types)
		if err != nil {
			return nil, fmt.Errorf("float: %v: %w", n, err)
		}
		types[n.Output()] = out
		e.steps[i] = step{node: n, out: out}
	}
	for _, o := range g.Outputs {
		if _, ok := types[o.Name]; !ok {
			return nil, fmt.Errorf("float: output %q is not defined", o.Name)
		}
	}
	e.planFrees()
	if peak := e.peak(types); peak > MaxLive {
		return nil, fmt.Errorf("float: the model keeps %d elements at a time, more than %d", peak, MaxLive)
	}
	return e, nil
}

// peak returns the largest number of elements of computed values alive at once.
func (e *Executor) peak(types map[string]graph.Type) int {
	size := func(name string) int {
		if e.g.Constant(name) != nil {
			return 0
		}
		return graph.Elements(types[name].Dims)
	}
	live := 0
	for _, in := range e.g.Inputs {
		live += size(in.Name)
	}
	most := live
	for _, s := range e.steps {
		live += size(s.node.Output())
		most = max(most, live)
		for _, name := range s.free {
			live -= size(name)
		}
	}
	return most
}

func infer(n *graph.Node, types map[string]graph.Type) (graph.Type, error) {
	if kernelOf(n.Op) == nil || len(n.Outputs) != 1 {
		return graph.Type{}, fmt.Errorf("is not canonical")
	}
	in := make([]graph.Type, len(n.Inputs))
	for i, name := range n.Inputs {
		t, ok := types[name]
		if !ok {
			return graph.Type{}, fmt.Errorf("input %q is not defined before it", name)
		}
		in[i] = t
	}
	return graph.Infer(n, in)
}

// planFrees lists, by step, the values whose memory it is the last to need.
func (e *Executor) planFrees() {
	needed := map[string]bool{}
	for _, o := range e.g.Outputs {
		needed[o.Name] = true
	}
	for i := len(e.steps) - 1; i >= 0; i-- {
		s := &e.steps[i]
		for _, name := range append([]string{s.node.Output()}, s.node.Inputs...) {
			if !needed[name] {
				needed[name] = true
				s.free = append(s.free, name)
			}
		}
	}
}

// Run computes the graph outputs from the inputs, by name. The observer may be
// nil. Errors name the input or node at fault.
func (e *Executor) Run(ctx context.Context, inputs map[string]*graph.Tensor, observe Observer) (map[string]*graph.Tensor, error) {
	if observe == nil {
		observe = func(string, *graph.Tensor) error { return nil }
	}
	values := make(map[string]*graph.Tensor, len(e.g.Inputs)+len(e.steps))
	for _, in := range e.g.Inputs {
		t, ok := inputs[in.Name]
		if !ok {
			return nil, fmt.Errorf("float: input %q is missing", in.Name)
		}
		if !t.Type().Equal(in.Type()) {
			return nil, fmt.Errorf("float: input %q is %v, want %v", in.Name, t, in.Type())
		}
		values[in.Name] = t
		if err := observe(in.Name, t); err != nil {
			return nil, err
		}
	}
	for _, s := range e.steps {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t, err := e.compute(s, values)
		if err != nil {
			return nil, fmt.Errorf("float: %v: %w", s.node, err)
		}
		if err := observe(s.node.Output(), t); err != nil {
			return nil, err
		}
		values[s.node.Output()] = t
		for _, name := range s.free {
			delete(values, name)
		}
	}
	out := make(map[string]*graph.Tensor, len(e.g.Outputs))
	for _, o := range e.g.Outputs {
		out[o.Name] = e.value(o.Name, values)
	}
	return out, nil
}

func (e *Executor) value(name string, values map[string]*graph.Tensor) *graph.Tensor {
	if c := e.g.Constant(name); c != nil {
		return c
	}
	return values[name]
}

func (e *Executor) compute(s step, values map[string]*graph.Tensor) (*graph.Tensor, error) {
	in := make([]*graph.Tensor, len(s.node.Inputs))
	for i, name := range s.node.Inputs {
		in[i] = e.value(name, values)
	}
	return Evaluate(s.node, in, s.out)
}
