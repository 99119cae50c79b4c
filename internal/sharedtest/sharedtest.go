// Package sharedtest has what tests of several packages need: it finds what they measure with and the repository does not
// hold, models and data of others, and waits on machines that others keep busy.
package sharedtest

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// File returns the path of a file, or skips the test, visibly, where it is missing. It
// lies under the folder that OPML_SHARED names, or else in a folder "shared" beside the
// checkout.
func File(t testing.TB, name string) string {
	t.Helper()
	dir := os.Getenv("OPML_SHARED")
	if dir == "" {
		_, here, _, _ := runtime.Caller(0)
		dir = filepath.Join(filepath.Dir(here), "..", "..", "..", "shared")
	}
	file := filepath.Join(dir, filepath.FromSlash(name))
	if _, err := os.Stat(file); err != nil {
		t.Skipf("needs %s of the shared folder (OPML_SHARED names another): %v", name, err)
	}
	return file
}
