package kernel

// MaxPool16 is the largest of the taps, for n positions:
//
//	dst[x·dstStride + ch] = max_t a[taps[t] + x·xStep + ch]   for x < n, ch < channels
//
// There is at least one tap. dst and a must not overlap.
func MaxPool16(dst []int16, dstStride int, a []int16, taps []int, xStep, n, channels int) {
	if checkPool(dst, dstStride, a, taps, xStep, n, channels) {
		maxPool16(dst, dstStride, a, taps, xStep, n, channels)
	}
}

// MinPool16 is the same with the smallest.
func MinPool16(dst []int16, dstStride int, a []int16, taps []int, xStep, n, channels int) {
	if checkPool(dst, dstStride, a, taps, xStep, n, channels) {
		minPool16(dst, dstStride, a, taps, xStep, n, channels)
	}
}

// checkPool panics if anything lies outside of the slices. It returns false if there is
// nothing to do.
func checkPool(dst []int16, dstStride int, a []int16, taps []int, xStep, n, channels int) bool {
	if n <= 0 || channels <= 0 {
		return false
	}
	if len(taps) == 0 {
		panic("kernel: no taps to pool")
	}
	checkTaps(len(a), taps, xStep, n, channels)
	checkRows(len(dst), dstStride, n, channels)
	return true
}

func maxPool16Go(dst []int16, dstStride int, a []int16, taps []int, xStep, n, channels int) {
	for x := range n {
		out := dst[x*dstStride:][:channels]
		copy(out, a[taps[0]+x*xStep:])
		for _, tap := range taps[1:] {
			for ch, v := range a[tap+x*xStep:][:channels] {
				out[ch] = max(out[ch], v)
			}
		}
	}
}

func minPool16Go(dst []int16, dstStride int, a []int16, taps []int, xStep, n, channels int) {
	for x := range n {
		out := dst[x*dstStride:][:channels]
		copy(out, a[taps[0]+x*xStep:])
		for _, tap := range taps[1:] {
			for ch, v := range a[tap+x*xStep:][:channels] {
				out[ch] = min(out[ch], v)
			}
		}
	}
}
