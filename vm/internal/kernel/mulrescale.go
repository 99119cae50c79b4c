package kernel

// Rescaling is the epilogue of Rescale with one word for all numbers. It is laid out for the
// kernels.
type Rescaling struct {
	p, m, round, s int64 // round is 2^(s-1), s is less 32
	zero, lo, hi   int64
}

// NewRescaling prepares an epilogue: the word is one that Rescale takes, without a shift to the
// left.
func NewRescaling(word int64, e Epilogue) *Rescaling {
	s := word >> 32 & 63
	return &Rescaling{word >> 40 & 63, word & (1<<31 - 1), 1 << (s - 1), s - 32, e.Zero, e.Lo, e.Hi}
}

// MulRescale16 multiplies the rows of a matrix of 32 bits with a number each, in 64 bits, wrapping,
// and rescales as Rescale does. What 16 bits do not hold is cut off.
func MulRescale16(dst []int16, dstStride int, a []int32, aStride int, b []int64, bStride, rows, cols int, r *Rescaling) {
	if rows <= 0 || cols <= 0 {
		return
	}
	checkRows(len(dst), dstStride, rows, cols)
	checkRows(len(a), aStride, rows, cols)
	checkRows(len(b), bStride, rows, 1)
	for i := range rows {
		to, from, factor := dst[i*dstStride:][:cols], a[i*aStride:][:cols], b[i*bStride]
		for j := mulRescale16(to, from, factor, r); j < cols; j++ {
			x := int64(from[j]) * factor >> r.p
			low := uint64(uint32(x))*uint64(r.m) + uint64(r.round)
			high := (x>>32*r.m + int64(low>>32)) >> r.s
			to[j] = int16(min(max(high+r.zero, r.lo), r.hi))
		}
	}
}
