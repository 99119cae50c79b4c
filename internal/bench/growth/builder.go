package growth

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"os"

	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/models/onnx/onnxpb"
)

// builder writes an ONNX model node by node. Values are named by the nodes that make them.
type builder struct {
	rng   *rand.Rand
	graph onnxpb.GraphProto
	macs  uint64 // multiply-accumulates
}

func newBuilder(seed uint64, input ...int64) *builder {
	b := &builder{rng: rand.New(rand.NewPCG(seed, 7))}
	b.graph.Name = proto.String("generated")
	b.graph.Input = []*onnxpb.ValueInfoProto{floats("x", input)}
	return b
}

// floats declares a value of float32.
func floats(name string, dims []int64) *onnxpb.ValueInfoProto {
	shape := &onnxpb.TensorShapeProto{}
	for _, d := range dims {
		shape.Dim = append(shape.Dim, &onnxpb.TensorShapeProto_Dimension{Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: d}})
	}
	return &onnxpb.ValueInfoProto{Name: proto.String(name), Type: &onnxpb.TypeProto{
		Value: &onnxpb.TypeProto_TensorType{TensorType: &onnxpb.TypeProto_Tensor{ElemType: proto.Int32(1), Shape: shape}},
	}}
}

// node adds an operator and returns its output.
func (b *builder) node(op string, attributes []*onnxpb.AttributeProto, inputs ...string) string {
	name := fmt.Sprintf("%s_%d", op, len(b.graph.Node))
	b.graph.Node = append(b.graph.Node, &onnxpb.NodeProto{
		Name: proto.String(name), OpType: proto.String(op), Input: inputs, Output: []string{name}, Attribute: attributes,
	})
	return name
}

// constant adds an initialiser of float32 made by f.
func (b *builder) constant(f func() float64, dims ...int64) string {
	n := int64(1)
	for _, d := range dims {
		n *= d
	}
	raw := make([]byte, 4*n)
	for i := range n {
		binary.LittleEndian.PutUint32(raw[4*i:], math.Float32bits(float32(f())))
	}
	name := fmt.Sprintf("w_%d", len(b.graph.Initializer))
	b.graph.Initializer = append(b.graph.Initializer, &onnxpb.TensorProto{
		Name: proto.String(name), DataType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)), Dims: dims, RawData: raw,
	})
	return name
}

// weights are normal numbers that keep the variance of what so many inputs add up to.
func (b *builder) weights(fanIn int64, dims ...int64) string {
	deviation := math.Sqrt(2 / float64(fanIn))
	return b.constant(func() float64 { return b.rng.NormFloat64() * deviation }, dims...)
}

// small are numbers near a centre: biases, gains.
func (b *builder) small(centre float64, dims ...int64) string {
	return b.constant(func() float64 { return centre + 0.1*b.rng.NormFloat64() }, dims...)
}

// shape adds an initialiser of int64.
func (b *builder) shape(dims ...int64) string {
	name := fmt.Sprintf("shape_%d", len(b.graph.Initializer))
	b.graph.Initializer = append(b.graph.Initializer, &onnxpb.TensorProto{
		Name: proto.String(name), DataType: proto.Int32(int32(onnxpb.TensorProto_INT64)), Dims: []int64{int64(len(dims))}, Int64Data: dims,
	})
	return name
}

func ints(name string, v ...int64) *onnxpb.AttributeProto {
	return &onnxpb.AttributeProto{Name: proto.String(name), Type: onnxpb.AttributeProto_INTS.Enum(), Ints: v}
}

func integer(name string, v int64) *onnxpb.AttributeProto {
	return &onnxpb.AttributeProto{Name: proto.String(name), Type: onnxpb.AttributeProto_INT.Enum(), I: proto.Int64(v)}
}

// save ends the model in an output and writes it.
func (b *builder) save(path, output string, dims ...int64) error {
	b.graph.Output = []*onnxpb.ValueInfoProto{floats(output, dims)}
	data, err := proto.Marshal(&onnxpb.ModelProto{
		IrVersion: proto.Int64(8), ProducerName: proto.String("opml bench"), Graph: &b.graph,
		OpsetImport: []*onnxpb.OperatorSetIdProto{{Domain: proto.String(""), Version: proto.Int64(17)}},
	})
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}
