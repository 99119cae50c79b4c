package atomicfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWriteReplacesTheFileAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	for _, text := range []string{"first, and longer", "second"} {
		require.NoError(t, Write(path, 0o640, func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		}))
		got, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, text, string(got))
	}
	info, err := os.Stat(path)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o640), info.Mode().Perm())
}

func TestFailureLeavesTheOldFileAndNothingElse(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	require.NoError(t, os.WriteFile(path, []byte("old"), 0o600))
	broken := errors.New("broken")
	err := Write(path, 0o600, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return broken
	})
	require.ErrorIs(t, err, broken)
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "old", string(got))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 1)
}

func TestMissingFolderIsNamed(t *testing.T) {
	err := Write(filepath.Join(t.TempDir(), "none", "a"), 0o600, func(io.Writer) error { return nil })
	require.ErrorContains(t, err, filepath.Join("none", "a"))
	require.ErrorIs(t, err, os.ErrNotExist)
}
