package lower

import (
	"fmt"
	"math"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// rounding is a way to round real numbers to whole ones, which are stored as
// integers of scale 1.
type rounding func(l *lowering, x *operand, name string) (*operand, error)

// roundings are the operators whose operand wants a scale that is a power of two:
// then they are exact.
var roundings = map[string]rounding{"Floor": (*lowering).floored, "Ceil": (*lowering).ceiled, "Round": (*lowering).rounded}

func round(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	o, err := roundings[n.Op](l, x, n.Output())
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

// binaryPoint returns x as integers times 2^-p. A scale that is no power of two is
// brought to one of 30 bits first.
func (l *lowering) binaryPoint(x *operand, name string) (*operand, int, error) {
	frac, exp := math.Frexp(x.scale)
	if frac != 0.5 {
		reach := float64(x.magnitude()) * x.scale
		unit := fixed.PowerOfTwo(max(reach, math.SmallestNonzeroFloat32) / (1 << 30))
		e := epilogue{name: name, scale: unit, lo: math.Inf(-1), hi: math.Inf(1)}
		var err error
		if x, err = l.blend(e, x.dims(), x, 1, nil, 0, 0, vm.I32); err != nil {
			return nil, 0, err
		}
		_, exp = math.Frexp(unit)
	}
	p := 1 - exp
	if p > 61 {
		return nil, 0, fmt.Errorf("operand has %d bits below the point", p)
	}
	return x, p, nil
}

// shiftedDown is floor((x + offset)/2^p), a whole number.
func (l *lowering) shiftedDown(x *operand, p int, offset int64, name string) (*operand, error) {
	lo, hi := satSum(x.lo(), offset), satSum(x.hi(), offset)
	in := pointwise(name, vm.MapLinear).within(lo>>p, hi>>p)
	// The rescale rounds halves up: half a unit less makes it a floor.
	in.alpha, in.gamma = 1, offset-int64(1)<<p/2
	in.bound = satAdd(x.magnitude(), magnitude(in.gamma))
	if in.bound > math.MaxInt64 {
		return nil, errOverflow
	}
	w, err := word(math.Ldexp(1, -p), in.bound)
	if err != nil {
		return nil, err
	}
	in.scale = immediate(w)
	o, err := l.each(in, x.dims(), x)
	if err != nil {
		return nil, err
	}
	o.real, o.scale = true, 1
	return o, nil
}

func (l *lowering) floored(x *operand, name string) (*operand, error) {
	x, p, err := l.binaryPoint(x, name)
	if err != nil || p <= 0 {
		return x, err // multiples of 2^-p are whole
	}
	return l.shiftedDown(x, p, 0, name)
}

func (l *lowering) ceiled(x *operand, name string) (*operand, error) {
	x, p, err := l.binaryPoint(x, name)
	if err != nil || p <= 0 {
		return x, err
	}
	return l.shiftedDown(x, p, int64(1)<<p-1, name)
}

// rounded rounds halves to even: halves up, less 1 where that made an odd number of a
// half.
func (l *lowering) rounded(x *operand, name string) (*operand, error) {
	x, p, err := l.binaryPoint(x, name)
	if err != nil || p <= 0 {
		return x, err
	}
	up, err := l.shiftedDown(x, p, int64(1)<<(p-1), name)
	if err != nil {
		return nil, err
	}
	in := pointwise(name, vm.MapMod).within(0, int64(1)<<(p+1)-1)
	in.b, in.bound = immediate(int64(1)<<(p+1)), 1<<(p+1)
	rest, err := l.each(in, x.dims(), x)
	if err != nil {
		return nil, err
	}
	in = pointwise(name, vm.MapEq).within(0, 1) // 2m + 1/2
	in.b, in.bound = immediate(int64(1)<<(p-1)), 1
	odd, err := l.each(in, x.dims(), rest)
	if err != nil {
		return nil, err
	}
	in = pointwise(name, vm.MapLinear).within(satSum(up.lo(), -1), up.hi())
	in.alpha, in.beta, in.bound = 1, -1, satAdd(up.magnitude(), 1)
	o, err := l.each(in, x.dims(), up, odd)
	if err != nil {
		return nil, err
	}
	return o.as(up), nil
}

// truncated rounds toward zero: max(floor, min(ceiling, 0)).
func (l *lowering) truncated(x *operand, name string) (*operand, error) {
	if x.scale == 1 {
		return x, nil
	}
	floor, err := l.floored(x, name)
	if err != nil {
		return nil, err
	}
	if floor.scale != 1 { // whole multiples of more than 1
		in := pointwise(name, vm.MapLinear)
		in.alpha = int64(floor.scale)
		if in.bound = satMul(magnitude(in.alpha), floor.magnitude()); in.bound > math.MaxInt64 {
			return nil, errOverflow
		}
		o, err := l.each(in.within(floor.lo()*in.alpha, floor.hi()*in.alpha), x.dims(), floor)
		if err != nil {
			return nil, err
		}
		o.real = true
		return o, nil
	}
	if x.lo() >= 0 {
		return floor, nil
	}
	ceiling, err := l.ceiled(x, name)
	if err != nil {
		return nil, err
	}
	in := pointwise(name, vm.MapMin).within(ceiling.lo(), 0)
	in.bound = ceiling.magnitude()
	below, err := l.each(in, x.dims(), ceiling) // and 0
	if err != nil {
		return nil, err
	}
	in = pointwise(name, vm.MapMax).within(below.lo(), max(floor.hi(), 0))
	in.bound = max(floor.magnitude(), below.magnitude())
	o, err := l.each(in, x.dims(), floor, below)
	if err != nil {
		return nil, err
	}
	return o.as(floor), nil
}

// sign is the integer itself, clamped to -1 … 1.
func sign(l *lowering, n *graph.Node) error {
	ops, err := l.ordered(n.Input(0))
	if err != nil {
		return err
	}
	x := ops[0]
	in := pointwise(n.Output(), vm.MapLinear).within(-1, 1)
	in.alpha, in.bound = 1, x.magnitude()
	o, err := l.each(in, x.dims(), x)
	if err != nil {
		return err
	}
	o.real, o.scale = x.real, 1
	l.define(n.Output(), n.Op, o)
	return nil
}
