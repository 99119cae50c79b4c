package graph

import "slices"

// movementRules: operators that select or rearrange elements.
var movementRules = map[string]translator{
	"Concat": concat, "Split": split, "Slice": slice, "Transpose": transpose, "Pad": pad,
	"Gather": gather, "GatherElements": gatherElements,
	"DepthToSpace": depthToSpace, "SpaceToDepth": spaceToDepth,
	"TopK": topK, "Resize": resize, "Upsample": upsample,
}

func concat(b *builder, n *Node, in []Value) []Value {
	args := make([]Value, 0, len(in))
	for i := range in {
		args = append(args, b.input(in, i))
	}
	if len(args) == 0 {
		b.fail("has no input")
	}
	axis := b.axis(b.int(n, "axis", 0), args[0].Rank())
	if len(args) == 1 {
		return args
	}
	return []Value{b.emit("Concat", Attributes{"axis": int64(axis)}, args...)}
}

// split has its sizes in an attribute before opset 13, then in an input; since
// opset 18 a number of outputs may be given instead, the last one shorter.
func split(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	axis := b.axis(b.int(n, "axis", 0), x.Rank())
	size := x.Dims[axis]
	sizes := b.ints(n, "split")
	if v := optional(in, 1); v.Present() {
		sizes = b.constInts(v, "the list of sizes")
	}
	if sizes == nil {
		parts := b.int(n, "num_outputs", len(n.Outputs))
		if parts != len(n.Outputs) || n.Opset < 18 && size%parts != 0 {
			b.fail("axis of size %d does not split into %d parts for %d outputs", size, parts, len(n.Outputs))
		}
		each := (size + parts - 1) / parts
		for at := 0; at < parts; at++ {
			sizes = append(sizes, max(0, min(each, size-at*each)))
		}
	}
	if len(sizes) != len(n.Outputs) {
		b.fail("%d sizes for %d outputs", len(sizes), len(n.Outputs))
	}
	out, at := make([]Value, len(sizes)), 0
	for i, s := range sizes {
		if s < 0 || at+s > size {
			b.fail("sizes %v do not fit axis of size %d", sizes, size)
		}
		out[i] = b.sliceAxis(x, axis, at, at+s)
		at += s
	}
	if at != size {
		b.fail("sizes %v do not add up to axis of size %d", sizes, size)
	}
	return out
}

// sliceAxis takes elements from to to of one axis.
func (b *builder) sliceAxis(x Value, axis, from, to int) Value {
	starts, ends := make([]int, x.Rank()), slices.Clone(x.Dims)
	starts[axis], ends[axis] = from, to
	return b.sliceBy(x, starts, ends, slices.Repeat([]int{1}, x.Rank()))
}

func (b *builder) sliceBy(x Value, starts, ends, steps []int) Value {
	whole := true
	axes := make([]int, x.Rank())
	for i, d := range x.Dims {
		axes[i] = i
		whole = whole && starts[i] == 0 && ends[i] == d && steps[i] == 1
	}
	if whole {
		return x
	}
	return b.emit("Slice", Attributes{
		"starts": int64s(starts), "ends": int64s(ends), "steps": int64s(steps), "axes": int64s(axes),
	}, x)
}

// slice has its bounds in attributes before opset 10, then in inputs. They
// count from the end if negative, and clamp.
func slice(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	lists := map[string][]int{}
	for i, name := range []string{"starts", "ends", "axes", "steps"} {
		if v := optional(in, i+1); n.Opset >= 10 && v.Present() {
			lists[name] = b.constInts(v, name)
		} else {
			lists[name] = b.ints(n, name)
		}
	}
	starts, ends, list, steps := lists["starts"], lists["ends"], lists["axes"], lists["steps"]
	if list == nil {
		for i := range starts {
			list = append(list, i)
		}
	}
	if steps == nil {
		steps = slices.Repeat([]int{1}, len(starts))
	}
	if len(ends) != len(starts) || len(list) != len(starts) || len(steps) != len(starts) {
		b.fail("starts %v, ends %v, axes %v, steps %v differ in length", starts, ends, list, steps)
	}
	b.axes(list, x.Rank()) // in range and distinct
	s, e, st := make([]int, x.Rank()), slices.Clone(x.Dims), slices.Repeat([]int{1}, x.Rank())
	for i, a := range list {
		a = b.axis(a, x.Rank())
		if steps[i] == 0 {
			b.fail("step 0")
		}
		s[a], e[a] = resolveBounds(starts[i], ends[i], steps[i], x.Dims[a])
		st[a] = steps[i]
	}
	return []Value{b.sliceBy(x, s, e, st)}
}

