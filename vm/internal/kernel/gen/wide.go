package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// wides writes the kernels of activations of 32 bits.
func wides() {
	for _, i := range []isa{avx512, avx2} {
		splitRow(i)
		joinRow(i, "join64", "joins sums of halves.", false)
		joinRow(i, "addJoined64", "adds joined sums of halves.", true)
		split16(i)
		join32(i)
		addHalves64(i)
		narrow64(i)
	}
	requants64()
	matMuls32()
}

// split16 writes the kernel of Split16.
func split16(i isa) {
	TEXT("split16"+i.name, NOSPLIT, "func(hi, lo, src *int16, vectors int)")
	Doc("split16" + i.name + " halves integers.")
	Pragma("noescape")
	hi, lo, src, n := Load(Param("hi"), GP64()), Load(Param("lo"), GP64()), Load(Param("src"), GP64()), Load(Param("vectors"), GP64())
	Label("vector")
	lower, upper, below := i.vector(), i.vector(), i.vector()
	i.move(Mem{Base: src}, upper)
	VPSLLW(Imm(8), upper, lower)
	VPSRAW(Imm(8), lower, lower)
	VPSRAW(Imm(8), upper, upper)
	VPSRAW(Imm(15), lower, below)
	VPSUBW(below, upper, upper)
	i.move(upper, Mem{Base: hi})
	i.move(lower, Mem{Base: lo})
	for _, p := range []reg.Register{src, hi, lo} {
		ADDQ(Imm(uint64(i.bytes())), p)
	}
	DECQ(n)
	JNZ(LabelRef("vector"))
	VZEROUPPER()
	RET()
}

// panelBytes are those of the sums of a panel.
const panelBytes = 16 * 4

// generatePairs writes a loop over pairs of panels of sums, the upper halves and the lower
// ones, whose results take so many bytes for each sum.
func (i isa) generatePairs(dst, halves, pairs reg.Register, size int, pair func()) {
	Label("pair")
	pair()
	ADDQ(Imm(2*panelBytes), halves)
	ADDQ(Imm(uint64(16*size)), dst)
	DECQ(pairs)
	JNZ(LabelRef("pair"))
	VZEROUPPER()
	RET()
}

// join32 writes the kernel of Join32.
func join32(i isa) {
	TEXT("join32"+i.name, NOSPLIT, "func(dst, halves *int32, pairs int, j *int32)")
	Doc("join32" + i.name + " joins sums of halves; j is a Join.")
	Pragma("noescape")
	dst, halves, n := Load(Param("dst"), GP64()), Load(Param("halves"), GP64()), Load(Param("pairs"), GP64())
	j := Load(Param("j"), GP64())
	least, most, up, down := i.vector(), i.vector(), XMM(), XMM()
	VPBROADCASTD(Mem{Base: j}, least)
	VPBROADCASTD(Mem{Base: j, Disp: 4}, most)
	VMOVD(Mem{Base: j, Disp: 8}, up)
	VMOVD(Mem{Base: j, Disp: 12}, down)
	i.generatePairs(dst, halves, n, 4, func() {
		for at := 0; at < panelBytes; at += i.bytes() {
			v, lower := i.vector(), i.vector()
			VPMAXSD(Mem{Base: halves, Disp: at}, least, v)
			VPMINSD(most, v, v)
			VPSLLD(up, v, v)
			i.move(Mem{Base: halves, Disp: panelBytes + at}, lower)
			VPSRAD(down, lower, lower)
			VPADDD(lower, v, v)
			i.move(v, Mem{Base: dst, Disp: at})
		}
	})
}

