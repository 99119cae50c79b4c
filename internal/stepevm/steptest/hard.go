package steptest

import (
	"fmt"

	"github.com/opml/opml/vm"
)

// Hard are steps that a size n makes as expensive as wanted, each in its own way.
// Their result is one i64 element.
func Hard() []Family {
	return []Family{
		{"convolution", 700, convolution},
		{"inner product of i64", 4000, products(vm.I64, 0)},
		{"inner product outside of fill 0", 4000, products(vm.I16, 1)},
		{"largest remainder", 4000, remainders},
		{"isqrt", 4000, roots},
		{"affine functions", 4000, affine},
		{"leaf by leaf, backwards", 45, leaves(-512)},
		{"two leaves on, cyclic", 45, leaves(1024)},
		{"far strides", 45, strides},
		{"many axes, rank 8, leaving the tensors", 400, corners},
		{"short rows", 4000, shortRows},
		{"indices at random", 4000, gathers(1)},
		{"indices at random on both sides", 4000, gathers(2)},
		{"index tensors of rank 8", 2000, indices},
		{"long encoding", 400, long},
	}
}

// Family is a step for each size from 1 to Max; its step bound grows with the size.
type Family struct {
	Name string
	Max  uint32
	Step func(n uint32) Step
}

// AtCap is the largest size at which the step is valid as the last of so many
// instructions.
func (f Family) AtCap(instructions int) (n uint32, err error) {
	low, high := uint32(0), f.Max+1 // valid, and not
	for high-low > 1 {
		mid := (low + high) / 2
		m, err := vm.Load(f.Step(mid).Program(instructions))
		if err != nil {
			return 0, fmt.Errorf("family %s, size %d: %w", f.Name, mid, err)
		}
		if _, invalid := m.Instruction(instructions - 1); invalid == nil {
			low = mid
		} else {
			high = mid
		}
	}
	if low == 0 || low == f.Max {
		return 0, fmt.Errorf("family %s: no size up to %d reaches the cap", f.Name, f.Max)
	}
	return low, nil
}

// sum is an instruction that sums products over the extents.
func sum(red ...uint32) *vm.Instruction {
	return &vm.Instruction{
		Map: vm.MapMul, Reduce: vm.ReduceSum, Red: red, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
		Alpha: -3, Beta: 1 << 60, Gamma: 1 << 61,
	}
}

// scalar is a step of one element; the first value is the input.
func scalar(in *vm.Instruction, values ...*vm.Tensor) Step {
	if len(values) == 0 {
		values = []*vm.Tensor{random(vm.I8, 1)}
	}
	return Step{Inputs: values[:1], Constants: values[1:], Instruction: in, Result: vm.Descriptor{DType: vm.I64}}
}

// convolution of 3×3 over n channels, i16 times i8, with bias and scale.
func convolution(n uint32) Step {
	in, c := sum(3, 3, n), int(n)
	in.A = direct(0, at(5, 0, 1), at(6, 1, 1), at(0, 2, 1))
	in.B = direct(1, at(9*c*100, 0, 3*c, 1, c, 2, 1))
	in.Init, in.Scale = direct(2, at(77)), direct(3, at(77))
	return scalar(in, random(vm.I16, 14, 14, n), random(vm.I8, 128*9*n), random(vm.I32, 128), scales(128))
}

// products of two rows of n elements.
func products(dt vm.DType, fill int64) func(n uint32) Step {
	return func(n uint32) Step {
		in := sum(n)
		in.A, in.B = direct(0, at(-1, 0, 1)), direct(1, at(0), at(int(n), 0, -1))
		in.A.Fill = fill
		return scalar(in, random(dt, n), random(dt, 3, n))
	}
}

// remainders of two rows that move by no step or by one.
func remainders(n uint32) Step {
	in := sum(n)
	in.Map, in.Reduce = vm.MapMod, vm.ReduceMax
	in.A, in.B = direct(0, at(3)), direct(1, at(1, 0, 1))
	return scalar(in, random(vm.I64, 10), random(vm.I32, n))
}

// roots of an i64 that does not move.
func roots(n uint32) Step {
	in := sum(n)
	in.Map, in.Reduce = vm.MapIsqrt, vm.ReduceMin
	in.A, in.Init = direct(0, at(3)), vm.Immediate(vm.I64.Max())
	return scalar(in, random(vm.I64, 10))
}

// affine is without any tensor.
func affine(n uint32) Step {
	in := sum(n)
	in.Map, in.Reduce = vm.MapLe, vm.ReduceMax
	in.A = vm.View{Offset: 1 << 61, Terms: terms(0, 77777777)}
	in.B = vm.View{Offset: 1 << 61, Terms: terms(0, -1)}
	return scalar(in)
}

