package graph

import "fmt"

// DType is the element type of a value. Half, bfloat16 and double tensors of a
// model file become Float32 at import: the compiler computes in one float type.
type DType uint8

// The element types. Invalid is the zero value: not yet known.
const (
	Invalid DType = iota
	Float32
	Int2
	Int4
	Int8
	Int16
	Int32
	Int64
	Uint2
	Uint4
	Uint8
	Uint16
	Uint32
	Uint64
	Bool
)

var dtypeNames = [...]string{"invalid", "float32",
	"int2", "int4", "int8", "int16", "int32", "int64", "uint2", "uint4", "uint8", "uint16", "uint32", "uint64", "bool"}

// DTypeOf maps an element type of the ONNX format (TensorProto.DataType, also the
// attribute "to" of Cast). The floating types of other widths become Float32.
// It reports false for the types without counterpart: strings, complex numbers,
// floats under 16 bits.
func DTypeOf(code int64) (DType, bool) {
	switch code {
	case 1, 10, 11, 16: // float, float16, double, bfloat16
		return Float32, true
	case 2:
		return Uint8, true
	case 3:
		return Int8, true
	case 4:
		return Uint16, true
	case 5:
		return Int16, true
	case 6:
		return Int32, true
	case 7:
		return Int64, true
	case 9:
		return Bool, true
	case 12:
		return Uint32, true
	case 13:
		return Uint64, true
	case 21:
		return Uint4, true
	case 22:
		return Int4, true
	case 25:
		return Uint2, true
	case 26:
		return Int2, true
	default:
		return Invalid, false
	}
}

// String returns the lowercase name, such as "float32".
func (d DType) String() string {
	if int(d) < len(dtypeNames) {
		return dtypeNames[d]
	}
	return fmt.Sprintf("dtype(%d)", uint8(d))
}

// IsFloat reports whether elements are floating point.
func (d DType) IsFloat() bool { return d == Float32 }

// IsInt reports whether elements are integers (Bool is not).
func (d DType) IsInt() bool { return d >= Int2 && d <= Uint64 }

// IsUnsigned reports whether elements are unsigned integers.
func (d DType) IsUnsigned() bool { return d >= Uint2 && d <= Uint64 }

// Bits returns the width of one element in bits; Bool counts as 8, Invalid as 0.
func (d DType) Bits() int {
	switch d {
	case Int2, Uint2:
		return 2
	case Int4, Uint4:
		return 4
	case Int8, Uint8, Bool:
		return 8
	case Int16, Uint16:
		return 16
	case Float32, Int32, Uint32:
		return 32
	case Int64, Uint64:
		return 64
	default:
		return 0
	}
}

// Wrap reduces v to the range of an integer dtype, as two's complement
// arithmetic does; Bool maps every value but zero to 1. A Uint64 keeps its bit
// pattern in the int64.
func (d DType) Wrap(v int64) int64 {
	switch d {
	case Int2:
		return v << 62 >> 62
	case Int4:
		return v << 60 >> 60
	case Uint2:
		return v & 3
	case Uint4:
		return v & 15
	case Int8:
		return int64(int8(v))
	case Int16:
		return int64(int16(v))
	case Int32:
		return int64(int32(v))
	case Uint8:
		return int64(uint8(v))
	case Uint16:
		return int64(uint16(v))
	case Uint32:
		return int64(uint32(v))
	case Bool:
		if v != 0 {
			return 1
		}
		return 0
	default:
		return v
	}
}
