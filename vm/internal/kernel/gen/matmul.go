package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// tile is a kernel of MatMul16 or MatMul8: height rows times some neighbouring panels.
// All sums of a tile are in registers.
type tile struct {
	isa
	height  int
	panels  int
	bits    int // of an activation, 16 or 8
	weight  int // bits of a weight, 8 or 16
	lowByte reg.VecVirtual
}

// panelColumns is how many columns a panel has.
const panelColumns = 16

// heights are how many rows the tiles have: as many as the registers hold, and fewer for
// the rows that are left. Without VNNI activations of 8 bits need more registers.
func heights(i isa, bits int) []int {
	switch slow := bits == 8 && !i.vnni; {
	case i.wide && !slow:
		return []int{12, 8, 6, 4, 2, 1}
	case i.wide:
		return []int{8, 4, 2, 1}
	case !slow:
		return []int{6, 4, 2, 1}
	}
	return []int{4, 2, 1}
}

// matMuls writes the tiles of all tiers.
func matMuls(bits int, weights ...int) {
	for _, i := range []isa{vnni, avx512, avx2} {
		for _, weight := range weights {
			for panels := 1; panels <= 2 && (i.wide || panels == 1); panels++ {
				for _, h := range heights(i, bits) {
					(&tile{isa: i, height: h, panels: panels, bits: bits, weight: weight}).generate()
				}
			}
		}
	}
}

// name is that of the kernel.
func (t *tile) name() string {
	if t.bits == 8 {
		return fmt.Sprintf("matMul8%s_%dx%d", t.isa.name, t.height, t.panels)
	}
	return fmt.Sprintf("matMul16%s_%dx%d_w%d", t.isa.name, t.height, t.panels, t.weight)
}

// generate writes the kernel: c = a·b for `blocks` tiles, each below the other. A row of
// activations is count runs of steps, of two activations of 16 bits or four of 8 each,
// that start at runs from the row's address. Strides and runs are in elements. steps,
// blocks and count are at least 1.
func (t *tile) generate() {
	TEXT(t.name(), NOSPLIT, "func(c *int32, cStride int, a *byte, aStride int, b *byte, steps, blocks int, runs *int, count int)")
	Doc(fmt.Sprintf("%s multiplies blocks of %d rows with %d panels.", t.name(), t.height, t.panels))
	Pragma("noescape")
	c, cStride := Load(Param("c"), GP64()), Load(Param("cStride"), GP64())
	t.loops(func() { SHLQ(Imm(2), cStride) }, func(sums []reg.VecVirtual) { t.store(c, cStride, sums) })
}

// loops goes through the blocks and gives the sums of each to store.
func (t *tile) loops(prepare func(), store func(sums []reg.VecVirtual)) {
	a, aStride := Load(Param("a"), GP64()), Load(Param("aStride"), GP64())
	steps, blocks := Load(Param("steps"), GP64()), Load(Param("blocks"), GP64())
	prepare()
	if t.bits == 16 {
		SHLQ(Imm(1), aStride)
	} else if !t.vnni {
		t.lowByte = t.vector()
		t.move(words("lowByte", 0xff, 32), t.lowByte)
	}
	r := newRowPointers(t.height, aStride)
	panel := GP64() // bytes from one panel to the next
	Load(Param("count"), panel)
	IMULQ(steps, panel)
	IMUL3Q(U32(uint32(t.stepBytes())), panel, panel)

	Label("block")
	b := Load(Param("b"), GP64())
	sums := make([][]reg.VecVirtual, t.ways())
	for w := range sums {
		sums[w] = t.vectors(t.height * t.columns())
		for _, s := range sums[w] {
			t.zero(s)
		}
	}
	run, count, left := Load(Param("runs"), GP64()), Load(Param("count"), GP64()), GP64()
	Label("run")
	MOVQ(Mem{Base: run}, left)
	LEAQ(Mem{Base: a, Index: left, Scale: uint8(t.bits / 8)}, left)
	r.start(left)
	ADDQ(Imm(8), run)
	MOVQ(steps, left)
	if t.ways() > 1 {
		t.unrolled(left, b, panel, r, sums)
	}
	Label("step")
	t.step(b, panel, r, 0, sums[0])
	t.advance(b, r, 1)
	DECQ(left)
	JNZ(LabelRef("step"))
	Label("done")
	DECQ(count)
	JNZ(LabelRef("run"))

	store(t.join(sums))
	MOVQ(next(a, aStride, t.height), a)
	DECQ(blocks)
	JNZ(LabelRef("block"))
	VZEROUPPER()
	RET()
}

