package lower

import (
	"math"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// The numbers of softmax: x - max in units of 2^-12 down to -16, where e^x is 0 to
// all purposes; e^x in units of 2^-30; one reciprocal 2^62/Σ for each row.
const (
	expUnit   = 1.0 / (1 << 12)
	expLowest = -(1<<16 - 1)
	expBits   = 30
)

// exponentials emits e^(x - max x) along axis k.
func (l *lowering) exponentials(x *operand, k int, name string) (ex, top *operand, err error) {
	if top, err = l.reduced(x, []int{k}, vm.ReduceMax, name); err != nil {
		return nil, nil, err
	}
	below := epilogue{name: name, scale: expUnit, lo: expLowest * expUnit, hi: 0}
	d, err := l.blend(below, x.dims(), x, 1, top, -1, 0, vm.I32)
	if err != nil {
		return nil, nil, err
	}
	// The lowest index stands for everything below it.
	table := append([]int64{0}, fixed.Table(fixed.Exp(), expLowest+1, 0, expUnit, math.Ldexp(1, -expBits), 0, 1<<expBits)...)
	s := l.b.constant(vm.I32, []int{len(table)}, table)
	lay := layout{axes: d.axes, split: d.split, order: iterationOrder([]*operand{d})}
	in := copyOf(source{of: s, coord: []affine{{off: -expLowest}}}, lay.extents())
	in.a.ind = &lookup{stride: 1, of: d.of, coord: composeAll(d.coord, lay.index())}
	in.name, in.dt, in.hi, in.bound = name, vm.I32, 1<<expBits, 1<<expBits
	if ex, err = l.b.emit(in, lay); err != nil {
		return nil, nil, err
	}
	ex.real, ex.scale = true, math.Ldexp(1, -expBits)
	return ex, top, nil
}

// softmax is e^(x - max) times the reciprocal of its sum.
func softmax(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	e.scale = fixed.Scale(1, l.bits(e.name))
	k := n.Int("axis", 0)
	ex, _, err := l.exponentials(x, k, e.name)
	if err != nil {
		return err
	}
	sum, err := l.reduced(ex, []int{k}, vm.ReduceSum, e.name)
	if err != nil {
		return err
	}
	// The greatest element contributes 2^30, so the reciprocal is at most 2^32.
	lay := layout{axes: sum.axes, split: sum.split, order: iterationOrder([]*operand{sum})}
	in := copyOf(source{imm: affine{off: 1 << 62}}, lay.extents())
	in.mapOp, in.b = vm.MapDiv, sum.source(lay.index())
	in.name, in.dt, in.hi, in.bound = e.name, vm.I64, 1<<(62-expBits), 1<<62
	inverse, err := l.b.emit(in, lay)
	if err != nil {
		return err
	}
	inverse.real, inverse.scale = true, math.Ldexp(1, expBits-62)
	return l.product(e, x.dims(), ex, inverse)
}

// logSoftmax is (x - max) - ln Σ.
func logSoftmax(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	k := n.Int("axis", 0)
	ex, top, err := l.exponentials(x, k, e.name)
	if err != nil {
		return err
	}
	sum, err := l.reduced(ex, []int{k}, vm.ReduceSum, e.name)
	if err != nil {
		return err
	}
	if sum, err = l.indexable(sum, e.name, 0); err != nil {
		return err
	}
	free := epilogue{name: e.name, scale: math.Ldexp(1, -20), lo: 0, hi: math.Inf(1)}
	log, err := l.lookup(free, sum, fixed.Log(), vm.I32)
	if err != nil {
		return err
	}
	free.lo, free.hi, free.scale = math.Inf(-1), 0, x.scale
	if x.magnitude() > math.MaxInt32/2 { // a difference of two numbers of 32 bits has 33
		free.scale *= 2
	}
	d, err := l.blend(free, x.dims(), x, 1, top, -1, 0, vm.I32)
	if err != nil {
		return err
	}
	return l.linear(e, x.dims(), d, 1, log, -1, 0)
}
