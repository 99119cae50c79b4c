package lower

import (
	"errors"
	"fmt"
	"math"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

var (
	errInteger = errors.New("not supported for integers")
	errArgMax  = errors.New("arg-max needs a model with exactly one output, of real numbers")
)

// integerBinary emits an operation on integers, exactly. A result that could leave
// its dtype, where ONNX lets it wrap, is refused.
func (l *lowering) integerBinary(n *graph.Node, op vm.MapOp, sign int64) error {
	ops, err := l.operands(n)
	if err != nil {
		return err
	}
	x, y := ops[0], ops[1]
	if op == vm.MapDiv && (x.lo() < 0 || y.lo() < 0) {
		return fmt.Errorf("%w that may be negative", errInteger) // ONNX truncates, the VM floors
	}
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
		in.lo, in.hi = satSum(x.lo(), min(sign*y.lo(), sign*y.hi())), satSum(x.hi(), max(sign*y.lo(), sign*y.hi()))
	case vm.MapMul:
		in.bound = satMul(a, b)
		in.lo, in.hi = productRange(x, y)
	case vm.MapMin:
		in.bound, in.lo, in.hi = max(a, b), min(x.lo(), y.lo()), min(x.hi(), y.hi())
	case vm.MapMax:
		in.bound, in.lo, in.hi = max(a, b), max(x.lo(), y.lo()), max(x.hi(), y.hi())
	default:
		in.bound, in.lo, in.hi = a, min(x.lo(), 0), max(x.hi(), 0)
	}
	return l.emitInteger(n, in, lay)
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

// emitInteger emits an instruction of an integer result between in.lo and in.hi.
func (l *lowering) emitInteger(n *graph.Node, in *instr, lay layout) error {
	dt := l.g.DType(n.Output())
	lo, hi := integerRange(dt)
	if in.bound > math.MaxInt64 || in.lo < lo || in.hi > hi {
		return fmt.Errorf("result could leave the range of %v (%d to %d)", dt, in.lo, in.hi)
	}
	in.dt = integerDType(dt)
	o, err := l.b.emit(in, lay)
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

// integerRange is what an integer dtype of the model can hold.
func integerRange(dt graph.DType) (lo, hi int64) {
	switch dt {
	case graph.Bool:
		return 0, 1
	case graph.Uint64:
		return 0, math.MaxInt64
	}
	if dt.IsUnsigned() {
		return 0, 1<<dt.Bits() - 1
	}
	return -1 << (dt.Bits() - 1), 1<<(dt.Bits()-1) - 1
}

// cast: integers and booleans become real numbers of scale 1; integers widen. What
// needs rounding or wrapping is refused.
func cast(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	to := l.g.DType(n.Output())
	if to.IsFloat() {
		if x.magnitude() > 1<<31 {
			return fmt.Errorf("integers up to %d do not fit a real value", x.magnitude())
		}
		o := x.clone()
		o.real, o.scale = true, 1
		l.define(n.Output(), n.Op, o)
		return nil
	}
	lo, hi := integerRange(to)
	if x.real || x.lo() < lo || x.hi() > hi {
		return fmt.Errorf("from %v to %v is not supported", l.g.DType(n.Input(0)), to)
	}
	l.define(n.Output(), n.Op, x.clone())
	return nil
}
