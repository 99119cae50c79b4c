package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
)

func TestInspectShowsTheRangesOfAPackage(t *testing.T) {
	t.Parallel()
	out, plot := filepath.Join(t.TempDir(), "m.opml"), filepath.Join(t.TempDir(), "ranges.svg")
	imported := decode[importResult](t, mustRun(t, "model", "import", shippedFile(t, "mnist-cnn.onnx"), "--calibrate", shippedFile(t, "calibration.npz"), "-o", out, "--json").stdout)
	summary := decode[inspect.Summary](t, mustRun(t, "model", "inspect", out, "--ranges", "--plot", plot, "--json").stdout)
	require.Equal(t, imported.Report.Values, summary.Ranges, "what the import reported is in the package")
	require.NotEmpty(t, summary.Ranges)
	for _, r := range summary.Ranges {
		require.Positive(t, r.Scale)
		require.GreaterOrEqual(t, r.Limit*1.001, max(-r.Observed.Min, r.Observed.Max), r.Name)
		require.GreaterOrEqual(t, r.HeadroomBits, -0.01)
	}
	text := mustRun(t, "model", "inspect", out, "--ranges").stdout
	for _, want := range []string{"logits", "Conv+Relu", "0.6 bits", "0 at risk", "-30.5 … 28.4"} {
		require.Contains(t, text, want)
	}
	require.Contains(t, mustRun(t, "model", "inspect", out, "--ranges", "--plot", plot).stdout, "drawn in     "+plot)
	drawing, err := os.ReadFile(plot)
	require.NoError(t, err)
	require.Contains(t, string(drawing), "logits")

	refused(t, opml(t, "model", "inspect", out, "--plot", plot), cli.ExitUsage, "--plot needs --ranges")
	plain := decode[inspect.Summary](t, mustRun(t, "model", "inspect", out, "--json").stdout)
	require.Empty(t, plain.Ranges)
}

// One sample says little: what a second one could exceed is at risk.
func TestInspectSaysWhatIsAtRisk(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "m.opml")
	mustRun(t, "model", "import", shippedFile(t, "mnist-cnn.onnx"), "--calibrate", shippedFile(t, "digits/7_0.png"), "-o", out, "--image", "L", "--activations", "8")
	require.Contains(t, mustRun(t, "model", "inspect", out, "--ranges").stdout, "at risk")
}

// What only drives a gate is held as far as the gate tells numbers apart, which is no risk, in whatever bits.
func TestWhatDrivesAGateIsNotAtRisk(t *testing.T) {
	t.Parallel()
	source := save(t, "m.onnx", shapedModel(t, []int64{1, 64}, nil, node("Add", "driven", "x", "x"), node("Sigmoid", "y", "driven")))
	out := filepath.Join(t.TempDir(), "m.opml")
	for _, bits := range []string{"8", "16", "32"} {
		imported := mustRun(t, "model", "import", source, "-o", out, "--activations", bits).stdout
		require.NotContains(t, imported, "close to their limits")
		summary := decode[inspect.Summary](t, mustRun(t, "model", "inspect", out, "--ranges", "--json").stdout)
		require.Equal(t, "driven", summary.Ranges[1].Name)
		require.Greater(t, summary.Ranges[1].Observed.Max, 16.0)
		require.InDelta(t, 16, summary.Ranges[1].Limit, 0.2)
		require.False(t, summary.Ranges[1].AtRisk)
	}
}
