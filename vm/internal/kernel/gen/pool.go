package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// pool is a kernel of MaxPool or MinPool.
type pool struct {
	taps
	better func(ops ...Op)
}

func pools() {
	for _, i := range []isa{avx512, avx2} {
		newPool("maxPool", 2, i, VPMAXSW)
		newPool("minPool", 2, i, VPMINSW)
		newPool("maxPool", 4, i, VPMAXSD)
		newPool("minPool", 4, i, VPMINSD)
	}
}

func newPool(name string, size int, i isa, better func(ops ...Op)) {
	name = fmt.Sprintf("%s%d%s", name, 8*size, i.name)
	TEXT(name, NOSPLIT, "func(dst *byte, dstStride int, a *byte, xStep int, taps *int, count, n, channels int)")
	Doc(name + " takes the best of count taps.")
	Pragma("noescape")
	p := &pool{taps{isa: i, size: size, widths: []int{4, 1}, out: &matrix{name: "dst", size: size}}, better}
	p.taps.sum = p.best
	p.generate()
}

// best does some neighbouring positions.
func (p *pool) best(width int, mask reg.Register, label string) {
	count := Load(Param("count"), GP64())
	best := make([]reg.VecVirtual, width)
	first := p.tap()
	for x := range best {
		best[x] = p.load(p.at(first, x), mask)
	}
	DECQ(count)
	JZ(LabelRef(label + "store"))
	Label(label + "tap")
	tap := p.tap()
	for x, b := range best {
		if mask != nil {
			p.better(p.load(p.at(tap, x), mask), b, b)
		} else {
			p.better(p.at(tap, x), b, b)
		}
	}
	DECQ(count)
	JNZ(LabelRef(label + "tap"))
	Label(label + "store")
	for _, b := range best {
		switch {
		case mask == nil:
			p.move(b, Mem{Base: p.row})
		case p.size == 2:
			VMOVDQU16(b, mask, Mem{Base: p.row})
		default:
			VMOVDQU32(b, mask, Mem{Base: p.row})
		}
		p.nextRow()
	}
}
