package vmtest

import "github.com/opml/opml/vm"

// Chain is a valid program of n instructions over i16 vectors of the given length, each of which
// depends on the one before it, with one input and one output: a toy whose tree has the
// shape that a test needs.
func Chain(n int, length uint32) *vm.Program {
	dims := []uint32{length}
	p := &vm.Program{Inputs: []vm.Descriptor{{DType: vm.I16, Dims: dims}}, Outputs: 1}
	for i := range n {
		at := vm.View{Kind: vm.Direct, Value: uint32(i), Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 1}}}}}
		in := vm.Instruction{
			Map: vm.MapLinear, Reduce: vm.ReduceSum, Alpha: 3, Gamma: int64(i) - 7,
			Lo: vm.I16.Min(), Hi: vm.I16.Max(), Out: dims,
			A: at, B: vm.Immediate(0), Init: vm.Immediate(0), Scale: vm.Immediate(0),
		}
		if i%2 == 1 { // keep the values moving instead of saturating
			in.Map, in.B = vm.MapMod, vm.Immediate(1009)
		}
		p.Code = append(p.Code, in.Encode())
		p.Results = append(p.Results, vm.Descriptor{DType: vm.I16, Dims: dims})
	}
	return p
}
