package graph

import (
	"fmt"
	"slices"
)

// Options configures [Prepare].
type Options struct {
	// Shapes fixes the dims of graph inputs that the file leaves open, by input
	// name. Axes that share a symbol with an axis fixed here follow it.
	Shapes map[string][]int
	// Constants fixes graph inputs to values, by name: they are no inputs any more.
	Constants map[string]*Tensor
	// Evaluate computes constants; see package float.
	Evaluate Evaluator
	// Release gives up the constants of the given graph as soon as they are
	// translated: the graph is of no use afterwards. A large model would otherwise
	// be in memory twice.
	Release bool
}

// Prepare returns the canonical form of a graph (see the package comment) for
// fixed input shapes, and notes for the user on what was assumed. The graph
// itself is not changed, unless opts.Release is set. Errors name the node at fault; what the compiler lacks
// is an [*UnsupportedError].
func Prepare(g *Graph, opts Options) (*Graph, []string, error) {
	c, notes, err := canonicalize(g, opts)
	if err != nil {
		return nil, nil, err
	}
	simplify(c)
	return c, notes, nil
}

// canonicalize translates every node, in order, and changes nothing else.
func canonicalize(g *Graph, opts Options) (*Graph, []string, error) {
	g, err := fixInputs(g, opts.Constants)
	if err != nil {
		return nil, nil, err
	}
	inputs, notes, err := bindInputs(g, opts.Shapes)
	if err != nil {
		return nil, nil, err
	}
	b := newBuilder(g, inputs, opts.Evaluate)
	live := liveNodes(g)
	release := releaser(g, live)
	for _, n := range live {
		if err := b.translate(n); err != nil {
			return nil, nil, err
		}
		if opts.Release {
			release(b, n)
		}
	}
	more, err := b.finish(g)
	return b.g, slices.Concat(notes, b.notes, more), err
}

func newBuilder(g *Graph, inputs []ValueInfo, evaluate Evaluator) *builder {
	b := &builder{
		g: &Graph{
			Name: g.Name, Producer: g.Producer, Opset: g.Opset, Opsets: g.Opsets, Inputs: inputs,
			Initializers: map[string]*Tensor{}, Values: map[string]ValueInfo{},
		},
		evaluate: evaluate,
		names:    map[string]int{},

		producers: map[string]*Node{},
		scope:     make(map[string]Value, len(g.Values)+len(g.Nodes)),
		given:     givenElements(g),
	}
	for name, t := range g.Initializers {
		b.scope[name] = Value{Name: name, Type: t.Type(), Const: t}
	}
	for _, in := range inputs {
		b.scope[in.Name] = Value{Name: in.Name, Type: in.Type()}
		b.g.Values[in.Name] = in
	}
	return b
}

// finish defines the graph outputs under their names in the file. An output
// that passes an input or another output on gets a copy (a Reshape to the same
// dims); one that is constant becomes an initializer.
func (b *builder) finish(g *Graph) (notes []string, err error) {
	for _, declared := range g.Outputs {
		v := b.scope[declared.Name]
		if declared.HasRank && declared.Fixed() && !slices.Equal(declared.Dims, v.Dims) {
			notes = append(notes, fmt.Sprintf("output %q is declared as %v, its dims are %v", declared.Name, declared.Dims, v.Dims))
		}
		b.cur, b.serial = &Node{Name: declared.Name, Op: "output"}, 0
		if err := b.guard(func() { b.define(declared.Name, v) }); err != nil {
			return nil, err
		}
		b.g.Outputs = append(b.g.Outputs, b.g.Values[declared.Name])
	}
	return notes, nil
}

func (b *builder) define(name string, v Value) {
	switch {
	case v.Const != nil:
		if placed := b.place(Value{Name: name, Type: v.Type, Const: v.Const}); placed != name {
			b.fail("another value is named like the output %q", name)
		}
	case v.Name != name:
		made := len(b.g.Nodes)
		y := b.emit("Reshape", Attributes{"shape": int64s(v.Dims)}, v)
		if b.rename(y.Name, name, made) != name {
			b.fail("another value is named like the output %q", name)
		}
	}
}

// liveNodes returns the nodes that a graph output depends on: whatever else a
// file holds needs no support.
func liveNodes(g *Graph) []*Node {
	wanted := map[string]bool{}
	for _, o := range g.Outputs {
		wanted[o.Name] = true
	}
	live := make([]*Node, 0, len(g.Nodes))
	for _, n := range slices.Backward(g.Nodes) {
		if !slices.ContainsFunc(n.Outputs, func(o string) bool { return wanted[o] }) {
			continue
		}
		live = append(live, n)
		for _, in := range n.Inputs {
			wanted[in] = true
		}
		for _, a := range n.Attrs {
			if sub, ok := a.(*Graph); ok {
				captures(sub, wanted)
			}
		}
	}
	delete(wanted, "")
	slices.Reverse(live)
	return live
}

// captures adds the names that a subgraph may take from the graph around it.
func captures(g *Graph, wanted map[string]bool) {
	for _, o := range g.Outputs {
		wanted[o.Name] = true
	}
	for _, n := range g.Nodes {
		for _, in := range n.Inputs {
			wanted[in] = true
		}
		for _, a := range n.Attrs {
			if sub, ok := a.(*Graph); ok {
				captures(sub, wanted)
			}
		}
	}
}
