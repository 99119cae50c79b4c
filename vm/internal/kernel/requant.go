package kernel

import (
	"math"
)

// requantBlock is how many columns share a block of parameters.
const requantBlock = 16

// requantColumns are the parameters of 16 columns, in the order of the vectors that use
// them: odd lanes are multiplied and shifted apart from even ones.
type requantColumns struct {
	bias   [16]int32 // what is added before the shift
	pre    [16]int32 // p
	m      [16]int32
	mOdd   [16]int32 // m of the odd columns, in even lanes
	roundE [8]int64  // of the even columns: 2^(s-1), and M times the rest of the bias
	roundO [8]int64  // and of the odd ones
	shiftE [8]int64  // s of the even columns
	shiftO [8]int64  // s-32 of the odd ones: leaves the result in the upper half
}

// limits are what is left of a clamp before the zero point is added.
type limits struct{ lo, hi, zero int32 }

// apply is min(max(x, lo), hi) + zero.
func (l *limits) apply(x int32) int32 { return min(max(x, l.lo), l.hi) + l.zero }

// Requant is an epilogue of 32-bit accumulators, prepared for the kernels.
type Requant struct {
	blocks  []requantColumns // at least one, nil if folded serves (see Settle)
	columns int              // 0 if all columns are alike
	plain   bool             // no scaling
	limits
	folded *foldedRequant // the same for results of at most 16 bits, nil if it cannot be folded
}

// NewRequant prepares in some memory the epilogue
//
//	clamp(zero + floor(((acc + bias[j] >> p[j])·M[j] + 2^(s[j]-1)) / 2^s[j]), lo, hi)
//
// with M, s and p from words[j]: bits 0–31, 32–39 and 40–47 (p is signed), M in
// [2^30, 2^31), s in [32, 62], p in [-31, 31], s+p ≥ 32. Words may be one for all
// columns, bias may be nil. If all words are 0, it is clamp(zero + acc + bias[j], lo, hi).
// It returns false if some word is of another form, or if the epilogue of an accumulator
// of magnitude reach or less could need more than 32 bits in between.
//
// The clamp is min(max(v, lo), hi) on exact integers; what the result's type does not
// hold is cut off.
func NewRequant(m *Memory, words, bias []int64, reach, zero, lo, hi int64) (*Requant, bool) {
	columns := max(len(words), len(bias))
	if len(words) == 0 || len(words) != 1 && len(bias) != 0 && len(words) != len(bias) {
		return nil, false
	}
	r := &Requant{plain: words[0] == 0}
	if columns > 1 || len(bias) > 0 {
		r.columns = columns
	}
	var fits bool
	if r.limits, fits = newLimits(zero, lo, hi); !fits {
		return nil, false
	}
	padded := (columns + requantBlock - 1) / requantBlock * requantBlock
	r.blocks = take[requantColumns](m, padded/requantBlock)
	for j := range padded {
		word, b := words[min(j, columns-1)*min(1, len(words)-1)], int64(0)
		if len(bias) > 0 {
			b = bias[min(j, columns-1)]
		}
		if !r.blocks[j/requantBlock].set(j%requantBlock, word, b, reach, r.plain) {
			return nil, false
		}
	}
	r.folded = r.fold(m, reach, zero, lo, hi)
	return r, true
}

// newLimits prepares min(max(zero + x, lo), hi) for x of 32 bits. It returns false if the
// limits leave nothing of any x.
func newLimits(zero, lo, hi int64) (limits, bool) {
	l, h := saturatedSub(lo, zero), saturatedSub(hi, zero)
	fits := l <= math.MaxInt32 && h >= math.MinInt32
	return limits{int32(max(l, math.MinInt32)), int32(min(h, math.MaxInt32)), int32(zero)}, fits
}

// saturatedSub is a-b, or the nearest 64-bit integer.
func saturatedSub(a, b int64) int64 {
	d := a - b
	if (a < b) != (d < 0) {
		if a < b {
			return math.MinInt64
		}
		return math.MaxInt64
	}
	return d
}

