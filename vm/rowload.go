package vm

import (
	"encoding/binary"

	"github.com/opml/opml/vm/internal/kernel"
)

// rowBlock is the most elements of a row that are processed at once: several rows of
// 64-bit elements stay in the first-level cache.
const rowBlock = 1024

// row loads len(dst) values along an axis: values are the functions' values at the first
// of them, step is what the axis adds to each. scratch is for the index of indirect
// views and is as long as dst.
func (v *nestView) row(dst, values, step, scratch []int64) {
	if v.tensor == nil {
		x, s := values[v.value], step[v.value]
		if s == 0 {
			fill(dst, x)
			return
		}
		for i := range dst {
			dst[i] = x
			x += s
		}
		return
	}
	lo, hi := v.inside(values, step, int64(len(dst)))
	fill(dst[:lo], v.fill)
	fill(dst[hi:], v.fill)
	if lo == hi {
		return
	}
	address, s := values[v.value]+lo*step[v.value], step[v.value]
	if v.index == nil {
		gather(dst[lo:hi], v.tensor, address, s)
		return
	}
	v.index.row(scratch[:len(dst)], values, step, nil)
	c, cs := values[v.coordinate]+lo*step[v.coordinate], step[v.coordinate]
	for i, j := range scratch[lo:hi] {
		at := j*v.factor + c
		if uint64(at) < uint64(v.dim) {
			dst[lo+int64(i)] = v.tensor.At(uint64(address + at*v.stride))
		} else {
			dst[lo+int64(i)] = v.fill
		}
		address += s
		c += cs
	}
}

// inside is the interval of a row of n in which all checked coordinates are in range.
func (v *nestView) inside(values, step []int64, n int64) (lo, hi int64) {
	lo, hi = 0, n
	for _, c := range v.checks {
		l, h := within(values[c.function], step[c.function], c.dim)
		lo, hi = max(lo, l), min(hi, h)
	}
	if lo >= hi {
		return 0, 0
	}
	return lo, hi
}

// within is the interval of k in which 0 ≤ x + k·s < dim.
func within(x, s, dim int64) (lo, hi int64) {
	switch {
	case s > 0:
		return ceilDiv(-x, s), ceilDiv(dim-x, s)
	case s < 0:
		return ceilDiv(x-dim+1, -s), ceilDiv(x+1, -s)
	case x >= 0 && x < dim:
		return 0, maxCoordinate
	default:
		return 0, 0
	}
}

// ceilDiv is ceil(a/b) for b > 0.
func ceilDiv(a, b int64) int64 {
	q := a / b
	if a > q*b {
		q++
	}
	return q
}

func fill(dst []int64, v int64) {
	for i := range dst {
		dst[i] = v
	}
}

// gather loads elements address, address+s, …: all of them exist.
func gather(dst []int64, t *Tensor, address, s int64) {
	switch {
	case s == 0:
		fill(dst, t.At(uint64(address)))
	case s == 1:
		gatherRun(dst, t, address)
	default:
		gatherStrided(dst, t, address, s)
	}
}

func gatherRun(dst []int64, t *Tensor, address int64) {
	size := int64(t.DType.Size())
	src := t.Data[address*size : (address+int64(len(dst)))*size]
	switch t.DType {
	case I8:
		kernel.Load8(dst, src)
	case I16:
		kernel.Load16(dst, src)
	case I32:
		kernel.Load32(dst, src)
	default:
		for i := range dst {
			dst[i] = int64(binary.LittleEndian.Uint64(src[8*i : 8*i+8]))
		}
	}
}

func gatherStrided(dst []int64, t *Tensor, address, s int64) {
	data := t.Data
	switch t.DType {
	case I8:
		for i := range dst {
			dst[i] = int64(int8(data[address]))
			address += s
		}
	case I16:
		for i := range dst {
			dst[i] = int64(int16(binary.LittleEndian.Uint16(data[2*address:])))
			address += s
		}
	case I32:
		for i := range dst {
			dst[i] = int64(int32(binary.LittleEndian.Uint32(data[4*address:])))
			address += s
		}
	default:
		for i := range dst {
			dst[i] = int64(binary.LittleEndian.Uint64(data[8*address:]))
			address += s
		}
	}
}

// scatter stores the lower bits of a row as elements address, address+s, …
func scatter(t *Tensor, address, s int64, src []int64) {
	if s == 1 {
		scatterRun(t, address, src)
		return
	}
	data := t.Data
	switch t.DType {
	case I8:
		for _, v := range src {
			data[address] = byte(v)
			address += s
		}
	case I16:
		for _, v := range src {
			binary.LittleEndian.PutUint16(data[2*address:], uint16(v))
			address += s
		}
	case I32:
		for _, v := range src {
			binary.LittleEndian.PutUint32(data[4*address:], uint32(v))
			address += s
		}
	default:
		for _, v := range src {
			binary.LittleEndian.PutUint64(data[8*address:], uint64(v))
			address += s
		}
	}
}

// scatterRun stores neighbours.
func scatterRun(t *Tensor, address int64, src []int64) {
	size := int64(t.DType.Size())
	dst := t.Data[address*size : (address+int64(len(src)))*size]
	switch t.DType {
	case I8:
		kernel.Store8(dst, src)
	case I16:
		kernel.Store16(dst, src)
	case I32:
		kernel.Store32(dst, src)
	default:
		for i, v := range src {
			binary.LittleEndian.PutUint64(dst[8*i:8*i+8], uint64(v))
		}
	}
}
