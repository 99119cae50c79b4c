package conformance_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/conformance"
)

// Trees and linear models are what ONNX Runtime computes: labels exactly, also where
// features lie on a threshold or are the float32 next to one.
func TestTrees(t *testing.T) {
	cases, err := conformance.Read("../../testdata/trees/cases.tar.zst")
	require.NoError(t, err)
	report, err := conformance.Run(t.Context(), cases, nil)
	require.NoError(t, err)
	for _, c := range report.Cases {
		require.Equal(t, conformance.Passed, c.Verdict, "%s: %s", c.Name, c.Reason)
	}
	require.NotEmpty(t, report.Cases)
}
