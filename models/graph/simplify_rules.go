package graph

import "slices"

// constantOperand puts the constant of a commutative operation second, and turns
// subtraction of and division by a float constant into addition and
// multiplication.
func (s *simplifier) constantOperand(n *Node) {
	switch n.Op {
	case "Add", "Mul", "Min", "Max":
		if s.g.Constant(n.Inputs[0]) != nil {
			n.Inputs[0], n.Inputs[1] = n.Inputs[1], n.Inputs[0]
		}
	case "Sub":
		s.substitute(n, "Add", func(v float32) float32 { return -v })
	case "Div":
		s.substitute(n, "Mul", func(v float32) float32 { return 1 / v })
	}
}

// substitute changes the operator and maps its constant operand, if every
// result is finite.
func (s *simplifier) substitute(n *Node, op string, f func(float32) float32) {
	c := s.g.Constant(n.Inputs[1])
	if c == nil || !c.DType.IsFloat() {
		return
	}
	old := n.Inputs[1]
	base := old + "/" + op
	name, known := s.derived[base]
	if !known {
		out := make([]float32, c.Elements())
		for i, v := range c.Floats() {
			if out[i] = f(v); out[i]-out[i] != 0 { // infinite or NaN
				return
			}
		}
		name = s.store(base, NewFloats(c.Dims, out))
		s.derived[base] = name
		s.uses[name]++ // kept as long as the walk lasts: another node may want it
	}
	n.Op, n.Inputs[1] = op, name
	s.uses[name]++
	s.release(old)
}

// chainedMove merges a Reshape or Transpose with one before it.
func (s *simplifier) chainedMove(n *Node) {
	if n.Op != "Reshape" && n.Op != "Transpose" {
		return
	}
	p := s.producer[n.Inputs[0]]
	if p == nil || p.Op != n.Op {
		return
	}
	if n.Op == "Transpose" {
		first, perm := p.Ints("perm"), n.Ints("perm")
		for i, a := range perm {
			perm[i] = first[a]
		}
		n.SetInts("perm", perm)
	}
	s.bypass(n, p.Inputs[0])
}

// trivialTranspose makes a Reshape of a Transpose that moves only axes of size 1.
func (s *simplifier) trivialTranspose(n *Node) {
	if n.Op != "Transpose" {
		return
	}
	dims, last := s.g.Dims(n.Inputs[0]), -1
	for _, a := range n.Ints("perm") {
		if dims[a] == 1 {
			continue
		}
		if a < last {
			return
		}
		last = a
	}
	n.Op, n.Attrs = "Reshape", Attributes{"shape": int64s(s.g.Dims(n.Output()))}
	s.chainedMove(n)
}

// neutral reports whether a node returns its first input unchanged.
func (s *simplifier) neutral(n *Node) bool {
	in, out := s.g.Values[n.Inputs[0]], s.g.Values[n.Output()]
	if !in.Type().Equal(out.Type()) {
		return false
	}
	switch n.Op {
	case "Reshape", "Expand":
		return true
	case "Transpose":
		return slices.IsSorted(n.Ints("perm"))
	case "Add":
		return s.allEqual(n.Inputs[1], 0)
	case "Mul":
		return s.allEqual(n.Inputs[1], 1)
	default:
		return false
	}
}

func (s *simplifier) allEqual(name string, v float64) bool {
	c := s.g.Constant(name)
	if c == nil {
		return false
	}
	for i := range c.Elements() {
		if c.Float(i) != v {
			return false
		}
	}
	return true
}

// fusePad moves zero padding before a convolution, or before a mean that counts
// its padding, into the window.
func (s *simplifier) fusePad(n *Node) {
	p := s.producer[n.Inputs[0]]
	if p == nil || p.Op != "Pad" || p.Str("mode", "constant") != "constant" || p.Float("value", 0) != 0 {
		return
	}
	own, outer := n.Ints("pads"), p.Ints("pads")
	r := len(outer) / 2
	if outer[0] != 0 || outer[1] != 0 || outer[r] != 0 || outer[r+1] != 0 {
		return
	}
	if n.Op == "AveragePool" {
		unpadded := !slices.ContainsFunc(own, func(v int) bool { return v != 0 })
		if n.Int("ceil_mode", 0) != 0 || n.Int("count_include_pad", 0) == 0 && !unpadded {
			return
		}
		n.Set("count_include_pad", int64(1))
	}
	k := r - 2
	for i := range k {
		own[i] += outer[2+i]
		own[k+i] += outer[r+2+i]
	}
	n.SetInts("pads", own)
	s.bypass(n, p.Inputs[0])
}

// selfGated makes a Swish of x · sigmoid(x): one function of one operand.
func (s *simplifier) selfGated(n *Node) {
	if n.Op != "Mul" {
		return
	}
	for k, x := range n.Inputs {
		gate := s.only(n.Inputs[1-k])
		if gate != nil && gate.Op == "Sigmoid" && gate.Inputs[0] == x {
			s.uses[n.Inputs[1-k]]--
			s.uses[x]-- // the gate's: it is dead
			n.Op, n.Inputs = "Swish", []string{x}
			return
		}
	}
}
