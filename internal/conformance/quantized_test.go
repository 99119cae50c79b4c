package conformance_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/conformance"
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
