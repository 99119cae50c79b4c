package lower

import (
	"slices"

	"github.com/opml/opml/models/graph"
)

// matMul multiplies matrices, the leading axes broadcast. Both operands are seen as
// tensors over [batch…, M, N, K], repeated along the axes that they lack; K is
// summed, factor by factor in the order in which the first computed operand is
// stored: a flattened image needs no copy.
func matMul(l *lowering, n *graph.Node) error {
	e, err := l.contractionEpilogue(n)
	if err != nil {
		return err
	}
	out, left, right := l.g.Dims(e.name), l.g.Constant(n.Input(0)), l.g.Constant(n.Input(1))
	rank := len(out)
	full := append(slices.Clone(out), last(l.g.Dims(n.Input(0))))
	var computed []*operand
	if left == nil {
		x, err := l.operand(n.Input(0))
		if err != nil {
			return err
		}
		computed = append(computed, x.unsqueezed(len(x.split)-1))
	}
	wide := n.Int("wide", 0) != 0 && left == nil && right != nil && largest(right) > 0
	if right == nil || wide {
		y, err := l.second(n, wide)
		if err != nil {
			return err
		}
		y = y.transposed(swapLast(len(y.split)))
		computed = append(computed, y.unsqueezed(len(y.split)-2))
	}
	computed, lay, err := l.b.aligned(e.name, full, computed...)
	if err != nil {
		return err
	}
	c := &contraction{epilogue: e, x: computed[0]}
	sub := c.matrixIteration(lay, computed, l.g.IsOutput(e.name))
	c.xAt = sub
	logical := lay.logicalIndex(sub) // on batch…, M, N, K
	switch {
	case left != nil:
		c.w = tensorAt{left, flatIndex(left.Dims, slices.Concat(logical[:rank-1], logical[rank:]))}
	case right != nil && !wide:
		at := slices.Concat(logical[:rank-2], logical[rank:], logical[rank-1:rank])
		c.w = tensorAt{right, flatIndex(right.Dims, at)}
	default:
		c.y, c.yAt = computed[1], sub
	}
	if err := l.bias(c, n, logical[rank-1]); err != nil {
		return err
	}
	if !l.g.DType(c.name).IsFloat() {
		return l.contractIntegers(n, c)
	}
	return l.contract(c)
}

// second is the second operand of a node: wide constants in 32 bits.
func (l *lowering) second(n *graph.Node, wide bool) (*operand, error) {
	if wide {
		return l.precise(n.Input(1))
	}
	return l.operand(n.Input(1))
}

// matrixIteration chooses the order of iteration for a layout over [batch…, M, N, K]:
// batch and M as the first computed operand is stored, then N; K as it is stored. It
// returns the index on each factor axis of the layout.
func (c *contraction) matrixIteration(lay layout, computed []*operand, isOutput bool) []affine {
	rank := len(lay.split) - 1
	first := len(lay.axes) - lay.split[rank]
	c.lay = layout{axes: lay.axes[:first], split: lay.split[:rank]}
	strides := make([][]int64, len(computed))
	for i, o := range computed {
		strides[i] = o.strides()
	}
	owner := lay.owners()
	c.lay.order = identity(first)
	slices.SortStableFunc(c.lay.order, func(a, b int) int {
		if inner := (owner[a] == rank-1) != (owner[b] == rank-1); inner {
			return compare(int64(owner[a]), int64(owner[b])) // N is innermost
		}
		for _, s := range strides {
			if d := compare(abs(s[b]), abs(s[a])); d != 0 {
				return d
			}
		}
		return 0
	})
	if isOutput {
		c.lay = c.lay.logical()
	}
	red := identity(len(lay.axes))[first:]
	slices.SortStableFunc(red, func(a, b int) int { return compare(abs(strides[0][b]), abs(strides[0][a])) })
	sub := make([]affine, len(lay.axes))
	for i, j := range append(slices.Clone(c.lay.order), red...) {
		sub[j] = axis(len(lay.axes), i)
	}
	for _, j := range red {
		c.red = append(c.red, lay.axes[j])
	}
	return sub
}

// logicalIndex gives the index on each logical axis from that on the factor axes.
func (l layout) logicalIndex(sub []affine) []affine {
	var out []affine
	at := 0
	for _, n := range l.split {
		f := affine{}
		for i, stride := range rowMajor(l.axes[at : at+n]) {
			f = f.plus(stride, sub[at+i])
		}
		out, at = append(out, f), at+n
	}
	return out
}

// flatIndex is the row-major index in a tensor of dims that is broadcast, as numpy
// does, to the axes whose indices are given.
func flatIndex(dims []int, logical []affine) affine {
	f := affine{}
	logical = logical[len(logical)-len(dims):]
	for k, stride := range rowMajor(dims) {
		if dims[k] > 1 {
			f = f.plus(stride, logical[k])
		}
	}
	return f
}

// unsqueezed inserts a logical axis of size 1 before axis k.
func (o *operand) unsqueezed(k int) *operand {
	c := o.clone()
	c.split = slices.Insert(c.split, k, 0)
	return c
}

func swapLast(rank int) []int {
	p := identity(rank)
	p[rank-1], p[rank-2] = p[rank-2], p[rank-1]
	return p
}

func last(dims []int) int { return dims[len(dims)-1] }
