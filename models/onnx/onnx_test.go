package onnx_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/models/onnx/onnxpb"
)

func tensorType(elem onnxpb.TensorProto_DataType, dims ...any) *onnxpb.TypeProto {
	shape := &onnxpb.TensorShapeProto{}
	for _, d := range dims {
		dim := &onnxpb.TensorShapeProto_Dimension{}
		switch v := d.(type) {
		case int:
			dim.Value = &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: int64(v)}
		case string:
			dim.Value = &onnxpb.TensorShapeProto_Dimension_DimParam{DimParam: v}
		}
		shape.Dim = append(shape.Dim, dim)
	}
	return &onnxpb.TypeProto{Value: &onnxpb.TypeProto_TensorType{TensorType: &onnxpb.TypeProto_Tensor{
		ElemType: proto.Int32(int32(elem)), Shape: shape,
	}}}
}

func value(name string, dims ...any) *onnxpb.ValueInfoProto {
	return &onnxpb.ValueInfoProto{Name: proto.String(name), Type: tensorType(onnxpb.TensorProto_FLOAT, dims...)}
}

func node(name, op, in, out string) *onnxpb.NodeProto {
	return &onnxpb.NodeProto{Name: proto.String(name), OpType: proto.String(op), Input: strings.Fields(in), Output: strings.Fields(out)}
}

func vector(name string, v ...float32) *onnxpb.TensorProto {
	return &onnxpb.TensorProto{
		Name: proto.String(name), DataType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)),
		Dims: []int64{int64(len(v))}, FloatData: v,
	}
}

// smallModel is y = relu(x + c), with c also listed as an input as old files do.
func smallModel() *onnxpb.ModelProto {
	return &onnxpb.ModelProto{
		IrVersion:    proto.Int64(3),
		ProducerName: proto.String("test\x1b[31m\nbench"),
		OpsetImport:  []*onnxpb.OperatorSetIdProto{{Version: proto.Int64(13)}},
		Graph: &onnxpb.GraphProto{
			Name:        proto.String("small"),
			Node:        []*onnxpb.NodeProto{node("add", "Add", "x c", "s"), node("relu", "Relu", "s", "y")},
			Initializer: []*onnxpb.TensorProto{vector("c", 1, 2, 3)},
			Input:       []*onnxpb.ValueInfoProto{value("x", "N", 3), value("c", 3)},
			Output:      []*onnxpb.ValueInfoProto{value("y", "N", 3)},
		},
	}
}

func marshal(t testing.TB, m proto.Message) []byte {
	b, err := proto.Marshal(m)
	require.NoError(t, err)
	return b
}

func TestDecode(t *testing.T) {
	g, err := onnx.Decode(marshal(t, smallModel()))
	require.NoError(t, err)
	require.Equal(t, 13, g.Opset)
	require.Equal(t, "test[31mbench", g.Producer, "no control characters reach a terminal")
	require.Len(t, g.Inputs, 1, "an initializer is not an input")
	require.Equal(t, []int{graph.Unknown, 3}, g.Inputs[0].Dims)
	require.Equal(t, "N", g.Inputs[0].Symbols[0])
	require.Equal(t, []float32{1, 2, 3}, g.Constant("c").Floats())
	require.Equal(t, []string{"x", "c"}, g.Nodes[0].Inputs)
	require.Equal(t, 13, g.Nodes[0].Opset)
}

func TestNodesAreSortedTopologically(t *testing.T) {
	m := smallModel()
	m.Graph.Node[0], m.Graph.Node[1] = m.Graph.Node[1], m.Graph.Node[0]
	g, err := onnx.Decode(marshal(t, m))
	require.NoError(t, err)
	require.Equal(t, "add", g.Nodes[0].Name)
}

func TestNodesGetUniqueNames(t *testing.T) {
	m := smallModel()
	m.Graph.Node[0].Name, m.Graph.Node[1].Name = proto.String("same"), proto.String("same")
	g, err := onnx.Decode(marshal(t, m))
	require.NoError(t, err)
	require.NotEqual(t, g.Nodes[0].Name, g.Nodes[1].Name)
}

