package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// largest is acc = max(acc, a) in 64-bit lanes.
func (i isa) largest(a Op, acc reg.VecVirtual) {
	if i.wide {
		VPMAXSQ(a, acc, acc)
		return
	}
	i.keepIf(a, acc, func(a, acc, less reg.VecVirtual) { VPCMPGTQ(acc, a, less) })
}

// smallest is acc = min(acc, a).
func (i isa) smallest(a Op, acc reg.VecVirtual) {
	if i.wide {
		VPMINSQ(a, acc, acc)
		return
	}
	i.keepIf(a, acc, func(a, acc, less reg.VecVirtual) { VPCMPGTQ(a, acc, less) })
}

// keepIf replaces the lanes of acc that a comparison marks by those of a.
func (i isa) keepIf(a Op, acc reg.VecVirtual, compare func(a, acc, marks reg.VecVirtual)) {
	v, ok := a.(reg.VecVirtual)
	if !ok {
		v = i.vector()
		i.move(a, v)
	}
	marks := i.vector()
	compare(v, acc, marks)
	VPBLENDVB(marks, v, acc, acc)
}

// rescaleRow writes the kernel of Rescale; e are the zero point and the limits. The
// product of 95 bits is never formed: x = high·2^32 + low, and s ≥ 32, so that
//
//	(x·M + 2^(s-1)) >> s = (high·M + ((low·M + 2^(s-1)) >> 32)) >> (s-32)
func rescaleRow(i isa) {
	generateRow(i, "rescale", "rescales, adds the zero point and clamps.", "func(dst, acc, words *int64, n int, e *int64)", []string{"dst", "acc", "words"}, func(r *row) (loop, after func()) {
		e := Load(Param("e"), GP64())
		zero, lo, hi := i.broadcast(e, 0), i.broadcast(e, 8), i.broadcast(e, 16)
		bits, half, factors, less := i.vector(), i.vector(), i.vector(), i.vector()
		i.fill(63, bits)
		i.fill(1<<31, half) // 2^(32-1)
		i.fill(1<<31-1, factors)
		i.fill(32, less)
		shifter := newShifter(i)
		return func() {
			words, low := r.load("words"), r.load("acc")
			s, p, high := i.vector(), i.vector(), i.vector()
			VPSRLQ(Imm(48), words, s)
			VPSLLVQ(s, low, low)
			VPSRLQ(Imm(40), words, p)
			VPSRLQ(Imm(32), words, s)
			i.and(bits, p)
			i.and(bits, s)
			i.and(factors, words)
			VPSUBQ(less, s, s)
			shifter.right(p, low)
			VPSRLQ(Imm(32), low, high)
			VPMULUDQ(words, low, low)
			VPMULDQ(words, high, high)
			VPSLLVQ(s, half, p)
			VPADDQ(p, low, low)
			VPSRLQ(Imm(32), low, low)
			VPADDQ(low, high, high)
			shifter.right(s, high)
			VPADDQ(zero, high, high)
			i.largest(lo, high)
			i.smallest(hi, high)
			r.move(high, r.at("dst", 8))
		}, nil
	})
}

// mulRescaleRow writes the kernel of MulRescale16.
func mulRescaleRow(i isa) {
	generateRow(i, "mulRescale16", "multiplies with a factor and rescales; r is a Rescaling.", "func(dst *int16, a *int32, n int, factor int64, r *int64)", []string{"dst", "a"}, func(r *row) (loop, after func()) {
		factor, by := i.vector(), Load(Param("r"), GP64())
		VPBROADCASTQ(Load(Param("factor"), GP64()), factor)
		p, m, round, s := i.broadcast(by, 0), i.broadcast(by, 8), i.broadcast(by, 16), i.broadcast(by, 24)
		zero, lo, hi := i.broadcast(by, 32), i.broadcast(by, 40), i.broadcast(by, 48)
		return func() {
			low, high := r.extend("a", 4), i.vector()
			VPMULLQ(factor, low, low)
			VPSRAVQ(p, low, low)
			VPSRLQ(Imm(32), low, high)
			VPMULUDQ(m, low, low)
			VPMULDQ(m, high, high)
			VPADDQ(round, low, low)
			VPSRLQ(Imm(32), low, low)
			VPADDQ(low, high, high)
			VPSRAVQ(s, high, high)
			VPADDQ(zero, high, high)
			i.largest(lo, high)
			i.smallest(hi, high)
			VPMOVQW(high, r.at("dst", 2))
		}, nil
	})
}

// fill sets all 64-bit lanes.
func (i isa) fill(v int64, to reg.VecVirtual) {
	g := GP64()
	MOVQ(I64(v), g)
	VMOVQ(g, to.AsX())
	VPBROADCASTQ(to.AsX(), to)
}

// and is v = v & mask.
func (i isa) and(mask, v reg.VecVirtual) {
	if i.wide {
		VPANDQ(mask, v, v)
	} else {
		VPAND(mask, v, v)
	}
}

// shifter shifts 64-bit lanes arithmetically. AVX2 shifts only zeros in: there the
// numbers are made positive by adding 2^63 first.
type shifter struct {
	isa
	sign reg.VecVirtual
}

func newShifter(i isa) *shifter {
	s := &shifter{isa: i}
	if !i.wide {
		s.sign = i.vector()
		VPCMPEQD(s.sign, s.sign, s.sign)
		VPSLLQ(Imm(63), s.sign, s.sign)
	}
	return s
}

// right is x = x >> count.
func (s *shifter) right(count, x reg.VecVirtual) {
	if s.wide {
		VPSRAVQ(count, x, x)
		return
	}
	above := s.vector()
	VPADDQ(s.sign, x, x)
	VPSRLVQ(count, s.sign, above)
	VPSRLVQ(count, x, x)
	VPSUBQ(above, x, x)
}
