package graph

import (
	"math"
	"slices"
)

// The readers of attributes and constant operands end the translation of the
// node if the value has another type than the operator defines.

// maxInt is the largest integer that an operator takes: sums of some of them do not overflow
// on any machine.
const maxInt = min(1<<40, math.MaxInt>>2)

func (b *builder) int(n *Node, name string, def int) int {
	v := attr(b, n, name, int64(def))
	if v < -maxInt || v > maxInt {
		b.fail("attribute %q = %d is out of range", name, v)
	}
	return int(v)
}

// flag returns an integer attribute that says yes or no: 1 for every number but 0, so
// that all later stages read it alike.
func (b *builder) flag(n *Node, name string, def int) int64 {
	if b.int(n, name, def) != 0 {
		return 1
	}
	return 0
}

func (b *builder) float(n *Node, name string, def float32) float32 { return attr(b, n, name, def) }

func (b *builder) str(n *Node, name, def string) string {
	s := attr(b, n, name, def)
	if len(s) > 64 {
		b.fail("attribute %q has %d characters", name, len(s))
	}
	return s
}

// ints returns nil if the attribute is absent.
func (b *builder) ints(n *Node, name string) []int {
	return clampInts(attr[[]int64](b, n, name, nil))
}

// clampInts limits bounds such as the maximal int64, which stands for "to the
// end" in Slice, so that sums of them do not overflow.
func clampInts(v []int64) []int {
	if v == nil {
		return nil
	}
	out := make([]int, len(v))
	for i, x := range v {
		out[i] = int(min(max(x, -maxInt), maxInt))
	}
	return out
}

func attr[T any](b *builder, n *Node, name string, def T) T {
	v, err := Attr(n, name, def)
	if err != nil {
		b.fail("%w", err)
	}
	return v
}

// constInts returns the elements of an operand that has to be a constant, such
// as a shape or axes.
func (b *builder) constInts(v Value, what string) []int {
	if v.Const == nil {
		b.unsupported("%s is computed from the input data, it must be a constant", what)
	}
	if !v.DType.IsInt() || v.Rank() > 1 {
		b.fail("%s is %v, want a list of integers", what, v.Type)
	}
	if v.Const.Elements() > MaxFoldElements {
		b.fail("%s has %d elements", what, v.Const.Elements())
	}
	return clampInts(v.Const.Ints())
}

// constFloat returns the element of a constant operand of one element.
func (b *builder) constFloat(v Value, what string) float32 {
	if v.Const == nil {
		b.unsupported("%s is computed from the input data, it must be a constant", what)
	}
	if v.Const.Elements() != 1 {
		b.fail("%s is %v, want one element", what, v.Type)
	}
	return float32(v.Const.Float(0))
}

func (b *builder) axis(axis, rank int) int {
	a, err := ResolveAxis(axis, rank)
	if err != nil {
		b.fail("%w", err)
	}
	return a
}

// axes resolves and sorts a list of axes, which must be distinct.
func (b *builder) axes(list []int, rank int) []int {
	out := make([]int, len(list))
	for i, a := range list {
		out[i] = b.axis(a, rank)
	}
	slices.Sort(out)
	if len(slices.Compact(slices.Clone(out))) != len(out) {
		b.fail("axes %v repeat", list)
	}
	return out
}

func int64s(v []int) []int64 {
	out := make([]int64, len(v))
	for i, x := range v {
		out[i] = int64(x)
	}
	return out
}
