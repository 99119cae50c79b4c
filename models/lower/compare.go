package lower

import (
	"fmt"
	"math"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// comparison lowers Less and its relatives: f(x, y), or f(y, x) if swapped. Real
// operands are compared as they are stored: exactly, but for the rounding that
// brought them there.
func comparison(f vm.MapOp, swapped bool) rule {
	return func(l *lowering, n *graph.Node) error {
		x, y := n.Input(0), n.Input(1)
		if swapped {
			x, y = y, x
		}
		o, err := l.compared(n, f, x, y)
		if err != nil {
			return err
		}
		l.define(n.Output(), n.Op, o)
		return nil
	}
}

func (l *lowering) compared(n *graph.Node, f vm.MapOp, x, y string) (*operand, error) {
	dims := l.g.Dims(n.Output())
	in := pointwise(n.Output(), f).within(0, 1)
	in.bound = 1
	if l.g.DType(x).IsFloat() {
		for i, name := range []string{x, y} {
			if t := l.g.Constant(name); t != nil {
				return l.threshold(in, dims, [2]string{x, y}, i, t)
			}
		}
	}
	ops, err := l.comparable(n.Output(), x, y)
	if err != nil {
		return nil, err
	}
	if ops[0].scale == ops[1].scale {
		return l.each(in, dims, ops[0], ops[1])
	}
	d, err := l.difference(n.Output(), dims, ops[0], ops[1])
	if err != nil {
		return nil, err
	}
	return l.each(in, dims, d) // against 0
}

// ordered returns the operands of an operation that is arithmetic on numbers, which
// unsigned integers beyond 2^63, stored by their bits, do not allow.
func (l *lowering) ordered(names ...string) ([]*operand, error) {
	out := make([]*operand, len(names))
	for i, name := range names {
		var err error
		if out[i], err = l.operand(name); err != nil {
			return nil, err
		}
		if l.g.DType(name) == graph.Uint64 && out[i].lo() < 0 {
			return nil, fmt.Errorf("uint64 values beyond 2^63 are not supported")
		}
	}
	return out, nil
}

// comparable returns operands that compare as the values do: for uint64, stored by its
// bits, with the highest bit turned.
func (l *lowering) comparable(name string, values ...string) ([]*operand, error) {
	out := make([]*operand, len(values))
	for i, v := range values {
		x, err := l.operand(v)
		if err == nil && l.g.DType(v) == graph.Uint64 {
			x, err = l.turned(x, name)
		}
		if err != nil {
			return nil, err
		}
		out[i] = x
	}
	return out, nil
}

// turned flips the highest of 64 bits.
func (l *lowering) turned(x *operand, name string) (*operand, error) {
	in := pointwise(name, vm.MapXor).within(math.MinInt64, math.MaxInt64)
	in.b, in.bound = immediate(math.MinInt64), math.MaxInt64
	return l.each(in, x.dims(), x)
}

// difference is x - y in a unit below both, of 64 bits.
func (l *lowering) difference(name string, dims []int, x, y *operand) (*operand, error) {
	unit := min(x.scale, y.scale)
	f, err := fixed.NewBlend(x.scale/unit, -y.scale/unit, 0, x.reach(), y.reach())
	if err != nil {
		return nil, err
	}
	in := pointwise(name, vm.MapLinear)
	in.alpha, in.beta, in.bound = f.Alpha, f.Beta, f.Bound
	return l.each(in.within(-int64(in.bound), int64(in.bound)), dims, x, y)
}

// threshold compares a real operand with a constant, which is operand which of the
// two: on the integers of the other one, rounded to the side that keeps the result.
func (l *lowering) threshold(in *instr, dims []int, names [2]string, which int, t *graph.Tensor) (*operand, error) {
	x, err := l.operand(names[1-which])
	if err != nil {
		return nil, err
	}
	v := make([]int64, t.Elements())
	for i := range v {
		if v[i], err = limitOf(in.mapOp, t.Float(i)/x.scale, which == 1); err != nil {
			return nil, fmt.Errorf("constant %q: element %d: %w", names[which], i, err)
		}
	}
	c := l.whole(t.Dims, v, vm.I8)
	if which == 1 {
		return l.each(in, dims, x, c)
	}
	return l.each(in, dims, c, x)
}

// limitOf is the integer that an integer compares with as it does with c. A number
// that no integer equals becomes one that no operand reaches.
func limitOf(f vm.MapOp, c float64, right bool) (int64, error) {
	const far = 1 << 62
	switch {
	case math.IsNaN(c):
		return 0, fmt.Errorf("is not a number")
	case f == vm.MapEq && c != math.Floor(c):
		return far, nil
	case (f == vm.MapLt) == right: // x < c, c ≤ x
		c = math.Ceil(c)
	default: // x ≤ c, c < x
		c = math.Floor(c)
	}
	return int64(min(max(c, -far), far)), nil
}

// logical lowers And, Or, Xor.
func logical(f vm.MapOp) rule {
	return func(l *lowering, n *graph.Node) error {
		ops, err := l.operands(n)
		if err != nil {
			return err
		}
		in := pointwise(n.Output(), f).within(0, 1)
		in.bound = 1
		o, err := l.each(in, l.g.Dims(n.Output()), ops[0], ops[1])
		if err != nil {
			return err
		}
		l.define(n.Output(), n.Op, o)
		return nil
	}
}

// not is x = 0.
func not(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	in := pointwise(n.Output(), vm.MapEq).within(0, 1)
	in.bound = 1
	o, err := l.each(in, l.g.Dims(n.Output()), x)
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}
