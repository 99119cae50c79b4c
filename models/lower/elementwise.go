package lower

import (
	"fmt"
	"math"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// operands returns a node's computed or stored inputs.
func (l *lowering) operands(n *graph.Node) ([]*operand, error) {
	out := make([]*operand, len(n.Inputs))
	for i, name := range n.Inputs {
		var err error
		if out[i], err = l.operand(name); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// linear emits e = ca·x + cb·y + c0 over real operands that broadcast to dims; y may
// be nil. All of it is rounded once.
func (l *lowering) linear(e epilogue, dims []int, x *operand, ca float64, y *operand, cb, c0 float64) error {
	o, err := l.blend(e, dims, x, ca, y, cb, c0, l.dtype(e.name))
	if err != nil {
		return err
	}
	l.define(e.name, e.op, o)
	return nil
}

func (l *lowering) blend(e epilogue, dims []int, x *operand, ca float64, y *operand, cb, c0 float64, dt vm.DType) (*operand, error) {
	ops := []*operand{x}
	a, b, reach := ca*x.scale/e.scale, 0.0, uint64(0)
	if y != nil {
		ops, b, reach = append(ops, y), cb*y.scale/e.scale, y.reach()
	}
	ops, lay, err := l.b.aligned(e.name, dims, ops...)
	if err != nil {
		return nil, err
	}
	lay = l.output(e, lay)
	in := copyOf(ops[0].source(lay.index()), lay.extents())
	f, err := fixed.NewBlend(a, b, c0/e.scale, x.reach(), reach)
	if err != nil {
		return nil, err
	}
	in.blend(f)
	if y != nil {
		in.b = ops[1].source(lay.index())
	}
	return l.real(e, in, lay, dt)
}

// blend sets the factors of a linear instruction, its rescale and its bound.
func (in *instr) blend(f fixed.Blend) {
	in.alpha, in.beta, in.gamma, in.bound = f.Alpha, f.Beta, f.Gamma, f.Bound
	in.scale = immediate(f.Scale.Word())
}

// add and sub: x ± y. A constant operand is stored at the precision of the
// accumulator.
func add(l *lowering, n *graph.Node) error { return l.sum(n, 1) }
func sub(l *lowering, n *graph.Node) error { return l.sum(n, -1) }

func (l *lowering) sum(n *graph.Node, sign float64) error {
	if !l.g.DType(n.Output()).IsFloat() {
		return l.integerBinary(n, vm.MapLinear, int64(sign))
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	dims := l.g.Dims(n.Output())
	signs := [2]float64{1, sign}
	for i, name := range n.Inputs {
		c, ok := scalar(l.g.Constant(name))
		if !ok {
			continue
		}
		x, err := l.operand(n.Inputs[1-i])
		if err != nil {
			return err
		}
		return l.linear(e, dims, x, signs[1-i], nil, 0, signs[i]*c)
	}
	ops := [2]*operand{}
	for i, name := range n.Inputs {
		if t := l.g.Constant(name); t != nil {
			ops[i], err = l.addend(t, e.scale)
		} else {
			ops[i], err = l.operand(name)
		}
		if err != nil {
			return err
		}
	}
	return l.linear(e, dims, ops[0], 1, ops[1], sign, 0)
}

// addend stores a constant to be added to a result of the given scale: 14 bits below
// its unit if that fits in 32 bits, which is as good as exact.
func (l *lowering) addend(t *graph.Tensor, scale float64) (*operand, error) {
	_, exp := math.Frexp(largest(t) / scale)
	return l.quantized(t, math.Ldexp(scale, -min(14, max(31-exp, 0))), vm.I32)
}

// largest is the largest magnitude in a tensor.
func largest(t *graph.Tensor) float64 {
	m := 0.0
	for i := range t.Elements() {
		m = max(m, math.Abs(t.Float(i)))
	}
	return m
}

// neg is -x.
func neg(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	in, lay := l.unary(n, x)
	in.alpha = -1
	in.lo, in.hi = satNeg(x.hi()), satNeg(x.lo())
	if !x.real {
		return l.emitInteger(n, in, lay)
	}
	in.dt = smallest(in.lo, in.hi, x.of.dt)
	return l.emitSame(n, in, lay, x)
}

// unary is an instruction that reads x element by element and keeps its integers.
func (l *lowering) unary(n *graph.Node, x *operand) (*instr, layout) { return l.unaryOf(n.Output(), x) }

// unaryOf is unary for the value of that name.
func (l *lowering) unaryOf(name string, x *operand) (*instr, layout) {
	lay := layout{axes: x.axes, split: x.split, order: iterationOrder([]*operand{x})}
	if l.g.IsOutput(name) {
		lay = lay.logical()
	}
	in := copyOf(x.source(lay.index()), lay.extents())
	in.name, in.dt, in.lo, in.hi, in.bound = name, x.of.dt, x.lo(), x.hi(), x.magnitude()
	return in, lay
}

// clip and relu, where they could not be computed by the instruction before.
func clip(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	lo, hi, ok := clampOf(n)
	if !ok {
		return fmt.Errorf("bounds are not numbers")
	}
	if top := float64(x.of.dt.Max()); lo/x.scale > top || hi/x.scale < -top {
		// Bounds that lie beyond what the operand can hold: those of the result then.
		e, err := l.epilogue(n)
		if err != nil {
			return err
		}
		e.lo, e.hi = min(max(e.lo, lo), hi), min(max(e.hi, lo), hi)
		return l.linear(e, x.dims(), x, 1, nil, 0, 0)
	}
	in, lay := l.unary(n, x)
	least, most := epilogue{scale: x.scale, lo: lo, hi: hi}.clamp(vm.I64)
	in.lo, in.hi = clampedRange(in.lo, in.hi, least, most)
	return l.emitSame(n, in, lay, x)
}

// absolute is max(x, -x), a maximum over two terms.
func absolute(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	if x.lo() >= 0 || l.g.DType(n.Output()) == graph.Uint64 { // which is stored by its bits
		l.define(n.Output(), n.Op, x)
		return nil
	}
	if x.magnitude() > math.MaxInt64 {
		return l.wideAbsolute(n, x)
	}
	in, lay := l.unary(n, x)
	axes := len(in.out)
	in.red, in.mapOp, in.reduce = []int{2}, vm.MapMul, vm.ReduceMax
	in.b = source{imm: affine{off: 1, coef: append(make([]int64, axes), -2)}}
	in.init = immediate(0)
	in.lo, in.hi = 0, int64(min(x.magnitude(), math.MaxInt64))
	if !x.real {
		return l.emitInteger(n, in, lay)
	}
	in.dt = smallest(in.lo, in.hi, x.of.dt)
	return l.emitSame(n, in, lay, x)
}

// wideAbsolute is x times its sign, modulo 2^64, of integers of 64 bits: the magnitude of
// the least of them is not one of them.
func (l *lowering) wideAbsolute(n *graph.Node, x *operand) error {
	sign := pointwise(n.Output(), vm.MapLinear).within(-1, 1)
	sign.alpha, sign.bound = 1, x.magnitude()
	s, err := l.each(sign, x.dims(), x)
	if err != nil {
		return err
	}
	in := pointwise(n.Output(), vm.MapMul).within(math.MinInt64, math.MaxInt64)
	in.bound = x.magnitude()
	o, err := l.each(in, x.dims(), x, s)
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}
