package onnx_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/onnx"
)

// mappable is a model with a megabyte of weights at offset in another file, and that file.
func mappable(t *testing.T, offset int) (model, weights string, values []float32) {
	const n = 1 << 18
	dir := t.TempDir()
	raw, values := ramp(n)
	model, weights = filepath.Join(dir, "m.onnx"), filepath.Join(dir, "w")
	require.NoError(t, os.WriteFile(weights, append(make([]byte, offset), raw...), 0o600))
	require.NoError(t, os.WriteFile(model, marshal(t, external(n, "location", "w", "offset", fmt.Sprint(offset))), 0o600))
	return model, weights, values
}

func TestMappedWeightsAreThoseOfTheFile(t *testing.T) {
	for _, offset := range []int{0, 4, 4096, 1, 4098} { // the last two cannot be mapped
		path, _, values := mappable(t, offset)
		g, release, err := onnx.LoadMapped(path)
		require.NoError(t, err)
		require.Equal(t, values, g.Initializers["w"].Floats())
		require.NoError(t, release())
	}
}

func TestMappingAllocatesNothingOfTheSizeOfWeights(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("on Windows files are read, not mapped")
	}
	path, _, values := mappable(t, 8)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, release, err := onnx.LoadMapped(path)
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	require.Less(t, int(after.TotalAlloc-before.TotalAlloc), len(values)*4/2)
	require.NoError(t, release())
}

func TestWeightsThatChangeWhileTheyAreMappedAreAnError(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("on Windows files are read, not mapped")
	}
	path, weights, _ := mappable(t, 0)
	for _, change := range []func() error{
		func() error { return os.Chtimes(weights, time.Time{}, time.Now().Add(time.Hour)) },
		func() error { return os.Truncate(weights, 1<<21) },
	} {
		_, release, err := onnx.LoadMapped(path)
		require.NoError(t, err)
		require.NoError(t, change())
		require.ErrorContains(t, release(), `external data "w" has changed`)
	}
}

// What Load refuses, a mapped model is refused for too.
func TestMappedWeightsMustLieInTheFile(t *testing.T) {
	path, weights, values := mappable(t, 0)
	require.NoError(t, os.Truncate(weights, int64(4*len(values)-1)))
	_, _, err := onnx.LoadMapped(path)
	require.ErrorContains(t, err, "of a file of")
}
