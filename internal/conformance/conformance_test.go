package conformance

import (
	"archive/tar"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/internal/docpage"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// model is a graph of one node over vectors of three elements.
func model(t *testing.T, op string, inputs int, dtype onnxpb.TensorProto_DataType) []byte {
	value := func(name string) *onnxpb.ValueInfoProto {
		dim := &onnxpb.TensorShapeProto_Dimension{Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: 3}}
		return &onnxpb.ValueInfoProto{Name: proto.String(name), Type: &onnxpb.TypeProto{Value: &onnxpb.TypeProto_TensorType{
			TensorType: &onnxpb.TypeProto_Tensor{
				ElemType: proto.Int32(int32(dtype)), Shape: &onnxpb.TensorShapeProto{Dim: []*onnxpb.TensorShapeProto_Dimension{dim}},
			},
		}}}
	}
	n := &onnxpb.NodeProto{OpType: proto.String(op), Output: []string{"y"}}
	g := &onnxpb.GraphProto{Node: []*onnxpb.NodeProto{n}, Output: []*onnxpb.ValueInfoProto{value("y")}}
	for _, name := range []string{"a", "b"}[:inputs] {
		n.Input, g.Input = append(n.Input, name), append(g.Input, value(name))
	}
	data, err := proto.Marshal(&onnxpb.ModelProto{Graph: g, OpsetImport: []*onnxpb.OperatorSetIdProto{{Version: proto.Int64(13)}}})
	require.NoError(t, err)
	return data
}

func floats(t *testing.T, v ...float32) []byte {
	data, err := proto.Marshal(&onnxpb.TensorProto{
		Dims: []int64{int64(len(v))}, DataType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)), FloatData: v,
	})
	require.NoError(t, err)
	return data
}

func ints(t *testing.T, v ...int32) []byte {
	data, err := proto.Marshal(&onnxpb.TensorProto{
		Dims: []int64{int64(len(v))}, DataType: proto.Int32(int32(onnxpb.TensorProto_INT32)), Int32Data: v,
	})
	require.NoError(t, err)
	return data
}

// suite is a folder's files: one case that passes, one that is wrong for each kind of
// difference, and some that are refused.
func suite(t *testing.T) map[string][]byte {
	files := map[string][]byte{}
	add := func(name string, m []byte, output []byte, inputs ...[]byte) {
		files[name+"/model.onnx"] = m
		for i, in := range inputs {
			files[name+"/test_data_set_0/input_"+string(rune('0'+i))+".pb"] = in
		}
		files[name+"/test_data_set_0/output_0.pb"] = output
	}
	f, i32 := onnxpb.TensorProto_FLOAT, onnxpb.TensorProto_INT32
	add("test_add", model(t, "Add", 2, f), floats(t, 3, 3, 3), floats(t, 1, 2, 3), floats(t, 2, 1, 0))
	add("test_add_int", model(t, "Add", 2, i32), ints(t, 3, 3, 3), ints(t, 1, 2, 3), ints(t, 2, 1, 0))
	add("test_add_int_off_by_one", model(t, "Add", 2, i32), ints(t, 3, 3, 4), ints(t, 1, 2, 3), ints(t, 2, 1, 0))
	add("test_add_noisy", model(t, "Add", 2, f), floats(t, 3, 3, 3.02), floats(t, 1, 2, 3), floats(t, 2, 1, 0))
	add("test_add_other_shape", model(t, "Add", 2, f), floats(t, 3, 3, 3, 3), floats(t, 1, 2, 3), floats(t, 2, 1, 0))
	add("test_relu_expanded", model(t, "Max", 2, f), floats(t, 0, 2, 0), floats(t, -1, 2, -3), floats(t, 0, 0, 0))
	add("test_relu", model(t, "Relu", 1, f), floats(t, 0, 2, 0), floats(t, -1, 2, -3))
	add("test_unknown", model(t, "NoSuchOperator", 1, f), floats(t, 0, 2, 0), floats(t, -1, 2, -3))
	add("test_broken", []byte{0xff}, floats(t, 0), floats(t, 0))
	add("test_inputs_missing", model(t, "Add", 2, f), floats(t, 3, 3, 3), floats(t, 1, 2, 3))
	return files
}

