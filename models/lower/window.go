package lower

import (
	"math"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// windowAt is the input position on spatial axis s that tap k of the window at output
// position o reads.
func windowAt(w graph.Window, s int, o, k affine) affine {
	return affine{off: -int64(w.Begin[s])}.plus(int64(w.Strides[s]), o).plus(int64(w.Dilations[s]), k)
}

// windowed prepares an operand [N, C, spatial…] for windows: one factor for each
// axis, and fill wherever a window reaches past a spatial axis.
func (l *lowering) windowed(x *operand, name string, w graph.Window, out []int, fill int64) (*operand, error) {
	dims := x.dims()
	copying := false
	var keep []int
	for k, n := range x.split {
		copying = copying || n > 1
		if k < 2 {
			continue
		}
		s := k - 2
		last := (out[s]-1)*w.Strides[s] + w.Extent(s) - 1 - w.Begin[s]
		if w.Begin[s] == 0 && last < dims[k] {
			continue
		}
		copying = copying || !x.canPad(k, fill)
		if dims[k] == 1 {
			keep = append(keep, k)
		}
	}
	if copying {
		order := append(append([]int{0}, identity(len(dims))[2:]...), 1)
		var err error
		if x, err = l.b.copied(x, name, order, keep); err != nil {
			return nil, err
		}
	}
	if !x.padded {
		x = x.clone()
		x.fill = fill
	}
	return x, nil
}

// pool lays out a pooling node: iteration axes as for conv, reduction over the kernel.
func (l *lowering) pool(n *graph.Node, fill int64) (x *operand, in *instr, lay layout, w graph.Window, err error) {
	if w, err = graph.WindowOf(n); err != nil {
		return
	}
	if x, err = l.operand(n.Input(0)); err != nil {
		return
	}
	out := l.g.Dims(n.Output())
	if x, err = l.windowed(x, n.Output(), w, out[2:], fill); err != nil {
		return
	}
	lay = layout{axes: out}
	for range out {
		lay.split = append(lay.split, 1)
	}
	lay = lay.channelsLast()
	if l.g.IsOutput(n.Output()) {
		lay = lay.logical()
	}
	it := lay.index()
	logical := []affine{it[0], it[1]}
	for s := range w.Kernel {
		logical = append(logical, windowAt(w, s, it[2+s], axis(len(it)+len(w.Kernel), len(it)+s)))
	}
	in = copyOf(x.source(x.factorIndex(logical)), lay.extents())
	in.red = w.Kernel
	return
}

// maxPool: padding is less than every element. The result keeps the operand's scale.
func maxPool(l *lowering, n *graph.Node) error {
	x, in, lay, _, err := l.pool(n, math.MinInt64)
	if err != nil {
		return err
	}
	in.reduce, in.init = vm.ReduceMax, immediate(math.MinInt64)
	in.dt, in.lo, in.hi, in.bound = x.of.dt, x.lo(), x.hi(), x.magnitude()
	return l.emitSame(n, in, lay, x)
}

// averagePool rescales the sum by one word where all windows count as many
// elements, by a word for each output position otherwise.
func averagePool(l *lowering, n *graph.Node) error {
	x, in, lay, w, err := l.pool(n, 0)
	if err != nil {
		return err
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	in.bound = satMul(uint64(product(w.Kernel)), x.magnitude())
	dims, out := x.dims(), lay.axes
	counts := []int{1}
	for s := range w.Kernel {
		var next []int
		for _, c := range counts {
			for o := range out[2+s] {
				next = append(next, c*windowCount(w, s, o, dims[2+s], n.Int("count_include_pad", 0) != 0))
			}
		}
		counts = next
	}
	words := make([]int64, len(counts))
	for i, c := range counts {
		if words[i], err = word(x.scale/float64(max(c, 1))/e.scale, in.bound); err != nil {
			return err
		}
	}
	ch := &channels{}
	it := lay.index()
	for s := range w.Kernel {
		for j := range it {
			if it[2+s].at(j) == 1 {
				ch.axes = append(ch.axes, j)
			}
		}
	}
	ch.extents = out[2:]
	in.scale = l.perChannel(ch, words, vm.I64)
	return l.emitScaled(e, in, lay)
}

// windowCount is how many positions of the window at output position o count: those
// on the axis, and those in its padding if asked for.
func windowCount(w graph.Window, s, o, size int, includePad bool) int {
	n := 0
	for k := range w.Kernel[s] {
		at := o*w.Strides[s] + k*w.Dilations[s] - w.Begin[s]
		if at >= 0 && at < size || includePad && at >= -w.Begin[s] && at < size+w.End[s] {
			n++
		}
	}
	return n
}

// emitSame emits an instruction whose result has the unit of x, and lets following
// activations clamp it where they alone read it.
func (l *lowering) emitSame(n *graph.Node, in *instr, lay layout, x *operand) error {
	e := epilogue{name: n.Output(), op: n.Op, lo: math.Inf(-1), hi: math.Inf(1)}
	if x.real {
		e = l.absorb(n)
	}
	e.scale = x.scale
	if !math.IsInf(e.lo, 0) {
		in.lo = min(max(in.lo, fixed.Nearest(e.lo, e.scale)), in.hi)
	}
	if !math.IsInf(e.hi, 0) {
		in.hi = max(min(in.hi, fixed.Nearest(e.hi, e.scale)), in.lo)
	}
	in.name = e.name
	o, err := l.b.emit(in, lay)
	if err != nil {
		return err
	}
	o.real, o.scale = x.real, x.scale
	l.define(e.name, e.op, o)
	return nil
}