func TestMalformedModels(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(m *onnxpb.ModelProto)
		says string
	}{
		{"no graph", func(m *onnxpb.ModelProto) { m.Graph = nil }, "holds no graph"},
		{"no operator set", func(m *onnxpb.ModelProto) { m.OpsetImport[0].Version = proto.Int64(0) }, "has version 0"},
		{"future operator set", func(m *onnxpb.ModelProto) { m.OpsetImport[0].Version = proto.Int64(999) }, "version 999"},
		{"no operator set", func(m *onnxpb.ModelProto) { m.OpsetImport = nil }, "names no operator set"},
		{"operator set twice", func(m *onnxpb.ModelProto) {
			m.OpsetImport = append(m.OpsetImport, &onnxpb.OperatorSetIdProto{Domain: proto.String("ai.onnx"), Version: proto.Int64(12)})
		}, "versions 13 and 12"},
		{"foreign domain", func(m *onnxpb.ModelProto) { m.Graph.Node[0].Domain = proto.String("com.example") }, `operator set "com.example" is not imported`},
		{"cycle", func(m *onnxpb.ModelProto) { m.Graph.Node[0].Input[0] = "y" }, `node "add" (Add) is part of a cycle`},
		{"self loop", func(m *onnxpb.ModelProto) { m.Graph.Node[1].Input[0] = "y" }, "cycle"},
		{"missing input", func(m *onnxpb.ModelProto) { m.Graph.Node[1].Input[0] = "nowhere" }, `node "relu" (Relu): input "nowhere" is not defined`},
		{"missing output", func(m *onnxpb.ModelProto) { m.Graph.Output[0].Name = proto.String("z") }, `output "z" is not defined`},
		{"value defined twice", func(m *onnxpb.ModelProto) { m.Graph.Node[1].Output[0] = "s" }, `value "s" is defined twice`},
		{"node redefines an input", func(m *onnxpb.ModelProto) { m.Graph.Node[1].Output[0] = "x" }, `value "x" is defined twice`},
		{"input twice", func(m *onnxpb.ModelProto) { m.Graph.Input = append(m.Graph.Input, value("x", 3)) }, `input "x" is defined twice`},
		{"output twice", func(m *onnxpb.ModelProto) { m.Graph.Output = append(m.Graph.Output, value("y", 3)) }, `output "y" is listed twice`},
		{"initializer twice", func(m *onnxpb.ModelProto) { m.Graph.Initializer = append(m.Graph.Initializer, vector("c", 1)) }, `initializer "c" is defined twice`},
		{"initializer without a name", func(m *onnxpb.ModelProto) { m.Graph.Initializer = append(m.Graph.Initializer, vector("", 1)) }, "has no name"},
		{"too few elements", func(m *onnxpb.ModelProto) { m.Graph.Initializer[0].Dims[0] = 4 }, `initializer "c": 3 elements stored, dims [4] need 4`},
		{"negative size", func(m *onnxpb.ModelProto) { m.Graph.Initializer[0].Dims[0] = -3 }, "size -3 of axis 0"},
		{"overflowing dims", func(m *onnxpb.ModelProto) { m.Graph.Initializer[0].Dims = []int64{1 << 20, 1 << 20, 1 << 20, 1 << 20} }, "exceed"},
		{"short raw data", func(m *onnxpb.ModelProto) { m.Graph.Initializer[0].RawData = make([]byte, 11) }, "raw data has 11 bytes, dims [3] need 12"},
		{"external data", func(m *onnxpb.ModelProto) {
			m.Graph.Initializer[0].DataLocation = onnxpb.TensorProto_EXTERNAL.Enum()
		}, "stored twice"},
		{"unknown element type", func(m *onnxpb.ModelProto) { m.Graph.Initializer[0].DataType = proto.Int32(99) }, "element type 99 is not supported"},
		{"strings", func(m *onnxpb.ModelProto) { m.Graph.Input[0].Type = tensorType(onnxpb.TensorProto_STRING, 3) }, `input "x": element type STRING`},
		{"huge input", func(m *onnxpb.ModelProto) { m.Graph.Input[0].Type = tensorType(onnxpb.TensorProto_FLOAT, 1<<30) }, "exceeds"},
		{"input of high rank", func(m *onnxpb.ModelProto) { m.Graph.Input[0] = value("x", 1, 1, 1, 1, 1, 1, 1, 1, 1) }, "rank 9"},
		{"sequence", func(m *onnxpb.ModelProto) {
			m.Graph.Input[0].Type = &onnxpb.TypeProto{Value: &onnxpb.TypeProto_SequenceType{SequenceType: &onnxpb.TypeProto_Sequence{}}}
		}, "is not a tensor"},
		{"sparse initializer", func(m *onnxpb.ModelProto) { m.Graph.SparseInitializer = []*onnxpb.SparseTensorProto{{}} }, "sparse"},
		{"node without output", func(m *onnxpb.ModelProto) { m.Graph.Node[1].Output = nil }, "has no output"},
		{"operator name with a line break", func(m *onnxpb.ModelProto) { m.Graph.Node[0].OpType = proto.String("Add\nowned") }, `operator name "Add\nowned"`},
		{"endless name", func(m *onnxpb.ModelProto) { m.Graph.Node[0].Name = proto.String(strings.Repeat("n", 5000)) }, "5000 bytes"},
		{"attribute twice", func(m *onnxpb.ModelProto) {
			a := &onnxpb.AttributeProto{Name: proto.String("k"), Type: onnxpb.AttributeProto_INT.Enum()}
			m.Graph.Node[0].Attribute = []*onnxpb.AttributeProto{a, a}
		}, `node "add" (Add): attribute "k" appears twice`},
		{"subgraph with a cycle", func(m *onnxpb.ModelProto) {
			sub := &onnxpb.GraphProto{Node: []*onnxpb.NodeProto{node("loop", "Relu", "q", "q")}}
			m.Graph.Node[0].Attribute = []*onnxpb.AttributeProto{{Name: proto.String("body"), Type: onnxpb.AttributeProto_GRAPH.Enum(), G: sub}}
		}, `attribute "body": subgraph "": node "loop" (Relu) is part of a cycle`},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := smallModel()
			c.edit(m)
			_, err := onnx.Decode(marshal(t, m))
			require.ErrorContains(t, err, c.says)
			require.NotContains(t, err.Error(), "\n")
		})
	}
}

