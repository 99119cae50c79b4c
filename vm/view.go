package vm

import "fmt"

// ViewKind says how a view maps an iteration index to a number (spec 3.1).
type ViewKind uint8

// The kinds of views. Their values are part of the format; 3 and 4 are reserved.
const (
	Affine       ViewKind = 0 // an affine function of the index itself
	Direct       ViewKind = 1 // an element of a tensor at affine coordinates
	IndirectKind ViewKind = 2 // as Direct, one coordinate read from an index tensor
)

// String is the kind's name in the specification.
func (k ViewKind) String() string {
	switch k {
	case Affine:
		return "affine"
	case Direct:
		return "tensor"
	case IndirectKind:
		return "indirect"
	default:
		return fmt.Sprintf("kind(%d)", uint8(k))
	}
}

// Term is coef × the iteration index on an axis.
type Term struct {
	Axis uint8
	Coef int32
}

// Index is an affine function of the iteration index: the coordinate on one axis
// of a tensor. Terms have strictly increasing axes.
type Index struct {
	Offset int32
	Terms  []Term
}

// View gives a number at each iteration index: an affine function of the index
// (Offset and Terms), or an element of the tensor Value at the coordinates Index,
// Fill where they leave the tensor. With Indirect, one of the coordinates also
// depends on the data of an index tensor.
type View struct {
	Kind ViewKind

	Offset int64 // affine
	Terms  []Term

	Value    uint32 // tensor and indirect
	Fill     int64
	Index    []Index // one per dim of the value
	Indirect *Indirect
}

// Indirect adds j·Stride to the coordinate on Axis, where j is the element of the
// index tensor Value at the coordinates Index, Fill where they leave it.
type Indirect struct {
	Axis   uint8
	Stride int32
	Value  uint32
	Fill   int64
	Index  []Index
}

// Immediate is the view that is v everywhere.
func Immediate(v int64) View { return View{Kind: Affine, Offset: v} }

// operand is one tensor that a view mentions: its own, or its index tensor.
type operand struct {
	value uint32
	index []Index
	view  *View
	isIdx bool // the index tensor of an indirect view
	outer bool // of Init or Scale: only output axes may occur
}

// operands lists every mention of a tensor, in the order of the witness (spec 6).
func (in *Instruction) operands() []operand {
	ops := make([]operand, 0, len(in.views()))
	for i, v := range in.views() {
		if v.Kind == Affine {
			continue
		}
		ops = append(ops, operand{value: v.Value, index: v.Index, view: v, outer: i >= 2})
		if v.Kind == IndirectKind {
			ind := v.Indirect
			ops = append(ops, operand{value: ind.Value, index: ind.Index, view: v, isIdx: true, outer: i >= 2})
		}
	}
	return ops
}
