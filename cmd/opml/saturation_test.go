package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
)

func TestRunCountsSaturation(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "m.opml")
	mustRun(t, "model", "import", shippedFile(t, "mnist-cnn.onnx"), "--calibrate", shippedFile(t, "digits/7_0.png"), "-o", out, "--image", "L", "--activations", "8")
	args := []string{"run", out, "--input", shippedFile(t, "digits/0_0.png"), "--output-dir", t.TempDir()}
	counted := decode[runResult](t, mustRun(t, append(args, "--saturation", "--json")...).stdout)
	require.NotEmpty(t, counted.Saturation)
	above := map[string]uint64{}
	for _, s := range counted.Saturation {
		require.LessOrEqual(t, s.Below+s.Above, s.Elements)
		above[s.Value] = s.Above
	}
	require.Positive(t, above["relu2"]+above["relu3"], "another digit than that of the calibration, in 8 bits")
	slow := decode[runResult](t, mustRun(t, append(args, "--saturation", "--json", "--executor", "reference")...).stdout)
	require.Equal(t, counted.Saturation, slow.Saturation)
	require.Contains(t, mustRun(t, append(args, "--saturation")...).stdout, "of 5 values")

	plain := decode[runResult](t, mustRun(t, append(args, "--json")...).stdout)
	require.Empty(t, plain.Saturation, "only where asked for")
	require.Equal(t, counted.OutputRoot, plain.OutputRoot)

	none := mustRun(t, "run", compiled(t), "--input", shippedFile(t, "digits/7_0.png"), "--output-dir", t.TempDir(), "--saturation").stdout
	require.Contains(t, none, "saturation   none of")
	refused(t, opml(t, "run", compiled(t), "--saturation", "--input", "none.npy", "--output-dir", t.TempDir()), cli.ExitFailure, "none.npy")
}
