package vm

import (
	"encoding/binary"
	"math"
)

// packRun loads len(dst) values of a packable view along an axis as int16.
func (v *nestView) packRun(dst []int16, w *worker, step []int64) {
	if v.index != nil {
		v.packIndirect(dst, w, step)
		return
	}
	lo, hi := v.inside(w.values, step, int64(len(dst)))
	fill16(dst[:lo], int16(v.fill))
	fill16(dst[hi:], int16(v.fill))
	if lo == hi {
		return
	}
	address, s := w.values[v.value]+lo*step[v.value], step[v.value]
	dst = dst[lo:hi]
	switch {
	case s == 1 && v.tensor.DType == I8:
		for i, b := range v.tensor.Data[address : address+int64(len(dst))] {
			dst[i] = int16(int8(b))
		}
	case s == 1:
		src := v.tensor.Data[2*address : 2*(address+int64(len(dst)))]
		for i := range dst {
			dst[i] = int16(binary.LittleEndian.Uint16(src[2*i : 2*i+2]))
		}
	case v.tensor.DType == I8:
		for i := range dst {
			dst[i] = int16(int8(v.tensor.Data[address]))
			address += s
		}
	default:
		for i := range dst {
			dst[i] = int16(binary.LittleEndian.Uint16(v.tensor.Data[2*address:]))
			address += s
		}
	}
}

// packIndirect goes through rows of 64-bit values.
func (v *nestView) packIndirect(dst []int16, w *worker, step []int64) {
	total := int64(len(dst))
	for len(dst) > 0 {
		length := min(rowBlock, len(dst))
		v.row(w.a[:length], w.values, step, w.index)
		for i, x := range w.a[:length] {
			dst[i] = int16(x)
		}
		for f, s := range step {
			w.values[f] += int64(length) * s
		}
		dst = dst[length:]
	}
	for f, s := range step {
		w.values[f] -= total * s
	}
}

func fill16(dst []int16, v int16) {
	for i := range dst {
		dst[i] = v
	}
}

// digits is a zeroed counter for an odometer.
func (m *contractionMemory) digits(n int) []int64 {
	m.counter = resize(m.counter, n)
	clear(m.counter)
	return m.counter
}

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

// shortestRun is how many products a kernel should add at least.
const shortestRun = 128

// multiplyPacked multiplies what is packed. Streamed numbers that are so large that only
// short runs of products fit 32 bits are cut in their two bytes: x = 256·high + low.
func (c *contraction) multiplyPacked(w *worker, cols int) {
	width := int(c.width)
	limit := w.weight.limit(-math.MinInt16, width)
	if limit < width {
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
