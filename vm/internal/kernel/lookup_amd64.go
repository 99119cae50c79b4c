//go:build !purego

package kernel

// lookup16 looks up as many numbers as are whole vectors and returns how many.
func lookup16(dst, src []int16, table *[1 << 16]int16) int {
	vectors := len(src) / 16
	if active < AVX2 || vectors == 0 {
		return 0
	}
	lookup16AVX2(&dst[0], &src[0], &table[0], vectors)
	return 16 * vectors
}
