package lower

import (
	"fmt"
	"math"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// integerDiv truncates toward zero, as ONNX does; the VM floors.
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

// truncatedQuotient is floor(x/y), one more where that cut off something below 0.
func (l *lowering) truncatedQuotient(name string, dims []int, x, y *operand) (*operand, error) {
	floor, err := l.floorQuotient(name, dims, x, y)
	if err != nil || x.lo() >= 0 && y.lo() >= 0 {
		return floor, err
	}
	_, cut, err := l.division(name, dims, x, y, floor)
	if err != nil {
		return nil, err
	}
	in := pointwise(name, vm.MapLinear).within(floor.lo(), satSum(floor.hi(), 1))
	in.alpha, in.beta, in.bound = 1, -1, satAdd(floor.magnitude(), 1)
	return l.each(in, dims, floor, cut)
}

// division returns x mod y, of the sign of y, and -1 where the quotient is negative and
// not whole, else 0: there floor and truncation differ.
func (l *lowering) division(name string, dims []int, x, y, floor *operand) (rest, cut *operand, err error) {
	m := int64(min(y.magnitude(), math.MaxInt64))
	in := pointwise(name, vm.MapMod).within(max(-m, min(y.lo(), 0)), min(m, max(y.hi(), 0)))
	in.bound = y.magnitude()
	if rest, err = l.each(in, dims, x, y); err != nil {
		return nil, nil, err
	}
	in = pointwise(name, vm.MapEq).within(0, 1)
	in.bound = 1
	whole, err := l.each(in, dims, rest)
	if err != nil {
		return nil, nil, err
	}
	in = pointwise(name, vm.MapLt).within(0, 1)
	in.bound = 1
	negative, err := l.each(in, dims, floor)
	if err != nil {
		return nil, nil, err
	}
	in = pointwise(name, vm.MapLe).within(-1, 0) // [negative ≤ whole] - 1
	in.zero, in.bound = -1, 1
	cut, err = l.each(in, dims, negative, whole)
	return rest, cut, err
}

func (l *lowering) floorQuotient(name string, dims []int, x, y *operand) (*operand, error) {
	lo, hi := min(x.lo(), 0), max(x.hi(), 0)
	if y.lo() < 0 {
		m := int64(min(x.magnitude(), math.MaxInt64))
		lo, hi = -m-1, m
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
		return l.realRemainder(n, x, y)
	}
	o, err := l.remainder(name, dims, x, y)
	if err != nil {
		return err
	}
	l.define(name, n.Op, o)
	return nil
}

// realRemainder is exact on one unit for both operands, and then rounded to the unit of
// the result.
func (l *lowering) realRemainder(n *graph.Node, x, y *operand) error {
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	dims := l.g.Dims(n.Output())
	if x, y, err = l.oneUnit(e.name, x, y); err != nil {
		return err
	}
	o, err := l.remainder(n.Output(), dims, x, y)
	if err != nil {
		return err
	}
	return l.linear(e, dims, o.as(x), 1, nil, 0, 0)
}

// oneUnit brings two real operands to the smaller of their units.
func (l *lowering) oneUnit(name string, x, y *operand) (*operand, *operand, error) {
	unit := min(x.scale, y.scale)
	for _, o := range []**operand{&x, &y} {
		if (*o).scale == unit {
			continue
		}
		f, err := fixed.NewBlend((*o).scale/unit, 0, 0, (*o).reach(), 0)
		if err != nil {
			return nil, nil, err
		}
		most := math.Ceil((*o).scale/unit*float64((*o).magnitude())) + 1
		if most > 1<<52 {
			return nil, nil, fmt.Errorf("operands in units of %v and %v have none in common", x.scale, y.scale)
		}
		in := pointwise(name, vm.MapLinear).within(-int64(most), int64(most))
		in.blend(f)
		wide, err := l.each(in, (*o).dims(), *o)
		if err != nil {
			return nil, nil, err
		}
		wide.real, wide.scale = true, unit
		*o = wide
	}
	return x, y, nil
}

// remainder is x - y·trunc(x/y): x mod y, less y where floor and truncation differ. For
// numbers that are not negative the machine has it itself.
func (l *lowering) remainder(name string, dims []int, x, y *operand) (*operand, error) {
	if x.lo() >= 0 && y.lo() >= 0 {
		in := pointwise(name, vm.MapMod).within(0, min(x.hi(), y.hi()))
		in.bound = y.magnitude()
		return l.each(in, dims, x, y)
	}
	floor, err := l.floorQuotient(name, dims, x, y)
	if err != nil {
		return nil, err
	}
	rest, cut, err := l.division(name, dims, x, y, floor)
	if err != nil {
		return nil, err
	}
	in := pointwise(name, vm.MapMul).within(min(x.lo(), 0), max(x.hi(), 0))
	if y.magnitude() > math.MaxInt64/2 { // more than can be proven: modulo 2^64
		in.within(math.MinInt64, math.MaxInt64)
	}
	in.bound = satMul(2, y.magnitude())
	return l.each(in, dims, y, cut, rest)
}
