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

func split16(hi, lo, src []int16) int {
	switch vectors := len(src) / 16; {
	case active >= AVX512 && vectors >= 2:
		split16AVX512(&hi[0], &lo[0], &src[0], vectors/2)
		return vectors / 2 * 32
	case active >= AVX2 && vectors >= 1:
		split16AVX2(&hi[0], &lo[0], &src[0], vectors)
		return vectors * 16
	}
	return 0
}

func join32(sums, lo []int32, j *Join) int {
	switch vectors := len(sums) / 8; {
	case active >= AVX512 && vectors >= 2:
		join32AVX512(&sums[0], &lo[0], vectors/2, &j.Least)
		return vectors / 2 * 16
	case active >= AVX2 && vectors >= 1:
		join32AVX2(&sums[0], &lo[0], vectors, &j.Least)
		return vectors * 8
	}
	return 0
}
