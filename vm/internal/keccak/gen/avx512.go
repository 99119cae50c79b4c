package main

import (
	"fmt"
	"slices"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

var zmm = []VecPhysical{
	Z0, Z1, Z2, Z3, Z4, Z5, Z6, Z7, Z8, Z9, Z10, Z11, Z12, Z13, Z14, Z15,
	Z16, Z17, Z18, Z19, Z20, Z21, Z22, Z23, Z24, Z25, Z26, Z27, Z28, Z29, Z30, Z31,
}

// sum8 keeps the 25 words of eight states in as many registers.
func sum8(constants, padding Mem) {
	c := declare("sum8", 8, "AVX-512")
	for w := range 25 {
		VPXORQ(zmm[w], zmm[w], zmm[w])
	}
	strides := multiples(c.stride)
	following := GP64()
	LEAQ(Mem{Base: c.message, Index: c.stride, Scale: 8}, following)

	Label("block8")
	words := nextBlock(c)
	absorb8(c.message, following, strides, words)

	Label("pad8")
	Comment("a bit 1 after the message, and one at the block's end")
	from, at := GP64(), GP64()
	MOVQ(U32(rateWords), at)
	SUBQ(words, at)
	LEAQ(padding, from)
	for w := range rateWords {
		VPXORQ_BCST(Mem{Base: from, Index: at, Scale: 8, Disp: 8 * w}, zmm[w], zmm[w])
	}
	VPXORQ_BCST(Mem{Base: from, Disp: endTable}, zmm[rateWords-1], zmm[rateWords-1])

	Label("permute8")
	permute8(constants)
	ADDQ(U32(8*rateWords), c.message)
	ADDQ(U32(8*rateWords), following)
	CMPQ(words, U8(rateWords))
	JE(LabelRef("block8"))
	squeeze8(c.digests)
	VZEROUPPER()
	RET()
}

// multiples are where eight messages are, from the first on.
func multiples(stride Register) (at [8]Mem) {
	for k := 1; k < 8; k++ {
		switch k {
		case 1, 2, 4:
			at[k] = Mem{Index: stride, Scale: uint8(k)}
		case 6:
			at[k] = Mem{Index: at[3].Index, Scale: 2}
		default:
			times := GP64()
			IMUL3Q(U8(k), stride, times)
			at[k] = Mem{Index: times, Scale: 1}
		}
	}
	return at
}

// absorb8 xors a block's words into the states, which stay in their registers, so that a processor that looks ahead does
// it while it still permutes. It goes on at pad8, or behind it if the block is whole.
func absorb8(message, following Register, strides [8]Mem, words Register) {
	for w := 0; w < rateWords-1; w += 2 {
		CMPQ(words, U8(w+1))
		JB(LabelRef("pad8"))
		JE(LabelRef(fmt.Sprintf("last%d", w)))
		if w%8 == 0 { // of the next eight messages
			for k := range 8 {
				PREFETCHT0(word(following, strides[k], w))
			}
		}
		even, odd := loadPairs8(message, strides, w)
		spare := zmm[27]
		VPUNPCKLQDQ(odd, even, spare)
		VPXORQ(spare, zmm[w], zmm[w])
		VPUNPCKHQDQ(odd, even, spare)
		VPXORQ(spare, zmm[w+1], zmm[w+1])
	}
	CMPQ(words, U8(rateWords))
	JB(LabelRef("pad8"))
	absorbLast8(message, strides, rateWords-1)
	JMP(LabelRef("permute8"))
	for w := 0; w < rateWords-1; w += 2 {
		Label(fmt.Sprintf("last%d", w))
		absorbLast8(message, strides, w)
		JMP(LabelRef("pad8"))
	}
}

// absorbLast8 xors a word that may be the messages' last, which is read with the one before it.
func absorbLast8(message Register, strides [8]Mem, w int) {
	even, odd := loadPairs8(message, strides, w-1)
	VPUNPCKHQDQ(odd, even, even)
	VPXORQ(even, zmm[w], zmm[w])
}

// loadPairs8 loads words w and w+1 of the messages with even and with odd numbers.
func loadPairs8(message Register, strides [8]Mem, w int) (even, odd VecPhysical) {
	pairs := [2]VecPhysical{zmm[25], zmm[26]}
	for k := range 8 {
		from, into := word(message, strides[k], w), pairs[k%2]
		if k < 2 {
			VMOVDQU64(from, into.AsX())
		} else {
			VINSERTI64X2(U8(k/2), from, into, into)
		}
	}
	return pairs[0], pairs[1]
}

// word is where word w of a message is.
func word(message Register, stride Mem, w int) Mem {
	stride.Base, stride.Disp = message, 8*w
	return stride
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

// permute8 is Keccak-f[1600] on Z0 to Z24. Step pi moves no data: it only changes in which register a lane is, and so does
// step chi, so that the lanes have to be moved back now and then.
func permute8(constants Mem) {
	const unrolled = 4
	constant, end := GP64(), GP64()
	LEAQ(constants, constant)
	LEAQ(constants.Offset(8*24), end)
	Label("rounds8")
	s := state8{lanes: lanes(zmm[:25]), spare: zmm[25:]}
	for round := range unrolled {
		s = round8(s, Mem{Base: constant, Disp: 8 * round})
	}
	settle(s)
	ADDQ(U8(8*unrolled), constant)
	CMPQ(constant, end)
	JNE(LabelRef("rounds8"))
}

// lanes are the registers of the lanes x + 5y.
type lanes [25]VecPhysical

// state8 is where eight states are, and the registers that hold nothing.
type state8 struct {
	lanes lanes
	spare []VecPhysical
}

// settle moves the lanes to Z0 to Z24.
func settle(s state8) {
	step("the lanes to their places")
	taken := map[VecPhysical]bool{}
	for _, r := range s.lanes {
		taken[r] = true
	}
	move := func(lane int, into VecPhysical) {
		VMOVDQA64(s.lanes[lane], into)
		delete(taken, s.lanes[lane])
		s.lanes[lane], taken[into] = into, true
	}
	for s.lanes != lanes(zmm[:25]) {
		strayed, moved := 0, false
		for lane, r := range s.lanes {
			if r != zmm[lane] {
				strayed = lane
				if !taken[zmm[lane]] {
					move(lane, zmm[lane])
					moved = true
				}
			}
		}
		if !moved { // they are in each other's places
			i := slices.IndexFunc(zmm, func(r VecPhysical) bool { return !taken[r] })
			move(strayed, zmm[i])
		}
	}
}

// xor3 is the truth table of a ^ b ^ c.
const xor3 = 0x96

// round8 goes from row to row after step theta, so that the processor always finds what does not depend on what it is about.
func round8(s state8, constant Mem) state8 {
	step("theta: the columns' parities, and what is added to the columns")
	a, c, r0, r1 := s.lanes, s.spare[:5], s.spare[5], s.spare[6]
	for x := range 5 {
		VPXORQ(a[x], a[x+5], c[x])
		VPTERNLOGQ(U8(xor3), a[x+15], a[x+10], c[x])
		VPXORQ(a[x+20], c[x], c[x])
	}
	VPROLQ(U8(1), c[1], r0)
	var d [5]VecPhysical
	for k := range 5 { // each takes the place of the parity that it is the last to need
		x := (2 + 2*k) % 5
		d[x] = c[(x+4)%5]
		if k < 4 {
			VPROLQ(U8(1), c[(x+1)%5], r1)
			VPXORQ(r1, d[x], d[x])
		} else {
			VPXORQ(r0, d[x], d[x])
		}
	}
	out := state8{spare: []VecPhysical{r0, r1}}
	for y := range 5 {
		step(fmt.Sprintf("row %d", y))
		var row [5]VecPhysical
		for x := range 5 {
			from := (x+3*y)%5 + 5*x
			row[x] = a[from]
			VPXORQ(d[from%5], row[x], row[x])
		}
		for x := range 5 {
			if by := rotations()[(x+3*y)%5+5*x]; by != 0 {
				VPROLQ(U8(by), row[x], row[x])
			}
		}
		spare := [2]VecPhysical(out.spare)
		copy(out.lanes[5*y:], chi8(row, spare))
		copy(out.spare, row[:2])
	}
	step("iota")
	VPXORQ_BCST(constant, out.lanes[0], out.lanes[0])
	out.spare = append(out.spare, d[:]...)
	return out
}

// chi8 makes a row b into b[x] ^ (^b[x+1] & b[x+2]). The first two are in the spare registers then, the others where they were.
func chi8(b [5]VecPhysical, spare [2]VecPhysical) []VecPhysical {
	out := []VecPhysical{spare[0], spare[1], b[2], b[3], b[4]}
	for x, into := range out {
		if x < 2 {
			VMOVDQA64(b[x], into)
		}
		VPTERNLOGQ(U8(chiTable), b[(x+2)%5], b[(x+1)%5], into)
	}
	return out
}

// chiTable is the truth table of a ^ (^b & c).
const chiTable = 0xd2
