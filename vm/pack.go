package vm

import (
	"encoding/binary"

	"github.com/opml/opml/vm/internal/kernel"
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
	switch s {
	case 0:
		fill16(dst[lo:hi], int16(v.tensor.At(uint64(address))))
	case 1:
		pack(dst[lo:hi], v.tensor, address)
	default:
		packStrided(dst[lo:hi], v.tensor, address, s)
	}
}

// packRun32 loads values along an axis as int32, which the view's tensor consists of.
func (v *nestView) packRun32(dst []int32, w *worker, step []int64) {
	lo, hi := v.inside(w.values, step, int64(len(dst)))
	fill32(dst[:lo], int32(v.fill))
	fill32(dst[hi:], int32(v.fill))
	if lo == hi {
		return
	}
	src, address, s := typed[int32](v.tensor.Data), w.values[v.value]+lo*step[v.value], step[v.value]
	if s == 1 {
		copy(dst[lo:hi], src[address:])
		return
	}
	for i := lo; i < hi; i++ {
		dst[i] = src[address]
		address += s
	}
}

// pad fills memory of a view of 16 or 32 bits with what is around its tensor.
func (v *nestView) pad(dst []byte) {
	if v.tensor.DType == I32 {
		fill32(typed[int32](dst), int32(v.fill))
	} else {
		fill16(typed[int16](dst), int16(v.fill))
	}
}

// pack loads neighbouring elements of a tensor of at most 16 bits.
func pack(dst []int16, t *Tensor, address int64) {
	if t.DType == I8 {
		kernel.Widen(dst, t.Data[address:])
	} else {
		kernel.Copy(dst, t.Data[2*address:])
	}
}

func packStrided(dst []int16, t *Tensor, address, s int64) {
	if t.DType == I8 {
		for i := range dst {
			dst[i] = int16(int8(t.Data[address]))
			address += s
		}
		return
	}
	for i := range dst {
		dst[i] = int16(binary.LittleEndian.Uint16(t.Data[2*address:]))
		address += s
	}
}

// packIndirect goes through rows of 64-bit values.
func (v *nestView) packIndirect(dst []int16, w *worker, step []int64) {
	w.needRows()
	total := int64(len(dst))
	for len(dst) > 0 {
		length := min(rowBlock, len(dst))
		v.row(w.a[:length], w.values, step, w.index[:])
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

func fill32(dst []int32, v int32) {
	for i := range dst {
		dst[i] = v
	}
}
