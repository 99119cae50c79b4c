package vmtest

import (
	"math"
	"slices"

	"github.com/opml/opml/vm"
)

// spatial is how a layer reads a feature map: some leading dims as they are, windows over
// one or two others, the last dim being channels.
type spatial struct {
	lead, windows int
	index         []vm.Index // of the feature, without the channels
	out, red      []uint32   // extents: of the lead and the positions; of the windows
}

// windows draws windows over a feature, given how many output axes of channels follow.
// It returns false for features without positions.
func (n *network) windows(x feature, kernel, channelAxes int) (spatial, bool) {
	rank := len(x.Dims)
	if rank < 2 || slices.Max(x.Dims) > 300 {
		return spatial{}, false
	}
	s := spatial{windows: min(1+n.rng.IntN(3), 2, rank-1)}
	s.lead = rank - 1 - s.windows
	first := rank - 1 + channelAxes // reduction axis
	for k, dim := range x.Dims[:rank-1] {
		if k < s.lead {
			s.out, s.index = append(s.out, dim), append(s.index, on(k))
			continue
		}
		stride, dilation := 1+n.rng.Uint32N(2), 1+n.rng.Int32N(2)
		x := vm.Index{Offset: -n.rng.Int32N(3), Terms: []vm.Term{{Axis: uint8(k), Coef: int32(stride)}, {Axis: uint8(first + len(s.red)), Coef: dilation}}}
		if n.rng.IntN(6) == 0 { // flipped, as in transposed convolutions
			x.Terms[1].Coef, x.Offset = -dilation, x.Offset+int32(kernel)
		}
		if n.rng.IntN(12) == 0 { // from the end to the start
			x.Terms[0].Coef, x.Offset = -int32(stride), x.Offset+int32(dim)-1
		}
		s.out, s.index = append(s.out, (dim+stride-1)/stride), append(s.index, x)
		s.red = append(s.red, uint32(kernel))
	}
	return s, true
}

// convolution adds a convolution, perhaps in groups.
func (n *network) convolution(x feature) {
	kernel := 1 + n.rng.IntN(3)
	groups := pick[uint32](n.rng, 1, 1, 1, 2, 3)
	channelAxes := 1
	if groups > 1 {
		channelAxes = 2
	}
	s, ok := n.windows(x, kernel, channelAxes)
	if !ok {
		n.dense(x)
		return
	}
	channels, filters := x.Dims[len(x.Dims)-1], pick[uint32](n.rng, 1, 3, 7, 16, 16, 17, 32, 40)
	in := &vm.Instruction{Map: vm.MapMul, Out: s.out, Red: s.red}
	c, axes := vm.Index{}, []int{}
	if groups > 1 {
		in.Out, channels = append(in.Out, groups), max(channels/groups, 1)
		c.Terms = append(c.Terms, vm.Term{Axis: uint8(len(in.Out) - 1), Coef: int32(channels)})
		axes = append(axes, len(in.Out)-1)
	}
	in.Out, in.Red = append(in.Out, filters), append(in.Red, channels)
	axes = append(axes, len(in.Out)-1)
	c.Terms = append(c.Terms, vm.Term{Axis: uint8(in.Axes() - 1), Coef: 1})
	in.A = vm.View{Kind: vm.Direct, Value: x.id, Index: append(s.index, c), Fill: n.fill()}
	in.B = n.weights(in, append(slices.Clone(axes), n.reductions(in)...)...)
	if n.rng.IntN(6) == 0 {
		in.A, in.B = in.B, in.A
	}
	dt := n.epilogue(in, 20, axes...)
	n.emit(in, dt, slices.Concat(s.out, []uint32{groups * filters})...)
}

// reductions are the reduction axes.
func (n *network) reductions(in *vm.Instruction) (axes []int) {
	for axis := len(in.Out); axis < in.Axes(); axis++ {
		axes = append(axes, axis)
	}
	return axes
}

// fill is what a padded view gives outside.
func (n *network) fill() int64 { return pick[int64](n.rng, 0, 0, 0, -3, 200, 40000) }

// depthwise adds a convolution of each channel by itself, perhaps with several filters.
func (n *network) depthwise(x feature) {
	s, ok := n.windows(x, pick(n.rng, 3, 3, 5, 2), 1)
	if !ok {
		n.chain(x)
		return
	}
	in := &vm.Instruction{Map: vm.MapMul, Out: append(s.out, x.Dims[len(x.Dims)-1]), Red: s.red}
	channel := len(in.Out) - 1
	in.A = vm.View{Kind: vm.Direct, Value: x.id, Index: append(s.index, on(channel)), Fill: n.fill()}
	dims := slices.Clone(in.Out)
	if multiplier := pick[uint32](n.rng, 1, 1, 1, 1, 2, 3); multiplier > 1 {
		in.Out = append(in.Out, multiplier)
		dims[channel] *= multiplier
		shiftAxes(in.A.Index, channel+1)
	}
	axes := n.reductions(in)
	for axis := channel; axis < len(in.Out); axis++ {
		axes = append(axes, axis)
	}
	in.B = n.weights(in, axes...)
	n.emit(in, n.epilogue(in, 20, axes[len(in.Red):]...), dims...)
}

