package graph

import "slices"

// windowRules: convolution and pooling.
var windowRules = map[string]translator{
	"Conv": conv, "ConvTranspose": transposedConv, "MaxPool": maxPool, "AveragePool": averagePool,
	"GlobalAveragePool": globalPool("ReduceMean"), "GlobalMaxPool": globalPool("ReduceMax"),
}

func conv(b *builder, n *Node, in []Value) []Value {
	x, w, bias := b.input(in, 0), b.input(in, 1), optional(in, 2)
	if n.Op == "Conv" && !x.DType.IsFloat() { // of integers there is ConvInteger
		b.fail("data is %v, want float32", x.DType)
	}
	if w.Rank() < 3 || x.Rank() != w.Rank() {
		b.fail("data %v and weights %v must have the same rank, at least 3", x.Dims, w.Dims)
	}
	kernel := b.ints(n, "kernel_shape")
	if kernel == nil {
		kernel = w.Dims[2:]
	}
	attrs := b.window(n, x, kernel)
	attrs["group"] = int64(b.int(n, "group", 1))
	args := []Value{x, w}
	if bias.Present() {
		args = append(args, bias)
	}
	return []Value{b.emit("Conv", attrs, args...)}
}

func maxPool(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	attrs := b.pool(n, x)
	out := []Value{b.emit("MaxPool", attrs, x)}
	if len(n.Outputs) > 1 && n.Outputs[1] != "" {
		out = append(out, b.poolIndices(n, x, attrs))
	}
	return out
}

// poolIndices are the places of the maxima; with storage_order 1 counted down the
// columns of each plane.
func (b *builder) poolIndices(n *Node, x Value, attrs Attributes) Value {
	at := b.emit("MaxPoolIndices", attrs, x)
	if b.int(n, "storage_order", 0) == 0 {
		return at
	}
	if x.Rank() != 4 {
		b.unsupported("storage_order 1 on %d spatial axes", x.Rank()-2)
	}
	number := func(v int) Value { return b.constant(NewInts(Int64, nil, []int64{int64(v)})) }
	h, w := number(x.Dims[2]), number(x.Dims[3])
	row := b.emit("Div", nil, at, w) // of all planes
	column := b.emit("Mod", Attributes{"fmod": int64(0)}, at, w)
	plane := b.emit("Div", nil, row, h)
	inPlane := b.emit("Add", nil, b.emit("Mul", nil, column, h), b.emit("Mod", Attributes{"fmod": int64(0)}, row, h))
	return b.emit("Add", nil, b.emit("Mul", nil, plane, number(x.Dims[2]*x.Dims[3])), inPlane)
}

func averagePool(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	attrs := b.pool(n, x)
	attrs["count_include_pad"] = b.flag(n, "count_include_pad", 0)
	return []Value{b.emit("AveragePool", attrs, x)}
}

// pool reads the window of a pooling operator. A window that lies in the
// padding alone has no maximum and no mean, hence the bound on the padding.
func (b *builder) pool(n *Node, x Value) Attributes {
	if x.Rank() < 3 {
		b.fail("data %v has no spatial axis", x.Dims)
	}
	kernel := b.ints(n, "kernel_shape")
	if kernel == nil {
		b.fail("attribute \"kernel_shape\" is missing")
	}
	attrs := b.window(n, x, kernel)
	attrs["ceil_mode"] = b.flag(n, "ceil_mode", 0)
	w, _ := WindowOf(&Node{Attrs: attrs})
	for i := range kernel {
		if w.Begin[i] >= w.Extent(i) || w.End[i] >= w.Extent(i) {
			b.fail("padding %d and %d reach the size %d of the window", w.Begin[i], w.End[i], w.Extent(i))
		}
		if at, empty := w.empty(i, x.Dims[2+i], attrs["ceil_mode"] != int64(0)); empty {
			b.unsupported("window %d along axis %d of %v covers nothing but padding", at, 2+i, x.Dims)
		}
	}
	return attrs
}

// window resolves strides, dilations and padding against the data's dims.
func (b *builder) window(n *Node, x Value, kernel []int) Attributes {
	k := x.Rank() - 2
	w := Window{
		Kernel:    kernel,
		Strides:   b.intsOr(n, "strides", slices.Repeat([]int{1}, k)),
		Dilations: b.intsOr(n, "dilations", slices.Repeat([]int{1}, k)),
		Begin:     make([]int, k),
		End:       make([]int, k),
	}
	mode := b.str(n, "auto_pad", "NOTSET")
	if mode == "NOTSET" || mode == "" {
		pads := b.intsOr(n, "pads", make([]int, 2*k))
		if len(pads) != 2*k {
			b.fail("pads %v for %d spatial axes", pads, k)
		}
		w.Begin, w.End = pads[:k], pads[k:]
	}
	if err := w.check(); err != nil {
		b.fail("%w", err)
	}
	if len(kernel) != k {
		b.fail("kernel_shape %v for %d spatial axes", kernel, k)
	}
	switch mode {
	case "NOTSET", "", "VALID":
	case "SAME_UPPER", "SAME_LOWER":
		w.samePads(x.Dims[2:], mode == "SAME_LOWER")
	default:
		b.fail("auto_pad %q is not supported", mode)
	}
	return Attributes{
		"kernel_shape": int64s(w.Kernel), "strides": int64s(w.Strides), "dilations": int64s(w.Dilations),
		"pads": int64s(slices.Concat(w.Begin, w.End)),
	}
}

func (b *builder) intsOr(n *Node, name string, def []int) []int {
	if v := b.ints(n, name); v != nil {
		return v
	}
	return def
}

// globalPool reduces every spatial axis.
func globalPool(op string) translator {
	return func(b *builder, n *Node, in []Value) []Value {
		x := b.input(in, 0)
		var axes []int
		for i := 2; i < x.Rank(); i++ {
			axes = append(axes, i)
		}
		if axes == nil {
			b.fail("data %v has no spatial axis", x.Dims)
		}
		return []Value{b.reduce(op, x, axes)}
	}
}
