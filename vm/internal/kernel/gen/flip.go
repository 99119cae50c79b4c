package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
)

// flips writes the kernels of Flip8.
func flips() {
	for _, i := range []isa{avx512, avx2} {
		TEXT("flip8"+i.name, NOSPLIT, "func(dst, src *byte, vectors int)")
		Doc("flip8" + i.name + " inverts the upper bit of bytes.")
		Pragma("noescape")
		dst, src := Load(Param("dst"), GP64()), Load(Param("src"), GP64())
		left := Load(Param("vectors"), GP64())
		sign, v := i.vector(), i.vector()
		i.move(words("signs", 0x8080, 32), sign)
		Label("vector")
		if i.wide {
			VPXORD(Mem{Base: src}, sign, v)
		} else {
			VPXOR(Mem{Base: src}, sign, v)
		}
		i.move(v, Mem{Base: dst})
		ADDQ(Imm(uint64(i.bytes())), src)
		ADDQ(Imm(uint64(i.bytes())), dst)
		DECQ(left)
		JNZ(LabelRef("vector"))
		VZEROUPPER()
		RET()
	}
}
