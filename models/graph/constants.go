package graph

import (
	"fmt"
	"maps"
	"slices"
)

// fixInputs returns the graph with inputs turned into constants. A value must fit
// what the file declares of its input.
func fixInputs(g *Graph, constants map[string]*Tensor) (*Graph, error) {
	if len(constants) == 0 {
		return g, nil
	}
	for _, name := range slices.Sorted(maps.Keys(constants)) {
		if !slices.ContainsFunc(g.Inputs, func(v ValueInfo) bool { return v.Name == name }) {
			return nil, OptionErrorf("constant given for %q, which is not an input: the inputs are %s", name, inputNames(g))
		}
	}
	c := *g
	c.Inputs, c.Initializers, c.Values = nil, withRoom(g.Initializers), withRoom(g.Values)
	for _, in := range g.Inputs {
		t, fixed := constants[in.Name]
		if !fixed {
			c.Inputs = append(c.Inputs, in)
			continue
		}
		if err := in.admits(t.Type()); err != nil {
			return nil, OptionErrorf("constant given for input %q: %w", in.Name, err)
		}
		c.Initializers[in.Name] = t
		c.Values[in.Name] = NewValueInfo(in.Name, t.DType, t.Dims)
	}
	return &c, nil
}

// withRoom is a copy that may be added to.
func withRoom[V any](m map[string]V) map[string]V {
	if m == nil {
		return map[string]V{}
	}
	return maps.Clone(m)
}

// admits says why a value of the given type is not one that v declares.
func (v ValueInfo) admits(t Type) error {
	if v.DType != Invalid && v.DType != t.DType {
		return fmt.Errorf("is %v, want %v", t, v.DType)
	}
	if !v.HasRank {
		return nil
	}
	fits := len(t.Dims) == len(v.Dims)
	for i := range v.Dims {
		fits = fits && (v.Dims[i] == Unknown || v.Dims[i] == t.Dims[i])
	}
	if !fits {
		return fmt.Errorf("has dims %v, want %v", t.Dims, v.Dims)
	}
	return nil
}
