package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
)

// lookups writes the kernel of Lookup16. Four indices are loaded at once and taken apart with
// shifts, and eight results make one store: VPGATHERDD takes nearly twice as long.
func lookups() {
	const unroll = 2
	TEXT("lookup16AVX2", NOSPLIT, "func(dst, src, table *int16, vectors int)")
	Doc("lookup16AVX2 looks up 16 numbers for each vector.")
	Pragma("noescape")
	dst, src, table := Load(Param("dst"), GP64()), Load(Param("src"), GP64()), Load(Param("table"), GP64())
	left := Load(Param("vectors"), GP64())
	Label("vector")
	for half := range unroll {
		results := XMM()
		VPXOR(results, results, results)
		for quarter := range 2 {
			four := GP64()
			MOVQ(Mem{Base: src, Disp: 16*half + 8*quarter}, four)
			for k := range 4 {
				index := four
				if k < 3 {
					index = GP64()
					MOVWLZX(four.As16(), index.As32())
					SHRQ(Imm(16), four)
				}
				VPINSRW(Imm(uint64(4*quarter+k)), Mem{Base: table, Index: index, Scale: 2}, results, results)
			}
		}
		VMOVDQU(results, Mem{Base: dst, Disp: 16 * half})
	}
	ADDQ(Imm(16*unroll), src)
	ADDQ(Imm(16*unroll), dst)
	DECQ(left)
	JNZ(LabelRef("vector"))
	VZEROUPPER()
	RET()
}

// lookups32 writes the kernels of Lookup32, which load and store one number at a time: a gather
// takes longer.
func lookups32() {
	lookup32(2, MOVWQSX)
	lookup32(4, MOVLQSX)
}

func lookup32(size int, extend func(from, to Op)) {
	const unroll = 16
	name := fmt.Sprintf("lookup32of%dAVX2", 8*size)
	TEXT(name, NOSPLIT, "func(dst *int32, src *byte, table *int32, offset, vectors int)")
	Doc(name + " looks up 16 numbers for each vector, from some entry on.")
	Pragma("noescape")
	dst, src, table := Load(Param("dst"), GP64()), Load(Param("src"), GP64()), Load(Param("table"), GP64())
	offset, left := Load(Param("offset"), GP64()), Load(Param("vectors"), GP64())
	LEAQ(Mem{Base: table, Index: offset, Scale: 4}, table)
	Label("vector")
	for k := range unroll {
		at := GP64()
		extend(Mem{Base: src, Disp: size * k}, at)
		MOVL(Mem{Base: table, Index: at, Scale: 4}, at.As32())
		MOVL(at.As32(), Mem{Base: dst, Disp: 4 * k})
	}
	ADDQ(Imm(uint64(size*unroll)), src)
	ADDQ(Imm(4*unroll), dst)
	DECQ(left)
	JNZ(LabelRef("vector"))
	RET()
}

// fetches writes the kernel of Fetch16.
func fetches() {
	TEXT("fetch", NOSPLIT, "func(from *byte, lines int)")
	Doc("fetch asks for neighbouring cache lines.")
	Pragma("noescape")
	from, left := Load(Param("from"), GP64()), Load(Param("lines"), GP64())
	Label("line")
	PREFETCHT0(Mem{Base: from})
	ADDQ(Imm(64), from)
	DECQ(left)
	JNZ(LabelRef("line"))
	RET()
}
