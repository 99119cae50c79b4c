package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// matrix is an operand of a kernel that goes through rows and columns: the parameters
// <name> and <name>Stride, which is in elements.
type matrix struct {
	name   string
	size   int  // of an element, in bytes
	single bool // a row is one element

	column, stride, row reg.GPVirtual
}

// blocks are loops over blocks of columns, as many as some vectors of 32-bit lanes have, or
// of 64-bit lanes, and over the rows of each. The kernel has the parameters rows and cols, both at least 1;
// without masks (AVX2) cols is a multiple of the columns of a block.
type blocks struct {
	isa
	vectors  int  // 0 for 1
	long     bool // lanes of 64 bits
	matrices []*matrix
	before   func()                  // a block of columns
	after    func()                  // the same
	element  func(mask reg.Register) // of all matrices, at their row pointers
}

// lanes is how many 32-bit integers a vector holds.
func (i isa) lanes() int { return i.bytes() / 4 }

// width is how many columns a block has.
func (b *blocks) width() int {
	if b.long {
		return max(1, b.vectors) * b.longs()
	}
	return max(1, b.vectors) * b.lanes()
}

// generate writes the loops.
func (b *blocks) generate() {
	for _, m := range b.matrices {
		m.column, m.stride, m.row = GP64(), GP64(), GP64()
		Load(Param(m.name), m.column)
		Load(Param(m.name+"Stride"), m.stride)
	}
	cols := Load(Param("cols"), GP64())
	Label("columns")
	SUBQ(Imm(uint64(b.width())), cols)
	JLT(LabelRef("tail"))
	b.block("row", nil)
	for _, m := range b.matrices {
		if !m.single {
			ADDQ(Imm(uint64(b.width()*m.size)), m.column)
		}
	}
	if b.after != nil {
		b.after()
	}
	JMP(LabelRef("columns"))

	Label("tail")
	if b.wide {
		ADDQ(Imm(uint64(b.width())), cols)
		JZ(LabelRef("done"))
		b.block("tailRow", lowest(cols))
	}
	Label("done")
	VZEROUPPER()
	RET()
}

// block goes through the rows of a block.
func (b *blocks) block(label string, mask reg.Register) {
	if b.before != nil {
		b.before()
	}
	for _, m := range b.matrices {
		MOVQ(m.column, m.row)
	}
	rows := Load(Param("rows"), GP64())
	Label(label)
	b.element(mask)
	for _, m := range b.matrices {
		LEAQ(Mem{Base: m.row, Index: m.stride, Scale: uint8(m.size)}, m.row)
	}
	DECQ(rows)
	JNZ(LabelRef(label))
}

// lowest is a mask of the n lowest lanes.
func lowest(n reg.Register) reg.Register {
	ones, k := GP64(), K()
	MOVQ(I32(-1), ones)
	BZHIQ(n, ones, ones)
	KMOVQ(ones, k)
	return k
}

// extend loads integers as 32-bit lanes, sign-extended.
func (m *matrix) extend(i isa, mask reg.Register) reg.VecVirtual { return m.extendAt(i, mask, 0) }

// extendAt loads those some columns further.
func (m *matrix) extendAt(i isa, mask reg.Register, column int) reg.VecVirtual {
	v, from := i.vector(), Mem{Base: m.row, Disp: column * m.size}
	switch {
	case m.single: // 16 bits
		VPBROADCASTW(Mem{Base: m.row}, v)
		VPSRAD(Imm(16), v, v)
	case m.size == 4 && mask != nil:
		VMOVDQU32_Z(from, mask, v)
	case m.size == 4:
		i.move(from, v)
	case mask != nil:
		VPMOVSXWD_Z(from, mask, v)
	default:
		VPMOVSXWD(from, v)
	}
	return v
}

// load16 loads integers of 16 bits as they are.
func (m *matrix) load16(i isa, mask reg.Register) reg.VecVirtual {
	v, from := i.vector(), Mem{Base: m.row}
	switch {
	case m.single:
		VPBROADCASTW(from, v)
	case mask != nil:
		VMOVDQU16_Z(from, mask, v)
	default:
		i.move(from, v)
	}
	return v
}

// zeroExtend loads integers of 16 bits as 32-bit lanes.
func (m *matrix) zeroExtend(i isa, mask reg.Register) reg.VecVirtual {
	return m.zeroExtendAt(i, mask, 0)
}

// zeroExtendAt loads those some columns further.
func (m *matrix) zeroExtendAt(i isa, mask reg.Register, column int) reg.VecVirtual {
	v, from := i.vector(), Mem{Base: m.row, Disp: column * m.size}
	switch {
	case m.single:
		VPBROADCASTW(Mem{Base: m.row}, v)
		VPSRLD(Imm(16), v, v)
	case mask != nil:
		VPMOVZXWD_Z(from, mask, v)
	default:
		VPMOVZXWD(from, v)
	}
	return v
}

// narrower stores the lower bits of 32-bit lanes.
type narrower struct {
	isa
	to    *matrix
	bytes reg.VecVirtual // AVX2: which bytes to keep of each half of a vector
}

// newNarrower loads what it needs.
func newNarrower(i isa, to *matrix) *narrower {
	n := &narrower{isa: i, to: to}
	if !i.wide && to.size < 4 {
		n.bytes = i.vector()
		VMOVDQU(kept(to.size), n.bytes)
	}
	return n
}

// kept is a constant for VPSHUFB: the lower size bytes of each four, then zeros.
func kept(size int) Mem {
	return constant(fmt.Sprintf("keep%dof4", size), func() {
		for at := range 32 {
			from := byte(0x80) // zero
			if lane := at % 16; lane < 4*size {
				from = byte(lane/size*4 + lane%size)
			}
			DATA(at, U8(from))
		}
	})
}

// store writes a vector to the row pointer.
func (n *narrower) store(v reg.VecVirtual, mask reg.Register) {
	to := Mem{Base: n.to.row}
	if n.to.size == 4 {
		if mask != nil {
			VMOVDQU32(v, mask, to)
		} else {
			n.move(v, to)
		}
		return
	}
	if !n.wide {
		n.storeHalves(v, to)
		return
	}
	switch y, x := v.AsY(), v.AsX(); {
	case n.to.size == 2 && mask == nil:
		VPMOVDW(v, y)
		VMOVDQU(y, to)
	case n.to.size == 2:
		VPMOVDW(v, y)
		VMOVDQU16(y, mask, to)
	case mask == nil:
		VPMOVDB(v, x)
		VMOVDQU(x, to)
	default:
		VPMOVDB(v, x)
		VMOVDQU8(x, mask, to)
	}
}

// storeHalves narrows by moving bytes, which AVX2 does within each half.
func (n *narrower) storeHalves(v reg.VecVirtual, to Mem) {
	VPSHUFB(n.bytes, v, v)
	if n.to.size == 2 {
		VPERMQ(Imm(0b1000), v, v)
		VMOVDQU(v.AsX(), to)
		return
	}
	upper := XMM()
	VEXTRACTI128(Imm(1), v, upper)
	VPUNPCKLDQ(upper, v.AsX(), upper)
	VMOVQ(upper, to)
}
