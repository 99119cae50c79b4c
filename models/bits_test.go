package models_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

func TestBitsAreReadAsTheyAreWritten(t *testing.T) {
	for text, want := range map[string]models.BitsRule{
		"conv1=w16a8":       {Layer: "conv1", Weights: 16, Activations: 8},
		"a=b=a32":           {Layer: "a=b", Activations: 32},
		"features.*/1=w8":   {Layer: "features.*/1", Weights: 8},
		"*=w16a16":          {Layer: "*", Weights: 16, Activations: 16},
		"/model/Conv_0=a16": {Layer: "/model/Conv_0", Activations: 16},
	} {
		got, err := models.ParseBits(text)
		require.NoError(t, err, text)
		require.Equal(t, want, got)
		require.Equal(t, text, got.String())
	}
	for _, text := range []string{"", "conv", "=w8", "conv=", "conv=8", "conv=w9", "conv=a64", "conv=a8w8", "conv=w16a", "conv=w16a8x", "conv=W8"} {
		_, err := models.ParseBits(text)
		require.ErrorContains(t, err, "bits", text)
	}
}

// deep is a network of convolutions whose layers v0, v2, v4 are named by their Relu.
func deep(seed uint64) *network {
	n := image(seed)
	for range 3 {
		n.then("Conv", convAttrs(1, 1), n.weights(0.4, 6, 6, 3, 3)).then("Relu", nil)
	}
	return n.then("Conv", convAttrs(0, 1), n.weights(0.4, 4, 6, 1, 1))
}

func dtypes(r *models.Report) map[string]string {
	out := map[string]string{}
	for _, v := range r.Values {
		out[v.Name] = v.DType
	}
	return out
}

func TestLayersHaveBitsOfTheirOwn(t *testing.T) {
	n := deep(1)
	g := n.graph()
	compile := func(rules ...string) (*models.Package, *models.Report) {
		opts := models.ImportOptions{WeightBits: 16, ActivationBits: 16, Calibration: []models.Sample{n.sample(1), n.sample(1)}}
		for _, text := range rules {
			r, err := models.ParseBits(text)
			require.NoError(t, err)
			opts.Bits = append(opts.Bits, r)
		}
		p, r, err := models.Compile(g, opts)
		require.NoError(t, err)
		return p, r
	}
	p, r := compile()
	require.Equal(t, map[string]string{"x": "i16", "v1": "i16", "v3": "i16", "v5": "i16", "v6": "i16"}, dtypes(r))
	wide := r.ConstantBytes
	s := n.sample(1)
	want := expected(t, g, s).Floats()
	fine := decibels(want, p.Outputs[0].Dequantize(run(t, p, s)[0]))

	// v2 names the layer by its convolution, v3 by what it makes; a later rule wins.
	p, r = compile("v*=a8", "v2=w8", "v3=a32", "v6=a16")
	require.Equal(t, map[string]string{"x": "i16", "v1": "i8", "v3": "i32", "v5": "i8", "v6": "i16"}, dtypes(r))
	require.Equal(t, []string{"v1=a8", "v3=w8a32", "v5=a8", "v6=a16"}, r.Bits)
	require.Less(t, r.ConstantBytes, wide)
	coarse := decibels(want, p.Outputs[0].Dequantize(run(t, p, s)[0]))
	require.Greater(t, fine, 65.0)
	require.Less(t, coarse, 50.0)
	require.Greater(t, coarse, 20.0)

	_, _, err := models.Compile(g, models.ImportOptions{Bits: []models.BitsRule{{Layer: "v9", Weights: 16}}})
	require.ErrorContains(t, err, `bits "v9=w16": the model has no such layer`)
}

