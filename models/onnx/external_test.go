package onnx_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// ramp is n float32 values 0, 1/2, 1, … as raw data, and themselves.
func ramp(n int) (raw []byte, values []float32) {
	for i := range n {
		v := float32(i) / 2
		values = append(values, v)
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	return raw, values
}

// withRaw is the small model with a constant "w" of raw data, and "c" behind it.
func withRaw(raw []byte, dims ...int64) *onnxpb.ModelProto {
	m := smallModel()
	w := &onnxpb.TensorProto{Name: proto.String("w"), DataType: proto.Int32(1), Dims: dims, RawData: raw}
	m.Graph.Initializer = append([]*onnxpb.TensorProto{w}, m.Graph.Initializer...)
	return m
}

// external is the small model with a constant "w" of n floats in another file.
func external(n int, entries ...string) *onnxpb.ModelProto {
	m := withRaw(nil, int64(n))
	w := m.Graph.Initializer[0]
	w.DataLocation = onnxpb.TensorProto_EXTERNAL.Enum()
	for i := 0; i < len(entries); i += 2 {
		w.ExternalData = append(w.ExternalData, &onnxpb.StringStringEntryProto{Key: proto.String(entries[i]), Value: proto.String(entries[i+1])})
	}
	return m
}

// Large raw data is read from the file itself; the same model comes out at any size,
// wherever in the file the tensor lies.
func TestLargeRawData(t *testing.T) {
	for _, n := range []int{0, 1, 1023, 1024, 1025, 40_000} {
		raw, values := ramp(n)
		m := withRaw(raw, int64(n))
		attr := &onnxpb.AttributeProto{Name: proto.String("value"), Type: onnxpb.AttributeProto_TENSOR.Enum(), T: m.Graph.Initializer[0]}
		m.Graph.Node[0].Attribute = []*onnxpb.AttributeProto{attr}
		sub := &onnxpb.GraphProto{Name: proto.String("sub"), Initializer: []*onnxpb.TensorProto{m.Graph.Initializer[0]}}
		m.Graph.Node[1].Attribute = []*onnxpb.AttributeProto{{Name: proto.String("body"), Type: onnxpb.AttributeProto_GRAPH.Enum(), G: sub}}
		g, err := onnx.Decode(marshal(t, m))
		require.NoError(t, err, n)
		got := append([]float32{}, g.Initializers["w"].Floats()...)
		require.Equal(t, append([]float32{}, values...), got)
		require.Equal(t, []float32{1, 2, 3}, g.Initializers["c"].Floats())
		require.Equal(t, g.Initializers["w"], g.Nodes[0].Attrs["value"])
		require.Equal(t, g.Initializers["w"], g.Nodes[1].Attrs["body"].(*graph.Graph).Initializers["w"])
	}
}

func TestLargeRawDataIsCheckedLikeSmall(t *testing.T) {
	raw, _ := ramp(4096)
	_, err := onnx.Decode(marshal(t, withRaw(raw, 4095)))
	require.ErrorContains(t, err, "raw data has 16384 bytes, dims [4095] need 16380")
	m := withRaw(raw, 4096)
	m.Graph.Initializer[0].FloatData = []float32{1}
	_, err = onnx.Decode(marshal(t, m))
	require.ErrorContains(t, err, "stored twice")
	twice := marshal(t, withRaw(raw, 4096).Graph.Initializer[0])
	twice = protowire.AppendBytes(protowire.AppendTag(twice, 9, protowire.BytesType), raw)
	_, _, err = onnx.DecodeTensor(twice)
	require.ErrorContains(t, err, "stored twice")
	data := marshal(t, withRaw(raw, 4096))
	for _, n := range []int{1 << 12, 1 << 13, len(data) - 1} {
		_, err = onnx.Decode(data[:n])
		require.ErrorContains(t, err, "not a readable ONNX file")
	}
}

// Weights are read to where they stay: nothing else of their size is allocated.
func TestLoadingKeepsOneCopyOfTheWeights(t *testing.T) {
	const size = 8 << 20
	path := filepath.Join(t.TempDir(), "m.onnx")
	require.NoError(t, os.WriteFile(path, marshal(t, withRaw(make([]byte, size), size/4)), 0o600))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	g, err := onnx.Load(path)
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	require.Len(t, g.Initializers["w"].Floats(), size/4)
	require.Less(t, int(after.TotalAlloc-before.TotalAlloc), size+size/8)
}

// Inputs and outputs are known without a look at the weights, missing ones included.
func TestTheInterfaceIsReadWithoutWeights(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m.onnx")
	raw, _ := ramp(3000)
	for _, m := range []*onnxpb.ModelProto{smallModel(), withRaw(raw, 3000), external(3000, "location", "absent")} {
		require.NoError(t, os.WriteFile(path, marshal(t, m), 0o600))
		declared, err := onnx.LoadInterface(path)
		require.NoError(t, err)
		require.Len(t, declared.Inputs, 1, "c is a constant")
		require.Equal(t, "x", declared.Inputs[0].Name)
		require.Equal(t, []int{graph.Unknown, 3}, declared.Inputs[0].Dims)
		require.Len(t, declared.Outputs, 1)
	}
	_, err := onnx.LoadInterface(filepath.Dir(path))
	require.ErrorContains(t, err, "not a regular file")
	require.NoError(t, os.WriteFile(path, nil, 0o600))
	_, err = onnx.LoadInterface(path)
	require.ErrorContains(t, err, "holds no graph")
}

func TestExternalData(t *testing.T) {
	dir := t.TempDir()
	raw, values := ramp(3000)
	require.NoError(t, os.Mkdir(filepath.Join(dir, "weights"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "weights", "w.bin"), append([]byte("1234"), raw...), 0o600))
	require.NoError(t, os.Symlink("weights/w.bin", filepath.Join(dir, "link")))
	path := filepath.Join(dir, "m.onnx")
	for _, entries := range [][]string{
		{"location", "weights/w.bin", "offset", "4", "length", "12000"},
		{"location", "weights/w.bin", "offset", "4"},
		{"location", "link", "offset", "4", "checksum", "not looked at"},
	} {
		require.NoError(t, os.WriteFile(path, marshal(t, external(3000, entries...)), 0o600))
		g, err := onnx.Load(path)
		require.NoError(t, err, entries)
		require.Equal(t, values, g.Initializers["w"].Floats())
	}
}

// A tensor may be named twice (tied weights) but is read once; other overlaps would
// let a small file fill the memory.
func TestExternalDataIsReadOnce(t *testing.T) {
	dir := t.TempDir()
	raw, values := ramp(3000)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "w"), raw, 0o600))
	load := func(offset, n int) (*graph.Graph, error) {
		m := external(3000, "location", "w")
		v := external(n, "location", "w", "offset", fmt.Sprint(offset)).Graph.Initializer[0]
		v.Name = proto.String("v")
		m.Graph.Initializer = append(m.Graph.Initializer, v)
		path := filepath.Join(dir, "m.onnx")
		require.NoError(t, os.WriteFile(path, marshal(t, m), 0o600))
		return onnx.Load(path)
	}
	g, err := load(0, 3000)
	require.NoError(t, err)
	require.Equal(t, values, g.Initializers["v"].Floats())
	require.Same(t, &g.Initializers["v"].Floats()[0], &g.Initializers["w"].Floats()[0])
	_, err = load(4, 2999)
	require.ErrorContains(t, err, "tensors overlap")
}

