package graph

import "slices"

// indexRules: operators whose result depends on where an element stands.
var indexRules = map[string]translator{"CumSum": cumSum, "Trilu": trilu, "OneHot": oneHot}

// maxTriangle is the longest axis that is summed up by one product with a triangle of
// ones: n terms an element, but each sum is rounded once.
const maxTriangle = 256

// cumSum adds up along an axis; exclusive leaves the element itself out, reverse sums
// from the end.
func cumSum(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	list := b.constInts(b.input(in, 1), "the axis")
	if len(list) != 1 {
		b.fail("axis is %v, want one number", list)
	}
	axis := b.axis(list[0], x.Rank())
	exclusive, reverse := b.int(n, "exclusive", 0) != 0, b.int(n, "reverse", 0) != 0
	if size := x.Dims[axis]; x.DType.IsFloat() && size > 1 && size <= maxTriangle {
		return []Value{b.triangleSum(x, axis, exclusive, reverse)}
	}
	return []Value{b.scanSum(x, axis, exclusive, reverse)}
}

// triangleSum moves the axis last and multiplies by a triangle of ones.
func (b *builder) triangleSum(x Value, axis int, exclusive, reverse bool) Value {
	size, skip := x.Dims[axis], 0
	if exclusive {
		skip = 1
	}
	ones := make([]float32, size*size)
	for from := range size {
		for to := range size {
			if !reverse && to-from >= skip || reverse && from-to >= skip {
				ones[from*size+to] = 1
			}
		}
	}
	perm := axesFrom(0, x.Rank())
	perm = append(slices.Delete(perm, axis, axis+1), axis)
	y := b.transposeBy(x, perm)
	dims := y.Dims
	y = b.reshapeTo(y, []int{Elements(dims) / size, size})
	y = b.emit("MatMul", nil, y, b.constant(NewFloats([]int{size, size}, ones)))
	back := axesFrom(0, x.Rank()-1)
	return b.transposeBy(b.reshapeTo(y, dims), slices.Insert(back, axis, x.Rank()-1))
}

// scanSum adds the tensor shifted by 1, 2, 4, … to itself.
func (b *builder) scanSum(x Value, axis int, exclusive, reverse bool) Value {
	size := x.Dims[axis]
	y := x
	if exclusive {
		y = b.shift(x, axis, 1, reverse)
	}
	for by := 1; by < size; by *= 2 {
		y = b.emit("Add", nil, y, b.shift(y, axis, by, reverse))
	}
	return y
}

// shift moves the elements along an axis by some places to the end, or if reverse to
// the beginning; those that follow are 0.
func (b *builder) shift(x Value, axis, by int, reverse bool) Value {
	size := x.Dims[axis]
	by = min(by, size)
	dims := slices.Clone(x.Dims)
	dims[axis] = by
	zeros := b.constant(Zeros(x.DType, dims))
	if reverse {
		return b.join([]Value{b.sliceAxis(x, axis, by, size), zeros}, axis)
	}
	return b.join([]Value{zeros, b.sliceAxis(x, axis, 0, size-by)}, axis)
}

// trilu keeps the upper or lower triangle of matrices, the diagonal k included.
func trilu(b *builder, n *Node, in []Value) []Value {
	x, k := b.input(in, 0), 0
	if v := optional(in, 1); v.Present() {
		list := b.constInts(v, "the diagonal")
		if len(list) != 1 {
			b.fail("diagonal is %v, want one number", list)
		}
		k = list[0]
	}
	if x.Rank() < 2 {
		b.fail("%v is no matrix", x.Dims)
	}
	rows, columns := x.Dims[x.Rank()-2], x.Dims[x.Rank()-1]
	if rows*columns > MaxFoldElements {
		b.unsupported("matrices of %d × %d", rows, columns)
	}
	upper := b.int(n, "upper", 1) != 0
	keep := make([]int64, rows*columns)
	for r := range rows {
		for c := range columns {
			if upper && c-r >= k || !upper && c-r <= k {
				keep[r*columns+c] = 1
			}
		}
	}
	mask := b.constant(NewInts(Bool, []int{rows, columns}, keep))
	return []Value{b.emit("Where", nil, mask, x, b.constant(Zeros(x.DType, nil)))}
}

// oneHot puts the on value where the index along a new axis equals the element, the
// off value elsewhere; negative elements count from the end, others out of range are
// nowhere.
func oneHot(b *builder, n *Node, in []Value) []Value {
	indices, values := b.input(in, 0), b.input(in, 2)
	list := b.constInts(b.castTo(b.input(in, 1), Int64), "the depth")
	if len(list) != 1 || list[0] < 1 || list[0] > MaxFoldElements {
		b.fail("depth is %v, want one positive number", list)
	}
	if !slices.Equal(values.Dims, []int{2}) {
		b.fail("values %v are not two", values.Dims)
	}
	depth := list[0]
	axis := b.axis(b.int(n, "axis", -1), indices.Rank()+1)
	up, down := make([]int64, depth), make([]int64, depth)
	for i := range up {
		up[i], down[i] = int64(i), int64(i-depth)
	}
	along := append([]int{depth}, slices.Repeat([]int{1}, indices.Rank()-axis)...)
	at := b.reshapeTo(b.castTo(indices, Int64), slices.Insert(slices.Clone(indices.Dims), axis, 1))
	equal := func(v []int64) Value { return b.emit("Equal", nil, at, b.constant(NewInts(Int64, along, v))) }
	value := func(i int) Value { return b.reshapeTo(b.sliceAxis(values, 0, i, i+1), nil) }
	return []Value{b.emit("Where", nil, b.emit("Or", nil, equal(up), equal(down)), value(1), value(0))}
}
