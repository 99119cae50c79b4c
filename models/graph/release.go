package graph

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
	return func(b *builder, n *Node) {
		for name := range reads(n) {
			if left[name]--; left[name] == 0 {
				b.forget(name)
				delete(g.Initializers, name)
			}
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

// forget drops the elements of a constant that no node to come reads. Its name stays
// taken.
func (b *builder) forget(name string) {
	if v, ok := b.scope[name]; ok {
		v.Const = nil
		b.scope[name] = v
	}
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
