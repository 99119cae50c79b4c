package main

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/demo"
)

func TestDemoEndsAsItMust(t *testing.T) {
	t.Parallel()
	start := time.Now()
	got := mustRun(t, "demo")
	require.Less(t, time.Since(start), time.Minute)
	require.Empty(t, got.stderr)
	require.NotContains(t, got.stdout, "\x1b", "colours are for terminals")
	for _, want := range []string{"▀", "╰─▶ instruction", "slashed", "Transactions", "Money", "Done in"} {
		require.Contains(t, got.stdout, want)
	}

	report := decode[demo.Report](t, mustRun(t, "demo", "--json").stdout)
	require.True(t, report.Honest.Paid)
	require.Equal(t, int64(3), report.Honest.Class)
	require.Equal(t, "challenger", report.Lie.Winner)
	require.False(t, report.Lie.Answer.Paid)
	require.NotEqual(t, report.Lie.Claimed, report.Lie.Answer.Class)
	require.NotEmpty(t, report.Transactions)
	require.NotEmpty(t, report.Money)
}

func TestDisputeReportsWhatTheIssueAsksFor(t *testing.T) {
	t.Parallel()
	raw := mustRun(t, "dispute", compiled(t), "--input", shippedFile(t, "digits/5_0.png"), "--fault", "2:100", "--fault", "6", "--json").stdout
	var loose struct {
		Faults []map[string]json.RawMessage `json:"faults"`
	}
	require.NoError(t, json.Unmarshal([]byte(raw), &loose))
	for _, key := range []string{"instruction", "element", "winner", "rounds", "transactions", "gas_total", "gas", "seconds", "bond"} {
		require.Contains(t, loose.Faults[0], key)
	}
	result := decode[disputeResult](t, raw)
	require.Equal(t, 2, result.Slashed)
	require.Len(t, result.Faults, 2)
	first := result.Faults[0]
	require.Equal(t, 2, first.Instruction)
	require.Equal(t, uint64(100), first.Element)
	require.Equal(t, "challenger", first.Winner)
	require.LessOrEqual(t, first.Transactions, 12)
	require.LessOrEqual(t, first.GasTotal, uint64(1_200_000))
	require.LessOrEqual(t, first.ChainSeconds, first.BoundSeconds)
	sum := uint64(0)
	for _, gas := range first.Gas {
		sum += gas
	}
	require.Equal(t, first.GasTotal, sum)
}

func TestDisputeTriesEveryInstructionByItself(t *testing.T) {
	t.Parallel()
	result := decode[disputeResult](t, mustRun(t, "dispute", compiled(t), "--input", "random:9", "--seed", "4", "--json").stdout)
	require.Len(t, result.Faults, result.Slashed)
	for i, f := range result.Faults {
		require.Equal(t, i, f.Instruction)
	}
}

func TestDisputeRefusesFaultsThatDoNotExist(t *testing.T) {
	t.Parallel()
	refused(t, opml(t, "dispute", compiled(t), "--input", "random:1", "--fault", "99"), cli.ExitUsage, "the instruction must be 0 to")
	refused(t, opml(t, "dispute", compiled(t), "--input", "random:1", "--fault", "0:99999999"), cli.ExitUsage, "has elements 0 to")
}

func TestAnInterruptEndsLongWorkAtOnce(t *testing.T) {
	t.Parallel()
	args := []string{"dispute", compiled(t), "--input", "random:1"}
	for range 300 {
		args = append(args, "--fault", "2")
	}
	p := background(t, args...)
	time.Sleep(1500 * time.Millisecond)
	start := time.Now()
	require.Equal(t, cli.ExitFailure, p.interrupt())
	require.Less(t, time.Since(start), 5*time.Second)
	require.Contains(t, p.stderr.String(), "opml: cancelled")
}
