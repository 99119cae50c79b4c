package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Where the fields of requantColumns are.
const (
	atBias   = 0
	atPre    = 64
	atM      = 128
	atMOdd   = 192
	atRoundE = 256
	atRoundO = 320
	atShiftE = 384
	atShiftO = 448
)

// limits are the lower and upper limit and the zero point in all lanes.
type limits struct {
	isa
	lo, hi, zero reg.VecVirtual
}

// loadLimits reads three 32-bit integers.
func loadLimits(i isa, p reg.Register) *limits {
	l := &limits{i, i.vector(), i.vector(), i.vector()}
	for n, v := range []reg.VecVirtual{l.lo, l.hi, l.zero} {
		VPBROADCASTD(Mem{Base: p, Disp: 4 * n}, v)
	}
	return l
}

// apply is min(max(x, lo), hi) + zero.
func (l *limits) apply(x reg.VecVirtual) {
	VPMAXSD(l.lo, x, x)
	VPMINSD(l.hi, x, x)
	VPADDD(l.zero, x, x)
}

// odd is a mask of the odd lanes.
func (i isa) odd() reg.Register {
	if !i.wide {
		return nil
	}
	bits, k := GP32(), K()
	MOVL(U32(0xaaaa), bits)
	KMOVW(bits, k)
	return k
}

// blend takes the odd lanes of o and the even ones of e, into e.
func (i isa) blend(o, e reg.VecVirtual, odd reg.Register) {
	if i.wide {
		VMOVDQA32(o, odd, e)
	} else {
		VPBLENDD(Imm(0xaa), o, e, e)
	}
}

// rounding is the second half of rescaling, from 64-bit products: of the even lanes and
// of the odd ones.
type rounding struct {
	isa
	odd            reg.Register // mask
	roundE, roundO reg.VecVirtual
	shiftE, shiftO reg.VecVirtual
	above          reg.VecVirtual // AVX2: what products made positive have too much after the shift
}

func newRounding(i isa) rounding {
	v := i.vectors(4)
	r := rounding{i, i.odd(), v[0], v[1], v[2], v[3], nil}
	if !i.wide {
		r.above = i.vector()
	}
	return r
}

// prepare follows the loading of the vectors. AVX2 shifts only zeros in: there 2^63 is
// added to what is shifted, and 2^(63-s) subtracted afterwards.
func (r *rounding) prepare() {
	if r.wide {
		return
	}
	sign, odd := YMM(), YMM()
	VPCMPEQD(sign, sign, sign)
	VPSLLQ(Imm(63), sign, sign)
	VPADDQ(sign, r.roundE, r.roundE)
	if r.roundO != r.roundE {
		VPADDQ(sign, r.roundO, r.roundO)
	}
	VPSRLVQ(r.shiftE, sign, r.above)
	VPSRLVQ(r.shiftO, sign, odd)
	r.blend(odd, r.above, r.odd)
}

// apply rounds, shifts and joins products of the even and the odd lanes, into e.
func (r *rounding) apply(e, o reg.VecVirtual) {
	VPADDQ(r.roundE, e, e)
	VPADDQ(r.roundO, o, o)
	if r.wide {
		VPSRAVQ(r.shiftE, e, e)
		VPSRAVQ(r.shiftO, o, o)
	} else {
		VPSRLVQ(r.shiftE, e, e)
		VPSRLVQ(r.shiftO, o, o)
	}
	r.blend(o, e, r.odd)
	if !r.wide {
		VPSUBD(r.above, e, e)
	}
}

// columnScale are the bias and, unless plain, the scale of as many columns as a vector
// has.
type columnScale struct {
	rounding
	plain              bool
	bias, pre, m, mOdd reg.VecVirtual
}

func newColumnScale(i isa, plain bool) *columnScale {
	if plain {
		return &columnScale{rounding: rounding{isa: i}, plain: true, bias: i.vector()}
	}
	v := i.vectors(4)
	return &columnScale{newRounding(i), false, v[0], v[1], v[2], v[3]}
}

// load reads the parameters of a block, or of a half of it.
func (s *columnScale) load(block Mem) {
	s.move(block.Offset(atBias), s.bias)
	if s.plain {
		return
	}
	s.move(block.Offset(atPre), s.pre)
	s.move(block.Offset(atM), s.m)
	s.move(block.Offset(atMOdd), s.mOdd)
	s.move(block.Offset(atRoundE), s.roundE)
	s.move(block.Offset(atRoundO), s.roundO)
	s.move(block.Offset(atShiftE), s.shiftE)
	s.move(block.Offset(atShiftO), s.shiftO)
	s.prepare()
}

// apply adds the bias and rescales.
func (s *columnScale) apply(x reg.VecVirtual) {
	VPADDD(s.bias, x, x)
	if s.plain {
		return
	}
	o := s.vector()
	VPSRAVD(s.pre, x, x)
	VPSRLQ(Imm(32), x, o)
	VPMULDQ(s.m, x, x)
	VPMULDQ(s.mOdd, o, o)
	s.rounding.apply(x, o)
}
