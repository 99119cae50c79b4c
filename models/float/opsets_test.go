package float_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestOldOperatorSets compares models in older operator sets, and those that
// exercise the importer's fusions, with ONNX Runtime (see testdata/generate.py).
// Every one of them must pass.
func TestOldOperatorSets(t *testing.T) {
	for _, c := range readCases(t, "testdata/opsets.tar.zst") {
		t.Run(c.name, func(t *testing.T) {
			v, err := c.run(t)
			require.NoError(t, err)
			require.Equal(t, passed, v)
		})
	}
}
