//go:build !purego

package kernel

// wholeVectors is how many vectors of so many numbers a row of n has on the active tier.
func wholeVectors(n, each int) int {
	if active < AVX2 {
		return 0
	}
	return n / each
}

func sums16(dst []int32, src []int16, stride, n int) int {
	vectors := wholeVectors(n, 16)
	if vectors > 0 {
		sums16AVX2(&dst[0], &src[0], stride, len(dst), vectors)
	}
	return 16 * vectors
}

func sums32(dst []int64, src []int32, stride, n int) int {
	vectors := wholeVectors(n, 8)
	if vectors > 0 {
		sums32AVX2(&dst[0], &src[0], stride, len(dst), vectors)
	}
	return 8 * vectors
}

func maxima16(dst, src []int16, stride, n int) int {
	vectors := wholeVectors(n, 16)
	if vectors > 0 {
		maxima16AVX2(&dst[0], &src[0], stride, len(dst), vectors)
	}
	return 16 * vectors
}

func minima16(dst, src []int16, stride, n int) int {
	vectors := wholeVectors(n, 16)
	if vectors > 0 {
		minima16AVX2(&dst[0], &src[0], stride, len(dst), vectors)
	}
	return 16 * vectors
}
