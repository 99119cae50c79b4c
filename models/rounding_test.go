package models_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// Rounding to whole numbers is exact, halves included: what is rounded is stored in
// units that are a power of two.
func TestRoundingIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		op := rapid.SampledFrom([]string{"Floor", "Ceil", "Round", "Sign"}).Draw(t, "op")
		size := rapid.SampledFrom([]int{3, 100, 2000, 100000}).Draw(t, "size")
		v := make([]float32, 9)
		for i := range v {
			v[i] = float32(rapid.IntRange(-4*size, 4*size).Draw(t, "v")) / 4
		}
		n := newNetwork(1, 9)
		g := n.then(op, nil).graph()
		s := models.Sample{"x": graph.NewFloats([]int{9}, v)}
		p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}, ActivationBits: 32})
		require.NoError(t, err)
		require.Equal(t, expected(t, g, s).Floats(), p.Outputs[0].Dequantize(run(t, p, s)[0]))
	})
}

// An operand of another scale is brought to such units first, and then rounded.
func TestRoundingAfterAFactor(t *testing.T) {
	n := newNetwork(1, 4)
	g := n.then("Mul", nil, n.constant(graph.Scalar(0.3))).then("Round", nil).graph()
	s := models.Sample{"x": graph.NewFloats([]int{4}, []float32{1, 2, -4, 10})}
	p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
	require.NoError(t, err)
	require.Equal(t, []float32{0, 1, -1, 3}, p.Outputs[0].Dequantize(run(t, p, s)[0]))
}
