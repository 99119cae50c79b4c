package conformance_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/conformance"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/vm"
)

// Quantised operators and networks are what ONNX Runtime computes; integers exactly,
// whatever the scales and zero points.
func TestQuantized(t *testing.T) {
	cases, err := conformance.Read("../../testdata/quantized/cases.tar.zst")
	require.NoError(t, err)
	require.NotEmpty(t, cases)
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			r := c.Run(t.Context())
			require.Equal(t, conformance.Passed, r.Verdict, r.Reason)
		})
	}
}

// A model whose activations are all on grids needs no samples: it says itself how large
// its values are.
func TestQuantizedNetworksNeedNoSamples(t *testing.T) {
	cases, err := conformance.Read("../../testdata/quantized/cases.tar.zst")
	require.NoError(t, err)
	checked := 0
	for _, c := range cases {
		if c.Name != "network_qdq" && c.Name != "network_qoperator" {
			continue
		}
		g, err := onnx.Decode(c.Model)
		require.NoError(t, err)
		p, _, err := models.Compile(g, models.ImportOptions{})
		require.NoError(t, err)
		m, err := p.Machine()
		require.NoError(t, err)
		for _, s := range c.Sets {
			_, x, err := onnx.DecodeTensor(s.Inputs[0])
			require.NoError(t, err)
			_, want, err := onnx.DecodeTensor(s.Outputs[0])
			require.NoError(t, err)
			in, err := p.Inputs[0].Quantize(x.Floats())
			require.NoError(t, err)
			out, err := vm.NewFast(1).Run(t.Context(), m, []*vm.Tensor{in}, nil)
			require.NoError(t, err)
			require.InDeltaSlice(t, want.Floats(), p.Outputs[0].Dequantize(out[0]), 1e-5, c.Name)
			checked++
		}
	}
	require.Equal(t, 16, checked)
}
