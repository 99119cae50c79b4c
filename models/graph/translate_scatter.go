package graph

import "slices"

// scatterRules: operators that address single elements by tuples of indices, or write to
// them.
var scatterRules = map[string]translator{
	"GatherND": gatherND, "ScatterND": scatterND, "ScatterElements": scatterElements, "Scatter": scatterElements,
}

// gatherND looks up slices by tuples of indices, along the axes after batch_dims: one
// Gather along these axes taken together.
func gatherND(b *builder, n *Node, in []Value) []Value {
	x, idx := b.input(in, 0), b.input(in, 1)
	batch := b.int(n, "batch_dims", 0)
	if !idx.DType.IsInt() || idx.Rank() < 1 || batch < 0 || batch >= min(idx.Rank(), x.Rank()) ||
		!slices.Equal(x.Dims[:batch], idx.Dims[:batch]) {
		b.fail("indices %v in %d batches do not fit data %v", idx.Type, batch, x.Dims)
	}
	tuple := idx.Dims[idx.Rank()-1]
	if tuple < 1 || batch+tuple > x.Rank() {
		b.fail("indices of %d numbers do not fit data %v", tuple, x.Dims)
	}
	rows, addressed := Elements(x.Dims[:batch]), x.Dims[batch:batch+tuple]
	if rows > 1 && Elements(x.Dims) > 0 { // the batch is one more index
		x = b.reshapeTo(x, append([]int{rows * Elements(addressed)}, x.Dims[batch+tuple:]...))
	} else {
		x = b.reshapeTo(x, append([]int{Elements(addressed)}, x.Dims[batch+tuple:]...))
	}
	flat := b.flatIndices(idx, addressed)
	if rows > 1 {
		start := make([]int64, rows)
		for r := range start {
			start[r] = int64(r * Elements(addressed))
		}
		shape := append([]int{}, flat.Dims...)
		for k := range shape {
			if k >= batch {
				shape[k] = 1
			}
		}
		flat = b.emit("Add", nil, flat, b.constant(NewInts(Int64, shape, start)))
	}
	return []Value{b.gatherBy(x, flat, 0)}
}

// flatIndices is Σ index_k·stride_k over the last axis of indices, negative ones
// counted from the end, as Int64.
func (b *builder) flatIndices(idx Value, dims []int) Value {
	idx = b.castTo(idx, Int64)
	last := idx.Rank() - 1
	var sum Value
	stride := Elements(dims)
	for k, d := range dims {
		if d < 1 {
			b.fail("axis of size %d has no elements to address", d)
		}
		stride /= d
		part := b.reshapeTo(b.sliceAxis(idx, last, k, k+1), idx.Dims[:last])
		part = b.positive(part, d)
		if part.Const == nil { // into [0, d)
			part = b.emit("Mod", Attributes{"fmod": int64(0)}, part, b.constant(NewInts(Int64, nil, []int64{int64(d)})))
		}
		part = b.emit("Mul", nil, part, b.constant(NewInts(Int64, nil, []int64{int64(stride)})))
		if sum.Present() {
			part = b.emit("Add", nil, sum, part)
		}
		sum = part
	}
	return sum
}

// scatterND writes slices at constant tuples of indices.
func scatterND(b *builder, n *Node, in []Value) []Value {
	x, idx, updates := b.input(in, 0), b.input(in, 1), b.input(in, 2)
	if b.str(n, "reduction", "none") != "none" {
		b.unsupported("reduction %q is not supported", b.str(n, "reduction", "none"))
	}
	if idx.Const == nil {
		b.unsupported("indices are computed from the input data, they must be constants")
	}
	if !idx.DType.IsInt() || idx.Rank() < 1 || idx.Dims[idx.Rank()-1] < 1 || idx.Dims[idx.Rank()-1] > x.Rank() {
		b.fail("indices %v do not fit data %v", idx.Type, x.Dims)
	}
	tuple := idx.Dims[idx.Rank()-1]
	if want := slices.Concat(idx.Dims[:idx.Rank()-1], x.Dims[tuple:]); !slices.Equal(updates.Dims, want) || updates.DType != x.DType {
		b.fail("updates %v do not fit data %v at indices %v", updates.Type, x.Type, idx.Dims)
	}
	flat, inner := b.flatIndices(idx, x.Dims[:tuple]), Elements(x.Dims[tuple:])
	at := make([]int64, 0, Elements(updates.Dims))
	for _, first := range flat.Const.Ints() {
		for i := range inner {
			at = append(at, first*int64(inner)+int64(i))
		}
	}
	return []Value{b.overwrite(x, updates, at)}
}

// scatterElements writes elements at constant indices along an axis.
func scatterElements(b *builder, n *Node, in []Value) []Value {
	x, idx, updates := b.input(in, 0), b.input(in, 1), b.input(in, 2)
	if b.str(n, "reduction", "none") != "none" {
		b.unsupported("reduction %q is not supported", b.str(n, "reduction", "none"))
	}
	axis := b.axis(b.int(n, "axis", 0), x.Rank())
	if idx.Const == nil {
		b.unsupported("indices are computed from the input data, they must be constants")
	}
	if !slices.Equal(idx.Dims, updates.Dims) || idx.Rank() != x.Rank() || updates.DType != x.DType {
		b.fail("updates %v do not fit data %v at indices %v", updates.Type, x.Type, idx.Dims)
	}
	for k, d := range idx.Dims {
		if k != axis && d > x.Dims[k] {
			b.fail("indices %v do not fit data %v", idx.Dims, x.Dims)
		}
	}
	list := b.positive(idx, x.Dims[axis]).Const.Ints()
	at := make([]int64, len(list))
	index := make([]int, idx.Rank())
	for i, v := range list {
		flat := 0
		for k, d := range x.Dims {
			c := index[k]
			if k == axis {
				c = int(v)
			}
			flat = flat*d + c
		}
		at[i] = int64(flat)
		advanceIndex(index, idx.Dims)
	}
	return []Value{b.overwrite(x, updates, at)}
}

// advanceIndex steps a row-major index.
func advanceIndex(index, dims []int) {
	for k := len(index) - 1; k >= 0; k-- {
		if index[k]++; index[k] < dims[k] {
			return
		}
		index[k] = 0
	}
}

// overwrite puts the elements of updates at flat positions of x, the later one where two
// are the same: one Gather from both.
func (b *builder) overwrite(x, updates Value, at []int64) Value {
	size := Elements(x.Dims)
	if len(at) == 0 {
		return x
	}
	if size+len(at) > MaxFoldElements {
		b.unsupported("data %v and %d updates are too many", x.Dims, len(at))
	}
	from := make([]int64, size)
	for i := range from {
		from[i] = int64(i)
	}
	for i, p := range at {
		from[p] = int64(size + i)
	}
	both := b.emit("Concat", Attributes{"axis": int64(0)}, b.reshapeTo(x, []int{size}), b.reshapeTo(updates, []int{len(at)}))
	return b.reshapeTo(b.emit("Gather", Attributes{"axis": int64(0)}, both, b.constant(Vector(from...))), x.Dims)
}
