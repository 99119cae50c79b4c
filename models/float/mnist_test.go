package float_test

import (
	"compress/gzip"
	"encoding/binary"
	"io"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/sync/errgroup"

	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
)

// readIDX reads a gzipped IDX file of bytes (MNIST's format): the dims and the
// elements.
func readIDX(t *testing.T, path string) ([]int, []byte) {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	data, err := io.ReadAll(z)
	require.NoError(t, err)
	dims := make([]int, data[3])
	for i := range dims {
		dims[i] = int(binary.BigEndian.Uint32(data[4+4*i:]))
	}
	return dims, data[4+4*len(dims):]
}

// TestMNISTAccuracy: the float execution of mnist-8 classifies the test images
// as well as its authors say.
func TestMNISTAccuracy(t *testing.T) {
	g, err := onnx.Load(sharedtest.File(t, "models/mnist-8.onnx"))
	require.NoError(t, err)
	g, _, err = graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
	require.NoError(t, err)
	ex, err := float.New(g)
	require.NoError(t, err)
	dims, images := readIDX(t, sharedtest.File(t, "data/t10k-images-idx3-ubyte.gz"))
	_, labels := readIDX(t, sharedtest.File(t, "data/t10k-labels-idx1-ubyte.gz"))

	started := time.Now()
	var correct atomic.Int64
	var workers errgroup.Group
	workers.SetLimit(4)
	for i := range dims[0] {
		workers.Go(func() error {
			pixels := make([]float32, 28*28)
			for p := range pixels {
				pixels[p] = float32(images[i*28*28+p])
			}
			x := graph.NewFloats([]int{1, 1, 28, 28}, pixels)
			out, err := ex.Run(t.Context(), map[string]*graph.Tensor{g.Inputs[0].Name: x}, nil)
			if err != nil {
				return err
			}
			if largest(out[g.Outputs[0].Name].Floats()) == int(labels[i]) {
				correct.Add(1)
			}
			return nil
		})
	}
	require.NoError(t, workers.Wait())
	t.Logf("%d of %d correct in %v", correct.Load(), dims[0], time.Since(started))
	require.InDelta(t, 9891, correct.Load(), 2)
}

func largest(v []float32) int {
	best := 0
	for i := range v {
		if v[i] > v[best] {
			best = i
		}
	}
	return best
}
