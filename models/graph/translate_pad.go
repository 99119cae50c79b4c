package graph

import "slices"

// pad has its amounts in an attribute before opset 11, then in inputs; negative
// amounts crop.
func pad(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	amounts := b.padAmounts(n, in, x.Rank())
	r := x.Rank()
	starts, ends := make([]int, r), slices.Clone(x.Dims)
	for i := range x.Dims {
		if a := amounts[i]; a < 0 {
			starts[i], amounts[i] = min(-a, x.Dims[i]), 0
		}
		if a := amounts[i+r]; a < 0 {
			ends[i], amounts[i+r] = max(x.Dims[i]+a, starts[i]), 0
		}
	}
	x = b.sliceBy(x, starts, ends, slices.Repeat([]int{1}, r))
	if !slices.ContainsFunc(amounts, func(a int) bool { return a != 0 }) {
		return []Value{x}
	}
	attrs := Attributes{"pads": int64s(amounts), "mode": b.str(n, "mode", "constant")}
	if attrs["mode"] == "constant" {
		attrs["value"] = b.padValue(n, in, x.DType)
	}
	return []Value{b.emit("Pad", attrs, x)}
}

// padAmounts returns begins and ends for every axis.
func (b *builder) padAmounts(n *Node, in []Value, rank int) []int {
	amounts := b.ints(n, "pads")
	if n.Opset >= 11 {
		amounts = b.constInts(b.input(in, 1), "the list of pads")
	}
	out := make([]int, 2*rank)
	axes := optional(in, 3)
	if !axes.Present() {
		if len(amounts) != 2*rank {
			b.fail("%d pads for rank %d", len(amounts), rank)
		}
		copy(out, amounts)
		return out
	}
	list := b.constInts(axes, "the list of axes")
	if len(amounts) != 2*len(list) {
		b.fail("%d pads for %d axes", len(amounts), len(list))
	}
	b.axes(list, rank) // in range and distinct
	for i, a := range list {
		a = b.axis(a, rank)
		out[a], out[a+rank] = amounts[i], amounts[i+len(list)]
	}
	return out
}

func (b *builder) padValue(n *Node, in []Value, dt DType) float32 {
	v := b.float(n, "value", 0)
	if c := optional(in, 2); n.Opset >= 11 && c.Present() {
		v = b.constFloat(c, "the padding value")
		if !dt.IsFloat() && int64(v) != c.Const.Int(0) {
			b.unsupported("padding value %d is too large", c.Const.Int(0))
		}
	}
	return v
}