// addHalves64 writes the kernel of AddHalves64.
func addHalves64(i isa) {
	TEXT("addHalves64"+i.name, NOSPLIT, "func(dst *int64, halves *int32, pairs int)")
	Doc("addHalves64" + i.name + " adds joined sums of halves.")
	Pragma("noescape")
	dst, halves, n := Load(Param("dst"), GP64()), Load(Param("halves"), GP64()), Load(Param("pairs"), GP64())
	i.generatePairs(dst, halves, n, 8, func() {
		for at := 0; at < 2*panelBytes; at += i.bytes() {
			v, lower := i.vector(), i.vector()
			VPMOVSXDQ(Mem{Base: halves, Disp: at / 2}, v)
			VPMOVSXDQ(Mem{Base: halves, Disp: panelBytes + at/2}, lower)
			VPSLLQ(Imm(8), v, v)
			VPADDQ(lower, v, v)
			VPADDQ(Mem{Base: dst, Disp: at}, v, v)
			i.move(v, Mem{Base: dst, Disp: at})
		}
	})
}

// narrow64 writes the kernel of Narrow64.
func narrow64(i isa) {
	generateRow(i, "narrow64", "narrows sums; by is a Narrow.", "func(dst *int32, src *int64, n int, by *int64)", []string{"dst", "src"}, func(r *row) (loop, after func()) {
		by := Load(Param("by"), GP64())
		down, most, least := i.broadcast(by, 0), i.broadcast(by, 8), i.vector()
		i.zero(least)
		VPSUBQ(most, least, least)
		shifter := newShifter(i)
		if i.wide {
			return func() {
				v := r.load("src")
				shifter.right(down, v)
				i.largest(least, v)
				i.smallest(most, v)
				VPMOVQD(v, r.at("dst", 4))
			}, nil
		}
		keep := i.vector()
		VMOVDQU(keptOfEight(4), keep)
		return func() {
			v := r.load("src")
			shifter.right(down, v)
			i.largest(least, v)
			i.smallest(most, v)
			r.narrowAVX2(v, "dst", keep, 4)
		}, nil
	})
}

// joinRow writes the kernel of Join64 or, to add to what is there, of AddJoined64.
func joinRow(i isa, name, doc string, add bool) {
	generateRow(i, name, doc, "func(dst *int64, hi, lo *int32, n int)", []string{"dst", "hi", "lo"}, func(r *row) (loop, after func()) {
		return func() {
			hi, lo := r.extend("hi", 4), r.extend("lo", 4)
			VPSLLQ(Imm(16), hi, hi)
			VPADDQ(lo, hi, hi)
			if add {
				VPADDQ(r.at("dst", 8), hi, hi)
			}
			r.move(hi, r.at("dst", 8))
		}, nil
	})
}

// splitRow writes the kernel of Split32.
func splitRow(i isa) {
	TEXT("split32"+i.name, NOSPLIT, "func(hi, lo *int16, src *int32, n int)")
	Doc("split32" + i.name + " halves integers; n is a multiple of 16.")
	Pragma("noescape")
	hi, lo, src, n := Load(Param("hi"), GP64()), Load(Param("lo"), GP64()), Load(Param("src"), GP64()), Load(Param("n"), GP64())
	keep := newNarrower(i, &matrix{size: 2})
	sign, bit := i.vector(), GP32()
	MOVL(U32(1<<15), bit)
	VMOVD(bit, sign.AsX())
	VPBROADCASTD(sign.AsX(), sign)
	Label("vector")
	v, upper := i.vector(), i.vector()
	i.move(Mem{Base: src}, v)
	VPSRLD(Imm(16), v, upper)
	if i.wide {
		VPXORD(sign, v, v)
	} else {
		VPXOR(sign, v, v)
	}
	keep.to.row = hi.(reg.GPVirtual)
	keep.store(upper, nil)
	keep.to.row = lo.(reg.GPVirtual)
	keep.store(v, nil)
	ADDQ(Imm(uint64(i.bytes())), src)
	ADDQ(Imm(uint64(i.bytes()/2)), hi)
	ADDQ(Imm(uint64(i.bytes()/2)), lo)
	SUBQ(Imm(uint64(i.lanes())), n)
	JNZ(LabelRef("vector"))
	VZEROUPPER()
	RET()
}
