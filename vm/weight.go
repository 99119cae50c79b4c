package vm

import "math"

// weight bounds sums of products with packed columns.
type weight struct {
	largest  int64 // the largest absolute value
	heaviest int64 // the largest sum of absolute values of one column
}

func weigh(columns []int16, width int) (w weight) {
	for ; len(columns) > 0; columns = columns[width:] {
		sum := int64(0)
		for _, x := range columns[:width] {
			m := magnitude64(int64(x))
			sum += m
			w.largest = max(w.largest, m)
		}
		w.heaviest = max(w.heaviest, sum)
	}
	return w
}

// limit is how many products of a column with numbers of at most the given absolute
// value can be added, in any order, without leaving 32 bits.
func (w weight) limit(streamed int64, width int) int {
	if w.heaviest*streamed <= math.MaxInt32 {
		return width
	}
	return min(width, int(math.MaxInt32/(w.largest*streamed)))
}

// magnitude is the largest absolute value that a packable view can have, going by type.
func (v *nestView) magnitude() int64 {
	if v.tensor.DType == I8 && v.fill >= math.MinInt8 && v.fill <= math.MaxInt8 {
		return -math.MinInt8
	}
	return -math.MinInt16
}

// shortestRun is how many products a kernel should add at least.
const shortestRun = 128

// multiplyPacked multiplies what is packed. Streamed numbers that are so large that only
// short runs of products fit 32 bits are cut in their two bytes: x = 256·high + low.
func (c *contraction) multiplyPacked(w *worker, cols int) {
	width := int(c.width)
	limit := w.weight.limit(c.stream.magnitude(), width)
	if limit < min(width, shortestRun) {
		limit = w.weight.limit(weigh(w.streamed, width).largest, width)
	}
	p := products{w.streamed, w.residents, w.sums, width, cols, limit, 0}
	if limit >= min(width, shortestRun) {
		p.compute()
		return
	}
	w.low = resize(w.low, len(w.streamed))
	for i, x := range w.streamed {
		w.low[i], w.streamed[i] = x&255, x>>8
	}
	p.limit = w.weight.limit(255, width)
	p.compute()
	p.rows, p.carry = w.low, 256
	p.compute()
}

// roundUp is n rounded up to a multiple of unit.
func roundUp(n int64, unit int) int { return (int(n) + unit - 1) / unit * unit }
