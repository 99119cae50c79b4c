package models_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// network builds small ONNX graphs in code, of one float input "x" and the last
// value as output.
type network struct {
	g    *graph.Graph
	rand *rand.Rand
	last string
}

func newNetwork(seed uint64, dims ...int) *network {
	return &network{
		g: &graph.Graph{
			Opset: 17, Opsets: map[string]int{"": 17}, Initializers: map[string]*graph.Tensor{},
			Inputs: []graph.ValueInfo{graph.NewValueInfo("x", graph.Float32, dims)}, Values: map[string]graph.ValueInfo{},
		},
		rand: rand.New(rand.NewPCG(seed, 1)),
		last: "x",
	}
}

// weights adds a constant of normal numbers times size and returns its name.
func (n *network) weights(size float64, dims ...int) string {
	v := make([]float32, graph.Elements(dims))
	for i := range v {
		v[i] = float32(size * n.rand.NormFloat64())
	}
	return n.constant(graph.NewFloats(dims, v))
}

func (n *network) constant(t *graph.Tensor) string {
	name := fmt.Sprintf("c%d", len(n.g.Initializers))
	n.g.Initializers[name] = t
	return name
}

// then adds a node that reads the last value and these further inputs, and makes its
// output the last value.
func (n *network) then(op string, attrs graph.Attributes, inputs ...string) *network {
	return n.node(op, attrs, append([]string{n.last}, inputs...)...)
}

// node adds a node over the named inputs and makes its output the last value.
func (n *network) node(op string, attrs graph.Attributes, inputs ...string) *network {
	n.last = fmt.Sprintf("v%d", len(n.g.Nodes))
	n.g.Nodes = append(n.g.Nodes, &graph.Node{
		Name: n.last, Op: op, Opset: 17, Inputs: inputs, Outputs: []string{n.last}, Attrs: attrs,
	})
	return n
}

func (n *network) graph() *graph.Graph {
	n.g.Outputs = []graph.ValueInfo{{Name: n.last}}
	return n.g
}

func (n *network) sample(size float64) models.Sample {
	s := models.Sample{}
	for _, in := range n.g.Inputs {
		v := make([]float32, graph.Elements(in.Dims))
		for i := range v {
			v[i] = float32(size * (2*n.rand.Float64() - 1))
		}
		s[in.Name] = graph.NewFloats(in.Dims, v)
	}
	return s
}

// run returns the outputs of the compiled model on a sample, from the fast executor,
// after checking that the reference interpreter computes the same bits.
func run(t require.TestingT, p *models.Package, s models.Sample) []*vm.Tensor {
	m, err := p.Machine()
	require.NoError(t, err)
	var inputs []*vm.Tensor
	for i := range p.Inputs {
		spec := &p.Inputs[i]
		x, err := spec.Quantize(s[spec.Name].Floats())
		if !spec.IsFloat() {
			x, err = spec.Store(s[spec.Name].Ints())
		}
		require.NoError(t, err)
		inputs = append(inputs, x)
	}
	fast, err := vm.NewFast(2).Run(ctx, m, inputs, nil)
	require.NoError(t, err)
	slow, err := vm.NewReference().Run(ctx, m, inputs, nil)
	require.NoError(t, err)
	for i := range fast {
		require.True(t, fast[i].Equal(slow[i]), "output %d: fast and reference differ", i)
	}
	return fast
}

// expected runs the model in floating point.
func expected(t require.TestingT, g *graph.Graph, s models.Sample) *graph.Tensor {
	c, _, err := graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
	require.NoError(t, err)
	ex, err := float.New(c)
	require.NoError(t, err)
	out, err := ex.Run(ctx, s, nil)
	require.NoError(t, err)
	return out[c.Outputs[0].Name]
}

// decibels is the ratio of signal to noise.
func decibels(want, got []float32) float64 {
	signal, noise := 0.0, 0.0
	for i, w := range want {
		signal += float64(w) * float64(w)
		noise += (float64(w) - float64(got[i])) * (float64(w) - float64(got[i]))
	}
	if noise == 0 {
		return math.Inf(1)
	}
	return 10 * math.Log10(signal/noise)
}

func ints(v ...int64) []int64 { return v }

// layer is one operator, or a few, and the magnitude of its inputs.
type layer struct {
	n    *network
	size float64
}

func image(seed uint64) *network { return newNetwork(seed, 1, 6, 9, 7) }

// layers are all operators that are computed rather than moved, by name.
func layers() map[string]layer {
	out := map[string]layer{}
	for _, family := range []func(add func(name string, n *network, size float64)){
		contractions, pools, sums, products, functions, reductions, combinations,
		transposed, selections, powers, addressed,
	} {
		family(func(name string, n *network, size float64) { out[name] = layer{n, size} })
	}
	return out
}

// With 16-bit weights and activations every operator keeps 70 dB and more: all but its
// own rounding would show.
func TestLayersAreCloseToFloat(t *testing.T) {
	for name, layer := range layers() {
		t.Run(name, func(t *testing.T) {
			g := layer.n.graph()
			opts := models.ImportOptions{WeightBits: 16}
			for range 4 {
				opts.Calibration = append(opts.Calibration, layer.n.sample(layer.size))
			}
			p, _, err := models.Compile(g, opts)
			require.NoError(t, err)
			s := opts.Calibration[0]
			want := expected(t, g, s)
			got := p.Outputs[0].Dequantize(run(t, p, s)[0])
			dB := decibels(want.Floats(), got)
			t.Logf("%.1f dB in %d instructions", dB, len(p.Program.Code))
			require.Equal(t, want.Dims, p.Outputs[0].Shape)
			require.GreaterOrEqual(t, dB, 70.0)
		})
	}
}

// Without samples activations have 32 bits, and inputs of any usual size do.
func TestLayersAreCloseToFloatWithoutSamples(t *testing.T) {
	for name, layer := range layers() {
		for _, size := range []float64{1, 200} {
			t.Run(fmt.Sprintf("%s of inputs up to %v", name, size), func(t *testing.T) {
				switch name {
				case "Exp", "log", "log softmax", "softmax", "softmax over channels", "Softsign", "product of seven", "powers by column":
					t.Skip("its results span more than 16 bits over an unknown range can tell")
				}
				g := layer.n.graph()
				p, _, err := models.Compile(g, models.ImportOptions{WeightBits: 16})
				require.NoError(t, err)
				s := layer.n.sample(size)
				want := expected(t, g, s)
				got := p.Outputs[0].Dequantize(run(t, p, s)[0])
				dB := decibels(want.Floats(), got)
				t.Logf("%.1f dB", dB)
				require.GreaterOrEqual(t, dB, 40.0)
			})
		}
	}
}
