package models_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// attention is softmax(scores + mask)·v, with the mask made by mask over [5, 5].
func attention(seed uint64, mask func(n *network) string) *network {
	n := newNetwork(seed, 2, 5, 5)
	m := mask(n)
	n.node("Add", nil, "x", m).then("Softmax", graph.Attributes{"axis": int64(-1)})
	return n.then("MatMul", nil, n.weights(1, 2, 5, 4))
}

// causal is 0 on and below the diagonal, low above.
func causal(low float32) *graph.Tensor {
	v := make([]float32, 25)
	for i := range v {
		if i%5 > i/5 {
			v[i] = low
		}
	}
	return graph.NewFloats([]int{5, 5}, v)
}

// A mask of any depth costs the numbers beside it no precision, and the masked elements
// have no weight.
func TestMasksOfAnyDepth(t *testing.T) {
	inf := float32(math.Inf(-1))
	for _, low := range []float32{-1e4, -1e9, -math.MaxFloat32, inf} {
		visible := causal(1)
		for name, mask := range map[string]func(n *network) string{
			"constant": func(n *network) string { return n.constant(causal(low)) },
			"selected": func(n *network) string {
				n.node("Less", nil, "x", n.constant(causal(-100))) // x is above -100 everywhere
				return n.then("Where", nil, n.constant(graph.Scalar(0)), n.constant(causal(low))).last
			},
			"multiplied": func(n *network) string {
				if low < -1e9 { // 0 times infinity is not a number
					return n.constant(causal(low))
				}
				n.node("Mul", nil, "x", n.constant(graph.Scalar(0))).then("Add", nil, n.constant(visible))
				return n.then("Mul", nil, n.constant(graph.Scalar(low))).last
			},
		} {
			t.Run(fmt.Sprintf("%s of %v", name, low), func(t *testing.T) {
				n := attention(7, mask)
				g := n.graph()
				opts := models.ImportOptions{WeightBits: 16}
				for range 4 {
					opts.Calibration = append(opts.Calibration, n.sample(5))
				}
				p, _, err := models.Compile(g, opts)
				require.NoError(t, err)
				s := opts.Calibration[1]
				dB := decibels(expected(t, g, s).Floats(), p.Outputs[0].Dequantize(run(t, p, s)[0]))
				require.GreaterOrEqual(t, dB, 60.0)
			})
		}
	}
}

// A value that something else reads too keeps its whole range.
func TestMasksThatAreAlsoValues(t *testing.T) {
	n := newNetwork(8, 2, 5, 5)
	n.node("Add", nil, "x", n.constant(causal(-1e4)))
	masked := n.last
	n.then("Softmax", graph.Attributes{"axis": int64(-1)})
	soft := n.last
	g := n.node("ReduceMin", graph.Attributes{"axes": ints(2)}, masked).node("Mul", nil, n.last, soft).graph()
	s := n.sample(5)
	p, _, err := models.Compile(g, models.ImportOptions{WeightBits: 16, ActivationBits: 32, Calibration: []models.Sample{s}})
	require.NoError(t, err)
	require.GreaterOrEqual(t, decibels(expected(t, g, s).Floats(), p.Outputs[0].Dequantize(run(t, p, s)[0])), 50.0)
}
