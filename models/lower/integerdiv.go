package lower

import (
	"fmt"
	"math"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// integerDiv truncates toward zero, as ONNX does; the VM floors. So the quotient is
// max(floor(x/y), min(ceiling(x/y), 0)) with ceiling(x/y) = -floor(-x/y).
func (l *lowering) integerDiv(n *graph.Node) error {
	ops, err := l.ordered(n.Inputs...)
	if err != nil {
		return err
	}
	o, err := l.truncatedQuotient(n.Output(), l.g.Dims(n.Output()), ops[0], ops[1])
	if err != nil {
		return err
	}
	if o, err = l.wrapped(o, l.g.DType(n.Output()), n.Output()); err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

func (l *lowering) truncatedQuotient(name string, dims []int, x, y *operand) (*operand, error) {
	floor, err := l.floorQuotient(name, dims, x, y)
	if err != nil || x.lo() >= 0 && y.lo() >= 0 {
		return floor, err
	}
	minus := pointwise(name, vm.MapLinear).within(satNeg(x.hi()), satNeg(x.lo()))
	minus.alpha, minus.bound = -1, x.magnitude()
	negative, err := l.each(minus, x.dims(), x)
	if err != nil {
		return nil, err
	}
	if negative, err = l.floorQuotient(name, dims, negative, y); err != nil {
		return nil, err
	}
	in := pointwise(name, vm.MapLinear).within(min(satNeg(negative.hi()), 0), 0)
	in.alpha, in.bound = -1, negative.magnitude()
	below, err := l.each(in, dims, negative)
	if err != nil {
		return nil, err
	}
	in = pointwise(name, vm.MapMax).within(min(floor.lo(), 0), max(floor.hi(), 0))
	in.bound = max(floor.magnitude(), below.magnitude())
	return l.each(in, dims, floor, below)
}

func (l *lowering) floorQuotient(name string, dims []int, x, y *operand) (*operand, error) {
	lo, hi := min(x.lo(), 0), max(x.hi(), 0)
	if y.lo() < 0 {
		m := int64(min(x.magnitude(), math.MaxInt64))
		lo, hi = -m-1, m
		if m == math.MaxInt64 {
			lo = math.MinInt64
		}
	}
	in := pointwise(name, vm.MapDiv).within(lo, hi)
	in.bound = x.magnitude()
	return l.each(in, dims, x, y)
}

// mod has the sign of the divisor, as the VM's; with fmod that of the dividend:
// x - y·trunc(x/y), on one scale for both if they are real.
func mod(l *lowering, n *graph.Node) error {
	ops, err := l.ordered(n.Inputs...)
	if err != nil {
		return err
	}
	x, y, dims, name := ops[0], ops[1], l.g.Dims(n.Output()), n.Output()
	if n.Int("fmod", 0) == 0 {
		if x.real {
			return fmt.Errorf("of real numbers needs fmod")
		}
		m := int64(min(y.magnitude(), math.MaxInt64))
		in := pointwise(name, vm.MapMod).within(max(-m, min(y.lo(), 0)), min(m, max(y.hi(), 0)))
		in.bound = y.magnitude()
		o, err := l.each(in, dims, x, y)
		if err != nil {
			return err
		}
		l.define(name, n.Op, o)
		return nil
	}
	if x.real {
		if x, y, err = l.oneUnit(name, x, y); err != nil {
			return err
		}
	}
	o, err := l.remainder(name, dims, x, y)
	if err != nil {
		return err
	}
	l.define(name, n.Op, o.as(x))
	return nil
}

// oneUnit brings two real operands to the smaller of their units.
func (l *lowering) oneUnit(name string, x, y *operand) (*operand, *operand, error) {
	unit := min(x.scale, y.scale)
	for _, o := range []**operand{&x, &y} {
		if (*o).scale == unit {
			continue
		}
		e := epilogue{name: name, scale: unit, lo: math.Inf(-1), hi: math.Inf(1)}
		wide, err := l.blend(e, (*o).dims(), *o, 1, nil, 0, 0, vm.I64)
		if err != nil {
			return nil, nil, err
		}
		*o = wide
	}
	return x, y, nil
}

// remainder is x - y·trunc(x/y), which for numbers that are not negative the machine
// has itself.
func (l *lowering) remainder(name string, dims []int, x, y *operand) (*operand, error) {
	if x.lo() >= 0 && y.lo() >= 0 {
		in := pointwise(name, vm.MapMod).within(0, x.hi())
		in.hi, in.bound = min(in.hi, y.hi()), y.magnitude()
		return l.each(in, dims, x, y)
	}
	q, err := l.truncatedQuotient(name, dims, x, y)
	if err != nil {
		return nil, err
	}
	m := int64(min(x.magnitude(), math.MaxInt64))
	product := pointwise(name, vm.MapMul).within(-m, m) // |y·trunc(x/y)| ≤ |x|
	rest := pointwise(name, vm.MapLinear).within(min(x.lo(), 0), max(x.hi(), 0))
	if satMul(q.magnitude(), y.magnitude()) > math.MaxInt64 { // more than can be proven: modulo 2^64
		product.within(math.MinInt64, math.MaxInt64)
		rest.within(math.MinInt64, math.MaxInt64)
	}
	product.bound = x.magnitude()
	whole, err := l.each(product, dims, q, y)
	if err != nil {
		return nil, err
	}
	rest.alpha, rest.beta, rest.bound = 1, -1, satMul(2, x.magnitude())
	return l.each(rest, dims, x, whole)
}
