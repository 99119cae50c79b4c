package lower

import (
	"math"
	"math/bits"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// dynamicRange is the range of a value and 0, one element each. The scale is a 255th of
// it, rounded to 24 significant bits as float32 does: that decides what lies halfway
// between two integers, such as the middle of a range.
type dynamicRange struct {
	lo    *operand // the least, at most 0, in the integers of the value
	scale *operand // in 2^-rangeBits of them
	two   *operand // twice that
	zero  *operand
}

// rangeBits is how many bits below the value's unit the scale has.
const rangeBits = 13

// dynamicBits is how many bits of a quotient are kept for telling halves.
const dynamicBits = 17

// dynamicQuantizeLinear: the quotients are divisions of integers.
func dynamicQuantizeLinear(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	r, err := l.dynamicRange(x, n.Input(0))
	if err != nil {
		return err
	}
	o := r.zero
	switch n.Int("output", 0) {
	case 0:
		o, err = l.dynamicRound(r, x, 1, r.zero, n.Output(), x.dims())
	case 1:
		o = r.scale.clone()
		o.real, o.scale = true, math.Ldexp(x.scale, -rangeBits)
		o, err = l.narrowed(o, max(bits.Len64(o.magnitude())-31, 0))
	}
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

// dynamicRange reduces a value once for all results of the operator.
func (l *lowering) dynamicRange(x *operand, value string) (*dynamicRange, error) {
	if r := l.ranges[value]; r != nil {
		return r, nil
	}
	if x.magnitude() > 1<<31 {
		return nil, errOverflow
	}
	name := value + " range"
	lo, hi, err := l.ends(x, name)
	if err != nil {
		return nil, err
	}
	r := &dynamicRange{lo: lo}
	if r.scale, r.two, err = l.rangeScale(lo, hi, name); err != nil {
		return nil, err
	}
	if r.zero, err = l.dynamicRound(r, lo, -1, nil, name, nil); err != nil {
		return nil, err
	}
	l.ranges[value] = r
	return r, nil
}

// ends are the least and the greatest of a value and 0.
func (l *lowering) ends(x *operand, name string) (lo, hi *operand, err error) {
	ends := [2]*operand{}
	for i, op := range []vm.ReduceOp{vm.ReduceMin, vm.ReduceMax} {
		r := reductionOf(x, identity(len(x.split)))
		in := r.instr(x, op, name)
		if op == vm.ReduceMin {
			in.within(min(in.lo, 0), 0)
		} else {
			in.within(0, max(in.hi, 0))
		}
		if ends[i], err = l.b.emit(in, r.lay); err != nil {
			return nil, nil, err
		}
		ends[i].split = nil // a scalar
	}
	return ends[0], ends[1], nil
}

// rangeScale is (hi - lo)·2^rangeBits/255 to 24 significant bits, and twice that.
func (l *lowering) rangeScale(lo, hi *operand, name string) (scale, two *operand, err error) {
	s := scalars{l: l, name: name}
	d := s.emit(vm.MapLinear, [3]int64{1 << rangeBits, -1 << rangeBits, 127}, int64(hi.magnitude()+lo.magnitude())<<rangeBits+127, hi, lo)
	v := s.emit(vm.MapDiv, [3]int64{}, d.hi()/255, d, s.number(255))
	// The bits of v above 24 are rounded away.
	excess := s.excess(v, 24)
	w, w2 := s.power(excess, 0), s.power(excess, 1)
	t := s.emit(vm.MapLinear, [3]int64{2, 1, 0}, 2*v.hi()+w.hi(), v, w)
	n := s.emit(vm.MapDiv, [3]int64{}, 1<<24, t, w2)
	scale = s.emit(vm.MapMul, [3]int64{}, w.hi()<<24, n, w)
	two = s.emit(vm.MapMul, [3]int64{}, w2.hi()<<24, n, w2)
	return scale, two, s.err
}

// dynamicRound is c·x/scale, rounded halves to even, plus the zero point, as Uint8.
func (l *lowering) dynamicRound(r *dynamicRange, x *operand, c int64, zero *operand, name string, dims []int) (*operand, error) {
	// floor((c·x·2^(13+17+1) + scale)/(2·scale)) is the quotient in units of 2^-17.
	in := pointwise(name, vm.MapLinear)
	in.alpha, in.beta = c<<(rangeBits+dynamicBits+1), 1
	in.bound = satAdd(satMul(magnitude(in.alpha), x.magnitude()), r.scale.magnitude())
	if in.bound > math.MaxInt64 {
		return nil, errOverflow
	}
	t, err := l.each(in.within(-int64(in.bound), int64(in.bound)), dims, x, r.scale)
	if err != nil {
		return nil, err
	}
	div := pointwise(name, vm.MapDiv).within(-256<<dynamicBits, 256<<dynamicBits)
	div.bound = in.bound
	y, err := l.each(div, dims, t, r.two)
	if err != nil {
		return nil, err
	}
	return l.evened(name, dims, y, dynamicBits, zero, 0, 0, 255)
}

// scalars emits instructions of one element, whose operands and results are not
// negative. After an error they do nothing.
type scalars struct {
	l    *lowering
	name string
	err  error
}

func (s *scalars) number(v int64) *operand { return s.l.whole(nil, []int64{v}, vm.I8) }

// emit applies a map function with its immediates alpha, beta and gamma; the result is
// at most hi.
func (s *scalars) emit(f vm.MapOp, c [3]int64, hi int64, a, b *operand) *operand {
	in := pointwise(s.name, f).within(0, hi)
	in.alpha, in.beta, in.gamma = c[0], c[1], c[2]
	in.bound = max(uint64(hi), a.magnitude())
	return s.result(s.l.each(in, nil, a, b))
}

// result keeps the first error; the operand in its place is only there to be read.
func (s *scalars) result(o *operand, err error) *operand {
	if err != nil && s.err == nil {
		s.err = err
	}
	if s.err != nil {
		return s.number(0)
	}
	return o
}

// excess is by how much the length in bits exceeds most, at least 0: it counts the
// powers of two that are not greater.
func (s *scalars) excess(a *operand, most int) *operand {
	in := pointwise(s.name, vm.MapLe).within(0, int64(max(bits.Len64(a.magnitude())-most, 0)))
	in.red, in.zero, in.bound = []int{maxPower + 1}, -int64(most), maxPower+1
	in.a, in.b = source{of: s.powers(), coord: []affine{axis(1, 0)}}, a.source(nil)
	return s.result(s.l.b.emit(in, layout{}))
}

// power is 2^(a + more).
func (s *scalars) power(a *operand, more int64) *operand {
	in := pointwise(s.name, vm.MapLinear).within(0, 1<<(a.hi()+more))
	in.alpha, in.bound = 1, 1<<(a.hi()+more)
	in.a = source{of: s.powers(), coord: []affine{{off: more}}, ind: &lookup{stride: 1, of: a.of, coord: a.coord}}
	return s.result(s.l.b.emit(in, layout{}))
}

// maxPower is the largest exponent of the table of powers of two.
const maxPower = 50

func (s *scalars) powers() *stored {
	table := make([]int64, maxPower+1)
	for i := range table {
		table[i] = 1 << i
	}
	return s.l.b.constant(vm.I64, []int{len(table)}, table)
}
