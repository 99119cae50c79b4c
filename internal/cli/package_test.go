package cli

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAFileThatIsNoPackageIsNamedOnce(t *testing.T) {
	text, onnx := configFile(t, "README.md", "# Hello"), configFile(t, "m.ONNX", "model")
	none, folder := filepath.Join(t.TempDir(), "none.opml"), t.TempDir()
	for path, want := range map[string]string{
		text:   text + ": not an .opml package",
		onnx:   onnx + ": not an .opml package (opml model import makes one from an ONNX model)",
		none:   none + ": no such file or directory",
		folder: folder + ": is a folder, want an .opml package",
	} {
		_, _, err := LoadPackage(path)
		require.EqualError(t, err, want)
	}
}
