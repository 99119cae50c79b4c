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
	}
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
