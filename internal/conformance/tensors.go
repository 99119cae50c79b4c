package conformance

import (
	"fmt"
	"slices"

	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// tensors is a Set, decoded.
type tensors struct {
	inputs  map[string]*graph.Tensor
	outputs []*graph.Tensor
}

func (c *Case) decode(g *graph.Graph) ([]*tensors, error) {
	var out []*tensors
	for _, s := range c.Sets {
		t := &tensors{inputs: map[string]*graph.Tensor{}}
		if len(s.Inputs) != len(g.Inputs) || len(s.Outputs) != len(g.Outputs) {
			return nil, fmt.Errorf("%d inputs and %d outputs given for a model of %d and %d",
				len(s.Inputs), len(s.Outputs), len(g.Inputs), len(g.Outputs))
		}
		for i, data := range s.Inputs {
			_, v, err := onnx.DecodeTensor(data)
			if err != nil {
				return nil, fmt.Errorf("input %q: %w", g.Inputs[i].Name, err)
			}
			t.inputs[g.Inputs[i].Name] = v
		}
		for i, data := range s.Outputs {
			_, v, err := onnx.DecodeTensor(data)
			if err != nil {
				return nil, fmt.Errorf("output %q: %w", g.Outputs[i].Name, err)
			}
			t.outputs = append(t.outputs, v)
		}
		out = append(out, t)
	}
	return out, nil
}

// sample is what the graph takes as inputs; one that is no input of the case is 0.
func (t *tensors) sample(g *graph.Graph) models.Sample {
	s := models.Sample{}
	for _, in := range g.Inputs {
		if s[in.Name] = t.inputs[in.Name]; s[in.Name] == nil {
			s[in.Name] = graph.Zeros(in.DType, in.Dims)
		}
	}
	return s
}

func equal(a, b *graph.Tensor) bool {
	return a.Type().Equal(b.Type()) && slices.Equal(a.Floats(), b.Floats()) && slices.Equal(a.Ints(), b.Ints())
}

// declaredOperator is the operator of a model of one node that the importer does not
// read, "" if there is none.
func (c *Case) declaredOperator() string {
	var m onnxpb.ModelProto
	if proto.Unmarshal(c.Model, &m) != nil || len(m.GetGraph().GetNode()) != 1 {
		return ""
	}
	return m.GetGraph().GetNode()[0].GetOpType()
}
