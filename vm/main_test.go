package vm_test

import (
	"os"
	"runtime"
	"testing"
)

// TestMain has crews of three even where there are two processors.
func TestMain(m *testing.M) {
	runtime.GOMAXPROCS(max(4, runtime.GOMAXPROCS(0)))
	os.Exit(m.Run())
}
