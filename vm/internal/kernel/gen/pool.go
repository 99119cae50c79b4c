package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// pool is a kernel of MaxPool16 or MinPool16.
type pool struct {
	taps
	better func(ops ...Op)
}

func pools() {
	for _, i := range []isa{avx512, avx2} {
		newPool("maxPool16", i, VPMAXSW)
		newPool("minPool16", i, VPMINSW)
	}
}

func newPool(name string, i isa, better func(ops ...Op)) {
	TEXT(name+i.name, NOSPLIT, "func(dst *int16, dstStride int, a *int16, xStep int, taps *int, count, n, channels int)")
	Doc(name + i.name + " takes the best of count taps.")
	Pragma("noescape")
	p := &pool{taps{isa: i, widths: []int{4, 1}, out: &matrix{name: "dst", size: 2}}, better}
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
		if mask != nil {
			VMOVDQU16(b, mask, Mem{Base: p.row})
		} else {
			p.move(b, Mem{Base: p.row})
		}
		p.nextRow()
	}
}
