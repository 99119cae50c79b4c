package onnx

import (
	"fmt"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// convertInterface reads inputs and outputs. An input that is also an
// initializer (required before version 4 of the format) is a constant.
func convertInterface(g *graph.Graph, p *onnxpb.GraphProto) error {
	for _, in := range p.GetInput() {
		if _, constant := g.Initializers[in.GetName()]; constant {
			continue
		}
		v, err := convertValueInfo(in)
		if err != nil {
			return fmt.Errorf("input %q: %w", in.GetName(), err)
		}
		if _, dup := g.Values[v.Name]; dup {
			return fmt.Errorf("input %q is defined twice", v.Name)
		}
		g.Inputs = append(g.Inputs, v)
		g.Values[v.Name] = v
	}
	seen := map[string]bool{}
	for _, out := range p.GetOutput() {
		v, err := convertOutput(out)
		if err != nil {
			return fmt.Errorf("output %q: %w", out.GetName(), err)
		}
		if seen[v.Name] {
			return fmt.Errorf("output %q is listed twice", v.Name)
		}
		seen[v.Name] = true
		g.Outputs = append(g.Outputs, v)
	}
	return nil
}

// convertOutput is convertValueInfo, but takes texts and lists of maps for values of
// unknown type: classifiers declare their labels and scores so, and what the graph then
// computes decides.
func convertOutput(p *onnxpb.ValueInfoProto) (graph.ValueInfo, error) {
	t := p.GetType()
	texts := t.GetTensorType().GetElemType() == int32(onnxpb.TensorProto_STRING)
	maps := t.GetSequenceType().GetElemType().GetMapType() != nil
	if p.GetName() != "" && (texts || maps) {
		return graph.ValueInfo{Name: p.GetName()}, nil
	}
	return convertValueInfo(p)
}

// declared is a graph of nothing but the inputs and outputs that convertInterface finds.
func declared(m *onnxpb.ModelProto) (*graph.Graph, error) {
	if m.Graph == nil {
		return nil, errNoGraph
	}
	if err := checkNames(m.Graph); err != nil {
		return nil, err
	}
	g := &graph.Graph{Initializers: map[string]*graph.Tensor{}, Values: map[string]graph.ValueInfo{}}
	for _, t := range m.Graph.GetInitializer() {
		g.Initializers[t.GetName()] = nil
	}
	return g, convertInterface(g, m.Graph)
}

func convertValueInfo(p *onnxpb.ValueInfoProto) (graph.ValueInfo, error) {
	v := graph.ValueInfo{Name: p.GetName()}
	if v.Name == "" {
		return v, fmt.Errorf("has no name")
	}
	t := p.GetType()
	if t.GetValue() == nil { // no type, or an empty one, as some tools write it
		return v, nil
	}
	tt := t.GetTensorType()
	if tt == nil {
		return v, fmt.Errorf("is not a tensor (sequences, maps and optionals are not supported)")
	}
	if tt.GetElemType() != 0 {
		dt, err := convertDType(tt.GetElemType())
		if err != nil {
			return v, err
		}
		v.DType = dt
	}
	if tt.GetShape() == nil {
		return v, nil
	}
	return v, convertShape(&v, tt.GetShape().GetDim())
}

// convertShape fills in sizes and symbols; a negative size, as some tools write
// it, is an open one.
func convertShape(v *graph.ValueInfo, dims []*onnxpb.TensorShapeProto_Dimension) error {
	if len(dims) > graph.MaxRank {
		return fmt.Errorf("rank %d exceeds %d", len(dims), graph.MaxRank)
	}
	v.HasRank = true
	v.Dims = make([]int, len(dims))
	symbols := make([]string, len(dims))
	for i, d := range dims {
		size, fixed := d.GetValue().(*onnxpb.TensorShapeProto_Dimension_DimValue)
		switch {
		case !fixed || size.DimValue < 0:
			v.Dims[i], symbols[i] = graph.Unknown, d.GetDimParam()
			v.Symbols = symbols
		case size.DimValue > graph.MaxElements:
			return fmt.Errorf("size %d of axis %d exceeds %d", size.DimValue, i, graph.MaxElements)
		default:
			v.Dims[i] = int(size.DimValue)
		}
	}
	return nil
}
