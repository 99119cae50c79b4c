package models_test

import (
	"fmt"
	picture "image"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/vm"
)

// realModel is a trained network, and how a photograph becomes its input.
type realModel struct {
	file  string
	input func(p *picture.RGBA) *graph.Tensor
	slow  bool // measured only where OPML_BIG is set
	// floor is the least ratio of each output in decibels, by the bits of the weights.
	floor map[int][]float64
}

func realModels() []realModel {
	luma := func(p *picture.RGBA) *graph.Tensor {
		p = vision.Resize(p, 224, 224)
		v := make([]float32, 224*224)
		for i := range v {
			c := p.Pix[4*i:]
			v[i] = float32(math.Round(0.299*float64(c[0])+0.587*float64(c[1])+0.114*float64(c[2]))) / 255
		}
		return graph.NewFloats([]int{1, 1, 224, 224}, v)
	}
	return []realModel{
		{"mobilenetv2-224-fp32.onnx", func(p *picture.RGBA) *graph.Tensor {
			value := vision.Normalised([3]float64{.485, .456, .406}, [3]float64{.229, .224, .225})
			return vision.Tensor(vision.CentreCrop(p, 256, 224), vision.RGB, value)
		}, true, map[int][]float64{8: {50}}},
		{"ultraface-rfb-320.onnx", func(p *picture.RGBA) *graph.Tensor {
			value := func(_ int, v uint8) float32 { return (float32(v) - 127) / 128 }
			return vision.Tensor(vision.Resize(p, 320, 240), vision.RGB, value)
		}, false, map[int][]float64{8: {50, 28}, 16: {65, 50}}},
		{"super-resolution-224.onnx", luma, true, map[int][]float64{8: {36}, 16: {70}}},
		{"yolox-nano-416.onnx", func(p *picture.RGBA) *graph.Tensor {
			canvas, _ := vision.Letterbox(p, 416, 416, color.RGBA{114, 114, 114, 255})
			return vision.Tensor(canvas, vision.BGR, func(_ int, v uint8) float32 { return float32(v) })
		}, true, map[int][]float64{8: {24}, 16: {38}}},
	}
}

// photographs are every step-th of the sample from first on.
func photographs(t *testing.T, r realModel, first, step int) []*graph.Tensor {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(sharedtest.File(t, "data/imagenet-sample"), "*"))
	require.NoError(t, err)
	var out []*graph.Tensor
	for i := first; i < len(files); i += step {
		p, err := vision.Load(files[i])
		require.NoError(t, err)
		out = append(out, r.input(p))
	}
	require.NotEmpty(t, out)
	return out
}

// Trained networks keep a ratio to their float selves on photographs that calibration
// has not seen. OPML_BIG measures the slow ones too.
func TestTrainedNetworksKeepTheirRatio(t *testing.T) {
	for _, r := range realModels() {
		t.Run(r.file, func(t *testing.T) {
			if r.slow && os.Getenv("OPML_BIG") == "" {
				t.Skip("takes up to a minute: set OPML_BIG to measure it")
			}
			source, err := onnx.Load(sharedtest.File(t, "models/"+r.file))
			require.NoError(t, err)
			g, _, err := graph.Prepare(source, graph.Options{Evaluate: float.Evaluate})
			require.NoError(t, err)
			name, opts := g.Inputs[0].Name, models.ImportOptions{}
			for _, x := range photographs(t, r, 5, 17) {
				opts.Calibration = append(opts.Calibration, models.Sample{name: x})
			}
			for bits, floor := range r.floor {
				opts.WeightBits = bits
				p, _, err := models.Compile(source, opts)
				require.NoError(t, err)
				for i, dB := range ratios(t, p, g, photographs(t, r, 30, 60)) {
					t.Logf("w%da16: %s %.1f dB", bits, p.Outputs[i].Name, dB)
					require.GreaterOrEqual(t, dB, floor[i], fmt.Sprint(bits, " bits: ", p.Outputs[i].Name))
				}
			}
		})
	}
}

// ratios are the signal-to-noise ratios of the outputs over all inputs, in decibels.
func ratios(t *testing.T, p *models.Package, g *graph.Graph, inputs []*graph.Tensor) []float64 {
	t.Helper()
	ex, err := float.New(g)
	require.NoError(t, err)
	m, err := p.Machine()
	require.NoError(t, err)
	want, got := make([][]float32, len(p.Outputs)), make([][]float32, len(p.Outputs))
	for _, x := range inputs {
		outputs, err := ex.Run(ctx, models.Sample{p.Inputs[0].Name: x}, nil)
		require.NoError(t, err)
		q, err := p.Inputs[0].Quantize(x.Floats())
		require.NoError(t, err)
		results, err := vm.NewFast(2).Run(ctx, m, []*vm.Tensor{q}, nil)
		require.NoError(t, err)
		for i := range p.Outputs {
			want[i] = append(want[i], outputs[p.Outputs[i].Name].Floats()...)
			got[i] = append(got[i], p.Outputs[i].Dequantize(results[i])...)
		}
	}
	out := make([]float64, len(p.Outputs))
	for i := range out {
		out[i] = decibels(want[i], got[i])
	}
	return out
}
