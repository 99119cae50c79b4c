package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// tile is a kernel of MatMul16: height rows times some neighbouring panels. All sums of
// a tile are in registers.
type tile struct {
	isa
	height int
	panels int
	bits   int // of a weight, 8 or 16
}

// panelColumns is how many columns a panel has.
const panelColumns = 16

// heights are how many rows the tiles have, and of how many panels: as many as the
// registers hold, and fewer for the rows that are left.
func heights(i isa, panels int) []int {
	if i.wide {
		return []int{12, 8, 6, 4, 2, 1}
	}
	return []int{6, 4, 2, 1}
}

// matMuls writes the tiles of all tiers.
func matMuls() {
	for _, i := range []isa{vnni, avx512, avx2} {
		for _, bits := range []int{8, 16} {
			for panels := 1; panels <= 2 && (i.wide || panels == 1); panels++ {
				for _, h := range heights(i, panels) {
					tile{i, h, panels, bits}.generate()
				}
			}
		}
	}
}

// generate writes the kernel: c = a·b for `blocks` tiles, each below the other. Strides
// are in elements; pairs, of k, and blocks are at least 1.
func (t tile) generate() {
	name := fmt.Sprintf("matMul16%s_%dx%d_w%d", t.name, t.height, t.panels, t.bits)
	TEXT(name, NOSPLIT, "func(c *int32, cStride int, a *int16, aStride int, b *byte, pairs, blocks int)")
	Doc(fmt.Sprintf("%s multiplies blocks of %d rows with %d panels of %d bits.", name, t.height, t.panels, t.bits))
	Pragma("noescape")
	c, cStride := Load(Param("c"), GP64()), Load(Param("cStride"), GP64())
	a, aStride := Load(Param("a"), GP64()), Load(Param("aStride"), GP64())
	pairs, blocks := Load(Param("pairs"), GP64()), Load(Param("blocks"), GP64())
	SHLQ(Imm(2), cStride)
	SHLQ(Imm(1), aStride)
	r := newRowPointers(t.height, aStride)
	panel := GP64() // bytes from one panel to the next
	MOVQ(pairs, panel)
	IMUL3Q(U32(uint32(t.pairBytes())), panel, panel)

	Label("block")
	b := Load(Param("b"), GP64())
	sums := make([][]reg.VecVirtual, t.ways())
	for w := range sums {
		sums[w] = t.vectors(t.height * t.columns())
		for _, s := range sums[w] {
			t.zero(s)
		}
	}
	r.start(a)
	left := GP64()
	MOVQ(pairs, left)
	if t.ways() > 1 {
		t.unrolled(left, b, panel, r, sums)
	}
	Label("pair")
	t.step(b, panel, r, 0, sums[0])
	t.advance(b, r, 1)
	DECQ(left)
	JNZ(LabelRef("pair"))

	Label("store")
	t.store(c, cStride, sums)
	MOVQ(next(a, aStride, t.height), a)
	DECQ(blocks)
	JNZ(LabelRef("block"))
	VZEROUPPER()
	RET()
}

// columns is how many vectors a row of the tile has.
func (t tile) columns() int { return t.panels * 64 / t.bytes() }

// ways is in how many sums each sum is split, so that there are enough of them to hide
// the latency of an addition.
func (t tile) ways() int {
	switch vectors := t.height * t.columns(); {
	case vectors <= 2:
		return 4
	case vectors <= 4:
		return 2
	}
	return 1
}

// unrolled does as many pairs as the sums are split in, as long as there are so many; if
// none is left it goes on to the store.
func (t tile) unrolled(left, b, panel reg.Register, r *rowPointers, sums [][]reg.VecVirtual) {
	SUBQ(Imm(uint64(len(sums))), left)
	JLT(LabelRef("rest"))
	Label("unrolled")
	for w := range sums {
		t.step(b, panel, r, w, sums[w])
	}
	t.advance(b, r, len(sums))
	SUBQ(Imm(uint64(len(sums))), left)
	JGE(LabelRef("unrolled"))
	Label("rest")
	ADDQ(Imm(uint64(len(sums))), left)
	JZ(LabelRef("store"))
}

// pairBytes is the memory that a pair of rows of a panel takes.
func (t tile) pairBytes() int { return panelColumns * 2 * t.bits / 8 }

// step multiplies the pair at some distance from the pointers.
func (t tile) step(b, panel reg.Register, r *rowPointers, pair int, sums []reg.VecVirtual) {
	weights := t.vectors(t.columns())
	for v, w := range weights {
		each := t.columns() / t.panels // vectors in a panel
		m := Mem{Base: b, Disp: pair*t.pairBytes() + v%each*t.bytes()*t.bits/16}
		if v >= each {
			m = m.Idx(panel, 1)
		}
		if t.bits == 8 {
			VPMOVSXBW(m, w)
		} else {
			t.move(m, w)
		}
	}
	for i := range t.height {
		x := t.vector()
		VPBROADCASTD(r.row(i).Offset(4*pair), x)
		for v, w := range weights {
			t.dot16(w, x, sums[i*t.columns()+v])
		}
	}
}

// advance moves the pointers by some pairs.
func (t tile) advance(b reg.Register, r *rowPointers, pairs int) {
	ADDQ(U32(uint32(pairs*t.pairBytes())), b)
	r.add(4 * pairs)
}

// store adds up split sums and writes the tile; c goes on to the next.
func (t tile) store(c, cStride reg.Register, sums [][]reg.VecVirtual) {
	for w := len(sums) / 2; w > 0; w /= 2 {
		for k := range w {
			for v := range sums[k] {
				VPADDD(sums[k+w][v], sums[k][v], sums[k][v])
			}
		}
	}
	for i := range t.height {
		for v := range t.columns() {
			t.move(sums[0][i*t.columns()+v], Mem{Base: c, Disp: v * t.bytes()})
		}
		ADDQ(cStride, c)
	}
}

// rowPointers address rows that start a stride apart, four to a register.
type rowPointers struct {
	stride, stride3 reg.Register
	bases           []reg.GPVirtual
}

func newRowPointers(height int, stride reg.Register) *rowPointers {
	r := &rowPointers{stride: stride}
	if height > 3 {
		r.stride3 = GP64()
		LEAQ(Mem{Base: stride, Index: stride, Scale: 2}, r.stride3)
	}
	for range (height + 3) / 4 {
		r.bases = append(r.bases, GP64())
	}
	return r
}

// start points at the rows from a on.
func (r *rowPointers) start(a reg.Register) {
	MOVQ(a, r.bases[0])
	for i := 1; i < len(r.bases); i++ {
		LEAQ(Mem{Base: r.bases[i-1], Index: r.stride, Scale: 4}, r.bases[i])
	}
}

// add moves all pointers.
func (r *rowPointers) add(bytes int) {
	for _, p := range r.bases {
		ADDQ(Imm(uint64(bytes)), p)
	}
}

// row is the address of a row.
func (r *rowPointers) row(i int) Mem {
	switch base := r.bases[i/4]; i % 4 {
	case 0:
		return Mem{Base: base}
	case 3:
		return Mem{Base: base, Index: r.stride3, Scale: 1}
	default:
		return Mem{Base: base, Index: r.stride, Scale: uint8(i % 4)}
	}
}
