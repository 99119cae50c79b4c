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

// sources64 are what accumulators of 64 bits are made of.
var sources64 = []struct {
	name, signature string
	matrices        []*matrix
	combine         func(x, y reg.VecVirtual, factors [2]reg.VecVirtual) // into x, of one or two operands
}{
	{"requantize64", "src *int64, srcStride int", []*matrix{{name: "src", size: 8}}, nil},
	{"requantizeHalves", "hi *int32, hiStride int, lo *int32, loStride int", []*matrix{{name: "hi", size: 4}, {name: "lo", size: 4}},
		func(x, y reg.VecVirtual, _ [2]reg.VecVirtual) {
			VPSLLQ(Imm(16), x, x)
			VPADDQ(y, x, x)
		}},
	{"multiply32", operands32, []*matrix{{name: "a", size: 4}, {name: "b", size: 4}},
		func(x, y reg.VecVirtual, _ [2]reg.VecVirtual) { VPMULDQ(y, x, x) }},
	{"linear32", operands32, []*matrix{{name: "a", size: 4}, {name: "b", size: 4}},
		func(x, y reg.VecVirtual, factors [2]reg.VecVirtual) {
			VPMULDQ(factors[0], x, x)
			VPMULDQ(factors[1], y, y)
			VPADDQ(y, x, x)
		}},
}

const operands32 = "a *int32, aStride int, b *int32, bStride int"

// requants64 writes the kernels of accumulators of 64 bits: of Requantize64, RequantizeHalves,
// Multiply32 and Linear32.
func requants64() {
	for _, i := range []isa{avx512, avx2} {
		for _, size := range []int{4, 2} {
			for k := range sources64 {
				requantize64(i, size, k)
			}
		}
	}
}

func requantize64(i isa, size, source int) {
	from := &sources64[source]
	name := fmt.Sprintf("%s%s_%d", from.name, i.name, 8*size)
	signature := "func(dst *byte, dstStride int, " + from.signature + ", rows, cols int, columns *byte, step int, e *int64"
	weighs := from.name == "linear32"
	if weighs {
		signature += ", factors *int64"
	}
	TEXT(name, NOSPLIT, signature+")")
	Doc(fmt.Sprintf("%s rescales to %d bits. columns go on by step bytes for each block.", name, 8*size))
	Pragma("noescape")
	dst := &matrix{name: "dst", size: size}
	e := newLong64(i, dst)
	var factors [2]reg.VecVirtual
	if weighs {
		f := Load(Param("factors"), GP64())
		factors = [2]reg.VecVirtual{i.broadcast(f, 0), i.broadcast(f, 8)}
	}
	b := &blocks{isa: i, long: true, matrices: append([]*matrix{dst}, from.matrices...), before: e.load, after: e.advance}
	b.element = func(mask reg.Register) {
		x := i.loadLongs(from.matrices[0], mask)
		if from.combine != nil {
			from.combine(x, i.loadLongs(from.matrices[1], mask), factors)
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
