package lower

import (
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// quantization is one QuantizeLinear: round(x·ratio) + zero, saturated to lo … hi.
type quantization struct {
	name   string
	dims   []int
	scale  *graph.Tensor
	ratio  []float64 // unit of x over scale
	zero   *graph.Tensor
	lo, hi int64
}

// quantizeLinear divides by constant scales in one rescale. Where the quotient can be
// halfway between two integers, which go to the even one, it is first taken to
// fractionBits more bits: two instructions more. Real numbers always take this way,
// so that what is halfway but for the rounding of x or of the scale (0.35 and 0.1 in
// float32) counts as halfway, as it does where the quotient is rounded to float32.
func quantizeLinear(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	q, err := l.quantization(n, x)
	if err != nil {
		return err
	}
	o, err := l.rounded16(q, x)
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

func (l *lowering) quantization(n *graph.Node, x *operand) (*quantization, error) {
	scale, zero := l.g.Constant(n.Input(1)), l.g.Constant(n.Input(2))
	if scale == nil || zero == nil {
		return nil, fmt.Errorf("the scale or the zero point is computed from the input data, it must be a constant")
	}
	q := &quantization{name: n.Output(), dims: l.g.Dims(n.Output()), scale: scale, zero: zero}
	q.lo, q.hi = integerRange(zero.DType)
	for i, s := range scale.Floats() {
		if !(s > 0) || math.IsInf(float64(s), 0) {
			return nil, fmt.Errorf("scale %d is %v", i, s)
		}
		q.ratio = append(q.ratio, x.scale/float64(s))
	}
	return q, nil
}

// rounded16 chooses the way. Results have at most 16 bits.
func (l *lowering) rounded16(q *quantization, x *operand) (*operand, error) {
	if _, ok := scalar(q.zero); !ok {
		return l.shiftedEach(q, x)
	}
	f := 0
	if q.mayTie(x) {
		f = fractionBits(q.zero.DType)
	}
	if f > 0 && len(q.ratio) == 1 && q.ratio[0] == math.Ldexp(1, -f) {
		return l.evened(q.name, q.dims, x, f, nil, q.zero.Int(0), q.lo, q.hi)
	}
	zero := int64(0)
	if f == 0 {
		zero = q.zero.Int(0)
	}
	o, err := l.scaledEach(q, x, f, zero)
	if err != nil || f == 0 {
		return o, err
	}
	return l.evened(q.name, q.dims, o, f, nil, q.zero.Int(0), q.lo, q.hi)
}

// mayTie reports whether x/scale can be halfway between two integers.
func (q *quantization) mayTie(x *operand) bool {
	exact := !slices.ContainsFunc(q.ratio, func(r float64) bool { return r != 1 })
	return !exact && (x.real || q.even(x.magnitude()))
}

// even reports whether some integer of at most bound is halfway between two multiples of
// a scale: which takes a scale that is an even number.
func (q *quantization) even(bound uint64) bool {
	for i := range q.ratio {
		if half := q.scale.Float(i) / 2; half == math.Floor(half) && half <= float64(bound) {
			return true
		}
	}
	return false
}

// fractionBits is how many bits of a quotient are kept for telling halves: as many as
// float32 has beyond 7 bits of integer, or as 31 bits have room for.
func fractionBits(dt graph.DType) int { return min(17, 29-dt.Bits()) }

// scaledEach is x·ratio·2^f + zero, rounded halves up. With f bits it is bounded to what
// decides the result.
func (l *lowering) scaledEach(q *quantization, x *operand, f int, zero int64) (*operand, error) {
	in := pointwise(q.name, vm.MapLinear).within(q.lo, q.hi)
	if f > 0 {
		z := q.zero.Int(0)
		in.within((q.lo-z-1)<<f, (q.hi-z+1)<<f)
	}
	in.alpha, in.zero, in.bound = 1, zero, x.magnitude()
	words := make([]int64, len(q.ratio))
	for i, r := range q.ratio {
		var err error
		if words[i], err = word(math.Ldexp(r, f), in.bound); err != nil {
			return nil, err
		}
	}
	if len(words) == 1 {
		in.scale = immediate(words[0])
		return l.each(in, q.dims, x)
	}
	ops, lay, err := l.b.aligned(q.name, q.dims, x, l.whole(q.scale.Dims, words, vm.I64))
	if err != nil {
		return nil, err
	}
	if l.g.IsOutput(q.name) {
		lay = lay.logical()
	}
	in.out = lay.extents()
	in.a, in.scale = ops[0].source(lay.index()), ops[1].source(lay.index())
	return l.b.emit(in, lay)
}

// evened rounds y·2^-f, halves to even, and adds the zero point, a number or an operand:
// floor((y + 2^(f-1) - 1 + p)/2^f), where p says whether floor(y/2^f) is odd.
func (l *lowering) evened(name string, dims []int, y *operand, f int, zeros *operand, zero, lo, hi int64) (*operand, error) {
	parity := pointwise(name, vm.MapMod).within(0, 1)
	parity.b, parity.init = immediate(2<<f), immediate(-1<<(f-1)) // a floor, not nearest
	parity.bound = 2 << f
	w, err := word(math.Ldexp(1, -f), parity.bound)
	if err != nil {
		return nil, err
	}
	parity.scale = immediate(w)
	p, err := l.each(parity, dims, y)
	if err != nil {
		return nil, err
	}
	sum := p
	if zeros != nil { // in the same unit as y
		in := pointwise(name, vm.MapLinear).within(zeros.lo()<<f, zeros.hi()<<f+1)
		in.alpha, in.beta, in.bound = 1, 1<<f, satAdd(zeros.magnitude()<<f, 1)
		if sum, err = l.each(in, dims, p, zeros); err != nil {
			return nil, err
		}
	}
	in := pointwise(name, vm.MapLinear).within(lo, hi)
	in.alpha, in.beta, in.gamma, in.zero = 1, 1, -1, zero
	in.bound = satAdd(y.magnitude(), satAdd(sum.magnitude(), 1))
	if w, err = word(math.Ldexp(1, -f), in.bound); err != nil {
		return nil, err
	}
	in.scale = immediate(w)
	return l.each(in, dims, y, sum)
}

// shiftedEach adds zero points that differ after rounding.
func (l *lowering) shiftedEach(q *quantization, x *operand) (*operand, error) {
	zs := l.exact(q.zero, integerDType(q.zero.DType))
	plain := *q
	plain.zero = graph.Zeros(q.zero.DType, nil)
	plain.lo, plain.hi = q.lo-zs.hi(), q.hi-zs.lo()
	y, err := l.rounded16(&plain, x)
	if err != nil {
		return nil, err
	}
	in := pointwise(q.name, vm.MapLinear).within(q.lo, q.hi)
	in.alpha, in.beta, in.bound = 1, 1, satAdd(y.magnitude(), zs.magnitude())
	return l.each(in, q.dims, y, zs)
}

// grid returns the unit of a computed real value that nothing but QuantizeLinear of one
// scale reads: that of the grid, so that the value is rounded once, and the bits that it
// then needs. Sums of products, whose units are products of scales, are not expected to
// lie halfway between two steps; other values, and those on a grid of a power of two,
// keep fractionBits more.
func (l *lowering) grid(name string) (unit float64, bits int, ok bool) {
	var zero *graph.Tensor
	for _, n := range l.consumers[name] {
		s, z := l.g.Constant(n.Input(1)), l.g.Constant(n.Input(2))
		if n.Op != "QuantizeLinear" || n.Inputs[0] != name || s == nil || z == nil {
			return 0, 0, false
		}
		v, one := scalar(s)
		if !one || !(v > 0) || math.IsInf(v, 0) || zero != nil && (v != unit || z.DType != zero.DType) {
			return 0, 0, false
		}
		unit, zero = v, z
	}
	isInput := func(v graph.ValueInfo) bool { return v.Name == name }
	if zero == nil || l.g.IsOutput(name) || slices.ContainsFunc(l.g.Inputs, isInput) {
		return 0, 0, false
	}
	if frac, _ := math.Frexp(unit); l.contracted[name] && frac != 0.5 {
		return unit, 16 << (zero.DType.Bits() / 16), true
	}
	return math.Ldexp(unit, -fractionBits(zero.DType)), 32, true
}

// contractions finds the values that are sums of products, or those clamped.
func contractions(g *graph.Graph) map[string]bool {
	out := map[string]bool{}
	for _, n := range g.Nodes {
		_, _, clamps := clampOf(n)
		out[n.Output()] = n.Op == "Conv" || n.Op == "MatMul" || clamps && out[n.Input(0)]
	}
	return out
}
