package conformance_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/conformance"
)

// Every option of the recurrent layers gives what ONNX Runtime gives, in fixed point.
func TestRecurrentLayers(t *testing.T) {
	cases, err := conformance.Read("../../testdata/recurrent/cases.tar.zst")
	require.NoError(t, err)
	report, err := conformance.Run(t.Context(), cases, nil)
	require.NoError(t, err)
	for _, c := range report.Cases {
		require.Equal(t, conformance.Passed, c.Verdict, "%s: %s", c.Name, c.Reason)
		require.NotNil(t, c.SNR, c.Name)
		require.Greater(t, *c.SNR, 60.0, c.Name)
	}
	require.Equal(t, 39, report.Total.Passed)
}
