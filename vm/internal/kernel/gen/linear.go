package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Where the fields of Linear are, all of 64 bits.
const (
	atAlpha = 8 * iota
	atBeta
	atGamma
	atFirst // shift of the sum
	atFactor
	atRound
	atShift
	atLimits
)

// linears writes the kernels of Linear16.
func linears() {
	for _, i := range []isa{avx512, avx2} {
		for _, size := range []int{2, 4} {
			for _, single := range []bool{false, true} {
				linear(i, size, single, false)
				linear(i, size, single, true)
			}
		}
	}
}

func linear(i isa, size int, single, plain bool) {
	name := fmt.Sprint("linear16to", 8*size) + i.name + map[bool]string{true: "Single"}[single] + suffix(plain)
	TEXT(name, NOSPLIT, "func(dst *byte, dstStride int, a *byte, aStride int, b *byte, bStride int, rows, cols int, l *int64)")
	Doc(name + " adds weighted operands and narrows; l is a Linear.")
	Pragma("noescape")
	dst, a, b := &matrix{name: "dst", size: size}, &matrix{name: "a", size: 2}, &matrix{name: "b", size: 2, single: single}
	l := Load(Param("l"), GP64())
	sum := newWeightedSum
	if plain {
		sum = newSmallSum
	}
	add := sum(i, l)
	at := GP64()
	LEAQ(Mem{Base: l, Disp: atLimits}, at)
	limits, narrow := loadLimits(i, at), newNarrower(i, dst)
	loops := &blocks{isa: i, matrices: []*matrix{dst, a, b}}
	loops.element = func(mask reg.Register) {
		x := a.extend(i, mask)
		add(x, b.extend(i, mask))
		limits.apply(x)
		narrow.store(x, mask)
	}
	loops.generate()
}

// newSmallSum loads what alpha·x + beta·y + gamma needs, where 32 bits hold it.
func newSmallSum(i isa, l reg.Register) func(x, y reg.VecVirtual) {
	v := i.vectors(3)
	for n := range v {
		VPBROADCASTD(Mem{Base: l, Disp: 8 * n}, v[n])
	}
	return func(x, y reg.VecVirtual) {
		VPMULLD(v[0], x, x)
		VPMULLD(v[1], y, y)
		VPADDD(v[2], x, x)
		VPADDD(y, x, x)
	}
}

// newWeightedSum loads what alpha·x + beta·y + gamma and its rescaling need. Shifted by
// p the sum fits 32 bits, so that it does not matter what is shifted in.
func newWeightedSum(i isa, l reg.Register) func(x, y reg.VecVirtual) {
	alpha, beta, gamma := i.broadcast(l, atAlpha), i.broadcast(l, atBeta), i.broadcast(l, atGamma)
	first, factor := i.broadcast(l, atFirst), i.broadcast(l, atFactor)
	round, shift := i.broadcast(l, atRound), i.broadcast(l, atShift)
	r := &rounding{isa: i, odd: i.odd(), roundE: round, roundO: round, shiftE: shift, shiftO: i.vector()}
	less := i.vector()
	half := GP64()
	MOVQ(U32(32), half)
	VMOVQ(half, less.AsX())
	VPBROADCASTQ(less.AsX(), less)
	VPSUBQ(less, shift, r.shiftO)
	if !i.wide {
		r.above = i.vector()
	}
	r.prepare()
	products := func(x, y reg.VecVirtual) {
		VPMULDQ(alpha, x, x)
		VPMULDQ(beta, y, y)
		VPADDQ(gamma, x, x)
		VPADDQ(y, x, x)
		VPSRLVQ(first, x, x)
		VPMULDQ(factor, x, x)
	}
	return func(x, y reg.VecVirtual) {
		xOdd, yOdd := i.vector(), i.vector()
		VPSRLQ(Imm(32), x, xOdd)
		VPSRLQ(Imm(32), y, yOdd)
		products(x, y)
		products(xOdd, yOdd)
		r.apply(x, xOdd)
	}
}

// broadcast loads an integer of 64 bits in all lanes.
func (i isa) broadcast(p reg.Register, at int) reg.VecVirtual {
	v := i.vector()
	VPBROADCASTQ(Mem{Base: p, Disp: at}, v)
	return v
}
