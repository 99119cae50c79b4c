package bench

import (
	"encoding/binary"
	"math/rand/v2"
	"slices"

	"github.com/opml/opml/vm"
)

// family is programs whose first instruction becomes more expensive to prove with its size. Each
// family exhausts another term of the step bound (docs/spec.md, section 5).
type family struct {
	name  string
	limit uint32 // of the size: the search ends there
	build func(n uint32) (*vm.Instruction, []*vm.Tensor)
}

// firstConstant is the value id of a family's first constant: after the one input.
const firstConstant = 1

// neighbours is how many instructions there are beside the one at fault, so that paths have some length.
const neighbours = 31

// program is the family's instruction, one element of i64, and cheap ones after it. The last one
// hands its result on as the output.
func (f family) program(n uint32) *vm.Program {
	in, constants := f.build(n)
	in.Lo, in.Hi = vm.I64.Min(), vm.I64.Max()
	scalar := vm.Descriptor{DType: vm.I64}
	p := &vm.Program{
		Inputs: []vm.Descriptor{{DType: vm.I8, Dims: []uint32{1}}}, Constants: constants, Outputs: 1,
		Code: [][]byte{in.Encode()}, Results: []vm.Descriptor{scalar},
	}
	first := uint32(firstConstant + len(constants))
	pass := vm.Instruction{
		Map: vm.MapLinear, Alpha: 1, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
		A: vm.View{Kind: vm.Direct, Value: first}, B: vm.Immediate(0), Init: vm.Immediate(0), Scale: vm.Immediate(0),
	}
	for range neighbours {
		p.Code, p.Results = append(p.Code, pass.Encode()), append(p.Results, scalar)
	}
	return p
}

func families() []family {
	return []family{
		{"dot product of bytes", 1 << 14, func(n uint32) (*vm.Instruction, []*vm.Tensor) { return dot(vm.I8, n) }},
		{"dot product of 64-bit numbers", 1 << 14, func(n uint32) (*vm.Instruction, []*vm.Tensor) { return dot(vm.I64, n) }},
		{"maximum of square roots", 1 << 14, roots},
		{"every term in another leaf", 1 << 10, func(n uint32) (*vm.Instruction, []*vm.Tensor) { return leap(n, 1) }},
		{"every term in another distant leaf", 1 << 10, func(n uint32) (*vm.Instruction, []*vm.Tensor) { return leap(n, 32) }},
		{"gather through an index tensor", 1 << 12, gather},
		{"six short axes over rank 8", 1 << 10, short},
		{"long encoding over rank 8 and 16 axes", 1 << 12, wordy},
	}
}

// dot multiplies two vectors.
func dot(dt vm.DType, n uint32) (*vm.Instruction, []*vm.Tensor) {
	in := &vm.Instruction{Map: vm.MapMul, Reduce: vm.ReduceSum, Red: []uint32{n}, A: row(0, 1), B: row(1, 1)}
	return in, []*vm.Tensor{noise(dt, n), noise(dt, n)}
}

// roots is the most expensive map function, over two wide operands.
func roots(n uint32) (*vm.Instruction, []*vm.Tensor) {
	in, constants := dot(vm.I64, n)
	in.Map, in.Reduce = vm.MapIsqrt, vm.ReduceMax
	return in, constants
}

// leap reads one byte of each of n leaves, so many leaves apart: the farther, the fewer siblings they share.
func leap(n uint32, apart int32) (*vm.Instruction, []*vm.Tensor) {
	stride := apart * vm.LeafSize
	in := &vm.Instruction{Map: vm.MapMul, Reduce: vm.ReduceSum, Red: []uint32{n}, A: row(0, stride), B: vm.Immediate(3)}
	return in, []*vm.Tensor{noise(vm.I8, n*uint32(stride))}
}

// gather reads a table in an order that a vector gives, without order.
func gather(n uint32) (*vm.Instruction, []*vm.Tensor) {
	const entries = 1 << 16
	order := vm.NewTensor(vm.I32, n)
	rng := rand.New(rand.NewPCG(1, uint64(n)))
	for i := range order.Elements() {
		order.Set(i, rng.Int64N(entries))
	}
	a := vm.View{Kind: vm.IndirectKind, Value: firstConstant, Index: []vm.Index{{}}, Indirect: &vm.Indirect{
		Axis: 0, Stride: 1, Value: firstConstant + 1, Index: row(1, 1).Index,
	}}
	in := &vm.Instruction{Map: vm.MapLinear, Reduce: vm.ReduceSum, Alpha: 3, Red: []uint32{n}, A: a, B: vm.Immediate(7)}
	return in, []*vm.Tensor{noise(vm.I64, entries), order}
}

// short walks two tensors of the highest rank along six axes, of which the longest has n steps: rows are
// many and short, and each costs the coordinates of both tensors anew.
func short(n uint32) (*vm.Instruction, []*vm.Tensor) {
	red := []uint32{2, 2, 2, 2, 2, n}
	dims := []uint32{1, 1, 2, 2, 2, 2, 2, n}
	var index []vm.Index
	for k := range dims {
		x := vm.Index{}
		if k >= 2 {
			x.Terms = []vm.Term{{Axis: uint8(k - 2), Coef: 1}}
		}
		index = append(index, x)
	}
	in := &vm.Instruction{Map: vm.MapMax, Reduce: vm.ReduceSum, Red: red}
	in.A = vm.View{Kind: vm.Direct, Value: firstConstant, Index: index}
	in.B = vm.View{Kind: vm.Direct, Value: firstConstant + 1, Index: slices.Clone(index)}
	return in, []*vm.Tensor{noise(vm.I16, dims...), noise(vm.I16, dims...)}
}

// wordy has as many affine terms in its encoding as A and B can hold, over rank 8, 16 axes and two index tensors, and
// reduces n terms.
func wordy(n uint32) (*vm.Instruction, []*vm.Tensor) {
	const axes = 16
	red := append(slices.Repeat([]uint32{1}, axes-1), n)
	dims := append(slices.Repeat([]uint32{1}, vm.MaxRank-1), n)
	index := make([]vm.Index, vm.MaxRank)
	for k := range index {
		for axis := range axes {
			term := vm.Term{Axis: uint8(axis)}
			if axis == axes-1 && k == vm.MaxRank-1 {
				term.Coef = 1
			}
			index[k].Terms = append(index[k].Terms, term)
		}
	}
	gathered := func(k uint32) vm.View {
		return vm.View{Kind: vm.IndirectKind, Value: firstConstant + k, Index: index, Indirect: &vm.Indirect{
			Axis: vm.MaxRank - 1, Value: firstConstant + k, Index: index,
		}}
	}
	in := &vm.Instruction{Map: vm.MapMax, Reduce: vm.ReduceSum, Red: red, A: gathered(0), B: gathered(1)}
	return in, []*vm.Tensor{noise(vm.I16, dims...), noise(vm.I16, dims...)}
}

// row reads constant k, of rank 1, along the first axis.
func row(k uint32, stride int32) vm.View {
	return vm.View{Kind: vm.Direct, Value: firstConstant + k, Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: stride}}}}}
}

// noise is a tensor without zero bytes, which calldata pays less for.
func noise(dt vm.DType, dims ...uint32) *vm.Tensor {
	t := vm.NewTensor(dt, dims...)
	rng := rand.New(rand.NewPCG(2, uint64(len(t.Data))))
	var word [8]byte
	for i := range t.Data {
		if i%8 == 0 {
			binary.LittleEndian.PutUint64(word[:], rng.Uint64())
		}
		t.Data[i] = word[i%8] | 1
	}
	return t
}
