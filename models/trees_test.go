package models_test

import (
	"context"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// stumps is a forest of trees of one comparison each; tree i adds 2^i where it holds.
func stumps(thresholds []float32, mode string) *graph.Graph {
	a := map[string][]int64{}
	var values, weights []float32
	var modes []string
	add := func(name string, v ...int64) { a[name] = append(a[name], v...) }
	for i, t := range thresholds {
		tree := int64(i)
		add("nodes_treeids", tree, tree, tree)
		add("nodes_nodeids", 0, 1, 2)
		add("nodes_featureids", tree, 0, 0)
		add("nodes_truenodeids", 1, 0, 0)
		add("nodes_falsenodeids", 2, 0, 0)
		add("target_treeids", tree)
		add("target_nodeids", 1)
		add("target_ids", 0)
		values, modes = append(values, t, 0, 0), append(modes, mode, "LEAF", "LEAF")
		weights = append(weights, float32(int(1)<<i))
	}
	attrs := graph.Attributes{"nodes_values": values, "nodes_modes": modes, "target_weights": weights, "n_targets": int64(1)}
	for name, v := range a {
		attrs[name] = v
	}
	return &graph.Graph{
		Opset: 17, Opsets: map[string]int{"": 17, "ai.onnx.ml": 3}, Initializers: map[string]*graph.Tensor{}, Values: map[string]graph.ValueInfo{},
		Inputs:  []graph.ValueInfo{graph.NewValueInfo("x", graph.Float32, []int{1, len(thresholds)})},
		Outputs: []graph.ValueInfo{{Name: "y"}},
		Nodes: []*graph.Node{{
			Name: "trees", Op: "TreeEnsembleRegressor", Domain: "ai.onnx.ml", Opset: 3, Inputs: []string{"x"}, Outputs: []string{"y"}, Attrs: attrs,
		}},
	}
}

// holds is the comparison in float32.
var holds = map[string]func(x, t float32) bool{
	"BRANCH_LEQ": func(x, t float32) bool { return x <= t }, "BRANCH_LT": func(x, t float32) bool { return x < t },
	"BRANCH_GTE": func(x, t float32) bool { return x >= t }, "BRANCH_GT": func(x, t float32) bool { return x > t },
	"BRANCH_EQ": func(x, t float32) bool { return x == t }, "BRANCH_NEQ": func(x, t float32) bool { return x != t },
}

// Every float32 input takes the side of a threshold that it takes in float32, if the
// threshold is within 2^-26 of the largest: without samples, and whatever bits
// activations have.
func TestTreesCompareAsFloat32Does(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const trees = 5
		scale := rapid.IntRange(-60, 60).Draw(t, "scale")
		thresholds := make([]float32, trees)
		for i := range thresholds {
			sign := rapid.SampledFrom([]float64{-1, 1}).Draw(t, "sign")
			v := rapid.Float64Range(0.5, 0.999).Draw(t, "threshold")
			thresholds[i] = float32(sign * math.Ldexp(v, scale-rapid.IntRange(0, 24).Draw(t, "below")))
		}
		thresholds[0] = float32(math.Ldexp(0.75, scale))
		mode := rapid.SampledFrom([]string{"BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ"}).Draw(t, "mode")
		p, _, err := models.Compile(stumps(thresholds, mode), models.ImportOptions{ActivationBits: 8})
		require.NoError(t, err)
		x, want := make([]float32, trees), float32(0)
		for i, v := range thresholds {
			x[i] = rapid.SampledFrom([]float32{
				v, -v, 0, math.Nextafter32(v, float32(math.Inf(1))), math.Nextafter32(v, float32(math.Inf(-1))), v * 3, v * 1e9, math.MaxFloat32,
			}).Draw(t, "x")
			if holds[mode](x[i], v) {
				want += float32(int(1) << i)
			}
		}
		require.Equal(t, want, runOnce(t, p, x), "%v against %v, %s", x, thresholds, mode)
	})
}

func runOnce(t require.TestingT, p *models.Package, x []float32) float32 {
	m, err := p.Machine()
	require.NoError(t, err)
	in, err := p.Inputs[0].Quantize(x)
	require.NoError(t, err)
	out, err := vm.NewReference().Run(context.Background(), m, []*vm.Tensor{in}, nil)
	require.NoError(t, err)
	return p.Outputs[0].Dequantize(out[0])[0]
}
