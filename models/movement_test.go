package models_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// mover grows a chain of random operators that only move elements.
type mover struct {
	t    *rapid.T
	n    *network
	dims []int
}

func (m *mover) step() {
	moves := []func(){m.transpose, m.reshape, m.slice, m.pad, m.concat, m.gather, m.expand, m.pool, m.negate}
	rapid.SampledFrom(moves).Draw(m.t, "move")()
}

func (m *mover) axis() int { return rapid.IntRange(0, len(m.dims)-1).Draw(m.t, "axis") }

func (m *mover) transpose() {
	perm := rapid.Permutation(identity(len(m.dims))).Draw(m.t, "perm")
	dims := make([]int, len(perm))
	attr := make([]int64, len(perm))
	for i, p := range perm {
		dims[i], attr[i] = m.dims[p], int64(p)
	}
	m.n.then("Transpose", graph.Attributes{"perm": attr})
	m.dims = dims
}

// reshape deals the prime factors out to new axes.
func (m *mover) reshape() {
	dims := make([]int, rapid.IntRange(1, 4).Draw(m.t, "rank"))
	for i := range dims {
		dims[i] = 1
	}
	n := graph.Elements(m.dims)
	for p := 2; n > 1; p++ {
		for ; n%p == 0; n /= p {
			dims[rapid.IntRange(0, len(dims)-1).Draw(m.t, "owner")] *= p
		}
	}
	shape := make([]int64, len(dims))
	for i, d := range dims {
		shape[i] = int64(d)
	}
	m.n.then("Reshape", nil, m.n.constant(graph.Vector(shape...)))
	m.dims = dims
}

func (m *mover) slice() {
	k := m.axis()
	size := m.dims[k]
	start := rapid.IntRange(0, size-1).Draw(m.t, "start")
	step := rapid.SampledFrom([]int{1, 2, 3, -1, -2}).Draw(m.t, "step")
	end, kept := size, (size-start+step-1)/max(step, 1)
	if step < 0 {
		end, kept = -size-1, start/-step+1
	}
	vector := func(v int) string { return m.n.constant(graph.Vector(int64(v))) }
	m.n.then("Slice", nil, vector(start), vector(end), vector(k), vector(step))
	m.dims = append([]int{}, m.dims...)
	m.dims[k] = kept
}

func (m *mover) pad() {
	pads := make([]int64, 2*len(m.dims))
	dims := append([]int{}, m.dims...)
	for i := range pads {
		pads[i] = int64(rapid.SampledFrom([]int{0, 0, 0, 1, 2}).Draw(m.t, "pad"))
		dims[i%len(dims)] += int(pads[i])
	}
	if graph.Elements(dims) > 4000 {
		return
	}
	mode := rapid.SampledFrom([]string{"constant", "constant", "edge", "reflect"}).Draw(m.t, "mode")
	for k, d := range m.dims {
		if mode == "reflect" && (int(pads[k]) >= d || int(pads[k+len(dims)]) >= d) {
			mode = "edge"
		}
	}
	inputs := []string{m.n.constant(graph.Vector(pads...))}
	if mode == "constant" {
		inputs = append(inputs, m.n.constant(graph.Scalar(float32(rapid.SampledFrom([]int{0, 0, 5}).Draw(m.t, "fill")))))
	}
	m.n.then("Pad", graph.Attributes{"mode": mode}, inputs...)
	m.dims = dims
}

func (m *mover) concat() {
	if graph.Elements(m.dims) > 1000 {
		return
	}
	k := m.axis()
	times := rapid.IntRange(2, 3).Draw(m.t, "times")
	inputs := make([]string, times)
	for i := range inputs {
		inputs[i] = m.n.last
	}
	m.n.node("Concat", graph.Attributes{"axis": int64(k)}, inputs...)
	m.dims = append([]int{}, m.dims...)
	m.dims[k] *= times
}

func (m *mover) gather() {
	k := m.axis()
	index := rapid.SliceOfN(rapid.Int64Range(int64(-m.dims[k]), int64(m.dims[k]-1)), 1, 5).Draw(m.t, "index")
	if rapid.Bool().Draw(m.t, "repeat") { // as resizing does
		index = nil
		for i := range 2 * m.dims[k] {
			index = append(index, int64(i/2))
		}
	}
	m.n.then("Gather", graph.Attributes{"axis": int64(k)}, m.n.constant(graph.Vector(index...)))
	m.dims = append([]int{}, m.dims...)
	m.dims[k] = len(index)
}

func (m *mover) expand() {
	if len(m.dims) >= 5 || graph.Elements(m.dims) > 1000 {
		return
	}
	shape := []int64{2}
	for _, d := range m.dims {
		shape = append(shape, int64(d))
	}
	m.n.then("Expand", nil, m.n.constant(graph.Vector(shape...)))
	m.dims = append([]int{2}, m.dims...)
}

func (m *mover) pool() {
	if len(m.dims) != 4 {
		return
	}
	m.n.then("MaxPool", graph.Attributes{"kernel_shape": ints(2, 2), "pads": ints(1, 0, 0, 1)})
}

func (m *mover) negate() { m.n.then("Neg", nil) }

func identity(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	return p
}

// Whatever the chain, every element arrives where ONNX says: they differ by whole numbers. Where the largest
// are left behind the unit of the others may get finer, for which they are rounded once more.
func TestEveryElementArrives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dims := rapid.SampledFrom([][]int{{1, 4, 6, 5}, {2, 12}, {3, 1, 8}, {1, 3, 4, 4}, {24}}).Draw(t, "dims")
		m := &mover{t, newNetwork(1, dims...), dims}
		for range rapid.IntRange(1, 7).Draw(t, "moves") {
			m.step()
		}
		x := make([]float32, graph.Elements(dims))
		for i := range x {
			x[i] = float32(i%199 - 99)
		}
		s := models.Sample{"x": graph.NewFloats(dims, x)}
		if m.n.last == "x" {
			m.negate()
		}
		g := m.n.graph()
		p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
		require.NoError(t, err)
		want := expected(t, g, s)
		require.Equal(t, want.Dims, p.Outputs[0].Shape)
		require.InDeltaSlice(t, want.Floats(), p.Outputs[0].Dequantize(run(t, p, s)[0]), 0.01)
	})
}
