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

// sumLimit is how many products of one packed column with anything streamed can be
// added, in any order, without leaving 32 bits: the width if all can.
func (c *contraction) sumLimit(columns []int16) int64 {
	streamed := int64(-math.MinInt16)
	if c.stream.tensor.DType == I8 && c.stream.fill >= math.MinInt8 && c.stream.fill <= math.MaxInt8 {
		streamed = -math.MinInt8
	}
	largest, heaviest := int64(0), int64(0)
	for len(columns) > 0 {
		sum := int64(0)
		for _, x := range columns[:c.width] {
			m := magnitude64(int64(x))
			sum += m
			largest = max(largest, m)
		}
		heaviest = max(heaviest, sum)
		columns = columns[c.width:]
	}
	if heaviest*streamed <= math.MaxInt32 {
		return c.width
	}
	return math.MaxInt32 / (largest * streamed)
}
