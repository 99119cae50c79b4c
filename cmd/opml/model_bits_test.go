package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
)

// imported runs model import on the shipped model and its digits.
func imported(t *testing.T, args ...string) importResult {
	t.Helper()
	out := filepath.Join(t.TempDir(), "m.opml")
	command := []string{"model", "import", shippedFile(t, "mnist-cnn.onnx"), "--calibrate", shippedFile(t, "digits"), "--image", "L", "-o", out, "--json"}
	return decode[importResult](t, mustRun(t, append(command, args...)...).stdout)
}

func TestBitsAreChosenForTheModelAndForItsLayers(t *testing.T) {
	t.Parallel()
	plain := imported(t)
	require.Equal(t, []int{8, 16}, []int{plain.Report.WeightBits, plain.Report.ActivationBits})
	require.Empty(t, plain.Report.Bits)
	name := plain.Report.Values[len(plain.Report.Values)-1].Name

	wide := imported(t, "--weights", "16", "--activations", "32", "--bits", name+"=a16")
	require.Equal(t, []int{16, 32}, []int{wide.Report.WeightBits, wide.Report.ActivationBits})
	require.Equal(t, []string{name + "=a16"}, wide.Report.Bits)
	require.Greater(t, wide.Report.ConstantBytes, plain.Report.ConstantBytes)

	config := save(t, "c.yaml", []byte("weights: 16\nactivations: 32\nbits: [\""+name+"=a16\"]\n"))
	require.Equal(t, wide.ModelID, imported(t, "--config", config).ModelID, "the same from a configuration file")
}

func TestBitsAreSearchedForARatio(t *testing.T) {
	t.Parallel()
	r := imported(t, "--auto", "50").Report
	require.GreaterOrEqual(t, r.Auto.Reached, 50.0)
	require.Equal(t, 50.0, r.Auto.Target)
	require.NotEmpty(t, r.Auto.Trials)
	text := mustRun(t, "model", "import", shippedFile(t, "mnist-cnn.onnx"), "--calibrate", shippedFile(t, "digits"), "--image", "L",
		"-o", filepath.Join(t.TempDir(), "m.opml"), "--auto", "50").stdout
	require.Contains(t, text, "dB of the 50 dB wanted")
}

func TestBitsThatMakeNoSenseAreRefused(t *testing.T) {
	t.Parallel()
	model, digits := shippedFile(t, "mnist-cnn.onnx"), shippedFile(t, "digits")
	for want, args := range map[string][]string{
		"want LAYER=w16a8":   {"--bits", "conv"},
		"no such layer":      {"--bits", "nowhere=w16"},
		"leave out":          {"--auto", "40", "--weights", "8", "--calibrate", digits, "--image", "L"},
		"needs --calibrate":  {"--auto", "40"},
		"positive ratio":     {"--auto=-3", "--calibrate", digits, "--image", "L"},
		"cannot be reached":  {"--auto", "180", "--calibrate", digits, "--image", "L"},
		"--weights 9: want":  {"--weights", "9"},
		"--activations 4: w": {"--activations", "4"},
	} {
		got := opml(t, append([]string{"model", "import", model, "-o", filepath.Join(t.TempDir(), "m.opml")}, args...)...)
		require.NotEqual(t, cli.ExitOK, got.code, want)
		require.Contains(t, got.stderr, want)
	}
}
