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

// panelPairs is how many pairs of panels there are kernels for.
func panelPairs(n int) int {
	if active < AVX2 {
		return 0
	}
	return n / PanelColumns
}

func join32(dst, halves []int32, j *Join) int {
	pairs := panelPairs(len(dst))
	switch {
	case pairs == 0:
	case active == AVX2:
		join32AVX2(&dst[0], &halves[0], pairs, &j.Least)
	default:
		join32AVX512(&dst[0], &halves[0], pairs, &j.Least)
	}
	return pairs * PanelColumns
}

func addHalves64(dst []int64, halves []int32) int {
	pairs := panelPairs(len(dst))
	switch {
	case pairs == 0:
	case active == AVX2:
		addHalves64AVX2(&dst[0], &halves[0], pairs)
	default:
		addHalves64AVX512(&dst[0], &halves[0], pairs)
	}
	return pairs * PanelColumns
}

func narrow64(dst []int32, src []int64, by *Narrow) int {
	n := longs(len(dst))
	switch {
	case n == 0:
	case active == AVX2:
		narrow64AVX2(&dst[0], &src[0], n, &by.Down)
	default:
		narrow64AVX512(&dst[0], &src[0], n, &by.Down)
	}
	return n
}
