package chaintest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// DamageTraces empties the files that traces of this process have on disk, which have no names.
func DamageTraces(t testing.TB) {
	t.Helper()
	const open = "/proc/self/fd"
	list, err := os.ReadDir(open)
	if err != nil {
		t.Skip("files without names are found on Linux only: ", err)
	}
	damaged := 0
	for _, e := range list {
		path := filepath.Join(open, e.Name())
		if target, err := os.Readlink(path); err == nil && strings.Contains(target, "opml-trace-") {
			require.NoError(t, os.Truncate(path, 0))
			damaged++
		}
	}
	require.NotZero(t, damaged, "no trace is on disk")
}
