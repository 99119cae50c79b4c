package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/ir"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Tile instructions as bytes: neither avo nor Go's assembler knows them. They are those of the
// Intel 64 manual, volume 2, with three-byte VEX prefixes, of 128 bits and W0. Registers are
// physical ones, which avo does not see in use here.

// The prefix that tells instructions of the same opcode apart, as a VEX prefix has it.
const (
	vexNone = iota
	vex66
	vexF3
	vexF2
)

// Products of bytes of activations and weights.
const (
	unsignedSigned = vex66 // TDPBUSD
	signedSigned   = vexF2 // TDPBSSD
)

// tileCode writes an instruction of the opcode map 0F38. register, index and base are what the
// ModRM and SIB bytes name, other what the prefix does.
func tileCode(comment string, prefix, opcode, index, base, other int, operands ...byte) {
	Comment(comment)
	code := append([]byte{0xc4,
		byte(1<<7 | (index>>3^1)<<6 | (base>>3^1)<<5 | 2),
		byte((other^15)<<3 | prefix),
		byte(opcode)}, operands...)
	for _, b := range code {
		Instruction(&ir.Instruction{Opcode: "BYTE", Operands: []Op{U8(b)}, ISA: []string{"AMX"}})
	}
}

// number is that of a register in an instruction.
func number(r reg.GPPhysical) int { return int(r.PhysicalIndex()) }

// tileConfigure loads the configuration at RAX.
func tileConfigure() { tileCode("LDTILECFG (AX)", vexNone, 0x49, 0, 0, 0, 0x00) }

func tileRelease() { tileCode("TILERELEASE", vexNone, 0x49, 0, 0, 0, 0xc0) }

func tileZero(tile int) {
	tileCode(fmt.Sprintf("TILEZERO TMM%d", tile), vexF2, 0x49, 0, 0, 0, byte(0xc0|tile<<3))
}

// tileLoad loads rows that start stride apart, tileStore stores them.
func tileLoad(tile int, base, stride reg.GPPhysical, disp int) {
	tileMove("TILELOADD", vexF2, tile, base, stride, disp)
}

func tileStore(tile int, base, stride reg.GPPhysical, disp int) {
	tileMove("TILESTORED", vexF3, tile, base, stride, disp)
}

func tileMove(name string, prefix, tile int, base, stride reg.GPPhysical, disp int) {
	const disp32 = 0x80
	tileCode(fmt.Sprintf("%s TMM%d, %d(%s)(%s*1)", name, tile, disp, base.Asm(), stride.Asm()), prefix, 0x4b, number(stride), number(base), 0,
		byte(disp32|tile<<3|4), byte(number(stride)&7<<3|number(base)&7), byte(disp), byte(disp>>8), byte(disp>>16), byte(disp>>24))
}

// tileDot adds the products of a's rows with b's columns, groups of four bytes each.
func tileDot(kind, sum, a, b int) {
	names := map[int]string{unsignedSigned: "TDPBUSD", signedSigned: "TDPBSSD"}
	tileCode(fmt.Sprintf("%s TMM%d, TMM%d, TMM%d", names[kind], sum, a, b), kind, 0x5e, 0, 0, b, byte(0xc0|sum<<3|a))
}
