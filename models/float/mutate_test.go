package float_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	"github.com/opml/opml/models/onnx/onnxpb"
)

// TestMutatedModels imports and runs well-encoded but wrong models: sizes,
// attributes, operators, operands and constants changed at random. Each ends in
// one line of error or in a result, never in a panic, and soon.
func TestMutatedModels(t *testing.T) {
	cases := readCases(t, "testdata/opsets.tar.zst")
	rapid.Check(t, func(t *rapid.T) {
		c := pick(t, "case", cases)
		var m onnxpb.ModelProto
		if err := proto.Unmarshal(c.model, &m); err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 3).Draw(t, "mutations") {
			mutate(t, &m)
		}
		data, err := proto.Marshal(&m)
		if err != nil {
			t.Fatal(err)
		}
		t.Log(c.name)
		started := time.Now()
		if err := importAndRun(data); err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("more than one line: %q", err)
		}
		if took := time.Since(started); took > 10*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

// pick draws an element by its number, which is all that a failure then prints.
func pick[T any](t *rapid.T, what string, list []T) T {
	return list[rapid.IntRange(0, len(list)-1).Draw(t, what)]
}

// number draws the values that break things.
func number(t *rapid.T) int64 {
	return rapid.SampledFrom([]int64{
		-1, 0, 1, 2, 3, 4, 5, 7, -2, -3, 100, 1 << 20, 1 << 28, 1<<31 - 1, 1 << 31, 1 << 40, -1 << 40, math.MaxInt64, math.MinInt64,
	}).Draw(t, "number")
}

func mutate(t *rapid.T, m *onnxpb.ModelProto) {
	g := m.Graph
	n := pick(t, "node", g.Node)
	switch rapid.IntRange(0, 8).Draw(t, "mutation") {
	case 0:
		m.OpsetImport[0].Version = proto.Int64(rapid.Int64Range(7, 27).Draw(t, "opset"))
	case 1:
		n.OpType = proto.String(rapid.SampledFrom(promised).Draw(t, "operator"))
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
	default:
		in := pick(t, "input", g.Input)
		dims := in.GetType().GetTensorType().GetShape().GetDim()
		if len(dims) > 0 {
			d := pick(t, "axis", dims)
			d.Value = &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: number(t)}
		}
	}
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
		a.F = proto.Float32(float32(math.NaN()))
	default:
		a.S = []byte(rapid.SampledFrom([]string{"", "SAME_UPPER", "linear", "cubic", "edge", "wrap", "nonsense"}).Draw(t, "string"))
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
