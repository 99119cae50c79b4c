package calibrate

import (
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/graph"
)

func TestWeightsAreAddedUpInOneOrder(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	rng := rand.New(rand.NewPCG(1, 2))
	for op, dims := range map[string][]int{"Conv": {7, 50, 900}, "MatMul": {3, 500, 231}} {
		data := make([]float32, graph.Elements(dims))
		for i := range data {
			data[i] = float32(rng.NormFloat64())
		}
		channel := func(i int) int { return i / (dims[1] * dims[2]) }
		if op == "MatMul" {
			channel = func(i int) int { return i/(dims[1]*dims[2])*dims[2] + i%dims[2] }
		}
		want := make([]signedSum, channel(len(data)-1)+1)
		for i, v := range data {
			if v > 0 {
				want[channel(i)].positive += float64(v)
			} else {
				want[channel(i)].negative += float64(v)
			}
		}
		require.Equal(t, want, channelSums(op, graph.NewFloats(dims, data)), op)
	}
}