// A subgraph may refer to values of the graph around it, and its attributes are
// kept for the error message that refuses the operator.
func TestSubgraphSeesTheGraphAround(t *testing.T) {
	m := smallModel()
	sub := &onnxpb.GraphProto{Node: []*onnxpb.NodeProto{node("inner", "Relu", "x", "q")}, Output: []*onnxpb.ValueInfoProto{value("q", 3)}}
	m.Graph.Node[0].Attribute = []*onnxpb.AttributeProto{{Name: proto.String("body"), Type: onnxpb.AttributeProto_GRAPH.Enum(), G: sub}}
	g, err := onnx.Decode(marshal(t, m))
	require.NoError(t, err)
	body, err := graph.Attr[*graph.Graph](g.Nodes[0], "body", nil)
	require.NoError(t, err)
	require.Equal(t, "inner", body.Nodes[0].Name)
}

// Every prefix of a model is refused, or is a valid smaller message; none panics.
func TestTruncatedFiles(t *testing.T) {
	data := marshal(t, smallModel())
	for n := range data {
		if _, err := onnx.Decode(data[:n]); err != nil {
			require.NotContains(t, err.Error(), "\n")
		}
	}
	_, err := onnx.Decode(data[:len(data)-1])
	require.ErrorContains(t, err, "not a readable ONNX file")
	_, err = onnx.Decode([]byte("PK\x03\x04 a zip archive, not a model"))
	require.ErrorContains(t, err, "not a readable ONNX file")
	_, err = onnx.Decode(nil)
	require.ErrorContains(t, err, "holds no graph")
}

