package steptest

import "github.com/opml/opml/vm"

// conv is a square convolution, NHWC, that keeps the size.
func conv(name string, size, channels, kernel, outputs uint32, element uint64) Step {
	pad := -int(kernel / 2)
	c, k := int(channels), int(kernel)
	in := &vm.Instruction{
		Map: vm.MapMul, Reduce: vm.ReduceSum,
		Out: []uint32{size, size, outputs}, Red: []uint32{kernel, kernel, channels},
		Lo: 0, Hi: 32767,
		A:     direct(0, at(pad, 0, 1, 3, 1), at(pad, 1, 1, 4, 1), at(0, 5, 1)),
		B:     direct(1, at(0, 2, k*k*c, 3, k*c, 4, c, 5, 1)),
		Init:  direct(2, at(0, 2, 1)),
		Scale: direct(3, at(0, 2, 1)),
	}
	return Step{
		Name:   name,
		Inputs: []*vm.Tensor{random(vm.I16, size, size, channels)},
		Constants: []*vm.Tensor{
			random(vm.I8, outputs*kernel*kernel*channels), random(vm.I32, outputs), scales(outputs),
		},
		Result:      vm.Descriptor{DType: vm.I16, Dims: []uint32{size, size, outputs}},
		Instruction: in,
		Element:     element,
	}
}

// dense is a vector times matrix.
func dense(name string, depth, outputs uint32) Step {
	in := &vm.Instruction{
		Map: vm.MapMul, Reduce: vm.ReduceSum, Out: []uint32{outputs}, Red: []uint32{depth},
		Lo: -32768, Hi: 32767,
		A:     direct(0, at(0, 1, 1)),
		B:     direct(1, at(0, 0, int(depth), 1, 1)),
		Init:  direct(2, at(0, 0, 1)),
		Scale: direct(3, at(0, 0, 1)),
	}
	return Step{
		Name:        name,
		Inputs:      []*vm.Tensor{random(vm.I16, depth)},
		Constants:   []*vm.Tensor{random(vm.I8, outputs*depth), random(vm.I32, outputs), scales(outputs)},
		Result:      vm.Descriptor{DType: vm.I16, Dims: []uint32{outputs}},
		Instruction: in, Element: 3,
	}
}

// elementwise adds two activations with one rescale.
func elementwise(name string) Step {
	in := &vm.Instruction{
		Map: vm.MapLinear, Reduce: vm.ReduceSum, Alpha: 1 << 12, Beta: 3 << 10,
		Out: []uint32{14, 14, 16}, Lo: -32768, Hi: 32767,
		A:     direct(0, at(0, 0, 1), at(0, 1, 1), at(0, 2, 1)),
		B:     direct(1, at(0, 0, 1), at(0, 1, 1), at(0, 2, 1)),
		Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 42}.Word()),
	}
	x := random(vm.I16, 14, 14, 16)
	return Step{Name: name, Inputs: []*vm.Tensor{x, x}, Instruction: in, Element: 77,
		Result: vm.Descriptor{DType: vm.I16, Dims: []uint32{14, 14, 16}}}
}

// pool is a 2×2 max pooling.
func pool(name string) Step {
	in := &vm.Instruction{
		Map: vm.MapLinear, Reduce: vm.ReduceMax, Alpha: 1,
		Out: []uint32{14, 14, 16}, Red: []uint32{2, 2}, Lo: -32768, Hi: 32767,
		A:    direct(0, at(0, 0, 2, 3, 1), at(0, 1, 2, 4, 1), at(0, 2, 1)),
		Init: vm.Immediate(-1 << 63),
	}
	return Step{Name: name, Inputs: []*vm.Tensor{random(vm.I16, 28, 28, 16)}, Instruction: in, Element: 77,
		Result: vm.Descriptor{DType: vm.I16, Dims: []uint32{14, 14, 16}}}
}

// lookup reads a table of 65,536 entries.
func lookup(name string) Step {
	in := &vm.Instruction{
		Map: vm.MapLinear, Reduce: vm.ReduceSum, Alpha: 1, Out: []uint32{128}, Lo: -32768, Hi: 32767,
		A: vm.View{Kind: vm.IndirectKind, Value: 1, Index: []vm.Index{at(32768)},
			Indirect: &vm.Indirect{Axis: 0, Stride: 1, Value: 0, Index: []vm.Index{at(0, 0, 1)}}},
	}
	return Step{Name: name, Inputs: []*vm.Tensor{random(vm.I16, 128)}, Constants: []*vm.Tensor{random(vm.I16, 65536)},
		Instruction: in, Element: 77, Result: vm.Descriptor{DType: vm.I16, Dims: []uint32{128}}}
}

// argmax packs value and index in one key.
func argmax(name string) Step {
	in := &vm.Instruction{
		Map: vm.MapLinear, Reduce: vm.ReduceMin, Alpha: -1 << 16, Beta: 1, Red: []uint32{10},
		Lo: vm.I64.Min(), Hi: vm.I64.Max(),
		A: direct(0, at(0, 0, 1)), B: vm.View{Terms: terms(0, 1)}, Init: vm.Immediate(vm.I64.Max()),
	}
	return Step{Name: name, Inputs: []*vm.Tensor{random(vm.I32, 10)}, Instruction: in, Result: vm.Descriptor{DType: vm.I64}}
}

// Typical are steps of the kinds that compiled models consist of.
func Typical() []Step {
	return []Step{
		conv("conv 3x3x32, interior", 14, 32, 3, 32, 14*7*32+7*32+5),
		conv("conv 3x3x32, corner", 14, 32, 3, 32, 0),
		conv("conv 3x3x16, interior", 14, 16, 3, 16, 14*7*16+7*16+5),
		conv("conv 5x5x1, interior", 28, 1, 5, 8, 28*14*8+14*8+5),
		conv("conv 5x5x8, interior", 14, 8, 5, 16, 14*7*16+7*16+5),
		dense("dense 256", 256, 10),
		dense("dense 784", 784, 128),
		elementwise("add"),
		pool("max pool 2x2"),
		lookup("lookup"),
		argmax("arg-max 10"),
	}
}
