package lower

import (
	"slices"

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
	lost    []float64 // by rounding the weights, in the mean
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
	ch.unit, ch.bound, ch.lost = make([]float64, n), make([]uint64, n), make([]float64, n)
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

// rescaleWords sets the instruction's bound and its rescale words.
func (l *lowering) rescaleWords(c *contraction, in *instr, ch *channels) error {
	words, channel := make([]int64, len(ch.unit)), ch.offsets(c.channel)
	for i, unit := range ch.unit {
		var err error
		scale := c.scale * unitAt(c.units, channel[i])
		if words[i], err = word(unit/scale, ch.bound[i]); err != nil {
			return err
		}
		in.bound = max(in.bound, ch.bound[i])
	}
	in.scale = l.perChannel(ch, words, vm.I64)
	return nil
}