// Small files that would unfold to very many or deeply nested messages are
// refused before they are decoded.
func TestDecompressionBombs(t *testing.T) {
	graphField := func(b []byte) []byte {
		return protowire.AppendBytes(protowire.AppendTag(nil, 7, protowire.BytesType), b)
	}
	empty := protowire.AppendBytes(protowire.AppendTag(nil, 1, protowire.BytesType), nil)
	bomb := graphField([]byte(strings.Repeat(string(empty), 3<<20)))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := onnx.Decode(bomb)
	runtime.ReadMemStats(&after)
	require.ErrorContains(t, err, "messages")
	require.Less(t, int(after.TotalAlloc-before.TotalAlloc), 8*len(bomb), "messages take a hundred times their bytes")

	nested := []byte{}
	for range 200 { // graph → node → attribute → graph …
		attr := protowire.AppendBytes(protowire.AppendTag(nil, 6, protowire.BytesType), nested)
		n := protowire.AppendBytes(protowire.AppendTag(nil, 5, protowire.BytesType), attr)
		nested = protowire.AppendBytes(protowire.AppendTag(nil, 1, protowire.BytesType), n)
	}
	_, err = onnx.Decode(graphField(nested))
	require.ErrorContains(t, err, "nested deeper")
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "m.onnx")
	require.NoError(t, os.WriteFile(path, marshal(t, smallModel()), 0o600))
	_, err := onnx.Load(path)
	require.NoError(t, err)
	_, err = onnx.Load(filepath.Join(dir, "absent.onnx"))
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = onnx.Load(dir)
	require.ErrorContains(t, err, "not a regular file")
	require.NoError(t, os.WriteFile(path, []byte{0xff}, 0o600))
	_, err = onnx.Load(path)
	require.ErrorContains(t, err, path)
}

func TestTensorEncodings(t *testing.T) {
	type p = onnxpb.TensorProto
	kind := func(k onnxpb.TensorProto_DataType) *int32 { return proto.Int32(int32(k)) }
	for _, c := range []struct {
		name   string
		tensor *p
		dt     graph.DType
		want   []float64
	}{
		{"float, raw", &p{DataType: kind(onnxpb.TensorProto_FLOAT), Dims: []int64{1}, RawData: []byte{0, 0, 0xc0, 0x3f}}, graph.Float32, []float64{1.5}},
		{"half, raw", &p{DataType: kind(onnxpb.TensorProto_FLOAT16), Dims: []int64{3}, RawData: []byte{0, 0x3e, 1, 0, 0, 0xfc}}, graph.Float32, []float64{1.5, math.Ldexp(1, -24), math.Inf(-1)}},
		{"half, typed", &p{DataType: kind(onnxpb.TensorProto_FLOAT16), Dims: []int64{1}, Int32Data: []int32{0xbc00}}, graph.Float32, []float64{-1}},
		{"bfloat16, raw", &p{DataType: kind(onnxpb.TensorProto_BFLOAT16), Dims: []int64{1}, RawData: []byte{0xc0, 0x3f}}, graph.Float32, []float64{1.5}},
		{"bfloat16, typed", &p{DataType: kind(onnxpb.TensorProto_BFLOAT16), Dims: []int64{1}, Int32Data: []int32{0xbfc0}}, graph.Float32, []float64{-1.5}},
		{"double, raw", &p{DataType: kind(onnxpb.TensorProto_DOUBLE), RawData: []byte{0, 0, 0, 0, 0, 0, 0xf8, 0x3f}}, graph.Float32, []float64{1.5}},
		{"double, typed", &p{DataType: kind(onnxpb.TensorProto_DOUBLE), Dims: []int64{1}, DoubleData: []float64{-2}}, graph.Float32, []float64{-2}},
		{"int8, raw", &p{DataType: kind(onnxpb.TensorProto_INT8), Dims: []int64{2}, RawData: []byte{0x80, 0x7f}}, graph.Int8, []float64{-128, 127}},
		{"uint8, typed", &p{DataType: kind(onnxpb.TensorProto_UINT8), Dims: []int64{1}, Int32Data: []int32{255}}, graph.Uint8, []float64{255}},
		{"int16, raw", &p{DataType: kind(onnxpb.TensorProto_INT16), Dims: []int64{1}, RawData: []byte{0xfe, 0xff}}, graph.Int16, []float64{-2}},
		{"int32, typed", &p{DataType: kind(onnxpb.TensorProto_INT32), Dims: []int64{1}, Int32Data: []int32{-7}}, graph.Int32, []float64{-7}},
		{"uint32, typed", &p{DataType: kind(onnxpb.TensorProto_UINT32), Dims: []int64{1}, Uint64Data: []uint64{math.MaxUint32}}, graph.Uint32, []float64{math.MaxUint32}},
		{"int64, typed", &p{DataType: kind(onnxpb.TensorProto_INT64), Dims: []int64{1}, Int64Data: []int64{math.MinInt64}}, graph.Int64, []float64{math.MinInt64}},
		{"uint64, raw", &p{DataType: kind(onnxpb.TensorProto_UINT64), Dims: []int64{1}, RawData: []byte{0, 0, 0, 0, 0, 0, 0, 0x80}}, graph.Uint64, []float64{1 << 63}},
		{"bool, raw", &p{DataType: kind(onnxpb.TensorProto_BOOL), Dims: []int64{2}, RawData: []byte{0, 2}}, graph.Bool, []float64{0, 1}},
		{"no elements", &p{DataType: kind(onnxpb.TensorProto_FLOAT), Dims: []int64{0, 3}}, graph.Float32, []float64{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.tensor.Name = proto.String("t")
			name, got, err := onnx.DecodeTensor(marshal(t, c.tensor))
			require.NoError(t, err)
			require.Equal(t, "t", name)
			require.Equal(t, c.dt, got.DType)
			values := make([]float64, got.Elements())
			for i := range values {
				values[i] = got.Float(i)
			}
			require.Equal(t, c.want, values)
		})
	}
}

