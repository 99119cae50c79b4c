package graph

// rnn: H' = f(X·W + H·R + b).
func rnn(b *builder, n *Node, in []Value) []Value {
	return b.unroll(n, in, cell{
		gates: 1, activations: []string{"Tanh"}, states: 1,
		step: func(d *direction, x Value, s states) states {
			return states{d.activate(0, d.plus(x, d.product(s[0], 0, 1)))}
		},
	})
}

// gru: gates z (update), r (reset) and h, in this order.
//
//	z = f(Xz + H·Rz), r = f(Xr + H·Rr)
//	h = g(Xh + (r∘H)·Rh + bh)     or, linear_before_reset, g(Xh + r∘(H·Rh + bh))
//	H' = (1−z)∘h + z∘H = h + z∘(H−h)
func gru(b *builder, n *Node, in []Value) []Value {
	step, linear := gruStep, b.int(n, "linear_before_reset", 0) != 0
	if linear {
		step = gruLinearStep
	}
	return b.unroll(n, in, cell{
		gates: 3, activations: []string{"Sigmoid", "Tanh"}, states: 1, splitBias: linear, step: step,
	})
}

func gruStep(d *direction, x Value, s states) states {
	h := s[0]
	zr := d.plus(d.part(x, 0, 2), d.product(h, 0, 2))
	z, r := d.activate(0, d.part(zr, 0, 1)), d.activate(0, d.part(zr, 1, 2))
	candidate := d.activate(1, d.plus(d.part(x, 2, 3), d.product(d.times(r, h), 2, 3)))
	return states{d.mix(z, candidate, h)}
}

// gruLinearStep: with the recurrent bias of the third gate inside the reset.
func gruLinearStep(d *direction, x Value, s states) states {
	h := s[0]
	sum := d.plus(d.product(h, 0, 3), d.recurrentBias)
	zr := d.plus(d.part(x, 0, 2), d.part(sum, 0, 2))
	z, r := d.activate(0, d.part(zr, 0, 1)), d.activate(0, d.part(zr, 1, 2))
	candidate := d.activate(1, d.plus(d.part(x, 2, 3), d.times(r, d.part(sum, 2, 3))))
	return states{d.mix(z, candidate, h)}
}

// mix is (1−z)∘h + z∘old.
func (d *direction) mix(z, h, old Value) Value {
	if !old.Present() {
		return d.b.emit("Sub", nil, h, d.b.emit("Mul", nil, z, h))
	}
	return d.b.emit("Add", nil, h, d.b.emit("Mul", nil, z, d.b.emit("Sub", nil, old, h)))
}

// lstm: gates i (input), o (output), f (forget) and c (cell), in this order;
// peepholes in the order i, o, f.
//
//	i = f(Xi + H·Ri + Pi∘C), f = f(Xf + H·Rf + Pf∘C), c = g(Xc + H·Rc)
//	C' = f∘C + i∘c
//	o = f(Xo + H·Ro + Po∘C'), H' = o∘h(C')
//
// input_forget couples the gates: f = 1 − i.
func lstm(b *builder, n *Node, in []Value) []Value {
	return b.unroll(n, in, cell{
		gates: 4, activations: []string{"Sigmoid", "Tanh", "Tanh"}, states: 2, step: lstmStep,
	})
}

func lstmStep(d *direction, x Value, s states) states {
	b, h, c := d.b, s[0], s[1]
	sum := d.plus(x, d.product(h, 0, 4))
	i := d.activate(0, d.plus(d.part(sum, 0, 1), d.peephole(0, c)))
	forget := Value{}
	if b.int(d.n, "input_forget", 0) != 0 {
		forget = b.emit("Sub", nil, b.constant(Scalar(1)), i)
	} else if c.Present() {
		forget = d.activate(0, d.plus(d.part(sum, 2, 3), d.peephole(2, c)))
	}
	input := d.times(i, d.activate(1, d.part(sum, 3, 4)))
	c = d.plus(input, d.times(forget, c))
	o := d.activate(0, d.plus(d.part(sum, 1, 2), d.peephole(1, c)))
	return states{d.times(o, d.f[2](b, c)), c}
}

// peephole is the weight of gate g (0 i, 1 o, 2 f) times the cell.
func (d *direction) peephole(g int, c Value) Value {
	if !d.peepholes.Present() || !c.Present() {
		return Value{}
	}
	return d.times(c, d.b.sliceAxis(d.peepholes, 0, g*d.hidden, (g+1)*d.hidden))
}

// plus, times and product take an absent operand as 0.
func (d *direction) plus(x, y Value) Value {
	switch {
	case !x.Present():
		return y
	case !y.Present():
		return x
	}
	return d.b.emit("Add", nil, x, y)
}

func (d *direction) times(x, y Value) Value {
	if !x.Present() || !y.Present() {
		return Value{}
	}
	return d.b.emit("Mul", nil, x, y)
}

// product is h times the recurrent weights of gates from to to.
func (d *direction) product(h Value, from, to int) Value {
	if !h.Present() {
		return Value{}
	}
	return d.b.emit("MatMul", nil, h, d.part(d.r, from, to))
}

// part takes gates from to to of the last axis; a bias of one axis too.
func (d *direction) part(v Value, from, to int) Value {
	if !v.Present() {
		return v
	}
	return d.b.sliceAxis(v, v.Rank()-1, from*d.hidden, to*d.hidden)
}
