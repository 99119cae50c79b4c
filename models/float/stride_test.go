package float

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/graph"
)

// numbered is a tensor of 0, 1, 2, …
func numbered(dims ...int) *graph.Tensor {
	v := make([]float32, graph.Elements(dims))
	for i := range v {
		v[i] = float32(i)
	}
	return graph.NewFloats(dims, v)
}

func TestOperandsAreBroadcastOnAllProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	out := []int{7, 300, 501}
	for _, dims := range [][2][]int{{{7, 300, 501}, {501}}, {{300, 1}, {7, 1, 501}}, {{1}, {7, 300, 501}}, {{7, 1, 1}, {300, 501}}} {
		a, b := numbered(dims[0]...), numbered(dims[1]...)
		sa, sb := broadcastStrides(a.Dims, out), broadcastStrides(b.Dims, out)
		got := zip(a.Floats(), b.Floats(), []*graph.Tensor{a, b}, out, func(x, y float32) [2]float32 { return [2]float32{x, y} })
		for i, v := range got {
			at := [3]int{i / 501 / 300, i / 501 % 300, i % 501}
			x, y := 0, 0
			for k, j := range at {
				x, y = x+j*sa[k], y+j*sb[k]
			}
			if want := [2]float32{float32(x), float32(y)}; v != want {
				require.Equal(t, want, v, "element %v of %v", at, dims)
			}
		}
	}
}

func TestLargeMatricesAreTransposedOnAllProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	const rows, cols = 1037, 2003
	x := numbered(cols, rows)
	got := gatherStrided(x.Floats(), 0, []int{rows, cols}, []int{1, rows})
	for r := range rows {
		for c := range cols {
			if want := float32(c*rows + r); got[r*cols+c] != want {
				require.Equal(t, want, got[r*cols+c], "row %d, column %d", r, c)
			}
		}
	}
}

func TestBytesBecomeFloatsOnAllProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	data := make([]byte, 1<<19+3)
	for i := range data {
		data[i] = byte(i * 7)
	}
	for _, dt := range []graph.DType{graph.Int8, graph.Uint8} {
		x := graph.NewBytes(dt, []int{len(data)}, data)
		for i, v := range x.Floats() {
			if float64(v) != x.Float(i) {
				require.Equal(t, x.Float(i), float64(v), "element %d of %v", i, dt)
			}
		}
	}
}
