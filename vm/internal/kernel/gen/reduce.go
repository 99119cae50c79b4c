package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// reduction is a kernel of Sums16 and the like: it reduces the whole vectors of each row.
// Rows are often short, so that wider vectors would leave more of them to others.
type reduction struct {
	from, to int                      // bytes of a number, and of a result
	start    func(acc reg.VecVirtual) // sets the identity
	add      func(at Mem, acc reg.VecVirtual)
	combine  func(ops ...Op)
}

func reductions() {
	var ones reg.VecVirtual
	sum := func(acc reg.VecVirtual) { avx2.zero(acc) }
	generateReduction("sums16", "int32", "int16", reduction{2, 4, sum, func(at Mem, acc reg.VecVirtual) {
		pairs := YMM()
		VPMADDWD(at, ones, pairs)
		VPADDD(pairs, acc, acc)
	}, VPADDD}, func() {
		ones = YMM()
		VPCMPEQW(ones, ones, ones)
		VPSRLW(Imm(15), ones, ones)
	})
	generateReduction("sums32", "int64", "int32", reduction{4, 8, sum, func(at Mem, acc reg.VecVirtual) {
		v, upper := YMM(), YMM()
		VPMOVSXDQ(at, v)
		VPMOVSXDQ(at.Offset(16), upper)
		VPADDQ(upper, v, v)
		VPADDQ(v, acc, acc)
	}, VPADDQ}, nil)
	extreme := func(keep func(ops ...Op), shift func(acc reg.VecVirtual)) reduction {
		return reduction{2, 2, func(acc reg.VecVirtual) {
			VPCMPEQW(acc, acc, acc)
			shift(acc)
		}, func(at Mem, acc reg.VecVirtual) { keep(at, acc, acc) }, keep}
	}
	generateReduction("maxima16", "int16", "int16", extreme(VPMAXSW, func(acc reg.VecVirtual) { VPSLLW(Imm(15), acc, acc) }), nil)
	generateReduction("minima16", "int16", "int16", extreme(VPMINSW, func(acc reg.VecVirtual) { VPSRLW(Imm(1), acc, acc) }), nil)
}

func generateReduction(name, to, from string, r reduction, before func()) {
	TEXT(name+"AVX2", NOSPLIT, "func(dst *"+to+", src *"+from+", stride, rows, vectors int)")
	Doc(name + "AVX2 reduces so many whole vectors of each row.")
	Pragma("noescape")
	dst, src, stride := Load(Param("dst"), GP64()), Load(Param("src"), GP64()), Load(Param("stride"), GP64())
	rows, vectors := Load(Param("rows"), GP64()), Load(Param("vectors"), GP64())
	if before != nil {
		before()
	}
	acc, at, left := YMM(), GP64(), GP64()
	Label("row")
	r.start(acc)
	MOVQ(src, at)
	MOVQ(vectors, left)
	Label("vector")
	r.add(Mem{Base: at}, acc)
	ADDQ(Imm(32), at)
	DECQ(left)
	JNZ(LabelRef("vector"))
	r.across(acc, Mem{Base: dst})
	LEAQ(Mem{Base: src, Index: stride, Scale: uint8(r.from)}, src)
	ADDQ(Imm(uint64(r.to)), dst)
	DECQ(rows)
	JNZ(LabelRef("row"))
	VZEROUPPER()
	RET()
}

// across reduces the lanes of a vector and stores the result.
func (r *reduction) across(acc reg.VecVirtual, to Mem) {
	v, other := XMM(), XMM()
	VEXTRACTI128(Imm(1), acc, v)
	r.combine(acc.AsX(), v, v)
	for size, order := 8, uint64(0b01001110); size >= r.to; size, order = size/2, 0b10110001 {
		if size == 2 {
			VPSRLD(Imm(16), v, other)
		} else {
			VPSHUFD(Imm(order), v, other)
		}
		r.combine(other, v, v)
	}
	switch r.to {
	case 8:
		VMOVQ(v, to)
	case 4:
		VMOVD(v, to)
	default:
		VPEXTRW(Imm(0), v, to)
	}
}
