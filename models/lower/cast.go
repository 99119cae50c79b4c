package lower

import (
	"math"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// cast: integers and booleans become real numbers of scale 1, real numbers are
// truncated toward zero, and integers wrap.
func cast(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	switch to := l.g.DType(n.Output()); {
	case to.IsFloat():
		x, err = l.toReal(x, n)
	case to == graph.Bool:
		x, err = l.nonZero(x, n.Output())
	case x.real:
		x, err = l.toInteger(x, to, n.Output())
	default:
		x, err = l.wrapped(x, to, n.Output())
	}
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, x)
	return nil
}

// leastRange is what integers that become real numbers can be, whatever the samples show.
const leastRange = 1 << 20

// toReal sees integers as real numbers. Those that may be far larger than the samples
// show saturate, as all real numbers do: their squares and tables would have no digits for
// the others. Beyond 32 bits their unit is a power of two.
func (l *lowering) toReal(x *operand, n *graph.Node) (*operand, error) {
	scale, err := l.scale(n.Output())
	if err != nil {
		return nil, err
	}
	limit, unit := max(leastRange, math.Ceil(scale*float64(l.dtype(n.Output()).Max()))), 1.0
	if reach := float64(x.magnitude()); reach > limit || reach > math.MaxInt32 {
		ops, err := l.ordered(n.Input(0))
		if err != nil {
			return nil, err
		}
		limit = min(limit, reach-1)
		unit = max(1, fixed.PowerOfTwo(limit/math.MaxInt32))
		if x, err = l.inUnitsOf(ops[0], unit, int64(limit/unit), n.Output()); err != nil {
			return nil, err
		}
	}
	o := x.clone()
	o.real, o.scale = true, unit
	return o, nil
}

// inUnitsOf is x in a unit that is a power of two, up to a limit in that unit.
func (l *lowering) inUnitsOf(x *operand, unit float64, limit int64, name string) (*operand, error) {
	in := pointwise(name, vm.MapLinear).within(max(x.lo(), -limit), min(x.hi(), limit))
	in.saturates = Saturation{Below: x.lo() < -limit, Above: x.hi() > limit}
	in.alpha, in.bound = 1, x.magnitude()
	w, err := word(1/unit, min(in.bound, math.MaxInt64))
	if err != nil {
		return nil, err
	}
	in.scale = immediate(w)
	return l.each(in, x.dims(), x)
}

// nonZero is the magnitude, at most 1.
func (l *lowering) nonZero(x *operand, name string) (*operand, error) {
	if x.lo() >= 0 && x.hi() <= 1 && !x.real {
		return x, nil
	}
	in := pointwise(name, vm.MapLinear).within(-1, 1)
	in.alpha, in.bound = 1, x.magnitude()
	sign, err := l.each(in, x.dims(), x)
	if err != nil {
		return nil, err
	}
	in = pointwise(name, vm.MapMul).within(0, 1)
	in.bound = 1
	return l.each(in, x.dims(), sign, sign)
}

// toInteger truncates toward zero; what leaves the dtype wraps.
func (l *lowering) toInteger(x *operand, to graph.DType, name string) (*operand, error) {
	x, err := l.truncated(x, name)
	if err != nil {
		return nil, err
	}
	o := x.clone()
	o.real, o.scale = false, 1
	return l.wrapped(o, to, name)
}
