package models_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// counter is a recurrent model: an LSTM of one step whose states are inputs and
// outputs, and a number of runs.
func counter(r *rand.Rand) *graph.Graph {
	const width, hidden = 6, 8
	weights := func(dims ...int) *graph.Tensor {
		v := make([]float32, graph.Elements(dims))
		for i := range v {
			v[i] = float32(r.NormFloat64()) / 2
		}
		return graph.NewFloats(dims, v)
	}
	states := []int{1, 1, hidden}
	return &graph.Graph{
		Opset: 14,
		Inputs: []graph.ValueInfo{
			graph.NewValueInfo("x", graph.Float32, []int{1, 1, width}), graph.NewValueInfo("h", graph.Float32, states),
			graph.NewValueInfo("c", graph.Float32, states), graph.NewValueInfo("n", graph.Int32, []int{1}),
		},
		Outputs:      []graph.ValueInfo{{Name: "hn"}, {Name: "cn"}, {Name: "nn"}},
		Initializers: map[string]*graph.Tensor{"w": weights(1, 4*hidden, width), "r": weights(1, 4*hidden, hidden), "one": graph.NewInts(graph.Int32, []int{1}, []int64{1})},
		Nodes: []*graph.Node{
			{Name: "cell", Op: "LSTM", Opset: 14, Inputs: []string{"x", "w", "r", "", "", "h", "c"}, Outputs: []string{"", "hn", "cn"}},
			{Name: "count", Op: "Add", Opset: 14, Inputs: []string{"n", "one"}, Outputs: []string{"nn"}},
		},
	}
}

var counterStates = map[string]string{"hn": "h", "cn": "c", "nn": "n"}

// Twenty runs in the VM, each fed with the tensors of the one before, stay close to
// the float model; nothing is requantised in between.
func TestStateIsCarried(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	g := counter(r)
	sample := func() models.Sample {
		v := make([]float32, 6)
		for i := range v {
			v[i] = float32(r.NormFloat64())
		}
		return models.Sample{"x": graph.NewFloats([]int{1, 1, 6}, v)}
	}
	opts := models.ImportOptions{States: counterStates}
	for range 30 {
		opts.Calibration = append(opts.Calibration, sample())
	}
	p, _, err := models.Compile(g, opts)
	require.NoError(t, err)
	require.Equal(t, map[int]int{1: 0, 2: 1, 3: 2}, p.States())
	m, err := p.Machine()
	require.NoError(t, err)

	canonical, _, err := graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
	require.NoError(t, err)
	ex, err := float.New(canonical)
	require.NoError(t, err)
	want := models.Sample{}
	inputs := make([]*vm.Tensor, 4)
	for i, in := range p.Inputs {
		want[in.Name] = graph.Zeros(canonical.DType(in.Name), in.Shape)
		inputs[i] = vm.NewTensor(in.DType, in.Dims...)
	}
	for range 20 {
		want["x"] = sample()["x"]
		inputs[0], err = p.Inputs[0].Quantize(want["x"].Floats())
		require.NoError(t, err)
		outputs, err := vm.NewReference().Run(t.Context(), m, inputs, nil)
		require.NoError(t, err)
		p.Carry(inputs, outputs)
		expect, err := ex.Run(t.Context(), want, nil)
		require.NoError(t, err)
		for out, in := range counterStates {
			want[in] = expect[out]
		}
	}
	require.InDeltaSlice(t, want["c"].Floats(), p.Inputs[2].Dequantize(inputs[2]), 2e-3)
	require.EqualValues(t, 20, inputs[3].At(0))
}

func TestStatesAreChecked(t *testing.T) {
	for says, states := range map[string]map[string]string{
		`no input "z"`:  {"hn": "z"},
		`no output "z"`: {"z": "h"},
		"takes another": {"hn": "h", "cn": "h"},
		"the input int": {"hn": "n"},
	} {
		_, _, err := models.Compile(counter(rand.New(rand.NewPCG(1, 2))), models.ImportOptions{States: states})
		require.ErrorContains(t, err, says)
	}
	p, _, err := models.Compile(counter(rand.New(rand.NewPCG(1, 2))), models.ImportOptions{States: counterStates})
	require.NoError(t, err)
	p.Inputs[1].Scale *= 2
	bad := &models.Package{Program: p.Program, Inputs: p.Inputs, Outputs: p.Outputs}
	require.NoError(t, bad.Seal())
	_, err = bad.Machine()
	require.ErrorContains(t, err, `input "h" and output "hn", its state, are of different kinds`)
}
