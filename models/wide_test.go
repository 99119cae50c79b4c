package models_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// An input whose typical elements are tiny beside its largest gets 32 bits, so that they
// keep their digits; others keep 16.
func TestInputsOfVeryDifferentSizes(t *testing.T) {
	for _, c := range []struct {
		name    string
		largest float32
		dtype   vm.DType
	}{{"even", 4, vm.I16}, {"uneven", 5000, vm.I32}} {
		t.Run(c.name, func(t *testing.T) {
			n := newNetwork(3, 2, 8)
			g := n.then("MatMul", nil, n.weights(1, 8, 5)).graph()
			s := n.sample(2)
			s["x"].Floats()[3] = c.largest // in the first row
			p, _, err := models.Compile(g, models.ImportOptions{WeightBits: 16, Calibration: []models.Sample{s}})
			require.NoError(t, err)
			require.Equal(t, c.dtype, p.Inputs[0].DType)
			want, got := expected(t, g, s), p.Outputs[0].Dequantize(run(t, p, s)[0])
			if c.dtype == vm.I16 {
				require.GreaterOrEqual(t, decibels(want.Floats(), got), 70.0)
			}
		})
	}
}

// The bits that a layer is given win.
func TestBitsOfAnInputAreKept(t *testing.T) {
	n := newNetwork(3, 2, 8)
	g := n.then("Relu", nil).graph()
	s := models.Sample{"x": graph.NewFloats([]int{2, 8}, []float32{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1e6})}
	p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}, Bits: []models.BitsRule{{Layer: "x", Activations: 8}}})
	require.NoError(t, err)
	require.Equal(t, vm.I8, p.Inputs[0].DType)
}
