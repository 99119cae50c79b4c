package cli

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestInputsAreNotOverwritten(t *testing.T) {
	file := configFile(t, "m.onnx", "model")
	link := filepath.Join(t.TempDir(), "link.onnx")
	require.NoError(t, os.Symlink(file, link))
	for _, out := range []string{file, link, filepath.Join(filepath.Dir(file), ".", "m.onnx")} {
		require.ErrorContains(t, NoOverwrite("-o", out, "none", file), "would overwrite")
	}
	for _, out := range []string{configFile(t, "m.onnx", "model"), "none", ""} {
		require.NoError(t, NoOverwrite("-o", out, "none", file), out)
	}
}
