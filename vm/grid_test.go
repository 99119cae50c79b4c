package vm_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// window is the maxima of side×side elements of a square, dilation apart: those of the columns
// first, as the compiler splits it.
type window struct {
	input     *vm.Tensor
	rows, all vm.Instruction
}

func newWindow(dt vm.DType, size, channels, side, stride, dilation uint32, padding int32) *window {
	out := (size+2*uint32(padding)-(side-1)*dilation-1)/stride + 1
	along := func(axis, tap uint8) vm.Index {
		return vm.Index{Offset: -padding, Terms: []vm.Term{{Axis: axis, Coef: int32(stride)}, {Axis: tap, Coef: int32(dilation)}}}
	}
	w := &window{input: uniform(dt, size, size, channels)}
	w.rows = vm.Instruction{Map: vm.MapLinear, Reduce: vm.ReduceMax, Alpha: 1, Init: vm.Immediate(vm.I64.Min()), Lo: dt.Min(), Hi: dt.Max(),
		Out: []uint32{out, out, channels, side}, Red: []uint32{side},
		A: vm.View{Kind: vm.Direct, Fill: vm.I64.Min(), Index: []vm.Index{along(0, 3), along(1, 4), {Terms: term(2, 1)}}}}
	w.all = w.rows
	w.all.Out, w.all.Red = w.rows.Out[:3], []uint32{side}
	w.all.A = axisView(1, 4)
	return w
}

// upsideDown makes minima of it.
func (w *window) upsideDown() {
	for _, in := range []*vm.Instruction{&w.rows, &w.all} {
		in.Reduce, in.Init.Offset, in.A.Fill = vm.ReduceMin, vm.I64.Max(), -1-in.A.Fill
	}
}

func (w *window) machine(t *testing.T) *vm.Machine {
	return singular(t, []*vm.Tensor{w.input}, nil, 1, []*vm.Instruction{&w.rows, &w.all},
		vm.Descriptor{DType: w.input.DType, Dims: w.rows.Out}, vm.Descriptor{DType: w.input.DType, Dims: w.all.Out})
}

const twoSteps = "windows in two steps"

// TestLargeWindowsArePooledInTwoSteps: also where all rows or all columns are padding, and where
// positions skip some.
func TestLargeWindowsArePooledInTwoSteps(t *testing.T) {
	for _, c := range []struct {
		size, channels, side, stride, dilation uint32
		padding                                int32
		grid                                   bool
	}{
		{13, 40, 5, 1, 1, 2, true}, {13, 17, 13, 1, 1, 6, true}, {7, 3, 4, 2, 1, 9, true}, {20, 2100, 6, 3, 1, 3, true},
		{12, 16, 6, 1, 2, 5, true}, {12, 16, 4, 2, 3, 12, true}, {40, 8, 15, 14, 1, 20, true}, {9, 16, 3, 1, 1, 1, false},
		{30, 8, 4, 5, 1, 4, false}, {9, 16, 5, 1, 1, 0, false},
	} {
		for k, reduce := range []vm.ReduceOp{vm.ReduceMax, vm.ReduceMin, vm.ReduceMax, vm.ReduceMin} {
			dt := []vm.DType{vm.I16, vm.I32}[k/2]
			for _, fill := range []int64{vm.I64.Min(), dt.Min(), dt.Min() + 1} {
				w := newWindow(dt, c.size, c.channels, c.side, c.stride, c.dilation, c.padding)
				if w.rows.A.Fill = fill; reduce == vm.ReduceMin {
					w.upsideDown()
				}
				m := w.machine(t)
				requireReferenceBits(t, m, []*vm.Tensor{w.input}, fmt.Sprint(c, dt, reduce, fill))
				require.Equal(t, c.grid && fill <= dt.Min(), vm.PlanKinds(m)[twoSteps] > 0, "%v %v %d", c, reduce, fill)
			}
		}
	}
}

// TestOnlyGridsArePooledInTwoSteps: not where a term moves rows and columns, or where columns lie
// backwards.
func TestOnlyGridsArePooledInTwoSteps(t *testing.T) {
	for name, c := range map[string]struct {
		grid   bool
		change func(rows, columns, channels *vm.Index)
	}{
		"a window on the slant": {false, func(rows, _, _ *vm.Index) { rows.Terms = append(rows.Terms, vm.Term{Axis: 4, Coef: 1}) }},
		"positions on the slant": {false, func(rows, _, _ *vm.Index) {
			rows.Terms = slices.Insert(rows.Terms, 1, vm.Term{Axis: 1, Coef: 1})
		}},
		"positions that change channels": {false, func(_, columns, channels *vm.Index) {
			columns.Terms[0].Coef = 2
			channels.Terms = slices.Insert(channels.Terms, 0, vm.Term{Axis: 1, Coef: 1})
		}},
		"positions that stay":       {false, func(_, columns, _ *vm.Index) { columns.Terms = columns.Terms[1:] }},
		"positions that go back":    {false, func(_, columns, _ *vm.Index) { columns.Offset, columns.Terms[0].Coef = 12, -1 }},
		"a window that goes back":   {true, func(_, columns, _ *vm.Index) { columns.Offset, columns.Terms[1].Coef = 4, -1 }},
		"columns far apart":         {false, func(_, columns, _ *vm.Index) { columns.Terms[1].Coef = 100 }},
		"rows that go back":         {true, func(rows, _, _ *vm.Index) { rows.Offset, rows.Terms[1].Coef = 4, -1 }},
		"every row in the same one": {true, func(rows, _, _ *vm.Index) { rows.Terms = rows.Terms[:1] }},
	} {
		w := newWindow(vm.I16, 13, 20, 5, 1, 1, 2)
		w.input = uniform(vm.I16, 13, 13, 40)
		c.change(&w.rows.A.Index[0], &w.rows.A.Index[1], &w.rows.A.Index[2])
		m := w.machine(t)
		requireReferenceBits(t, m, []*vm.Tensor{w.input}, name)
		require.Equal(t, c.grid, vm.PlanKinds(m)[twoSteps] > 0, name)
	}
}
