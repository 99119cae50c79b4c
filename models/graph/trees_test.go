package graph_test

import (
	"maps"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// stump is one tree of one comparison, as attributes of TreeEnsembleRegressor.
func stump() graph.Attributes {
	return graph.Attributes{
		"nodes_treeids": []int64{0, 0, 0}, "nodes_nodeids": []int64{0, 1, 2}, "nodes_featureids": []int64{1, 0, 0},
		"nodes_values": []float32{2.5, 0, 0}, "nodes_modes": []string{"BRANCH_LEQ", "LEAF", "LEAF"},
		"nodes_truenodeids": []int64{1, 0, 0}, "nodes_falsenodeids": []int64{2, 0, 0},
		"target_treeids": []int64{0, 0}, "target_nodeids": []int64{1, 2}, "target_ids": []int64{0, 0},
		"target_weights": []float32{10, 20}, "n_targets": int64(1),
	}
}

func regressor(attrs graph.Attributes) *graph.Graph {
	return &graph.Graph{
		Opset: 17, Opsets: map[string]int{"": 17, "ai.onnx.ml": 3}, Initializers: map[string]*graph.Tensor{}, Values: map[string]graph.ValueInfo{},
		Inputs:  []graph.ValueInfo{graph.NewValueInfo("x", graph.Float32, []int{2, 2})},
		Outputs: []graph.ValueInfo{{Name: "y"}},
		Nodes: []*graph.Node{{
			Name: "trees", Op: "TreeEnsembleRegressor", Domain: "ai.onnx.ml", Opset: 3, Inputs: []string{"x"}, Outputs: []string{"y"}, Attrs: attrs,
		}},
	}
}

func TestATreeDecides(t *testing.T) {
	g, _, err := graph.Prepare(regressor(stump()), graph.Options{Evaluate: float.Evaluate})
	require.NoError(t, err)
	ex, err := float.New(g)
	require.NoError(t, err)
	x := graph.NewFloats([]int{2, 2}, []float32{9, 2.5, 9, 2.5000002})
	out, err := ex.Run(t.Context(), map[string]*graph.Tensor{"x": x}, nil)
	require.NoError(t, err)
	require.Equal(t, []float32{10, 20}, out["y"].Floats())
}

// What no tree is is refused, with the reason.
func TestHostileTreesAreRefused(t *testing.T) {
	for _, c := range []struct {
		name   string
		change graph.Attributes
		want   string
	}{
		{"lists of different lengths", graph.Attributes{"nodes_featureids": []int64{1, 0}}, "nodes_featureids"},
		{"fewer values than nodes", graph.Attributes{"nodes_values": []float32{2.5}}, "1 values for 3 nodes"},
		{"no nodes", graph.Attributes{"nodes_modes": []string{}}, "0 nodes"},
		{"a child that does not exist", graph.Attributes{"nodes_truenodeids": []int64{7, 0, 0}}, "leads to node 7"},
		{"a node that leads to itself", graph.Attributes{"nodes_truenodeids": []int64{0, 0, 0}}, "cycle"},
		{"a cycle below the root", graph.Attributes{
			"nodes_modes": []string{"BRANCH_LEQ", "BRANCH_LEQ", "LEAF"}, "nodes_truenodeids": []int64{1, 1, 0}, "nodes_falsenodeids": []int64{2, 1, 0},
			"target_treeids": []int64{0}, "target_nodeids": []int64{2}, "target_ids": []int64{0}, "target_weights": []float32{1},
		}, "cycle"},
		{"two roots", graph.Attributes{"nodes_falsenodeids": []int64{1, 0, 0}}, "several roots"},
		{"the same node twice", graph.Attributes{"nodes_nodeids": []int64{0, 1, 1}}, "appears twice"},
		{"a feature that the data lacks", graph.Attributes{"nodes_featureids": []int64{2, 0, 0}}, "feature 2"},
		{"a negative feature", graph.Attributes{"nodes_featureids": []int64{-1, 0, 0}}, "feature -1"},
		{"a threshold that is no number", graph.Attributes{"nodes_values": []float32{float32(math.NaN()), 0, 0}}, "not a number"},
		{"an unknown comparison", graph.Attributes{"nodes_modes": []string{"BRANCH_MEMBER", "LEAF", "LEAF"}}, "BRANCH_MEMBER"},
		{"a weight of an inner node", graph.Attributes{"target_nodeids": []int64{0, 2}}, "no leaf"},
		{"a target out of range", graph.Attributes{"target_ids": []int64{0, 1}}, "target 1 of 1"},
		{"too many targets", graph.Attributes{"n_targets": int64(1 << 30)}, "targets"},
		{"an infinite weight", graph.Attributes{"target_weights": []float32{1, float32(math.Inf(1))}}, "+Inf"},
		{"a minimum over leaves without weight", graph.Attributes{
			"aggregate_function": "MIN",
			"target_treeids":     []int64{0}, "target_nodeids": []int64{2}, "target_ids": []int64{0}, "target_weights": []float32{1},
		}, "no weight"},
		{"probit", graph.Attributes{"post_transform": "PROBIT"}, "PROBIT"},
		{"an attribute of another type", graph.Attributes{"nodes_treeids": "x"}, "nodes_treeids"},
	} {
		t.Run(c.name, func(t *testing.T) {
			attrs := stump()
			maps.Copy(attrs, c.change)
			_, _, err := graph.Prepare(regressor(attrs), graph.Options{Evaluate: float.Evaluate})
			require.ErrorContains(t, err, c.want)
			require.ErrorContains(t, err, `node "trees" (TreeEnsembleRegressor)`)
		})
	}
}

// Nodes that share their children, which no tree does, would be 2^40 paths: they take
// time in proportion to the nodes.
func TestSharedNodesAreNotUnfolded(t *testing.T) {
	const levels = 40
	a := graph.Attributes{"n_targets": int64(1), "target_treeids": []int64{0}, "target_ids": []int64{0}, "target_weights": []float32{3}, "target_nodeids": []int64{levels}}
	var ids, zeros, next []int64
	var modes []string
	for i := range int64(levels + 1) {
		ids, zeros, next, modes = append(ids, i), append(zeros, 0), append(next, i+1), append(modes, "BRANCH_EQ")
	}
	next[levels], modes[levels] = 0, "LEAF"
	a["nodes_nodeids"], a["nodes_treeids"], a["nodes_featureids"], a["nodes_modes"] = ids, zeros, zeros, modes
	a["nodes_truenodeids"], a["nodes_falsenodeids"], a["nodes_values"] = next, next, make([]float32, levels+1)
	start := sharedtest.ProcessorTime()
	g, _, err := graph.Prepare(regressor(a), graph.Options{Evaluate: float.Evaluate})
	require.NoError(t, err)
	require.Less(t, sharedtest.ProcessorTime()-start, 5*time.Second)
	ex, err := float.New(g)
	require.NoError(t, err)
	out, err := ex.Run(t.Context(), map[string]*graph.Tensor{"x": graph.Zeros(graph.Float32, []int{2, 2})}, nil)
	require.NoError(t, err)
	require.Equal(t, []float32{3, 3}, out["y"].Floats())
}
