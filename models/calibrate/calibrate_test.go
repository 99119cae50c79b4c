package calibrate_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models/calibrate"
	"github.com/opml/opml/models/graph"
)

// chain is a canonical graph of nodes from "x" [2, 3] on, each reading the one before
// and maybe a constant.
func chain(t require.TestingT, nodes ...*graph.Node) *graph.Graph {
	g := &graph.Graph{
		Inputs: []graph.ValueInfo{graph.NewValueInfo("x", graph.Float32, []int{2, 3})}, Values: map[string]graph.ValueInfo{},
		Initializers: map[string]*graph.Tensor{
			"w":     graph.NewFloats([]int{3, 3}, []float32{1, -2, 3, 0.5, 0, -1, 4, 4, -4}),
			"c":     graph.NewFloats([]int{3}, []float32{1, -1, 0.25}),
			"two":   graph.NewFloats([]int{1, 3}, []float32{2, 2, 2}),
			"index": graph.NewInts(graph.Int64, []int{2, 2}, []int64{0, 2, 1, 1}),
		},
	}
	g.Values["x"] = g.Inputs[0]
	for name, c := range g.Initializers {
		g.Values[name] = graph.NewValueInfo(name, c.DType, c.Dims)
	}
	last := "x"
	for i, n := range nodes {
		n.Name = string(rune('a'+i)) + n.Op
		n.Inputs, n.Outputs = append([]string{last}, n.Inputs...), []string{n.Name}
		last = n.Name
		var types []graph.Type
		for _, in := range n.Inputs {
			types = append(types, g.Values[in].Type())
		}
		out, err := graph.Infer(n, types)
		require.NoError(t, err)
		g.Values[last] = graph.NewValueInfo(last, out.DType, out.Dims)
		g.Nodes = append(g.Nodes, n)
	}
	g.Outputs = []graph.ValueInfo{g.Values[last]}
	return g
}

func collect(t require.TestingT, g *graph.Graph, samples ...[]float32) *calibrate.Collector {
	c, err := calibrate.NewCollector(g)
	require.NoError(t, err)
	for _, s := range samples {
		require.NoError(t, c.Add(context.Background(), calibrate.Sample{"x": graph.NewFloats([]int{2, 3}, s)}))
	}
	return c
}

func TestRangesAreTheHullOfAllSamples(t *testing.T) {
	g := chain(t, &graph.Node{Op: "Neg"})
	c := collect(t, g, []float32{1, 2, 3, 0, 0, 0}, []float32{-5, 0, 0, 0, 0, 0})
	require.Equal(t, calibrate.Interval{Min: -5, Max: 3}, c.Seen("x").Interval)
	require.Equal(t, calibrate.Interval{Min: -3, Max: 5}, c.Seen("aNeg").Interval)
	require.Equal(t, []float64{3, 5}, c.Seen("x").Peaks)
	require.Equal(t, calibrate.Empty, c.Seen("unknown").Interval)
}

func TestValuesThatAreNotNumbersAreNamed(t *testing.T) {
	g := chain(t, &graph.Node{Op: "Log"})
	c, err := calibrate.NewCollector(g)
	require.NoError(t, err)
	err = c.Add(context.Background(), calibrate.Sample{"x": graph.NewFloats([]int{2, 3}, []float32{1, 1, -1, 1, 1, 1})})
	require.ErrorContains(t, err, `value "aLog": element 2 is not a number`)
}

func TestInputScalesKeepGridsExact(t *testing.T) {
	g := chain(t, &graph.Node{Op: "Neg"})
	for name, c := range map[string]struct {
		sample []float32
		bits   int
		want   float64
	}{
		"bytes":             {[]float32{0, 255, 3, 4, 5, 6}, 16, 1.0 / 128},
		"bytes in 8 bits":   {[]float32{0, 127, 3, 4, 5, 6}, 8, 1},
		"bytes over 255":    {[]float32{0, 1, 3.0 / 255, 4.0 / 255, 5.0 / 255, 6.0 / 255}, 16, 1.0 / 255 / 128},
		"bytes in 32 bits":  {[]float32{0, 255, 3, 4, 5, 6}, 32, 1.0 / (1 << 23)},
		"large whole":       {[]float32{0, 32767, 3, 4, 5, 6}, 16, 1},
		"signed whole":      {[]float32{-64, 2, 3, 4, 5, 6}, 16, 1.0 / 256},
		"nothing but zeros": {[]float32{0, 0, 0, 0, 0, 0}, 16, 1.0 / 32767},
	} {
		t.Run(name, func(t *testing.T) {
			choice := collect(t, g, c.sample).Choose(g, calibrate.Policy{Bits: c.bits})["x"]
			require.InEpsilon(t, c.want, choice.Scale, 1e-12)
		})
	}
}

func TestScalesHoldTheSamplesWithRoom(t *testing.T) {
	g := chain(t, &graph.Node{Op: "MatMul", Inputs: []string{"w"}}, &graph.Node{Op: "Sigmoid"})
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.SliceOfN(rapid.Float32Range(-9, 9), 6, 6).Draw(t, "x")
		bits := rapid.SampledFrom([]int{8, 16, 32}).Draw(t, "bits")
		c := collect(t, g, v)
		for name, choice := range c.Choose(g, calibrate.Policy{Bits: bits}) {
			limit := choice.Scale * float64(int64(1)<<(bits-1)-1)
			want := c.Seen(name).Magnitude()
			if name == "aMatMul" { // read by Sigmoid alone
				want = min(want, 16*(1-math.Ldexp(1, 1-bits)))
			}
			require.GreaterOrEqual(t, limit*1.0000001, want, name)
		}
	})
}

