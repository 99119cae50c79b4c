package calibrate_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/calibrate"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// gates is a graph over x[2]: sum = x + y feeds Sigmoid and, through a Slice, Tanh;
// cell = 100·x is read by Tanh and is an output; root is the root of the mean of x·x.
func gates(t *testing.T) *graph.Graph {
	node := func(name, op string, attrs graph.Attributes, in ...string) *graph.Node {
		return &graph.Node{Name: name, Op: op, Inputs: in, Outputs: []string{name}, Opset: 13, Attrs: attrs}
	}
	g := &graph.Graph{
		Opset:  13,
		Inputs: []graph.ValueInfo{graph.NewValueInfo("x", graph.Float32, []int{2}), graph.NewValueInfo("y", graph.Float32, []int{2})},
		Outputs: []graph.ValueInfo{
			{Name: "gate"}, {Name: "candidate"}, {Name: "cell"}, {Name: "hidden"}, {Name: "root"},
		},
		Initializers: map[string]*graph.Tensor{"minus": graph.Scalar(-100), "from": graph.Vector(0), "to": graph.Vector(1)},
		Nodes: []*graph.Node{
			node("double", "Mul", nil, "x", "minus"), node("sum", "Add", nil, "double", "y"),
			node("gate", "Sigmoid", nil, "sum"), node("part", "Slice", nil, "sum", "from", "to"), node("candidate", "Tanh", nil, "part"),
			node("cell", "Mul", nil, "x", "minus"), node("hidden", "Tanh", nil, "cell"),
			node("square", "Mul", nil, "x", "x"), node("squares", "ReduceMean", graph.Attributes{"axes": []int64{0}}, "square"), node("root", "Sqrt", nil, "squares"),
		},
	}
	c, _, err := graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
	require.NoError(t, err)
	return c
}

// What only drives gates needs no range beyond where they bend; an addend keeps what the
// other may take back. A cell that is an output keeps its range, and gets more digits, as
// do the squares under a root.
func TestSaturation(t *testing.T) {
	g := gates(t)
	c, err := calibrate.NewCollector(g)
	require.NoError(t, err)
	sample := calibrate.Sample{"x": graph.NewFloats([]int{2}, []float32{9, -1}), "y": graph.NewFloats([]int{2}, []float32{3, 4})}
	require.NoError(t, c.Add(t.Context(), sample))
	limits := c.Saturation(g)
	require.Equal(t, 16.0, limits["sum"])
	require.Equal(t, 16.0+2*4, limits["double"], "the other addend was seen at 4")
	require.NotContains(t, limits, "cell")
	require.NotContains(t, limits, "x")
	choices := c.Choose(g, calibrate.Policy{Bits: 16})
	require.Equal(t, 1.0/2048, choices["sum"].Scale)
	require.Greater(t, choices["cell"].Scale*32767, 900.0)

	delicate := c.Delicate(g)
	for _, name := range []string{"cell", "squares", "square"} {
		require.True(t, delicate[name], name)
	}
	for _, name := range []string{"sum", "double", "part", "x", "gate"} {
		require.False(t, delicate[name], name)
	}
}
