package graph

import (
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/internal/parallel"
)

// Tensor is a constant or a computed value: row-major, contiguous. Float32
// elements are stored as such; every integer dtype and Bool as int64 (Uint64 by
// its bit pattern), or as bytes where they come as such from a model file: the
// weights of a quantised model would otherwise take eight times their size. A
// tensor of rank 0 has one element. Treat the contents as
// immutable once a tensor is shared.
type Tensor struct {
	DType  DType
	Dims   []int
	floats []float32
	ints   []int64
	bytes  []byte // instead of ints
}

// NewFloats returns a Float32 tensor over data, which it keeps. It panics if
// the number of elements does not match dims: that is a bug of the caller.
func NewFloats(dims []int, data []float32) *Tensor {
	mustMatch(dims, len(data))
	return &Tensor{DType: Float32, Dims: slices.Clone(dims), floats: data}
}

// NewInts returns a tensor of an integer dtype or Bool over data, which it
// keeps. Values must lie in the range of dt. It panics if the number of
// elements does not match dims or dt is a float dtype.
func NewInts(dt DType, dims []int, data []int64) *Tensor {
	mustMatch(dims, len(data))
	if dt == Invalid || dt.IsFloat() {
		panic(fmt.Sprintf("graph: integer tensor of %v", dt))
	}
	return &Tensor{DType: dt, Dims: slices.Clone(dims), ints: data}
}

// NewBytes returns a tensor of a dtype of at most 8 bits, or Bool, with an element in
// each byte of data, which it keeps. It panics if the number of elements does not
// match dims or dt is wider.
func NewBytes(dt DType, dims []int, data []byte) *Tensor {
	mustMatch(dims, len(data))
	if dt == Invalid || dt.Bits() > 8 {
		panic(fmt.Sprintf("graph: bytes as a tensor of %v", dt))
	}
	return &Tensor{DType: dt, Dims: slices.Clone(dims), bytes: data}
}

// Zeros returns a zero tensor of any dtype.
func Zeros(dt DType, dims []int) *Tensor {
	if dt.IsFloat() {
		return NewFloats(dims, make([]float32, Elements(dims)))
	}
	return NewInts(dt, dims, make([]int64, Elements(dims)))
}

// Vector returns an Int64 tensor of rank 1: shapes and axes have this form.
func Vector(v ...int64) *Tensor { return NewInts(Int64, []int{len(v)}, v) }

// Scalar returns a Float32 tensor of rank 0.
func Scalar(v float32) *Tensor { return NewFloats(nil, []float32{v}) }

// Elements returns the number of elements.
func (t *Tensor) Elements() int { return Elements(t.Dims) }

// Floats returns the elements as float32: the tensor's own storage for Float32
// (do not modify), converted otherwise.
func (t *Tensor) Floats() []float32 {
	if t.DType.IsFloat() {
		return t.floats
	}
	out := make([]float32, t.Elements())
	parallel.Ranges(len(out), 1<<17, func(lo, hi int) {
		if t.bytes != nil && t.DType == Int8 { // the weights of quantised models
			for i, b := range t.bytes[lo:hi] {
				out[lo+i] = float32(int8(b))
			}
			return
		}
		for i := lo; i < hi; i++ {
			out[i] = float32(t.Float(i))
		}
	})
	return out
}

// Ints returns the elements as int64: the tensor's own storage for integers and
// Bool (do not modify) unless they are stored as bytes, truncated toward zero and
// saturated for Float32. Do not call it in a loop.
func (t *Tensor) Ints() []int64 {
	if t.ints != nil {
		return t.ints
	}
	out := make([]int64, t.Elements())
	for i := range out {
		out[i] = t.Int(i)
	}
	return out
}

// Float returns element i (row-major) as float64.
func (t *Tensor) Float(i int) float64 {
	switch {
	case t.DType.IsFloat():
		return float64(t.floats[i])
	case t.bytes != nil:
		return float64(t.byteAt(i))
	case t.DType == Uint64:
		return float64(uint64(t.ints[i]))
	default:
		return float64(t.ints[i])
	}
}

// Int returns element i (row-major) as int64; a float is truncated toward zero
// and saturated, NaN is 0.
func (t *Tensor) Int(i int) int64 {
	switch {
	case t.DType.IsFloat():
		return truncate(float64(t.floats[i]))
	case t.bytes != nil:
		return t.byteAt(i)
	}
	return t.ints[i]
}

func (t *Tensor) byteAt(i int) int64 {
	switch t.DType {
	case Int2, Int4, Int8:
		return int64(int8(t.bytes[i]))
	case Bool:
		return min(int64(t.bytes[i]), 1)
	}
	return int64(t.bytes[i])
}

// WithDims returns a tensor that shares the elements under other dims of the
// same number of elements. It panics if the numbers differ.
func (t *Tensor) WithDims(dims []int) *Tensor {
	mustMatch(dims, t.Elements())
	return &Tensor{DType: t.DType, Dims: slices.Clone(dims), floats: t.floats, ints: t.ints, bytes: t.bytes}
}

// String describes the tensor without its elements, such as "float32[8 1 5 5]".
func (t *Tensor) String() string { return fmt.Sprintf("%v%v", t.DType, t.Dims) }

func truncate(f float64) int64 {
	switch {
	case math.IsNaN(f):
		return 0
	case f >= math.MaxInt64:
		return math.MaxInt64
	case f <= math.MinInt64:
		return math.MinInt64
	default:
		return int64(f)
	}
}

func mustMatch(dims []int, n int) {
	if Elements(dims) != n {
		panic(fmt.Sprintf("graph: %d elements for dims %v", n, dims))
	}
}

// Elements returns the product of dims: 1 for rank 0. Dims must be known and
// within [MaxElements]; CheckDims tells for untrusted ones.
func Elements(dims []int) int {
	n := 1
	for _, d := range dims {
		n *= d
	}
	return n
}