func writeFolder(t *testing.T, files map[string][]byte) string {
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, data, 0o600))
	}
	return dir
}

func writeArchive(t *testing.T, files map[string][]byte) string {
	var b bytes.Buffer
	z, err := zstd.NewWriter(&b)
	require.NoError(t, err)
	w := tar.NewWriter(z)
	for name, data := range files {
		require.NoError(t, w.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: "node/" + name, Size: int64(len(data)), Mode: 0o600}))
		_, err := w.Write(data)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	require.NoError(t, z.Close())
	path := filepath.Join(t.TempDir(), "cases.tar.zst")
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o600))
	return path
}

func TestVerdicts(t *testing.T) {
	for name, source := range map[string]string{"folder": writeFolder(t, suite(t)), "archive": writeArchive(t, suite(t))} {
		t.Run(name, func(t *testing.T) {
			cases, err := Read(source)
			require.NoError(t, err)
			r, err := Run(t.Context(), cases, nil)
			require.NoError(t, err)
			got := map[string]Result{}
			for _, c := range r.Cases {
				got[c.Name] = c
			}
			for name, want := range map[string]struct {
				verdict          Verdict
				operator, reason string
			}{
				"test_add":                {Passed, "Add", ""},
				"test_add_int":            {Passed, "Add", ""},
				"test_add_int_off_by_one": {Wrong, "Add", "element 2 is 3, want 4"},
				"test_add_noisy":          {Wrong, "Add", "signal-to-noise ratio of 48."},
				"test_add_other_shape":    {Wrong, "Add", "is float32[3], want float32[4]"},
				"test_relu":               {Passed, "Relu", ""},
				"test_relu_expanded":      {Passed, "Relu", ""},
				"test_unknown":            {Refused, "NoSuchOperator", "operator is not supported"},
				"test_broken":             {Refused, several, "not a readable ONNX file"},
				"test_inputs_missing":     {Refused, "Add", "1 inputs and 1 outputs given for a model of 2 and 1"},
			} {
				require.Equal(t, want.verdict, got[name].Verdict, "%s: %s", name, got[name].Reason)
				require.Equal(t, want.operator, got[name].Operator, name)
				require.Contains(t, got[name].Reason, want.reason, name)
			}
			require.Equal(t, Tally{Passed: 4, Refused: 3, Wrong: 3}, r.Total)
			require.Equal(t, Tally{Passed: 2, Refused: 1, Wrong: 3}, *r.Operators["Add"])
			require.Positive(t, got["test_add"].Steps)
			require.Greater(t, r.Steps, got["test_add"].Steps)
		})
	}
}

func TestReportsForPeopleAndPages(t *testing.T) {
	cases, err := Read(writeFolder(t, suite(t)))
	require.NoError(t, err)
	r, err := Run(t.Context(), cases, nil)
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, r.Print(&b, ui.Plain(), true))
	require.Contains(t, b.String(), "10 cases: 4 passed, 3 refused, 3 wrong")
	require.Contains(t, b.String(), "wrong    test_add_int_off_by_one: output \"y\": element 2 is 3, want 4")

	path := filepath.Join(t.TempDir(), "page.md")
	require.NoError(t, os.WriteFile(path, []byte("<!-- begin: generated by make conformance -->\n<!-- end: generated by make conformance -->\n"), 0o600))
	require.NoError(t, r.Save(path))
	content, err := docpage.Page{Path: path, By: "make conformance"}.Content()
	require.NoError(t, err)
	require.Contains(t, content, "| Relu | 2 | 0 | 0 |")
}

func TestSourcesThatAreNone(t *testing.T) {
	_, err := Read(filepath.Join(t.TempDir(), "absent"))
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = Read(t.TempDir())
	require.ErrorContains(t, err, "no conformance cases")
	path := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(path, []byte("no archive"), 0o600))
	_, err = Read(path)
	require.Error(t, err)
	files := suite(t)
	delete(files, "test_add/test_data_set_0/output_0.pb")
	_, err = Read(writeFolder(t, files))
	require.ErrorContains(t, err, "test_add has no expected outputs")
}
