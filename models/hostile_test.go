package models_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// requireClose compiles the network, calibrated on the sample, and compares its output
// with the float execution.
func requireClose(t *testing.T, n *network, s models.Sample, atLeast float64) {
	t.Helper()
	g := n.graph()
	p, _, err := models.Compile(g, models.ImportOptions{WeightBits: 16, Calibration: []models.Sample{s}})
	require.NoError(t, err)
	got := p.Outputs[0].Dequantize(run(t, p, s)[0])
	require.Greater(t, decibels(expected(t, g, s).Floats(), got), atLeast)
}

// A border far larger than what it surrounds keeps its value.
func TestPadValueBeyondTheOperandsRange(t *testing.T) {
	for name, value := range map[string]float32{"large": 3, "far below": -1000} {
		t.Run(name, func(t *testing.T) {
			n := newNetwork(1, 1, 3, 8, 8)
			n.then("Pad", nil, n.constant(graph.Vector(0, 0, 1, 2, 0, 0, 0, 1)), n.constant(graph.Scalar(value)))
			n.then("Conv", nil, n.weights(1, 4, 3, 3, 3))
			requireClose(t, n, n.sample(0.1), 60)
		})
	}
}

// A border of minus infinity never wins a maximum.
func TestPadWithMinusInfinity(t *testing.T) {
	n := newNetwork(1, 1, 3, 8, 8)
	n.then("Pad", nil, n.constant(graph.Vector(0, 0, 1, 1, 0, 0, 1, 1)), n.constant(graph.Scalar(float32(math.Inf(-1)))))
	n.then("MaxPool", graph.Attributes{"kernel_shape": ints(3, 3)})
	requireClose(t, n, n.sample(1), 60)
}

// Padding counts in an average wherever the attribute is not 0.
func TestAveragePoolCountsPaddingForAnyNumber(t *testing.T) {
	for _, count := range []int64{0, 1, 2, -1} {
		n := image(1)
		n.then("AveragePool", graph.Attributes{"kernel_shape": ints(3, 3), "pads": ints(1, 1, 1, 1), "count_include_pad": count})
		requireClose(t, n, n.sample(1), 60)
	}
}

// With 32-bit activations no sum is too wide for its constant or for operands of very
// different units.
func TestSumsOf32BitsAreClose(t *testing.T) {
	close := func(name string, n *network, v ...float32) {
		t.Run(name, func(t *testing.T) {
			g, s := n.graph(), models.Sample{"x": graph.NewFloats(n.g.Inputs[0].Dims, v)}
			p, _, err := models.Compile(g, models.ImportOptions{WeightBits: 16, ActivationBits: 32, Calibration: []models.Sample{s}})
			require.NoError(t, err)
			got := p.Outputs[0].Dequantize(run(t, p, s)[0])
			require.Greater(t, decibels(expected(t, g, s).Floats(), got), 80.0)
		})
	}
	close("constant far above the operand", newNetwork(1).then("LeakyRelu", nil).then("HardSigmoid", nil), -0.9)
	n := newNetwork(2, 3)
	whole := n.then("Ceil", nil).last
	close("whole numbers and fractions", n.node("Sub", nil, whole, "x"), 0.83148783, -2.5, 3)
	close("logarithms far below 0", newNetwork(3, 4).then("LogSoftmax", graph.Attributes{"axis": int64(0)}), 4, 4, 0.2, -0.4)
	n = newNetwork(4)
	mean := n.node("Mean", nil, n.then("Sign", nil).last, "x").last
	close("a sign and its number", n.node("Sub", nil, "x", mean), 0.9077)
}
