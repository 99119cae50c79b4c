package vm

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
)

// Tensor is a value: row-major, contiguous, its elements little-endian in Data.
// len(Data) is the descriptor's byte size; Check tells.
type Tensor struct {
	DType DType
	Dims  []uint32
	Data  []byte
}

// NewTensor is a tensor of zeros. An invalid shape has no elements.
func NewTensor(dt DType, dims ...uint32) *Tensor {
	d := Descriptor{DType: dt, Dims: slices.Clone(dims)}
	return &Tensor{DType: dt, Dims: d.Dims, Data: make([]byte, d.ByteSize())}
}

// FromInt64s is a tensor of the elements v in row-major order, each narrowed to
// dt by dropping its upper bits. Elements that v lacks are zero; surplus ones are
// ignored.
func FromInt64s(dt DType, dims []uint32, v []int64) *Tensor {
	t := NewTensor(dt, dims...)
	for i := range min(t.Elements(), uint64(len(v))) {
		t.Set(i, v[i])
	}
	return t
}

// Check returns an error if the data does not have the size that type and dims
// ask for.
func (t *Tensor) Check() error {
	if want := t.shape().ByteSize(); uint64(len(t.Data)) != want {
		return fmt.Errorf("tensor %v has %d bytes of data, want %d", t.shape(), len(t.Data), want)
	}
	return nil
}

// At is element i in row-major order, sign-extended. It panics when i is out of
// range, like a slice.
func (t *Tensor) At(i uint64) int64 { return loadElement(t.Data, t.DType, i) }

// Set stores the lower bits of v as element i.
func (t *Tensor) Set(i uint64, v int64) { storeElement(t.Data, t.DType, i, v) }

// Int64s is all elements in row-major order.
func (t *Tensor) Int64s() []int64 {
	v := make([]int64, t.Elements())
	for i := range v {
		v[i] = t.At(uint64(i))
	}
	return v
}

// Elements is the number of elements.
func (t *Tensor) Elements() uint64 { return t.shape().Elements() }

// ByteSize is how many bytes of data the tensor's type and dims ask for.
func (t *Tensor) ByteSize() uint64 { return t.shape().ByteSize() }

// shape is the tensor's descriptor without its root.
func (t *Tensor) shape() Descriptor { return Descriptor{DType: t.DType, Dims: t.Dims} }

// Descriptor describes the tensor as a constant: with its root, which is
// computed anew.
func (t *Tensor) Descriptor() Descriptor {
	d := t.shape()
	d.Root = t.Root()
	return d
}

// Root is the root of the tensor tree over the data (spec 4).
func (t *Tensor) Root() Hash { return TensorRoot(t.Data) }

// Equal reports whether both have the same type, shape and elements.
func (t *Tensor) Equal(o *Tensor) bool {
	return t.DType == o.DType && slices.Equal(t.Dims, o.Dims) && bytes.Equal(t.Data, o.Data)
}

// Clone is a deep copy.
func (t *Tensor) Clone() *Tensor {
	return &Tensor{DType: t.DType, Dims: slices.Clone(t.Dims), Data: bytes.Clone(t.Data)}
}

// loadElement reads element i of little-endian data.
func loadElement(data []byte, dt DType, i uint64) int64 {
	switch dt {
	case I8:
		return int64(int8(data[i]))
	case I16:
		return int64(int16(binary.LittleEndian.Uint16(data[2*i:])))
	case I32:
		return int64(int32(binary.LittleEndian.Uint32(data[4*i:])))
	default:
		return int64(binary.LittleEndian.Uint64(data[8*i:]))
	}
}

// storeElement writes the lower bits of v as element i of little-endian data.
func storeElement(data []byte, dt DType, i uint64, v int64) {
	switch dt {
	case I8:
		data[i] = byte(v)
	case I16:
		binary.LittleEndian.PutUint16(data[2*i:], uint16(v))
	case I32:
		binary.LittleEndian.PutUint32(data[4*i:], uint32(v))
	default:
		binary.LittleEndian.PutUint64(data[8*i:], uint64(v))
	}
}
