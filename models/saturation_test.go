package models_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// saturated runs a package on a sample and counts, with both executors.
func saturated(t *testing.T, p *models.Package, s models.Sample) []models.Saturated {
	t.Helper()
	m, err := p.Machine()
	require.NoError(t, err)
	x, err := p.Inputs[0].Quantize(s["x"].Floats())
	require.NoError(t, err)
	var all [2][]models.Saturated
	for i, ex := range []func(...vm.Option) vm.Executor{vm.NewReference, func(o ...vm.Option) vm.Executor { return vm.NewFast(2, o...) }} {
		c, err := p.CountSaturation([]*vm.Tensor{x})
		require.NoError(t, err)
		_, err = ex(c.Option()).Run(ctx, m, []*vm.Tensor{x}, nil)
		require.NoError(t, err)
		all[i] = c.Values
	}
	require.Equal(t, all[0], all[1], "both executors count the same")
	return all[0]
}

// A value that was 1 in calibration, in a network whose input may be ten times as large.
func TestSaturationIsWhatTheDTypeClamps(t *testing.T) {
	layer := func(after ...string) (*models.Package, float64) {
		n := newNetwork(1, 1, 1, 8, 8)
		n.then("Conv", nil, n.constant(graph.NewFloats([]int{1, 1, 1, 1}, []float32{1})))
		for _, op := range after {
			var bounds []string
			if op == "Clip" {
				bounds = []string{n.constant(graph.NewFloats(nil, []float32{-0.5})), n.constant(graph.NewFloats(nil, []float32{0.5}))}
			}
			n.then(op, nil, bounds...)
		}
		ones := graph.NewFloats([]int{1, 1, 8, 8}, make([]float32, 64))
		for i := range ones.Floats() {
			ones.Floats()[i] = float32(i%2*2 - 1)
		}
		// The input has room for 10: nothing saturates before the convolution.
		p, _, err := models.Compile(n.graph(), models.ImportOptions{
			Calibration: []models.Sample{{"x": ones}}, Ranges: map[string]models.Range{"x": {Min: -10, Max: 10}},
		})
		require.NoError(t, err)
		return p, p.Ranges[len(p.Ranges)-1].Limit
	}
	sample := func() models.Sample { return newNetwork(7, 1, 1, 8, 8).sample(10) }
	beyond := func(limit float64) (below, above uint64) {
		for _, v := range sample()["x"].Floats() {
			if float64(v) < -limit {
				below++
			}
			if float64(v) > limit {
				above++
			}
		}
		return below, above
	}

	p, limit := layer()
	below, above := beyond(limit)
	require.Positive(t, below)
	require.Positive(t, above)
	require.Equal(t, []models.Saturated{
		{Value: "x", Instruction: -1, Elements: 64}, {Value: "v0", Instruction: 0, Elements: 64, Below: below, Above: above},
	}, saturated(t, p, sample()))

	p, limit = layer("Relu")
	_, above = beyond(limit)
	got := saturated(t, p, sample())
	require.Equal(t, models.Saturated{Value: "v1", Instruction: 0, Elements: 64, Above: above}, got[1], "Relu's own bound is none")

	p, _ = layer("Clip")
	for _, v := range saturated(t, p, sample()) {
		require.Zero(t, v.Below+v.Above, "what the model clips is not lost: %+v", v)
	}
}

func TestInputsBeyondTheirRangeSaturate(t *testing.T) {
	n := newNetwork(2, 4, 4)
	p, _, err := models.Compile(n.then("Neg", nil).graph(), models.ImportOptions{Calibration: []models.Sample{n.sample(1)}})
	require.NoError(t, err)
	got := saturated(t, p, models.Sample{"x": graph.NewFloats([]int{4, 4}, []float32{9, 0, -9, 0, 0.5, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})})
	require.Equal(t, models.Saturated{Value: "x", Instruction: -1, Elements: 16, Below: 1, Above: 2}, got[0])
}

// The samples that a model was calibrated on saturate nowhere, nor does any operator
// report as saturation what it is meant to do.
func TestOperatorsDoNotSaturateOnTheirSamples(t *testing.T) {
	for name, layer := range layers() {
		t.Run(name, func(t *testing.T) {
			s := layer.n.sample(layer.size)
			p, _, err := models.Compile(layer.n.graph(), models.ImportOptions{Calibration: []models.Sample{s}})
			require.NoError(t, err)
			if len(p.Inputs) != 1 || !p.Inputs[0].IsFloat() {
				t.Skip("has other inputs than one of real numbers")
			}
			for _, v := range saturated(t, p, s) {
				require.Zero(t, v.Below+v.Above, "%+v", v)
			}
		})
	}
}

func TestPackagesThatDoNotSayWhereTheySaturateAreRefused(t *testing.T) {
	p := smallPackage(t)
	p.Saturates = nil
	_, err := p.CountSaturation(nil)
	require.ErrorContains(t, err, "does not say where")
}

// What a table has to clamp counts too; functions that are bounded never saturate.
func TestTablesSaturateWhereTheirFunctionGoesOn(t *testing.T) {
	for op, wanted := range map[string]func(x, limit float64) bool{
		"Exp":      func(x, limit float64) bool { return math.Exp(x) > limit },
		"Softplus": func(x, limit float64) bool { return math.Log1p(math.Exp(x)) > limit },
		"Sigmoid":  func(_, _ float64) bool { return false },
		"Tanh":     func(_, _ float64) bool { return false },
	} {
		t.Run(op, func(t *testing.T) {
			n := newNetwork(4, 16, 16)
			p, _, err := models.Compile(n.then(op, nil).graph(), models.ImportOptions{
				Calibration: []models.Sample{n.sample(1)}, Ranges: map[string]models.Range{"x": {Min: -10, Max: 10}},
			})
			require.NoError(t, err)
			s, r := n.sample(9), p.Ranges[len(p.Ranges)-1]
			above := uint64(0)
			for _, v := range s["x"].Floats() {
				if wanted(float64(v), r.Limit) {
					above++
				}
			}
			got := saturated(t, p, s)
			if above == 0 {
				for _, v := range got {
					require.Zero(t, v.Above+v.Below)
				}
				return
			}
			require.InDelta(t, above, got[len(got)-1].Above, 1)
			require.Zero(t, got[len(got)-1].Below)
		})
	}
}
