package rehearsal

import (
	"context"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// chainOf is a program of n instructions over i16[elements], each adding one to the
// one before.
func chainOf(t *testing.T, n int, elements uint32) (*vm.Machine, []*vm.Tensor) {
	t.Helper()
	shape := vm.Descriptor{DType: vm.I16, Dims: []uint32{elements}}
	p := &vm.Program{Inputs: []vm.Descriptor{shape}, Outputs: 1}
	for i := range n {
		in := vm.Instruction{
			Map: vm.MapLinear, Alpha: 1, Gamma: 1, Lo: math.MinInt16, Hi: math.MaxInt16, Out: []uint32{elements},
			A: vm.View{Kind: vm.Direct, Value: uint32(i), Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 1}}}}},
			B: vm.Immediate(0), Init: vm.Immediate(0), Scale: vm.Immediate(0),
		}
		p.Code = append(p.Code, in.Encode())
		p.Results = append(p.Results, shape)
	}
	m, err := vm.Load(p)
	require.NoError(t, err)
	require.Empty(t, m.Check())
	input := vm.NewTensor(vm.I16, elements)
	for e := range input.Elements() {
		input.Set(e, int64(e%100))
	}
	return m, []*vm.Tensor{input}
}

func traceOf(t *testing.T, x vm.Executor, m *vm.Machine, inputs []*vm.Tensor) *vm.Trace {
	t.Helper()
	trace, err := vm.NewTrace(context.Background(), x, m, inputs, nil)
	require.NoError(t, err)
	return trace
}

// reveal is a node of a liar's trace as the chain holds it once it is revealed.
func reveal(trace *vm.Trace, p bisect.Position, hash vm.Hash) bisect.Node {
	n := bisect.Node{Position: p, Hash: hash, Revealed: bisect.Instant{Time: 1, Block: 1}}
	switch {
	case !p.Tensor:
		n.Children = trace.Tree().Children(int(p.Depth), p.Index)
	case bisect.TreeOf(trace.Machine()).IsLeaf(p):
		n.Leaf = vmtest.Must(trace.TensorTree(int(p.Instruction)).Leaf(p.Index))
	default:
		n.Children = vmtest.Must(trace.TensorTree(int(p.Instruction)).Children(int(p.Depth), p.Index))
	}
	return n
}

func TestNarrowingRetracesTheWayToTheFalseElement(t *testing.T) {
	m, inputs := chainOf(t, 40, 20000)
	fault := Fault{Instruction: 37, Element: 12345}
	truth := traceOf(t, vm.NewReference(), m, inputs)
	lie := traceOf(t, Liar{Executor: vm.NewReference(), Faults: []Fault{fault}}, m, inputs)

	view := &bisect.ClaimView{}
	tree := bisect.TreeOf(m)
	position, hash := bisect.Root, vm.Hash{}
	for !tree.IsLeaf(position) {
		view.Nodes = append(view.Nodes, reveal(lie, position, hash))
		levels, leaf, err := Narrowing(view, truth)
		require.NoError(t, err)
		require.Nil(t, leaf)
		require.Len(t, levels, len(view.Nodes))
		last := levels[len(levels)-1]
		position, hash = last.Child, view.Nodes[len(view.Nodes)-1].Children[last.Pick]
	}
	view.Nodes = append(view.Nodes, reveal(lie, position, hash))

	levels, leaf, err := Narrowing(view, truth)
	require.NoError(t, err)
	names := make([]string, len(levels))
	for i, l := range levels {
		names[i] = l.ChildName(m)
	}
	// 40 instructions: two levels; 40,000 bytes in 79 leaves: two levels.
	require.Equal(t, []string{"instructions 36…37", "instruction 37", "elements 12288…13311", "elements 12288…12543"}, names)
	require.Equal(t, 18, levels[0].Pick)
	require.True(t, levels[0].Differ[19], "later instructions inherit the fault")
	require.Equal(t, 37, int(leaf.Position.Instruction))
	require.EqualValues(t, 12345, leaf.First+uint64(leaf.FirstFalse()))
	require.Equal(t, int64(12345%100+38), leaf.True[leaf.FirstFalse()])
	require.Equal(t, leaf.True[leaf.FirstFalse()]^(1<<14), leaf.Claimed[leaf.FirstFalse()])
}

func TestNarrowingEndsWhereNothingIsRevealed(t *testing.T) {
	m, inputs := chainOf(t, 3, 10)
	truth := traceOf(t, vm.NewReference(), m, inputs)
	levels, leaf, err := Narrowing(&bisect.ClaimView{}, truth)
	require.NoError(t, err)
	require.Empty(t, levels)
	require.Nil(t, leaf)

	honest := &bisect.ClaimView{Nodes: []bisect.Node{reveal(truth, bisect.Root, vm.Hash{})}}
	levels, leaf, err = Narrowing(honest, truth)
	require.NoError(t, err)
	require.Nil(t, leaf)
	require.Equal(t, -1, levels[0].Pick, "a true claim has no false child")
	require.Equal(t, []bool{false, false, false}, levels[0].Differ, "padding is no child")
}

func TestParseFault(t *testing.T) {
	m, _ := chainOf(t, 3, 10)
	f, err := ParseFault("2:9", m, 1)
	require.NoError(t, err)
	require.Equal(t, Fault{Instruction: 2, Element: 9}, f)
	f, err = ParseFault("1", m, 1)
	require.NoError(t, err)
	require.Equal(t, RandomFault(m, 1, 1), f)
	require.Less(t, f.Element, uint64(10))
	for _, bad := range []string{"", "x", "-1", "3", "1:", "1:10", "1:-1", "1:2:3"} {
		_, err := ParseFault(bad, m, 1)
		require.ErrorContains(t, err, "fault", "%q", bad)
	}
	require.Len(t, RandomFaults(m, 7), 3)
}

func TestALiarsResultIsFalseEvenWhereItsFaultIsMasked(t *testing.T) {
	m, inputs := chainOf(t, 3, 10)
	ctx, x := context.Background(), vm.NewReference()
	truth := traceOf(t, x, m, inputs).ResultRoot()

	liar, masked, err := NewLiar(ctx, x, m, inputs, truth, Fault{Instruction: 0, Element: 3})
	require.NoError(t, err)
	require.False(t, masked)
	require.NotEqual(t, truth, traceOf(t, liar, m, inputs).ResultRoot())

	// An element past the tensor's end is a fault that changes nothing.
	liar, masked, err = NewLiar(ctx, x, m, inputs, truth, Fault{Instruction: 0, Element: 99})
	require.NoError(t, err)
	require.True(t, masked)
	require.NotEqual(t, truth, traceOf(t, liar, m, inputs).ResultRoot())
}
