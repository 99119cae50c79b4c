//go:build !purego

#include "textflag.h"

// One step: 16 elements of column (c) times both rows (Y8, Y9), pairs of products
// added, into the accumulators p (row 0) and q (row 1).
#define COLUMN(c, p, q) \
	VMOVDQU  (c)(AX*1), Y10 \
	VPMADDWD Y10, Y8, Y11   \
	VPADDD   Y11, p, p      \
	VPMADDWD Y10, Y9, Y12   \
	VPADDD   Y12, q, q

// The sums of the lanes of a, b, c and d, as four lanes of X8.
#define ACROSS(a, b, c, d) \
	VPHADDD      b, a, Y8     \
	VPHADDD      d, c, Y9     \
	VPHADDD      Y9, Y8, Y8   \
	VEXTRACTI128 $1, Y8, X9   \
	VPADDD       X9, X8, X8

// func dotAVX2(rows, columns *int16, stride, n int, out *Sums)
TEXT ·dotAVX2(SB), NOSPLIT, $0-40
	MOVQ rows+0(FP), SI
	MOVQ columns+8(FP), DI
	MOVQ stride+16(FP), DX
	MOVQ n+24(FP), CX
	MOVQ out+32(FP), BX
	SHLQ $1, DX               // bytes
	SHLQ $1, CX
	LEAQ (SI)(DX*1), R8       // row 1
	LEAQ (DI)(DX*1), R9       // columns 1, 2, 3
	LEAQ (DI)(DX*2), R10
	LEAQ (R9)(DX*2), R11
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	XORQ AX, AX

loop:
	CMPQ AX, CX
	JGE  done
	VMOVDQU (SI)(AX*1), Y8
	VMOVDQU (R8)(AX*1), Y9
	COLUMN(DI, Y0, Y4)
	COLUMN(R9, Y1, Y5)
	COLUMN(R10, Y2, Y6)
	COLUMN(R11, Y3, Y7)
	ADDQ $32, AX
	JMP  loop

done:
	ACROSS(Y0, Y1, Y2, Y3)
	VMOVDQU X8, 0(BX)
	ACROSS(Y4, Y5, Y6, Y7)
	VMOVDQU X8, 16(BX)
	VZEROUPPER
	RET
