package kernel

// Rows of n numbers that start stride apart are reduced to one number each. The kernels do
// whole vectors and say how many numbers of each row these are; the loops do the rest.

// Sums16 adds up rows of numbers of 16 bits. The sums wrap at 32 bits.
func Sums16(dst []int32, src []int16, stride, n int) {
	if len(dst) == 0 {
		return
	}
	checkRows(len(src), stride, len(dst), n)
	done := sums16(dst, src, stride, n)
	if done == 0 {
		clear(dst)
	}
	for i := range dst {
		for _, v := range src[i*stride+done : i*stride+n] {
			dst[i] += int32(v)
		}
	}
}

// Sums32 adds up rows of numbers of 32 bits.
func Sums32(dst []int64, src []int32, stride, n int) {
	if len(dst) == 0 {
		return
	}
	checkRows(len(src), stride, len(dst), n)
	done := sums32(dst, src, stride, n)
	if done == 0 {
		clear(dst)
	}
	for i := range dst {
		for _, v := range src[i*stride+done : i*stride+n] {
			dst[i] += int64(v)
		}
	}
}

// Maxima16 finds the largest number of each row, n ≥ 1.
func Maxima16(dst, src []int16, stride, n int) {
	if len(dst) == 0 {
		return
	}
	checkRows(len(src), stride, len(dst), n)
	done := maxima16(dst, src, stride, n)
	for i := range dst {
		row := src[i*stride : i*stride+n]
		best := row[0]
		if done > 0 {
			best = dst[i]
		}
		for _, v := range row[done:] {
			best = max(best, v)
		}
		dst[i] = best
	}
}

// Minima16 finds the smallest number of each row, n ≥ 1.
func Minima16(dst, src []int16, stride, n int) {
	if len(dst) == 0 {
		return
	}
	checkRows(len(src), stride, len(dst), n)
	done := minima16(dst, src, stride, n)
	for i := range dst {
		row := src[i*stride : i*stride+n]
		best := row[0]
		if done > 0 {
			best = dst[i]
		}
		for _, v := range row[done:] {
			best = min(best, v)
		}
		dst[i] = best
	}
}
