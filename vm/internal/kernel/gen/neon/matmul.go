package main

import "fmt"

// product is a kind of tile, of rows × 16 columns with four accumulators for each row.
type product struct {
	name  string
	shift int // of strides and runs of activations, to bytes
	add   bool
	// weights loads those of one step from R9, multiply adds their products with the row's
	// activations, which it loads from the register given and goes on there.
	weights  func(f *file)
	multiply func(f *file, row, from int)
}

// accumulator is of four columns.
func accumulator(row, quarter int) vector { return vector(16 + 4*row + quarter) }

// matMuls16 writes the tiles of MatMul16, matMuls8 those of MatMul8.
func matMuls16(f *file) {
	for _, p := range []product{
		{name: "matMul16NEON_%dx1_w8", shift: 1, weights: pairs8, multiply: multiply16},
		{name: "matMul16NEON_%dx1_w16", shift: 1, weights: pairs16, multiply: multiply16},
	} {
		p.tiles(f)
	}
}

func matMuls8(f *file) {
	for _, p := range []product{
		{name: "matMul8NEON_%dx1", weights: quads, multiply: multiply8},
		{name: "matMul8Dot_%dx1", add: true, weights: quadsDot, multiply: multiplyDot},
	} {
		p.tiles(f)
	}
}

func (p *product) tiles(f *file) {
	for _, rows := range []int{4, 2, 1} {
		p.tile(f, rows)
	}
}

func (p *product) tile(f *file, rows int) {
	doc := "is a tile."
	if p.add {
		doc = "is a tile that adds to what is there."
	}
	f.function(fmt.Sprintf(p.name, rows), doc,
		"c *int32, cStride int, a *byte, aStride int, b *byte, steps, blocks int, runs *int, count int", 72)
	for i, argument := range []string{"c", "cStride", "a", "aStride", "b", "steps", "blocks", "runs", "count"} {
		f.op("MOVD %s+%d(FP), R%d", argument, 8*i, i)
	}
	f.op("LSL $2, R1, R1")
	f.op("LSL $%d, R3, R3", p.shift)
	if p.add {
		f.op("VMOVI $0x80, V15.B16")
	}
	f.label("block")
	p.start(f, rows)
	f.op("MOVD R4, R9")
	f.op("MOVD R7, R10")
	f.op("MOVD R8, R11")
	f.label("run")
	f.op("MOVD.P 8(R10), R12")
	f.op("ADD R12<<%d, R2, R12", p.shift)
	for row := 1; row < rows; row++ {
		f.op("ADD R3, R%d, R%d", 11+row, 12+row)
	}
	f.op("MOVD R5, R16")
	f.label("step")
	p.weights(f)
	for row := range rows {
		p.multiply(f, row, 12+row)
	}
	f.op("SUB $1, R16")
	f.op("CBNZ R16, step")
	f.op("SUB $1, R11")
	f.op("CBNZ R11, run")
	for row := range rows {
		f.op("VST1 %s, (R0)", accumulators(row))
		f.op("ADD R1, R0")
		f.op("ADD R3, R2")
	}
	f.op("SUB $1, R6")
	f.op("CBNZ R6, block")
	f.op("RET")
}

// start makes the accumulators zero, or what is there.
func (p *product) start(f *file, rows int) {
	if p.add {
		f.op("MOVD R0, R17")
	}
	for row := range rows {
		if p.add {
			f.op("VLD1 (R17), %s", accumulators(row))
			f.op("ADD R1, R17")
			continue
		}
		for q := range 4 {
			v := accumulator(row, q)
			f.op("VEOR V%d.B16, V%d.B16, V%d.B16", v, v, v)
		}
	}
}

// accumulators are a row's.
func accumulators(row int) string {
	v := accumulator(row, 0)
	return fmt.Sprintf("[V%d.S4, V%d.S4, V%d.S4, V%d.S4]", v, v+1, v+2, v+3)
}

// pairs16 loads a pair of rows of a panel: one to v4 and v6, the other to v5 and v7.
func pairs16(f *file) {
	f.op("VLD2.P 32(R9), [V4.H8, V5.H8]")
	f.op("VLD2.P 32(R9), [V6.H8, V7.H8]")
}

// pairs8 is pairs16 for weights of 8 bits.
func pairs8(f *file) {
	f.op("VLD2.P 32(R9), [V8.B16, V9.B16]")
	for row := range vector(2) {
		f.sxtl(4+row, 8+row, 8, false)
		f.sxtl(6+row, 8+row, 8, true)
	}
}

// multiply16 multiplies a pair by two activations.
func multiply16(f *file, row, from int) {
	f.op("FMOVS.P 4(R%d), F%d", from, row)
	for e := range 2 {
		for q := range 4 {
			f.smlal(accumulator(row, q), vector(4+e+q/2*2), vector(row), uint32(e), q%2 == 1)
		}
	}
}

// quads loads four rows of a panel, each to two of v4 to v11.
func quads(f *file) {
	f.op("VLD4.P 64(R9), [V12.B16, V13.B16, V14.B16, V15.B16]")
	for row := range vector(4) {
		f.sxtl(4+2*row, 12+row, 8, false)
		f.sxtl(5+2*row, 12+row, 8, true)
	}
}

// multiply8 multiplies four rows by four activations.
func multiply8(f *file, row, from int) {
	f.op("FMOVS.P 4(R%d), F%d", from, row)
	f.uxtl(vector(row), vector(row))
	for e := range 4 {
		for q := range 4 {
			f.smlal(accumulator(row, q), vector(4+2*e+q/2), vector(row), uint32(e), q%2 == 1)
		}
	}
}

// quadsDot loads four rows of a panel as they lie: four values of a column side by side.
func quadsDot(f *file) {
	f.op("VLD1.P 64(R9), [V4.B16, V5.B16, V6.B16, V7.B16]")
}

// multiplyDot multiplies four rows by four activations less 128, which makes them signed.
func multiplyDot(f *file, row, from int) {
	f.op("FMOVS.P 4(R%d), F%d", from, row)
	f.op("VEOR V15.B16, V%d.B16, V%d.B16", row, row)
	for q := range 4 {
		f.sdot(accumulator(row, q), vector(4+q), vector(row))
	}
}
