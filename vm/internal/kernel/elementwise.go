package kernel

import "unsafe"

// Rows16 are rows of 16-bit integers that start Stride apart. With Stride 0 one row
// serves for all. With Single a row is one value, used for all columns.
type Rows16 struct {
	Data   []int16
	Stride int
	Single bool
}

// check panics unless there are so many rows.
func (r *Rows16) check(rows, cols int) {
	if r.Single {
		cols = 1
	}
	checkRows(len(r.Data), r.Stride, rows, cols)
}

// at is an element.
func (r *Rows16) at(i, j int) int16 {
	if r.Single {
		j = 0
	}
	return r.Data[i*r.Stride+j]
}

// MulRequant16 is the product of two matrices, element by element, with an epilogue of
// the columns col0 …, as of Requantize. a is not Single. dst may be
// a.Data or b.Data with the same stride; otherwise they must not overlap.
func MulRequant16[D int16 | int32](dst []D, dstStride int, a, b Rows16, rows, cols int, q *Requant, col0 int) {
	if rows <= 0 || cols <= 0 {
		return
	}
	a.Single = false
	checkRows(len(dst), dstStride, rows, cols)
	a.check(rows, cols)
	b.check(rows, cols)
	q.check(col0, cols)
	mulRequant16(dst, dstStride, a, b, rows, cols, q, col0)
}

func mulRequant16Go[D int16 | int32](dst []D, dstStride int, a, b Rows16, rows, cols int, q *Requant, col0 int) {
	for i := range rows {
		for j := range cols {
			dst[i*dstStride+j] = D(q.at(int32(a.at(i, j))*int32(b.at(i, j)), col0+j))
		}
	}
}

// Lookup16 is dst[i] = table[src[i] mod 2^16]. dst may be src.
func Lookup16(dst, src []int16, table *[1 << 16]int16) {
	dst = dst[:len(src)]
	done := lookup16(dst, src, table)
	lookup16Go(dst[done:], src[done:], table)
}

// lookup16Go inlined in a loop would be twice as slow: the counter does not get a register.
//
//go:noinline
func lookup16Go(dst, src []int16, table *[1 << 16]int16) {
	dst = dst[:len(src)]
	for i, v := range src {
		dst[i] = table[uint16(v)]
	}
}

// Fetch16 asks for the quarter around 0 of a table that is about to be used: most numbers are
// small, and their entries come faster one after the other than when they are looked up.
func Fetch16(table *[1 << 16]int16) { fetch16(table) }

// Lookup32 is dst[i] = table[src[i] + offset], which must be there. dst may be src.
func Lookup32[S int16 | int32](dst []int32, src []S, table []int32, offset int) {
	dst = dst[:len(src)]
	for i := lookup32(dst, pointer(src), unsafe.Sizeof(S(0)), table, offset); i < len(src); i++ {
		dst[i] = table[int(src[i])+offset]
	}
}

// from are the columns from some on.
func (r Rows16) from(column int) Rows16 {
	if !r.Single {
		r.Data = r.Data[column:]
	}
	return r
}
