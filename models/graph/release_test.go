package graph_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// weighted is a graph in which constants are read once, twice, by a branch, by an
// output and by nothing.
func weighted() *graph.Graph {
	ramp := func(dims ...int) *graph.Tensor {
		t := make([]float32, graph.Elements(dims))
		for i := range t {
			t[i] = float32(i)
		}
		return graph.NewFloats(dims, t)
	}
	branch := func(name string) *graph.Graph {
		return &graph.Graph{
			Nodes:   []*graph.Node{op("Add", name, nil, "b", name+"0")},
			Outputs: []graph.ValueInfo{{Name: name}}, Initializers: map[string]*graph.Tensor{name + "0": ramp(4)},
		}
	}
	flag := graph.NewInts(graph.Bool, nil, []int64{1})
	nodes := []*graph.Node{
		op("Constant", "k", graph.Attributes{"value": ramp(4, 3)}),
		op("Gemm", "p", graph.Attributes{"transB": int64(1)}, "x", "w"),
		op("Gemm", "q", graph.Attributes{"transB": int64(1)}, "x", "w"),
		op("Gemm", "r", graph.Attributes{"transB": int64(1)}, "x", "k"),
		op("If", "s", graph.Attributes{"then_branch": branch("t"), "else_branch": branch("e")}, "flag"),
		op("Sum", "y", nil, "p", "q", "r", "s", "o"),
	}
	for i, n := range nodes {
		n.Name = n.Op + string(rune('0'+i))
	}
	return &graph.Graph{
		Inputs:  []graph.ValueInfo{graph.NewValueInfo("x", graph.Float32, []int{2, 3})},
		Outputs: []graph.ValueInfo{{Name: "y"}, {Name: "o"}},
		Nodes:   nodes,
		Initializers: map[string]*graph.Tensor{
			"w": ramp(4, 3), "b": ramp(4), "o": ramp(1, 4), "flag": flag, "unused": ramp(7),
		},
	}
}

// Giving constants up on the way changes nothing but what is left of the given graph.
func TestReleasedConstantsMakeTheSameGraph(t *testing.T) {
	kept, given := weighted(), weighted()
	want, _, err := graph.Prepare(kept, graph.Options{Evaluate: float.Evaluate})
	require.NoError(t, err)
	require.Equal(t, weighted(), kept, "the graph is not changed")
	got, _, err := graph.Prepare(given, graph.Options{Evaluate: float.Evaluate, Release: true})
	require.NoError(t, err)
	require.Equal(t, want, got)
	require.Equal(t, []string{"o", "unused"}, slices.Sorted(maps.Keys(given.Initializers)))
	require.Empty(t, given.Nodes[0].Attrs)
}

// What folding may compute is bounded by what the file holds.
func TestFoldingIsBounded(t *testing.T) {
	chain := func(n int) []*graph.Node {
		nodes := []*graph.Node{op("Expand", "a0", nil, "c", "shape")}
		for i := range n {
			nodes = append(nodes, op("Neg", "a"+string(rune('1'+i)), nil, "a"+string(rune('0'+i))))
		}
		return append(nodes, op("ReduceSum", "s", graph.Attributes{"keepdims": int64(0)}, "a"+string(rune('0'+n))), op("Add", "y", nil, "x", "s"))
	}
	consts := func() map[string]*graph.Tensor {
		return map[string]*graph.Tensor{"c": graph.Scalar(1), "shape": graph.Vector(1<<11, 1<<12)}
	}
	_, err := prepare(chain(1), consts())
	require.NoError(t, err)
	_, err = prepare(chain(8), consts())
	require.ErrorContains(t, err, "constants computed at import exceed 67108")
}
