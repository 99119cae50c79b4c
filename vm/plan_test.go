package vm_test

import (
	"context"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

func TestEveryPlanComputesTheReferencesBits(t *testing.T) {
	ctx, runs := context.Background(), map[string]int{}
	for n := range cases(t, 2500) {
		_, c := program(4*n + n%3 + 1<<22)
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		tensors := append(append([]*vm.Tensor{}, c.Inputs...), c.Program.Constants...)
		_, err = vm.NewReference().Run(ctx, m, c.Inputs, func(i int, want *vm.Tensor) error {
			if in, err := m.Instruction(i); err == nil {
				got := vm.NewTensor(want.DType, want.Dims...)
				for name, run := range vm.PlanRuns(in, tensors, got) {
					for k := range got.Data {
						got.Data[k] = 0xa5
					}
					run()
					require.Equal(t, want.Int64s(), got.Int64s(), "case %d, instruction %d, %s: %+v", n, i, name, in)
					runs[name]++
				}
			}
			tensors = append(tensors, want)
			return nil
		})
		require.NoError(t, err)
	}
	t.Log(runs)
	for _, name := range []string{"reference", "point", "rows along axis 0", "rows along axis 3"} {
		require.NotZero(t, runs[name], name)
	}
	for _, name := range []string{"product", "product in small blocks"} {
		require.Equal(t, vm.LittleEndian(), runs[name] > 0, name)
	}
}

func TestCoordinatesThatCouldOverflowAreLeftToTheReference(t *testing.T) {
	x := &vm.Tensor{DType: vm.I8, Dims: []uint32{4}} // no data: nothing runs
	in := &vm.Instruction{Hi: 1, Out: []uint32{1 << 30}, A: vm.View{Kind: vm.Direct,
		Index: []vm.Index{{Terms: term(0, math.MaxInt32)}}}}
	result := &vm.Tensor{DType: vm.I8, Dims: in.Out}
	require.True(t, vm.Exact(in, []*vm.Tensor{x}, result))
	in.Out[0], result.Dims = math.MaxInt32, []uint32{math.MaxInt32}
	require.False(t, vm.Exact(in, []*vm.Tensor{x}, result))
}

// TestSumsAtTheLimitOf32Bits has products of the largest magnitude.
func TestSumsAtTheLimitOf32Bits(t *testing.T) {
	for _, b := range []struct {
		dt   vm.DType
		a, b int64
	}{
		{vm.I8, math.MinInt16, math.MinInt8}, {vm.I16, math.MinInt16, math.MinInt16},
		{vm.I16, math.MaxInt16, math.MinInt16}, {vm.I16, 255, math.MinInt16}, {vm.I16, math.MinInt16, 1},
	} {
		const rows, cols, depth = 5, 7, 1100
		act, w := vm.NewTensor(vm.I16, rows, depth), vm.NewTensor(b.dt, cols, depth)
		for i := range act.Elements() {
			act.Set(i, b.a)
		}
		for i := range w.Elements() {
			w.Set(i, b.b)
		}
		in := &vm.Instruction{Lo: math.MinInt64, Hi: math.MaxInt64, Out: []uint32{rows, cols}, Red: []uint32{depth},
			A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
			B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
		result := vm.NewTensor(vm.I64, rows, cols)
		run, ok := vm.PlanRuns(in, []*vm.Tensor{act, w}, result)["product"]
		require.True(t, ok)
		run()
		for _, v := range result.Int64s() {
			require.Equal(t, depth*b.a*b.b, v)
		}
	}
}
