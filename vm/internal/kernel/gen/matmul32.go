package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// matMuls32 writes the kernels of MatMul32: of a panel of 16 columns, with AVX2 one half of it
// after the other.
func matMuls32() {
	for _, i := range []isa{avx512, avx2} {
		matMul32(i)
	}
}

func matMul32(i isa) {
	TEXT("matMul32"+i.name, NOSPLIT, "func(c *int64, cStride int, a *int32, aStride int, rows, terms int, b *int32)")
	Doc("matMul32" + i.name + " multiplies rows with a panel of 16 columns.")
	Pragma("noescape")
	const most = 4
	c, a, b := Load(Param("c"), GP64()), Load(Param("a"), GP64()), Load(Param("b"), GP64())
	cStride, step, step3 := Load(Param("cStride"), GP64()), Load(Param("aStride"), GP64()), GP64()
	SHLQ(Imm(3), cStride)
	SHLQ(Imm(2), step)
	LEAQ(Mem{Base: step, Index: step, Scale: 2}, step3)
	order, sums := i.newInterleaving(), i.vectors(2*most)
	row, to, left, term, panel, n := GP64(), GP64(), GP64(), GP64(), GP64(), GP64()
	halves := GP64()
	if !i.wide {
		MOVQ(U32(2), halves)
	}
	Label("half")
	MOVQ(a, row)
	MOVQ(c, to)
	Load(Param("rows"), left)
	for _, width := range []int{most, 1} {
		name := "rows" + string(rune('0'+width))
		Label(name)
		SUBQ(Imm(uint64(width)), left)
		JLT(LabelRef(name + "end"))
		for _, s := range sums[:2*width] {
			i.zero(s)
		}
		MOVQ(row, term)
		MOVQ(b, panel)
		Load(Param("terms"), n)
		Label(name + "term")
		even, odd := i.vector(), i.vector()
		i.move(Mem{Base: panel}, even)
		VPSRLQ(Imm(32), even, odd)
		for x := range width {
			v, u := i.vector(), i.vector()
			VPBROADCASTD([]Mem{{Base: term}, {Base: term, Index: step, Scale: 1}, {Base: term, Index: step, Scale: 2}, {Base: term, Index: step3, Scale: 1}}[x], v)
			VPMULDQ(even, v, u)
			VPMULDQ(odd, v, v)
			VPADDQ(u, sums[2*x], sums[2*x])
			VPADDQ(v, sums[2*x+1], sums[2*x+1])
		}
		ADDQ(Imm(4), term)
		ADDQ(Imm(64), panel)
		DECQ(n)
		JNZ(LabelRef(name + "term"))
		for x := range width {
			first, second := order.apply(sums[2*x], sums[2*x+1])
			i.move(first, Mem{Base: to})
			i.move(second, Mem{Base: to, Disp: i.bytes()})
			ADDQ(cStride, to)
			ADDQ(step, row)
		}
		JMP(LabelRef(name))
		Label(name + "end")
		ADDQ(Imm(uint64(width)), left)
	}
	if !i.wide {
		ADDQ(Imm(32), b)
		ADDQ(Imm(64), c)
		DECQ(halves)
		JNZ(LabelRef("half"))
	}
	VZEROUPPER()
	RET()
}

// interleaving brings 64-bit numbers of the even and of the odd lanes in order.
type interleaving struct {
	isa
	order [2]reg.VecVirtual
}

func (i isa) newInterleaving() *interleaving {
	l := &interleaving{isa: i}
	if i.wide {
		l.order[0], l.order[1] = i.vector(), i.vector()
		VMOVDQU64(qwords("first", 0, 1, 8, 9, 2, 3, 10, 11), l.order[0])
		VMOVDQU64(qwords("second", 4, 5, 12, 13, 6, 7, 14, 15), l.order[1])
	}
	return l
}

// apply gives the lower half of them, and the upper one.
func (l *interleaving) apply(even, odd reg.VecVirtual) (first, second reg.VecVirtual) {
	lo, hi := l.vector(), l.vector()
	VPUNPCKLQDQ(odd, even, lo)
	VPUNPCKHQDQ(odd, even, hi)
	first, second = l.vector(), l.vector()
	if !l.wide {
		VPERM2I128(Imm(0x20), hi, lo, first)
		VPERM2I128(Imm(0x31), hi, lo, second)
		return first, second
	}
	VMOVDQA64(l.order[0], first)
	VMOVDQA64(l.order[1], second)
	VPERMI2Q(hi, lo, first)
	VPERMI2Q(hi, lo, second)
	return first, second
}
