//go:build !purego

package kernel

func split32(hi, lo []int16, src []int32) int {
	n := len(src) &^ 15
	switch {
	case active < AVX2 || n == 0:
		return 0
	case active == AVX2:
		split32AVX2(&hi[0], &lo[0], &src[0], n)
	default:
		split32AVX512(&hi[0], &lo[0], &src[0], n)
	}
	return n
}

func join64(dst []int64, hi, lo []int32) int {
	n := longs(len(dst))
	switch {
	case n == 0:
	case active == AVX2:
		join64AVX2(&dst[0], &hi[0], &lo[0], n)
	default:
		join64AVX512(&dst[0], &hi[0], &lo[0], n)
	}
	return n
}

func addJoined64(dst []int64, hi, lo []int32) int {
	n := longs(len(dst))
	switch {
	case n == 0:
	case active == AVX2:
		addJoined64AVX2(&dst[0], &hi[0], &lo[0], n)
	default:
		addJoined64AVX512(&dst[0], &hi[0], &lo[0], n)
	}
	return n
}
