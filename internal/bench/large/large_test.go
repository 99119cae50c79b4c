package large

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
)

func TestAModelIsImportedAndRegistered(t *testing.T) {
	dir := t.TempDir()
	const width, layers = 64, 3
	require.NoError(t, writeWeights(filepath.Join(dir, dataFile), width, layers))
	path := filepath.Join(dir, "model.onnx")
	require.NoError(t, writeModel(path, width, layers-1))
	times, err := Measure(t.Context(), path)
	require.NoError(t, err)
	for _, v := range []float64{times.Import, times.Hash, times.Save, times.Register, float64(times.Gas)} {
		require.Positive(t, v)
	}
	require.Less(t, times.Gas, uint64(1e6))
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, files, 2, "the package is gone")
}

func TestWeightsAreRandom(t *testing.T) {
	dir := t.TempDir()
	const width, layers = 128, 2
	require.NoError(t, writeWeights(filepath.Join(dir, dataFile), width, layers))
	path := filepath.Join(dir, "model.onnx")
	require.NoError(t, writeModel(path, width, layers))
	p, _, err := models.Import(path, models.ImportOptions{})
	require.NoError(t, err)
	total := 0
	for _, c := range p.Program.Constants {
		if len(c.Data) < width*width {
			continue
		}
		total += len(c.Data)
		count := map[byte]int{}
		for _, b := range c.Data {
			count[b]++
		}
		require.Greater(t, len(count), 200, "of 255 numbers")
		require.Less(t, count[0], len(c.Data)/20)
	}
	require.Equal(t, layers*width*width, total)
}
