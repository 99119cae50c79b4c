package ort

import (
	"fmt"
	"os"
	"slices"

	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/models/onnx/onnxpb"
)

// Freeze copies a model file with everything known that can be: initialisers that old files also list as inputs are
// inputs no more (ONNX Runtime would have to expect other values and could fold nothing), and the remaining inputs have
// these shapes, in order.
func Freeze(from, to string, shapes [][]int) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	var m onnxpb.ModelProto
	if err := proto.Unmarshal(data, &m); err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	if err := freeze(m.Graph, shapes); err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	if data, err = proto.Marshal(&m); err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	return os.WriteFile(to, data, 0o600)
}

func freeze(g *onnxpb.GraphProto, shapes [][]int) error {
	constant := map[string]bool{}
	for _, t := range g.GetInitializer() {
		constant[t.GetName()] = true
	}
	g.Input = slices.DeleteFunc(g.Input, func(v *onnxpb.ValueInfoProto) bool { return constant[v.GetName()] })
	if len(g.Input) != len(shapes) {
		return fmt.Errorf("the model has %d inputs, %d shapes are given", len(g.Input), len(shapes))
	}
	for i, in := range g.Input {
		shape := &onnxpb.TensorShapeProto{}
		for _, d := range shapes[i] {
			shape.Dim = append(shape.Dim, &onnxpb.TensorShapeProto_Dimension{Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: int64(d)}})
		}
		in.GetType().GetTensorType().Shape = shape
	}
	return nil
}
