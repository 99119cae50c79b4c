package graph_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// branch is a subgraph that adds a constant of its own, named as in every other
// branch, to the value x of the graph around it.
func branch(summand float32, nodes ...*graph.Node) *graph.Graph {
	g := &graph.Graph{
		Outputs:      []graph.ValueInfo{{Name: "sum"}},
		Initializers: map[string]*graph.Tensor{"c": graph.Scalar(summand)},
		Nodes:        []*graph.Node{op("Add", "sum", nil, "x", "c")},
	}
	return g
}

func condition(v int64) *graph.Tensor { return graph.NewInts(graph.Bool, []int{1}, []int64{v}) }

func ifNode(name, output string, then, otherwise *graph.Graph) *graph.Node {
	n := op("If", output, graph.Attributes{"then_branch": then, "else_branch": otherwise}, "which")
	n.Name = name
	return n
}

// The taken branch replaces the node, and names of different branches do not mix.
func TestIfTakesTheBranch(t *testing.T) {
	for _, c := range []struct {
		which int64
		want  float32 // of 0 after both nodes
	}{{1, 1 + 10}, {0, 2 + 20}} {
		first := ifNode("first", "a", branch(1), branch(2))
		second := ifNode("second", "b", branch(10), branch(20))
		sum := op("Add", "y", nil, "a", "b")
		g, err := prepare([]*graph.Node{first, second, sum}, map[string]*graph.Tensor{"which": condition(c.which)})
		require.NoError(t, err)
		ex, err := float.New(g)
		require.NoError(t, err)
		out, err := ex.Run(t.Context(), map[string]*graph.Tensor{"x": graph.Zeros(graph.Float32, []int{2, 3})}, nil)
		require.NoError(t, err)
		require.Equal(t, c.want, out["y"].Floats()[0])
	}
}

// A branch in a branch sees the values of both graphs around it; a branch may return a
// value that it takes from outside, or a constant.
func TestNestedBranches(t *testing.T) {
	inner := branch(5)
	inner.Nodes[0].Inputs[0] = "twice" // of the branch around it
	outer := &graph.Graph{
		Outputs:      []graph.ValueInfo{{Name: "r"}, {Name: "x"}, {Name: "k"}},
		Initializers: map[string]*graph.Tensor{"k": graph.Scalar(7)},
		Nodes:        []*graph.Node{op("Add", "twice", nil, "x", "x"), ifNode("inner", "r", inner, inner)},
	}
	n := op("If", "r same k", graph.Attributes{"then_branch": outer, "else_branch": outer}, "which")
	sum := op("Sum", "y", nil, "r", "same", "k")
	g, err := prepare([]*graph.Node{n, sum}, map[string]*graph.Tensor{"which": condition(1)})
	require.NoError(t, err)
	ex, err := float.New(g)
	require.NoError(t, err)
	x := graph.NewFloats([]int{2, 3}, []float32{1, 2, 3, 4, 5, 6})
	out, err := ex.Run(t.Context(), map[string]*graph.Tensor{"x": x}, nil)
	require.NoError(t, err)
	require.Equal(t, []float32{15, 18, 21, 24, 27, 30}, out["y"].Floats()) // 2x+5 + x + 7
}

func TestIfRefusals(t *testing.T) {
	data := op("Greater", "which", nil, "x", "zero")
	data.Name = "compare"
	one := op("ReduceMax", "top", graph.Attributes{"keepdims": int64(0)}, "x")
	one.Name = "reduce"
	data.Inputs[0] = "top"
	zero := map[string]*graph.Tensor{"zero": graph.Scalar(0)}
	_, err := prepare([]*graph.Node{one, data, ifNode("the node", "y", branch(1), branch(2))}, zero)
	require.ErrorContains(t, err, `node "the node" (If): the condition is computed from the input data`)

	bad := branch(1)
	bad.Nodes[0].Op = "Frobnicate"
	known := map[string]*graph.Tensor{"which": condition(1)}
	_, err = prepare([]*graph.Node{ifNode("the node", "y", bad, branch(2))}, known)
	require.ErrorContains(t, err, `"the node/the node" (Frobnicate): operator is not supported`)

	_, err = prepare([]*graph.Node{ifNode("the node", "y a", branch(1), branch(2))}, known)
	require.ErrorContains(t, err, "then_branch has 1 outputs, the node 2")
}

// A fixed input is a constant from then on.
func TestFixedInputs(t *testing.T) {
	g := &graph.Graph{
		Opset: 13,
		Inputs: []graph.ValueInfo{
			graph.NewValueInfo("x", graph.Float32, []int{2}),
			{Name: "n", DType: graph.Int64, HasRank: true, Dims: []int{graph.Unknown}},
		},
		Outputs: []graph.ValueInfo{{Name: "y"}},
		Nodes:   []*graph.Node{op("Tile", "y", nil, "x", "n")},
	}
	fixed, _, err := graph.Prepare(g, graph.Options{
		Evaluate: float.Evaluate, Constants: map[string]*graph.Tensor{"n": graph.Vector(3)},
	})
	require.NoError(t, err)
	require.Len(t, fixed.Inputs, 1)
	require.Equal(t, []int{6}, fixed.Outputs[0].Dims)
	for name, c := range map[string]struct {
		t    *graph.Tensor
		says string
	}{
		"m": {graph.Vector(3), "is not an input"},
		"n": {graph.Scalar(3), "is float32[], want int64"},
		"x": {graph.Zeros(graph.Float32, []int{3}), "has dims [3], want [2]"},
	} {
		_, _, err := graph.Prepare(g, graph.Options{Constants: map[string]*graph.Tensor{name: c.t}})
		require.ErrorContains(t, err, c.says)
	}
}

// Unrolling is bounded before it is done.
func TestUnrollingIsBounded(t *testing.T) {
	consts := map[string]*graph.Tensor{"dims": graph.Vector(1<<14, 1, 3), "w": graph.Zeros(graph.Float32, []int{1, 2, 3}), "r": graph.Zeros(graph.Float32, []int{1, 2, 2})}
	first := op("ReduceMax", "top", graph.Attributes{"axes": []int64{0}}, "x")
	_, err := prepare([]*graph.Node{first, op("Expand", "long", nil, "top", "dims"), op("RNN", "y", nil, "long", "w", "r")}, consts)
	require.ErrorContains(t, err, `(RNN): unrolling the recurrent layers takes more than 8192 steps`)
}