// The most extreme of many samples would take three quarters of the numbers from all others.
func TestEightBitsHoldWhatSamplesReachOnAverage(t *testing.T) {
	g := chain(t, &graph.Node{Op: "Neg"}, &graph.Node{Op: "Abs"})
	samples := [][]float32{{-1, 0.5}, {16, 1}, {0, 0, 3}, {0, -4, 3}, {1, 1}, {2, -5}, {0, 1}, {0, 1, 0, 1}} // peaks of 4 on average
	for i := range samples {
		samples[i] = append(samples[i], make([]float32, 6-len(samples[i]))...)
	}
	of := map[string]int{"aNeg": 8}
	const all = 16 * 1.02 // the input holds no more
	for _, row := range []struct {
		name    string
		samples int
		policy  calibrate.Policy
		bits    int
		want    float64
	}{
		{"aNeg", 8, calibrate.Policy{Bits: 8}, 8, 4 * 1.09},
		{"aNeg", 8, calibrate.Policy{Bits: 16, BitsOf: of}, 8, 4 * 1.09}, // the bits of the value decide
		{"aNeg", 8, calibrate.Policy{Bits: 16}, 16, all},
		{"aNeg", 7, calibrate.Policy{Bits: 8}, 8, all},               // too few to tell
		{"aNeg", 8, calibrate.Policy{Bits: 8, Random: true}, 8, all}, // made up
		{"bAbs", 8, calibrate.Policy{Bits: 8}, 8, all},               // an output: its extremes are what is wanted
	} {
		choice := collect(t, g, samples[:row.samples]...).Choose(g, row.policy)[row.name]
		limit := choice.Scale * float64(int64(1)<<(row.bits-1)-1)
		require.InEpsilon(t, row.want, limit, 1.0/64, "%+v", row)
	}
}

// Few samples, and those that were made up, say little of what else may come; 8 bits have no room to give.
func TestRoomIsForWhatSamplesDoNotShow(t *testing.T) {
	g := chain(t, &graph.Node{Op: "MatMul", Inputs: []string{"w"}}, &graph.Node{Op: "Exp"}) // which could be very large
	sample := []float32{5, 5, 5, 0, 0, 0.5}
	for _, row := range []struct {
		samples, bits int
		random        bool
		want          float64
	}{
		{1, 16, false, 5}, {4, 16, false, 3}, {16, 16, false, 2}, {400, 16, false, 1.25},
		{1, 8, false, 1.25}, {4, 8, false, 1.125},
		{1, 8, true, 4}, {9, 16, true, 4}, {1, 32, true, 64}, {9, 32, true, 64}, {1, 32, false, 5},
	} {
		samples := slices.Repeat([][]float32{sample}, row.samples)
		c := collect(t, g, samples...)
		choice := c.Choose(g, calibrate.Policy{Bits: row.bits, Random: row.random})["bExp"]
		limit := choice.Scale * float64(int64(1)<<(row.bits-1)-1)
		require.InEpsilon(t, row.want*c.Seen("bExp").Magnitude(), limit, 1.0/64, "%+v", row)
	}
}

func TestIntervalAnalysisCapsRoom(t *testing.T) {
	g := chain(t, &graph.Node{Op: "Sigmoid"})
	c := collect(t, g, []float32{9, 9, 9, 9, 9, 9})
	choice := c.Choose(g, calibrate.Policy{Bits: 16})["aSigmoid"]
	require.InDelta(t, 1, choice.Scale*32767, 1e-3, "a sigmoid needs no room above 1")
}

func TestMadeUpSamplesAreTheSameEveryTime(t *testing.T) {
	g := chain(t, &graph.Node{Op: "Neg"})
	ranges := map[string]calibrate.Interval{"x": {Min: -2, Max: 3}}
	a, b := calibrate.Random(g, ranges), calibrate.Random(g, ranges)
	require.Len(t, a, calibrate.RandomSamples)
	for i := range a {
		require.Equal(t, a[i]["x"].Floats(), b[i]["x"].Floats())
		for _, v := range a[i]["x"].Floats() {
			require.True(t, v >= -2 && v <= 3, "%v", v)
		}
	}
	require.InDelta(t, -1.77277, float64(a[0]["x"].Floats()[0]), 1e-3, "splitmix64 has not changed")
}

// A mask of 0 and 1 that never were 1 would hide from calibration all that it lets through.
func TestMadeUpIntegersReachBothEndsOfTheirRange(t *testing.T) {
	g := &graph.Graph{Inputs: []graph.ValueInfo{graph.NewValueInfo("mask", graph.Int64, []int{8, 8})}}
	for _, tt := range []struct {
		declared calibrate.Interval
		want     []int64
	}{
		{calibrate.Interval{Min: 0, Max: 1}, []int64{0, 1}},
		{calibrate.Interval{Min: -2, Max: 1}, []int64{-2, -1, 0, 1}},
		{calibrate.Interval{Min: -1.5, Max: 1.5}, []int64{-1, 0, 1}},
		{calibrate.Interval{Min: 3, Max: 3}, []int64{3}},
	} {
		v := calibrate.Random(g, map[string]calibrate.Interval{"mask": tt.declared})[0]["mask"].Ints()
		slices.Sort(v)
		require.Equal(t, tt.want, slices.Compact(v))
	}
}

func TestLikelyPeaksNeedSeveralSamples(t *testing.T) {
	g := chain(t, &graph.Node{Op: "Neg"})
	few := collect(t, g, []float32{1, 1, 1, 1, 1, 1}).Seen("x")
	require.True(t, math.IsInf(few.Likely(), 1))
	more := collect(t, g, []float32{1, 0, 0, 0, 0, 0}, []float32{3, 0, 0, 0, 0, 0}).Seen("x")
	require.InDelta(t, 2+4*math.Sqrt2, more.Likely(), 1e-9)
}
