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
	}
}

// split16 writes the kernel of Split16.
func split16(i isa) {
	TEXT("split16"+i.name, NOSPLIT, "func(hi, lo, src *int16, vectors int)")
	Doc("split16" + i.name + " halves integers.")
	Pragma("noescape")
	hi, lo, src, n := Load(Param("hi"), GP64()), Load(Param("lo"), GP64()), Load(Param("src"), GP64()), Load(Param("vectors"), GP64())
	low := i.vector()
	i.move(words("lowBytes", 0x00ff, 32), low)
	Label("vector")
	v, upper := i.vector(), i.vector()
	i.move(Mem{Base: src}, v)
	VPSRAW(Imm(8), v, upper)
	if i.wide {
		VPANDD(low, v, v)
	} else {
		VPAND(low, v, v)
	}
	i.move(upper, Mem{Base: hi})
	i.move(v, Mem{Base: lo})
	for _, p := range []reg.Register{src, hi, lo} {
		ADDQ(Imm(uint64(i.bytes())), p)
	}
	DECQ(n)
	JNZ(LabelRef("vector"))
	VZEROUPPER()
	RET()
}

// join32 writes the kernel of Join32.
func join32(i isa) {
	TEXT("join32"+i.name, NOSPLIT, "func(sums, lo *int32, vectors int, j *int32)")
	Doc("join32" + i.name + " joins sums of halves; j is a Join.")
	Pragma("noescape")
	sums, lo, n := Load(Param("sums"), GP64()), Load(Param("lo"), GP64()), Load(Param("vectors"), GP64())
	j := Load(Param("j"), GP64())
	least, most, up, down := i.vector(), i.vector(), XMM(), XMM()
	VPBROADCASTD(Mem{Base: j}, least)
	VPBROADCASTD(Mem{Base: j, Disp: 4}, most)
	VMOVD(Mem{Base: j, Disp: 8}, up)
	VMOVD(Mem{Base: j, Disp: 12}, down)
	Label("vector")
	v, lower := i.vector(), i.vector()
	VPMAXSD(Mem{Base: sums}, least, v)
	VPMINSD(most, v, v)
	VPSLLD(up, v, v)
	i.move(Mem{Base: lo}, lower)
	VPSRAD(down, lower, lower)
	VPADDD(lower, v, v)
	i.move(v, Mem{Base: sums})
	ADDQ(Imm(uint64(i.bytes())), sums)
	ADDQ(Imm(uint64(i.bytes())), lo)
	DECQ(n)
	JNZ(LabelRef("vector"))
	VZEROUPPER()
	RET()
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
