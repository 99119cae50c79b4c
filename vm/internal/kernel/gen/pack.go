package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// panelPair is how many bytes two rows of a panel of 16-bit weights take.
const panelPair = 4 * panelColumns

// packs writes the kernels of Pack16.
func packs() {
	for _, i := range []isa{avx512, avx2} {
		interleaveRows(i)
		(&transposer{isa: i}).generate()
	}
}

// interleaveRows packs one panel of a matrix stored by rows: pairs of rows, of which a
// vector has as many columns as 32-bit lanes.
func interleaveRows(i isa) {
	TEXT("interleave"+i.name, NOSPLIT, "func(dst, src *int16, stride, pairs, columns int)")
	Doc("interleave" + i.name + " packs pairs of rows of some columns of a panel; for AVX2 these are 8.")
	Pragma("noescape")
	dst, src := Load(Param("dst"), GP64()), Load(Param("src"), GP64())
	stride, pairs := Load(Param("stride"), GP64()), Load(Param("pairs"), GP64())
	var mask reg.Register
	if i.wide {
		mask = lowest(Load(Param("columns"), GP64()))
	}
	Label("pair")
	even := &matrix{size: 2, row: src.(reg.GPVirtual)}
	x := even.zeroExtend(i, mask)
	LEAQ(Mem{Base: src, Index: stride, Scale: 2}, src)
	y := even.zeroExtend(i, mask)
	LEAQ(Mem{Base: src, Index: stride, Scale: 2}, src)
	VPSLLD(Imm(16), y, y)
	if i.wide {
		VPORD(y, x, x)
	} else {
		VPOR(y, x, x)
	}
	i.move(x, Mem{Base: dst})
	ADDQ(Imm(panelPair), dst)
	DECQ(pairs)
	JNZ(LabelRef("pair"))
	VZEROUPPER()
	RET()
}

// transposer packs as many columns of a matrix stored by columns as a vector has 32-bit
// lanes, by transposing squares of pairs.
type transposer struct {
	isa
	dst    reg.Register
	source *rowPointers
}

func (t *transposer) generate() {
	TEXT("transpose"+t.name, NOSPLIT, "func(dst, src *int16, stride, k int)")
	Doc("transpose" + t.name + " packs the first k values of some columns; for AVX2 k is a multiple of 16.")
	Pragma("noescape")
	t.dst = Load(Param("dst"), GP64())
	stride, k := Load(Param("stride"), GP64()), Load(Param("k"), GP64())
	SHLQ(Imm(1), stride)
	t.source = newRowPointers(t.lanes(), stride)
	src := Load(Param("src"), GP64())
	t.source.start(src)

	Label("square")
	SUBQ(Imm(uint64(2*t.lanes())), k)
	JLT(LabelRef("tail"))
	for p, v := range t.square(nil) {
		t.move(v, Mem{Base: t.dst, Disp: p * panelPair})
	}
	t.source.add(t.bytes())
	ADDQ(U32(uint32(t.lanes()*panelPair)), t.dst)
	JMP(LabelRef("square"))

	Label("tail")
	if t.wide {
		ADDQ(Imm(uint64(2*t.lanes())), k)
		JZ(LabelRef("done"))
		for p, v := range t.square(lowest(k)) {
			t.move(v, Mem{Base: t.dst, Disp: p * panelPair})
			SUBQ(Imm(2), k)
			JLE(LabelRef("done"))
		}
	}
	Label("done")
	VZEROUPPER()
	RET()
}

// square loads a square of 32-bit lanes and transposes it.
func (t *transposer) square(mask reg.Register) []reg.VecVirtual {
	v := t.vectors(t.lanes())
	for i := range v {
		if mask != nil {
			VMOVDQU16_Z(t.source.row(i), mask, v[i])
		} else {
			t.move(t.source.row(i), v[i])
		}
	}
	for i := 0; i < len(v); i += 2 {
		t.both(VPUNPCKLDQ, VPUNPCKHDQ, v, i, i+1)
	}
	for i := 0; i < len(v); i += 4 {
		t.both(VPUNPCKLQDQ, VPUNPCKHQDQ, v, i, i+2)
		t.both(VPUNPCKLQDQ, VPUNPCKHQDQ, v, i+1, i+3)
		v[i+1], v[i+2] = v[i+2], v[i+1]
	}
	// Of v[4g+i] 128 bits of number l are now pair 4l+i of columns 4g to 4g+3.
	out := make([]reg.VecVirtual, len(v))
	for i := range 4 {
		if !t.wide {
			t.both(lanes128(0x20), lanes128(0x31), v, i, 4+i)
			out[i], out[4+i] = v[i], v[4+i]
			continue
		}
		even, odd := shuffle128(0x88), shuffle128(0xdd)
		t.both(even, odd, v, i, 4+i)
		t.both(even, odd, v, 8+i, 12+i)
		t.both(even, odd, v, i, 8+i)
		t.both(even, odd, v, 4+i, 12+i)
		out[i], out[8+i], out[4+i], out[12+i] = v[i], v[8+i], v[4+i], v[12+i]
	}
	return out
}

// both replaces two vectors by what two instructions make of them.
func (t *transposer) both(lower, upper func(...Op), v []reg.VecVirtual, i, j int) {
	low := t.vector()
	lower(v[j], v[i], low)
	upper(v[j], v[i], v[j])
	v[i] = low
}

func lanes128(which uint64) func(...Op) {
	return func(ops ...Op) { VPERM2I128(Imm(which), ops[0], ops[1], ops[2]) }
}

func shuffle128(which uint64) func(...Op) {
	return func(ops ...Op) { VSHUFI32X4(Imm(which), ops[0], ops[1], ops[2]) }
}
