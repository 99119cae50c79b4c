//go:build !purego

package kernel

// adder is a kernel of Linear16, with the conditions of requantizer.
type adder func(dst *byte, dstStride int, a *byte, aStride int, b *byte, bStride, rows, cols int, l *int64)

// adders are those of a tier: without and with scaling, a row of b being a row or one
// value.
var (
	addersAVX512 = [2][2]adder{{linear16AVX512Plain, linear16AVX512SinglePlain}, {linear16AVX512, linear16AVX512Single}}
	addersAVX2   = [2][2]adder{{linear16AVX2Plain, linear16AVX2SinglePlain}, {linear16AVX2, linear16AVX2Single}}
)

func linear16(dst []int16, dstStride int, a, b Rows16, rows, cols int, l *Linear) {
	whole := wholeLanes(cols)
	if whole > 0 {
		kernels := &addersAVX2
		if active >= AVX512 {
			kernels = &addersAVX512
		}
		kernels[index(!l.plain)][index(b.Single)](pointer(dst), dstStride, pointer(a.Data), a.Stride, pointer(b.Data), b.Stride, rows, whole, &l.alpha)
	}
	if whole < cols {
		linear16Go(dst[whole:], dstStride, a.from(whole), b.from(whole), rows, cols-whole, l)
	}
}
