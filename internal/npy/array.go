// Package npy reads and writes NumPy's array files: one array per .npy, several
// named ones per .npz. It is how tensors enter and leave the command line; it
// knows nothing of the VM. Input is treated as hostile: memory grows with the
// bytes that are really there, never with what a header promises.
package npy

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Kind is an element type. Its string is NumPy's name for it.
type Kind uint8

// The element types that can be read and written. All are stored little-endian.
const (
	Bool Kind = iota + 1
	Int8
	Int16
	Int32
	Int64
	Uint8
	Uint16
	Uint32
	Uint64
	Float16
	Float32
	Float64
)

type kindInfo struct {
	code string // type and size as in a .npy header, without the byte order
	name string
	size int
}

func (k Kind) info() kindInfo {
	switch k {
	case Bool:
		return kindInfo{"b1", "bool", 1}
	case Int8:
		return kindInfo{"i1", "int8", 1}
	case Int16:
		return kindInfo{"i2", "int16", 2}
	case Int32:
		return kindInfo{"i4", "int32", 4}
	case Int64:
		return kindInfo{"i8", "int64", 8}
	case Uint8:
		return kindInfo{"u1", "uint8", 1}
	case Uint16:
		return kindInfo{"u2", "uint16", 2}
	case Uint32:
		return kindInfo{"u4", "uint32", 4}
	case Uint64:
		return kindInfo{"u8", "uint64", 8}
	case Float16:
		return kindInfo{"f2", "float16", 2}
	case Float32:
		return kindInfo{"f4", "float32", 4}
	case Float64:
		return kindInfo{"f8", "float64", 8}
	}
	return kindInfo{"", fmt.Sprintf("kind %d", uint8(k)), 0}
}

// Size is the bytes of one element, 0 for an unknown kind.
func (k Kind) Size() int { return k.info().size }

func (k Kind) String() string { return k.info().name }

// IsFloat says whether elements are floating point numbers.
func (k Kind) IsFloat() bool { return k >= Float16 && k <= Float64 }

func kindOf(code string) (Kind, bool) {
	for k := Bool; k <= Float64; k++ {
		if k.info().code == code {
			return k, true
		}
	}
	return 0, false
}

// Array is a dense array: row-major, little-endian. len(Data) is the product of
// Shape times Kind.Size().
type Array struct {
	Kind  Kind
	Shape []int
	Data  []byte
}

// Len is the number of elements.
func (a *Array) Len() int {
	if a.Kind.Size() == 0 {
		return 0
	}
	return len(a.Data) / a.Kind.Size()
}

// FromFloat32s makes a float32 array; the product of shape must be len(v).
func FromFloat32s(shape []int, v []float32) *Array {
	data := make([]byte, 4*len(v))
	for i, x := range v {
		binary.LittleEndian.PutUint32(data[4*i:], math.Float32bits(x))
	}
	return &Array{Kind: Float32, Shape: shape, Data: data}
}

// Floats returns every element as a float64. Integers above 2^53 are rounded.
func (a *Array) Floats() []float64 {
	out := make([]float64, a.Len())
	for i := range out {
		out[i] = a.float(i)
	}
	return out
}

// Float32s is Floats in single precision, the precision that models compute in.
func (a *Array) Float32s() []float32 {
	out := make([]float32, a.Len())
	for i := range out {
		out[i] = float32(a.float(i))
	}
	return out
}

// Ints returns every element of an integer or boolean array. It fails for
// floating point and for unsigned elements that int64 cannot hold.
func (a *Array) Ints() ([]int64, error) {
	if a.Kind.IsFloat() {
		return nil, fmt.Errorf("elements are %s, not integers", a.Kind)
	}
	out := make([]int64, a.Len())
	for i := range out {
		out[i] = a.int(i)
		if a.Kind == Uint64 && out[i] < 0 {
			return nil, fmt.Errorf("element %d is %d, beyond int64", i, uint64(out[i]))
		}
	}
	return out, nil
}

func (a *Array) float(i int) float64 {
	switch a.Kind {
	case Float64:
		return math.Float64frombits(binary.LittleEndian.Uint64(a.Data[8*i:]))
	case Float32:
		return float64(math.Float32frombits(binary.LittleEndian.Uint32(a.Data[4*i:])))
	case Float16:
		return halfToFloat(binary.LittleEndian.Uint16(a.Data[2*i:]))
	case Uint64:
		return float64(binary.LittleEndian.Uint64(a.Data[8*i:]))
	}
	return float64(a.int(i))
}

func (a *Array) int(i int) int64 {
	switch a.Kind {
	case Bool, Uint8:
		return int64(a.Data[i])
	case Int8:
		return int64(int8(a.Data[i]))
	case Int16:
		return int64(int16(binary.LittleEndian.Uint16(a.Data[2*i:])))
	case Uint16:
		return int64(binary.LittleEndian.Uint16(a.Data[2*i:]))
	case Int32:
		return int64(int32(binary.LittleEndian.Uint32(a.Data[4*i:])))
	case Uint32:
		return int64(binary.LittleEndian.Uint32(a.Data[4*i:]))
	}
	return int64(binary.LittleEndian.Uint64(a.Data[8*i:]))
}

// halfToFloat widens an IEEE 754 binary16.
func halfToFloat(h uint16) float64 {
	sign := 1.0
	if h>>15 != 0 {
		sign = -1
	}
	exponent, fraction := int(h>>10&31), float64(h&1023)
	switch {
	case exponent == 0:
		return sign * math.Ldexp(fraction, -24)
	case exponent == 31 && fraction == 0:
		return math.Inf(int(sign))
	case exponent == 31:
		return math.NaN()
	}
	return sign * math.Ldexp(1+fraction/1024, exponent-15)
}
