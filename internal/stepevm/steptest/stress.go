package steptest

import (
	"fmt"
	"math/rand/v2"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// stress draws instructions that are expensive to prove for what they are: many axes,
// high ranks, coordinates that leave the tensor, rows that jump from leaf to leaf,
// index tensors, long encodings, every type and function.
type stress struct {
	rng    *rand.Rand
	values []*vm.Tensor
	in     *vm.Instruction
}

// Stress is a random step with one output element, or a few, whose instruction is
// expensive to prove for what it is. It can be invalid only by its step bound.
func Stress(seed uint64) Step {
	s := &stress{rng: vmtest.Seeded(seed)}
	for range 6 {
		s.values = append(s.values, s.tensor())
	}
	s.in = &vm.Instruction{
		Map: vm.MapOp(s.rng.IntN(16)), Reduce: vm.ReduceOp(s.rng.IntN(3)),
		Alpha: s.rng.Int64(), Beta: s.rng.Int64(), Gamma: s.rng.Int64(),
		Lo: vm.I64.Min(), Hi: vm.I64.Max(),
		Out: s.out(), Red: s.reduction(),
	}
	if s.rng.IntN(3) == 0 {
		s.in.Map, s.in.Reduce = vm.MapMul, vm.ReduceSum
	}
	all := append(append([]uint32{}, s.in.Out...), s.in.Red...)
	terms := s.rng.IntN(len(all) + 1)
	s.in.A, s.in.B = s.view(all, terms), s.view(all, terms)
	s.in.Init, s.in.Scale = s.view(s.in.Out, len(s.in.Out)), vm.Immediate(vm.Scale{M: 1 << 30, S: 40}.Word())
	if s.rng.IntN(2) == 0 {
		s.in.Scale = s.view(s.in.Out, len(s.in.Out))
	}
	return s.step(fmt.Sprintf("stress %d", seed))
}

// tensor is one of 1 to 8 dims and from one leaf to some hundred.
func (s *stress) tensor() *vm.Tensor {
	dt := vm.DType(1 + s.rng.IntN(4))
	dims := make([]uint32, s.rng.IntN(vm.MaxRank+1))
	left := 1 << s.rng.IntN(17)
	for i := range dims {
		dims[i] = 1
		if left > 1 {
			dims[i] = uint32(1 + s.rng.IntN(min(left, 64)))
			left /= int(dims[i])
		}
		if s.rng.IntN(2) == 0 && i == len(dims)-1 {
			dims[i] = uint32(max(left, 1))
		}
	}
	s.rng.Shuffle(len(dims), func(i, j int) { dims[i], dims[j] = dims[j], dims[i] })
	return vmtest.Tensor(s.rng, dt, dims...)
}

func (s *stress) out() []uint32 {
	out := make([]uint32, s.rng.IntN(4))
	for i := range out {
		out[i] = 1 + s.rng.Uint32N(2)
	}
	return out
}

// reduction is of up to some thousand terms: many short axes, few long ones, or both.
func (s *stress) reduction() []uint32 {
	red := make([]uint32, s.rng.IntN(13))
	left := uint32(1) << s.rng.IntN(13)
	longest := []uint32{2, 2, 3, 5, 20, 300, 4000}[s.rng.IntN(7)]
	for i := range red {
		red[i] = min(1+s.rng.Uint32N(longest), left)
		if s.rng.IntN(2) == 0 {
			red[i] = min(longest, left)
		}
		left /= red[i]
	}
	return red
}

func (s *stress) view(extents []uint32, terms int) vm.View {
	switch n := s.rng.IntN(8); {
	case n == 0:
		return vm.View{Offset: s.rng.Int64N(100), Terms: s.terms(extents, terms, 3)}
	case n < 6:
		value := s.value()
		return vm.View{Kind: vm.Direct, Value: value, Fill: s.fill(), Index: s.index(value, extents, terms)}
	default:
		value, index := s.value(), s.value()
		rank := len(s.values[value].Dims)
		if rank == 0 {
			return vm.Immediate(3)
		}
		return vm.View{Kind: vm.IndirectKind, Value: value, Fill: s.fill(), Index: s.index(value, extents, terms),
			Indirect: &vm.Indirect{
				Axis: uint8(s.rng.IntN(rank)), Stride: s.rng.Int32N(5) - 1,
				Value: index, Fill: 1, Index: s.index(index, extents, terms),
			}}
	}
}

func (s *stress) value() uint32 { return uint32(s.rng.IntN(len(s.values))) }

func (s *stress) fill() int64 { return int64(s.rng.IntN(2)) }

// index walks the tensor with coefficients that use up its dims, or small ones, starting
// inside or somewhat outside.
func (s *stress) index(value uint32, extents []uint32, terms int) []vm.Index {
	dims := s.values[value].Dims
	index := make([]vm.Index, len(dims))
	for k, dim := range dims {
		limit := int32(1)
		if s.rng.IntN(2) == 0 {
			limit = int32(max(dim/4, 2))
		}
		index[k] = vm.Index{Offset: s.rng.Int32N(int32(dim)) - s.rng.Int32N(3)*int32(dim/8), Terms: s.terms(extents, terms, limit)}
	}
	return index
}

// terms is about n terms with coefficients up to limit in magnitude.
func (s *stress) terms(extents []uint32, n int, limit int32) []vm.Term {
	var ts []vm.Term
	for axis := range extents {
		if s.rng.IntN(len(extents)) < n {
			ts = append(ts, vm.Term{Axis: uint8(axis), Coef: s.rng.Int32N(2*limit+1) - limit})
		}
	}
	return ts
}

// step is the instruction on the values, the first of them the input.
func (s *stress) step(name string) Step {
	elements := uint32(1)
	for _, x := range s.in.Out {
		elements *= x
	}
	return Step{
		Name: name, Inputs: s.values[:1], Constants: s.values[1:], Instruction: s.in,
		Result:  vm.Descriptor{DType: vm.I64, Dims: []uint32{elements}},
		Element: s.rng.Uint64N(uint64(elements)),
	}
}
