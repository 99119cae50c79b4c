package calibrate_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/calibrate"
	"github.com/opml/opml/models/graph"
)

// channels calibrates a value of channels with these peaks.
func channels(t *testing.T, random bool, peaks ...float32) calibrate.Choice {
	t.Helper()
	dims := []int{1, len(peaks), 2}
	g := &graph.Graph{
		Inputs: []graph.ValueInfo{graph.NewValueInfo("x", graph.Float32, dims)}, Initializers: map[string]*graph.Tensor{},
		Values: map[string]graph.ValueInfo{"x": graph.NewValueInfo("x", graph.Float32, dims), "y": graph.NewValueInfo("y", graph.Float32, dims)},
		Nodes:  []*graph.Node{{Name: "y", Op: "Neg", Inputs: []string{"x"}, Outputs: []string{"y"}}},
	}
	g.Outputs = []graph.ValueInfo{g.Values["y"]}
	c, err := calibrate.NewCollector(g)
	require.NoError(t, err)
	v := make([]float32, 2*len(peaks))
	for i, p := range peaks {
		v[2*i], v[2*i+1] = p, -p/2
	}
	require.NoError(t, c.Add(context.Background(), calibrate.Sample{"x": graph.NewFloats(dims, v)}))
	return c.Choose(g, calibrate.Policy{Bits: 16, Random: random, Declared: map[string]calibrate.Interval{"x": {Min: -1e6, Max: 1e6}}})["y"]
}

func TestSmallChannelsGetUnitsWithRoom(t *testing.T) {
	peaks := []float32{100, 1, 0.25, 0, 1e-6}
	c := channels(t, false, peaks...)
	require.Len(t, c.Units, 5)
	require.Equal(t, 1.0, c.Units[0])
	require.Equal(t, 1.0, c.Units[3], "of a channel that was always 0 nothing is known")
	require.Equal(t, 1.0/256, c.Units[4], "a channel may have been small by chance")
	for i, u := range c.Units {
		limit := 32767 * c.Scale * u
		require.GreaterOrEqual(t, limit, 4.99*float64(peaks[i]), "channel %d", i) // one sample has a headroom of 5
		if i == 1 || i == 2 {
			require.GreaterOrEqual(t, limit, 4*5*float64(peaks[i]), "channel %d has two bits more", i)
			require.Less(t, limit, 8.2*5*float64(peaks[i]), "channel %d", i)
		}
	}
}

func TestChannelsOfOneSizeHaveOneUnit(t *testing.T) {
	require.Nil(t, channels(t, false, 8, 7, 6, 5).Units)
	require.Nil(t, channels(t, false, 8, 7, 6, 5, 8, 8, 8, 0.001).Units, "one of eight")
	require.NotNil(t, channels(t, false, 8, 0.1, 6, 0.2, 8, 8, 8, 0.001).Units, "three of eight")
}

func TestMeansAreThoseOfRealSamples(t *testing.T) {
	require.Equal(t, []float64{-2, -0.25}, channels(t, false, 8, 1).Means)
	require.Nil(t, channels(t, true, 8, 1).Means)
	require.NotNil(t, channels(t, false, 8, 0.001).Units)
	require.Nil(t, channels(t, true, 8, 0.001).Units)
}
