package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Where the fields of foldedColumns are.
const (
	atFoldedM      = 0
	atFoldedMOdd   = 64
	atFoldedRoundE = 128
	atFoldedRoundO = 192
	atFoldedShift  = 256
)

// requantizeFolded writes a kernel of Requantize for folded columns.
func requantizeFolded(i isa, from, to int) {
	TEXT(fmt.Sprintf("requantizeFolded%s_%dto%d", i.name, 8*from, 8*to), NOSPLIT, "func(dst *byte, dstStride int, src *byte, srcStride int, rows, cols int, columns *byte, step int, limits *int16)")
	Doc(fmt.Sprintf("requantizeFolded%s_%dto%d narrows %d bits to %d. columns go on by step bytes for each 16.", i.name, 8*from, 8*to, 8*from, 8*to))
	Pragma("noescape")
	dst, src := &matrix{name: "dst", size: to}, &matrix{name: "src", size: from}
	e := newFolded(i, Load(Param("limits"), GP64()), to)
	e.ordered()
	b := e.blocks(e.load, dst, src)
	b.element = func(mask reg.Register) {
		var x [2]reg.VecVirtual
		upper := mask
		if mask != nil {
			upper = K()
			KSHIFTRD(Imm(16), mask, upper)
		}
		x[0] = src.extend(i, mask)
		x[1] = src.extendAt(i, upper, i.lanes())
		e.store(e.narrow(x[0], x[1]), Mem{Base: dst.row}, mask)
	}
	b.generate()
}

// mulRequantFolded writes a kernel of MulRequant16 for folded columns. With AVX-512 halves of
// the products are joined within each 128 bits, as packing them takes them apart again: the
// parameters are brought in that order instead of the numbers.
func mulRequantFolded(i isa, single bool) {
	name := "mulRequantFolded16" + i.name + map[bool]string{true: "Single"}[single]
	TEXT(name, NOSPLIT, "func(dst *byte, dstStride int, a *byte, aStride int, b *byte, bStride int, rows, cols int, columns *byte, step int, limits *int16)")
	Doc(name + " multiplies and narrows. columns go on by step bytes for each 16.")
	Pragma("noescape")
	dst, a, by := &matrix{name: "dst", size: 2}, &matrix{name: "a", size: 2}, &matrix{name: "b", size: 2, single: single}
	e := newFolded(i, Load(Param("limits"), GP64()), 2)
	if i.wide {
		b := e.blocks(e.loadUnpacked, dst, a, by)
		b.element = func(mask reg.Register) {
			x, y := e.products(a.load16(i, mask), by.load16(i, mask))
			e.store(e.pack(x, y), Mem{Base: dst.row}, mask)
		}
		b.generate()
		return
	}
	b := e.blocks(e.load, dst, a, by)
	b.element = func(reg.Register) {
		var x [2]reg.VecVirtual
		for k := range x {
			x[k] = a.extendAt(i, nil, k*i.lanes())
			VPMADDWD(by.zeroExtendAt(i, nil, k*i.lanes()), x[k], x[k]) // as in mulRequant
		}
		e.store(e.narrow(x[0], x[1]), Mem{Base: dst.row}, nil)
	}
	b.generate()
}

// products are those of numbers of 16 bits, joined from their halves within each 128 bits.
func (e *folded) products(a, b reg.VecVirtual) (x, y reg.VecVirtual) {
	high, x := e.vector(), e.vector()
	VPMULHW(b, a, high)
	VPMULLW(b, a, a)
	VPUNPCKLWD(high, a, x)
	VPUNPCKHWD(high, a, a)
	return x, a
}

// folded is the epilogue of two vectors of 32-bit sums that become one of 16-bit numbers.
type folded struct {
	isa
	to      int // bytes of a result
	columns [2]foldedVector
	lo, hi  reg.VecVirtual
	even    reg.Register   // mask of the even lanes
	order   reg.VecVirtual // that packing leaves the quadwords in
}

// foldedVector are the parameters of a vector of columns.
type foldedVector struct{ m, mOdd, roundE, roundO, shift Op }

// newFolded loads the limits.
func newFolded(i isa, limits reg.Register, to int) *folded {
	e := &folded{isa: i, to: to, lo: i.vector(), hi: i.vector()}
	VPBROADCASTW(Mem{Base: limits}, e.lo)
	VPBROADCASTW(Mem{Base: limits, Disp: 2}, e.hi)
	if i.wide {
		bits := GP32()
		MOVL(U32(0x5555), bits)
		e.even = K()
		KMOVW(bits, e.even)
	}
	return e
}

// ordered prepares for vectors whose columns follow each other.
func (e *folded) ordered() {
	if e.wide {
		e.order = e.vector()
		e.move(qwords("unpacked", 0, 2, 4, 6, 1, 3, 5, 7), e.order)
	}
}

