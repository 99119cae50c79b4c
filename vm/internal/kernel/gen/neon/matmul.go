package main

import "fmt"

// matMuls writes the tiles of MatMul16.
func matMuls(f *file) {
	for _, bits := range []int{8, 16} {
		for _, rows := range []int{4, 2, 1} {
			matMul(f, rows, bits)
		}
	}
}

// matMul writes a tile of rows × 16 columns: four accumulators for each row. Of each pair of
// rows of the panel the weights are loaded apart, to v4 and v6 those of the first one, and
// multiplied by the elements 0 and 1 of the activations in v0 to v3.
func matMul(f *file, rows, bits int) {
	accumulator := func(row, quarter int) vector { return vector(16 + 4*row + quarter) }
	f.function(fmt.Sprintf("matMul16NEON_%dx1_w%d", rows, bits), "is a tile.",
		"c *int32, cStride int, a *byte, aStride int, b *byte, steps, blocks int, runs *int, count int", 72)
	for i, argument := range []string{"c", "cStride", "a", "aStride", "b", "steps", "blocks", "runs", "count"} {
		f.op("MOVD %s+%d(FP), R%d", argument, 8*i, i)
	}
	f.op("LSL $2, R1, R1")
	f.op("LSL $1, R3, R3")
	f.label("block")
	for row := range rows {
		for q := range 4 {
			v := accumulator(row, q)
			f.op("VEOR V%d.B16, V%d.B16, V%d.B16", v, v, v)
		}
	}
	f.op("MOVD R4, R9")
	f.op("MOVD R7, R10")
	f.op("MOVD R8, R11")
	f.label("run")
	f.op("MOVD.P 8(R10), R12")
	f.op("ADD R12<<1, R2, R12")
	for row := 1; row < rows; row++ {
		f.op("ADD R3, R%d, R%d", 11+row, 12+row)
	}
	f.op("MOVD R5, R16")
	f.label("step")
	weights(f, bits)
	for row := range rows {
		f.op("FMOVS.P 4(R%d), F%d", 12+row, row)
		for e := range 2 {
			for q := range 4 {
				f.smlal(accumulator(row, q), vector(4+e+q/2*2), vector(row), uint32(e), q%2 == 1)
			}
		}
	}
	f.op("SUB $1, R16")
	f.op("CBNZ R16, step")
	f.op("SUB $1, R11")
	f.op("CBNZ R11, run")
	for row := range rows {
		v := accumulator(row, 0)
		f.op("VST1 [V%d.S4, V%d.S4, V%d.S4, V%d.S4], (R0)", v, v+1, v+2, v+3)
		f.op("ADD R1, R0")
		f.op("ADD R3, R2")
	}
	f.op("SUB $1, R6")
	f.op("CBNZ R6, block")
	f.op("RET")
}

// weights loads a pair of rows of a panel: one to v4 and v6, the other to v5 and v7.
func weights(f *file, bits int) {
	if bits == 16 {
		f.op("VLD2.P 32(R9), [V4.H8, V5.H8]")
		f.op("VLD2.P 32(R9), [V6.H8, V7.H8]")
		return
	}
	f.op("VLD2.P 32(R9), [V8.B16, V9.B16]")
	for row := range vector(2) {
		f.sxtl(4+row, 8+row, 8, false)
		f.sxtl(6+row, 8+row, 8, true)
	}
}
