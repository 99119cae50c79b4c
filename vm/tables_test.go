package vm_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// TestLookupsThatDifferInOneNumberHaveTablesOfTheirOwn has lookups of one table at the same
// numbers: at another offset, with another zero point, another fill, another stride.
func TestLookupsThatDifferInOneNumberHaveTablesOfTheirOwn(t *testing.T) {
	const n = 4096
	x, table := vm.NewTensor(vm.I16, n), vm.NewTensor(vm.I16, 1000)
	for i := range uint64(n) {
		x.Set(i, int64(i)-1500)
	}
	for i := range table.Elements() {
		table.Set(i, int64(i*i%977))
	}
	p := &vm.Program{Inputs: []vm.Descriptor{{DType: vm.I16, Dims: x.Dims}}, Constants: []*vm.Tensor{table}, Outputs: 5}
	for _, c := range []struct {
		offset, stride int32
		fill, zero     int64
	}{{0, 1, 0, 0}, {7, 1, 0, 0}, {0, 1, 0, 5}, {0, 1, 3, 0}, {0, 2, 0, 0}} {
		in := vm.Instruction{Map: vm.MapLinear, Alpha: 1, Zero: c.zero, Lo: -2000, Hi: 2000, Out: []uint32{n},
			B: vm.Immediate(0), Init: vm.Immediate(0), Scale: vm.Immediate(0),
			A: vm.View{Kind: vm.IndirectKind, Value: 1, Fill: c.fill, Index: []vm.Index{{Offset: c.offset}},
				Indirect: &vm.Indirect{Stride: c.stride, Index: []vm.Index{{Terms: term(0, 1)}}}}}
		p.Code, p.Results = append(p.Code, in.Encode()), append(p.Results, vm.Descriptor{DType: vm.I16, Dims: []uint32{n}})
	}
	m := load(t, p)
	require.Empty(t, m.Check())
	want, err := vm.NewReference().Run(context.Background(), m, []*vm.Tensor{x}, nil)
	require.NoError(t, err)
	got, err := vm.NewFast(1).Run(context.Background(), m, []*vm.Tensor{x}, nil)
	require.NoError(t, err)
	require.Equal(t, want, got)
}
