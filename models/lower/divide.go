package lower

import (
	"math"
	"math/bits"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// div: a constant divisor is a factor; otherwise the dividend is shifted up so that
// the floor of the quotient has bits to spare.
func div(l *lowering, n *graph.Node) error {
	if !l.g.DType(n.Output()).IsFloat() {
		return l.integerDiv(n)
	}
	divisor := l.g.Constant(n.Input(1))
	if c, ok := scalar(divisor); ok && c != 0 {
		return l.factor(n, n.Input(0), 1/c)
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	x, err := l.precise(n.Input(0))
	if err != nil {
		return err
	}
	if divisor != nil {
		inverse := make([]float32, divisor.Elements())
		for i := range inverse {
			inverse[i] = float32(1 / divisor.Float(i))
		}
		t := graph.NewFloats(divisor.Dims, inverse)
		y, err := l.quantized(t, largest(t)/(1<<30), vm.I32)
		if err != nil {
			return err
		}
		return l.product(e, l.g.Dims(n.Output()), x, y)
	}
	y, err := l.operand(n.Input(1))
	if err != nil {
		return err
	}
	return l.quotient(e, l.g.Dims(n.Output()), x, y)
}

// quotient emits e = x/y; where y is 0 the result is 0.
func (l *lowering) quotient(e epilogue, dims []int, x, y *operand) error {
	up := max(0, min(40, 61-bits.Len64(x.reach())))
	x, err := l.shifted(x, up, e.name)
	if err != nil {
		return err
	}
	ops, lay, err := l.b.aligned(e.name, dims, x, y)
	if err != nil {
		return err
	}
	lay = l.output(e, lay)
	in := copyOf(ops[0].source(lay.index()), lay.extents())
	in.mapOp, in.b, in.bound = vm.MapDiv, ops[1].source(lay.index()), x.magnitude()
	return l.emitReal(e, in, lay, x.scale/y.scale)
}

// reciprocal is 2^62/x, an instruction without a dividend to prepare; 0 where x is 0.
func reciprocal(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	in, lay := l.unaryOf(e.name, x)
	in.mapOp, in.a, in.b, in.bound = vm.MapDiv, immediate(1<<62), in.a, 1<<62
	return l.emitReal(e, in, lay, math.Ldexp(1/x.scale, -62))
}

// sqrt is the integer square root of x shifted up, so that small numbers keep as many
// digits as large ones; 0 below 0.
func sqrt(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	if x, err = l.shifted(x, max(0, 61-bits.Len64(x.reach())), e.name); err != nil {
		return err
	}
	in, lay := l.unaryOf(e.name, x)
	in.mapOp, in.bound = vm.MapIsqrt, 1<<32
	return l.emitReal(e, in, lay, math.Sqrt(x.scale))
}

// shifted stores x·2^up in units 2^-up as large.
func (l *lowering) shifted(x *operand, up int, name string) (*operand, error) {
	lay := layout{axes: x.axes, split: x.split, order: iterationOrder([]*operand{x})}
	in := copyOf(x.source(lay.index()), lay.extents())
	in.name, in.alpha, in.dt = name, 1<<up, vm.I64
	in.lo, in.hi, in.bound = x.lo()<<up, x.hi()<<up, x.reach()<<up
	o, err := l.b.emit(in, lay)
	if err != nil {
		return nil, err
	}
	o.real, o.scale = true, math.Ldexp(x.scale, -up)
	return o, nil
}

// extreme is min or max of two operands, brought to one scale first. A constant
// number is a clamp.
func extreme(op vm.MapOp) func(l *lowering, n *graph.Node) error {
	return func(l *lowering, n *graph.Node) error {
		if !l.g.DType(n.Output()).IsFloat() {
			return l.integerBinary(n, op, 1)
		}
		e, err := l.epilogue(n)
		if err != nil {
			return err
		}
		dims := l.g.Dims(n.Output())
		for i, name := range n.Inputs {
			if c, ok := scalar(l.g.Constant(name)); ok && !math.IsNaN(c) {
				return l.limit(e, dims, n.Inputs[1-i], op, c)
			}
		}
		ops, err := l.operands(n)
		if err != nil {
			return err
		}
		for i, o := range ops {
			plain := epilogue{name: e.name, scale: e.scale, lo: math.Inf(-1), hi: math.Inf(1)}
			if o.scale == e.scale {
				continue
			}
			if ops[i], err = l.blend(plain, o.dims(), o, 1, nil, 0, 0, l.dtype(e.name)); err != nil {
				return err
			}
		}
		return l.extremeOf(e, dims, ops[0], ops[1], op)
	}
}

// limit clamps a value on one side.
func (l *lowering) limit(e epilogue, dims []int, name string, op vm.MapOp, c float64) error {
	x, err := l.operand(name)
	if err != nil {
		return err
	}
	if op == vm.MapMax {
		e.lo, e.hi = min(max(e.lo, c), e.hi), max(e.hi, e.lo)
	} else {
		e.hi = max(min(e.hi, c), e.lo)
	}
	return l.linear(e, dims, x, 1, nil, 0, 0)
}

func (l *lowering) extremeOf(e epilogue, dims []int, x, y *operand, op vm.MapOp) error {
	ops, lay, err := l.b.aligned(e.name, dims, x, y)
	if err != nil {
		return err
	}
	lay = l.output(e, lay)
	in := copyOf(ops[0].source(lay.index()), lay.extents())
	in.mapOp, in.b = op, ops[1].source(lay.index())
	in.bound = max(x.magnitude(), y.magnitude())
	return l.emitReal(e, in, lay, e.scale)
}
