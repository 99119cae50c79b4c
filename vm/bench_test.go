package vm_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// layer is a one-instruction program on random data.
type layer struct {
	name    string
	in      vm.Instruction
	inputs  []*vm.Tensor
	weights []*vm.Tensor
	result  vm.Descriptor
	macs    int64
	of      int // the number, from 1, of the layer that it reads in a program of layers; 0: the one before
}

func term(axis uint8, coef int32) []vm.Term { return []vm.Term{{Axis: axis, Coef: coef}} }

// conv is an NHWC convolution of i16 activations with i8 weights, rescaled per channel.
func conv(size, channels, filters, kernel, stride uint32) layer {
	rng := vmtest.Seeded(uint64(size * channels))
	out := (size + stride - 1) / stride
	taps := kernel * kernel * channels
	spatial := func(o, k uint8) vm.Index {
		return vm.Index{Offset: -int32(kernel / 2), Terms: []vm.Term{{Axis: o, Coef: int32(stride)}, {Axis: k, Coef: 1}}}
	}
	scales := vm.NewTensor(vm.I64, filters)
	for i := range uint64(filters) {
		scales.Set(i, vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), S: 40, P: 0}.Word())
	}
	return layer{
		name: fmt.Sprintf("conv%dx%d_%d_to_%d_k%d_s%d", size, size, channels, filters, kernel, stride),
		in: vm.Instruction{
			Map: vm.MapMul, Reduce: vm.ReduceSum, Lo: 0, Hi: vm.I16.Max(),
			Out: []uint32{out, out, filters}, Red: []uint32{kernel, kernel, channels},
			A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{spatial(0, 3), spatial(1, 4), {Terms: term(5, 1)}}},
			B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: []vm.Term{
				{Axis: 2, Coef: int32(taps)}, {Axis: 3, Coef: int32(kernel * channels)}, {Axis: 4, Coef: int32(channels)}, {Axis: 5, Coef: 1}}}}},
			Init:  vm.View{Kind: vm.Direct, Value: 2, Index: []vm.Index{{Terms: term(2, 1)}}},
			Scale: vm.View{Kind: vm.Direct, Value: 3, Index: []vm.Index{{Terms: term(2, 1)}}},
		},
		inputs:  []*vm.Tensor{uniform(vm.I16, size, size, channels)},
		weights: []*vm.Tensor{uniform(vm.I8, filters*taps), uniform(vm.I32, filters), scales},
		result:  vm.Descriptor{DType: vm.I16, Dims: []uint32{out, out, filters}},
		macs:    int64(out*out) * int64(filters*taps),
	}
}

// depthwise is the same with one filter for each channel.
func depthwise(size, channels, kernel, stride uint32) layer {
	l := conv(size, channels, channels, kernel, stride)
	l.name = fmt.Sprintf("depthwise%dx%d_%d_k%d_s%d", size, size, channels, kernel, stride)
	l.in.Red = l.in.Red[:2]
	l.in.A.Index[2].Terms = term(2, 1)
	l.in.B.Index[0].Terms = []vm.Term{{Axis: 2, Coef: 1}, {Axis: 3, Coef: int32(kernel * channels)}, {Axis: 4, Coef: int32(channels)}}
	l.macs /= int64(channels)
	return l
}

// dense is a matrix-vector product.
func dense(in, out uint32) layer {
	l := conv(1, in, out, 1, 1)
	l.name = fmt.Sprintf("dense%d_to_%d", in, out)
	return l
}

// pool is a 3×3 maximum of stride 2.
func pool(size, channels uint32) layer {
	l := depthwise(size, channels, 3, 2)
	l.name = fmt.Sprintf("maxpool%dx%d_%d_k3_s2", size, size, channels)
	l.in.Map, l.in.Reduce, l.in.Alpha, l.in.B = vm.MapLinear, vm.ReduceMax, 1, vm.Immediate(0)
	l.in.Init, l.in.Scale, l.in.A.Fill = vm.Immediate(vm.I64.Min()), vm.Immediate(0), vm.I64.Min()
	return l
}

