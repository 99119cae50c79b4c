package models_test

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// multiplied is the model y = x·w over three numbers.
func multiplied(w ...float32) *onnxpb.ModelProto {
	value := func(name string) *onnxpb.ValueInfoProto {
		dim := &onnxpb.TensorShapeProto_Dimension{Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: 3}}
		return &onnxpb.ValueInfoProto{Name: proto.String(name), Type: &onnxpb.TypeProto{Value: &onnxpb.TypeProto_TensorType{
			TensorType: &onnxpb.TypeProto_Tensor{ElemType: proto.Int32(1), Shape: &onnxpb.TensorShapeProto{Dim: []*onnxpb.TensorShapeProto_Dimension{dim}}},
		}}}
	}
	return &onnxpb.ModelProto{
		OpsetImport: []*onnxpb.OperatorSetIdProto{{Version: proto.Int64(17)}},
		Graph: &onnxpb.GraphProto{
			Input: []*onnxpb.ValueInfoProto{value("x")}, Output: []*onnxpb.ValueInfoProto{value("y")},
			Initializer: []*onnxpb.TensorProto{{Name: proto.String("w"), DataType: proto.Int32(1), Dims: []int64{int64(len(w))}, FloatData: w}},
			Node:        []*onnxpb.NodeProto{{Name: proto.String("times"), OpType: proto.String("Mul"), Input: []string{"x", "w"}, Output: []string{"y"}}},
		},
	}
}

// elsewhere stores the constant in another file.
func elsewhere(location string) *onnxpb.ModelProto {
	m := multiplied()
	w := m.Graph.Initializer[0]
	w.Dims, w.DataLocation = []int64{3}, onnxpb.TensorProto_EXTERNAL.Enum()
	w.ExternalData = []*onnxpb.StringStringEntryProto{{Key: proto.String("location"), Value: proto.String(location)}}
	return m
}

// Whatever a file holds, importing it ends in one line that names the file and what is
// wrong with it.
func TestBadFilesAreRefusedInOneLine(t *testing.T) {
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	good := multiplied(1, 2, 3)
	data, err := proto.Marshal(good)
	require.NoError(t, err)
	newest, cyclic, unknown := multiplied(1, 2, 3), multiplied(1, 2, 3), multiplied(1, 2, 3)
	newest.OpsetImport[0].Version = proto.Int64(9999)
	cyclic.Graph.Node = append(cyclic.Graph.Node, &onnxpb.NodeProto{OpType: proto.String("Add"), Input: []string{"y", "z"}, Output: []string{"z"}})
	cyclic.Graph.Node[0].Input[0] = "z"
	unknown.Graph.Node[0].OpType = proto.String("Mystery")
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(filepath.Dir(dir), "outside"), make([]byte, 12), 0o600))
	require.NoError(t, os.Symlink(filepath.Join(filepath.Dir(dir), "outside"), filepath.Join(dir, "link")))
	for name, c := range map[string]struct {
		content any
		want    string
	}{
		"empty":                  {[]byte{}, "the file holds no graph: it is empty or not an ONNX model"},
		"truncated":              {data[:len(data)-9], "not a readable ONNX file"},
		"text":                   {[]byte("hello, this is text\n"), "not a readable ONNX file"},
		"weight not a number":    {multiplied(1, nan, 3), `value "y": element 1 is not a number`},
		"infinite weight":        {multiplied(1, inf, 3), "infinite"},
		"opset of the future":    {newest, "operator set version 9999 is not supported"},
		"cycle":                  {cyclic, "cycle"},
		"unknown operator":       {unknown, `node "times" (Mystery): operator is not supported`},
		"data in /etc":           {elsewhere("/etc/passwd"), `external data "/etc/passwd"`},
		"data in another folder": {elsewhere("../outside"), `external data "../outside"`},
		"data behind a link":     {elsewhere("link"), `external data "link"`},
		"data in a folder":       {elsewhere("."), `external data "."`},
		"data that is absent":    {elsewhere("absent"), `external data "absent"`},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, "model.onnx")
			content, ok := c.content.([]byte)
			if !ok {
				content, err = proto.Marshal(c.content.(*onnxpb.ModelProto))
				require.NoError(t, err)
			}
			require.NoError(t, os.WriteFile(path, content, 0o600))
			_, _, err := models.Import(path, models.ImportOptions{})
			require.ErrorContains(t, err, c.want)
			require.ErrorContains(t, err, path)
			require.False(t, strings.Contains(err.Error(), "\n"), "%q", err)
		})
	}
	_, _, err = models.Import(dir, models.ImportOptions{})
	require.ErrorContains(t, err, "is not a regular file")
}
