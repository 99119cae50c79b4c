package lower

import (
	"math"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// emitInteger emits an instruction of an integer result between in.lo and in.hi. What
// leaves the dtype wraps, as ONNX's integers do.
func (l *lowering) emitInteger(n *graph.Node, in *instr, lay layout) error {
	o, err := l.integer(n, in, lay)
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

func (l *lowering) integer(n *graph.Node, in *instr, lay layout) (*operand, error) {
	dt := l.g.DType(n.Output())
	lo, hi := integerRange(dt)
	if in.bound <= math.MaxInt64 && in.lo >= lo && in.hi <= hi {
		in.dt = integerDType(dt)
		return l.b.emit(in, lay)
	}
	// Modulo 2^64, which the narrower dtype divides.
	in.dt, in.lo, in.hi = vm.I64, math.MinInt64, math.MaxInt64
	o, err := l.b.emit(in, lay)
	if err != nil {
		return nil, err
	}
	return l.wrapped(o, dt, n.Output())
}

// wrapped reduces integers modulo 2^bits to the range of an integer dtype.
func (l *lowering) wrapped(x *operand, dt graph.DType, name string) (*operand, error) {
	lo, hi := integerRange(dt)
	if dt.Bits() == 64 || x.lo() >= lo && x.hi() <= hi {
		return x, nil
	}
	mask := int64(1)<<dt.Bits() - 1
	in := pointwise(name, vm.MapAnd).within(0, mask)
	in.b, in.bound = immediate(mask), uint64(mask)
	o, err := l.each(in, x.dims(), x)
	if err != nil || dt.IsUnsigned() {
		return o, err
	}
	// The upper half is negative: (v xor 2^(bits-1)) - 2^(bits-1).
	half := mask/2 + 1
	in = pointwise(name, vm.MapXor).within(-half, half-1)
	in.b, in.zero, in.bound = immediate(half), -half, uint64(mask)
	return l.each(in, x.dims(), o)
}
