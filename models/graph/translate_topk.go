package graph

// topK: values and indices of the k largest (or smallest) elements along an axis, in
// order; of equal ones the first comes first. k is an attribute before opset 10, then
// an input.
func topK(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	axis := b.axis(b.int(n, "axis", -1), x.Rank())
	k := b.int(n, "k", -1)
	if n.Opset >= 10 {
		list := b.constInts(b.input(in, 1), "k")
		if len(list) != 1 {
			b.fail("k has %d elements", len(list))
		}
		k = list[0]
	}
	if k < 1 || k > x.Dims[axis] {
		b.fail("k = %d does not fit axis %d of %v", k, axis, x.Dims)
	}
	index := b.emit("TopK", Attributes{"axis": int64(axis), "k": int64(k), "largest": b.flag(n, "largest", 1)}, x)
	out := []Value{{}, index}
	if n.Outputs[0] != "" {
		out[0] = b.emit("GatherElements", Attributes{"axis": int64(axis)}, x, index)
	}
	return out
}
