package vm

import "fmt"

// MapOp is the scalar function f(a, b) of an instruction (spec 3.2).
type MapOp uint8

// The map functions. Their values are part of the format.
const (
	MapMul    MapOp = iota // a·b
	MapLinear              // alpha·a + beta·b + gamma
	MapMin                 // smaller of a, b
	MapMax                 // larger of a, b
	MapDiv                 // floor(a/b), 0 if b = 0
	MapMod                 // a - b·floor(a/b), 0 if b = 0
	MapShl                 // a·2^b, 0 unless 0 ≤ b ≤ 63
	MapShr                 // floor(a/2^b), 0 unless 0 ≤ b ≤ 63
	MapAnd                 // bitwise and
	MapOr                  // bitwise or
	MapXor                 // bitwise exclusive or
	MapEq                  // 1 if a = b, else 0
	MapLt                  // 1 if a < b, else 0
	MapLe                  // 1 if a ≤ b, else 0
	MapIsqrt               // floor(√a), 0 if a < 0
	MapSelect              // b if a ≠ 0, else gamma
	mapOps
)

// Valid reports whether the function is defined.
func (op MapOp) Valid() bool { return op < mapOps }

// String is the function's name in the specification.
func (op MapOp) String() string {
	names := [mapOps]string{"mul", "linear", "min", "max", "div", "mod", "shl", "shr",
		"and", "or", "xor", "eq", "lt", "le", "isqrt", "select"}
	if !op.Valid() {
		return fmt.Sprintf("map(%d)", uint8(op))
	}
	return names[op]
}

// ReduceOp is how the terms of one output element are combined (spec 3.3).
type ReduceOp uint8

// The reductions. Their values are part of the format.
const (
	ReduceSum ReduceOp = iota // wrapping sum
	ReduceMax
	ReduceMin
	reduceOps
)

// Valid reports whether the reduction is defined.
func (op ReduceOp) Valid() bool { return op < reduceOps }

// String is the reduction's name in the specification.
func (op ReduceOp) String() string {
	if !op.Valid() {
		return fmt.Sprintf("reduce(%d)", uint8(op))
	}
	return [reduceOps]string{"sum", "max", "min"}[op]
}

// MaxAxes is the largest number of iteration axes of an instruction, and of terms
// of one affine function.
const MaxAxes = 16

// Instruction is the one instruction of the machine, affine map-reduce (spec 2.2):
// for each output index, Init ⊕ the sum (or max, or min) over all reduction indices
// of Map(A, B), rescaled by Scale, shifted by Zero, clamped to [Lo, Hi]. Out and Red
// are the iteration extents; Views number them as axes, Out first.
type Instruction struct {
	Map                MapOp
	Reduce             ReduceOp
	Alpha, Beta, Gamma int64 // immediates of MapLinear; Gamma also of MapSelect
	Zero, Lo, Hi       int64 // epilogue: zero point and clamp
	Out, Red           []uint32
	A, B, Init, Scale  View
}

// Axes is the number of iteration axes.
func (in *Instruction) Axes() int { return len(in.Out) + len(in.Red) }

// Terms is the number of reduction terms of one output element, saturating at 2^62.
func (in *Instruction) Terms() uint64 { return saturatingProduct(in.Red) }

// views are the four views in the order of the format.
func (in *Instruction) views() [4]*View { return [4]*View{&in.A, &in.B, &in.Init, &in.Scale} }
