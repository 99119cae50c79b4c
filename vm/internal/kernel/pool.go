package kernel

import "unsafe"

// MaxPool is the largest of the taps, for n positions:
//
//	dst[x·dstStride + ch] = max_t a[taps[t] + x·xStep + ch]   for x < n, ch < channels
//
// There is at least one tap. dst and a must not overlap.
func MaxPool[T int16 | int32](dst []T, dstStride int, a []T, taps []int, xStep, n, channels int) {
	if done := startPool(0, dst, dstStride, a, taps, xStep, n, channels); done < channels {
		poolGo(dst, dstStride, a, taps, xStep, n, done, channels, func(v, best T) T { return max(v, best) })
	}
}

// MinPool is the same with the smallest.
func MinPool[T int16 | int32](dst []T, dstStride int, a []T, taps []int, xStep, n, channels int) {
	if done := startPool(1, dst, dstStride, a, taps, xStep, n, channels); done < channels {
		poolGo(dst, dstStride, a, taps, xStep, n, done, channels, func(v, best T) T { return min(v, best) })
	}
}

// startPool does as many channels as the active tier likes, and returns how many. Which says what is
// the best: 0 the largest, 1 the smallest. It panics if anything lies outside of the slices.
func startPool[T int16 | int32](which int, dst []T, dstStride int, a []T, taps []int, xStep, n, channels int) int {
	if n <= 0 || channels <= 0 {
		return channels
	}
	if len(taps) == 0 {
		panic("kernel: no taps to pool")
	}
	checkTaps(len(a), taps, xStep, n, channels)
	checkRows(len(dst), dstStride, n, channels)
	return pool(which, unsafe.Sizeof(dst[0]), pointer(dst), dstStride, pointer(a), taps, xStep, n, channels)
}

// poolGo does the channels from first on.
func poolGo[T int16 | int32](dst []T, dstStride int, a []T, taps []int, xStep, n, first, channels int, better func(v, best T) T) {
	for x := range n {
		out := dst[x*dstStride:][first:channels]
		copy(out, a[taps[0]+x*xStep+first:])
		for _, tap := range taps[1:] {
			for ch, v := range a[tap+x*xStep:][first:channels] {
				out[ch] = better(v, out[ch])
			}
		}
	}
}
