// Package mutant makes wrong models of right ones, for tests of whatever reads model
// files: operators, operands, attributes, constants, element types and sizes are
// changed at random, so that the result is a well-formed file and often a model that
// nearly makes sense.
package mutant

import (
	"math"

	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	"github.com/opml/opml/models/onnx/onnxpb"
)

// Mutate changes one thing in a model of at least one node and one input.
func Mutate(t *rapid.T, m *onnxpb.ModelProto, operators []string) {
	g := m.Graph
	n := pick(t, "node", g.Node)
	switch rapid.IntRange(0, 10).Draw(t, "mutation") {
	case 0:
		m.OpsetImport[0].Version = proto.Int64(rapid.Int64Range(7, 27).Draw(t, "opset"))
	case 1:
		n.OpType = proto.String(pick(t, "operator", operators))
	case 2:
		if len(n.Input) > 0 {
			n.Input[rapid.IntRange(0, len(n.Input)-1).Draw(t, "which")] = anyValue(t, g)
		}
	case 3:
		n.Input = append(n.Input, anyValue(t, g))
	case 4:
		if len(n.Input) > 0 {
			n.Input = n.Input[:len(n.Input)-1]
		}
	case 5:
		if len(n.Attribute) > 0 {
			mutateAttribute(t, pick(t, "attribute", n.Attribute))
		}
	case 6:
		if len(g.Initializer) > 0 {
			mutateConstant(t, pick(t, "constant", g.Initializer))
		}
	case 7:
		mutateElementType(t, g)
	case 8:
		appendNode(t, g, operators)
	default:
		if len(g.Input) > 0 {
			mutateDims(t, pick(t, "input", g.Input))
		}
	}
}

// pick draws an element by its number, which is all that a failure then prints.
func pick[T any](t *rapid.T, what string, list []T) T {
	return list[rapid.IntRange(0, len(list)-1).Draw(t, what)]
}

// number draws the values that break things.
func number(t *rapid.T) int64 {
	return rapid.SampledFrom([]int64{
		-1, 0, 1, 2, 3, 4, 5, 7, -2, -3, 100, 1000, 1 << 16, 1 << 20, 1 << 28, 1<<31 - 1, 1 << 31, 1 << 40, -1 << 40, math.MaxInt64, math.MinInt64,
	}).Draw(t, "number")
}

func mutateDims(t *rapid.T, in *onnxpb.ValueInfoProto) {
	dims := in.GetType().GetTensorType().GetShape().GetDim()
	if len(dims) > 0 {
		d := pick(t, "axis", dims)
		d.Value = &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: number(t)}
	}
}

// mutateElementType gives all inputs of one type another one.
func mutateElementType(t *rapid.T, g *onnxpb.GraphProto) {
	if len(g.Input) == 0 {
		return
	}
	from := pick(t, "input", g.Input).GetType().GetTensorType().GetElemType()
	to := rapid.SampledFrom([]int32{1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 21, 22}).Draw(t, "element type")
	for _, in := range g.Input {
		if tt := in.GetType().GetTensorType(); tt != nil && tt.GetElemType() == from {
			tt.ElemType = proto.Int32(to)
		}
	}
}

// appendNode computes the first output of the graph once more, by another operator.
func appendNode(t *rapid.T, g *onnxpb.GraphProto, operators []string) {
	if len(g.Output) == 0 {
		return
	}
	name := g.Output[0].GetName() + "'"
	n := &onnxpb.NodeProto{
		Name: proto.String("appended"), OpType: proto.String(pick(t, "operator", operators)),
		Input: []string{g.Output[0].GetName()}, Output: []string{name},
	}
	for range rapid.IntRange(0, 2).Draw(t, "operands") {
		n.Input = append(n.Input, anyValue(t, g))
	}
	g.Node = append(g.Node, n)
	g.Output[0] = &onnxpb.ValueInfoProto{Name: proto.String(name)}
}

func anyValue(t *rapid.T, g *onnxpb.GraphProto) string {
	names := []string{""}
	for _, v := range g.Input {
		names = append(names, v.GetName())
	}
	for _, v := range g.Initializer {
		names = append(names, v.GetName())
	}
	for _, n := range g.Node {
		names = append(names, n.Output...)
	}
	return rapid.SampledFrom(names).Draw(t, "value")
}

func mutateAttribute(t *rapid.T, a *onnxpb.AttributeProto) {
	switch {
	case len(a.Ints) > 0 && rapid.Bool().Draw(t, "shorten"):
		a.Ints = a.Ints[1:]
	case len(a.Ints) > 0:
		a.Ints[rapid.IntRange(0, len(a.Ints)-1).Draw(t, "which")] = number(t)
	case len(a.Floats) > 0:
		a.Floats[0] = rapid.SampledFrom([]float32{0, -1, 1e-30, 1e30, float32(math.NaN()), float32(math.Inf(1))}).Draw(t, "float")
	case a.I != nil:
		a.I = proto.Int64(number(t))
	case a.F != nil:
		a.F = proto.Float32(rapid.SampledFrom([]float32{0, -1, 0.5, 1e-30, 1e30, float32(math.NaN()), float32(math.Inf(-1))}).Draw(t, "float"))
	default:
		a.S = []byte(rapid.SampledFrom([]string{"", "SAME_UPPER", "linear", "cubic", "edge", "wrap", "reflect", "nonsense"}).Draw(t, "string"))
	}
}

// mutateConstant replaces integers, which are shapes, axes and indices, or the
// dims.
func mutateConstant(t *rapid.T, p *onnxpb.TensorProto) {
	if p.GetDataType() == int32(onnxpb.TensorProto_INT64) && len(p.RawData) >= 8 && rapid.Bool().Draw(t, "element") {
		at := 8 * rapid.IntRange(0, len(p.RawData)/8-1).Draw(t, "which")
		v := uint64(number(t))
		for i := range 8 {
			p.RawData[at+i] = byte(v >> (8 * i))
		}
		return
	}
	if len(p.Dims) > 0 {
		p.Dims[rapid.IntRange(0, len(p.Dims)-1).Draw(t, "axis")] = number(t)
	}
}
