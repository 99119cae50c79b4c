package snr

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRatio(t *testing.T) {
	var r Ratio
	require.NoError(t, r.Add([]float32{3, 4}, []float32{3, 4}))
	require.InDelta(t, 200, r.Decibels(), 0)
	require.NoError(t, r.Add([]float32{0, 0}, []float32{0, 0.5}))
	require.InDelta(t, 20, r.Decibels(), 1e-9) // 25 to 0.25
	require.Error(t, r.Add([]float32{1}, []float32{1, 2}))
	bad := Ratio{}
	require.NoError(t, bad.Add([]float32{1}, []float32{float32(math.NaN())}))
	require.True(t, math.IsNaN(bad.Decibels()))
}
