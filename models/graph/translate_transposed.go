package graph

import (
	"slices"
)

// transposedConv writes ConvTranspose (opset 1 to 22) as a Conv with an output
// channel for each phase of the stride, whose results are interleaved: no zero is
// inserted, and no product with one computed, but for the last taps of a kernel that
// the stride does not divide.
//
// Along one axis, output o + begin = s·i + t for input position i and tap t of the
// kernel (gaps of its dilation filled with zeros). With t = s·m + phase that is
// position i + m of the phase: a convolution over m with the kernel reversed.
func transposedConv(b *builder, n *Node, in []Value) []Value {
	x, w, bias := b.input(in, 0), b.input(in, 1), optional(in, 2)
	if w.Rank() < 3 || x.Rank() != w.Rank() || x.Dims[1] != w.Dims[0] {
		b.fail("data %v and weights %v do not fit", x.Dims, w.Dims)
	}
	group := b.int(n, "group", 1)
	if x.Rank() > 5 || x.Rank() == 5 && group > 1 {
		b.unsupported("%d groups on %d spatial axes", group, x.Rank()-2)
	}
	if group < 1 || w.Dims[0]%group != 0 {
		b.fail("%d channels in %d groups", w.Dims[0], group)
	}
	t := b.transposedWindow(n, x, w)
	m := w.Dims[1] * group
	w = b.phased(w, group, t)
	attrs := Attributes{"group": int64(group)}
	conv := t.conv(x.Dims[2:])
	for name, v := range map[string][]int{
		"kernel_shape": conv.Kernel, "strides": conv.Strides, "dilations": conv.Dilations, "pads": slices.Concat(conv.Begin, conv.End),
	} {
		attrs[name] = int64s(v)
	}
	args := []Value{x, w}
	if bias.Present() {
		if !slices.Equal(bias.Dims, []int{m}) {
			b.fail("bias %v does not fit %d output channels", bias.Dims, m)
		}
		each := Elements(t.Strides)
		wide := b.expandTo(b.reshapeTo(bias, []int{m, 1}), []int{m, each})
		args = append(args, b.reshapeTo(wide, []int{m * each}))
	}
	return []Value{b.interleaved(b.emit("Conv", attrs, args...), m, t)}
}

// transposed is the geometry of a transposed convolution: the window of the
// convolution that it transposes, and the size of its output.
type transposed struct {
	Window
	taps []int // of the kernel with the gaps of its dilation
	out  []int
}

// steps is how many taps of one phase there are on an axis.
func (t transposed) steps(axis int) int {
	return (t.taps[axis] + t.Strides[axis] - 1) / t.Strides[axis]
}

// transposedWindow resolves padding and output size: output_shape decides the
// padding if it is given, auto_pad makes the output as long as input times stride.
func (b *builder) transposedWindow(n *Node, x, w Value) transposed {
	kernel := b.ints(n, "kernel_shape")
	if kernel == nil {
		kernel = w.Dims[2:]
	}
	k := len(kernel)
	plain := &Node{Attrs: Attributes{}}
	for _, name := range []string{"strides", "dilations", "pads"} {
		if n.Has(name) {
			plain.Set(name, n.Attrs[name])
		}
	}
	win, _ := WindowOf(&Node{Attrs: b.window(plain, x, kernel)})
	t := transposed{Window: win, taps: make([]int, k), out: make([]int, k)}
	if !slices.Equal(kernel, w.Dims[2:]) {
		b.fail("kernel_shape %v differs from that of the weights %v", kernel, w.Dims)
	}
	extra := b.intsOr(n, "output_padding", make([]int, k))
	shape := b.ints(n, "output_shape")
	mode := b.str(n, "auto_pad", "NOTSET")
	if len(extra) != k || shape != nil && len(shape) != k {
		b.fail("output_padding %v, output_shape %v for %d spatial axes", extra, shape, k)
	}
	for i := range kernel {
		t.taps[i] = t.Extent(i)
		if extra[i] < 0 || extra[i] > maxWindow || t.taps[i] > maxWindow {
			b.fail("output_padding %v is out of range", extra)
		}
		full := t.Strides[i]*(x.Dims[2+i]-1) + extra[i] + t.taps[i]
		switch {
		case shape != nil:
			t.out[i] = shape[i]
		case mode == "SAME_UPPER" || mode == "SAME_LOWER":
			t.out[i] = t.Strides[i] * x.Dims[2+i]
		default:
			t.out[i] = full - t.Begin[i] - t.End[i]
			continue
		}
		total := full - t.out[i]
		t.Begin[i] = max(total, 0) / 2
		if mode == "SAME_LOWER" {
			t.Begin[i] = max(total, 0) - t.Begin[i]
		}
	}
	for i, size := range t.out {
		if size < 1 || size > MaxElements {
			b.fail("output of size %d on spatial axis %d", size, i)
		}
	}
	return t
}

