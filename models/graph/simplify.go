package graph

import "slices"

// simplify rewrites a canonical graph to fewer nodes that compute the same. One
// walk in topological order suffices: each rule looks from a node back at the
// one that produces its input, which is in its final form.
func simplify(g *Graph) {
	s := &simplifier{
		g: g, producer: map[string]*Node{}, uses: map[string]int{}, alias: map[string]string{},
		outputs: map[string]bool{}, names: map[string]int{}, derived: map[string]string{},
	}
	for _, n := range g.Nodes {
		for _, in := range n.Inputs {
			s.uses[in]++
		}
	}
	for _, o := range g.Outputs {
		s.uses[o.Name]++ // an output is never fused away
		s.outputs[o.Name] = true
	}
	kept := make([]*Node, 0, len(g.Nodes))
	for _, n := range g.Nodes {
		for i, in := range n.Inputs {
			n.Inputs[i] = s.resolve(in)
		}
		if !s.rewrite(n) {
			kept = append(kept, n)
			s.producer[n.Output()] = n
		}
	}
	g.Nodes = kept
	s.sweep()
}

type simplifier struct {
	g        *Graph
	producer map[string]*Node
	uses     map[string]int
	alias    map[string]string // value that was removed → value in its place
	outputs  map[string]bool   // graph outputs
	names    map[string]int    // see unused
	derived  map[string]string // constant and operator → the constant substituted for it
	scaled   int               // elements of weights and biases that fusing has made
}

func (s *simplifier) resolve(name string) string {
	if to, ok := s.alias[name]; ok {
		return to
	}
	return name
}

// rewrite changes n to a simpler form, and reports whether it has become
// superfluous.
func (s *simplifier) rewrite(n *Node) bool {
	s.constantOperand(n)
	s.chainedMove(n)
	s.trivialTranspose(n)
	if s.neutral(n) {
		return s.replace(n, n.Input(0))
	}
	s.selfGated(n)
	switch n.Op {
	case "Mul", "Add":
		return s.fuseAffine(n)
	case "Conv", "AveragePool":
		s.fusePad(n)
	}
	return false
}

// only returns the producer of a value if n is the only one that reads it.
func (s *simplifier) only(name string) *Node {
	if s.uses[name] != 1 {
		return nil
	}
	return s.producer[name]
}

// bypass makes n read from instead of its input 0.
func (s *simplifier) bypass(n *Node, from string) {
	s.uses[n.Inputs[0]]--
	s.uses[from]++
	n.Inputs[0] = from
}

// replace removes n, whose output equals the value in. It reports false where
// n has to stay as a copy, for the sake of a graph output's name.
func (s *simplifier) replace(n *Node, in string) bool {
	out := n.Output()
	if !s.outputs[out] {
		s.alias[out] = in
		s.uses[in] += s.uses[out] - 1
		return true
	}
	p := s.only(in)
	if p == nil {
		return false
	}
	s.absorb(p, n)
	return true
}

// absorb makes p, whose output n alone reads, define the output of n instead,
// and n superfluous.
func (s *simplifier) absorb(p, n *Node) {
	delete(s.producer, p.Output())
	p.Outputs[0] = n.Output()
	s.producer[p.Output()] = p
}

// store adds a constant under a new name.
func (s *simplifier) store(base string, t *Tensor) string {
	name := unused(s.names, base, func(name string) bool {
		_, taken := s.g.Values[name]
		return taken
	})
	s.g.Initializers[name] = t
	s.g.Values[name] = NewValueInfo(name, t.DType, t.Dims)
	return name
}

// sweep removes nodes that no output depends on, and values that none uses.
func (s *simplifier) sweep() {
	g := s.g
	for i, o := range g.Outputs {
		g.Outputs[i] = g.Values[o.Name]
	}
	g.Nodes = liveNodes(g)
	used := map[string]bool{}
	for _, n := range g.Nodes {
		used[n.Output()] = true
		for _, in := range n.Inputs {
			used[in] = true
		}
	}
	for _, v := range slices.Concat(g.Inputs, g.Outputs) {
		used[v.Name] = true
	}
	for name := range g.Values {
		if !used[name] {
			delete(g.Values, name)
			delete(g.Initializers, name)
		}
	}
}
