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
	columns := Load(Param("columns"), GP64())
	e := newFolded(i, Load(Param("limits"), GP64()), to)
	e.ordered()
	b := &blocks{isa: i, vectors: 2, matrices: []*matrix{dst, src}}
	step := GP64()
	Load(Param("step"), step)
	b.before = func() {
		second := Mem{Base: columns, Disp: 32} // the other half of 16 columns
		if i.wide {
			second = Mem{Base: columns, Index: step, Scale: 1}
		}
		e.load(Mem{Base: columns}, second)
	}
	b.after = func() {
		ADDQ(step, columns)
		if i.wide {
			ADDQ(step, columns)
		}
	}
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

// load reads the parameters of the columns of both vectors. AVX2 has no registers for them.
func (e *folded) load(first, second Mem) {
	for k, m := range []Mem{first, second} {
		p := &e.columns[k]
		for _, f := range []struct {
			to *Op
			at int
		}{{&p.m, atFoldedM}, {&p.mOdd, atFoldedMOdd}, {&p.roundE, atFoldedRoundE}, {&p.roundO, atFoldedRoundO}, {&p.shift, atFoldedShift}} {
			from := m.Offset(f.at)
			if !e.wide {
				*f.to = from
				continue
			}
			if *f.to == nil {
				*f.to = e.vector()
			}
			e.move(from, *f.to)
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
