package large

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"

	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/models/onnx/onnxpb"
)

// A model is a chain of layers, MatMul and Relu, of width × width weights, which lie in one file of external data: a
// model of fewer layers uses the start of it.
const (
	width    = 1 << 12
	dataFile = "weights.bin"
)

// writeWeights writes normally distributed weights, as those of trained models are. Rows of them begin anywhere in a
// table, since to draw a billion takes longer than to import them.
func writeWeights(path string, width, layers int) (err error) {
	const table = 1 << 22
	rng := rand.New(rand.NewPCG(1, 2))
	deviation := math.Sqrt(2 / float64(width))
	normal := make([]byte, 0, 4*table)
	for range table {
		normal = binary.LittleEndian.AppendUint32(normal, math.Float32bits(float32(rng.NormFloat64()*deviation)))
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	w := bufio.NewWriterSize(f, 1<<20)
	for range layers * width {
		at := 4 * rng.IntN(table-width)
		if _, err := w.Write(normal[at : at+4*width]); err != nil {
			return err
		}
	}
	return w.Flush()
}

// writeModel writes the ONNX file of so many layers, to lie beside the weights.
func writeModel(path string, width, layers int) error {
	g := &onnxpb.GraphProto{Name: proto.String("chain"), Input: []*onnxpb.ValueInfoProto{vector("x", width)}}
	at := "x"
	for i := range layers {
		w, product := fmt.Sprintf("w%d", i), fmt.Sprintf("p%d", i)
		g.Initializer = append(g.Initializer, weights(w, width, i))
		g.Node = append(g.Node,
			&onnxpb.NodeProto{OpType: proto.String("MatMul"), Input: []string{at, w}, Output: []string{product}},
			&onnxpb.NodeProto{OpType: proto.String("Relu"), Input: []string{product}, Output: []string{fmt.Sprintf("y%d", i)}},
		)
		at = fmt.Sprintf("y%d", i)
	}
	g.Output = []*onnxpb.ValueInfoProto{vector(at, width)}
	data, err := proto.Marshal(&onnxpb.ModelProto{
		IrVersion: proto.Int64(8), Graph: g, OpsetImport: []*onnxpb.OperatorSetIdProto{{Domain: proto.String(""), Version: proto.Int64(17)}},
	})
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}

// vector declares a value of one row.
func vector(name string, width int) *onnxpb.ValueInfoProto {
	dim := func(n int) *onnxpb.TensorShapeProto_Dimension {
		return &onnxpb.TensorShapeProto_Dimension{Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: int64(n)}}
	}
	return &onnxpb.ValueInfoProto{Name: proto.String(name), Type: &onnxpb.TypeProto{
		Value: &onnxpb.TypeProto_TensorType{TensorType: &onnxpb.TypeProto_Tensor{
			ElemType: proto.Int32(1), Shape: &onnxpb.TensorShapeProto{Dim: []*onnxpb.TensorShapeProto_Dimension{dim(1), dim(width)}},
		}},
	}}
}

// weights refers to those of layer i.
func weights(name string, width, i int) *onnxpb.TensorProto {
	size := 4 * width * width
	t := &onnxpb.TensorProto{
		Name: proto.String(name), DataType: proto.Int32(1), Dims: []int64{int64(width), int64(width)},
		DataLocation: onnxpb.TensorProto_EXTERNAL.Enum(),
	}
	for _, kv := range [][2]string{{"location", dataFile}, {"offset", fmt.Sprint(i * size)}, {"length", fmt.Sprint(size)}} {
		t.ExternalData = append(t.ExternalData, &onnxpb.StringStringEntryProto{Key: proto.String(kv[0]), Value: proto.String(kv[1])})
	}
	return t
}
