package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

var ymm = []VecPhysical{Y0, Y1, Y2, Y3, Y4, Y5, Y6, Y7, Y8, Y9, Y10, Y11, Y12, Y13, Y14, Y15}

// windows is where a mask of n of four words begins at word 4 - n.
func windows() Mem {
	table := GLOBL("windows", RODATA|NOPTR)
	for w := range 8 {
		word := ^uint64(0)
		if w >= 4 {
			word = 0
		}
		DATA(8*w, U64(word))
	}
	return table
}

// sum4 keeps the four states in memory: there are not registers enough. A round reads the
// one copy and writes the other.
func sum4(constants, windows Mem) {
	c := declare("sum4", 4, "AVX2")
	state, other := zeros(), zeros()
	table := GP64()
	LEAQ(windows, table)

	Label("block4")
	words := nextBlock(c)
	left := GP64()
	MOVQ(words, left)
	for at := 0; at < rateWords; at += 4 {
		absorbRows4(state.Offset(32*at), c, left, table, min(4, rateWords-at))
		ADDQ(U8(8*min(4, rateWords-at)), c.message)
	}

	CMPQ(words, U8(rateWords))
	JE(LabelRef("permute4"))
	Comment("a bit 1 after the message, and one at the block's end")
	one, row := GP64(), GP64()
	MOVQ(words, row)
	SHLQ(U8(5), row)
	MOVQ(U32(1), one)
	for _, at := range []Mem{{Base: state.Base, Index: row, Scale: 1}, state.Offset(32 * (rateWords - 1))} {
		VMOVQ(one, X0)
		VPBROADCASTQ(X0, Y0)
		VPXOR(at, Y0, Y0)
		VMOVDQU(Y0, at)
		RORQ(U8(1), one)
	}

	Label("permute4")
	permute4(state, other, constants)
	CMPQ(words, U8(rateWords))
	JE(LabelRef("block4"))
	squeeze4(state, c.digests)
	VZEROUPPER()
	RET()
}

// zeros is local memory for 25 rows of the states' words, all zero: word w of state k is in row w
// at lane k.
func zeros() Mem {
	local, at := AllocLocal(26*32), GP64()
	LEAQ(local.Offset(31), at)
	ANDQ(I8(-32), at) // rows that lie across two cache lines are slow
	state := Mem{Base: at}
	VPXOR(Y0, Y0, Y0)
	for w := range 25 {
		VMOVDQU(Y0, state.Offset(32*w))
	}
	return state
}

// absorbRows4 xors words, up to four, of each message into the states: a word of the four
// messages becomes a row. left, the words of the block from here on, becomes those that follow.
func absorbRows4(state Mem, c call, left, table Register, words int) {
	count, from, four := GP64(), GP64(), GP64()
	MOVQ(U32(4), four)
	MOVQ(left, count)
	CMPQ(count, four)
	CMOVQHI(four, count)
	SUBQ(count, left)
	SUBQ(count, four)
	mask := Y15
	VMOVDQU(Mem{Base: table, Index: four, Scale: 8}, mask)
	MOVQ(c.message, from)
	for k := range 4 {
		VPMASKMOVQ(Mem{Base: from}, mask, ymm[k])
		PREFETCHT0(Mem{Base: from, Index: c.stride, Scale: 4}) // of the next four messages
		if k < 3 {
			ADDQ(c.stride, from)
		}
	}
	transpose4(words)
	for w := range words {
		VPXOR(state.Offset(32*w), ymm[8+w], ymm[8+w])
		VMOVDQU(ymm[8+w], state.Offset(32*w))
	}
}

// squeeze4 writes the digests, rows 0 to 3 of the states.
func squeeze4(state Mem, digests Register) {
	for w := range 4 {
		VMOVDQU(state.Offset(32*w), ymm[w])
	}
	transpose4(4)
	for lane := range 4 {
		VMOVDQU(ymm[8+lane], Mem{Base: digests, Disp: 32 * lane})
	}
}

// transpose4 makes the first columns of Y0 to Y3 rows, in Y8 and so on.
func transpose4(columns int) {
	VPUNPCKLQDQ(Y1, Y0, Y4) // columns 0 and 2 of rows 0 and 1
	VPUNPCKHQDQ(Y1, Y0, Y5) // columns 1 and 3
	VPUNPCKLQDQ(Y3, Y2, Y6)
	VPUNPCKHQDQ(Y3, Y2, Y7)
	for k := range columns {
		VPERM2I128(U8([]uint8{0x20, 0x31}[k/2]), ymm[6+k%2], ymm[4+k%2], ymm[8+k])
	}
}

// permute4 is Keccak-f[1600], two rounds at a time.
func permute4(state, other, constants Mem) {
	constant, end, parities := GP64(), GP64(), ymm[10:15]
	LEAQ(constants, constant)
	LEAQ(constants.Offset(8*24), end)
	for x, c := range parities {
		VMOVDQU(lane4(state, x, 0), c)
		for y := 1; y < 5; y++ {
			VPXOR(lane4(state, x, y), c, c)
		}
	}
	Label("rounds4")
	round4(state, other, parities, Mem{Base: constant})
	round4(other, state, parities, Mem{Base: constant, Disp: 8})
	ADDQ(U8(8*2), constant)
	CMPQ(constant, end)
	JNE(LabelRef("rounds4"))
}

// round4 reads a and writes e. c has the parities of the columns of a, and gets those of e.
func round4(a, e Mem, c []VecPhysical, constant Mem) {
	b, d, spare := ymm[0:5], ymm[5:10], Y15
	step("theta")
	for x := range 5 {
		rotate4(c[(x+1)%5], d[x], spare, 1)
		VPXOR(c[(x+4)%5], d[x], d[x])
	}
	offsets := rotations()
	for y := range 5 {
		step("rho, pi and chi of a row")
		for x := range 5 {
			fromX, fromY := (x+3*y)%5, x
			VPXOR(lane4(a, fromX, fromY), d[fromX], b[x])
			rotate4(b[x], b[x], spare, offsets[fromX+5*fromY])
		}
		for _, x := range []int{1, 2, 3, 4, 0} { // at lane 0 there is a register for the constant
			out := spare
			if y == 0 {
				out = c[x]
			}
			VPANDN(b[(x+2)%5], b[(x+1)%5], out)
			VPXOR(b[x], out, out)
			if x == 0 && y == 0 {
				VPBROADCASTQ(constant, b[4])
				VPXOR(b[4], out, out)
			}
			VMOVDQU(out, lane4(e, x, y))
			if y > 0 {
				VPXOR(out, c[x], c[x])
			}
		}
	}
}

// lane4 is where lane (x, y) of the states is.
func lane4(state Mem, x, y int) Mem { return state.Offset(32 * (x + 5*y)) }

// rotate4 rotates four words to the left; from and into may be the same.
func rotate4(from, into, spare VecPhysical, by int) {
	if by == 0 {
		return
	}
	VPSRLQ(U8(64-by), from, spare)
	VPSLLQ(U8(by), from, into)
	VPOR(spare, into, into)
}
