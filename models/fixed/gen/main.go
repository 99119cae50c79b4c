// Command gen writes the assembly of package fixed, and its Go declarations, with avo. It is a
// module of its own, so that avo is no dependency of the project.
package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// grids is how many grids are tried at once.
const grids = 16

func main() {
	ConstraintExpr("!purego")
	half := GLOBL("half", RODATA|NOPTR)
	DATA(0, F64(0.5))
	addErrors("AVX512", []VecPhysical{Z0, Z1, Z2, Z3, Z4, Z5, Z6, Z7}, half)
	addErrors("AVX2", []VecPhysical{Y0, Y1, Y2, Y3, Y4, Y5, Y6, Y7, Y8, Y9, Y10, Y11}, half)
	Generate()
}

// addErrors keeps levels and sums of all grids in registers, one in each lane. So each sum is
// added up in the order of the ratios, as in Go.
func addErrors(name string, v []VecPhysical, half Mem) {
	TEXT("addErrors"+name, NOSPLIT, fmt.Sprintf("func(ratio []float64, levels, sums *[%d]float64)", grids))
	Pragma("noescape")
	Doc(fmt.Sprintf("addErrors%s is addErrors, with %s.", name, name))
	bytes := int(v[0].Size())
	n := grids * 8 / bytes
	levels, sums := v[:n], v[n:2*n]
	halves, ratio, x, whole := v[2*n], v[2*n+1], v[2*n+2], v[2*n+3]
	at, left := Load(Param("ratio").Base(), GP64()), Load(Param("ratio").Len(), GP64())
	from, to := Mem{Base: Load(Param("levels"), GP64())}, Mem{Base: Load(Param("sums"), GP64())}
	for k := range n {
		VMOVUPD(from.Offset(bytes*k), levels[k])
		VMOVUPD(to.Offset(bytes*k), sums[k])
	}
	VBROADCASTSD(half, halves)
	TESTQ(left, left)
	JZ(LabelRef("done" + name))
	Label("next" + name)
	VBROADCASTSD(Mem{Base: at}, ratio)
	for k := range n {
		VMULPD(levels[k], ratio, x)
		VADDPD(halves, x, whole)
		if bytes == 64 {
			VRNDSCALEPD(U8(1), whole, whole)
		} else {
			VROUNDPD(U8(1), whole, whole)
		}
		VSUBPD(whole, x, x)
		VMULPD(x, x, x)
		VADDPD(x, sums[k], sums[k])
	}
	ADDQ(U8(8), at)
	DECQ(left)
	JNZ(LabelRef("next" + name))
	Label("done" + name)
	for k := range n {
		VMOVUPD(sums[k], to.Offset(bytes*k))
	}
	VZEROUPPER()
	RET()
}