// blocks are loops over as many columns as two vectors have, with the parameters columns and
// step; load reads those of the columns.
func (e *folded) blocks(load func(first, second Mem), matrices ...*matrix) *blocks {
	params := GP64()
	Load(Param("columns"), params)
	b := &blocks{isa: e.isa, vectors: 2, matrices: matrices}
	b.before = func() {
		second := Mem{Base: params, Disp: 32} // the other half of 16 columns
		if e.wide {
			second = Mem{Base: params, Index: Load(Param("step"), GP64()), Scale: 1}
		}
		load(Mem{Base: params}, second)
	}
	b.after = func() {
		step := Load(Param("step"), GP64())
		ADDQ(step, params)
		if e.wide {
			ADDQ(step, params)
		}
	}
	return b
}

// loadUnpacked reads them in the order of unpacked numbers.
func (e *folded) loadUnpacked(first, second Mem) {
	e.load(first, second)
	a, b := &e.columns[0], &e.columns[1]
	upper := e.vector()
	for _, p := range [][2]Op{{a.m, b.m}, {a.mOdd, b.mOdd}, {a.roundE, b.roundE}, {a.roundO, b.roundO}, {a.shift, b.shift}} {
		x, y := p[0], p[1].(reg.VecVirtual)
		VSHUFI32X4(Imm(0b11_01_11_01), y, x, upper)
		VSHUFI32X4(Imm(0b10_00_10_00), y, x, x)
		VMOVDQA32(upper, y)
	}
}

// refer makes the parameters of both vectors be read when they are needed.
func (e *folded) refer(first, second Mem) {
	for k, m := range []Mem{first, second} {
		e.columns[k] = foldedVector{m.Offset(atFoldedM), m.Offset(atFoldedMOdd), m.Offset(atFoldedRoundE), m.Offset(atFoldedRoundO), m.Offset(atFoldedShift)}
	}
}

// load reads the parameters of the columns of both vectors. AVX2 has no registers for them.
func (e *folded) load(first, second Mem) {
	if !e.wide {
		e.refer(first, second)
		return
	}
	for k, m := range []Mem{first, second} {
		p := &e.columns[k]
		for _, f := range []struct {
			to *Op
			at int
		}{{&p.m, atFoldedM}, {&p.mOdd, atFoldedMOdd}, {&p.roundE, atFoldedRoundE}, {&p.roundO, atFoldedRoundO}, {&p.shift, atFoldedShift}} {
			if *f.to == nil {
				*f.to = e.vector()
			}
			e.move(m.Offset(f.at), *f.to)
		}
	}
}

// scale is the rescaled sums. The product of 64 bits is shifted by 32 by taking its upper
// half, and then in 32 bits.
func (e *folded) scale(x reg.VecVirtual, p *foldedVector) reg.VecVirtual {
	o := e.vector()
	VMOVSHDUP(x, o)
	VPMULDQ(p.m, x, x)
	VPMULDQ(p.mOdd, o, o)
	VPADDQ(p.roundE, x, x)
	VPADDQ(p.roundO, o, o)
	if e.wide {
		VMOVSHDUP(x, e.even, o)
	} else {
		VMOVSHDUP(x, x)
		VPBLENDD(Imm(0x55), x, o, o)
	}
	VPSRAVD(p.shift, o, o)
	return o
}

// pack rescales two vectors and clamps their numbers, joined within each 128 bits.
func (e *folded) pack(x, y reg.VecVirtual) reg.VecVirtual {
	a := e.scale(x, &e.columns[0])
	b := e.scale(y, &e.columns[1])
	VPACKSSDW(b, a, a)
	VPMAXSW(e.lo, a, a)
	VPMINSW(e.hi, a, a)
	return a
}

// narrow is pack for vectors whose columns follow each other.
func (e *folded) narrow(x, y reg.VecVirtual) reg.VecVirtual {
	a := e.pack(x, y)
	if e.wide {
		VPERMQ(a, e.order, a)
	} else {
		VPERMQ(Imm(0b11011000), a, a)
	}
	return a
}

// store writes numbers of 16 bits, or their lower bytes.
func (e *folded) store(v reg.VecVirtual, to Mem, mask reg.Register) {
	switch {
	case e.to == 2 && mask != nil:
		VMOVDQU16(v, mask, to)
	case e.to == 2:
		e.move(v, to)
	case e.wide:
		VPMOVWB(v, v.AsY())
		if mask != nil {
			VMOVDQU8(v.AsY(), mask, to)
		} else {
			VMOVDQU32(v.AsY(), to)
		}
	default:
		upper := XMM()
		VEXTRACTI128(Imm(1), v, upper)
		VPACKSSWB(upper, v.AsX(), upper)
		VMOVDQU(upper, to)
	}
}
