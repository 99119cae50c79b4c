package graph_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// model is a random graph under construction: a list of 4-D float values.
type model struct {
	g     *graph.Graph
	dims  map[string][]int
	names []string
}

func (m *model) node(op string, attrs graph.Attributes, out []int, inputs ...string) {
	name := fmt.Sprintf("v%d", len(m.names))
	m.g.Nodes = append(m.g.Nodes, &graph.Node{Name: "n" + name, Op: op, Opset: 13, Inputs: inputs, Outputs: []string{name}, Attrs: attrs})
	m.names = append(m.names, name)
	m.dims[name] = out
}

func (m *model) constant(t *rapid.T, dims ...int) string {
	name := fmt.Sprintf("c%d", len(m.g.Initializers))
	data := make([]float32, graph.Elements(dims))
	for i := range data {
		data[i] = float32(rapid.IntRange(-8, 8).Draw(t, "w")) / 4
	}
	m.g.Initializers[name] = graph.NewFloats(dims, data)
	return name
}

// grow adds one random node that the simplifier has a rule for, or a neighbour
// that must stop one.
func (m *model) grow(t *rapid.T) {
	x := m.names[len(m.names)-1] // chains are what the rules look for
	if rapid.IntRange(0, 3).Draw(t, "branch") == 0 {
		x = rapid.SampledFrom(m.names).Draw(t, "operand")
	}
	d := m.dims[x]
	switch rapid.SampledFrom([]string{"conv", "affine", "matmul", "pad", "pool", "reshape", "transpose", "join", "sub", "div", "relu"}).Draw(t, "op") {
	case "conv":
		w := m.constant(t, 2, d[1], 1, 1)
		attrs := graph.Attributes{"pads": []int64{0, 1, 0, 0}}
		m.node("Conv", attrs, []int{d[0], 2, d[2], d[3] + 1}, x, w)
	case "affine":
		op := rapid.SampledFrom([]string{"Mul", "Add"}).Draw(t, "op")
		dims := rapid.SampledFrom([][]int{{}, {1}, {d[1], 1, 1}, {d[3]}, {1, d[1], 1, 1}, {d[2], 1}}).Draw(t, "dims")
		in := []string{x, m.constant(t, dims...)}
		if rapid.Bool().Draw(t, "constant first") {
			in[0], in[1] = in[1], in[0]
		}
		m.node(op, nil, d, in...)
	case "matmul":
		m.node("MatMul", nil, []int{d[0], d[1], d[2], 3}, x, m.constant(t, d[3], 3))
	case "pad":
		name := fmt.Sprintf("p%d", len(m.g.Initializers))
		m.g.Initializers[name] = graph.Vector(0, 0, 1, 0, 0, 0, 0, 1)
		m.node("Pad", nil, []int{d[0], d[1], d[2] + 1, d[3] + 1}, x, name)
	case "pool":
		attrs := graph.Attributes{"kernel_shape": []int64{1, 1}, "strides": []int64{1, 1}}
		m.node("AveragePool", attrs, d, x)
	case "reshape":
		name := fmt.Sprintf("s%d", len(m.g.Initializers))
		m.g.Initializers[name] = graph.Vector(int64(d[0]), int64(d[2]), int64(d[1]), int64(d[3]))
		m.node("Reshape", nil, []int{d[0], d[2], d[1], d[3]}, x, name)
	case "transpose":
		perm := rapid.Permutation([]int64{0, 1, 2, 3}).Draw(t, "perm")
		m.node("Transpose", graph.Attributes{"perm": perm}, []int{d[perm[0]], d[perm[1]], d[perm[2]], d[perm[3]]}, x)
	case "join":
		m.node("Add", nil, d, x, x)
	case "sub":
		m.node("Sub", nil, d, x, m.constant(t))
	case "div":
		m.node("Div", nil, d, x, m.constant(t, 1)) // sometimes by zero
	default:
		m.node("Relu", nil, d, x)
	}
}

// The simplified graph computes what the graph computed before, for random
// graphs of the operators that the rules look at, every value possibly an output.
func TestSimplifyPreservesMeaning(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dims := []int{1, rapid.IntRange(1, 3).Draw(t, "c"), rapid.IntRange(1, 3).Draw(t, "h"), rapid.IntRange(1, 3).Draw(t, "w")}
		m := &model{
			g:     &graph.Graph{Inputs: []graph.ValueInfo{graph.NewValueInfo("v0", graph.Float32, dims)}, Initializers: map[string]*graph.Tensor{}},
			dims:  map[string][]int{"v0": dims},
			names: []string{"v0"},
		}
		for range rapid.IntRange(1, 10).Draw(t, "nodes") {
			m.grow(t)
		}
		last := m.names[len(m.names)-1]
		m.g.Outputs = []graph.ValueInfo{{Name: last}}
		if other := rapid.SampledFrom(m.names).Draw(t, "second output"); other != last && other != "v0" {
			m.g.Outputs = append(m.g.Outputs, graph.ValueInfo{Name: other})
		}
		plain, _, err := graph.Canonicalize(m.g, graph.Options{Evaluate: float.Evaluate})
		require.NoError(t, err)
		simple, _, err := graph.Prepare(m.g, graph.Options{Evaluate: float.Evaluate})
		require.NoError(t, err)
		require.LessOrEqual(t, len(simple.Nodes), len(plain.Nodes))

		x := graph.Zeros(graph.Float32, dims)
		for i := range x.Floats() {
			x.Floats()[i] = float32(rapid.IntRange(-9, 9).Draw(t, "x"))
		}
		want, got := run(t, plain, x), run(t, simple, x)
		for _, o := range m.g.Outputs {
			requireClose(t, want[o.Name], got[o.Name])
		}
	})
}

func run(t *rapid.T, g *graph.Graph, x *graph.Tensor) map[string]*graph.Tensor {
	ex, err := float.New(g)
	require.NoError(t, err)
	out, err := ex.Run(t.Context(), map[string]*graph.Tensor{"v0": x}, nil)
	require.NoError(t, err)
	return out
}

// requireClose compares elements that are finite, to float32's precision
// relative to the largest.
func requireClose(t *rapid.T, want, got *graph.Tensor) {
	require.True(t, want.Type().Equal(got.Type()), "%v, want %v", got, want)
	top := 1.0
	for i := range want.Elements() {
		if v := math.Abs(want.Float(i)); !math.IsInf(v, 0) && !math.IsNaN(v) {
			top = max(top, v)
		}
	}
	for i := range want.Elements() {
		a, b := want.Float(i), got.Float(i)
		if math.IsInf(a, 0) || math.IsNaN(a) {
			continue
		}
		require.InDelta(t, a, b, 1e-4*top, "element %d", i)
	}
}
