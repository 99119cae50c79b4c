package lower

import (
	"math"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// where is y + c·(x - y); with a single number for y, a select.
func where(l *lowering, n *graph.Node) error {
	c, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	if !l.g.DType(n.Output()).IsFloat() {
		ops, err := l.operands(n)
		if err != nil {
			return err
		}
		o, err := l.chosen(n.Output(), l.g.Dims(n.Output()), c, ops[1], ops[2], math.MinInt64, math.MaxInt64)
		if err != nil {
			return err
		}
		l.define(n.Output(), n.Op, o)
		return nil
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	ops := [2]*operand{}
	for i := range ops {
		if ops[i], err = l.atScale(n.Input(1+i), e); err != nil {
			return err
		}
	}
	lo, hi := e.clamp(l.dtype(e.name))
	o, err := l.chosen(e.name, l.g.Dims(n.Output()), c, ops[0], ops[1], lo, hi)
	if err != nil {
		return err
	}
	o.real, o.scale = true, e.scale
	l.define(e.name, e.op, o)
	return nil
}

// chosen emits x where c, else y; both are integers of one unit. The result lies
// within lo and hi.
func (l *lowering) chosen(name string, dims []int, c, x, y *operand, lo, hi int64) (*operand, error) {
	lo, hi = clampedRange(min(x.lo(), y.lo()), max(x.hi(), y.hi()), lo, hi)
	if y.lo() == y.hi() {
		in := pointwise(name, vm.MapSelect).within(lo, hi)
		in.gamma, in.bound = y.lo(), max(x.magnitude(), y.magnitude())
		return l.each(in, dims, c, x)
	}
	d := pointwise(name, vm.MapLinear).within(satSum(x.lo(), satNeg(y.hi())), satSum(x.hi(), satNeg(y.lo())))
	if d.alpha, d.beta, d.bound = 1, -1, satAdd(x.magnitude(), y.magnitude()); d.bound > math.MaxInt64 {
		d.within(math.MinInt64, math.MaxInt64)
	}
	diff, err := l.each(d, dims, x, y)
	if err != nil {
		return nil, err
	}
	in := pointwise(name, vm.MapMul).within(lo, hi)
	if in.bound = satAdd(y.magnitude(), diff.magnitude()); in.bound > math.MaxInt64 { // modulo 2^64
		in.within(math.MinInt64, math.MaxInt64)
	}
	return l.each(in, dims, c, diff, y)
}

// clampedRange is where numbers between lo and hi lie once they are clamped.
func clampedRange(lo, hi, least, most int64) (int64, int64) {
	return min(max(lo, least), most), min(max(hi, least), most)
}

func satNeg(v int64) int64 {
	if v == math.MinInt64 {
		return math.MaxInt64
	}
	return -v
}

// atScale is the operand of a real value in the unit of a result, saturating.
func (l *lowering) atScale(name string, e epilogue) (*operand, error) {
	if t := l.g.Constant(name); t != nil {
		v := make([]int64, t.Elements())
		for i := range v {
			v[i] = min(max(fixed.Nearest(t.Float(i), e.scale), -l.dtype(e.name).Max()), l.dtype(e.name).Max())
		}
		o := l.whole(t.Dims, v, l.dtype(e.name))
		o.real, o.scale = true, e.scale
		return o, nil
	}
	o, err := l.operand(name)
	if err != nil || o.scale == e.scale {
		return o, err
	}
	plain := epilogue{name: e.name, scale: e.scale, lo: math.Inf(-1), hi: math.Inf(1)}
	return l.blend(plain, o.dims(), o, 1, nil, 0, 0, l.dtype(e.name))
}
