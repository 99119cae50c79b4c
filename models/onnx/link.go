package onnx

import (
	"fmt"
	"slices"

	"github.com/opml/opml/models/graph"
)

// link verifies that every value is defined exactly once and that every name
// refers to something, and sorts the nodes topologically (the format demands
// it, some tools forget).
func (c *converter) link(g *graph.Graph) error {
	producer, err := findProducers(g)
	if err != nil {
		return err
	}
	outer := func(name string) bool {
		return slices.ContainsFunc(c.scopes, func(s map[string]bool) bool { return s[name] })
	}
	defined := func(name string) bool {
		if _, ok := g.Values[name]; ok {
			return true
		}
		_, ok := producer[name]
		return ok || outer(name)
	}
	for _, n := range g.Nodes {
		for _, in := range n.Inputs {
			if in != "" && !defined(in) {
				return fmt.Errorf("%v: input %q is not defined anywhere", n, in)
			}
		}
	}
	for _, out := range g.Outputs {
		if !defined(out.Name) {
			return fmt.Errorf("output %q is not defined by any node", out.Name)
		}
	}
	return sortNodes(g, producer)
}

// findProducers maps each value to the position of its node.
func findProducers(g *graph.Graph) (map[string]int, error) {
	producer := make(map[string]int, len(g.Nodes))
	for i, n := range g.Nodes {
		if len(n.Outputs) == 0 {
			return nil, fmt.Errorf("%v has no output", n)
		}
		for _, out := range n.Outputs {
			if out == "" {
				continue
			}
			_, value := g.Values[out]
			if _, dup := producer[out]; dup || value {
				return nil, fmt.Errorf("%v: value %q is defined twice", n, out)
			}
			producer[out] = i
		}
	}
	return producer, nil
}

// sortNodes orders the nodes so that producers come first (Kahn's algorithm),
// changing nothing in a graph that is in order already.
func sortNodes(g *graph.Graph, producer map[string]int) error {
	waits := make([]int, len(g.Nodes)) // inputs not yet available
	readers := make([][]int, len(g.Nodes))
	sorted := true
	for i, n := range g.Nodes {
		for _, in := range n.Inputs {
			if p, ok := producer[in]; ok && in != "" {
				waits[i]++
				readers[p] = append(readers[p], i)
				sorted = sorted && p < i
			}
		}
	}
	if sorted {
		return nil
	}
	var order []*graph.Node
	var ready []int
	for i, w := range waits {
		if w == 0 {
			ready = append(ready, i)
		}
	}
	for len(ready) > 0 {
		i := ready[0]
		ready = ready[1:]
		order = append(order, g.Nodes[i])
		for _, r := range readers[i] {
			if waits[r]--; waits[r] == 0 {
				ready = append(ready, r)
			}
		}
	}
	if i := slices.IndexFunc(waits, func(w int) bool { return w > 0 }); i >= 0 {
		return fmt.Errorf("%v is part of a cycle or depends on one", g.Nodes[i])
	}
	g.Nodes = order
	return nil
}
