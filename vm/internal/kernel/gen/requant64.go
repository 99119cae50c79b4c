package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// long64 is an epilogue of 64-bit lanes, for the columns of a block or of a half of it.
type long64 struct {
	isa
	shifter                    *shifter
	bias, pre, m, round, shift reg.VecVirtual
	zero, lo, hi               reg.VecVirtual
	to                         *matrix
	keep                       reg.VecVirtual // AVX2: see narrowLongs
	block, half                reg.GPVirtual  // the parameters; AVX2: 0 or 32, which half of a block
}

// requants64 writes the kernels of Requantize64 and RequantizeHalves.
func requants64() {
	for _, i := range []isa{avx512, avx2} {
		for _, size := range []int{4, 2} {
			requantize64(i, size, false)
			requantize64(i, size, true)
		}
	}
}

func requantize64(i isa, size int, halves bool) {
	name, source := fmt.Sprintf("requantize64%s_%d", i.name, 8*size), "src *int64, srcStride int"
	matrices := []*matrix{{name: "dst", size: size}, {name: "src", size: 8}}
	if halves {
		name, source = fmt.Sprintf("requantizeHalves%s_%d", i.name, 8*size), "hi *int32, hiStride int, lo *int32, loStride int"
		matrices = []*matrix{{name: "dst", size: size}, {name: "hi", size: 4}, {name: "lo", size: 4}}
	}
	TEXT(name, NOSPLIT, "func(dst *byte, dstStride int, "+source+", rows, cols int, columns *byte, step int, e *int64)")
	Doc(fmt.Sprintf("%s rescales to %d bits. columns go on by step bytes for each block.", name, 8*size))
	Pragma("noescape")
	e := newLong64(i, matrices[0])
	b := &blocks{isa: i, long: true, matrices: matrices, before: e.load, after: e.advance}
	b.element = func(mask reg.Register) {
		x := i.loadLongs(matrices[1], mask)
		if halves {
			lo := i.loadLongs(matrices[2], mask)
			VPSLLQ(Imm(16), x, x)
			VPADDQ(lo, x, x)
		}
		e.finish(x, mask)
	}
	b.generate()
}

// loadLongs loads integers of 32 or 64 bits as 64-bit lanes.
func (i isa) loadLongs(m *matrix, mask reg.Register) reg.VecVirtual {
	v, from := i.vector(), Mem{Base: m.row}
	switch {
	case m.size == 4 && mask != nil:
		VPMOVSXDQ_Z(from, mask, v)
	case m.size == 4:
		VPMOVSXDQ(from, v)
	case mask != nil:
		VMOVDQU64_Z(from, mask, v)
	default:
		i.move(from, v)
	}
	return v
}

// newLong64 takes the parameters columns and e, which are the zero point and the limits.
func newLong64(i isa, to *matrix) *long64 {
	v, common := i.vectors(5), Load(Param("e"), GP64())
	e := &long64{isa: i, shifter: newShifter(i), bias: v[0], pre: v[1], m: v[2], round: v[3], shift: v[4], to: to, block: GP64()}
	e.zero, e.lo, e.hi = i.broadcast(common, 0), i.broadcast(common, 8), i.broadcast(common, 16)
	if !i.wide {
		e.half, e.keep = GP64(), i.vector()
		XORQ(e.half, e.half)
		VMOVDQU(keptOfEight(to.size), e.keep)
	}
	Load(Param("columns"), e.block)
	return e
}

// load reads the parameters of a block.
func (e *long64) load() {
	at := Mem{Base: e.block}
	if !e.wide {
		at = at.Idx(e.half, 1)
	}
	for k, v := range []reg.VecVirtual{e.bias, e.pre, e.m, e.round, e.shift} {
		e.move(at.Offset(64*k), v)
	}
}

// advance goes on to the next block.
func (e *long64) advance() {
	step := Load(Param("step"), GP64())
	if !e.wide {
		XORQ(Imm(32), e.half)
		JNZ(LabelRef("columns"))
	}
	ADDQ(step, e.block)
}

// apply rescales and clamps; see Requant64.
func (e *long64) apply(low reg.VecVirtual) reg.VecVirtual {
	high := e.vector()
	VPADDQ(e.bias, low, low)
	e.shifter.right(e.pre, low)
	VPSRLQ(Imm(32), low, high)
	VPMULUDQ(e.m, low, low)
	VPMULDQ(e.m, high, high)
	VPADDQ(e.round, low, low)
	VPSRLQ(Imm(32), low, low)
	VPADDQ(low, high, high)
	e.shifter.right(e.shift, high)
	VPADDQ(e.zero, high, high)
	e.largest(e.lo, high)
	e.smallest(e.hi, high)
	return high
}

// finish rescales, clamps, narrows and stores.
func (e *long64) finish(x reg.VecVirtual, mask reg.Register) {
	x = e.apply(x)
	to := Mem{Base: e.to.row}
	if !e.wide {
		e.narrowLongs(x, to, e.keep, e.to.size)
		return
	}
	narrow, masked := VPMOVQD, VPMOVQD
	if e.to.size == 2 {
		narrow, masked = VPMOVQW, VPMOVQW
	}
	if mask != nil {
		masked(x, mask, to)
	} else {
		narrow(x, to)
	}
}