// columns is how many vectors a row of the tile has.
func (t *tile) columns() int { return t.panels * 64 / t.bytes() }

// ways is in how many sums each sum is split, so that there are enough of them to hide
// the latency of an addition.
func (t *tile) ways() int {
	switch vectors := t.height * t.columns(); {
	case vectors <= 2:
		return 4
	case vectors <= 4:
		return 2
	}
	return 1
}

// unrolled does as many steps as the sums are split in, as long as there are so many; if
// none is left the run is done.
func (t *tile) unrolled(left, b, panel reg.Register, r *rowPointers, sums [][]reg.VecVirtual) {
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
	JZ(LabelRef("done"))
}

// stepBytes is the memory that the weights of a panel take for one step.
func (t *tile) stepBytes() int { return panelColumns * 4 * t.weight / t.bits }

// step multiplies what lies some steps from the pointers.
func (t *tile) step(b, panel reg.Register, r *rowPointers, at int, sums []reg.VecVirtual) {
	weights := make([][]reg.VecVirtual, t.columns())
	for v := range weights {
		each := t.columns() / t.panels // vectors in a panel
		m := Mem{Base: b, Disp: at*t.stepBytes() + v%each*t.bytes()*t.weight/t.bits}
		if v >= each {
			m = m.Idx(panel, 1)
		}
		weights[v] = t.load(m)
	}
	for i := range t.height {
		x := t.broadcast(r.row(i).Offset(4 * at))
		for v, w := range weights {
			t.multiply(w, x, sums[i*t.columns()+v])
		}
	}
}

// load reads a vector of weights. Of 8-bit products without VNNI the even and the odd
// values of each four are widened apart.
func (t *tile) load(m Mem) []reg.VecVirtual {
	w := t.vector()
	if t.weight < t.bits {
		VPMOVSXBW(m, w)
		return []reg.VecVirtual{w}
	}
	t.move(m, w)
	if t.bits == 16 || t.vnni {
		return []reg.VecVirtual{w}
	}
	odd := t.vector()
	VPSRAW(Imm(8), w, odd)
	VPSLLW(Imm(8), w, w)
	VPSRAW(Imm(8), w, w)
	return []reg.VecVirtual{w, odd}
}

// broadcast reads the activations of a row, in the parts that load makes.
func (t *tile) broadcast(m Mem) []reg.VecVirtual {
	x := t.vector()
	VPBROADCASTD(m, x)
	if t.bits == 16 || t.vnni {
		return []reg.VecVirtual{x}
	}
	odd := t.vector()
	VPSRLW(Imm(8), x, odd)
	if t.wide {
		VPANDD(t.lowByte, x, x)
	} else {
		VPAND(t.lowByte, x, x)
	}
	return []reg.VecVirtual{x, odd}
}

// multiply adds all parts.
func (t *tile) multiply(w, x []reg.VecVirtual, sum reg.VecVirtual) {
	if t.bits == 8 && t.vnni {
		VPDPBUSD(w[0], x[0], sum)
		return
	}
	for part := range w {
		t.dot16(w[part], x[part], sum)
	}
}

// advance moves the pointers by some steps.
func (t *tile) advance(b reg.Register, r *rowPointers, steps int) {
	ADDQ(U32(uint32(steps*t.stepBytes())), b)
	r.add(4 * steps)
}

// join adds up split sums.
func (t *tile) join(sums [][]reg.VecVirtual) []reg.VecVirtual {
	for w := len(sums) / 2; w > 0; w /= 2 {
		for k := range w {
			for v := range sums[k] {
				VPADDD(sums[k+w][v], sums[k][v], sums[k][v])
			}
		}
	}
	return sums[0]
}

// store writes the tile; c goes on to the next.
func (t *tile) store(c, cStride reg.Register, sums []reg.VecVirtual) {
	for i := range t.height {
		for v := range t.columns() {
			t.move(sums[i*t.columns()+v], Mem{Base: c, Disp: v * t.bytes()})
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
