package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// matMulsNarrow writes the tiles of MatMulNarrow16 and MatMulNarrow8: sums are rescaled and
// narrowed while they are in registers.
func matMulsNarrow() {
	for _, bits := range []int{16, 8} {
		for panels := 1; panels <= 2; panels++ {
			for _, h := range heights(vnni, bits) {
				(&narrowTile{tile{isa: vnni, height: h, panels: panels, bits: bits, weight: 8}, nil}).generate()
			}
		}
	}
}

// narrowTile is a tile whose results have 8 or 16 bits.
type narrowTile struct {
	tile
	epilogue *folded
}

func (t *narrowTile) generate() {
	name := fmt.Sprintf("matMulNarrow%d%s_%dx%d", t.bits, t.isa.name, t.height, t.panels)
	TEXT(name, NOSPLIT, "func(dst *byte, dstStride int, a *byte, aStride int, b *byte, steps, blocks int, runs *int, count int, columns *byte, step int, limits *int16, size int)")
	Doc(fmt.Sprintf("%s multiplies blocks of %d rows with %d panels; results have size bytes.", name, t.height, t.panels))
	Pragma("noescape")
	t.epilogue = newFolded(t.isa, Load(Param("limits"), GP64()), 0)
	t.epilogue.ordered()
	dst := Load(Param("dst"), GP64())
	t.loops(func() {}, func(sums []reg.VecVirtual) { t.narrow(dst, sums) })
}

// narrow rescales and writes the tile; dst goes on to the next. Parameters are read for each
// row: the sums leave no registers for them.
func (t *narrowTile) narrow(dst reg.Register, sums []reg.VecVirtual) {
	e := t.epilogue
	columns := Load(Param("columns"), GP64())
	second := GP64()
	Load(Param("step"), second)
	ADDQ(columns, second)
	e.refer(Mem{Base: columns}, Mem{Base: second})
	stride, size := Load(Param("dstStride"), GP64()), Load(Param("size"), GP64())
	IMULQ(size, stride)
	for i := range t.height {
		x := sums[t.panels*i : t.panels*(i+1)]
		v := e.scale(x[0], &e.columns[0])
		if t.panels == 2 {
			VPACKSSDW(e.scale(x[1], &e.columns[1]), v, v)
		} else {
			VPACKSSDW(v, v, v)
		}
		VPMAXSW(e.lo, v, v)
		VPMINSW(e.hi, v, v)
		VPERMQ(v, e.order, v)
		t.write(v, Mem{Base: dst}, size, fmt.Sprint("row", i))
		ADDQ(stride, dst)
	}
}

// write stores a row of the tile as numbers of 16 bits, or their lower bytes.
func (t *narrowTile) write(v reg.VecVirtual, to Mem, size reg.Register, label string) {
	CMPQ(size, Imm(1))
	JEQ(LabelRef(label + "bytes"))
	if t.panels == 2 {
		VMOVDQU32(v, to)
	} else {
		VMOVDQU32(v.AsY(), to)
	}
	JMP(LabelRef(label + "end"))
	Label(label + "bytes")
	if t.panels == 2 {
		VPMOVWB(v, v.AsY())
		VMOVDQU32(v.AsY(), to)
	} else {
		VPMOVWB(v.AsY(), v.AsX())
		VMOVDQU32(v.AsX(), to)
	}
	Label(label + "end")
}
