// Command gen writes the assembly of package keccak, and its Go declarations, with avo. It is
// a module of its own, so that avo is no dependency of the project.
package main

import (
	"fmt"
	"strings"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// rateWords is how many words of 8 bytes Keccak-256 absorbs at a time.
const rateWords = 136 / 8

func main() {
	ConstraintExpr("!purego")
	constants := roundConstants()
	sum8(constants, paddings())
	sum4(constants, windows())
	Generate()
}

// call are the operands of a function: where the digests go, where the first message is, and
// how many words each of the messages has, one after the other.
type call struct{ digests, message, stride, left Register }

// declare starts a function.
func declare(name string, lanes int, with string) call {
	TEXT(name, 0, "func(digests *[32]byte, messages *byte, size uint64)")
	Pragma("noescape")
	Doc(
		fmt.Sprintf("%s hashes %d messages of size bytes, a multiple of 8, that lie one after the other,", name, lanes),
		fmt.Sprintf("with %s.", with),
	)
	c := call{Load(Param("digests"), GP64()), Load(Param("messages"), GP64()), Load(Param("size"), GP64()), GP64()}
	MOVQ(c.stride, c.left)
	SHRQ(U8(3), c.left)
	return c
}

// nextBlock is how many words are left, up to a whole block; left becomes what is left then.
func nextBlock(c call) Register {
	words, whole := GP64(), GP64()
	MOVQ(c.left, words)
	MOVQ(U32(rateWords), whole)
	CMPQ(words, whole)
	CMOVQHI(whole, words)
	SUBQ(words, c.left)
	return words
}

// endTable is where in paddings the bit at the end of a block is.
const endTable = 8 * 2 * rateWords

// paddings is the bit after n words of a block, whose word w is number rateWords - n + w, and that at the block's end.
func paddings() Mem {
	table := GLOBL("paddings", RODATA|NOPTR)
	for i := range 2 * rateWords {
		bit := uint64(0)
		if i == rateWords {
			bit = 1
		}
		DATA(8*i, U64(bit))
	}
	DATA(endTable, U64(1<<63))
	return table
}

// roundConstants are those of Keccak-f[1600] (FIPS 202, 3.2.5), from the linear feedback
// shift register that defines them.
func roundConstants() Mem {
	table := GLOBL("roundConstants", RODATA|NOPTR)
	register := byte(1)
	for round := range 24 {
		constant := uint64(0)
		for j := range 7 {
			if register&1 != 0 {
				constant |= 1 << (1<<j - 1)
			}
			carry := register >> 7
			register = register<<1 ^ carry*0x71
		}
		DATA(8*round, U64(constant))
	}
	return table
}

// rotations are the offsets of step rho, of lane x + 5y.
func rotations() (r [25]int) {
	x, y := 1, 0
	for t := range 24 {
		r[x+5*y] = (t + 1) * (t + 2) / 2 % 64
		x, y = y, (2*x+3*y)%5
	}
	return r
}

// step comments on a step of the permutation in the output.
func step(parts ...string) { Comment(strings.Join(parts, " ")) }
