package lower

import (
	"math"
	"slices"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/vm"
)

// channels is how the results of a contraction differ along some output axes, in
// iteration order: each index of extents has its own unit of the accumulator and its
// own bound on it.
type channels struct {
	axes    []int // iteration axes
	extents []int
	unit    []float64
	bound   []uint64
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
	bits, dt := l.weightBits(c.name), vm.I8
	if bits > 8 {
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
		q, scale, err := fixed.Channel(row, bits, min(floor, math.MaxFloat32))
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
