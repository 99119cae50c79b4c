package vm_test

import (
	"os"
	"runtime"
	"testing"

	"github.com/opml/opml/vm/vmtest"
)

// TestMain has crews of three even where there are two processors, and defects fail.
func TestMain(m *testing.M) {
	vmtest.DefectsPanic()
	runtime.GOMAXPROCS(max(4, runtime.GOMAXPROCS(0)))
	os.Exit(m.Run())
}
