package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

var zmm = []VecPhysical{
	Z0, Z1, Z2, Z3, Z4, Z5, Z6, Z7, Z8, Z9, Z10, Z11, Z12, Z13, Z14, Z15,
	Z16, Z17, Z18, Z19, Z20, Z21, Z22, Z23, Z24, Z25, Z26, Z27, Z28, Z29, Z30, Z31,
}

// sum8 keeps the 25 words of eight states in as many registers; in memory only while another
// block is read.
func sum8(constants, padding Mem) {
	c := declare("sum8", 8, "AVX-512")
	state, later := AllocLocal(25*64), GP64()
	XORQ(later, later)

	Label("block8")
	words := nextBlock(c)
	loadRows8(c, words)
	CMPQ(later, U8(0))
	JNE(LabelRef("absorb8"))
	for w := rateWords; w < 25; w++ {
		VPXORQ(zmm[w], zmm[w], zmm[w])
	}
	JMP(LabelRef("pad8"))
	Label("absorb8")
	for w := range rateWords {
		VPXORQ(state.Offset(64*w), zmm[w], zmm[w])
	}
	for w := rateWords; w < 25; w++ {
		VMOVDQU64(state.Offset(64*w), zmm[w])
	}

	Label("pad8")
	Comment("a bit 1 after the message, and one at the block's end, unless there is another block")
	from, at := GP64(), GP64()
	MOVQ(U32(rateWords), at)
	SUBQ(words, at)
	LEAQ(padding, from)
	for w := range rateWords {
		VPXORQ_BCST(Mem{Base: from, Index: at, Scale: 8, Disp: 8 * w}, zmm[w], zmm[w])
	}
	VPXORQ_BCST(Mem{Base: from, Index: words, Scale: 8, Disp: endTable}, zmm[rateWords-1], zmm[rateWords-1])
	permute8(constants)
	CMPQ(words, U8(rateWords))
	JNE(LabelRef("squeeze8"))
	for w := range 25 {
		VMOVDQU64(zmm[w], state.Offset(64*w))
	}
	MOVQ(U32(1), later)
	JMP(LabelRef("block8"))

	Label("squeeze8")
	squeeze8(c.digests)
	VZEROUPPER()
	RET()
}

// loadRows8 loads the block's words, zeros after its end: word w of the eight messages becomes
// register w.
func loadRows8(c call, words Register) {
	Comment("a bit for each word that the block has")
	mask := GP64()
	MOVQ(U32(1), mask)
	SHLXQ(words, mask, mask)
	DECQ(mask)
	for at := 0; at < rateWords; at += 8 {
		n := min(8, rateWords-at)
		KMOVB(mask.As32(), K1)
		from := GP64()
		MOVQ(c.message, from)
		for k := range 8 {
			VMOVDQU64_Z(Mem{Base: from}, K1, zmm[at+k])
			PREFETCHT0(Mem{Base: from, Index: c.stride, Scale: 8}) // of the next eight messages
			if k < 7 {
				ADDQ(c.stride, from)
			}
		}
		transpose8(zmm[at:], n)
		SHRQ(U8(8), mask)
		ADDQ(U8(8*n), c.message)
	}
}

// transpose8 makes the first columns of eight registers rows, in their places, with the help of
// eight more.
func transpose8(z []VecPhysical, columns int) {
	for k := 0; k < 8; k += 2 { // of two rows: columns 0, 2, 4, 6 and 1, 3, 5, 7
		VPUNPCKLQDQ(z[k+1], z[k], z[8+k])
		VPUNPCKHQDQ(z[k+1], z[k], z[9+k])
	}
	for parity := range min(2, columns) {
		a, b, c, d := z[8+parity], z[10+parity], z[12+parity], z[14+parity]
		left, right := z[2+parity], z[6+parity] // columns 0 and 4
		VSHUFI64X2(U8(0x88), b, a, left)
		VSHUFI64X2(U8(0x88), d, c, right)
		VSHUFI64X2(U8(0x88), right, left, z[parity])
		VSHUFI64X2(U8(0xdd), right, left, z[4+parity])
		if columns > 2 {
			left, right = a, c // columns 2 and 6
			VSHUFI64X2(U8(0xdd), b, a, left)
			VSHUFI64X2(U8(0xdd), d, c, right)
			VSHUFI64X2(U8(0x88), right, left, z[2+parity])
			VSHUFI64X2(U8(0xdd), right, left, z[6+parity])
		}
	}
}

