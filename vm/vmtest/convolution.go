package vmtest

import (
	"math/rand/v2"

	"github.com/opml/opml/vm"
)

// Convolution is a random instruction shaped like what a compiler emits for
// convolutions, pooling and matrix products, on any values: the activation is the value
// with id a, the weights are w. Weights and bias are read past their ends when they
// are too small, which gives their fill. Extents follow the activation's shape.
func Convolution(rng *rand.Rand, values []vm.Descriptor, a, w uint32, result vm.DType) (*vm.Instruction, []uint32) {
	c := &convolution{rng: rng, act: values[a], kernel: 1 + rng.Uint32N(3)}
	channels := 1 + rng.Uint32N(pick[uint32](rng, 3, 12))
	in := &vm.Instruction{Map: vm.MapMul, Reduce: vm.ReduceSum}
	if rng.IntN(4) == 0 {
		in.Map, in.Alpha = vm.MapLinear, 1
		in.Reduce = vm.ReduceOp(rng.IntN(3))
	}
	c.spatial(in)
	out := append(in.Out, channels)
	in.Out = out
	depth := c.depth()
	in.Red = append(in.Red, depth)
	c.views(in, a)
	in.B = vm.View{Kind: vm.Direct, Value: w, Index: weightIndex(in, values[w])}
	if in.Map == vm.MapLinear {
		in.B = vm.Immediate(0)
	}
	outer := &iteration{rng, in.Out, values}
	in.Init = vm.Immediate(rng.Int64N(100) - 50)
	if rng.IntN(3) == 0 {
		in.Init = outer.direct()
	}
	epilogue(rng, in, outer, result)
	return in, out
}

type convolution struct {
	rng    *rand.Rand
	act    vm.Descriptor
	kernel uint32
	index  []vm.Index // of the activation, its last dim left out
}

// depth is how many channels of the activation are read.
func (c *convolution) depth() uint32 {
	if n := len(c.act.Dims); n > 0 && c.rng.IntN(4) != 0 {
		return min(c.act.Dims[n-1], 40)
	}
	return 1 + c.rng.Uint32N(20)
}

// spatial gives every dim of the activation but the last (and at most two of them a
// kernel) an output axis and, mostly, a reduction axis with stride, dilation, padding.
func (c *convolution) spatial(in *vm.Instruction) {
	rank := max(len(c.act.Dims)-1, 0)
	for k := range rank {
		dim := c.act.Dims[k]
		stride, pad := 1+c.rng.Uint32N(2), c.rng.Int32N(3)
		if k < rank-2 || len(in.Out) == 3 {
			c.index = append(c.index, vm.Index{Offset: c.rng.Int32N(int32(dim))})
			continue
		}
		extent := min((dim+stride-1)/stride, 5)
		c.index = append(c.index, vm.Index{Offset: -pad, Terms: []vm.Term{
			{Axis: uint8(len(in.Out)), Coef: int32(stride)},
			{Axis: uint8(100 + len(in.Red)), Coef: 1 + c.rng.Int32N(2)}, // axis set in views
		}})
		in.Out = append(in.Out, extent)
		in.Red = append(in.Red, c.kernel)
	}
}

// views sets A, with the reduction axes' numbers now that they are known.
func (c *convolution) views(in *vm.Instruction, a uint32) {
	for _, x := range c.index {
		for t := range x.Terms {
			if x.Terms[t].Axis >= 100 {
				x.Terms[t].Axis += uint8(len(in.Out)) - 100
			}
		}
	}
	in.A = vm.View{Kind: vm.Direct, Value: a, Index: c.index}
	if len(c.act.Dims) == 0 {
		return
	}
	last := vm.Index{Terms: []vm.Term{{Axis: uint8(in.Axes() - 1), Coef: 1}}}
	if c.rng.IntN(4) == 0 { // depthwise: the channel is the output's
		last.Terms = []vm.Term{{Axis: uint8(len(in.Out) - 1), Coef: 1}}
	}
	in.A.Index = append(in.A.Index, last)
	in.A.Fill = pick[int64](c.rng, 0, 0, 0, -7, 300)
}

// weightIndex reads the weights in the order (channel, reduction axes): flat if they
// have one dim, else only the last two dims are used.
func weightIndex(in *vm.Instruction, d vm.Descriptor) []vm.Index {
	if len(d.Dims) == 0 {
		return nil
	}
	index := make([]vm.Index, len(d.Dims))
	flat := &index[len(index)-1]
	coef, channel := int32(1), uint8(len(in.Out)-1)
	for j := len(in.Red) - 1; j >= 0; j-- {
		flat.Terms = append([]vm.Term{{Axis: uint8(len(in.Out) + j), Coef: coef}}, flat.Terms...)
		coef *= int32(in.Red[j])
	}
	if len(index) == 1 {
		flat.Terms = append([]vm.Term{{Axis: channel, Coef: coef}}, flat.Terms...)
	} else {
		index[len(index)-2].Terms = []vm.Term{{Axis: channel, Coef: 1}}
	}
	return index
}
