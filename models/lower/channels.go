package lower

import (
	"iter"
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

// biasBits is how many bits of an accumulator a bias of the size of the largest result
// may fill.
const biasBits = 58

// packWeights rounds the weights channel by channel and stores them in the order in
// which they are read.
func (l *lowering) packWeights(c *contraction, in *instr, ch *channels) error {
	terms, axes, bits := product(c.red), len(in.out), l.weightBits(c.name)
	packed := vm.NewTensor(map[int]vm.DType{8: vm.I8, 16: vm.I16}[bits], uint32(len(ch.unit)*terms))
	// A bias of the size of the largest result must stay far below 2^62 units, so the
	// weights of a channel that are all but 0 beside it are 0.
	floor := math.Ldexp(c.scale/c.x.scale, l.bits(c.name)-1-biasBits)
	l.weights[c.name] += int(packed.Elements())
	lo, hi := int64(0), int64(0)
	var rounder fixed.Rounder
	for i, row := range c.weightRows(ch, axes) {
		q, scale, err := rounder.Channel(row.w, bits, min(floor, math.MaxFloat32))
		if err != nil {
			return err
		}
		if n := len(c.red); n > 0 && last(c.red) < terms { // the last axis is that of input channels
			fixed.KeepSums(q, row.w, scale, bits, last(c.red))
		}
		sum := uint64(0)
		for r, v := range q {
			packed.Set(uint64(i*terms+r), int64(v))
			sum += magnitude(int64(v))
			lo, hi = min(lo, int64(v)), max(hi, int64(v))
		}
		ch.unit[i], ch.lost[i] = c.x.scale*scale, c.lost(row, q, scale)
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

// weightRow is the weights of one output channel in the order of the reduction, for
// operands of one unit, and the input channels that they belong to.
type weightRow struct {
	w       []float32
	channel []int
}

// weightRows yields the rows by output channel. They share memory.
func (c *contraction) weightRows(ch *channels, axes int) iter.Seq2[int, weightRow] {
	data, reads := c.w.t.Floats(), offsets(c.w.at, axes, c.red)
	first, steps := ch.offsets(c.xChannel), offsets(c.xChannel, axes, c.red)
	row := weightRow{make([]float32, len(reads)), make([]int, len(reads))}
	return func(yield func(int, weightRow) bool) {
		for i, start := range ch.offsets(c.w.at) {
			for r, at := range reads {
				row.channel[r] = first[i] + steps[r]
				row.w[r] = data[start+at] * float32(unitAt(c.x.units, row.channel[r]))
			}
			if !yield(i, row) {
				return
			}
		}
	}
}

// lost is what rounding a row takes from the mean of the result.
func (c *contraction) lost(row weightRow, q []int16, scale float64) float64 {
	if c.means == nil {
		return 0
	}
	sum := 0.0
	for r, v := range q {
		missing := float64(row.w[r]) - float64(float64(v)*scale)
		sum += float64(missing * c.means[row.channel[r]] / unitAt(c.x.units, row.channel[r]))
	}
	return sum
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