// shiftAxes makes room for an output axis before the reduction axes, which begin at first.
func shiftAxes(index []vm.Index, first int) {
	for _, x := range index {
		for t := range x.Terms {
			if int(x.Terms[t].Axis) >= first {
				x.Terms[t].Axis++
			}
		}
	}
}

// dense adds a product of the rows of a feature with constant columns.
func (n *network) dense(x feature) {
	rank := len(x.Dims)
	if rank == 0 {
		n.chain(x)
		return
	}
	in := &vm.Instruction{Map: vm.MapMul, Out: slices.Clone(x.Dims[:rank-1]), Red: x.Dims[rank-1:]}
	cols := pick[uint32](n.rng, 1, 5, 16, 33, 70)
	if x.Elements() > 1500 {
		cols = 1 + n.rng.Uint32N(3)
	}
	in.Out = append(in.Out, cols)
	in.A = same(x)
	in.A.Index[rank-1] = on(rank)
	in.B = n.weights(in, rank-1, rank)
	n.emit(in, n.epilogue(in, 22, rank-1), in.Out...)
}

// product adds a product of two computed matrices, one for each index of a batch.
func (n *network) product(x feature) {
	rank := len(x.Dims)
	if rank < 2 || x.Elements() > 600 {
		n.chain(x)
		return
	}
	rows, depth, batch := rank-2, rank-1, rank-2
	in := &vm.Instruction{Map: vm.MapMul, Out: append(slices.Clone(x.Dims[:rank-1]), x.Dims[rows]), Red: x.Dims[depth:]}
	y := x
	for _, f := range n.features {
		if slices.Equal(f.Dims, x.Dims) && n.rng.IntN(2) == 0 {
			y = f
		}
	}
	in.A, in.B = same(x), same(y)
	in.A.Index[depth], in.B.Index[depth] = on(rank), on(rank)
	in.B.Index[batch] = on(rank - 1)
	n.emit(in, n.epilogue(in, 26), in.Out...)
}

// pool adds the maximum or minimum of windows.
func (n *network) pool(x feature) {
	s, ok := n.windows(x, 2+n.rng.IntN(2), 1)
	if !ok {
		n.chain(x)
		return
	}
	in := n.extreme(x.DType)
	in.Out, in.Red = append(s.out, x.Dims[len(x.Dims)-1]), s.red
	in.A = vm.View{Kind: vm.Direct, Value: x.id, Index: append(s.index, on(len(in.Out)-1)), Fill: in.Init.Offset}
	if n.rng.IntN(3) == 0 {
		in.A.Fill = pick[int64](n.rng, 0, 7, -100, 32767, -32768, 40000, -40000)
	}
	dt := x.DType
	if n.rng.IntN(4) == 0 {
		dt = n.epilogue(in, 14, len(in.Out)-1)
	}
	n.emit(in, dt, in.Out...)
}

// extreme is the largest or the smallest number of A, of that type.
func (n *network) extreme(dt vm.DType) *vm.Instruction {
	in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Reduce: vm.ReduceMax, Init: vm.Immediate(math.MinInt64), Lo: dt.Min(), Hi: dt.Max()}
	if n.rng.IntN(3) == 0 {
		in.Reduce, in.Init = vm.ReduceMin, vm.Immediate(math.MaxInt64)
	}
	if n.rng.IntN(5) == 0 {
		in.Init.Offset = pick(n.rng, dt.Min(), dt.Max(), 0, dt.Min()+1, dt.Max()-1)
	}
	if n.rng.IntN(4) == 0 {
		in.Lo, in.Hi = -10, 100
	}
	return in
}

// average adds the sum of windows or of a whole axis, rescaled.
func (n *network) average(x feature) {
	s, ok := n.windows(x, 2, 1)
	if !ok {
		n.chain(x)
		return
	}
	in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: append(s.out, x.Dims[len(x.Dims)-1]), Red: s.red}
	in.A = vm.View{Kind: vm.Direct, Value: x.id, Index: append(s.index, on(len(in.Out)-1))}
	n.emit(in, n.epilogue(in, 16, len(in.Out)-1), in.Out...)
}
