package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// depthwise is a kernel of Depthwise16. Rows of two taps are unpacked to pairs of values
// of a channel, which are multiplied with pairs of weights. Unpacking works within 128
// bits: of the channels of a vector, the sums of 0–3, 8–11, … come in one vector, those
// of the others in another.
type depthwise struct {
	taps
	weights reg.GPVirtual // of the block
	w       reg.GPVirtual // the next pair of taps
	sums    []reg.VecVirtual
	none    reg.VecVirtual // zeros
	order   [2]reg.VecVirtual
	narrow  *folded       // the epilogue, nil if sums are stored
	columns reg.GPVirtual // its parameters
}

// packedPair is how many bytes the weights of two taps and 32 channels take.
const packedPair = 128

func depthwises() {
	for _, i := range []isa{vnni, avx512, avx2} {
		name := "depthwise16" + i.name
		TEXT(name, NOSPLIT, "func(c *int32, cStride int, a *int16, xStep int, taps *int, count, n, channels int, w *int16)")
		Doc(name + " sums up taps; w are packed weights.")
		Pragma("noescape")
		d := &depthwise{taps: taps{isa: i, size: 2, widths: []int{4, 2, 1}, out: &matrix{name: "c", size: 4}}}
		if i.wide { // enough registers
			d.widths = []int{8, 4, 2, 1}
		}
		d.taps.start, d.taps.sum = d.start, d.sum
		d.weights, d.w = GP64(), GP64()
		d.sums, d.none = i.vectors(2*d.widths[0]), i.vector()
		d.zero(d.none)
		if i.wide {
			d.order[0], d.order[1] = i.vector(), i.vector()
			VMOVDQU64(qwords("first", 0, 1, 8, 9, 2, 3, 10, 11), d.order[0])
			VMOVDQU64(qwords("second", 4, 5, 12, 13, 6, 7, 14, 15), d.order[1])
		}
		d.generate()
	}
	for _, i := range []isa{vnni, avx512} {
		for _, to := range []int{2, 1} {
			depthwiseNarrow(i, to)
		}
	}
}

// foldedPair is how many bytes the parameters of 32 channels take.
const foldedPair = 640

// depthwiseNarrow writes a kernel of DepthwiseNarrow: packing puts the channels in order
// again.
func depthwiseNarrow(i isa, to int) {
	name := fmt.Sprintf("depthwiseNarrow%s_%d", i.name, 8*to)
	TEXT(name, NOSPLIT, "func(dst *byte, dstStride int, a *int16, xStep int, taps *int, count, n, channels int, w *int16, columns *byte, limits *int16)")
	Doc(fmt.Sprintf("%s sums up taps and narrows the sums to %d bits; columns are those of the unpacked channels.", name, 8*to))
	Pragma("noescape")
	d := &depthwise{taps: taps{isa: i, size: 2, widths: []int{4, 2, 1}, out: &matrix{name: "dst", size: to}}}
	d.taps.start, d.taps.sum = d.start, d.sum
	d.weights, d.w = GP64(), GP64()
	d.sums, d.none = i.vectors(2*d.widths[0]), i.vector()
	d.zero(d.none)
	d.narrow = newFolded(i, Load(Param("limits"), GP64()), to)
	d.columns = GP64()
	Load(Param("columns"), d.columns)
	d.generate()
}

// qwords is a constant.
func qwords(name string, v ...uint64) Mem {
	return constant(name, func() {
		for i, x := range v {
			DATA(8*i, U64(x))
		}
	})
}

// start finds the weights of a block: for AVX2 those of the first or of the last 16 of
// 32 packed channels, in the halves of vectors.
func (d *depthwise) start() {
	pairs := Load(Param("count"), GP64())
	INCQ(pairs)
	SHRQ(Imm(1), pairs)
	half := GP64()
	MOVQ(d.done, d.weights)
	SHRQ(Imm(5), d.weights)
	IMULQ(pairs, d.weights)
	SHLQ(Imm(7), d.weights) // packedPair
	MOVQ(d.done, half)
	ANDQ(Imm(16), half)
	LEAQ(Mem{Base: d.weights, Index: half, Scale: 2}, d.weights)
	w := Load(Param("w"), GP64())
	ADDQ(w, d.weights)
	if d.narrow != nil {
		d.narrow.load(Mem{Base: d.columns}, Mem{Base: d.columns, Disp: foldedPair / 2})
		ADDQ(U32(foldedPair), d.columns)
	}
}

// sum does some neighbouring positions.
func (d *depthwise) sum(width int, mask reg.Register, label string) {
	sums := d.sums[:2*width]
	for _, s := range sums {
		d.zero(s)
	}
	MOVQ(d.weights, d.w)
	pairs := Load(Param("count"), GP64())
	SHRQ(Imm(1), pairs)
	JZ(LabelRef(label + "last"))
	Label(label + "pair")
	first, second := d.tap(), d.tap()
	d.pair(width, sums, first, second, mask)
	DECQ(pairs)
	JNZ(LabelRef(label + "pair"))

	Label(label + "last")
	count := Load(Param("count"), GP64())
	TESTQ(I32(1), count)
	JZ(LabelRef(label + "store"))
	first = d.tap()
	d.pair(width, sums, first, nil, mask)
	Label(label + "store")
	for x := range width {
		d.store(sums[2*x], sums[2*x+1], mask)
		d.nextRow()
	}
}

// pair adds two taps times their weights, or the last one.
func (d *depthwise) pair(width int, sums []reg.VecVirtual, first, second reg.Register, mask reg.Register) {
	wLo, wHi := Op(Mem{Base: d.w}), Op(Mem{Base: d.w, Disp: packedPair / 2})
	if d.wide {
		lo, hi := d.vector(), d.vector()
		d.move(wLo, lo)
		d.move(wHi, hi)
		wLo, wHi = lo, hi
	}
	for x := range width {
		v, u := d.load(d.neighbour(first, x), mask), d.none
		if second != nil {
			u = d.load(d.neighbour(second, x), mask)
		}
		lo := d.vector()
		VPUNPCKLWD(u, v, lo)
		VPUNPCKHWD(u, v, v)
		d.dot16(wLo, lo, sums[2*x])
		d.dot16(wHi, v, sums[2*x+1])
	}
	SUBQ(I32(-packedPair), d.w)
}

// store puts the sums of a position in the order of the channels and writes them.
func (d *depthwise) store(lo, hi reg.VecVirtual, mask reg.Register) {
	to := Mem{Base: d.row}
	if d.narrow != nil {
		d.narrow.store(d.narrow.pack(lo, hi), to, mask)
		return
	}
	if !d.wide {
		first := d.vector()
		VPERM2I128(Imm(0x20), hi, lo, first)
		VPERM2I128(Imm(0x31), hi, lo, hi)
		d.move(first, to)
		d.move(hi, to.Offset(32))
		return
	}
	first, second := d.vector(), d.vector()
	VMOVDQA64(d.order[0], first)
	VMOVDQA64(d.order[1], second)
	VPERMI2Q(hi, lo, first)
	VPERMI2Q(hi, lo, second)
	if mask == nil {
		d.move(first, to)
		d.move(second, to.Offset(64))
		return
	}
	upper := K()
	KSHIFTRD(Imm(16), mask, upper)
	VMOVDQU32(first, mask, to)
	VMOVDQU32(second, upper, to.Offset(64))
}
