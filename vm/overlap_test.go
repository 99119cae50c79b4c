package vm_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// requireSweeps checks that a program's plans go through operands and results as they say.
func requireSweeps(t *testing.T, m *vm.Machine, inputs []*vm.Tensor, name string) map[string]int {
	want, err := vm.NewReference().Run(context.Background(), m, inputs, nil)
	require.NoError(t, err)
	got, spoilt, err := vm.CheckSweeps(m, inputs)
	require.NoError(t, err, name)
	for o := range got {
		requireSame(t, want[o], got[o], "%s, output %d", name, o)
	}
	return spoilt
}

func TestPlansReadNothingBehindTheirFrontAndWriteNothingAhead(t *testing.T) {
	spoilt := map[string]int{}
	count := func(kinds map[string]int) {
		for kind, n := range kinds {
			spoilt[kind] += n
		}
	}
	for n := range cases(t, 300) {
		_, c := network(uint64(n) + 1<<34)
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		count(requireSweeps(t, m, c.Inputs, fmt.Sprint("network ", n)))
	}
	rng := vmtest.Seeded(7)
	for n := range cases(t, 60) {
		l := sweptLayer(rng.Uint32N)
		count(requireSweeps(t, l.machine(t), l.inputs, fmt.Sprintf("layer %d: %+v", n, l.in)))
	}
	t.Log(spoilt)
	for _, kind := range []string{"matrix product", "windows", "elements"} {
		require.NotZero(t, spoilt[kind], kind)
	}
}

// sweptLayer is a layer of more than a block, with padding, strides and axes that go back.
func sweptLayer(draw func(n uint32) uint32) layer {
	stride := 1 + draw(2)
	side := 8 + 2*draw(12)
	l := []func() layer{
		func() layer { return conv(side, 1+draw(40), 1+draw(40), 1+2*draw(3), stride) },
		func() layer { return depthwise(side, 1+draw(70), 1+2*draw(3), stride) },
		func() layer { return pool(side, 1+draw(300)) },
		func() layer { return add(side, 1+draw(60)) },
		func() layer { return chosenRows(100+draw(400), 1+draw(40), 1+draw(40)) },
	}[draw(5)]()
	if l.in.A.Kind != vm.Direct {
		return l
	}
	if x := l.in.A.Index; draw(3) == 0 { // transposed
		x[0], x[1] = x[1], x[0]
	}
	if x := &l.in.A.Index[draw(2)]; draw(3) == 0 { // turned round
		x.Offset = int32(side) - 1 - x.Offset
		for k := range x.Terms {
			x.Terms[k].Coef = -x.Terms[k].Coef
		}
	}
	return l
}

// chosenRows is a matrix product of the rows that an index chooses.
func chosenRows(rows, terms, columns uint32) layer {
	l := conv(1, terms, columns, 1, 1)
	index, rng := vm.NewTensor(vm.I16, rows), vmtest.Seeded(uint64(rows))
	for i := range uint64(rows) {
		index.Set(i, rng.Int64N(int64(rows)))
	}
	l.inputs = []*vm.Tensor{uniform(vm.I16, rows, terms), index}
	l.in.Out, l.in.Red, l.result.Dims = []uint32{rows, columns}, []uint32{terms}, []uint32{rows, columns}
	l.in.A = vm.View{Kind: vm.IndirectKind, Index: []vm.Index{{}, {Terms: term(2, 1)}},
		Indirect: &vm.Indirect{Stride: 1, Value: 1, Index: []vm.Index{{Terms: term(0, 1)}}}}
	l.in.B.Value, l.in.Init.Value, l.in.Scale.Value = 2, 3, 4
	l.in.B.Index = []vm.Index{{Terms: []vm.Term{{Axis: 1, Coef: int32(terms)}, {Axis: 2, Coef: 1}}}}
	l.in.Init.Index, l.in.Scale.Index = []vm.Index{{Terms: term(1, 1)}}, []vm.Index{{Terms: term(1, 1)}}
	return l
}

// TestOneThreadsResultsLieInTheMemoryOfOperandsThatDie compares with the memory of the largest
// result and a little more.
func TestOneThreadsResultsLieInTheMemoryOfOperandsThatDie(t *testing.T) {
	s := &stack{}
	const size, channels = 64, 16
	for range 2 {
		s.layer(conv(size, channels, channels, 3, 1))
		s.layer(depthwise(size, channels, 3, 1))
	}
	constants := append([]*vm.Tensor{}, s.constants...)
	for len(constants) < stackConstants {
		constants = append(constants, vm.NewTensor(vm.I8))
	}
	x := uniform(vm.I16, size, size, channels)
	m := singular(t, []*vm.Tensor{x}, constants, 1, s.code, s.results...)
	several, one := vm.ArenaSizes(m)
	activation := int64(2 * size * size * channels)
	t.Logf("%d bytes on several threads, %d on one, %d in a result", several, one, activation)
	require.Greater(t, several, 2*activation)
	require.Less(t, one, activation*5/4)
	requireReferenceBits(t, m, []*vm.Tensor{x}, "stack")
}
