//go:build (amd64 || arm64) && !purego

package kernel

import "unsafe"

// requantizer is a kernel of Requantize: strides are in elements, rows and cols at least
// 1, for AVX2 and NEON cols is a multiple of 8.
type requantizer func(dst *byte, dstStride int, src *byte, srcStride, rows, cols int, columns *byte, step int, limits *int32)

// requantizers are those of a tier: without and with scaling, from 16 and 32 bits, to 8,
// 16 and 32.
type requantizers [2][2][3]requantizer

// multiplier is a kernel of MulRequant16, with the conditions of requantizer.
type multiplier func(dst *byte, dstStride int, a *byte, aStride int, b *byte, bStride, rows, cols int, columns *byte, step int, limits *int32)

// columnsFrom are the parameters of columns from col0 on, and how many bytes the next
// block is further.
func (q *Requant) columnsFrom(col0 int) (first *byte, step int) {
	if q.columns == 0 {
		return (*byte)(unsafe.Pointer(&q.blocks[0])), 0
	}
	return (*byte)(unsafe.Pointer(&q.blocks[col0/requantBlock])), int(unsafe.Sizeof(q.blocks[0]))
}

// index is 0 or 1.
func index(b bool) int {
	if b {
		return 1
	}
	return 0
}
