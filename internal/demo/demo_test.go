package demo

import (
	"bytes"
	"context"
	"math/big"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/ui"
)

func TestTheStoryAddsUp(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	var out bytes.Buffer
	report, err := Run(t.Context(), Config{Out: &out, Style: ui.Coloured()})
	require.NoError(t, err)
	require.True(t, report.Honest.Paid)
	require.False(t, report.Lie.Answer.Paid)
	require.GreaterOrEqual(t, report.Lie.Rounds, 3, "the picture shows the trace, a tensor and a leaf")
	require.LessOrEqual(t, report.Lie.Transactions, 12)

	sum := new(big.Int)
	for _, p := range report.Money {
		sum.Add(sum, new(big.Int).Sub(p.After.Int(), p.Before.Int()))
	}
	require.Zero(t, sum.Sign(), "the changes and the gas add up to nothing")
	dispute := uint64(0)
	for _, r := range report.Transactions {
		if r.Act == "dispute" && (r.Step == "demand" || r.Step == "reveal" || r.Step == "commit" || r.Step == "prove") {
			dispute += r.Gas
		}
	}
	require.Equal(t, report.Lie.Gas, dispute, "the table and the measurement agree")
	require.Contains(t, out.String(), "\x1b[38;5;", "a coloured style draws shades")
	requireEmpty(t, os.Getenv("TMPDIR"))
}

func TestACancelledDemoLeavesNothingBehind(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	out := writerFunc(func(b []byte) (int, error) {
		if bytes.Contains(b, []byte("Act 1")) {
			cancel()
		}
		return len(b), nil
	})
	_, err := Run(ctx, Config{Out: out})
	require.ErrorIs(t, err, context.Canceled)
	requireEmpty(t, os.Getenv("TMPDIR"))
}

type writerFunc func(b []byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

func requireEmpty(t *testing.T, dir string) {
	t.Helper()
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, left)
}