// leaves visits n leaves of both tensors in a row, n-1 times, with a step that misses
// the guess that the next leaf is the next one shown. (Cyclic: by indices past the end.)
func leaves(step int) func(n uint32) Step {
	return func(n uint32) Step {
		in, first := sum(n, max(n-1, 1)), 0
		if step < 0 {
			first = -step * int(n-1)
		}
		in.A, in.B = direct(0, at(first, 0, step)), direct(1, at(first, 0, step))
		in.A.Fill = 1
		size := n * uint32(max(step, -step))
		return scalar(in, random(vm.I8, size), random(vm.I8, size))
	}
}

// strides reads n leaves that lie far apart in a tensor with a tall tree.
func strides(n uint32) Step {
	in := sum(n)
	in.A = direct(1, at(0, 0, 1), at(300))
	return scalar(in, random(vm.I8, 1), random(vm.I64, 64, 4096))
}

// corners walks two tensors of rank 8 along five axes of two and one of n, in and out on
// every axis.
func corners(n uint32) Step {
	const axes = 5
	in := sum(2, 2, 2, 2, 2, n)
	index, dims := make([]vm.Index, vm.MaxRank), make([]uint32, vm.MaxRank)
	for k := range index {
		var pairs []int
		for j := range axes {
			pairs = append(pairs, j, 1-2*((j+k)%2))
		}
		index[k], dims[k] = at(1, append(pairs, axes, k%2)...), 2
	}
	in.A, in.B = direct(0, index...), direct(1, index...)
	in.A.Fill = 1
	return scalar(in, random(vm.I16, dims...), random(vm.I32, dims...))
}

// shortRows are n rows of two, by axes that do not join.
func shortRows(n uint32) Step {
	extents := []uint32{2, 2}
	for left := n; left > 1; left /= 2 {
		extents = append(extents, 2)
	}
	extents = extents[:min(len(extents), 13)]
	in := sum(extents...)
	var pairs []int
	for j := range extents {
		pairs = append(pairs, j, 1-2*(j%2))
	}
	in.A, in.B = direct(0, at(40, pairs...)), direct(1, at(40, pairs...))
	in.B.Fill = 1
	in.Init = vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{at(int(n) % 100)}}
	return scalar(in, random(vm.I16, 100), random(vm.I64, 100))
}

// gathers reads n elements of a table of 12 leaves, by random indices, on one side or on both.
func gathers(sides int) func(n uint32) Step {
	return func(n uint32) Step {
		in := sum(n)
		view := func(table, index uint32) vm.View {
			return vm.View{Kind: vm.IndirectKind, Value: table, Index: []vm.Index{at(128)},
				Indirect: &vm.Indirect{Axis: 0, Stride: 3, Value: index, Index: []vm.Index{at(0, 0, 1)}}}
		}
		in.A = view(1, 0)
		if sides == 2 {
			in.B = view(1, 0)
		} else {
			in.B = direct(1, at(0, 0, 1))
		}
		return scalar(in, random(vm.I8, n), random(vm.I64, 12*64))
	}
}

// indices reads a small table by an index tensor of rank 8.
func indices(n uint32) Step {
	in := sum(2, 2, n)
	index, dims := make([]vm.Index, vm.MaxRank), make([]uint32, vm.MaxRank)
	for k := range index {
		index[k], dims[k] = at(k%2, k%2, 1, 2, k%3), 2
	}
	in.A = vm.View{Kind: vm.IndirectKind, Value: 1, Index: []vm.Index{at(1, 2, 1)}, Fill: 3,
		Indirect: &vm.Indirect{Axis: 0, Stride: 1, Value: 0, Fill: 1, Index: index}}
	return scalar(in, random(vm.I8, dims...), random(vm.I64, 64))
}

// long has all eight tensors, of rank 8, with coordinates of sixteen terms.
func long(n uint32) Step {
	in := sum(1, 1, 1, 1, 1, 1, 1, n)
	in.Out = []uint32{1, 1, 1, 1, 1, 1, 1, 1}
	inner, outer := make([]vm.Index, vm.MaxRank), make([]vm.Index, vm.MaxRank)
	for k := range inner {
		var pairs []int
		for j := range vm.MaxAxes {
			pairs = append(pairs, j, j-5+k)
		}
		inner[k], outer[k] = at(1, pairs...), at(1, pairs[:16]...)
	}
	view := func(index []vm.Index) vm.View {
		return vm.View{Kind: vm.IndirectKind, Value: 0, Fill: 1, Index: index,
			Indirect: &vm.Indirect{Axis: 3, Stride: 1, Value: 1, Fill: 1, Index: index}}
	}
	in.A, in.B, in.Init, in.Scale = view(inner), view(inner), view(outer), view(outer)
	dims := []uint32{3, 3, 3, 3, 3, 3, 3, 3}
	return scalar(in, random(vm.I8, dims...), random(vm.I16, dims...))
}