func TestExternalDataStaysInTheFolder(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "model")
	require.NoError(t, os.Mkdir(dir, 0o755))
	raw, _ := ramp(3000)
	outside := filepath.Join(parent, "secret")
	require.NoError(t, os.WriteFile(outside, raw, 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "w"), raw, 0o600))
	require.NoError(t, os.Symlink("../secret", filepath.Join(dir, "link")))
	require.NoError(t, os.Symlink("..", filepath.Join(dir, "up")))
	path := filepath.Join(dir, "m.onnx")
	for _, c := range []struct {
		want    string
		entries []string
	}{
		{"escapes", []string{"location", "../secret"}},
		{"escapes", []string{"location", outside}},
		{"escapes", []string{"location", "link"}},
		{"escapes", []string{"location", "up/secret"}},
		{"no such file", []string{"location", "absent"}},
		{"not a regular file", []string{"location", "."}},
		{"has the location", []string{"location", ""}},
		{"has the location", []string{"offset", "4"}},
		{"raw data has 11996 bytes", []string{"location", "w", "length", "11996"}},
		{"12000 bytes at 4 of a file of 12000", []string{"location", "w", "offset", "4"}},
		{`offset "-4"`, []string{"location", "w", "offset", "-4"}},
		{`offset "9223372036854775808"`, []string{"location", "w", "offset", "9223372036854775808"}},
		{"of a file of 12000", []string{"location", "w", "offset", "9223372036854775807"}},
		{`length "x"`, []string{"location", "w", "length", "x"}},
		{"stored twice", []string{"location", "w", "location", "w"}},
		{"stored twice", []string{"location", "w", "\x00raw_data", "0 12000"}},
		{"raw data has 120 bytes", []string{"\x00raw_data", "0 120"}},
		{"of a file of", []string{"\x00raw_data", "0 12000"}},
	} {
		require.NoError(t, os.WriteFile(path, marshal(t, external(3000, c.entries...)), 0o600))
		_, err := onnx.Load(path)
		require.ErrorContains(t, err, c.want, c.entries)
		require.ErrorContains(t, err, `initializer "w"`)
		require.NotContains(t, err.Error(), "\n")
	}
	_, err := onnx.Decode(marshal(t, external(3000, "location", "w")))
	require.ErrorContains(t, err, "only a model that is a file")
}