// add is a residual addition that rescales once.
func add(size, channels uint32) layer {
	l := conv(size, channels, 1, 1, 1)
	l.name = fmt.Sprintf("add%dx%d_%d", size, size, channels)
	l.inputs = append(l.inputs, uniform(vm.I16, size, size, channels))
	same := []vm.Index{{Terms: term(0, 1)}, {Terms: term(1, 1)}, {Terms: term(2, 1)}}
	l.in = vm.Instruction{Map: vm.MapLinear, Alpha: 1234, Beta: 4321, Lo: vm.I16.Min(), Hi: vm.I16.Max(),
		Out: []uint32{size, size, channels}, Init: vm.Immediate(0), Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 42}.Word()),
		A: vm.View{Kind: vm.Direct, Value: 0, Index: same}, B: vm.View{Kind: vm.Direct, Value: 1, Index: same}}
	l.result.Dims = []uint32{size, size, channels}
	l.macs = int64(size * size * channels)
	return l
}

// attention is a batched product of two activations.
func attention(heads, tokens, width uint32) layer {
	l := layer{
		name: fmt.Sprintf("attention%d_heads_%d_tokens_%d", heads, tokens, width),
		in: vm.Instruction{Map: vm.MapMul, Lo: vm.I16.Min(), Hi: vm.I16.Max(),
			Out: []uint32{heads, tokens, tokens}, Red: []uint32{width},
			Init: vm.Immediate(0), Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 50}.Word()),
			A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(0, 1)}, {Terms: term(3, 1)}}},
			B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(2, 1)}, {Terms: term(0, 1)}, {Terms: term(3, 1)}}}},
		inputs: []*vm.Tensor{uniform(vm.I16, tokens, heads, width), uniform(vm.I16, tokens, heads, width)},
		result: vm.Descriptor{DType: vm.I16, Dims: []uint32{heads, tokens, tokens}},
		macs:   int64(heads) * int64(tokens) * int64(tokens) * int64(width),
	}
	return l
}

// uniform is a tensor of uniformly random bits.
func uniform(dt vm.DType, dims ...uint32) *vm.Tensor {
	t, rng := vm.NewTensor(dt, dims...), vmtest.Seeded(uint64(dt))
	for i := range t.Elements() {
		t.Set(i, int64(rng.Uint64()))
	}
	return t
}

func (l layer) machine(tb testing.TB) *vm.Machine {
	p := &vm.Program{Constants: l.weights, Code: [][]byte{l.in.Encode()}, Results: []vm.Descriptor{l.result}, Outputs: 1}
	for _, t := range l.inputs {
		p.Inputs = append(p.Inputs, vm.Descriptor{DType: t.DType, Dims: t.Dims})
	}
	m, err := vm.Load(p)
	if err != nil {
		tb.Fatal(err)
	}
	if errs := m.Check(); errs != nil {
		tb.Fatal(errs)
	}
	return m
}

func BenchmarkFast(b *testing.B) {
	for _, l := range []layer{
		conv(112, 3, 32, 3, 2), conv(28, 1, 8, 3, 1), conv(56, 64, 64, 3, 1), conv(14, 128, 128, 3, 1), conv(28, 96, 24, 1, 1),
		dense(1280, 1000), dense(784, 128), attention(8, 128, 64),
		depthwise(56, 96, 3, 1), pool(56, 64), add(56, 64),
	} {
		b.Run(l.name, func(b *testing.B) {
			m, ex, ctx := l.machine(b), vm.NewFast(1), context.Background()
			for b.Loop() {
				if _, err := ex.Run(ctx, m, l.inputs, nil); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(l.macs)*float64(b.N)/1e9/b.Elapsed().Seconds(), "Gop/s")
		})
	}
}

// BenchmarkTensorRoot hashes 64 MiB: what verifying a model's constants costs.
func BenchmarkTensorRoot(b *testing.B) {
	data := make([]byte, 64<<20)
	for i := range data {
		data[i] = byte(i * i >> 7)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		vm.TensorRoot(data)
	}
}
