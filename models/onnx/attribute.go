package onnx

import (
	"fmt"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// convertAttributes reads a node's attributes. Kinds that no supported operator
// has are kept as [graph.Opaque], so that the operator is refused by name.
func (c *converter) convertAttributes(in []*onnxpb.AttributeProto) (graph.Attributes, error) {
	out := make(graph.Attributes, len(in))
	for _, a := range in {
		name := a.GetName()
		if _, dup := out[name]; dup {
			return nil, fmt.Errorf("attribute %q appears twice", name)
		}
		v, err := c.convertAttribute(a)
		if err != nil {
			return nil, fmt.Errorf("attribute %q: %w", name, err)
		}
		out[name] = v
	}
	return out, nil
}

func (c *converter) convertAttribute(a *onnxpb.AttributeProto) (any, error) {
	if a.GetRefAttrName() != "" {
		return nil, fmt.Errorf("refers to %q of a function, outside of one", a.GetRefAttrName())
	}
	switch kind := attributeKind(a); kind {
	case onnxpb.AttributeProto_FLOAT:
		return a.GetF(), nil
	case onnxpb.AttributeProto_INT:
		return a.GetI(), nil
	case onnxpb.AttributeProto_STRING:
		return string(a.GetS()), nil
	case onnxpb.AttributeProto_FLOATS:
		return nonNil(a.GetFloats()), nil
	case onnxpb.AttributeProto_INTS:
		return nonNil(a.GetInts()), nil
	case onnxpb.AttributeProto_STRINGS:
		out := make([]string, len(a.GetStrings()))
		for i, s := range a.GetStrings() {
			out[i] = string(s)
		}
		return out, nil
	case onnxpb.AttributeProto_TENSOR:
		if a.GetT() == nil {
			return nil, fmt.Errorf("has no tensor")
		}
		return c.storage.convertTensor(a.GetT())
	case onnxpb.AttributeProto_GRAPH:
		if a.GetG() == nil {
			return nil, fmt.Errorf("has no graph")
		}
		return c.convertSubgraph(a.GetG())
	default:
		return graph.Opaque(kind.String()), nil
	}
}

// attributeKind returns the declared type, or the one field that is present:
// the first version of the format had no declared types.
func attributeKind(a *onnxpb.AttributeProto) onnxpb.AttributeProto_AttributeType {
	switch {
	case a.GetType() != onnxpb.AttributeProto_UNDEFINED:
		return a.GetType()
	case a.F != nil:
		return onnxpb.AttributeProto_FLOAT
	case a.I != nil:
		return onnxpb.AttributeProto_INT
	case a.S != nil:
		return onnxpb.AttributeProto_STRING
	case a.T != nil:
		return onnxpb.AttributeProto_TENSOR
	case a.G != nil:
		return onnxpb.AttributeProto_GRAPH
	case a.Floats != nil:
		return onnxpb.AttributeProto_FLOATS
	case a.Ints != nil:
		return onnxpb.AttributeProto_INTS
	case a.Strings != nil:
		return onnxpb.AttributeProto_STRINGS
	default:
		return onnxpb.AttributeProto_UNDEFINED
	}
}

// nonNil keeps an empty list distinct from an absent one.
func nonNil[T any](v []T) []T {
	if v == nil {
		return []T{}
	}
	return v
}