// conv is the convolution of one phase, as long as the output needs.
func (t transposed) conv(in []int) Window {
	k := len(in)
	ones := slices.Repeat([]int{1}, k)
	w := Window{Kernel: make([]int, k), Strides: ones, Dilations: ones, Begin: make([]int, k), End: make([]int, k)}
	for i, size := range in {
		w.Kernel[i] = t.steps(i)
		w.Begin[i] = t.steps(i) - 1
		need := (t.Begin[i] + t.out[i] + t.Strides[i] - 1) / t.Strides[i]
		w.End[i] = max(need-size, 0)
	}
	return w
}

// phased brings weights [C, M/group, k…] to [M·phases, C/group, steps…], reversed.
func (b *builder) phased(w Value, group int, t transposed) Value {
	c, m, k := w.Dims[0]/group, w.Dims[1], len(t.taps)
	rank := 2 + k
	for i := range k { // the gaps of the dilation, then zeros up to whole steps
		w = b.dilated(w, 2+i, t.Dilations[i])
		pads := make([]int, 2*rank)
		pads[rank+2+i] = t.steps(i)*t.Strides[i] - t.taps[i]
		w = b.padZeros(w, pads)
	}
	// One axis for each of: groups, channels in, channels out, then steps and phases.
	dims := []int{group, c, m}
	if group == 1 { // ranks are limited
		dims = []int{c, m}
	}
	at := len(dims)
	for i := range k {
		dims = append(dims, t.steps(i), t.Strides[i])
	}
	w = b.reshapeTo(w, dims)
	starts, ends, steps := make([]int, len(dims)), slices.Clone(dims), slices.Repeat([]int{1}, len(dims))
	perm := []int{at - 1}
	if group > 1 {
		perm = []int{0, 2}
	}
	var taps []int
	for i := range k {
		a := at + 2*i
		starts[a], ends[a], steps[a] = dims[a]-1, -1, -1
		perm, taps = append(perm, a+1), append(taps, a)
	}
	perm = append(append(perm, at-2), taps...)
	out := []int{group * m * Elements(t.Strides), c}
	for i := range k {
		out = append(out, t.steps(i))
	}
	return b.reshapeTo(b.transposeBy(b.sliceBy(w, starts, ends, steps), perm), out)
}

// dilated puts d-1 zeros between the elements of an axis.
func (b *builder) dilated(w Value, axis, d int) Value {
	if d == 1 {
		return w
	}
	dims := slices.Clone(w.Dims)
	wide := b.reshapeTo(w, slices.Insert(slices.Clone(dims), axis+1, 1))
	pads := make([]int, 2*wide.Rank())
	pads[wide.Rank()+axis+1] = d - 1
	wide = b.padZeros(wide, pads)
	size := dims[axis]
	dims[axis] *= d
	return b.sliceAxis(b.reshapeTo(wide, dims), axis, 0, (size-1)*d+1)
}

func (b *builder) padZeros(x Value, pads []int) Value {
	if !slices.ContainsFunc(pads, func(p int) bool { return p != 0 }) {
		return x
	}
	return b.emit("Pad", Attributes{"pads": int64s(pads), "mode": "constant", "value": float32(0)}, x)
}

// interleaved brings [N, M·phases, j…] to [N, M, o…].
func (b *builder) interleaved(y Value, m int, t transposed) Value {
	k := len(t.out)
	split := append([]int{y.Dims[0], m}, t.Strides...)
	split = append(split, y.Dims[2:]...)
	perm, dims := []int{0, 1}, []int{y.Dims[0], m}
	for i := range k {
		perm = append(perm, 2+k+i, 2+i)
		dims = append(dims, y.Dims[2+i]*t.Strides[i])
	}
	y = b.reshapeTo(b.transposeBy(b.reshapeTo(y, split), perm), dims)
	starts, ends := make([]int, len(dims)), slices.Clone(dims)
	for i := range k {
		starts[2+i], ends[2+i] = t.Begin[i], t.Begin[i]+t.out[i]
	}
	return b.sliceBy(y, starts, ends, slices.Repeat([]int{1}, len(dims)))
}
