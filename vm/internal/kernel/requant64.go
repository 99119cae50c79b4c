package kernel

import "unsafe"

// Requant64 is an epilogue of accumulators of 64 bits, prepared for the kernels.
type Requant64 struct {
	blocks       []requantColumns64
	columns      int // 0 if all columns are alike
	zero, lo, hi int64
}

// requantBlock64 is how many columns share a block of parameters.
const requantBlock64 = 8

// requantColumns64 are the parameters of 8 columns.
type requantColumns64 struct {
	bias  [8]int64
	pre   [8]int64 // p
	m     [8]int64
	round [8]int64 // 2^(s-1)
	shift [8]int64 // s-32
}

// NewRequant64 prepares in some memory the epilogue of NewRequant for accumulators of 64 bits:
// acc + bias wraps, all else is exact. Words and bias may each be one for all columns. It returns
// false if some word is of another form, or if |zero| > 2^61.
func NewRequant64(m *Memory, words, bias []int64, zero, lo, hi int64) (*Requant64, bool) {
	columns := max(len(words), len(bias))
	if len(words) == 0 || len(words) != 1 && len(bias) > 1 && len(words) != len(bias) || zero > 1<<61 || zero < -1<<61 {
		return nil, false
	}
	q := &Requant64{zero: zero, lo: lo, hi: hi}
	if columns > 1 {
		q.columns = columns
	}
	blocks := (columns + requantBlock64 - 1) / requantBlock64
	q.blocks = take[requantColumns64](m, blocks)
	for j := range blocks * requantBlock64 {
		k, b := min(j, columns-1), int64(0)
		if len(bias) > 0 {
			b = bias[min(k, len(bias)-1)]
		}
		if !q.blocks[j/requantBlock64].set(j%requantBlock64, words[min(k, len(words)-1)], b) {
			return nil, false
		}
	}
	return q, true
}

// set stores the parameters of a column.
func (c *requantColumns64) set(j int, word, bias int64) bool {
	m, s, p, ok := scaleWord(word)
	if !ok {
		return false
	}
	c.bias[j], c.pre[j], c.m[j], c.round[j], c.shift[j] = bias, int64(p), int64(m), 1<<(s-1), int64(s)-32
	return true
}

// at is the epilogue of an accumulator of column j. The product of 95 bits is never formed:
// with x = high·2^32 + low, and since s ≥ 32,
//
//	(x·M + 2^(s-1)) >> s = (high·M + ((low·M + 2^(s-1)) >> 32)) >> (s-32)
func (q *Requant64) at(acc int64, j int) int64 {
	b, j := q.column(j)
	x := (acc + b.bias[j]) >> b.pre[j]
	low := uint64(uint32(x))*uint64(b.m[j]) + uint64(b.round[j])
	high := (x>>32*b.m[j] + int64(low>>32)) >> b.shift[j]
	return min(max(high+q.zero, q.lo), q.hi)
}

// column is the block of a column, and which of it that is.
func (q *Requant64) column(j int) (*requantColumns64, int) {
	if q.columns == 0 {
		return &q.blocks[0], 0
	}
	return &q.blocks[j/requantBlock64], j % requantBlock64
}

// Requantize64 applies an epilogue to rows of accumulators of the columns col0 … col0+cols of q;
// col0 is a multiple of 8. Rows start srcStride and dstStride apart. What the result's type
// does not hold is cut off.
func Requantize64[D int16 | int32](dst []D, dstStride int, src []int64, srcStride, rows, cols int, q *Requant64, col0 int) {
	if rows <= 0 || cols <= 0 {
		return
	}
	checkRows(len(dst), dstStride, rows, cols)
	checkRows(len(src), srcStride, rows, cols)
	q.check(col0, cols)
	done := requantize64(pointer(dst), unsafe.Sizeof(dst[0]), dstStride, src, srcStride, rows, cols, q, col0)
	for i := range rows {
		for j := done; j < cols; j++ {
			dst[i*dstStride+j] = D(q.at(src[i*srcStride+j], col0+j))
		}
	}
}

// RequantizeHalves is Requantize64 of hi·2^16 + lo, whose rows start srcStride apart.
func RequantizeHalves[D int16 | int32](dst []D, dstStride int, hi, lo []int32, srcStride, rows, cols int, q *Requant64, col0 int) {
	if rows <= 0 || cols <= 0 {
		return
	}
	checkRows(len(dst), dstStride, rows, cols)
	checkRows(min(len(hi), len(lo)), srcStride, rows, cols)
	q.check(col0, cols)
	done := requantizeHalves(pointer(dst), unsafe.Sizeof(dst[0]), dstStride, hi, lo, srcStride, rows, cols, q, col0)
	for i := range rows {
		for j := done; j < cols; j++ {
			k := i*srcStride + j
			dst[i*dstStride+j] = D(q.at(int64(hi[k])<<16+int64(lo[k]), col0+j))
		}
	}
}

// check panics if q has no such columns.
func (q *Requant64) check(col0, cols int) {
	if col0 < 0 || col0%requantBlock64 != 0 || q.columns > 0 && cols > q.columns-col0 {
		panic("kernel: no such columns in the epilogue")
	}
}
