package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// requants writes the kernels of Requantize and MulRequant16.
func requants() {
	for _, i := range []isa{avx512, avx2} {
		for _, plain := range []bool{false, true} {
			for _, from := range []int{4, 2} {
				for _, to := range []int{4, 2, 1} {
					requantize(i, from, to, plain)
				}
			}
			for _, single := range []bool{false, true} {
				mulRequant(i, 2, single, plain)
				mulRequant(i, 4, single, plain)
			}
		}
		for _, from := range []int{4, 2} {
			for _, to := range []int{2, 1} {
				requantizeFolded(i, from, to)
			}
		}
		for _, single := range []bool{false, true} {
			mulRequantFolded(i, single)
		}
	}
}

// suffix tells kernels without scaling from the others.
func suffix(plain bool) string {
	if plain {
		return "Plain"
	}
	return ""
}

// requantize writes a kernel of Requantize.
func requantize(i isa, from, to int, plain bool) {
	name := fmt.Sprintf("requantize%s_%dto%d%s", i.name, 8*from, 8*to, suffix(plain))
	TEXT(name, NOSPLIT, "func(dst *byte, dstStride int, src *byte, srcStride int, rows, cols int, columns *byte, step int, limits *int32)")
	Doc(fmt.Sprintf("%s narrows %d bits to %d. columns go on by step bytes for each block.", name, 8*from, 8*to))
	Pragma("noescape")
	dst, src := &matrix{name: "dst", size: to}, &matrix{name: "src", size: from}
	e := newColumnEpilogue(i, dst, plain)
	b := &blocks{isa: i, matrices: []*matrix{dst, src}, before: e.load, after: e.advance}
	b.element = func(mask reg.Register) { e.finish(src.extend(i, mask), mask) }
	b.generate()
}

// mulRequant writes a kernel of MulRequant16.
func mulRequant(i isa, to int, single, plain bool) {
	name := "mulRequant16" + map[int]string{4: "to32"}[to] + i.name + map[bool]string{true: "Single"}[single] + suffix(plain)
	TEXT(name, NOSPLIT, "func(dst *byte, dstStride int, a *byte, aStride int, b *byte, bStride int, rows, cols int, columns *byte, step int, limits *int32)")
	Doc(name + " multiplies and narrows. columns go on by step bytes for each block.")
	Pragma("noescape")
	dst, a, by := &matrix{name: "dst", size: to}, &matrix{name: "a", size: 2}, &matrix{name: "b", size: 2, single: single}
	e := newColumnEpilogue(i, dst, plain)
	b := &blocks{isa: i, matrices: []*matrix{dst, a, by}, before: e.load, after: e.advance}
	b.element = func(mask reg.Register) {
		x := a.extend(i, mask)
		// The upper half of b is 0, so that this is one product.
		VPMADDWD(by.zeroExtend(i, mask), x, x)
		e.finish(x, mask)
	}
	b.generate()
}

// columnEpilogue is the epilogue of blocks of columns, each with its parameters.
type columnEpilogue struct {
	isa
	plain  bool
	scale  *columnScale
	limits *limits
	narrow *narrower
	block  reg.GPVirtual // the parameters
	half   reg.GPVirtual // AVX2: 0 or 32, which half of a block
}

// newColumnEpilogue takes the parameters columns and limits.
func newColumnEpilogue(i isa, dst *matrix, plain bool) *columnEpilogue {
	e := &columnEpilogue{isa: i, plain: plain, block: GP64()}
	e.limits = loadLimits(i, Load(Param("limits"), GP64()))
	e.narrow = newNarrower(i, dst)
	if e.scale = newColumnScale(i, plain); !i.wide {
		e.half = GP64()
		XORQ(e.half, e.half)
	}
	Load(Param("columns"), e.block)
	return e
}

// load reads the parameters of a block.
func (e *columnEpilogue) load() {
	at := Mem{Base: e.block}
	if !e.wide {
		at = at.Idx(e.half, 1)
	}
	e.scale.load(at)
}

// advance goes on to the next block.
func (e *columnEpilogue) advance() {
	step := Load(Param("step"), GP64())
	if !e.wide {
		XORQ(Imm(32), e.half)
		JNZ(LabelRef("columns"))
	}
	ADDQ(step, e.block)
}

// finish rescales, clamps, narrows and stores.
func (e *columnEpilogue) finish(x reg.VecVirtual, mask reg.Register) {
	e.scale.apply(x)
	e.limits.apply(x)
	e.narrow.store(x, mask)
}
