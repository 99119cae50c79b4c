package models_test

import (
	"compress/gzip"
	"context"
	"encoding/binary"
	"io"
	"os"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/sync/errgroup"

	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

var ctx = context.Background()

// readIDX reads a gzipped IDX file of bytes, MNIST's format.
func readIDX(t testing.TB, path string) (dims []int, data []byte) {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	all, err := io.ReadAll(z)
	require.NoError(t, err)
	for i := range int(all[3]) {
		dims = append(dims, int(binary.BigEndian.Uint32(all[4+4*i:])))
	}
	return dims, all[4+4*len(dims):]
}

// digits are the MNIST test images as float32 0…255, and their labels.
func digits(t testing.TB) (images [][]float32, labels []byte) {
	dims, pixels := readIDX(t, sharedtest.File(t, "data/t10k-images-idx3-ubyte.gz"))
	_, labels = readIDX(t, sharedtest.File(t, "data/t10k-labels-idx1-ubyte.gz"))
	size := dims[1] * dims[2]
	for i := range dims[0] {
		image := make([]float32, size)
		for k := range image {
			image[k] = float32(pixels[i*size+k])
		}
		images = append(images, image)
	}
	return images, labels
}

// mnist8 compiles mnist-8.onnx, calibrated on the first images.
func mnist8(t testing.TB, images [][]float32, samples int, opts models.ImportOptions) (*models.Package, *models.Report) {
	for _, image := range images[:samples] {
		x := graph.NewFloats([]int{1, 1, 28, 28}, image)
		opts.Calibration = append(opts.Calibration, models.Sample{"Input3": x})
	}
	p, r, err := models.Import(sharedtest.File(t, "models/mnist-8.onnx"), opts)
	require.NoError(t, err)
	return p, r
}

// accuracy counts the images that the compiled model's arg-max gets right.
func accuracy(t testing.TB, p *models.Package, images [][]float32, labels []byte) int {
	m, err := p.Machine()
	require.NoError(t, err)
	spec, err := p.Input("")
	require.NoError(t, err)
	fast := vm.NewFast(1)
	var correct atomic.Int64
	var workers errgroup.Group
	workers.SetLimit(runtime.GOMAXPROCS(0))
	for i, image := range images {
		workers.Go(func() error {
			x, err := spec.Quantize(image)
			if err != nil {
				return err
			}
			out, err := fast.Run(t.Context(), m, []*vm.Tensor{x}, nil)
			if err != nil {
				return err
			}
			if out[len(out)-1].At(0) == int64(labels[i]) {
				correct.Add(1)
			}
			return nil
		})
	}
	require.NoError(t, workers.Wait())
	return int(correct.Load())
}

// The float model gets 9,891 of the 10,000 test images right; 20 are 0.2 points.
func TestFixedPointMNISTIsAsAccurateAsFloat(t *testing.T) {
	images, labels := digits(t)
	p, r := mnist8(t, images, 100, models.ImportOptions{ArgMax: true})
	if testing.Short() {
		images = images[:1000]
	}
	started := time.Now()
	correct := accuracy(t, p, images, labels)
	t.Logf("%d of %d correct in %v; worst step %d gas", correct, len(images), time.Since(started), r.WorstStepGas)
	if testing.Short() {
		require.GreaterOrEqual(t, correct, 970)
		return
	}
	require.InDelta(t, 9891, correct, 20)
}

// Without samples the model has 32-bit activations and serves images of any scaling.
func TestMNISTNeedsNoSamples(t *testing.T) {
	images, labels := digits(t)
	images = images[:500]
	p, r := mnist8(t, images, 0, models.ImportOptions{ArgMax: true})
	require.Equal(t, 32, r.ActivationBits)
	calibrated, _ := mnist8(t, images, 100, models.ImportOptions{ArgMax: true})
	require.InDelta(t, accuracy(t, calibrated, images, labels), accuracy(t, p, images, labels), 1)
}
