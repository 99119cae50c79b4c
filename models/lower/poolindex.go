package lower

import (
	"math"
	"math/bits"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// maxPoolIndices lowers the places of the greatest elements under a window, counted
// over the whole operand. Elements are packed with their tap in a key, of equal ones
// the first wins; the tap then says how far from the window's corner it lies.
func maxPoolIndices(l *lowering, n *graph.Node) error {
	ops, err := l.ordered(n.Input(0))
	if err != nil {
		return err
	}
	if ops[0].lo() == math.MinInt64 {
		return errOverflow
	}
	p, err := l.pooling(n, ops[0].lo()-1) // padding is less than every element
	if err != nil {
		return err
	}
	in, taps := p.in, product(p.window.Kernel)
	shift := bits.Len(uint(taps - 1))
	in.reduce, in.init, in.alpha, in.beta = vm.ReduceMax, immediate(math.MinInt64), 1<<shift, 1
	last := affine{off: int64(taps - 1)}
	for s, stride := range rowMajor(p.window.Kernel) {
		last = last.plus(-stride, axis(len(in.out)+len(in.red), len(in.out)+s))
	}
	in.b = source{imm: last}
	in.bound = satAdd(satMul(p.x.magnitude(), 1<<shift), uint64(taps))
	if in.bound > math.MaxInt64 {
		return errOverflow
	}
	in.dt, in.lo, in.hi, in.name = vm.I64, -int64(in.bound), int64(in.bound), n.Output()
	key, err := l.b.emit(in, p.lay)
	if err != nil {
		return err
	}
	low := pointwise(n.Output(), vm.MapAnd).within(0, 1<<shift-1)
	low.b, low.bound = immediate(1<<shift-1), 1<<shift
	if key, err = l.each(low, key.dims(), key); err != nil {
		return err
	}
	o, err := l.located(key, n, p)
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

// located adds the offset of a tap, counted from the last one, to the corner of its
// window.
func (l *lowering) located(tap *operand, n *graph.Node, p *pooling) (*operand, error) {
	dims := l.g.Dims(n.Input(0))
	strides := rowMajor(dims)
	offsets := []int64{0}
	for s, k := range p.window.Kernel {
		var next []int64
		for _, o := range offsets {
			for i := range k {
				next = append(next, o+int64(i*p.window.Dilations[s])*strides[2+s])
			}
		}
		offsets = next
	}
	table := make([]int64, len(offsets))
	for i, o := range offsets {
		table[len(table)-1-i] = o
	}
	lay := layout{axes: tap.axes, split: tap.split, order: iterationOrder([]*operand{tap})}
	if l.g.IsOutput(n.Output()) {
		lay = lay.logical()
	}
	at, corner := lay.logicalIndex(lay.index()), affine{}
	for k, f := range at {
		if k >= 2 {
			f = affine{off: -int64(p.window.Begin[k-2])}.plus(int64(p.window.Strides[k-2]), f)
		}
		corner = corner.plus(strides[k], f)
	}
	s := l.b.constant(vm.I32, []int{len(table)}, table)
	in := copyOf(source{of: s, coord: []affine{{}}}, lay.extents())
	in.a.ind = &lookup{stride: 1, of: tap.of, coord: composeAll(tap.coord, lay.index()), fill: tap.fill}
	in.b, in.beta, in.name = source{imm: corner}, 1, n.Output()
	in.lo, in.hi, in.dt = 0, int64(product(dims)-1), vm.I64
	in.bound = 2 * uint64(product(dims)) * uint64(max(product(p.window.Kernel), 1))
	return l.b.emit(in, lay)
}
