package steptest

import "github.com/opml/opml/vm"

// Values are what Seeds read: a small tensor of two dims, one of several leaves, and one
// that serves as an index tensor.
func Values() []*vm.Tensor {
	index := vm.NewTensor(vm.I8, 12)
	for i := range index.Elements() {
		index.Set(i, int64(i)*5-7)
	}
	return []*vm.Tensor{random(vm.I16, 5, 7), random(vm.I8, 40, 33), index}
}

// Seeds are valid instructions on Values with a result of 2×3 elements, one for each kind
// of view and several functions: where fuzzing starts.
func Seeds() []*vm.Instruction {
	seed := func(in *vm.Instruction) *vm.Instruction {
		in.Out, in.Lo, in.Hi = []uint32{2, 3}, vm.I32.Min(), vm.I32.Max()
		return in
	}
	return []*vm.Instruction{
		seed(&vm.Instruction{Map: vm.MapMul, Red: []uint32{3, 4},
			A:    direct(0, at(-1, 0, 2, 2, 1), at(0, 1, 1, 3, 1)),
			B:    direct(1, at(0, 0, 1, 2, 9), at(0, 3, 1)),
			Init: vm.Immediate(9), Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 33}.Word())}),
		seed(&vm.Instruction{Map: vm.MapLinear, Reduce: vm.ReduceMax, Alpha: 2, Beta: -1, Red: []uint32{6},
			A: vm.View{Kind: vm.IndirectKind, Value: 1, Fill: -3, Index: []vm.Index{at(0, 2, 1), at(1, 1, 1)},
				Indirect: &vm.Indirect{Axis: 0, Stride: 1, Value: 2, Fill: 1, Index: []vm.Index{at(0, 0, 3, 2, 2)}}},
			B: vm.View{Offset: 5, Terms: terms(0, 100, 2, -1)}, Init: vm.Immediate(vm.I64.Min())}),
		seed(&vm.Instruction{Map: vm.MapSelect, Reduce: vm.ReduceMin, Gamma: 7,
			A: direct(0, at(0, 0, 1), at(0, 1, 1)), B: direct(2, at(3, 0, 1, 1, -2)),
			Init: direct(2, at(11)), Scale: vm.View{Terms: terms(1, 1)}}),
		seed(&vm.Instruction{Map: vm.MapIsqrt, Red: []uint32{2, 2, 2},
			A: direct(1, at(39, 2, -1, 3, -1), at(0, 4, 30)), B: vm.Immediate(1)}),
	}
}
