package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// taps are the loops of kernels whose results are, for some positions and channels, made
// of the same channels of several taps. The kernel has the parameters
//
//	a *int16, xStep int, taps *int, count, n, channels int
//
// (or a of 32 bits) and an output, all steps being in elements; n and channels are at least 1. Without
// masks (AVX2) the kernels read and write whole vectors.
type taps struct {
	isa
	size   int   // of an element, in bytes
	widths []int // how many neighbouring positions are done at once; the last is 1
	out    *matrix

	step, step3   reg.Register                                     // bytes from one position to the next
	done          reg.GPVirtual                                    // channels
	position, row reg.GPVirtual                                    // where the first tap would be, and the output
	list          reg.GPVirtual                                    // the next tap
	left          reg.GPVirtual                                    // how many positions are left
	start         func()                                           // a block of channels; it may be nil
	sum           func(width int, mask reg.Register, label string) // some neighbouring positions
}

// channels are how many elements a vector holds.
func (t *taps) channels() int { return t.bytes() / t.size }

// generate writes the loops.
func (t *taps) generate() {
	step := Load(Param("xStep"), GP64())
	SHLQ(Imm(uint64(t.size/2)), step)
	t.step, t.step3 = step, GP64()
	LEAQ(Mem{Base: t.step, Index: t.step, Scale: 2}, t.step3)
	t.done, t.position, t.row, t.list, t.left = GP64(), GP64(), GP64(), GP64(), GP64()
	XORQ(t.done, t.done)

	Label("channels")
	t.remaining()
	CMPQ(t.left, Imm(uint64(t.channels())))
	JLT(LabelRef("tail"))
	t.positions("whole", nil)
	ADDQ(Imm(uint64(t.channels())), t.done)
	JMP(LabelRef("channels"))

	Label("tail")
	if t.wide {
		TESTQ(t.left, t.left)
		JZ(LabelRef("end"))
		t.positions("masked", lowest(t.left))
	}
	Label("end")
	VZEROUPPER()
	RET()
}

// remaining sets left to the number of channels that are not done.
func (t *taps) remaining() {
	Load(Param("channels"), t.left)
	SUBQ(t.done, t.left)
}

// positions does all positions of a block of channels.
func (t *taps) positions(label string, mask reg.Register) {
	Load(Param("a"), t.position)
	LEAQ(Mem{Base: t.position, Index: t.done, Scale: uint8(t.size)}, t.position)
	Load(Param(t.out.name), t.row)
	LEAQ(Mem{Base: t.row, Index: t.done, Scale: uint8(t.out.size)}, t.row)
	Load(Param("n"), t.left)
	if t.start != nil {
		t.start()
	}
	for _, width := range t.widths {
		name := label + string(rune('0'+width))
		end := name + "end"
		Label(name)
		SUBQ(Imm(uint64(width)), t.left)
		JLT(LabelRef(end))
		Load(Param("taps"), t.list)
		t.sum(width, mask, name)
		for range width {
			ADDQ(t.step, t.position)
		}
		JMP(LabelRef(name))
		Label(end)
		ADDQ(Imm(uint64(width)), t.left)
	}
}

// tap takes the next tap from the list: its address at the position.
func (t *taps) tap() reg.Register {
	p := GP64()
	MOVQ(Mem{Base: t.list}, p)
	ADDQ(Imm(8), t.list)
	LEAQ(Mem{Base: t.position, Index: p, Scale: uint8(t.size)}, p)
	return p
}

// at is the memory of a tap at the x-th of the neighbouring positions, up to 4.
func (t *taps) at(tap reg.Register, x int) Mem {
	m := Mem{Base: tap}
	switch x {
	case 1, 2:
		m = m.Idx(t.step, uint8(x))
	case 3:
		m = m.Idx(t.step3, 1)
	case 4:
		m = m.Idx(t.step, 4)
	}
	return m
}

// neighbour is the memory of a tap at the x-th position, for x in order: it moves the
// tap on when the next is out of reach.
func (t *taps) neighbour(tap reg.Register, x int) Mem {
	if x == 4 {
		LEAQ(t.at(tap, 4), tap)
	}
	return t.at(tap, x%4)
}

// load reads channels.
func (t *taps) load(m Mem, mask reg.Register) reg.VecVirtual {
	v := t.vector()
	switch {
	case mask == nil:
		t.move(m, v)
	case t.size == 2:
		VMOVDQU16_Z(m, mask, v)
	default:
		VMOVDQU32_Z(m, mask, v)
	}
	return v
}

// nextRow moves the output pointer to the next position.
func (t *taps) nextRow() {
	stride := Load(Param(t.out.name+"Stride"), GP64())
	LEAQ(Mem{Base: t.row, Index: stride, Scale: uint8(t.out.size)}, t.row)
}
