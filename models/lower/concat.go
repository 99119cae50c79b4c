package lower

import (
	"math"
	"slices"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// concat joins neighbours two by two, in a balanced tree: each join adds two padded
// views, of which at most one is not 0. Operands of different scales are brought to
// the largest of the two, those of different dtypes to the scale and dtype of the
// result.
func concat(l *lowering, n *graph.Node) error {
	ops, err := l.operands(n)
	if err != nil {
		return err
	}
	k := n.Int("axis", 0)
	to, err := l.joined(n, ops)
	if err != nil {
		return err
	}
	for i, o := range ops {
		if ops[i], err = l.padable(o, n.Output(), k); err != nil {
			return err
		}
	}
	for len(ops) > 1 {
		var joined []*operand
		for i := 0; i+1 < len(ops); i += 2 {
			final := len(ops) == 2 && l.g.IsOutput(n.Output())
			o, err := l.join(ops[i], ops[i+1], k, to, final)
			if err != nil {
				return err
			}
			joined = append(joined, o)
		}
		if len(ops)%2 == 1 {
			joined = append(joined, ops[len(ops)-1])
		}
		ops = joined
	}
	l.define(n.Output(), n.Op, ops[0])
	return nil
}

// padable returns the operand such that elements beyond logical axis k are 0.
func (l *lowering) padable(o *operand, name string, k int) (*operand, error) {
	o = o.fused()
	if o.canPad(k, 0) {
		return o, nil
	}
	var keep []int
	if product(o.factors(k)) == 1 {
		keep = []int{k}
	}
	return l.b.copied(o, name, storageOrder(o), keep)
}

// joined is how concatenated operands are stored: at a scale of 0, at the larger one
// of any two. One that is coarser than the result may be must not decide: it was never
// brought to a scale of its own, as integers that became real numbers.
func (l *lowering) joined(n *graph.Node, ops []*operand) (epilogue, error) {
	to := epilogue{name: n.Output(), op: n.Op, lo: math.Inf(-1), hi: math.Inf(1)}
	if !l.g.DType(n.Output()).IsFloat() {
		return to, nil
	}
	scale, err := l.scale(n.Output())
	if err != nil {
		return to, err
	}
	if slices.ContainsFunc(ops, func(o *operand) bool { return o.of.dt != ops[0].of.dt || o.scale > scale*1.01 }) {
		to.scale = scale
	}
	return to, nil
}

func (l *lowering) join(x, y *operand, k int, to epilogue, final bool) (*operand, error) {
	name := to.name
	dims := x.dims()
	nx, total := dims[k], dims[k]+y.dims()[k]
	dims[k] = total
	ops, lay, err := l.b.aligned(name, dims, x.pad(k, 0, total, 0), y.pad(k, nx, total, 0))
	if err != nil {
		return nil, err
	}
	if final {
		lay = lay.logical()
	}
	in := copyOf(ops[0].source(lay.index()), lay.extents())
	in.name, in.beta, in.b = name, 1, ops[1].source(lay.index())
	in.bound = satAdd(x.magnitude(), y.magnitude())
	in.lo, in.hi, in.dt = min(x.lo(), y.lo(), 0), max(x.hi(), y.hi(), 0), max(x.of.dt, y.of.dt)
	scale := max(x.scale, y.scale)
	if to.scale != 0 {
		scale, in.dt = to.scale, l.dtype(name)
		in.lo, in.hi = to.clamp(in.dt)
		in.saturates = to.saturates()
	}
	if x.scale != scale || y.scale != scale {
		f, err := fixed.NewBlend(x.scale/scale, y.scale/scale, 0, x.reach(), y.reach())
		if err != nil {
			return nil, err
		}
		in.blend(f)
	}
	if in.bound > math.MaxInt64 {
		return nil, errOverflow
	}
	o, err := l.b.emit(in, lay)
	if err != nil {
		return nil, err
	}
	o.real, o.scale = l.g.DType(name).IsFloat(), scale
	return o, nil
}

// gather selects along an axis. Constant indices that are affine, or repeat evenly
// (resizing by a whole factor), change the view only; others are looked up.
func gather(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	k := n.Int("axis", 0)
	x, err = l.b.single(x.fused(), n.Output(), k)
	if err != nil {
		return err
	}
	if t := l.g.Constant(n.Input(1)); t != nil {
		if o, ok := affineGather(x, k, t); ok {
			l.define(n.Output(), n.Op, o)
			return nil
		}
	}
	index, err := l.operand(n.Input(1))
	if err != nil {
		return err
	}
	if index, err = l.wrappedIndex(index, x.dims()[k], n.Output()); err != nil {
		return err
	}
	o, err := l.selected(x, n.Output(), k, index)
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

// affineGather sees the gathered elements where the indices are start + step·⌊i/run⌋.
func affineGather(x *operand, k int, t *graph.Tensor) (*operand, bool) {
	v := t.Ints()
	run := 1
	for run < len(v) && v[run] == v[0] {
		run++
	}
	if len(v)%run != 0 {
		return nil, false
	}
	steps := len(v) / run
	step := int64(1)
	if steps > 1 {
		step = v[run] - v[0]
	}
	for i, at := range v {
		if at != v[0]+step*int64(i/run) {
			return nil, false
		}
	}
	c := x.sliced(k, int(v[0]), int(step), steps)
	// [steps] repeated run times, seen as the dims of the indices.
	dims := x.dims()
	before, after := slices.Clone(dims[:k]), dims[k+1:]
	wide := slices.Concat(before, []int{steps, run}, after)
	c = c.unsqueezed(k + 1).expanded(wide)
	return c.reshaped(slices.Concat(before, t.Dims, after))
}

// wrappedIndex maps negative indices, which count from the end, to [0, size).
func (l *lowering) wrappedIndex(index *operand, size int, name string) (*operand, error) {
	if index.lo() >= 0 {
		return index, nil
	}
	lay := layout{axes: index.axes, split: index.split, order: iterationOrder([]*operand{index})}
	in := copyOf(index.source(lay.index()), lay.extents())
	in.mapOp, in.b, in.name = vm.MapMod, immediate(int64(size)), name
	in.dt, in.lo, in.hi, in.bound = smallest(0, int64(size-1), vm.I16), 0, int64(size-1), uint64(size)
	return l.b.emit(in, lay)
}

// selected emits the lookup of x along logical axis k.
func (l *lowering) selected(x *operand, name string, k int, index *operand) (*operand, error) {
	stored, coef, ok := x.steersAlone(k)
	if !ok {
		var err error
		keep := []int(nil)
		if product(x.factors(k)) == 1 {
			keep = []int{k}
		}
		if x, err = l.b.copied(x, name, storageOrder(x), keep); err != nil {
			return nil, err
		}
		if stored, coef, ok = x.steersAlone(k); !ok {
			return nil, errGather
		}
	}
	// Factor axes of the result: those of x before k, of the index, of x after k.
	j, m := x.first(k), len(index.axes)
	lay := layout{
		axes:  slices.Concat(x.axes[:j], index.axes, x.axes[j+1:]),
		split: slices.Concat(x.split[:k], index.split, x.split[k+1:]),
	}
	strides := x.strides()
	keys := slices.Concat(strides[:j], slices.Repeat(strides[j:j+1], m), strides[j+1:])
	lay.order = identity(len(lay.axes))
	slices.SortStableFunc(lay.order, func(a, c int) int { return compare(abs(keys[c]), abs(keys[a])) })
	it := lay.index()
	in := copyOf(x.source(slices.Concat(it[:j], []affine{{}}, it[j+m:])), lay.extents())
	in.a.ind = &lookup{axis: stored, stride: coef, of: index.of, coord: composeAll(index.coord, it[j:j+m]), fill: index.fill}
	// An index out of range, which a model's input may hold, reads 0.
	in.name, in.dt, in.lo, in.hi, in.bound = name, x.of.dt, min(x.lo(), 0), max(x.hi(), 0), x.magnitude()
	o, err := l.b.emit(in, lay)
	if err != nil {
		return nil, err
	}
	o.real, o.scale = x.real, x.scale
	return o, nil
}

// steersAlone finds the stored axis whose coordinate moves with logical axis k, if
// there is exactly one.
func (o *operand) steersAlone(k int) (stored int, coef int64, ok bool) {
	if o.split[k] != 1 {
		return 0, 0, false
	}
	j, found := o.first(k), 0
	for s, f := range o.coord {
		if f.at(j) != 0 {
			stored, coef, found = s, f.at(j), found+1
		}
	}
	return stored, coef, found == 1
}
