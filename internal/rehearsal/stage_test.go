package rehearsal

import (
	"testing"

	"github.com/stretchr/testify/require"
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
