package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
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

// lookups32 writes the kernels of Lookup32.
func lookups32() {
	lookup32(2, func(from Mem, index []reg.GPVirtual) {
		four := index[3]
		MOVQ(from, four)
		for k := range 3 {
			MOVWQSX(four.As16(), index[k])
			SARQ(Imm(16), four)
		}
	})
	lookup32(4, func(from Mem, index []reg.GPVirtual) {
		for k := range index {
			MOVLQSX(from.Offset(4*k), index[k])
		}
	})
}

// lookup32 writes a kernel, given how four indices of so many bytes are loaded: a gather takes longer.
func lookup32(size int, load func(from Mem, index []reg.GPVirtual)) {
	const unroll = 4
	name := fmt.Sprintf("lookup32of%dAVX2", 8*size)
	TEXT(name, NOSPLIT, "func(dst *int32, src *byte, table *int32, offset, vectors int)")
	Doc(name + " looks up 16 numbers for each vector, from some entry on.")
	Pragma("noescape")
	dst, src, table := Load(Param("dst"), GP64()), Load(Param("src"), GP64()), Load(Param("table"), GP64())
	offset, left := Load(Param("offset"), GP64()), Load(Param("vectors"), GP64())
	LEAQ(Mem{Base: table, Index: offset, Scale: 4}, table)
	Label("vector")
	for quarter := range unroll {
		results, index := XMM(), []reg.GPVirtual{GP64(), GP64(), GP64(), GP64()}
		load(Mem{Base: src, Disp: 4 * size * quarter}, index)
		VMOVD(Mem{Base: table, Index: index[0], Scale: 4}, results)
		for k := range 3 {
			VPINSRD(Imm(uint64(k+1)), Mem{Base: table, Index: index[k+1], Scale: 4}, results, results)
		}
		VMOVDQU(results, Mem{Base: dst, Disp: 16 * quarter})
	}
	ADDQ(Imm(uint64(4*size*unroll)), src)
	ADDQ(Imm(16*unroll), dst)
	DECQ(left)
	JNZ(LabelRef("vector"))
	VZEROUPPER()
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
