package main

import (
	"fmt"

	"github.com/mmcloughlin/avo/attr"
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// amxTile is a kernel of MatMul8 or MatMul16 for the tile registers of AMX: height rows, 16 or
// 32, times some neighbouring panels. Its parameters are those of a tile.
//
// A tile register has up to 16 rows of 64 bytes. One instruction multiplies 16 steps of 16
// rows of activations with 16 steps of a panel of 8-bit weights, which has the layout that it
// needs. What is left of runs that are not whole tiles is multiplied in a second pass over the
// blocks, with smaller tiles, because to configure tiles clears them.
//
// Activations of 16 bits are taken as bytes. The weights they meet are widened twice, with a
// zero after each byte for the lower bytes of activations, which are unsigned, and with a zero
// before it for the upper ones, which are signed. That makes two sums:
//
//	Σ x·w = Σ lower(x)·w + 256·Σ upper(x)·w
type amxTile struct {
	height int
	panels int
	bits   int // of an activation, 16 or 8

	// On the stack.
	config                             Mem // of the tile registers
	tiles, left                        Mem // of a run: whole tiles in this pass, steps in the next
	former                             Mem // not 0 if there was a pass before
	firstA, firstB, skip, blocks, size Mem // where a pass begins, what a run has more, and the bytes of a panel
}

// Which tile registers there are: sums from 0 on, those of lower bytes before those of upper
// ones, then what is multiplied.
const (
	amxRows  = 16
	amxA     = 4    // and the next, of the 16 rows below
	amxB     = 6    // and the next, of the other panel, or for upper bytes
	amxBytes = 1024 // of a tile
)

// Fixed registers, since what uses them is encoded here.
var (
	amxC, amxCStride     = reg.RDI, reg.R12 // of a block
	amxBlock, amxAStride = reg.RSI, reg.R8
	amxA0, amxA1         = reg.RAX, reg.R9  // rows in a run, and those 16 below
	amxB0, amxB1         = reg.RBX, reg.R11 // panels in a run, or widened weights
	amxLine              = reg.R10          // bytes of a row of weights
	amxRuns, amxCount    = reg.RDX, reg.R15
	amxTiles             = reg.RCX
	amxSteps, amxOther   = reg.R13, reg.R14
)

// amxs writes all kernels, and how to ask for the state that the system saves.
func amxs() {
	TEXT("xgetbv", NOSPLIT, "func(index uint32) uint32")
	Doc("xgetbv is the lower half of an extended control register: 0 is what is enabled, 1 what of it is in use.")
	Load(Param("index"), reg.ECX)
	XGETBV()
	Store(reg.EAX, ReturnIndex(0))
	RET()
	for _, height := range []int{32, 16} {
		(&amxTile{height: height, panels: 2, bits: 8}).generate()
		(&amxTile{height: height, panels: 1, bits: 8}).generate()
		(&amxTile{height: height, panels: 1, bits: 16}).generate()
	}
}

func (t *amxTile) generate() {
	name := fmt.Sprintf("matMul%dAMX_%dx%d", t.bits, t.height, t.panels)
	attributes := attr.Attribute(NOSPLIT)
	if t.bits == 16 {
		attributes = 0 // the widened weights are more than NOSPLIT allows
	}
	TEXT(name, attributes, "func(c *int32, cStride int, a *byte, aStride int, b *byte, steps, blocks int, runs *int, count int)")
	Doc(fmt.Sprintf("%s multiplies blocks of %d rows with %d panels.", name, t.height, t.panels))
	Pragma("noescape")
	t.prepare()
	JZ(LabelRef("rest"))
	MOVQ(U32(amxRows), amxSteps)

	Label("pass")
	t.configure()
	MOVQ(t.firstA, amxBlock)
	Load(Param("c"), amxC)
	Label("block")
	t.begin()
	Label("run")
	MOVQ(Mem{Base: amxRuns}, amxA0)
	LEAQ(Mem{Base: amxBlock, Index: amxA0, Scale: uint8(t.bits / 8)}, amxA0)
	t.below(amxA0, amxAStride, amxA1)
	ADDQ(Imm(8), amxRuns)
	MOVQ(t.tiles, amxTiles)
	Label("tile")
	t.multiply()
	DECQ(amxTiles)
	JNZ(LabelRef("tile"))
	for _, b := range t.weights() {
		ADDQ(t.skip, b)
	}
	DECQ(amxCount)
	JNZ(LabelRef("run"))
	t.end()
	t.next(amxBlock, amxAStride)
	t.next(amxC, amxCStride)
	DECQ(t.blocks)
	JNZ(LabelRef("block"))

	Label("rest")
	MOVQ(t.left, amxSteps)
	TESTQ(amxSteps, amxSteps)
	JZ(LabelRef("done"))
	t.turn()
	JMP(LabelRef("pass"))

	Label("done")
	tileRelease()
	VZEROUPPER()
	RET()
}

// stepBytes is what the weights of a panel take for one step.
func (t *amxTile) stepBytes() int { return panelColumns * 4 * 8 / t.bits }

// prepare reads the parameters for the first pass, with whole tiles; the zero flag says that
// there are none.
func (t *amxTile) prepare() {
	t.config = AllocLocal(64)
	for _, m := range []*Mem{&t.tiles, &t.left, &t.former, &t.firstA, &t.firstB, &t.skip, &t.blocks, &t.size} {
		*m = AllocLocal(8)
	}
	Load(Param("cStride"), amxCStride)
	SHLQ(Imm(2), amxCStride)
	Load(Param("aStride"), amxAStride)
	MOVQ(U32(64), amxLine)
	if t.bits == 16 {
		SHLQ(Imm(1), amxAStride)
		widened := AllocLocal(2*amxBytes + 64)
		LEAQ(widened.Offset(63), amxB1)
		ANDQ(I32(-64), amxB1)
	}
	MOVQ(Load(Param("a"), amxOther), t.firstA)
	MOVQ(Load(Param("b"), amxOther), t.firstB)
	Load(Param("steps"), amxTiles)
	Load(Param("count"), amxOther)
	IMULQ(amxTiles, amxOther)
	IMUL3Q(U32(uint32(t.stepBytes())), amxOther, amxOther)
	MOVQ(amxOther, t.size)
	MOVQ(I32(0), t.former)
	MOVQ(amxTiles, amxOther)
	ANDQ(Imm(amxRows-1), amxOther)
	MOVQ(amxOther, t.left)
	SHRQ(Imm(4), amxTiles)
	MOVQ(amxTiles, t.tiles)
}

// configure begins a pass with tiles of amxSteps steps, amxTiles of them in a run.
func (t *amxTile) configure() {
	MOVQ(amxTiles, t.tiles)
	Load(Param("blocks"), amxOther)
	MOVQ(amxOther, t.blocks)
	// Of a run's bytes those that its tiles do not go over: fewer than none if a tile is not whole.
	Load(Param("steps"), amxOther)
	SHLQ(Imm(4), amxTiles)
	SUBQ(amxTiles, amxOther)
	IMUL3Q(U32(uint32(t.stepBytes())), amxOther, amxOther)
	MOVQ(amxOther, t.skip)

	set := func(at int, fixed, perStep uint64) {
		MOVQ(U64(fixed), amxOther)
		if perStep != 0 {
			MOVQ(U64(perStep), amxTiles)
			IMULQ(amxSteps, amxTiles)
			ADDQ(amxTiles, amxOther)
		}
		MOVQ(amxOther, t.config.Offset(at))
	}
	set(0, 1, 0) // palette
	set(8, 0, 0)
	set(16, 0x0040_0040_0040_0040, 0)           // bytes of a row of sums,
	set(24, 0x0040_0040_0000_0000, 0x0004_0004) // of activations and weights
	set(32, 0, 0)
	set(40, 0, 0)
	set(48, 0x0000_1010_1010_1010, 0x0101_0000_0000_0000) // rows
	set(56, 0, 0)
	LEAQ(t.config, amxA0)
	tileConfigure()
	if t.bits == 16 {
		SHLQ(Imm(5), amxSteps) // bytes of their weights
	}
}

// turn goes on to the second pass, with one smaller tile in a run, behind the whole ones.
func (t *amxTile) turn() {
	MOVQ(I32(0), t.left)
	MOVQ(t.tiles, amxTiles)
	MOVQ(amxTiles, t.former)
	SHLQ(Imm(6), amxTiles) // bytes of a row of activations
	ADDQ(amxTiles, t.firstA)
	IMUL3Q(U32(uint32(t.stepBytes()/4)), amxTiles, amxTiles)
	ADDQ(amxTiles, t.firstB)
	MOVQ(U32(1), amxTiles)
}

// sums calls f for each tile of sums that is stored, and where.
func (t *amxTile) sums(f func(tile, disp int)) {
	MOVQ(amxC, amxA0)
	for r := range t.height / amxRows {
		if r > 0 {
			t.below(amxC, amxCStride, amxA0)
		}
		for p := range t.panels {
			f(r*t.panels+p, 64*p)
		}
	}
}

// begin starts the sums of a block, and its first run.
func (t *amxTile) begin() {
	if t.bits == 16 {
		for r := range t.height / amxRows {
			tileZero(2 + r)
		}
	}
	CMPQ(t.former, Imm(0))
	JNE(LabelRef("former"))
	for s := range t.height / amxRows * t.panels {
		tileZero(s)
	}
	JMP(LabelRef("begun"))
	Label("former")
	t.sums(func(tile, disp int) { tileLoad(tile, amxA0, amxCStride, disp) })
	Label("begun")
	MOVQ(t.firstB, amxB0)
	if t.panels == 2 {
		MOVQ(amxB0, amxB1)
		ADDQ(t.size, amxB1)
	}
	Load(Param("runs"), amxRuns)
	Load(Param("count"), amxCount)
}

// below is the address of what lies 16 rows below, if there is a tile.
func (t *amxTile) below(rows, stride, to reg.Register) {
	if t.height > amxRows {
		MOVQ(stride, to)
		SHLQ(Imm(4), to)
		ADDQ(rows, to)
	}
}

// next goes on to the next block.
func (t *amxTile) next(p, stride reg.Register) {
	IMUL3Q(U32(uint32(t.height)), stride, amxOther)
	ADDQ(amxOther, p)
}

// weights are the pointers that go through panels.
func (t *amxTile) weights() []reg.GPPhysical {
	return []reg.GPPhysical{amxB0, amxB1}[:t.panels]
}

// multiply does one tile of a run.
func (t *amxTile) multiply() {
	if t.bits == 16 {
		t.widen()
	}
	rows := []reg.GPPhysical{amxA0, amxA1}[:t.height/amxRows]
	for r, a := range rows {
		tileLoad(amxA+r, a, amxAStride, 0)
	}
	if t.bits == 16 {
		tileLoad(amxB, amxB1, amxLine, 0)
		tileLoad(amxB+1, amxB1, amxLine, amxBytes)
		for r := range rows {
			tileDot(unsignedSigned, r, amxA+r, amxB)
			tileDot(signedSigned, 2+r, amxA+r, amxB+1)
		}
	} else {
		for p, b := range t.weights() {
			tileLoad(amxB+p, b, amxLine, 0)
			for r := range rows {
				tileDot(unsignedSigned, r*t.panels+p, amxA+r, amxB+p)
			}
		}
	}
	for _, a := range rows {
		ADDQ(Imm(64), a)
	}
	for _, b := range t.weights() {
		ADDQ(U32(uint32(amxRows*t.stepBytes())), b)
	}
}

// widen prepares the weights of as many steps as a tile has.
func (t *amxTile) widen() {
	w := ZMM()
	XORQ(amxOther, amxOther)
	Label("widen")
	VPMOVZXBW(Mem{Base: amxB0, Index: amxOther, Scale: 1}, w)
	VMOVDQU32(w, Mem{Base: amxB1, Index: amxOther, Scale: 2})
	VPSLLW(Imm(8), w, w)
	VMOVDQU32(w, Mem{Base: amxB1, Index: amxOther, Scale: 2, Disp: amxBytes})
	ADDQ(Imm(uint64(t.stepBytes())), amxOther)
	CMPQ(amxOther, amxSteps)
	JNE(LabelRef("widen"))
}

// end stores the sums of a block.
func (t *amxTile) end() {
	t.sums(func(tile, disp int) {
		tileStore(tile, amxA0, amxCStride, disp)
		if t.bits == 16 {
			t.addUpper(tile)
		}
	})
}

// addUpper adds 256 times the sums of upper bytes to those of lower ones, which lie at amxA0.
func (t *amxTile) addUpper(tile int) {
	label, sum := fmt.Sprint("upper", tile), ZMM()
	tileStore(2+tile, amxB1, amxLine, 0)
	MOVQ(amxB1, amxOther)
	MOVQ(U32(amxRows), amxTiles)
	Label(label)
	VPSLLD(Imm(8), Mem{Base: amxOther}, sum)
	VPADDD(Mem{Base: amxA0}, sum, sum)
	VMOVDQU32(sum, Mem{Base: amxA0})
	ADDQ(amxCStride, amxA0)
	ADDQ(amxLine, amxOther)
	DECQ(amxTiles)
	JNZ(LabelRef(label))
}
