package vm_test

import (
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// stack is a program that reads like a small network, of layers that each have a plan of
// their own.
type stack struct {
	constants []*vm.Tensor
	code      []*vm.Instruction
	results   []vm.Descriptor
	last      uint32 // the value that the next layer reads
}

// stackConstants is how many constants there are, before the one input.
const stackConstants = 12

// constant is the id of a constant.
func (s *stack) constant(x *vm.Tensor) uint32 {
	s.constants = append(s.constants, x)
	return uint32(len(s.constants))
}

// add adds an instruction on the result of the one before.
func (s *stack) add(in vm.Instruction, dims ...uint32) uint32 {
	in.Lo, in.Hi = vm.I16.Min(), vm.I16.Max()
	s.code, s.results = append(s.code, &in), append(s.results, vm.Descriptor{DType: vm.I16, Dims: dims})
	s.last = 1 + stackConstants + uint32(len(s.code)-1)
	return s.last
}

// layer adds an instruction that a benchmark has, with its constants.
func (s *stack) layer(l layer) uint32 {
	in := l.in
	ids := map[uint32]uint32{0: s.last}
	for k, w := range l.weights {
		ids[uint32(len(l.inputs)+k)] = s.constant(w)
	}
	for _, v := range []*vm.View{&in.A, &in.B, &in.Init, &in.Scale} {
		if v.Kind != vm.Affine {
			v.Value = ids[v.Value]
		}
	}
	return s.add(in, l.result.Dims...)
}

// network30 is a program of 30×30 pictures: two convolutions, one of channels by themselves,
// a maximum, a residual sum, a table, a concatenation, and attention over what is left.
func network30() *stack {
	s := &stack{}
	first := s.layer(conv(30, 16, 16, 3, 1))
	s.layer(depthwise(30, 16, 3, 1))
	sum := vm.Instruction{Map: vm.MapLinear, Alpha: 3, Beta: 5, Out: []uint32{30, 30, 16}, A: axisView(s.last, 3), B: axisView(first, 3), Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 33}.Word())}
	s.add(sum, sum.Out...)
	table := s.constant(uniform(vm.I16, 256))
	look := vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: sum.Out, A: vm.View{Kind: vm.IndirectKind, Value: table, Index: []vm.Index{{Offset: 128}},
		Indirect: &vm.Indirect{Stride: 1, Value: s.last, Index: axisView(0, 3).Index}}}
	s.add(look, look.Out...)
	s.layer(pool(30, 16))
	join := vm.Instruction{Map: vm.MapLinear, Alpha: 1, Beta: 1, Out: []uint32{15, 30, 16}, A: axisView(s.last, 3), B: axisView(s.last, 3)}
	join.B.Index[1].Offset = -15
	s.add(join, join.Out...)
	flat := vm.Instruction{Map: vm.MapDiv, Out: join.Out, A: axisView(s.last, 3), B: axisView(s.last, 3)}
	s.add(flat, 450, 16)
	products := vm.Instruction{Map: vm.MapMul, Out: []uint32{450, 450}, Red: []uint32{16}, A: axisView(s.last, 2), B: axisView(s.last, 2), Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 50}.Word())}
	products.A.Index[1], products.B.Index[0], products.B.Index[1] = vm.Index{Terms: term(2, 1)}, vm.Index{Terms: term(1, 1)}, vm.Index{Terms: term(2, 1)}
	s.add(products, products.Out...)
	rows := vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: []uint32{450}, Red: []uint32{450}, A: axisView(s.last, 2)}
	s.add(rows, rows.Out...)
	return s
}

// TestRunsAllocateWhatTheyReturn: and some constant few things, for the goroutines.
func TestRunsAllocateWhatTheyReturn(t *testing.T) {
	s := network30()
	constants := slices.Clone(s.constants)
	for len(constants) < stackConstants {
		constants = append(constants, vm.NewTensor(vm.I8))
	}
	x := uniform(vm.I16, 30, 30, 16)
	m := singular(t, []*vm.Tensor{x}, constants, 1, s.code, s.results...)
	kinds := vm.PlanKinds(m)
	for _, kind := range []string{"matrix product of padded lines", "windows weighted", "windows pooled", "regions", "elements", "look up", "element", "computed product", "add same"} {
		require.NotZero(t, kinds[kind], "%s: %v", kind, kinds)
	}
	for threads := 1; threads <= 2; threads++ {
		ex, ctx, inputs := vm.NewFast(threads), context.Background(), []*vm.Tensor{x}
		allocs := testing.AllocsPerRun(20, func() {
			_, err := ex.Run(ctx, m, inputs, nil)
			require.NoError(t, err)
		})
		recycled := testing.AllocsPerRun(20, func() {
			outputs, err := ex.Run(ctx, m, inputs, nil)
			require.NoError(t, err)
			m.Recycle(outputs)
		})
		t.Logf("%d threads: %v allocations, %v with outputs given back", threads, allocs, recycled)
		require.LessOrEqual(t, allocs, float64(6+4*threads), "%d threads", threads)
		require.LessOrEqual(t, recycled, allocs-3, "the list, a tensor and its data")
	}
}
