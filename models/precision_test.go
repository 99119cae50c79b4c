package models_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// spread is a constant of weights whose first axis has rows from size down to
// size/2^bits, or up if bits is negative.
func (n *network) spread(size float64, bits int, dims ...int) string {
	name := n.weights(size, dims...)
	v := n.g.Initializers[name].Floats()
	per := len(v) / dims[0]
	for i := range v {
		v[i] *= float32(math.Exp2(-float64(bits*(i/per)) / float64(dims[0]-1)))
	}
	return name
}

// swap exchanges the first two axes of a constant of [M, C, 1, 1].
func (n *network) swap(name string) string {
	t := n.g.Initializers[name]
	m, c := t.Dims[0], t.Dims[1]
	out := make([]float32, m*c)
	for i, v := range t.Floats() {
		out[i%c*m+i/c] = v
	}
	return n.constant(graph.NewFloats([]int{c, m, 1, 1}, out))
}

func convAttrs(pads int64, group int64) graph.Attributes {
	return graph.Attributes{"pads": []int64{pads, pads, pads, pads}, "group": group}
}

// gated is SiLU as exporters write it.
func (n *network) gated() *network {
	x := n.last
	return n.then("Sigmoid", nil).node("Mul", nil, x, n.last)
}

func (n *network) compiledAccuracy(t *testing.T, opts models.ImportOptions, size float64) float64 {
	t.Helper()
	g := n.graph()
	for range 4 {
		opts.Calibration = append(opts.Calibration, n.sample(size))
	}
	p, _, err := models.Compile(g, opts)
	require.NoError(t, err)
	s := n.sample(size)
	return decibels(expected(t, g, s).Floats(), p.Outputs[0].Dequantize(run(t, p, s)[0]))
}

// Channels of very different sizes, of which the next layer makes the small ones large
// again, have units of their own: with one unit for all, these networks lose 30 dB and more (those in groups do not need them).
func TestSmallChannelsKeepTheirPrecision(t *testing.T) {
	const bits = 9 // of difference
	wide := func(n *network) string { return n.spread(1, bits, 16, 6, 1, 1) }
	for name, build := range map[string]func(n *network) *network{
		"convolution after relu": func(n *network) *network {
			n.then("Conv", convAttrs(0, 1), wide(n)).then("Relu", nil)
			return n.then("Conv", convAttrs(0, 1), n.swap(n.spread(1, -bits, 16, 4, 1, 1)))
		},
		"depthwise with a border": func(n *network) *network {
			n.then("Conv", convAttrs(0, 1), wide(n))
			return n.then("Conv", convAttrs(1, 16), n.spread(1, -bits, 16, 1, 3, 3))
		},
		"gated": func(n *network) *network {
			n.then("Conv", convAttrs(0, 1), wide(n)).gated()
			return n.then("Conv", convAttrs(0, 1), n.swap(n.spread(1, -bits, 16, 4, 1, 1)))
		},
		"in groups": func(n *network) *network {
			n.then("Conv", convAttrs(0, 1), wide(n))
			return n.then("Conv", convAttrs(0, 2), n.spread(1, 0, 4, 8, 1, 1))
		},
		"gated twice": func(n *network) *network {
			n.then("Conv", convAttrs(0, 1), wide(n)).gated()
			n.then("Conv", convAttrs(1, 16), n.spread(1, 0, 16, 1, 3, 3)).gated()
			return n.then("Conv", convAttrs(0, 1), n.swap(n.spread(1, -bits, 16, 4, 1, 1)))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dB := build(image(3)).compiledAccuracy(t, models.ImportOptions{WeightBits: 16}, 2)
			t.Logf("%.1f dB", dB)
			require.GreaterOrEqual(t, dB, 60.0)
		})
	}
}

// Where the inputs of a window are much alike, as in smooth pictures, it is the sums of
// the weights that count; where inputs have a mean, it is what rounding changes in the
// mean of the result. Rounded each for itself, 8 bits give less than 56 dB here.
func TestEightBitWeightsKeepSumsAndMeans(t *testing.T) {
	for name, c := range map[string]struct {
		group, kernel int
		changing      bool // the levels of the channels change from sample to sample
	}{
		"sums over all channels": {1, 3, true},
		"sums of each channel":   {6, 3, true},
		"means":                  {1, 1, false},
	} {
		t.Run(name, func(t *testing.T) {
			n := image(5)
			weights := n.weights(1, 6, 6/c.group, c.kernel, c.kernel)
			g := n.then("Conv", convAttrs(0, int64(c.group)), weights).graph()
			smooth := func() models.Sample {
				s, level := n.sample(0.02), 0.0
				for i := range s["x"].Floats() {
					if i%63 == 0 {
						level = math.Mod(float64(i)*0.7, 1)
						if c.changing {
							level = n.rand.Float64()
						}
					}
					s["x"].Floats()[i] += float32(level)
				}
				return s
			}
			p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{smooth(), smooth(), smooth(), smooth()}})
			require.NoError(t, err)
			s := smooth()
			dB := decibels(expected(t, g, s).Floats(), p.Outputs[0].Dequantize(run(t, p, s)[0]))
			t.Logf("%.1f dB", dB)
			require.GreaterOrEqual(t, dB, 58.0)
		})
	}
}
