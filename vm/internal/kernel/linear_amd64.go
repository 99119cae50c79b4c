//go:build !purego

package kernel

import "unsafe"

// adder is a kernel of Linear16, with the conditions of requantizer.
type adder func(dst *byte, dstStride int, a *byte, aStride int, b *byte, bStride, rows, cols int, l *int64)

// adders are those of a tier: to 16 and 32 bits, without and with scaling, a row of b being a
// row or one value.
var (
	addersAVX512 = [2][2][2]adder{
		{{linear16to16AVX512Plain, linear16to16AVX512SinglePlain}, {linear16to16AVX512, linear16to16AVX512Single}},
		{{linear16to32AVX512Plain, linear16to32AVX512SinglePlain}, {linear16to32AVX512, linear16to32AVX512Single}},
	}
	addersAVX2 = [2][2][2]adder{
		{{linear16to16AVX2Plain, linear16to16AVX2SinglePlain}, {linear16to16AVX2, linear16to16AVX2Single}},
		{{linear16to32AVX2Plain, linear16to32AVX2SinglePlain}, {linear16to32AVX2, linear16to32AVX2Single}},
	}
)

func linear16[D int16 | int32](dst []D, dstStride int, a, b Rows16, rows, cols int, l *Linear) {
	whole := wholeLanes(cols)
	if whole > 0 {
		kernels := &addersAVX2
		if active >= AVX512 {
			kernels = &addersAVX512
		}
		kernel := kernels[unsafe.Sizeof(dst[0])/4][index(!l.plain)][index(b.Single)]
		kernel(pointer(dst), dstStride, pointer(a.Data), a.Stride, pointer(b.Data), b.Stride, rows, whole, &l.alpha)
	}
	if whole < cols {
		linear16Go(dst[whole:], dstStride, a.from(whole), b.from(whole), rows, cols-whole, l)
	}
}
