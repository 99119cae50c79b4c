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

// out64 is where the kernels of Requant64 put results of size bytes, and which columns these are.
type out64 struct {
	data               *byte
	size               uintptr
	stride, rows, cols int
	col0               int
}

// output checks and describes the output of a kernel.
func (q *Requant64) output(data *byte, size uintptr, length, stride, rows, cols, col0 int) out64 {
	checkRows(length, stride, rows, cols)
	q.check(col0, cols)
	return out64{data, size, stride, rows, cols, col0}
}

// Requantize64 applies an epilogue to rows of accumulators of the columns col0 … col0+cols of q;
// col0 is a multiple of 8. Rows start srcStride and dstStride apart. What the result's type
// does not hold is cut off.
func Requantize64[D int16 | int32](dst []D, dstStride int, src []int64, srcStride, rows, cols int, q *Requant64, col0 int) {
	if rows <= 0 || cols <= 0 {
		return
	}
	checkRows(len(src), srcStride, rows, cols)
	out := q.output(pointer(dst), unsafe.Sizeof(dst[0]), len(dst), dstStride, rows, cols, col0)
	finish64(dst, out, requantize64(out, src, srcStride, q), q, func(i, j int) int64 { return src[i*srcStride+j] })
}

// finish64 does the columns from done on in Go.
func finish64[D int16 | int32](dst []D, out out64, done int, q *Requant64, acc func(i, j int) int64) {
	if done == out.cols {
		return
	}
	for i := range out.rows {
		for j := done; j < out.cols; j++ {
			dst[i*out.stride+j] = D(q.at(acc(i, j), out.col0+j))
		}
	}
}

// RequantizeHalves is Requantize64 of hi·2^16 + lo, whose rows start srcStride apart.
func RequantizeHalves[D int16 | int32](dst []D, dstStride int, hi, lo []int32, srcStride, rows, cols int, q *Requant64, col0 int) {
	if rows <= 0 || cols <= 0 {
		return
	}
	checkRows(min(len(hi), len(lo)), srcStride, rows, cols)
	out := q.output(pointer(dst), unsafe.Sizeof(dst[0]), len(dst), dstStride, rows, cols, col0)
	finish64(dst, out, requantizeHalves(out, hi, lo, srcStride, q), q, func(i, j int) int64 {
		return int64(hi[i*srcStride+j])<<16 + int64(lo[i*srcStride+j])
	})
}

// Rows32 are rows of 32-bit numbers that start so far apart.
type Rows32 struct {
	Data   []int32
	Stride int
}

// at is an element.
func (r *Rows32) at(i, j int) int64 { return int64(r.Data[i*r.Stride+j]) }

// flatten makes rows of whole blocks of what lies together, if all columns are alike: kernels
// read parameters once for a block of columns.
func (q *Requant64) flatten(dstStride, rows, cols int, a, b *Rows32) (stride, r, c int) {
	if q.columns > 0 || cols%requantBlock64 > 0 || dstStride != cols || a.Stride != cols || b.Stride != cols {
		return dstStride, rows, cols
	}
	a.Stride, b.Stride = requantBlock64, requantBlock64
	return requantBlock64, rows * cols / requantBlock64, requantBlock64
}

// Multiply32 is Requantize64 of products.
func Multiply32[D int16 | int32](dst []D, dstStride int, a, b Rows32, rows, cols int, q *Requant64, col0 int) {
	if rows <= 0 || cols <= 0 {
		return
	}
	checkRows(len(a.Data), a.Stride, rows, cols)
	checkRows(len(b.Data), b.Stride, rows, cols)
	dstStride, rows, cols = q.flatten(dstStride, rows, cols, &a, &b)
	out := q.output(pointer(dst), unsafe.Sizeof(dst[0]), len(dst), dstStride, rows, cols, col0)
	finish64(dst, out, multiply32(out, a, b, q), q, func(i, j int) int64 { return a.at(i, j) * b.at(i, j) })
}

// Linear32 is Requantize64 of sums, weighted with factors of 32 bits, that wrap at 64 bits.
func Linear32[D int16 | int32](dst []D, dstStride int, a, b Rows32, rows, cols int, factors *[2]int64, q *Requant64, col0 int) {
	if rows <= 0 || cols <= 0 {
		return
	}
	checkRows(len(a.Data), a.Stride, rows, cols)
	checkRows(len(b.Data), b.Stride, rows, cols)
	dstStride, rows, cols = q.flatten(dstStride, rows, cols, &a, &b)
	out := q.output(pointer(dst), unsafe.Sizeof(dst[0]), len(dst), dstStride, rows, cols, col0)
	finish64(dst, out, weigh32(out, a, b, factors, q), q, func(i, j int) int64 {
		return factors[0]*a.at(i, j) + factors[1]*b.at(i, j)
	})
}

// check panics if q has no such columns.
func (q *Requant64) check(col0, cols int) {
	if col0 < 0 || col0%requantBlock64 != 0 || q.columns > 0 && cols > q.columns-col0 {
		panic("kernel: no such columns in the epilogue")
	}
}