// squeeze8 writes the digests: words 0 to 3 of every lane, which are in Z0 to Z3.
func squeeze8(digests Register) {
	VPUNPCKLQDQ(Z1, Z0, Z4) // words 0 and 1 of lanes 0, 2, 4, 6
	VPUNPCKHQDQ(Z1, Z0, Z5) // of lanes 1, 3, 5, 7
	VPUNPCKLQDQ(Z3, Z2, Z6)
	VPUNPCKHQDQ(Z3, Z2, Z7)
	for lane := range 8 {
		for half := range 2 {
			VEXTRACTI64X2(U8(lane/2), zmm[4+2*half+lane%2], Mem{Base: digests, Disp: 32*lane + 16*half})
		}
	}
}

// permute8 is Keccak-f[1600] on Z0 to Z24. Step pi moves no data: it only changes in which
// register a lane is. Step chi puts lane (x, y) where lane (x + y, y) was, so that after
// four rounds every lane is back in the register that it began in.
func permute8(constants Mem) {
	constant, end := GP64(), GP64()
	LEAQ(constants, constant)
	LEAQ(constants.Offset(8*24), end)
	Label("rounds8")
	at := lanes(zmm[:25])
	for round := range 4 {
		at = round8(at, Mem{Base: constant, Disp: 8 * round})
	}
	if at != lanes(zmm[:25]) {
		panic("after four rounds the lanes are not where they began")
	}
	ADDQ(U8(8*4), constant)
	CMPQ(constant, end)
	JNE(LabelRef("rounds8"))
}

// lanes are the registers of the lanes x + 5y.
type lanes [25]VecPhysical

// xor3 is the truth table of a ^ b ^ c.
const xor3 = 0x96

func round8(a lanes, constant Mem) lanes {
	step("theta")
	c := zmm[25:30]
	for x := range 5 {
		VPXORQ(a[x], a[x+5], c[x])
		VPTERNLOGQ(U8(xor3), a[x+15], a[x+10], c[x])
		VPXORQ(a[x+20], c[x], c[x])
	}
	for x := range 5 {
		rolled := zmm[30+x%2]
		VPROLQ(U8(1), c[(x+1)%5], rolled)
		for y := range 5 {
			VPTERNLOGQ(U8(xor3), rolled, c[(x+4)%5], a[x+5*y])
		}
	}
	step("rho")
	for lane, by := range rotations() {
		if by != 0 {
			VPROLQ(U8(by), a[lane], a[lane])
		}
	}
	step("pi and chi")
	var out lanes
	for y := range 5 {
		var row [5]VecPhysical
		for x := range 5 {
			row[x] = a[(x+3*y)%5+5*x]
		}
		copy(out[5*y:], chi8(row, y))
	}
	step("iota")
	VPXORQ_BCST(constant, out[0], out[0])
	return out
}

// chi8 replaces a row b by b[x] ^ (^b[x+1] & b[x+2]), and puts this where b[x+shift] was.
func chi8(b [5]VecPhysical, shift int) []VecPhysical {
	spare := zmm[25:]
	now, out := b, make([]VecPhysical, 5)
	for x := range 5 {
		into := (x + shift) % 5
		out[x] = b[into]
		for later := x + 1; later < 5; later++ {
			if (into-later+5)%5 <= 2 && now[into] == b[into] { // a later lane needs what was here
				now[into], spare = spare[0], spare[1:]
				VMOVDQA64(b[into], now[into])
			}
		}
		switch ops := [3]VecPhysical{now[x], now[(x+1)%5], now[(x+2)%5]}; (into - x + 5) % 5 {
		case 0:
			VPTERNLOGQ(U8(chiTable(0, 1, 2)), ops[2], ops[1], out[x])
		case 1:
			VPTERNLOGQ(U8(chiTable(1, 0, 2)), ops[2], ops[0], out[x])
		case 2:
			VPTERNLOGQ(U8(chiTable(2, 0, 1)), ops[1], ops[0], out[x])
		default:
			VMOVDQA64(ops[0], out[x])
			VPTERNLOGQ(U8(chiTable(0, 1, 2)), ops[2], ops[1], out[x])
		}
	}
	return out
}

// chiTable is the truth table of b0 ^ (^b1 & b2), where the instruction's operand k,
// destination first, is b[order[k]].
func chiTable(order ...int) (table uint8) {
	for inputs := range 8 {
		var b [3]int
		for k, of := range order {
			b[of] = inputs >> (2 - k) & 1
		}
		table |= uint8(b[0]^(1^b[1])&b[2]) << inputs
	}
	return table
}
