package lower

import (
	"errors"
	"math"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

var (
	errInteger = errors.New("not supported for integers")
	errArgMax  = errors.New("arg-max needs a model with exactly one output, of real numbers")
)

// integerBinary emits an operation on integers, exactly; results wrap.
func (l *lowering) integerBinary(n *graph.Node, op vm.MapOp, sign int64) error {
	ops, err := l.operands(n)
	if err != nil {
		return err
	}
	if dt := l.g.DType(n.Output()); dt == graph.Uint64 && (op == vm.MapMin || op == vm.MapMax) {
		return l.unsignedExtreme(n, op)
	}
	x, y := ops[0], ops[1]
	ops, lay, err := l.b.aligned(n.Output(), l.g.Dims(n.Output()), x, y)
	if err != nil {
		return err
	}
	if l.g.IsOutput(n.Output()) {
		lay = lay.logical()
	}
	in := copyOf(ops[0].source(lay.index()), lay.extents())
	in.mapOp, in.b, in.alpha, in.beta, in.name = op, ops[1].source(lay.index()), 1, sign, n.Output()
	a, b := x.magnitude(), y.magnitude()
	switch op {
	case vm.MapLinear:
		in.bound = satAdd(a, b)
		lo, hi := y.lo(), y.hi()
		if sign < 0 {
			lo, hi = satNeg(hi), satNeg(lo)
		}
		in.lo, in.hi = satSum(x.lo(), lo), satSum(x.hi(), hi)
	case vm.MapMul:
		in.bound = satMul(a, b)
		in.lo, in.hi = productRange(x, y)
	case vm.MapMin:
		in.bound, in.lo, in.hi = max(a, b), min(x.lo(), y.lo()), min(x.hi(), y.hi())
	case vm.MapMax:
		in.bound, in.lo, in.hi = max(a, b), max(x.lo(), y.lo()), max(x.hi(), y.hi())
	}
	return l.emitInteger(n, in, lay)
}

// unsignedExtreme is the smaller or larger of two uint64, stored by their bits.
func (l *lowering) unsignedExtreme(n *graph.Node, op vm.MapOp) error {
	ops, err := l.comparable(n.Output(), n.Inputs...)
	if err != nil {
		return err
	}
	in := pointwise(n.Output(), op).within(math.MinInt64, math.MaxInt64)
	in.bound = math.MaxInt64
	o, err := l.each(in, l.g.Dims(n.Output()), ops[0], ops[1])
	if err != nil {
		return err
	}
	if o, err = l.turned(o, n.Output()); err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

func productRange(x, y *operand) (lo, hi int64) {
	if satMul(x.magnitude(), y.magnitude()) > math.MaxInt64 {
		return math.MinInt64, math.MaxInt64
	}
	p := [4]int64{x.lo() * y.lo(), x.lo() * y.hi(), x.hi() * y.lo(), x.hi() * y.hi()}
	return min(p[0], p[1], p[2], p[3]), max(p[0], p[1], p[2], p[3])
}

func satSum(a, b int64) int64 {
	s := a + b
	switch {
	case a > 0 && b > 0 && s < 0:
		return math.MaxInt64
	case a < 0 && b < 0 && s >= 0:
		return math.MinInt64
	}
	return s
}

// integerRange is what an integer dtype of the model can hold.
func integerRange(dt graph.DType) (lo, hi int64) {
	switch dt {
	case graph.Bool:
		return 0, 1
	case graph.Uint64: // by its bits
		return math.MinInt64, math.MaxInt64
	}
	if dt.IsUnsigned() {
		return 0, 1<<dt.Bits() - 1
	}
	return -1 << (dt.Bits() - 1), 1<<(dt.Bits()-1) - 1
}
