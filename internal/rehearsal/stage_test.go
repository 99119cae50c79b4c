package rehearsal

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

func TestDisputeIsWonMeasuredAndAudited(t *testing.T) {
	m, inputs := chainOf(t, 40, 20000)
	stage, err := NewStage(t.Context(), Config{Machine: m})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, stage.Close()) })

	question, err := stage.Question(t.Context(), inputs)
	require.NoError(t, err)
	out, err := stage.Dispute(t.Context(), question, Fault{Instruction: 37, Element: 12345})
	require.NoError(t, err)
	require.Equal(t, WinnerChallenger, out.Winner)
	require.Len(t, out.Levels, 4)
	require.Equal(t, 5, out.Rounds)
	require.Equal(t, 12, out.Totals.Transactions, out.Totals)
	require.Equal(t, map[string]int{"demand": 5, "reveal": 5, "commit": 1, "prove": 1}, out.Totals.Count)
	require.EqualValues(t, 12345, out.Leaf.First+uint64(out.Leaf.FirstFalse()))
	require.NoError(t, out.Check())
}

func TestAnUndisputedClaimIsFinalWithinTheBound(t *testing.T) {
	m, inputs := chainOf(t, 3, 100)
	stage, err := NewStage(t.Context(), Config{Machine: m})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, stage.Close()) })
	question, err := stage.Question(t.Context(), inputs)
	require.NoError(t, err)

	out, err := stage.Honest(t.Context(), question)
	require.NoError(t, err)
	require.Equal(t, map[string]int{"post": 1, "finalize": 1}, out.Totals.Count)
	require.GreaterOrEqual(t, out.ChainSeconds, stage.Params.Window)
	require.LessOrEqual(t, out.ChainSeconds, out.Bound)
	require.Equal(t, question.Truth.Outputs()[0].Data, out.Request.Outputs[0])
	t.Log(out.Totals.ByKind)
}

// prefixOf is a program that copies the first ten elements of an input.
func prefixOf(t *testing.T, elements uint32) (*vm.Machine, []*vm.Tensor) {
	t.Helper()
	in := vm.Instruction{
		Map: vm.MapLinear, Alpha: 1, Lo: math.MinInt16, Hi: math.MaxInt16, Out: []uint32{10},
		A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 1}}}}},
		B: vm.Immediate(0), Init: vm.Immediate(0), Scale: vm.Immediate(0),
	}
	m, err := vm.Load(&vm.Program{
		Inputs: []vm.Descriptor{{DType: vm.I16, Dims: []uint32{elements}}}, Code: [][]byte{in.Encode()},
		Results: []vm.Descriptor{{DType: vm.I16, Dims: []uint32{10}}}, Outputs: 1,
	})
	require.NoError(t, err)
	require.Empty(t, m.Check())
	return m, []*vm.Tensor{vm.NewTensor(vm.I16, elements)}
}

func TestInputsThatNoPoolTakesAreRehearsedToo(t *testing.T) {
	m, inputs := prefixOf(t, 120_000)
	stage, err := NewStage(t.Context(), Config{Machine: m})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, stage.Close()) })
	question, err := stage.Question(t.Context(), inputs)
	require.NoError(t, err)
	out, err := stage.Dispute(t.Context(), question, Fault{Element: 9})
	require.NoError(t, err)
	require.NoError(t, out.Check())
}

// TestATensorTreeMayBeHigherThanTheTraceTree: few instructions, large results.
func TestATensorTreeMayBeHigherThanTheTraceTree(t *testing.T) {
	m, inputs := chainOf(t, 3, 20000)
	stage, err := NewStage(t.Context(), Config{Machine: m})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, stage.Close()) })
	question, err := stage.Question(t.Context(), inputs)
	require.NoError(t, err)
	out, err := stage.Dispute(t.Context(), question, Fault{Instruction: 1, Element: 12345})
	require.NoError(t, err)
	require.NoError(t, out.Check())
	require.EqualValues(t, 12345, out.Leaf.First+uint64(out.Leaf.FirstFalse()))
}