func TestAttributeKinds(t *testing.T) {
	name := proto.String("a")
	for _, c := range []struct {
		attr *onnxpb.AttributeProto
		want any
	}{
		{&onnxpb.AttributeProto{Type: onnxpb.AttributeProto_INT.Enum(), I: proto.Int64(-3)}, int64(-3)},
		{&onnxpb.AttributeProto{I: proto.Int64(4)}, int64(4)}, // the first version of the format
		{&onnxpb.AttributeProto{Type: onnxpb.AttributeProto_FLOAT.Enum(), F: proto.Float32(0.5)}, float32(0.5)},
		{&onnxpb.AttributeProto{Type: onnxpb.AttributeProto_STRING.Enum(), S: []byte("SAME")}, "SAME"},
		{&onnxpb.AttributeProto{Type: onnxpb.AttributeProto_INTS.Enum()}, []int64{}},
		{&onnxpb.AttributeProto{Type: onnxpb.AttributeProto_FLOATS.Enum(), Floats: []float32{1}}, []float32{1}},
		{&onnxpb.AttributeProto{Type: onnxpb.AttributeProto_STRINGS.Enum(), Strings: [][]byte{[]byte("a")}}, []string{"a"}},
		{&onnxpb.AttributeProto{Type: onnxpb.AttributeProto_SPARSE_TENSOR.Enum()}, graph.Opaque("SPARSE_TENSOR")},
	} {
		t.Run(fmt.Sprintf("%T", c.want), func(t *testing.T) {
			c.attr.Name = name
			m := smallModel()
			m.Graph.Node[0].Attribute = []*onnxpb.AttributeProto{c.attr}
			g, err := onnx.Decode(marshal(t, m))
			require.NoError(t, err)
			require.Equal(t, c.want, g.Nodes[0].Attrs["a"])
		})
	}
}

func FuzzDecode(f *testing.F) {
	data := marshal(f, smallModel())
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add([]byte{})
	cyclic := smallModel()
	cyclic.Graph.Node[0].Input[0] = "y"
	f.Add(marshal(f, cyclic))
	raw, _ := ramp(1100)
	f.Add(marshal(f, withRaw(raw, 1100)))
	f.Add(marshal(f, external(2, "\x00raw_data", "0 8")))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := onnx.Decode(data)
		if err == nil && g == nil {
			t.Fatal("no graph and no error")
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Fatalf("more than one line: %q", err)
		}
	})
}

// A large file of zeros, which every disk has, is refused at its first byte.
func TestFileOfZeros(t *testing.T) {
	path := filepath.Join(t.TempDir(), "zeros.onnx")
	require.NoError(t, os.WriteFile(path, nil, 0o600))
	require.NoError(t, os.Truncate(path, 1<<30))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := onnx.Load(path)
	runtime.ReadMemStats(&after)
	require.ErrorContains(t, err, "malformed protocol buffer")
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(1<<20))
}
