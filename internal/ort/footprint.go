package ort

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// Footprint is by how many bytes a process of ONNX Runtime has grown once it has loaded a model and run it, on one thread:
// its arenas keep what they once had. What the library takes for any model, however small, does not count.
func Footprint(ctx context.Context, folder, model string, inputs []*graph.Tensor) (grown uint64, err error) {
	p, err := Start(ctx, folder)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	nothing := filepath.Join(p.folder, "nothing.onnx")
	if err := os.WriteFile(nothing, identity(), 0o600); err != nil {
		return 0, err
	}
	before, err := p.after(nothing, []*graph.Tensor{graph.NewFloats([]int{1}, []float32{1})})
	if err != nil {
		return 0, err
	}
	after, err := p.after(model, inputs)
	return after - min(before, after), err
}

// after is what is resident after a model was run.
func (p *Process) after(model string, inputs []*graph.Tensor) (uint64, error) {
	s, err := p.Open(model, 1, inputs)
	if err != nil {
		return 0, err
	}
	if _, err := s.Time(time.Millisecond); err != nil {
		return 0, err
	}
	return p.Resident()
}

// identity is the smallest model: it hands one number on.
func identity() []byte {
	value := func(name string) []*onnxpb.ValueInfoProto {
		v := &onnxpb.ValueInfoProto{Name: proto.String(name), Type: &onnxpb.TypeProto{Value: &onnxpb.TypeProto_TensorType{
			TensorType: &onnxpb.TypeProto_Tensor{ElemType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)), Shape: &onnxpb.TensorShapeProto{
				Dim: []*onnxpb.TensorShapeProto_Dimension{{Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: 1}}},
			}},
		}}}
		return []*onnxpb.ValueInfoProto{v}
	}
	data, err := proto.Marshal(&onnxpb.ModelProto{
		IrVersion: proto.Int64(8), OpsetImport: []*onnxpb.OperatorSetIdProto{{Domain: proto.String(""), Version: proto.Int64(17)}},
		Graph: &onnxpb.GraphProto{
			Name: proto.String("nothing"), Input: value("x"), Output: value("y"),
			Node: []*onnxpb.NodeProto{{OpType: proto.String("Identity"), Input: []string{"x"}, Output: []string{"y"}}},
		},
	})
	if err != nil {
		panic(err) // a message of constants is always valid
	}
	return data
}
