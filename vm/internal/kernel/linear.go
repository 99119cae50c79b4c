package kernel

import "math"

// Linear is a weighted sum of two 16-bit operands with its epilogue, prepared for
// Linear16:
//
//	clamp(zero + floor(((alpha·a + beta·b + gamma >> p)·M + 2^(s-1)) / 2^s), lo, hi)
type Linear struct {
	linearParameters
	plain bool // no scaling
}

// linearParameters are laid out for the kernels.
type linearParameters struct {
	alpha, beta, gamma int64
	pre                int64 // p
	m, round, shift    int64 // M, 2^(s-1), s
	limits
}

// Factor is a constant by which numbers in [Lo, Hi] are multiplied.
type Factor struct {
	By     int64
	Lo, Hi int16
}

// NewLinear prepares alpha·a + beta·b + gamma with an epilogue as of NewRequant, of one
// word. It returns false if the kernel cannot do it exactly for all a and b: factors of
// 32 bits or more, a word of another form, or a sum that after the shift by p may need
// more than 32 bits.
func NewLinear(alpha, beta Factor, gamma, word, zero, lo, hi int64) (*Linear, bool) {
	if alpha.By != int64(int32(alpha.By)) || beta.By != int64(int32(beta.By)) || gamma < -1<<48 || gamma > 1<<48 {
		return nil, false
	}
	l := &Linear{linearParameters{alpha: alpha.By, beta: beta.By, gamma: gamma}, word == 0}
	var ok bool
	if l.limits, ok = newLimits(zero, lo, hi); !ok {
		return nil, false
	}
	if !l.plain {
		m, s, p, ok := scaleWord(word)
		if !ok {
			return nil, false
		}
		l.pre, l.m, l.round, l.shift = int64(p), int64(m), 1<<(s-1), int64(s)
	}
	least, most := gamma, gamma
	for _, f := range []Factor{alpha, beta} {
		x, y := f.By*int64(f.Lo), f.By*int64(f.Hi)
		least, most = least+min(x, y), most+max(x, y)
	}
	return l, least>>l.pre >= math.MinInt32 && most>>l.pre <= math.MaxInt32
}

// at is the result for two values.
func (l *Linear) at(a, b int16) int32 {
	x := (l.alpha*int64(a) + l.beta*int64(b) + l.gamma) >> l.pre
	if !l.plain {
		x = (x*l.m + l.round) >> l.shift
	}
	return l.limits.apply(int32(x))
}

// OfDifference is the result for two numbers whose difference is d, false if it is no function of that.
func (l *Linear) OfDifference(d int64) (int32, bool) {
	if l.beta != -l.alpha {
		return 0, false
	}
	x := (l.alpha*d + l.gamma) >> l.pre
	if !l.plain {
		x = (x*l.m + l.round) >> l.shift
	}
	return l.limits.apply(int32(x)), true
}

// Linear16 applies l to two matrices, element by element. a is not Single. If beta is 0
// b may be a. dst may be a.Data or b.Data with the same stride; otherwise they must not
// overlap. What the result's type does not hold is cut off.
func Linear16[D int16 | int32](dst []D, dstStride int, a, b Rows16, rows, cols int, l *Linear) {
	if rows <= 0 || cols <= 0 {
		return
	}
	a.Single = false
	checkRows(len(dst), dstStride, rows, cols)
	a.check(rows, cols)
	b.check(rows, cols)
	linear16(dst, dstStride, a, b, rows, cols, l)
}

func linear16Go[D int16 | int32](dst []D, dstStride int, a, b Rows16, rows, cols int, l *Linear) {
	for i := range rows {
		for j := range cols {
			dst[i*dstStride+j] = D(l.at(a.at(i, j), b.at(i, j)))
		}
	}
}