// Every element of every kind of bytes reads as the typed fields give it.
func TestBytesAreWhatTheDtypeSays(t *testing.T) {
	all := make([]byte, 1<<13)
	for i := range all {
		all[i] = byte(i)
	}
	for kind, at := range map[onnxpb.TensorProto_DataType]func(b byte) int64{
		onnxpb.TensorProto_INT8:  func(b byte) int64 { return int64(int8(b)) },
		onnxpb.TensorProto_UINT8: func(b byte) int64 { return int64(b) },
		onnxpb.TensorProto_BOOL:  func(b byte) int64 { return min(int64(b), 1) },
	} {
		p := &onnxpb.TensorProto{Name: proto.String("t"), DataType: proto.Int32(int32(kind)), Dims: []int64{32, 256}, RawData: all}
		_, got, err := onnx.DecodeTensor(marshal(t, p))
		require.NoError(t, err)
		ints, floats, flat := got.Ints(), got.Floats(), got.WithDims([]int{8192})
		for i, b := range all {
			require.Equal(t, at(b), ints[i])
			require.Equal(t, float32(at(b)), floats[i])
			require.Equal(t, at(b), flat.Int(i))
			require.Equal(t, float64(at(b)), flat.Float(i))
		}
	}
}

// Integers of less than a byte lie the lowest first, in small and in large tensors.
func TestPackedIntegers(t *testing.T) {
	for _, repeat := range []int{1, 1 << 13} {
		for kind, want := range map[onnxpb.TensorProto_DataType][]int64{
			onnxpb.TensorProto_UINT4: {1, 8, 15, 7},
			onnxpb.TensorProto_INT4:  {1, -8, -1, 7},
		} {
			raw := bytes.Repeat([]byte{0x81, 0x7f}, repeat)
			p := &onnxpb.TensorProto{Name: proto.String("t"), DataType: proto.Int32(int32(kind)), Dims: []int64{int64(4 * repeat)}, RawData: raw}
			_, got, err := onnx.DecodeTensor(marshal(t, p))
			require.NoError(t, err)
			require.Equal(t, slices.Repeat(want, repeat), got.Ints())
			p.RawData = append(raw, 0)
			_, _, err = onnx.DecodeTensor(marshal(t, p))
			require.ErrorContains(t, err, "raw data has")
		}
	}
}

// Tensors of more than a megabyte are read in pieces, on all processors.
func TestLargeTensorsAreReadInPieces(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	const n = 1<<21 + 5
	raw := make([]byte, 8*n)
	for i := range n {
		binary.LittleEndian.PutUint64(raw[8*i:], math.Float64bits(float64(i%100003)))
	}
	for _, c := range []struct {
		kind onnxpb.TensorProto_DataType
		size int
		at   func(b []byte) float64
	}{
		{onnxpb.TensorProto_FLOAT, 4, func(b []byte) float64 { return float64(math.Float32frombits(binary.LittleEndian.Uint32(b))) }},
		{onnxpb.TensorProto_DOUBLE, 8, func(b []byte) float64 { return float64(float32(math.Float64frombits(binary.LittleEndian.Uint64(b)))) }},
		{onnxpb.TensorProto_BFLOAT16, 2, func(b []byte) float64 {
			return float64(math.Float32frombits(uint32(binary.LittleEndian.Uint16(b)) << 16))
		}},
		{onnxpb.TensorProto_INT32, 4, func(b []byte) float64 { return float64(int32(binary.LittleEndian.Uint32(b))) }},
		{onnxpb.TensorProto_INT8, 1, func(b []byte) float64 { return float64(int8(b[0])) }},
	} {
		w := &onnxpb.TensorProto{DataType: proto.Int32(int32(c.kind)), Dims: []int64{n}, RawData: raw[:n*c.size]}
		data, err := proto.Marshal(w)
		require.NoError(t, err)
		_, got, err := onnx.DecodeTensor(data)
		require.NoError(t, err)
		for i := range n {
			if want, have := c.at(raw[i*c.size:]), got.Float(i); want != have && !math.IsNaN(want) {
				require.Equal(t, want, have, "element %d of %v", i, c.kind)
			}
		}
	}
}