// scaleWord is a scale word with a shift to the left folded into the one to the right:
// (x·2^l·M + 2^(s-1)) / 2^s = (x·M + 2^(s-l-1)) / 2^(s-l).
func scaleWord(word int64) (m int32, s, p uint8, ok bool) {
	mul, shift, pre := word&math.MaxUint32, int(word>>32&255), int(int8(word>>40))
	ok = word>>48 == 0 && mul >= 1<<30 && mul < 1<<31 && shift >= 32 && shift <= 62 && pre >= -31 && pre <= 31
	if pre < 0 {
		shift, pre = shift+pre, 0
	}
	return int32(mul), uint8(shift), uint8(pre), ok && shift >= 32
}

// set stores the parameters of a column. A large bias is cut in two, high·2^p + low:
//
//	(acc + bias >> p)·M + 2^(s-1) = (acc + low >> p)·M + (high·M + 2^(s-1))
//
// The left of it is at most 2^31·M + 2^61 < 2^63 where acc + bias >> p has 32 bits.
func (c *requantColumns) set(j int, word, bias, reach int64, plain bool) bool {
	if plain {
		c.bias[j] = int32(bias)
		return word == 0 && fits32(bias, reach)
	}
	m, s, p, ok := scaleWord(word)
	high, low := int64(0), bias
	if !fits32(bias, reach) {
		high, low = bias>>p, bias&(1<<p-1)
		room := 1<<31 - (reach+low)>>p - 1
		ok = ok && fits32(low, reach) && -room <= high && high <= room
	}
	if !ok {
		return false
	}
	c.bias[j], c.pre[j], c.m[j] = int32(low), int32(p), m
	round := high*int64(m) + 1<<(s-1)
	if j%2 == 0 {
		c.roundE[j/2], c.shiftE[j/2] = round, int64(s)
	} else {
		c.mOdd[j-1], c.roundO[j/2], c.shiftO[j/2] = m, round, int64(s)-32
	}
	return true
}

// fits32 reports whether bias plus any number of 32 bits and of that magnitude has 32 bits.
func fits32(bias, reach int64) bool {
	return bias == 0 || reach <= math.MaxInt32 && bias >= math.MinInt32+reach && bias <= math.MaxInt32-reach
}

// at is the epilogue of an accumulator of column j.
func (r *Requant) at(acc int32, j int) int32 {
	block := 0
	if r.columns > 0 {
		block = j / requantBlock
	}
	j %= requantBlock
	if r.blocks == nil {
		return r.folded.at(acc, block, j)
	}
	b := &r.blocks[block]
	acc += b.bias[j]
	if !r.plain {
		round, shift := b.roundE[j/2], b.shiftE[j/2]
		if j%2 == 1 {
			round, shift = b.roundO[j/2], b.shiftO[j/2]+32
		}
		acc = int32((int64(acc>>b.pre[j])*int64(b.m[j]) + round) >> shift)
	}
	return r.limits.apply(acc)
}

// source is what can be requantised, result what to.
type (
	source interface{ int16 | int32 }
	result interface {
		int8 | uint8 | int16 | int32
	}
)

// Requantize applies an epilogue to rows of accumulators of the columns col0 … col0+cols
// of q; col0 is a multiple of 16. Rows start srcStride and dstStride apart. dst may be
// src, with the same stride and type; otherwise they must not overlap.
func Requantize[D result, S source](dst []D, dstStride int, src []S, srcStride, rows, cols int, q *Requant, col0 int) {
	if rows <= 0 || cols <= 0 {
		return
	}
	checkRows(len(dst), dstStride, rows, cols)
	checkRows(len(src), srcStride, rows, cols)
	q.check(col0, cols)
	requantize(dst, dstStride, src, srcStride, rows, cols, q, col0)
}

// check panics if q has no such columns.
func (q *Requant) check(col0, cols int) {
	if col0 < 0 || col0%requantBlock != 0 || q.columns > 0 && cols > q.columns-col0 {
		panic("kernel: no such columns in the epilogue")
	}
}

// requantizeGo is Requantize in Go.
func requantizeGo[D result, S source](dst []D, dstStride int, src []S, srcStride, rows, cols int, q *Requant, col0 int) {
	for i := range rows {
		out := dst[i*dstStride:][:cols]
		for j, v := range src[i*srcStride:][:cols] {
			out[j] = D(q.at(int32(v), col0+j))
		}
	}
}
