package models_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// However small steps must be, the numbers are the same: sums are exact in any order.
func TestSplittingReductionsDoesNotChangeABit(t *testing.T) {
	splits := 0
	for name, layer := range layers() {
		t.Run(name, func(t *testing.T) {
			g := layer.n.graph()
			s := layer.n.sample(layer.size)
			opts := models.ImportOptions{WeightBits: 16, Calibration: []models.Sample{s}}
			whole, large, err := models.Compile(g, opts)
			require.NoError(t, err)
			want := run(t, whole, s)
			for _, opts.StepGas = range []uint64{380_000, 420_000, 500_000, 650_000} {
				split, small, err := models.Compile(g, opts)
				require.NoError(t, err)
				require.LessOrEqual(t, small.WorstStepGas, max(opts.StepGas, large.WorstStepGas))
				if small.Instructions > large.Instructions {
					splits++
				}
				for i, got := range run(t, split, s) {
					require.Equal(t, want[i].Int64s(), got.Int64s())
				}
			}
		})
	}
	require.Greater(t, splits, 10, "some layers were split")
}

// Arg-max is computed inside the VM, ties go to the first index, as ONNX has it.
func TestArgMaxIsTheLastOutput(t *testing.T) {
	n := newNetwork(1, 3, 5)
	g := n.then("Relu", nil).graph()
	s := models.Sample{"x": graph.NewFloats([]int{3, 5}, []float32{
		1, 9, 3, 9, 0,
		-1, -2, -3, -4, -5,
		0, 0, 0, 0, 7,
	})}
	p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}, ArgMax: true})
	require.NoError(t, err)
	out := run(t, p, s)
	require.Len(t, out, 2)
	require.Equal(t, []int64{1, 0, 4}, out[1].Int64s())
	require.Equal(t, "int64", p.Outputs[1].Type)
	require.Equal(t, []int{3}, p.Outputs[1].Shape)
}

// ONNX's own arg operators, both directions and both tie rules.
func TestArgOperatorsPickTheIndexThatONNXPicks(t *testing.T) {
	x := graph.NewFloats([]int{2, 6}, []float32{3, 7, 7, -2, 0, -2, 1, 1, 1, 1, 1, 1})
	for _, op := range []string{"ArgMax", "ArgMin"} {
		for last := range int64(2) {
			n := newNetwork(1, 2, 6)
			g := n.then(op, graph.Attributes{"axis": int64(1), "select_last_index": last, "keepdims": int64(0)}).graph()
			s := models.Sample{"x": x}
			p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
			require.NoError(t, err)
			require.Equal(t, expected(t, g, s).Ints(), run(t, p, s)[0].Int64s(), "%s last=%d", op, last)
		}
	}
}

// One value may be several outputs, outputs may read one another, and an output may
// be an input: each is a result of its own in the declared order.
func TestOutputsComeInDeclaredOrder(t *testing.T) {
	n := newNetwork(1, 2, 3)
	n.then("Neg", nil)
	negative := n.last
	n.then("Relu", nil)
	relu := n.last
	n.node("Add", nil, negative, relu)
	g := n.graph()
	g.Outputs = []graph.ValueInfo{{Name: relu}, {Name: negative}, {Name: n.last}, {Name: "x"}}
	s := n.sample(2)
	p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
	require.NoError(t, err)
	out := run(t, p, s)
	require.Len(t, out, 4)
	x := s["x"].Floats()
	for i, name := range []string{relu, negative, n.last, "x"} {
		require.Equal(t, name, p.Outputs[i].Name)
		for k, got := range p.Outputs[i].Dequantize(out[i]) {
			want := [4]float32{max(-x[k], 0), -x[k], -x[k] + max(-x[k], 0), x[k]}[i]
			require.InDelta(t, want, got, 1e-3)
		}
	}
}

func TestWhatCannotBeCompiledIsRefusedByName(t *testing.T) {
	sample := func(n *network) []models.Sample { return []models.Sample{n.sample(1)} }
	n := newNetwork(1, 2, 3)
	for name, c := range map[string]struct {
		g    *graph.Graph
		opts models.ImportOptions
		want string
	}{
		"unknown operator":           {newNetwork(1, 2, 3).then("FancyOp", nil).graph(), models.ImportOptions{}, `node "v0" (FancyOp): operator is not supported`},
		"weights of 4 bits":          {newNetwork(1, 2, 3).then("Neg", nil).graph(), models.ImportOptions{WeightBits: 4}, "weights of 4 bits"},
		"activations of 12 bits":     {newNetwork(1, 2, 3).then("Neg", nil).graph(), models.ImportOptions{ActivationBits: 12}, "activations of 12 bits"},
		"range of an unknown input":  {newNetwork(1, 2, 3).then("Neg", nil).graph(), models.ImportOptions{Ranges: map[string]models.Range{"y": {Min: 0, Max: 1}}}, `no input "y"`},
		"range that is none":         {newNetwork(1, 2, 3).then("Neg", nil).graph(), models.ImportOptions{Ranges: map[string]models.Range{"x": {Min: 2, Max: 1}}}, "not an interval"},
		"sample of the wrong shape":  {newNetwork(1, 2, 3).then("Neg", nil).graph(), models.ImportOptions{Calibration: sample(newNetwork(1, 3, 3))}, "sample 0: input \"x\" is float32[3 3], want float32[2 3]"},
		"sample without the input":   {newNetwork(1, 2, 3).then("Neg", nil).graph(), models.ImportOptions{Calibration: []models.Sample{{}}}, `sample 0 has no input "x"`},
		"argmax of two outputs":      {twoOutputs(), models.ImportOptions{ArgMax: true}, "exactly one output"},
		"labels of other classes":    {newNetwork(1, 2, 3).then("Neg", nil).graph(), models.ImportOptions{ArgMax: true, Labels: []string{"a", "b"}}, "2 labels for a model of 3 classes"},
		"labels of other decisions":  {newNetwork(1, 1, 3).then("ArgMax", graph.Attributes{"axis": int64(1)}).graph(), models.ImportOptions{Labels: []string{"a", "b"}}, "2 labels for a model of 3 classes"},
		"no elements":                {newNetwork(1, 0, 3).then("Neg", nil).graph(), models.ImportOptions{}, "no elements"},
		"weights that are no number": {n.then("MatMul", nil, n.constant(graph.NewFloats([]int{3, 1}, []float32{1, float32(nanValue()), 1}))).graph(), models.ImportOptions{}, "not a number"},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := models.Compile(c.g, c.opts)
			require.ErrorContains(t, err, c.want)
			require.NotContains(t, err.Error(), "\n")
		})
	}
}

func twoOutputs() *graph.Graph {
	n := newNetwork(1, 2, 3)
	g := n.then("Neg", nil).then("Relu", nil).graph()
	g.Outputs = append(g.Outputs, graph.ValueInfo{Name: "v0"})
	return g
}

func TestImportNamesTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "broken.onnx")
	require.NoError(t, os.WriteFile(path, []byte("no protobuf"), 0o600))
	_, _, err := models.Import(path, models.ImportOptions{})
	require.ErrorContains(t, err, "broken.onnx")
	_, _, err = models.Import(path+".absent", models.ImportOptions{})
	require.ErrorContains(t, err, "broken.onnx.absent")
}

func TestImportStopsWithItsContext(t *testing.T) {
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	n := newNetwork(1, 2, 3)
	_, _, err := models.Compile(n.then("Neg", nil).graph(), models.ImportOptions{Context: cancelled})
	require.ErrorIs(t, err, context.Canceled)
}
