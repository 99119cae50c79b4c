package lower

import (
	"math"
	"math/bits"
	"slices"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// reduction is the iteration that combines an operand along some logical axes, which
// keep size 1. Both kinds of axes are walked as they are stored.
type reduction struct {
	lay layout
	red []int
	sub []affine // factor indices of the operand by iteration index
}

func reductionOf(x *operand, axes []int) reduction {
	r := reduction{sub: make([]affine, len(x.axes))}
	var kept, reduced []int // factor axes of x
	renumbered := make([]int, len(x.axes))
	for k, n := range x.split {
		inside := 0
		for f := range n {
			j := x.first(k) + f
			if slices.Contains(axes, k) {
				reduced = append(reduced, j)
				continue
			}
			renumbered[j] = len(kept)
			kept, inside = append(kept, j), inside+1
			r.lay.axes = append(r.lay.axes, x.axes[j])
		}
		r.lay.split = append(r.lay.split, inside)
	}
	strides := x.strides()
	byStride := func(a, b int) int { return compare(abs(strides[b]), abs(strides[a])) }
	slices.SortStableFunc(kept, byStride)
	slices.SortStableFunc(reduced, byStride)
	for i, j := range kept {
		r.lay.order = append(r.lay.order, renumbered[j])
		r.sub[j] = axis(len(x.axes), i)
	}
	for i, j := range reduced {
		r.red = append(r.red, x.axes[j])
		r.sub[j] = axis(len(x.axes), len(kept)+i)
	}
	return r
}

// instr combines the elements of x by a reduction.
func (r reduction) instr(x *operand, op vm.ReduceOp, name string) *instr {
	in := copyOf(x.source(r.sub), r.lay.extents())
	in.name, in.red, in.reduce = name, r.red, op
	in.dt, in.lo, in.hi, in.bound = x.of.dt, x.lo(), x.hi(), x.magnitude()
	switch op {
	case vm.ReduceMax:
		in.init = immediate(math.MinInt64)
	case vm.ReduceMin:
		in.init = immediate(math.MaxInt64)
	case vm.ReduceSum:
		n := int64(product(r.red))
		in.bound = satMul(in.bound, uint64(n))
		in.lo, in.hi = satProduct(n, x.lo()), satProduct(n, x.hi())
		in.dt = smallest(in.lo, in.hi, x.of.dt)
	}
	return in
}

// satProduct is n·v, saturating, for n ≥ 1.
func satProduct(n, v int64) int64 {
	if m := satMul(uint64(n), magnitude(v)); m <= math.MaxInt64 {
		return n * v
	}
	if v < 0 {
		return math.MinInt64
	}
	return math.MaxInt64
}

// reduced emits a reduction that keeps the operand's unit.
func (l *lowering) reduced(x *operand, axes []int, op vm.ReduceOp, name string) (*operand, error) {
	r := reductionOf(x, axes)
	in := r.instr(x, op, name)
	if in.bound > math.MaxInt64 {
		return nil, errOverflow
	}
	o, err := l.b.emit(in, r.lay)
	if err != nil {
		return nil, err
	}
	o.real, o.scale = x.real, x.scale
	return o, nil
}

// reduceExtreme is ReduceMax or ReduceMin.
func reduceExtreme(op vm.ReduceOp) func(l *lowering, n *graph.Node) error {
	return func(l *lowering, n *graph.Node) error {
		ops, err := l.ordered(n.Input(0))
		if err != nil {
			return err
		}
		x := ops[0]
		r := reductionOf(x, n.Ints("axes"))
		if l.g.IsOutput(n.Output()) {
			r = r.logical()
		}
		return l.emitSame(n, r.instr(x, op, n.Output()), r.lay, x)
	}
}

// logical walks the kept axes in logical order.
func (r reduction) logical() reduction {
	l := r.lay.logical()
	position := make([]int, len(l.order)) // of each kept axis in the old order
	for i, j := range r.lay.order {
		position[i] = j
	}
	sub := make([]affine, len(r.sub))
	for k, f := range r.sub {
		g := affine{off: f.off, coef: make([]int64, len(r.sub))}
		for i, c := range f.coef {
			if i < len(position) {
				g.coef[position[i]] += c
			} else {
				g.coef[i] += c
			}
		}
		sub[k] = g
	}
	return reduction{l, r.red, sub}
}

// reduceSum and reduceMean rescale the sum once.
func reduceSum(l *lowering, n *graph.Node) error  { return l.sumAlong(n, false) }
func reduceMean(l *lowering, n *graph.Node) error { return l.sumAlong(n, true) }

func (l *lowering) sumAlong(n *graph.Node, mean bool) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	r := reductionOf(x, n.Ints("axes"))
	if l.g.IsOutput(n.Output()) {
		r = r.logical()
	}
	in := r.instr(x, vm.ReduceSum, n.Output())
	if !x.real {
		if mean {
			return errInteger
		}
		return l.emitInteger(n, in, r.lay)
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	unit := x.scale
	if mean {
		unit /= float64(product(r.red))
	}
	return l.emitReal(e, in, r.lay, unit)
}

// argExtreme is ArgMax or ArgMin: elements and indices are packed in one key, the
// element above, and the extreme key is taken. The first index wins, or the last if
// asked for: the index counts in the direction of the reduction.
func argExtreme(greatest bool) func(l *lowering, n *graph.Node) error {
	return func(l *lowering, n *graph.Node) error {
		ops, err := l.ordered(n.Input(0))
		if err != nil {
			return err
		}
		x := ops[0]
		lastWins := n.Int("select_last_index", 0) != 0
		o, err := l.argument(x, n.Int("axis", 0), greatest, lastWins, n.Output())
		if err != nil {
			return err
		}
		l.define(n.Output(), n.Op, o)
		return nil
	}
}

func (l *lowering) argument(x *operand, k int, greatest, lastWins bool, name string) (*operand, error) {
	r := reductionOf(x, []int{k})
	size := product(r.red)
	shift := bits.Len(uint(size - 1))
	// Max of value·2^shift + index finds the last of the greatest; min of
	// -value·2^shift + index the first. For the least, the value's sign is turned.
	op, sign := vm.ReduceMin, int64(-1)
	if lastWins {
		op, sign = vm.ReduceMax, 1
	}
	if !greatest {
		sign = -sign
	}
	in := r.instr(x, op, name)
	in.alpha, in.beta = sign<<shift, 1
	in.b = source{imm: r.position(x, k)}
	in.bound = satAdd(satMul(x.magnitude(), 1<<shift), uint64(size))
	if in.bound > math.MaxInt64 {
		return nil, errOverflow
	}
	in.dt, in.lo, in.hi = vm.I64, -int64(in.bound), int64(in.bound)
	key, err := l.b.emit(in, r.lay)
	if err != nil {
		return nil, err
	}
	lay := layout{axes: key.axes, split: key.split}.logical()
	pick := copyOf(key.source(lay.index()), lay.extents())
	pick.mapOp, pick.b = vm.MapAnd, immediate(1<<shift-1)
	pick.name, pick.dt, pick.lo, pick.hi, pick.bound = name, vm.I64, 0, int64(size-1), uint64(1)<<shift
	return l.b.emit(pick, lay)
}

// position is the index on logical axis k of x as a function of the iteration index.
func (r reduction) position(x *operand, k int) affine {
	f := affine{}
	for i, stride := range rowMajor(x.factors(k)) {
		f = f.plus(stride, r.sub[x.first(k)+i])
	}
	return f
}

// appendArgMax adds the arg-max along the last axis of the only output.
func (l *lowering) appendArgMax() (*stored, Tensor, error) {
	if len(l.g.Outputs) != 1 || !l.g.Outputs[0].DType.IsFloat() || len(l.g.Outputs[0].Dims) == 0 {
		return nil, Tensor{}, errArgMax
	}
	v := l.g.Outputs[0]
	x, err := l.operand(v.Name)
	if err != nil {
		return nil, Tensor{}, err
	}
	k := len(v.Dims) - 1
	o, err := l.argument(x, k, true, false, v.Name+" argmax")
	if err != nil {
		return nil, Tensor{}, err
	}
	return o.of, Tensor{
		Name: "argmax", Shape: v.Dims[:k], Type: graph.Int64, DType: vm.I64, Dims: toU32(o.of.dims), Scale: 1,
	}, nil
}
