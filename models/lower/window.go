package lower

import (
	"math"
	"slices"

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

// pooling is the iteration of a pooling node: output axes as for conv, reduction over
// the kernel.
type pooling struct {
	window graph.Window
	x      *operand
	lay    layout
	in     *instr // reads x, fill beyond it
}

func (l *lowering) pooling(n *graph.Node, fill int64) (*pooling, error) {
	w, err := graph.WindowOf(n)
	if err != nil {
		return nil, err
	}
	x, err := l.operand(n.Input(0))
	if err != nil {
		return nil, err
	}
	out := l.g.Dims(n.Output())
	if x, err = l.windowed(x, n.Output(), w, out[2:], fill); err != nil {
		return nil, err
	}
	p := &pooling{window: w, x: x, lay: layout{axes: out, split: slices.Repeat([]int{1}, len(out))}.channelsLast()}
	if l.g.IsOutput(n.Output()) {
		p.lay = p.lay.logical()
	}
	it := p.lay.index()
	logical := []affine{it[0], it[1]}
	for s := range w.Kernel {
		logical = append(logical, windowAt(w, s, it[2+s], axis(len(it)+len(w.Kernel), len(it)+s)))
	}
	p.in = copyOf(x.source(x.factorIndex(logical)), p.lay.extents())
	p.in.red = w.Kernel
	return p, nil
}

// maxPool: padding is less than every element. The result keeps the operand's scale.
func maxPool(l *lowering, n *graph.Node) error {
	if _, err := l.ordered(n.Input(0)); err != nil {
		return err
	}
	p, err := l.pooling(n, math.MinInt64)
	if err != nil {
		return err
	}
	in, x := p.in, p.x
	in.reduce, in.init = vm.ReduceMax, immediate(math.MinInt64)
	in.dt, in.lo, in.hi, in.bound = x.of.dt, x.lo(), x.hi(), x.magnitude()
	return l.emitSame(n, in, p.lay, x)
}

// averagePool rescales the sum by one word where all windows count as many
// elements, by a word for each output position otherwise.
func averagePool(l *lowering, n *graph.Node) error {
	p, err := l.pooling(n, 0)
	if err != nil {
		return err
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	p.in.bound = satMul(uint64(product(p.window.Kernel)), p.x.magnitude())
	counts := p.counts(n.Int("count_include_pad", 0) != 0)
	words := make([]int64, len(counts))
	for i, c := range counts {
		if words[i], err = word(p.x.scale/float64(max(c, 1))/e.scale, p.in.bound); err != nil {
			return err
		}
	}
	spatial := &channels{extents: p.lay.axes[2:]}
	for _, f := range p.lay.index()[2:] {
		spatial.axes = append(spatial.axes, slices.Index(f.coef, 1))
	}
	p.in.scale = l.perChannel(spatial, words, vm.I64)
	return l.emitScaled(e, p.in, p.lay)
}

// counts is how many elements the window at each output position averages.
func (p *pooling) counts(includePad bool) []int {
	dims, counts := p.x.dims(), []int{1}
	for s := range p.window.Kernel {
		var next []int
		for _, c := range counts {
			for o := range p.lay.axes[2+s] {
				next = append(next, c*windowCount(p.window, s, o, dims[2+s], includePad))
			}
		}
		counts = next
	}
	return counts
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
	if x.real {
		least, most := e.clamp(vm.I64)
		in.lo, in.hi = clampedRange(in.lo, in.hi, least, most)
		in.dt = smallest(in.lo, in.hi, in.dt)
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
