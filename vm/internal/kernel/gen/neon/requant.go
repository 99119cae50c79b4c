package main

import "fmt"

// Where the fields of requantColumns begin, in bytes.
const (
	biasAt, preAt, mAt = 0, 64, 128
	roundEAt, roundOAt = 256, 320
	shiftEAt, shiftOAt = 384, 448
	group              = 32 // of 8 columns: 8 words, or the long words of 4
)

// The registers of 8 columns' parameters, which stay for all rows.
const (
	bias  vector = 4  // 2 vectors
	pre   vector = 6  // 2, negative
	m     vector = 8  // 2
	round vector = 10 // 4
	shift vector = 14 // 4, negative
	lo    vector = 18
	hi    vector = 19
	zero  vector = 20
)

// requants writes the kernels of Requantize.
func requants(f *file) {
	for _, plain := range []bool{true, false} {
		for _, from := range []uint32{16, 32} {
			for _, to := range []uint32{8, 16, 32} {
				requant(f, from, to, plain)
			}
		}
	}
}

// requant writes one: for each 8 columns, all rows.
func requant(f *file, from, to uint32, plain bool) {
	name := fmt.Sprintf("requantizeNEON_%dto%d", from, to)
	if plain {
		name += "Plain"
	}
	f.function(name, "is a requantizer.",
		"dst *byte, dstStride int, src *byte, srcStride, rows, cols int, columns *byte, step int, limits *int32", 72)
	for i, argument := range []string{"dst", "dstStride", "src", "srcStride", "rows", "cols", "columns", "step", "limits"} {
		f.op("MOVD %s+%d(FP), R%d", argument, 8*i, i)
	}
	epilogue(f, from, to, plain, &operand{})
}

// operand is what the numbers are multiplied by: rows of 16 bits, or one number for each.
type operand struct {
	some, single bool
}

// multipliers writes the kernels of MulRequant16.
func multipliers(f *file) {
	for _, plain := range []bool{true, false} {
		for _, single := range []bool{false, true} {
			name := "mulRequant16NEON"
			if plain {
				name += "Plain"
			}
			if single {
				name += "Single"
			}
			multiplier(f, name, plain, &operand{true, single})
		}
	}
}

// multiplier writes one: b's address is kept in R19 and its stride in R20.
func multiplier(f *file, name string, plain bool, by *operand) {
	f.function(name, "is a multiplier.",
		"dst *byte, dstStride int, a *byte, aStride int, b *byte, bStride, rows, cols int, columns *byte, step int, limits *int32", 88)
	registers := [...]int{0, 1, 2, 3, 19, 20, 4, 5, 6, 7, 8}
	for i, argument := range []string{"dst", "dstStride", "a", "aStride", "b", "bStride", "rows", "cols", "columns", "step", "limits"} {
		f.op("MOVD %s+%d(FP), R%d", argument, 8*i, registers[i])
	}
	f.op("LSL $1, R20, R20")
	epilogue(f, 16, 16, plain, by)
}

// epilogue writes the loops.
func epilogue(f *file, from, to uint32, plain bool, by *operand) {
	f.op("LSL $%d, R1, R1", to/16)
	f.op("LSL $%d, R3, R3", from/16)
	f.op("VLD1R.P 4(R8), [V%d.S4]", lo)
	f.op("VLD1R.P 4(R8), [V%d.S4]", hi)
	f.op("VLD1R (R8), [V%d.S4]", zero)
	f.op("MOVD ZR, R9") // the group's place among the parameters
	f.label("group")
	parameters(f, plain)
	f.op("MOVD R0, R11")
	f.op("MOVD R2, R12")
	f.op("MOVD R4, R13")
	if by.some {
		f.op("MOVD R19, R14")
	}
	f.label("row")
	load(f, from, by)
	for half := range vector(2) {
		f.add(lanesS, half, half, bias+half)
		if !plain {
			scale(f, half)
		}
		f.smax(half, half, lo)
		f.smin(half, half, hi)
		f.add(lanesS, half, half, zero)
	}
	store(f, to)
	f.op("ADD R3, R12")
	if by.some {
		f.op("ADD R20, R14")
	}
	f.op("ADD R1, R11")
	f.op("SUB $1, R13")
	f.op("CBNZ R13, row")
	f.op("ADD $%d, R0", to)
	f.op("ADD $%d, R2", from)
	if by.some && !by.single {
		f.op("ADD $16, R19")
	}
	next(f)
	f.op("SUBS $8, R5")
	f.op("BGT group")
	f.op("RET")
}

// parameters loads those of 8 columns: the even and the odd ones' long words are put in order.
func parameters(f *file, plain bool) {
	at := func(offset int, to vector) {
		f.op("ADD $%d, R6, R10", offset)
		f.op("ADD R9, R10")
		f.op("VLD1 (R10), [V%d.B16, V%d.B16]", to, to+1)
	}
	at(biasAt, bias)
	if plain {
		return
	}
	at(preAt, pre)
	at(mAt, m)
	for i := range vector(2) {
		f.neg(lanesS, pre+i, pre+i)
	}
	zipped := func(even, odd int, to vector) {
		at(even, 0)
		at(odd, 2)
		if odd == shiftOAt {
			f.op("MOVD $32, R10")
			f.op("VDUP R10, V22.D2")
			f.add(lanesD, 2, 2, 22)
			f.add(lanesD, 3, 3, 22)
		}
		for i := range vector(4) {
			f.zip(lanesD, to+i, i/2, 2+i/2, i%2 == 1)
		}
	}
	zipped(roundEAt, roundOAt, round)
	zipped(shiftEAt, shiftOAt, shift)
	for i := range vector(4) {
		f.neg(lanesD, shift+i, shift+i)
	}
}

// next goes on to the next 8 columns: R9 alternates between the halves of a block.
func next(f *file) {
	f.op("EOR $%d, R9", group)
	f.op("CBNZ R9, same")
	f.op("ADD R7, R6")
	f.label("same")
}

// load loads 8 columns to v0 and v1, with 32 bits.
func load(f *file, from uint32, by *operand) {
	if from == 32 {
		f.op("VLD1 (R12), [V0.S4, V1.S4]")
		return
	}
	f.op("VLD1 (R12), [V2.H8]")
	if by.some {
		load := "VLD1"
		if by.single {
			load = "VLD1R"
		}
		f.op("%s (R14), [V3.H8]", load)
		f.smull16(0, 2, 3, false)
		f.smull16(1, 2, 3, true)
		return
	}
	f.sxtl(0, 2, 16, false)
	f.sxtl(1, 2, 16, true)
}

// scale is v = ((v >> pre)·m + round) >> shift, of 4 columns.
func scale(f *file, half vector) {
	f.sshl(lanesS, half, half, pre+half)
	f.smull(2, half, m+half, false)
	f.smull(3, half, m+half, true)
	for i := range vector(2) {
		f.add(lanesD, 2+i, 2+i, round+2*half+i)
		f.sshl(lanesD, 2+i, 2+i, shift+2*half+i)
		f.xtn(half, 2+i, 64, i == 1)
	}
}

// store stores the lower bits of v0 and v1.
func store(f *file, to uint32) {
	if to == 32 {
		f.op("VST1 [V0.S4, V1.S4], (R11)")
		return
	}
	f.xtn(2, 0, 32, false)
	f.xtn(2, 1, 32, true)
	if to == 16 {
		f.op("VST1 [V2.H8], (R11)")
		return
	}
	f.xtn(2, 2, 16, false)
	f.op("VST1 [V2.B8], (R11)")
}
