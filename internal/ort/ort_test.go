package ort

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/models/onnx/onnxpb"
)

const model = "../../testdata/mnist/mnist-cnn.onnx"

// start needs what make bench installs.
func start(t *testing.T) *Process {
	p, err := Start(context.Background(), "../../build/node") // a test's own context ends before its cleanup
	if errors.Is(err, ErrAbsent) {
		t.Skip(err) // make bench installs it
	}
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, p.Close()) })
	return p
}

// ramp is an input that is not the same everywhere.
func ramp(dims []int, step float32) *graph.Tensor {
	data := make([]float32, graph.Elements(dims))
	for i := range data {
		data[i] = step * float32(i%97)
	}
	return graph.NewFloats(dims, data)
}

func TestASessionComputesWhatTheFloatModelDoes(t *testing.T) {
	p := start(t)
	g, err := onnx.Load(model)
	require.NoError(t, err)
	g, _, err = graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
	require.NoError(t, err)
	x, err := float.New(g)
	require.NoError(t, err)
	frozen := filepath.Join(t.TempDir(), "frozen.onnx")
	require.NoError(t, Freeze(model, frozen, [][]int{g.Inputs[0].Dims}))
	first, second := ramp(g.Inputs[0].Dims, 1), ramp(g.Inputs[0].Dims, 2)
	s, err := p.Open(frozen, 1, []*graph.Tensor{first})
	require.NoError(t, err)
	for _, input := range []*graph.Tensor{first, second} {
		require.NoError(t, s.Set([]*graph.Tensor{input}))
		want, err := x.Run(context.Background(), map[string]*graph.Tensor{g.Inputs[0].Name: input}, nil)
		require.NoError(t, err)
		got, err := s.Run()
		require.NoError(t, err)
		require.Len(t, got, len(g.Outputs))
		require.InDeltaSlice(t, want[g.Outputs[0].Name].Floats(), got[0].Floats(), 1e-3)
	}
	elapsed, err := s.Time(5 * time.Millisecond)
	require.NoError(t, err)
	require.Positive(t, elapsed)
	require.Less(t, elapsed, time.Second)
	resident, err := p.Resident()
	require.NoError(t, err)
	require.Greater(t, resident, uint64(10<<20))
	require.NoError(t, s.Close())
	version, err := p.Version()
	require.NoError(t, err)
	pinned, err := os.ReadFile("package.json")
	require.NoError(t, err)
	require.Contains(t, string(pinned), `"onnxruntime-node": "`+version+`"`)
}

func TestWhatONNXRuntimeRefusesIsAnError(t *testing.T) {
	p := start(t)
	_, err := p.Open("absent.onnx", 1, nil)
	require.ErrorContains(t, err, "absent.onnx")
	_, err = p.Resident()
	require.NoError(t, err, "the process goes on")
}

func TestAProcessThatIsNotInstalledIsAbsent(t *testing.T) {
	_, err := Start(t.Context(), t.TempDir())
	require.ErrorIs(t, err, ErrAbsent)
}

func TestTensorsTravelUnchanged(t *testing.T) {
	for _, want := range []*graph.Tensor{
		ramp([]int{2, 3}, 0.25), graph.NewFloats([]int{}, []float32{-7}), graph.NewInts(graph.Int64, []int{2}, []int64{-1 << 60, 3}),
		graph.NewInts(graph.Int8, []int{2}, []int64{-128, 127}), graph.NewInts(graph.Uint16, []int{1}, []int64{65535}),
		graph.NewInts(graph.Bool, []int{2}, []int64{1, 0}),
	} {
		got, err := encode(want).decode()
		require.NoError(t, err)
		require.Equal(t, want.Type(), got.Type())
		require.Equal(t, want.Ints(), got.Ints())
		require.Equal(t, want.Floats(), got.Floats())
	}
	_, err := tensor{Type: "float32", Dims: []int{2}, Data: make([]byte, 4)}.decode()
	require.ErrorContains(t, err, "not understood")
}

func TestFreezingLeavesOnlyTrueInputsWithTheirShapes(t *testing.T) {
	value := func(name string) *onnxpb.ValueInfoProto {
		return &onnxpb.ValueInfoProto{Name: proto.String(name), Type: &onnxpb.TypeProto{Value: &onnxpb.TypeProto_TensorType{TensorType: &onnxpb.TypeProto_Tensor{}}}}
	}
	m := &onnxpb.ModelProto{Graph: &onnxpb.GraphProto{
		Input: []*onnxpb.ValueInfoProto{value("w"), value("x")}, Initializer: []*onnxpb.TensorProto{{Name: proto.String("w")}},
	}}
	folder := t.TempDir()
	from, to := filepath.Join(folder, "a.onnx"), filepath.Join(folder, "b.onnx")
	data, err := proto.Marshal(m)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(from, data, 0o600))
	require.NoError(t, Freeze(from, to, [][]int{{1, 48}}))
	data, err = os.ReadFile(to)
	require.NoError(t, err)
	var got onnxpb.ModelProto
	require.NoError(t, proto.Unmarshal(data, &got))
	require.Len(t, got.Graph.Input, 1)
	require.Equal(t, "x", got.Graph.Input[0].GetName())
	dims := got.Graph.Input[0].GetType().GetTensorType().GetShape().GetDim()
	require.Len(t, dims, 2)
	require.Equal(t, int64(48), dims[1].GetDimValue())
	require.ErrorContains(t, Freeze(from, to, nil), "1 inputs, 0 shapes")
}

// TestAFootprintIsThatOfTheModel has a model of 32 MiB of weights: Node alone has more, with garbage that comes and goes.
func TestAFootprintIsThatOfTheModel(t *testing.T) {
	start(t)
	const rows, columns = 4096, 2048
	var m onnxpb.ModelProto
	require.NoError(t, proto.Unmarshal(identity(), &m))
	m.Graph.Node[0].OpType, m.Graph.Node[0].Input = proto.String("MatMul"), []string{"x", "w"}
	m.Graph.Initializer = []*onnxpb.TensorProto{{
		Name: proto.String("w"), DataType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)), Dims: []int64{rows, columns}, RawData: make([]byte, 4*rows*columns),
	}}
	for value, n := range map[*onnxpb.ValueInfoProto]int64{m.Graph.Input[0]: rows, m.Graph.Output[0]: columns} {
		value.GetType().GetTensorType().GetShape().GetDim()[0].Value = &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: n}
	}
	data, err := proto.Marshal(&m)
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "wide.onnx")
	require.NoError(t, os.WriteFile(path, data, 0o600))
	grown, err := Footprint(t.Context(), "../../build/node", path, []*graph.Tensor{graph.Zeros(graph.Float32, []int{rows})})
	require.NoError(t, err)
	require.Greater(t, grown, uint64(24<<20))
	require.Less(t, grown, uint64(160<<20))
}
