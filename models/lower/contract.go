package lower

import (
	"math"
	"math/bits"
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
}

// tensorAt reads a float tensor at a row-major index, a function of the iteration
// index. Its tensor may be nil.
type tensorAt struct {
	t  *graph.Tensor
	at affine
}

// channels is how the results of a contraction differ along some output axes, in
// iteration order: each index of extents has its own unit of the accumulator and its
// own bound on it.
type channels struct {
	axes    []int // iteration axes
	extents []int
	unit    []float64
	bound   []uint64
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
	if err := l.rescaleWords(c.scale, in, ch); err != nil {
		return err
	}
	return l.emitScaled(c.epilogue, in, c.lay)
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

// channels finds the output axes that weights and constant bias depend on.
func (c *contraction) channels(in *instr) *channels {
	ch := &channels{}
	for j, extent := range in.out {
		if c.w.t != nil && c.w.at.at(j) != 0 || c.bias.t != nil && c.bias.at.at(j) != 0 {
			ch.axes, ch.extents = append(ch.axes, j), append(ch.extents, extent)
		}
	}
	n := product(ch.extents)
	ch.unit, ch.bound = make([]float64, n), make([]uint64, n)
	return ch
}

// source reads a constant of one element for each channel.
func (ch *channels) source(s *stored) source {
	f := affine{}
	for i, stride := range rowMajor(ch.extents) {
		f.coef = extend(f.coef, max(len(f.coef), ch.axes[i]+1))
		f.coef[ch.axes[i]] = stride
	}
	if len(s.dims) == 0 {
		return source{of: s}
	}
	return source{of: s, coord: []affine{f}}
}

// packWeights rounds the weights channel by channel and stores them in the order in
// which they are read.
func (l *lowering) packWeights(c *contraction, in *instr, ch *channels) error {
	terms, axes := product(c.red), len(in.out)
	dt := vm.I8
	if l.cfg.WeightBits > 8 {
		dt = vm.I16
	}
	packed := vm.NewTensor(dt, uint32(len(ch.unit)*terms))
	data, row := c.w.t.Floats(), make([]float32, terms)
	reads := offsets(c.w.at, axes, c.red)
	// A bias of the size of the largest result must stay far below 2^62 units.
	floor := c.scale / c.x.scale * math.Ldexp(1, -20)
	lo, hi := int64(0), int64(0)
	for i, start := range ch.offsets(c.w.at) {
		for r, at := range reads {
			row[r] = data[start+at]
		}
		q, scale, err := fixed.Channel(row, l.cfg.WeightBits, min(floor, math.MaxFloat32))
		if err != nil {
			return err
		}
		sum := uint64(0)
		for r, v := range q {
			packed.Set(uint64(i*terms+r), int64(v))
			sum += magnitude(int64(v))
			lo, hi = min(lo, int64(v)), max(hi, int64(v))
		}
		ch.unit[i] = c.x.scale * scale
		ch.bound[i] = satMul(sum, c.x.magnitude())
	}
	f := affine{coef: make([]int64, axes+len(c.red))}
	for i, stride := range rowMajor(ch.extents) {
		f.coef[ch.axes[i]] = stride * int64(terms)
	}
	for r, stride := range rowMajor(c.red) {
		f.coef[axes+r] = stride
	}
	in.b = source{of: l.b.store(packed, lo, hi), coord: []affine{f}}
	return nil
}

// offsets lists what f gains along the axes from first on, in iteration order.
func offsets(f affine, first int, extents []int) []int {
	out := []int{0}
	for j, extent := range extents {
		next := make([]int, 0, len(out)*extent)
		for _, o := range out {
			for i := range extent {
				next = append(next, o+i*int(f.at(first+j)))
			}
		}
		out = next
	}
	return out
}

// offsets lists f at each channel, the other axes at 0.
func (ch *channels) offsets(f affine) []int {
	g := affine{off: f.off}
	for _, j := range ch.axes {
		g.coef = append(g.coef, f.at(j))
	}
	out := offsets(g, 0, ch.extents)
	for i := range out {
		out[i] += int(f.off)
	}
	return out
}

// initBias makes accumulators start at the bias, in their own unit.
func (l *lowering) initBias(c *contraction, in *instr, ch *channels) error {
	if c.c != nil {
		return l.initComputedBias(c, in, ch)
	}
	if c.bias.t == nil {
		return nil
	}
	data := c.bias.t.Floats()
	v := make([]int64, len(ch.unit))
	for i, at := range ch.offsets(c.bias.at) {
		v[i] = fixed.Nearest(float64(data[at]), ch.unit[i])
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

// perChannel is a view of one number for each channel: an immediate if all are equal.
func (l *lowering) perChannel(ch *channels, v []int64, dt vm.DType) source {
	if slices.Min(v) == slices.Max(v) {
		return immediate(v[0])
	}
	return ch.source(l.b.constant(smallest(slices.Min(v), slices.Max(v), dt), []int{len(v)}, v))
}

// rescaleWords sets the instruction's bound and its rescale words to a result of the
// given scale.
func (l *lowering) rescaleWords(scale float64, in *instr, ch *channels) error {
	words := make([]int64, len(ch.unit))
	for i, unit := range ch.unit {
		var err error
		if words[i], err = word(unit/scale, ch.bound[i]); err != nil {
			return err
		}
		in.bound = max(in.bound, ch.bound[i])
	}
	in.scale = l.perChannel(ch, words, vm.I64)
	return nil
}

// keepWithin64Bits narrows operands until no sum of products can exceed 2^62.
func (l *lowering) keepWithin64Bits(c *contraction) error {
	other := uint64(1)<<(l.cfg.WeightBits-1) - 1
	if c.y != nil {
		other = c.y.magnitude()
	}
	need := bits.Len64(c.x.magnitude()) + bits.Len64(other) + bits.Len64(uint64(product(c.red)))
	if need <= 62 {
		return nil
	}
	excess, err := need-62, error(nil)
	if c.y == nil {
		c.x, err = l.narrowed(c.x, excess)
		return err
	}
	if c.x, err = l.narrowed(c.x, (excess+1)/2); err != nil {
		return err
	}
	c.y, err = l.narrowed(c.y, excess/2)
	return err
}

// narrowed drops the lowest bits of an operand, rounding.
func (l *lowering) narrowed(o *operand, drop int) (*operand, error) {
	if drop == 0 {
		return o, nil
	}
	lay := layout{axes: o.axes, split: o.split, order: iterationOrder([]*operand{o})}
	in := copyOf(o.source(lay.index()), lay.extents())
	in.bound = o.magnitude()
	w, err := word(math.Ldexp(1, -drop), in.bound)
	if err != nil {
		return nil, err
	}
	in.scale = immediate(w)
	e := epilogue{name: o.of.name, scale: math.Ldexp(o.scale, drop), lo: math.Inf(-1), hi: math.Inf(1)}
	out, err := l.real(e, in, lay, vm.I32)
	if err != nil {
		return nil, err
	}
	limit := int64(o.magnitude()>>drop) + 1
	out.of.lo, out.of.hi = -limit, limit
	out.of.from.lo, out.of.from.hi = -limit, limit
	return out, nil
}
