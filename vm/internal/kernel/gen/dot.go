package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// What Dot takes at once.
const (
	dotRows    = 2
	dotColumns = 4
)

// dots writes the kernel of Dot: rows of both operands lie along the terms, so that each
// sum is spread over the lanes of a vector until the end.
func dots() {
	TEXT("dotAVX2", NOSPLIT, "func(rows, columns *int16, stride, n int, out *int32)")
	Doc("dotAVX2 multiplies two rows with four columns.")
	Pragma("noescape")
	rows, columns := Load(Param("rows"), GP64()), Load(Param("columns"), GP64())
	stride, n := Load(Param("stride"), GP64()), Load(Param("n"), GP64())
	out := Load(Param("out"), GP64())
	SHLQ(Imm(1), stride)
	r, c := newRowPointers(dotRows, stride), newRowPointers(dotColumns, stride)
	r.start(rows)
	c.start(columns)
	sums := avx2.vectors(dotRows * dotColumns)
	for _, s := range sums {
		avx2.zero(s)
	}

	Label("lanes")
	x := avx2.vectors(dotRows)
	for i := range x {
		VMOVDQU(r.row(i), x[i])
	}
	for j := range dotColumns {
		y := YMM()
		VMOVDQU(c.row(j), y)
		for i := range x {
			avx2.dot16(y, x[i], sums[i*dotColumns+j])
		}
	}
	r.add(avx2.bytes())
	c.add(avx2.bytes())
	SUBQ(Imm(uint64(avx2.channels())), n)
	JG(LabelRef("lanes"))

	for i := range dotRows {
		VMOVDQU(across(sums[i*dotColumns:]), Mem{Base: out, Disp: 4 * dotColumns * i})
	}
	VZEROUPPER()
	RET()
}

// across adds up the lanes of each of four vectors.
func across(v []reg.VecVirtual) reg.Register {
	VPHADDD(v[1], v[0], v[0])
	VPHADDD(v[3], v[2], v[2])
	VPHADDD(v[2], v[0], v[0])
	upper := XMM()
	VEXTRACTI128(Imm(1), v[0], upper)
	VPADDD(upper, v[0].AsX(), upper)
	return upper
}