// resolveBounds applies numpy's rule for start:end:step on an axis of size d.
// An empty selection gets equal bounds.
func resolveBounds(start, end, step, d int) (int, int) {
	if start < 0 {
		start += d
	}
	if end < 0 {
		end += d
	}
	if step > 0 {
		start = min(max(start, 0), d)
		return start, max(min(max(end, 0), d), start)
	}
	start, end = min(max(start, -1), d-1), min(max(end, -1), d-1)
	if start <= end {
		return 0, 0
	}
	return start, end
}

// transposeBy merges nothing and drops the identity.
func (b *builder) transposeBy(x Value, perm []int) Value {
	if slices.IsSorted(perm) && len(perm) == x.Rank() {
		return x
	}
	return b.emit("Transpose", Attributes{"perm": int64s(perm)}, x)
}

func transpose(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	perm := b.ints(n, "perm")
	if perm == nil {
		for i := range x.Rank() {
			perm = append(perm, x.Rank()-1-i)
		}
	}
	if err := checkPerm(perm, x.Rank()); err != nil {
		b.fail("%w", err)
	}
	return []Value{b.transposeBy(x, perm)}
}

func gather(b *builder, n *Node, in []Value) []Value {
	x, idx := b.input(in, 0), b.input(in, 1)
	axis := b.axis(b.int(n, "axis", 0), x.Rank())
	return []Value{b.gatherBy(x, b.positive(idx, x.Dims[axis]), axis)}
}

// gatherBy is a Slice if the indices are consecutive: cheaper in every way.
func (b *builder) gatherBy(x, idx Value, axis int) Value {
	if idx.Const != nil && x.Const == nil && idx.Const.Elements() > 0 {
		v := idx.Const.Ints()
		run := true
		for i := range v {
			run = run && v[i] == v[0]+int64(i)
		}
		if run {
			part := b.sliceAxis(x, axis, int(v[0]), int(v[0])+len(v))
			return b.reshapeTo(part, slices.Concat(x.Dims[:axis], idx.Dims, x.Dims[axis+1:]))
		}
	}
	return b.emit("Gather", Attributes{"axis": int64(axis)}, x, idx)
}

func gatherElements(b *builder, n *Node, in []Value) []Value {
	x, idx := b.input(in, 0), b.input(in, 1)
	axis := b.axis(b.int(n, "axis", 0), x.Rank())
	return []Value{b.emit("GatherElements", Attributes{"axis": int64(axis)}, x, b.positive(idx, x.Dims[axis]))}
}

// positive resolves negative indices into an axis of size d, and checks
// constant ones.
func (b *builder) positive(idx Value, d int) Value {
	if !idx.DType.IsInt() {
		b.fail("indices are %v", idx.DType)
	}
	if idx.Const == nil {
		return idx // the executors resolve computed indices
	}
	out := slices.Clone(idx.Const.Ints())
	changed := false
	for i, v := range out {
		if v < int64(-d) || v >= int64(d) {
			b.fail("index %d is out of range for an axis of size %d", v, d)
		}
		if v < 0 {
			out[i] += int64(d)
			changed = true
		}
	}
	if !changed {
		return idx
	}
	return b.constant(NewInts(idx.DType, idx.Dims, out))
}

// depthToSpace moves blocks of channels to blocks of positions.
func depthToSpace(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	s := b.blockSize(n, x)
	c, h, w := x.Dims[1]/(s*s), x.Dims[2], x.Dims[3]
	if x.Dims[1]%(s*s) != 0 {
		b.fail("%d channels do not divide into blocks of %d", x.Dims[1], s*s)
	}
	split, perm := []int{x.Dims[0], s, s, c, h, w}, []int{0, 3, 4, 1, 5, 2}
	switch mode := b.str(n, "mode", "DCR"); mode {
	case "DCR":
	case "CRD":
		split, perm = []int{x.Dims[0], c, s, s, h, w}, []int{0, 1, 4, 2, 5, 3}
	default:
		b.fail("mode %q is not DCR or CRD", mode)
	}
	y := b.transposeBy(b.reshapeTo(x, split), perm)
	return []Value{b.reshapeTo(y, []int{x.Dims[0], c, h * s, w * s})}
}

func spaceToDepth(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	s := b.blockSize(n, x)
	c, h, w := x.Dims[1], x.Dims[2]/s, x.Dims[3]/s
	if x.Dims[2]%s != 0 || x.Dims[3]%s != 0 {
		b.fail("%v does not divide into blocks of %d", x.Dims, s)
	}
	y := b.transposeBy(b.reshapeTo(x, []int{x.Dims[0], c, h, s, w, s}), []int{0, 3, 5, 1, 2, 4})
	return []Value{b.reshapeTo(y, []int{x.Dims[0], c * s * s, h, w})}
}

func (b *builder) blockSize(n *Node, x Value) int {
	s := b.int(n, "blocksize", 0)
	if x.Rank() != 4 || s < 1 || s > 1<<12 {
		b.fail("block size %d on %v", s, x.Dims)
	}
	return s
}
