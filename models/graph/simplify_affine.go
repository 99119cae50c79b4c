package graph

// fuseAffine moves a constant factor or summand per output channel into the
// weights or the bias of the Conv or MatMul before it. This is what a
// BatchNormalization at inference comes down to. It reports whether n has
// become superfluous.
func (s *simplifier) fuseAffine(n *Node) bool {
	c, p := s.g.Constant(n.Inputs[1]), s.only(n.Inputs[0])
	if c == nil || !c.DType.IsFloat() || p == nil || p.Op != "Conv" && p.Op != "MatMul" {
		return false
	}
	y := s.g.Values[p.Output()]
	if !y.Type().Equal(s.g.Values[n.Output()].Type()) {
		return false // the constant broadcasts the result
	}
	axis := 1
	if p.Op == "MatMul" {
		axis = len(y.Dims) - 1
	}
	if !s.afford(y.Dims[axis]) {
		return false
	}
	v := perChannel(c, len(y.Dims), axis, y.Dims[axis])
	if v == nil {
		return false
	}
	ok := false
	if n.Op == "Mul" {
		ok = s.scaleWeights(p, v)
	} else {
		ok = s.addBias(p, v)
	}
	if ok {
		s.absorb(p, n)
	}
	return ok
}

// afford counts elements that fusing makes. A file that scales large weights
// again and again, or the same ones for many nodes, stays as it is.
func (s *simplifier) afford(n int) bool {
	s.scaled += n
	return s.scaled <= MaxElements
}

// perChannel returns the elements of c by channel if c varies along that axis
// alone, else nil. The operand is aligned at the last of rank axes.
func perChannel(c *Tensor, rank, axis, channels int) []float32 {
	if c.Elements() != 1 {
		at := axis - rank + len(c.Dims)
		if at < 0 || c.Dims[at] != c.Elements() {
			return nil
		}
	}
	out := make([]float32, channels)
	for i := range out {
		out[i] = c.Floats()[i%c.Elements()]
	}
	return out
}

// scaleWeights multiplies weights and bias by v per output channel: axis 0 of a
// Conv's weights, the last axis of a MatMul's.
func (s *simplifier) scaleWeights(p *Node, v []float32) bool {
	w := s.g.Constant(p.Inputs[1])
	if w == nil || len(p.Inputs) == 3 && s.g.Constant(p.Inputs[2]) == nil {
		return false
	}
	if !s.afford(w.Elements()) {
		return false
	}
	channel := func(i int) int { return i % len(v) }
	if p.Op == "Conv" {
		inner := w.Elements() / len(v)
		channel = func(i int) int { return i / inner }
	}
	s.scaleInput(p, 1, v, channel)
	if len(p.Inputs) == 3 {
		s.scaleInput(p, 2, v, func(i int) int { return i })
	}
	return true
}

func (s *simplifier) scaleInput(p *Node, input int, v []float32, channel func(int) int) {
	old := s.g.Constant(p.Inputs[input])
	out := make([]float32, old.Elements())
	for i, x := range old.Floats() {
		out[i] = x * v[channel(i)]
	}
	s.setInput(p, input, NewFloats(old.Dims, out))
}

// setInput makes a constant the operand; the old one may have other readers.
func (s *simplifier) setInput(p *Node, input int, t *Tensor) {
	base := p.Name + "/bias"
	if input < len(p.Inputs) {
		base = p.Inputs[input]
		s.release(base)
	} else {
		p.Inputs = append(p.Inputs, "")
	}
	p.Inputs[input] = s.store(base, t)
	s.uses[p.Inputs[input]]++
}

// release gives up one use of a constant, and its memory after the last.
func (s *simplifier) release(name string) {
	if s.uses[name]--; s.uses[name] == 0 {
		delete(s.g.Initializers, name)
		delete(s.g.Values, name)
	}
}

func (s *simplifier) addBias(p *Node, v []float32) bool {
	out := make([]float32, len(v))
	copy(out, v)
	if len(p.Inputs) == 3 {
		old := s.g.Constant(p.Inputs[2])
		if old == nil {
			return false
		}
		for i, x := range old.Floats() {
			out[i] += x
		}
	}
	s.setInput(p, 2, NewFloats([]int{len(out)}, out))
	return true
}
