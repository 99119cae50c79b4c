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

// func widenAVX2(dst *int16, src *byte, n int)
TEXT ·widenAVX2(SB), NOSPLIT, $0-24
	MOVQ dst+0(FP), DI
	MOVQ src+8(FP), SI
	MOVQ n+16(FP), CX

loop:
	VPMOVSXBW (SI), Y0
	VMOVDQU   Y0, (DI)
	ADDQ      $16, SI
	ADDQ      $32, DI
	SUBQ      $16, CX
	JG        loop
	VZEROUPPER
	RET

// func load8AVX2(dst *int64, src *byte, n int)
TEXT ·load8AVX2(SB), NOSPLIT, $0-24
	MOVQ dst+0(FP), DI
	MOVQ src+8(FP), SI
	MOVQ n+16(FP), CX

loop:
	VPMOVSXBQ (SI), Y0
	VPMOVSXBQ 4(SI), Y1
	VMOVDQU   Y0, (DI)
	VMOVDQU   Y1, 32(DI)
	ADDQ      $8, SI
	ADDQ      $64, DI
	SUBQ      $8, CX
	JG        loop
	VZEROUPPER
	RET

// func load16AVX2(dst *int64, src *byte, n int)
TEXT ·load16AVX2(SB), NOSPLIT, $0-24
	MOVQ dst+0(FP), DI
	MOVQ src+8(FP), SI
	MOVQ n+16(FP), CX

loop:
	VPMOVSXWQ (SI), Y0
	VPMOVSXWQ 8(SI), Y1
	VMOVDQU   Y0, (DI)
	VMOVDQU   Y1, 32(DI)
	ADDQ      $16, SI
	ADDQ      $64, DI
	SUBQ      $8, CX
	JG        loop
	VZEROUPPER
	RET

// func mulAddAVX2(acc *int64, a, b *int16, n int)
TEXT ·mulAddAVX2(SB), NOSPLIT, $0-32
	MOVQ acc+0(FP), DI
	MOVQ a+8(FP), SI
	MOVQ b+16(FP), DX
	MOVQ n+24(FP), CX

loop:
	VPMOVSXWD    (SI), Y0
	VPMOVSXWD    (DX), Y1
	VPMULLD      Y1, Y0, Y0     // |product| ≤ 2^30
	VPMOVSXDQ    X0, Y2
	VEXTRACTI128 $1, Y0, X0
	VPMOVSXDQ    X0, Y3
	VPADDQ       (DI), Y2, Y2
	VPADDQ       32(DI), Y3, Y3
	VMOVDQU      Y2, (DI)
	VMOVDQU      Y3, 32(DI)
	ADDQ         $16, SI
	ADDQ         $16, DX
	ADDQ         $64, DI
	SUBQ         $8, CX
	JG           loop
	VZEROUPPER
	RET

// x = x >> count, arithmetic, on 64-bit lanes: AVX2 has only the logical shift, so the
// numbers are moved up by Y15 = 2^63 and back by what that has become.
#define SHIFT(x, count, tmp) \
	VPADDQ  Y15, x, x       \
	VPSRLVQ count, x, x     \
	VPSRLVQ count, Y15, tmp \
	VPSUBQ  tmp, x, x

// func rescaleAVX2(dst, acc, words *int64, n int, e *Epilogue) uint64
TEXT ·rescaleAVX2(SB), NOSPLIT, $0-48
	MOVQ dst+0(FP), DI
	MOVQ acc+8(FP), SI
	MOVQ words+16(FP), DX
	MOVQ n+24(FP), CX
	MOVQ e+32(FP), BX
	VPBROADCASTQ 0(BX), Y8      // zero
	VPBROADCASTQ 8(BX), Y9      // lo
	VPBROADCASTQ 16(BX), Y10    // hi
	VPCMPEQQ Y11, Y11, Y11
	VPSLLQ   $63, Y11, Y15      // 2^63
	VPSRLQ   $63, Y11, Y14      // 1
	VPSLLQ   $31, Y14, Y13      // 2^31
	VPSRLQ   $56, Y11, Y12      // 255
	VPXOR    Y7, Y7, Y7         // what does not fit

loop:
	VMOVDQU (DX), Y0            // words
	VMOVDQU (SI), Y1
	VPSRLQ  $40, Y0, Y2         // p
	SHIFT(Y1, Y2, Y3)
	VPADDQ  Y13, Y1, Y3         // below 2^32 if the number fits
	VPSRLQ  $32, Y3, Y3
	VPOR    Y3, Y7, Y7
	VPMULDQ Y0, Y1, Y1          // times M, the lower half of the word
	VPSRLQ  $32, Y0, Y2
	VPAND   Y12, Y2, Y2         // s
	VPSUBQ  Y14, Y2, Y3
	VPSLLVQ Y3, Y14, Y3         // 2^(s-1)
	VPADDQ  Y3, Y1, Y1
	SHIFT(Y1, Y2, Y3)
	VPADDQ  Y8, Y1, Y1
	VPCMPGTQ  Y1, Y9, Y3        // below lo
	VPBLENDVB Y3, Y9, Y1, Y1
	VPCMPGTQ  Y10, Y1, Y3       // above hi
	VPBLENDVB Y3, Y10, Y1, Y1
	VMOVDQU Y1, (DI)
	ADDQ $32, DX
	ADDQ $32, SI
	ADDQ $32, DI
	SUBQ $4, CX
	JG   loop
	VEXTRACTI128 $1, Y7, X0
	VPOR    X0, X7, X7
	VPSRLDQ $8, X7, X0
	VPOR    X0, X7, X7
	VMOVQ   X7, AX
	VZEROUPPER
	MOVQ AX, ret+40(FP)
	RET
