package lower

import (
	"math"
	"slices"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// contraction is a sum of products: out = Σ_red x·w + bias. The iteration axes are
// those of the layout in its order, then red.
type contraction struct {
	epilogue
	lay layout
	red []int

	x    *operand
	xAt  []affine // factor indices of x by iteration index
	w    tensorAt // constant weights, or
	y    *operand // a computed operand
	yAt  []affine
	bias tensorAt // constant, or absent
	c    *operand // a computed bias, or nil
	cAt  []affine

	units             []float64 // of the result, or nil
	means             []float64 // of x by channel, or nil
	xChannel, channel affine    // logical axis 1 of x and of the result by iteration index, where units or means are given
}

// tensorAt reads a float tensor at a row-major index, a function of the iteration
// index. Its tensor may be nil.
type tensorAt struct {
	t  *graph.Tensor
	at affine
}

// contract emits a contraction and defines its value.
func (l *lowering) contract(c *contraction) error {
	if err := l.keepWithin64Bits(c); err != nil {
		return err
	}
	in := &instr{
		mapOp: vm.MapMul, reduce: vm.ReduceSum, out: c.lay.extents(), red: c.red,
		a: c.x.source(c.xAt), init: immediate(0),
	}
	ch := c.channels(in)
	if c.y != nil {
		in.b = c.y.source(c.yAt)
		for i := range ch.unit {
			ch.unit[i] = c.x.scale * c.y.scale
			ch.bound[i] = satMul(uint64(product(c.red)), satMul(c.x.magnitude(), c.y.magnitude()))
		}
	} else if err := l.packWeights(c, in, ch); err != nil {
		return err
	}
	if err := l.initBias(c, in, ch); err != nil {
		return err
	}
	if err := l.rescaleWords(c, in, ch); err != nil {
		return err
	}
	o, err := l.real(c.epilogue, in, c.lay, l.dtype(c.name))
	if err != nil {
		return err
	}
	o.units = c.units
	l.define(c.name, c.op, o)
	return nil
}

// factors sets the second operand and the bias of a contraction from the node's
// inputs 1 and 2: constants, or computed values. weight gives the index on each axis
// of the operand, channel that of the bias.
func (l *lowering) factors(c *contraction, n *graph.Node, weight []affine, channel affine) error {
	if t := l.g.Constant(n.Input(1)); t != nil {
		c.w.t = t
		for k, stride := range rowMajor(t.Dims) {
			c.w.at = c.w.at.plus(stride, weight[k])
		}
	} else {
		y, err := l.operand(n.Input(1))
		if err != nil {
			return err
		}
		if c.y, err = l.b.single(y, c.name, identity(len(weight))...); err != nil {
			return err
		}
		c.yAt = c.y.factorIndex(weight)
	}
	return l.bias(c, n, channel)
}

// bias sets the bias of a contraction from the node's input 2, a vector read at
// channel, if there is one.
func (l *lowering) bias(c *contraction, n *graph.Node, channel affine) error {
	switch t := l.g.Constant(n.Input(2)); {
	case n.Input(2) == "":
		return nil
	case t != nil:
		c.bias = tensorAt{t, flatIndex(t.Dims, []affine{channel})}
		return nil
	}
	y, err := l.operand(n.Input(2))
	if err != nil {
		return err
	}
	if c.c, err = l.b.single(y, c.name, 0); err != nil {
		return err
	}
	c.cAt = c.c.factorIndex([]affine{channel})
	return nil
}

// initBias makes accumulators start at the bias, in their own unit.
func (l *lowering) initBias(c *contraction, in *instr, ch *channels) error {
	if c.c != nil {
		return l.initComputedBias(c, in, ch)
	}
	if c.bias.t == nil && !slices.ContainsFunc(ch.lost, func(v float64) bool { return v != 0 }) {
		return nil
	}
	v := make([]int64, len(ch.unit))
	for i, at := range ch.offsets(c.bias.at) {
		bias := ch.lost[i]
		if c.bias.t != nil {
			bias += float64(c.bias.t.Floats()[at])
		}
		v[i] = fixed.Nearest(bias, ch.unit[i])
		ch.bound[i] = satAdd(ch.bound[i], magnitude(v[i]))
	}
	in.init = l.perChannel(ch, v, vm.I32)
	return nil
}

// initComputedBias rescales a computed bias to the accumulator's unit first.
func (l *lowering) initComputedBias(c *contraction, in *instr, ch *channels) error {
	words := make([]int64, len(ch.unit))
	most := uint64(0)
	for i, unit := range ch.unit {
		var err error
		if words[i], err = word(c.c.scale/unit, c.c.magnitude()); err != nil {
			return err
		}
		reach := math.Ceil(float64(c.c.magnitude())*(c.c.scale/unit)) + 1
		most = max(most, uint64(min(reach, 1<<62)))
		ch.bound[i] = satAdd(ch.bound[i], uint64(min(reach, 1<<62)))
	}
	cp := copyOf(c.c.source(c.cAt), slices.Clone(in.out))
	cp.scale, cp.name = l.perChannel(ch, words, vm.I64), c.name
	cp.lo, cp.hi, cp.bound = -int64(most), int64(most), c.c.magnitude()
	cp.dt = smallest(cp.lo, cp.hi, vm.I32)
	// The bias depends on few of the output axes: the others are not iterated.
	for j := range cp.out {
		if !slices.ContainsFunc(cp.affines(), func(f *affine) bool { return f.at(j) != 0 }) {
			cp.out[j] = 1
		}
	}
	s := l.b.result(cp, []int{product(cp.out)})
	flat := affine{coef: rowMajor(cp.out)}
	for j, extent := range cp.out {
		if extent == 1 {
			flat.coef[j] = 0
		}
	}
	in.init = source{of: s, coord: []affine{flat}}
	return nil
}