// Operands of different bits are brought together wherever they meet.
func TestBitsMayBeMixed(t *testing.T) {
	meet := map[string]func(n *network, a, b string){
		"Add":    func(n *network, a, b string) { n.node("Add", nil, a, b) },
		"Mul":    func(n *network, a, b string) { n.node("Mul", nil, a, b) },
		"Max":    func(n *network, a, b string) { n.node("Max", nil, a, b) },
		"Concat": func(n *network, a, b string) { n.node("Concat", graph.Attributes{"axis": int64(1)}, a, b) },
		"Concat of three": func(n *network, a, b string) {
			n.node("Concat", graph.Attributes{"axis": int64(1)}, a, b, "x")
		},
	}
	for name, node := range meet {
		for _, bits := range [][3]int{{8, 16, 16}, {32, 16, 16}, {16, 32, 16}, {8, 32, 16}, {16, 16, 32}} {
			t.Run(fmt.Sprint(name, " ", bits), func(t *testing.T) {
				n := image(9)
				n.then("Conv", convAttrs(1, 1), n.weights(0.4, 6, 6, 3, 3))
				a := n.last
				n.node("Conv", convAttrs(1, 1), "x", n.weights(0.1, 6, 6, 3, 3))
				b := n.last
				node(n, a, b)
				opts := models.ImportOptions{WeightBits: 16, ActivationBits: 16, Bits: []models.BitsRule{
					{Layer: a, Activations: bits[0]}, {Layer: b, Activations: bits[1]}, {Layer: n.last, Activations: bits[2]},
				}}
				wanted := 70.0
				if min(bits[0], bits[1]) == 8 {
					wanted = 30
				}
				require.Greater(t, n.compiledAccuracy(t, opts, 1), wanted)
			})
		}
	}
}

func TestTheCheapestBitsThatReachARatio(t *testing.T) {
	n := deep(2)
	g := n.graph()
	var samples []models.Sample
	for range 4 {
		samples = append(samples, n.sample(1))
	}
	size := func(r *models.Report) uint64 { return r.ConstantBytes + r.TraceBytes }
	_, narrow, err := models.Compile(g, models.ImportOptions{WeightBits: 8, ActivationBits: 8, Calibration: samples})
	require.NoError(t, err)
	_, wide, err := models.Compile(g, models.ImportOptions{WeightBits: 16, ActivationBits: 16, Calibration: samples})
	require.NoError(t, err)
	last := size(narrow)
	for _, target := range []float64{20, 45, 60, 80} {
		p, r, err := models.Compile(g, models.ImportOptions{SNR: target, Calibration: samples})
		require.NoError(t, err)
		signal, noise := []float32{}, []float32{}
		for _, s := range samples {
			signal = append(signal, expected(t, g, s).Floats()...)
			noise = append(noise, p.Outputs[0].Dequantize(run(t, p, s)[0])...)
		}
		reached := decibels(signal, noise)
		t.Logf("%v dB: %.1f dB with w%da%d but %v, %d bytes, %d candidates", target, reached, r.WeightBits, r.ActivationBits, r.Bits, size(r), len(r.Auto.Trials))
		require.GreaterOrEqual(t, reached, target)
		require.InDelta(t, reached, r.Auto.Reached, 1e-6, "the report says what was reached")
		require.GreaterOrEqual(t, size(r), last, "more is not cheaper")
		last = size(r)
		require.Equal(t, target, r.Auto.Target)
		require.LessOrEqual(t, len(r.Auto.Trials), 64)

		again, _, err := models.Compile(g, models.ImportOptions{SNR: target, Calibration: samples})
		require.NoError(t, err)
		require.Equal(t, modelID(t, p), modelID(t, again))
	}
	_, mixed, err := models.Compile(g, models.ImportOptions{SNR: 45, Calibration: samples})
	require.NoError(t, err)
	require.NotEmpty(t, mixed.Bits, "45 dB need 16 bits in some layers only")
	require.Less(t, size(mixed), size(wide))
}

func TestLayersOfTheUsersBitsKeepThem(t *testing.T) {
	n := deep(3)
	_, r, err := models.Compile(n.graph(), models.ImportOptions{
		SNR: 50, Calibration: []models.Sample{n.sample(1), n.sample(1)}, Bits: []models.BitsRule{{Layer: "v5", Activations: 32}},
	})
	require.NoError(t, err)
	require.Equal(t, "i32", dtypes(r)["v5"])
}

func TestARatioOutOfReachIsRefused(t *testing.T) {
	n := deep(4)
	g, samples := n.graph(), []models.Sample{n.sample(1)}
	_, _, err := models.Compile(g, models.ImportOptions{SNR: 190, Calibration: samples})
	require.ErrorContains(t, err, "190 dB cannot be reached: the most that any choice of bits reaches is")
	_, _, err = models.Compile(g, models.ImportOptions{SNR: 40})
	require.ErrorContains(t, err, "calibration samples")
	_, _, err = models.Compile(g, models.ImportOptions{SNR: -1, Calibration: samples})
	require.ErrorContains(t, err, "positive number")
	require.False(t, strings.Contains(err.Error(), "\n"))
}

func modelID(t *testing.T, p *models.Package) string {
	m, err := p.Machine()
	require.NoError(t, err)
	return fmt.Sprintf("%x", m.ModelID())
}
