package lower

import (
	"math"
	"slices"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// contractionEpilogue is epilogue; integers are not rescaled.
func (l *lowering) contractionEpilogue(n *graph.Node) (epilogue, error) {
	if l.g.DType(n.Output()).IsFloat() {
		return l.epilogue(n)
	}
	return epilogue{name: n.Output(), op: n.Op, scale: 1}, nil
}

// contractIntegers emits a contraction of integers: exact sums, which wrap at the dtype
// of the result.
func (l *lowering) contractIntegers(n *graph.Node, c *contraction) error {
	in := &instr{
		name: c.name, mapOp: vm.MapMul, reduce: vm.ReduceSum, out: c.lay.extents(), red: c.red,
		a: c.x.source(c.xAt), init: immediate(0), scale: immediate(0),
	}
	ch := c.channels(in)
	if c.y != nil {
		in.b = c.y.source(c.yAt)
		for i := range ch.bound {
			ch.bound[i] = satMul(uint64(product(c.red)), satMul(c.x.magnitude(), c.y.magnitude()))
		}
	} else {
		l.packIntegers(c, in, ch)
	}
	switch {
	case c.c != nil:
		in.init = c.c.source(c.cAt)
		in.bound = c.c.magnitude()
	case c.bias.t != nil:
		l.initIntegers(c, in, ch)
	}
	in.bound = satAdd(in.bound, slices.Max(ch.bound))
	if in.bound > math.MaxInt64 {
		return errOverflow
	}
	in.lo, in.hi = -int64(in.bound), int64(in.bound)
	if q := l.onlyQuantized(n, in.bound); q != nil {
		return l.contractQuantized(q, c, in)
	}
	return l.emitInteger(n, in, c.lay)
}

// onlyQuantized is the QuantizeLinear that alone reads a sum of products, if the sum's
// own instruction can do it: one zero point, and no quotient halfway between integers.
func (l *lowering) onlyQuantized(n *graph.Node, bound uint64) *graph.Node {
	readers := l.consumers[n.Output()]
	if len(readers) != 1 || readers[0].Op != "QuantizeLinear" || l.g.IsOutput(n.Output()) || bound > math.MaxInt32 {
		return nil
	}
	next := readers[0]
	q, err := l.quantization(next, &operand{scale: 1})
	if err != nil {
		return nil // and it says so itself
	}
	if _, one := scalar(q.zero); !one || q.even(bound) {
		return nil
	}
	return next
}

// contractQuantized finishes a contraction of integers as the QuantizeLinear that reads it.
func (l *lowering) contractQuantized(next *graph.Node, c *contraction, in *instr) error {
	q, err := l.quantization(next, &operand{scale: 1})
	if err != nil {
		return err
	}
	words := make([]int64, len(q.ratio))
	for i, r := range q.ratio {
		if words[i], err = word(r, in.bound); err != nil {
			return err
		}
	}
	in.scale = immediate(words[0])
	if len(words) > 1 {
		at := flatIndex(q.scale.Dims, c.lay.logicalIndex(c.lay.index()))
		in.scale = source{of: l.b.constant(vm.I64, []int{len(words)}, words), coord: []affine{at}}
	}
	in.name, in.zero, in.lo, in.hi, in.dt = next.Output(), q.zero.Int(0), q.lo, q.hi, integerDType(q.zero.DType)
	o, err := l.b.emit(in, c.lay)
	if err != nil {
		return err
	}
	l.done[next] = true
	l.define(next.Output(), c.op+"+"+next.Op, o)
	return nil
}

// packIntegers stores the weights of each channel in the order in which they are read.
func (l *lowering) packIntegers(c *contraction, in *instr, ch *channels) {
	terms, axes := product(c.red), len(in.out)
	data, reads := c.w.t.Ints(), offsets(c.w.at, axes, c.red)
	packed := make([]int64, 0, len(ch.unit)*terms)
	for i, start := range ch.offsets(c.w.at) {
		sum := uint64(0)
		for _, at := range reads {
			v := data[start+at]
			packed, sum = append(packed, v), satAdd(sum, magnitude(v))
		}
		ch.bound[i] = satMul(sum, c.x.magnitude())
	}
	f := affine{coef: make([]int64, axes+len(c.red))}
	for i, stride := range rowMajor(ch.extents) {
		f.coef[ch.axes[i]] = stride * int64(terms)
	}
	for r, stride := range rowMajor(c.red) {
		f.coef[axes+r] = stride
	}
	o := l.whole([]int{len(packed)}, packed, vm.I8)
	if len(packed) == 1 {
		in.b = immediate(packed[0])
		return
	}
	in.b = source{of: o.of, coord: []affine{f}}
}

// initIntegers makes accumulators start at the constant bias.
func (l *lowering) initIntegers(c *contraction, in *instr, ch *channels) {
	v := make([]int64, len(ch.unit))
	for i, at := range ch.offsets(c.bias.at) {
		v[i] = c.bias.t.Int(at)
		ch.bound[i] = satAdd(ch.bound[i], magnitude(v[i]))
	}
	in.init = l.perChannel(ch, v, vm.I8)
}
