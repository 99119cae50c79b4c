package vm

import (
	"math"

	"github.com/opml/opml/vm/internal/kernel"
)

// Matrix products with activations of 32 bits are two products of 16: of the upper
// halves and of the lower ones less 2^15, whose sums must fit 32 bits each. Joined they
// have up to 48 bits.

// halvable reports whether the numbers of a view have 32 bits.
func (v *nestView) halvable() bool {
	return v.tensor != nil && v.tensor.DType == I32 && v.index == nil && v.fill >= math.MinInt32 && v.fill <= math.MaxInt32
}

// wide reports whether the streamed operand has 32 bits.
func (p *matmul) wide() bool { return p.stream.tensor.DType == I32 }

// boundedHalves is what joined sums can be, given the sum of the weights' magnitudes,
// false if the sums of halves do not fit 32 bits.
func boundedHalves(weight int64) (interval, bool) {
	half, ok := bounded(weight, interval{math.MinInt16, math.MaxInt16})
	return interval{half.lo<<16 + half.lo, half.hi<<16 + half.hi}, ok
}

// columnSums adds up columns of so many terms, one after the other.
func columnSums(columns []int16, terms int) []int64 {
	sums := make([]int64, len(columns)/terms)
	for i, v := range columns {
		sums[i/terms] += int64(v)
	}
	return sums
}

// halvesMemory is what a worker keeps for products of halves.
type halvesMemory struct {
	high, low16  []int16 // halves of packed rows
	sums1, sums2 []int32
}

// halfSums is room for the sums of the halves of a block.
func (w *worker) halfSums(n int) (high, low []int32) {
	w.sums1, w.sums2 = resize(w.sums1, n), resize(w.sums2, n)
	return w.sums1, w.sums2
}

// rows32 is the halves of the rows of a block of the streamed operand, at w.start.
func (p *matmul) rows32(w *worker, at *block) (high, low []int16, stride int) {
	stride = kernel.RowStride(int(p.n.terms), 2)
	rows := typed[int32](p.packed(w, at, I32, int64(4*stride)))
	w.high, w.low16 = resize(w.high, len(rows)), resize(w.low16, len(rows))
	kernel.Split32(w.high, w.low16, rows)
	return w.high, w.low16, stride
}

// row32 is row for a view of 32 bits, for rows that may leave the tensor.
func (p *packer) row32(w *worker, dst []int32) {
	length, step := int64(1), w.noStep
	if p.inner >= 0 {
		length, step = p.n.extents[p.inner], p.n.step[p.inner]
	}
	walk := odometer{n: p.n, axes: p.red, x: w.digits(len(p.red))}
	for more := true; more; more = walk.next(w.values) {
		for done := int64(0); done < length; done += rowBlock {
			part := w.a[:min(rowBlock, length-done)]
			for f, s := range step {
				w.values[f] += done * s
			}
			p.view.row(part, w.values, step, w.index)
			for f, s := range step {
				w.values[f] -= done * s
			}
			for i, v := range part {
				dst[i] = int32(v)
			}
			dst = dst[len(part):]
		}
	}
}
