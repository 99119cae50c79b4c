package main

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models/onnx/onnxpb"
	shipped "github.com/opml/opml/testdata/mnist"
)

// fixtures are the shipped model's files and the package compiled from them, once for
// all tests.
var fixtures = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "opml-cmd-test-")
	if err != nil {
		return "", err
	}
	return dir, os.CopyFS(dir, shipped.Files)
})

// shippedFile is the path of one of the shipped files.
func shippedFile(t *testing.T, name string) string {
	t.Helper()
	dir, err := fixtures()
	require.NoError(t, err)
	return filepath.Join(dir, name)
}

var compiling sync.Mutex

// compiled is the shipped model as a package, compiled by the command itself.
func compiled(t *testing.T) string {
	t.Helper()
	compiling.Lock()
	defer compiling.Unlock()
	path := shippedFile(t, "mnist.opml")
	if _, err := os.Stat(path); err != nil {
		mustRun(t, "model", "import", shippedFile(t, "mnist-cnn.onnx"), "--calibrate", shippedFile(t, "calibration.npz"),
			"--image", "L", "-o", path)
	}
	return path
}

// save writes bytes to a new file.
func save(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, data, 0o600))
	return path
}

// array writes a float32 .npy of that shape, all zeros.
func array(t *testing.T, shape ...int) string {
	t.Helper()
	n := 1
	for _, d := range shape {
		n *= d
	}
	var b bytes.Buffer
	require.NoError(t, npy.FromFloat32s(shape, make([]float32, n)).Write(&b))
	return save(t, "in.npy", b.Bytes())
}

// model serialises an ONNX model of these nodes with input x and output y, both
// float32[1 4], and constants.
func model(t *testing.T, constants []*onnxpb.TensorProto, nodes ...*onnxpb.NodeProto) []byte {
	t.Helper()
	return shapedModel(t, []int64{1, 4}, constants, nodes...)
}

// shapedModel is model with another shape than [1 4].
func shapedModel(t *testing.T, dims []int64, constants []*onnxpb.TensorProto, nodes ...*onnxpb.NodeProto) []byte {
	t.Helper()
	value := func(name string) *onnxpb.ValueInfoProto {
		shape := &onnxpb.TensorShapeProto{}
		for _, d := range dims {
			shape.Dim = append(shape.Dim, &onnxpb.TensorShapeProto_Dimension{
				Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: d},
			})
		}
		return &onnxpb.ValueInfoProto{Name: proto.String(name), Type: &onnxpb.TypeProto{
			Value: &onnxpb.TypeProto_TensorType{TensorType: &onnxpb.TypeProto_Tensor{ElemType: proto.Int32(1), Shape: shape}},
		}}
	}
	raw, err := proto.Marshal(&onnxpb.ModelProto{
		IrVersion:   proto.Int64(8),
		OpsetImport: []*onnxpb.OperatorSetIdProto{{Domain: proto.String(""), Version: proto.Int64(17)}},
		Graph: &onnxpb.GraphProto{
			Name: proto.String("g"), Node: nodes, Initializer: constants,
			Input: []*onnxpb.ValueInfoProto{value("x")}, Output: []*onnxpb.ValueInfoProto{value("y")},
		},
	})
	require.NoError(t, err)
	return raw
}

// node is one ONNX operator.
func node(op string, output string, inputs ...string) *onnxpb.NodeProto {
	return &onnxpb.NodeProto{Name: proto.String(op + "_" + output), OpType: proto.String(op), Input: inputs, Output: []string{output}}
}

// constant is an initializer that claims dims and holds the values.
func constant(name string, dims []int64, values ...float32) *onnxpb.TensorProto {
	var raw []byte
	for _, v := range values {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	return &onnxpb.TensorProto{Name: proto.String(name), DataType: proto.Int32(1), Dims: dims, RawData: raw}
}
