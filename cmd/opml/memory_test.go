package main

import (
	"os"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/bench/memory"
)

func TestMemoryIsMeasuredForAPackage(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip(memory.ErrUnsupported)
	}
	u := decode[memory.Usage](t, mustRun(t, memory.Command, compiled(t), "--threads", "1").stdout)
	info, err := os.Stat(compiled(t))
	require.NoError(t, err)
	require.Positive(t, u.Weights)
	require.Less(t, u.Weights, uint64(10*info.Size()))
	require.Positive(t, u.Activations)
}
