package models_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// A comparison with a constant is exact for what is stored, on whichever side of a unit
// the constant lies. The samples reach so far that the unit is 1.
func TestComparisonsWithAConstant(t *testing.T) {
	values := []float32{32000, -32000, -20001, -20000, 20000, 20001}
	for _, op := range []string{"Less", "LessOrEqual", "Greater", "GreaterOrEqual", "Equal"} {
		for _, c := range []float32{20000, 20000.5, -20000.5, -20000, 0, 1e9, -1e9} {
			for _, swapped := range []bool{false, true} {
				n := newNetwork(1, len(values))
				inputs := []string{"x", n.constant(graph.Scalar(c))}
				if swapped {
					inputs[0], inputs[1] = inputs[1], inputs[0]
				}
				g := n.node(op, nil, inputs...).graph()
				s := models.Sample{"x": graph.NewFloats([]int{len(values)}, values)}
				p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
				require.NoError(t, err)
				require.Equal(t, 1.0, p.Inputs[0].Scale)
				got, err := p.Outputs[0].Load(run(t, p, s)[0])
				require.NoError(t, err)
				require.Equal(t, expected(t, g, s).Ints(), got, "%s with %v, swapped %v", op, c, swapped)
			}
		}
	}
}
