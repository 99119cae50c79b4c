package vm

import "fmt"

// DType is the type of a tensor's elements: a two's complement integer (spec 1).
type DType uint8

// The element types. Their values are part of the format.
const (
	I8  DType = 1
	I16 DType = 2
	I32 DType = 3
	I64 DType = 4
)

// Valid reports whether d is one of the four element types.
func (d DType) Valid() bool { return d >= I8 && d <= I64 }

// Size is the size of an element in bytes, 0 for an undefined type.
func (d DType) Size() int {
	if !d.Valid() {
		return 0
	}
	return 1 << (d - 1)
}

// Min is the smallest value that an element can hold.
func (d DType) Min() int64 {
	if !d.Valid() {
		return 0
	}
	return -1 << (8*d.Size() - 1)
}

// Max is the largest value that an element can hold.
func (d DType) Max() int64 {
	if !d.Valid() {
		return 0
	}
	return 1<<(8*d.Size()-1) - 1
}

// String names the type as the specification does: i8, i16, i32, i64.
func (d DType) String() string {
	if !d.Valid() {
		return fmt.Sprintf("dtype(%d)", uint8(d))
	}
	return fmt.Sprintf("i%d", 8*d.Size())
}
