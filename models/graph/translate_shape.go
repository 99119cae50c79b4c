package graph

import "slices"

// shapeRules: operators that give the same elements other dims, or repeat them.
var shapeRules = map[string]translator{
	"Reshape": reshape, "Flatten": flatten, "Squeeze": squeeze, "Unsqueeze": unsqueeze,
	"Expand": expand, "Tile": tile,
}

// reshapeTo emits a Reshape unless the dims are the same already. A constant is
// given its dims directly.
func (b *builder) reshapeTo(x Value, dims []int) Value {
	if slices.Equal(x.Dims, dims) {
		return x
	}
	if x.Const != nil && CheckDims(dims) == nil && Elements(dims) == Elements(x.Dims) {
		t := x.Const.WithDims(dims)
		return Value{Type: t.Type(), Const: t}
	}
	return b.emit("Reshape", Attributes{"shape": int64s(dims)}, x)
}

// reshape: 0 copies the size of the input's axis (unless allowzero), −1 takes
// what is left.
func reshape(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	dims := slices.Clone(b.constInts(b.input(in, 1), "the shape"))
	allowZero := b.int(n, "allowzero", 0) != 0
	infer, known := -1, 1
	for i, d := range dims {
		switch {
		case d == -1 && infer >= 0:
			b.fail("shape %v has two sizes to infer", dims)
		case d == -1:
			infer = i
			continue
		case d == 0 && !allowZero:
			if i >= x.Rank() {
				b.fail("shape %v copies axis %d of %v", dims, i, x.Dims)
			}
			dims[i] = x.Dims[i]
		case d < 0 || d > MaxElements:
			b.fail("shape %v is out of range", dims)
		}
		if known *= dims[i]; known > MaxElements {
			b.fail("shape %v exceeds %d elements", dims, MaxElements)
		}
	}
	if infer >= 0 {
		if known == 0 || Elements(x.Dims)%known != 0 {
			b.fail("%v does not divide into shape %v", x.Dims, dims)
		}
		dims[infer] = Elements(x.Dims) / known
	}
	return []Value{b.reshapeTo(x, dims)}
}

// flatten makes a matrix: axes before the given one, axes from it on.
func flatten(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	axis := b.int(n, "axis", 1)
	if axis != x.Rank() {
		axis = b.axis(axis, x.Rank())
	}
	return []Value{b.reshapeTo(x, []int{Elements(x.Dims[:axis]), Elements(x.Dims[axis:])})}
}

// axesOf reads axes, an attribute before opset 13 and an input since; nil if
// there are none.
func (b *builder) axesOf(n *Node, in []Value) []int {
	if v := optional(in, 1); v.Present() {
		return b.constInts(v, "the list of axes")
	}
	return b.ints(n, "axes")
}

func squeeze(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	axes := b.axes(b.axesOf(n, in), x.Rank())
	if len(axes) == 0 {
		for i, d := range x.Dims {
			if d == 1 {
				axes = append(axes, i)
			}
		}
	}
	for _, a := range axes {
		if x.Dims[a] != 1 {
			b.fail("axis %d of %v has not size 1", a, x.Dims)
		}
	}
	return []Value{b.reshapeTo(x, dropAxes(x.Dims, axes))}
}

// unsqueeze counts its axes in the result.
func unsqueeze(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	list := b.axesOf(n, in)
	if x.Rank()+len(list) > MaxRank {
		b.fail("rank exceeds %d", MaxRank)
	}
	axes := b.axes(list, x.Rank()+len(list))
	dims := slices.Clone(x.Dims)
	for _, a := range axes { // ascending
		dims = slices.Insert(dims, a, 1)
	}
	return []Value{b.reshapeTo(x, dims)}
}

// expandTo broadcasts to dims.
func (b *builder) expandTo(x Value, dims []int) Value {
	if slices.Equal(x.Dims, dims) {
		return x
	}
	return b.emit("Expand", Attributes{"shape": int64s(dims)}, x)
}

// expand broadcasts both ways: a size of 1 in the shape keeps the data's.
func expand(b *builder, _ *Node, in []Value) []Value {
	x := b.input(in, 0)
	shape := b.constInts(b.input(in, 1), "the shape")
	if err := CheckDims(shape); err != nil {
		b.fail("%w", err)
	}
	dims, err := Broadcast(x.Dims, shape)
	if err != nil {
		b.fail("%w", err)
	}
	return []Value{b.expandTo(x, dims)}
}

// tile repeats the data along each axis: [d] → [1, d] → [r, d] → [r·d].
func tile(b *builder, _ *Node, in []Value) []Value {
	x := b.input(in, 0)
	repeats := b.constInts(b.input(in, 1), "the list of repeats")
	if len(repeats) != x.Rank() {
		b.fail("%d repeats for rank %d", len(repeats), x.Rank())
	}
	for axis, r := range repeats {
		if r < 0 || r > MaxElements {
			b.fail("repeats %v are out of range", repeats)
		}
		if r == 1 {
			continue
		}
		outer, inner := Elements(x.Dims[:axis]), Elements(x.Dims[axis:])
		dims := slices.Clone(x.Dims)
		if dims[axis] *= r; CheckDims(dims) != nil {
			b.fail("repeats %v of %v exceed %d elements", repeats, x.Dims, MaxElements)
		}
		wide := b.expandTo(b.reshapeTo(x, []int{outer, 1, inner}), []int{outer, r, inner})
		x = b.reshapeTo(wide, dims)
	}
	return []Value{x}
}
