package lower

import (
	"math"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// mul: a positive constant factor only changes the scale.
func mul(l *lowering, n *graph.Node) error {
	if !l.g.DType(n.Output()).IsFloat() {
		return l.integerBinary(n, vm.MapMul, 1)
	}
	for i, name := range n.Inputs {
		if c, ok := scalar(l.g.Constant(name)); ok {
			return l.factor(n, n.Inputs[1-i], c)
		}
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	ops := [2]*operand{}
	for i, name := range n.Inputs {
		if ops[i], err = l.channelled(n, name, l.precise); err != nil {
			return err
		}
	}
	return l.product(e, l.g.Dims(n.Output()), ops[0], ops[1])
}

// precise is operand, with constants in 32 bits.
func (l *lowering) precise(name string) (*operand, error) {
	t := l.g.Constant(name)
	if t == nil {
		return l.operand(name)
	}
	m := largest(t)
	if !(m > 0) || math.IsInf(m, 0) {
		return l.operand(name)
	}
	return l.quantized(t, m/(1<<30), vm.I32)
}

// product emits e = x·y.
func (l *lowering) product(e epilogue, dims []int, x, y *operand) error {
	ops, lay, err := l.b.aligned(e.name, dims, x, y)
	if err != nil {
		return err
	}
	lay = l.output(e, lay)
	in := copyOf(ops[0].source(lay.index()), lay.extents())
	in.mapOp, in.b = vm.MapMul, ops[1].source(lay.index())
	in.bound = satMul(x.magnitude(), y.magnitude())
	units := l.unitsOf(e)
	if err := l.wordsByUnit(in, lay, x.scale*y.scale, productUnits(x, y), e.scale, units); err != nil {
		return err
	}
	o, err := l.real(e, in, lay, l.dtype(e.name))
	if err != nil {
		return err
	}
	o.units = units
	l.define(e.name, e.op, o)
	return nil
}

// factor is c·x for a constant c.
func (l *lowering) factor(n *graph.Node, name string, c float64) error {
	x, err := l.operand(name)
	if err != nil {
		return err
	}
	if c > 0 && !math.IsInf(x.scale*c, 0) && x.scale*c > 0 {
		o := x.expanded(l.g.Dims(n.Output()))
		o.scale *= c
		l.define(n.Output(), n.Op, o)
		return nil
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	if c == 0 {
		return l.zero(e, l.g.Dims(n.Output()))
	}
	return l.linear(e, l.g.Dims(n.Output()), x, c, nil, 0, 0)
}

// zero defines a value that is 0 everywhere.
func (l *lowering) zero(e epilogue, dims []int) error {
	o := l.whole(nil, []int64{0}, l.dtype(e.name)).expanded(dims)
	o.real, o.scale = true, e.scale
	l.define(e.name, e.op, o)
	return nil
}
