package vm_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// focus is a convolution over slices of a picture: every other pixel, put together along the
// channels, two and two. Values are: 0 the picture, 1–3 constants, from 4 on the slices and what
// they are put together to.
type focus struct {
	size, channels uint32 // of a slice
	conv           layer
	copies         []*vm.Instruction
	outputs        int
}

// slice is a view of every other pixel from an offset on, at channels from first on.
func (f *focus) slice(row, column, first int32) vm.View {
	return vm.View{Kind: vm.Direct, Index: []vm.Index{
		{Offset: row, Terms: term(0, 2)}, {Offset: column, Terms: term(1, 2)}, {Offset: -first, Terms: term(2, 1)}}}
}

// join adds the concatenation of two views, b from channel first on, and gives its value.
func (f *focus) join(a, b vm.View, channels uint32) uint32 {
	f.copies = append(f.copies, &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Beta: 1, Lo: vm.I16.Min(), Hi: vm.I16.Max(),
		Out: []uint32{f.size, f.size, channels}, A: a, B: b})
	return 3 + uint32(len(f.copies))
}

// part is a view of a value of slices, at channels from first on.
func part(value uint32, first int32) vm.View {
	v := axisView(value, 3)
	v.Index[2].Offset = -first
	return v
}

// newFocus has four slices, with rows or columns first.
func newFocus(size, channels, kernel, stride uint32, rowsFirst bool) *focus {
	f := &focus{size: size, channels: channels, outputs: 1}
	c := int32(channels)
	second, third := f.slice(0, 1, c), f.slice(1, 0, 0)
	if rowsFirst {
		second, third = f.slice(1, 0, c), f.slice(0, 1, 0)
	}
	a := f.join(f.slice(0, 0, 0), second, 2*channels)
	b := f.join(third, f.slice(1, 1, c), 2*channels)
	f.join(part(a, 0), part(b, 2*c), 4*channels)
	f.conv = conv(size, 4*channels, 20, kernel, stride)
	f.conv.in.A.Value = 6
	return f
}

func (f *focus) machine(t *testing.T) (*vm.Machine, []*vm.Tensor) {
	var results []vm.Descriptor
	for _, in := range f.copies {
		results = append(results, vm.Descriptor{DType: vm.I16, Dims: in.Out})
	}
	picture := uniform(vm.I16, 2*f.size, 2*f.size, f.channels)
	return singular(t, []*vm.Tensor{picture}, f.conv.weights, f.outputs, append(f.copies, &f.conv.in), append(results, f.conv.result)...), []*vm.Tensor{picture}
}

// TestConvolutionsReadSlicesFromWhereTheyAreCopied: at the border, too.
func TestConvolutionsReadSlicesFromWhereTheyAreCopied(t *testing.T) {
	for _, size := range []uint32{9, 60} {
		for _, channels := range []uint32{1, 3, 4} {
			for _, kernel := range []uint32{1, 2, 3, 5} {
				if 4*channels*kernel*kernel > 128 {
					continue // its proof would be too large
				}
				for _, stride := range []uint32{1, 2} {
					for _, rowsFirst := range []bool{false, true} {
						m, inputs := newFocus(size, channels, kernel, stride, rowsFirst).machine(t)
						name := fmt.Sprint(size, channels, kernel, stride, rowsFirst)
						requireReferenceBits(t, m, inputs, name)
						require.Zero(t, vm.PlanKinds(m)["regions"], name)
					}
				}
			}
		}
	}
}

// TestSlicesAreCopiedUnlessNothingDependsOnIt: on the copies themselves, or on what is around them.
func TestSlicesAreCopiedUnlessNothingDependsOnIt(t *testing.T) {
	for name, c := range map[string]struct {
		copied bool
		change func(f *focus)
	}{
		"as it is":                     {false, func(*focus) {}},
		"padding of other numbers":     {false, func(f *focus) { f.conv.in.A.Fill = 77 }},
		"one slice twice":              {true, func(f *focus) { f.copies[0].B.Index[0].Offset = 0 }},
		"each slice twice":             {false, func(f *focus) { f.copies[0].B.Index[0].Offset, f.copies[1].B.Index[0].Offset = 0, 0 }},
		"a factor":                     {true, func(f *focus) { f.copies[0].Alpha = 2 }},
		"a constant":                   {true, func(f *focus) { f.copies[1].Gamma = 5 }},
		"a zero point":                 {true, func(f *focus) { f.copies[2].Zero = 5 }},
		"a scale":                      {true, func(f *focus) { f.copies[2].Scale = vm.Immediate(vm.Scale{M: 1<<30 + 1, S: 32}.Word()) }},
		"a beginning":                  {true, func(f *focus) { f.copies[2].Init = vm.Immediate(1) }},
		"a limit":                      {true, func(f *focus) { f.copies[1].Hi = 100 }},
		"other numbers around a slice": {true, func(f *focus) { f.copies[0].B.Fill = 1 }},
		"a gap":                        {true, func(f *focus) { f.copies[2].B.Index[2].Offset -= 3 }},
		"an overlap":                   {true, func(f *focus) { f.copies[2].B.Index[2].Offset += 3 }},
		"the largest":                  {true, func(f *focus) { f.copies[2].Map = vm.MapMax }},
		"an output":                    {true, func(f *focus) { f.outputs = 2 }},
		"a channel less": {true, func(f *focus) {
			f.conv = conv(30, 11, 20, 3, 1)
			f.copies[2].Out, f.conv.in.A.Value = []uint32{30, 30, 11}, 6
		}},
		"another reader": {true, func(f *focus) {
			f.conv.in.A.Value = f.join(part(6, 0), part(5, 12), 18)
			f.copies[3].Out, f.conv.in.A.Value = []uint32{30, 30, 18}, 6
		}},
		"another order of slices":    {true, func(f *focus) { f.copies[0].B, f.copies[1].B = f.slice(1, 1, 3), f.slice(0, 1, 3) }},
		"three slices and one again": {true, func(f *focus) { f.copies[1].B = f.slice(0, 1, 3) }},
		"channels in turn": {true, func(f *focus) {
			f.conv.in.A.Index[2].Terms[0].Coef = -1
			f.conv.in.A.Index[2].Offset = 11
		}},
		"channels of one slice": {true, func(f *focus) { f.conv.in.Red[2] = 3 }},
		"slices that stay": {true, func(f *focus) {
			for _, in := range f.copies[:2] {
				in.A.Index[0].Terms, in.B.Index[0].Terms = nil, nil
			}
		}},
		"slices upside down": {true, func(f *focus) {
			for _, in := range f.copies[:2] {
				for _, v := range []*vm.View{&in.A, &in.B} {
					v.Index[0] = vm.Index{Offset: 2*int32(f.size) - 2 + v.Index[0].Offset, Terms: term(0, -2)}
				}
			}
		}},
		"slices of the first half": {true, func(f *focus) {
			for _, in := range f.copies[:2] {
				in.A.Index[0].Terms, in.B.Index[0] = term(0, 1), vm.Index{Terms: term(0, 1)}
			}
		}},
	} {
		f := newFocus(30, 3, 3, 1, true)
		c.change(f)
		m, inputs := f.machine(t)
		requireReferenceBits(t, m, inputs, name)
		require.Equal(t, c.copied, vm.PlanKinds(m)["regions"]+vm.PlanKinds(m)["elements"] > 0, "%s: %v", name, vm.PlanKinds(m))
	}
}
