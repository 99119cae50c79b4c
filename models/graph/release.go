package graph

import "runtime"

// collectElements is how many elements are given up before their memory is collected.
// The collector by itself waits until the heap has doubled, and a large model would be
// in memory twice after all. The heap holds few pointers then: it takes milliseconds.
const collectElements = 1 << 26

// releaser returns a function that gives up, after each live node in turn, the
// constants that neither a later one nor an output reads.
func releaser(g *Graph, live []*Node) func(b *builder, n *Node) {
	left := map[string]int{}
	for _, o := range g.Outputs {
		left[o.Name]++
	}
	for _, n := range live {
		for name := range reads(n) {
			left[name]++
		}
	}
	released := 0
	return func(b *builder, n *Node) {
		for name := range reads(n) {
			if left[name]--; left[name] > 0 {
				continue
			}
			if t := b.forget(name); t != nil {
				released += t.Elements()
			}
			delete(g.Initializers, name)
		}
		if released > collectElements {
			released = 0
			runtime.GC()
		}
		if n.Op == "Constant" {
			n.Attrs = nil // what was an attribute is in the scope
		}
	}
}

// reads is the set of values that a node may read, those of its subgraphs included.
func reads(n *Node) map[string]bool {
	names := map[string]bool{}
	for _, in := range n.Inputs {
		names[in] = true
	}
	for _, a := range n.Attrs {
		if sub, ok := a.(*Graph); ok {
			captures(sub, names)
		}
	}
	return names
}

// forget drops the elements of a constant that no node to come reads, and returns them.
// Its name stays taken.
func (b *builder) forget(name string) *Tensor {
	v, ok := b.scope[name]
	if !ok || v.Const == nil {
		return nil
	}
	t := v.Const
	v.Const = nil
	b.scope[name] = v
	return t
}

// givenElements counts the elements of the constants that a file holds: initializers
// and attributes, in subgraphs too.
func givenElements(g *Graph) int {
	n := 0
	for _, t := range g.Initializers {
		n += t.Elements()
	}
	for _, node := range g.Nodes {
		for _, a := range node.Attrs {
			switch v := a.(type) {
			case *Tensor:
				n += v.Elements()
			case *Graph:
				n += givenElements(v)
			}
		}
	}
	return n
}
