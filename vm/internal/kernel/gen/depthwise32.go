package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// depthwise32 is a kernel of Depthwise32. Products of 64 bits are made of the even lanes of a
// vector and, apart, of the odd ones.
type depthwise32 struct {
	taps
	weights reg.GPVirtual // of the block
	w       reg.GPVirtual // of the next tap
	sums    []reg.VecVirtual
	order   *interleaving
}

// tapBytes32 is how many bytes the weights of a tap and 16 channels take.
const tapBytes32 = 64

func depthwises32() {
	for _, i := range []isa{avx512, avx2} {
		name := "depthwise32" + i.name
		TEXT(name, NOSPLIT, "func(c *int64, cStride int, a *int32, xStep int, taps *int, count, n, channels int, w *int32)")
		Doc(name + " sums up taps; w are packed weights.")
		Pragma("noescape")
		d := &depthwise32{taps: taps{isa: i, size: 4, widths: []int{4, 2, 1}, out: &matrix{name: "c", size: 8}}}
		if i.wide { // enough registers
			d.widths = []int{8, 4, 2, 1}
		}
		d.taps.start, d.taps.sum = d.start, d.sum
		d.weights, d.w = GP64(), GP64()
		d.sums = i.vectors(2 * d.widths[0])
		d.order = i.newInterleaving()
		d.generate()
	}
}

// start finds the weights of a block: for AVX2 those of the first or of the last 8 of 16
// channels.
func (d *depthwise32) start() {
	half := GP64()
	MOVQ(d.done, d.weights)
	SHRQ(Imm(4), d.weights)
	IMULQ(Load(Param("count"), GP64()), d.weights)
	SHLQ(Imm(6), d.weights) // tapBytes32
	MOVQ(d.done, half)
	ANDQ(Imm(8), half)
	LEAQ(Mem{Base: d.weights, Index: half, Scale: 4}, d.weights)
	ADDQ(Load(Param("w"), GP64()), d.weights)
}

// sum does some neighbouring positions.
func (d *depthwise32) sum(width int, mask reg.Register, label string) {
	sums := d.sums[:2*width]
	for _, s := range sums {
		d.zero(s)
	}
	MOVQ(d.weights, d.w)
	count := Load(Param("count"), GP64())
	Label(label + "tap")
	tap := d.tap()
	even, odd := d.vector(), d.vector()
	d.move(Mem{Base: d.w}, even)
	VPSRLQ(Imm(32), even, odd)
	for x := range width {
		v, u := d.load(d.neighbour(tap, x), mask), d.vector()
		VPSRLQ(Imm(32), v, u)
		VPMULDQ(even, v, v)
		VPMULDQ(odd, u, u)
		VPADDQ(v, sums[2*x], sums[2*x])
		VPADDQ(u, sums[2*x+1], sums[2*x+1])
	}
	ADDQ(Imm(tapBytes32), d.w)
	DECQ(count)
	JNZ(LabelRef(label + "tap"))
	for x := range width {
		d.store(sums[2*x], sums[2*x+1], mask)
		d.nextRow()
	}
}

// store puts the sums of a position in the order of the channels and writes them.
func (d *depthwise32) store(even, odd reg.VecVirtual, mask reg.Register) {
	first, second := d.order.apply(even, odd)
	to := Mem{Base: d.row}
	if mask == nil {
		d.move(first, to)
		d.move(second, to.Offset(d.bytes()))
		return
	}
	upper := K()
	KSHIFTRD(Imm(8), mask, upper)
	VMOVDQU64(first, mask, to)
	VMOVDQU64(second, upper, to.Offset(64))
}
