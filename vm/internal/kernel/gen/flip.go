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

// flips16 writes the kernels of Flip16.
func flips16() {
	for _, i := range []isa{avx512, avx2} {
		TEXT("flip16"+i.name, NOSPLIT, "func(dst *byte, src *int16, vectors int)")
		Doc("flip16" + i.name + " keeps the lower bytes of two vectors a time, their upper bits inverted.")
		Pragma("noescape")
		dst, src := Load(Param("dst"), GP64()), Load(Param("src"), GP64())
		left := Load(Param("vectors"), GP64())
		sign := i.vector()
		i.move(words("signs", 0x8080, 32), sign)
		low := i.vector()
		if !i.wide {
			i.move(words("lowBytes", 0x00ff, 32), low)
		}
		a, b := i.vector(), i.vector()
		second := Mem{Base: src, Disp: i.bytes()}
		Label("vector")
		if i.wide {
			i.move(Mem{Base: src}, a)
			i.move(second, b)
			VPMOVWB(a, a.AsY())
			VPMOVWB(b, b.AsY())
			VINSERTI64X4(Imm(1), b.AsY(), a, a)
			VPXORD(sign, a, a)
		} else {
			VPAND(Mem{Base: src}, low, a)
			VPAND(second, low, b)
			VPACKUSWB(b, a, a)
			VPERMQ(Imm(0b11011000), a, a)
			VPXOR(sign, a, a)
		}
		i.move(a, Mem{Base: dst})
		ADDQ(Imm(uint64(2*i.bytes())), src)
		ADDQ(Imm(uint64(i.bytes())), dst)
		DECQ(left)
		JNZ(LabelRef("vector"))
		VZEROUPPER()
		RET()
	}
}
