package vm

import (
	"encoding/binary"
	"fmt"
	"slices"
)

const (
	// DescriptorSize is the length of an encoded descriptor in bytes.
	DescriptorSize = 66
	// MaxRank is the largest number of dims of a value.
	MaxRank = 8
	// MaxByteSize is the largest size of a value in bytes.
	MaxByteSize = 1 << 40

	maxExtent = 1<<31 - 1 // dims and iteration extents are in [1, 2^31)
)

// Descriptor says what a value is: its element type, its shape and, for a
// constant, the root of its tensor (spec 2.1). Root is 32 zero bytes for inputs
// and instruction results.
type Descriptor struct {
	DType DType
	Dims  []uint32
	Root  Hash
}

// Valid reports whether a value of this descriptor can exist. Root does not
// matter to it.
func (d Descriptor) Valid() bool {
	_, ok := d.size()
	return ok
}

// size returns the element count and whether the descriptor is valid.
func (d Descriptor) size() (elements uint64, valid bool) {
	if !d.DType.Valid() || len(d.Dims) > MaxRank {
		return 0, false
	}
	limit := MaxByteSize / uint64(d.DType.Size())
	elements = 1
	for _, dim := range d.Dims {
		if dim == 0 || dim > maxExtent || elements > limit/uint64(dim) {
			return 0, false
		}
		elements *= uint64(dim)
	}
	return elements, true
}

// Elements is the number of elements: 1 for rank 0, 0 for an invalid descriptor.
func (d Descriptor) Elements() uint64 {
	n, _ := d.size()
	return n
}

// ByteSize is the value's size in bytes, 0 for an invalid descriptor.
func (d Descriptor) ByteSize() uint64 {
	return d.Elements() * uint64(d.DType.Size())
}

// elementSize is the size of an element in bytes, 0 for an invalid descriptor.
func (d Descriptor) elementSize() int {
	if !d.Valid() {
		return 0
	}
	return d.DType.Size()
}

// Equal reports whether both describe the same value.
func (d Descriptor) Equal(o Descriptor) bool {
	return d.DType == o.DType && d.Root == o.Root && slices.Equal(d.Dims, o.Dims)
}

// String reads like i8[1 28 28 1].
func (d Descriptor) String() string { return fmt.Sprintf("%v%v", d.DType, d.Dims) }

// Encode is the canonical 66 bytes of a descriptor. Dims beyond the eighth have
// no place in the format: such a descriptor is invalid and its encoding, with a
// rank above 8, is too.
func (d Descriptor) Encode() []byte {
	b := make([]byte, DescriptorSize)
	b[0] = byte(d.DType)
	b[1] = byte(min(len(d.Dims), 255))
	for i, dim := range d.Dims[:min(len(d.Dims), MaxRank)] {
		binary.BigEndian.PutUint32(b[2+4*i:], dim)
	}
	copy(b[34:], d.Root[:])
	return b
}

// DecodeDescriptor reads a descriptor; only a wrong length is an error. Bytes
// that are not canonical (a rank above 8, a dim past the rank) decode to a
// descriptor that is not Valid: its Dims are then longer than MaxRank.
func DecodeDescriptor(b []byte) (Descriptor, error) {
	if len(b) != DescriptorSize {
		return Descriptor{}, fmt.Errorf("descriptor of %d bytes, want %d", len(b), DescriptorSize)
	}
	d := Descriptor{DType: DType(b[0]), Root: Hash(b[34:])}
	rank := int(b[1])
	dims := make([]uint32, max(rank, MaxRank))
	canonical := rank <= MaxRank
	for i := range MaxRank {
		dims[i] = binary.BigEndian.Uint32(b[2+4*i:])
		if i >= rank && dims[i] != 0 {
			canonical = false
		}
	}
	switch {
	case canonical:
		d.Dims = dims[:rank]
	case rank <= MaxRank:
		d.Dims = append(dims, 0)
	default:
		d.Dims = dims
	}
	return d, nil
}
