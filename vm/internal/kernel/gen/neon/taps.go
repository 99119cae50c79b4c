package main

import "fmt"

// packedPair is how many bytes the weights of two taps and 32 channels take.
const packedPair = 128

// taps writes the kernel of Depthwise16 and that of Flip8.
func taps(f *file) {
	depthwise(f)
	flip(f)
}

// depthwise sums up, for each 8 channels, all positions.
func depthwise(f *file) {
	f.function("depthwise16NEON", "sums up taps; w are packed weights. channels is a multiple of 8.",
		"c *int32, cStride int, a *int16, xStep int, taps *int, count, n, channels int, w *int16", 72)
	for i, argument := range []string{"c", "cStride", "a", "xStep", "taps", "count", "n", "channels", "w"} {
		f.op("MOVD %s+%d(FP), R%d", argument, 8*i, i)
	}
	f.op("LSL $2, R1, R1")
	f.op("LSL $1, R3, R3")
	f.op("ADD $1, R5, R20") // to the next 32 channels, less what their groups go
	f.op("LSR $1, R20, R20")
	f.op("LSL $7, R20, R20")
	f.op("SUB $64, R20, R20")
	f.op("MOVD $4, R21")
	f.label("group")
	f.op("MOVD R6, R10")
	f.op("MOVD R2, R11")
	f.op("MOVD R0, R12")
	f.label("four")
	f.op("CMP $4, R10")
	f.op("BLT one")
	positions(f, 4)
	f.op("B four")
	f.label("one")
	f.op("CBZ R10, end")
	positions(f, 1)
	f.op("B one")
	f.label("end")
	f.op("ADD $32, R0")
	f.op("ADD $16, R2")
	f.op("ADD $16, R8")
	f.op("SUB $1, R21")
	f.op("CBNZ R21, same")
	f.op("ADD R20, R8")
	f.op("MOVD $4, R21")
	f.label("same")
	f.op("SUBS $8, R7")
	f.op("BGT group")
	f.op("RET")
}

// positions sums up some positions of 8 channels, two taps at a time.
func positions(f *file, count int) {
	sum := func(i int) vector { return vector(16 + 2*i) }
	for i := range 2 * count {
		v := sum(0) + vector(i)
		f.op("VEOR V%d.B16, V%d.B16, V%d.B16", v, v, v)
	}
	f.op("MOVD R4, R13")
	f.op("MOVD R5, R14")
	f.op("MOVD R8, R15")
	pair, single, done := fmt.Sprint("pair", count), fmt.Sprint("single", count), fmt.Sprint("done", count)
	weights := func() {
		f.op("VLD1 (R15), [V0.H8]")
		f.op("ADD $64, R15, R16")
		f.op("VLD1 (R16), [V1.H8]")
		f.op("ADD $%d, R15", packedPair)
		f.uzp(2, 0, 1, false)
		f.uzp(3, 0, 1, true)
	}
	multiply := func(i int, pointer int, w vector) {
		f.op("VLD1 (R%d), [V%d.H8]", pointer, w+2)
		f.smlalV(sum(i), w+2, w, false)
		f.smlalV(sum(i)+1, w+2, w, true)
		f.op("ADD R3, R%d", pointer)
	}
	f.label(pair)
	f.op("CMP $2, R14")
	f.op("BLT %s", single)
	weights()
	f.op("LDP.P 16(R13), (R16, R17)")
	f.op("ADD R16<<1, R11, R16")
	f.op("ADD R17<<1, R11, R17")
	for i := range count {
		multiply(i, 16, 2)
		multiply(i, 17, 3)
	}
	f.op("SUB $2, R14")
	f.op("B %s", pair)
	f.label(single) // nothing is read for a tap that is missing
	f.op("CBZ R14, %s", done)
	weights()
	f.op("MOVD (R13), R16")
	f.op("ADD R16<<1, R11, R16")
	for i := range count {
		multiply(i, 16, 2)
	}
	f.label(done)
	for i := range count {
		f.op("VST1 [V%d.S4, V%d.S4], (R12)", sum(i), sum(i)+1)
		f.op("ADD R1, R12")
		f.op("ADD R3, R11")
	}
	f.op("SUB $%d, R10", count)
}

// flip flips the upper bits of bytes.
func flip(f *file) {
	f.function("flip8NEON", "flips n bytes, a positive multiple of 16.", "dst, src *byte, n int", 24)
	for i, argument := range []string{"dst", "src", "n"} {
		f.op("MOVD %s+%d(FP), R%d", argument, 8*i, i)
	}
	f.op("VMOVI $0x80, V0.B16")
	f.label("step")
	f.op("VLD1.P 16(R1), [V1.B16]")
	f.op("VEOR V0.B16, V1.B16, V1.B16")
	f.op("VST1.P [V1.B16], 16(R0)")
	f.op("SUBS $16, R2")
	f.op("BGT step")
	f.op("RET")
}
