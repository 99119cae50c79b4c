package float_test

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/internal/conformance"
	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// nodeCase is one ONNX backend test: a model with inputs and expected outputs.
type nodeCase struct {
	name    string
	model   []byte
	inputs  [][]byte
	outputs [][]byte
}

// readCases reads an archive of test cases, sorted by name.
func readCases(t testing.TB, archive string) []*nodeCase {
	list, err := conformance.Read(archive)
	require.NoError(t, err)
	cases := make([]*nodeCase, len(list))
	for i, c := range list {
		cases[i] = &nodeCase{c.Name, c.Model, c.Sets[0].Inputs, c.Sets[0].Outputs}
	}
	return cases
}

// verdict is the result of one case.
type verdict int

const (
	passed verdict = iota
	refused
	wrong
)

func (v verdict) String() string { return [...]string{"passed", "refused", "wrong"}[v] }

// operator returns the operator that a case tests: of its only node, else of
// the case's name.
func (c *nodeCase) operator(t *testing.T) string {
	var m onnxpb.ModelProto
	require.NoError(t, proto.Unmarshal(c.model, &m))
	nodes := m.GetGraph().GetNode()
	if len(nodes) == 1 {
		return nodes[0].GetOpType()
	}
	return "(several)"
}

// run imports and executes a case. If its inputs decide shapes (axes, sizes),
// they are given as constants, as exporters write them: all but the first, or
// all.
func (c *nodeCase) run(t *testing.T) (verdict, error) {
	g, err := onnx.Decode(c.model)
	if err != nil {
		return refused, err
	}
	inputs := map[string]*graph.Tensor{}
	for i, data := range c.inputs {
		_, tensor, err := onnx.DecodeTensor(data)
		if err != nil || i >= len(g.Inputs) {
			return refused, fmt.Errorf("input %d: %w", i, err)
		}
		inputs[g.Inputs[i].Name] = tensor
	}
	ready, _, err := graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
	for keep := 1; err != nil && keep >= 0; keep-- { // again, with parameters as constants
		ready, _, err = graph.Prepare(withConstants(g, inputs, keep), graph.Options{Evaluate: float.Evaluate})
	}
	if err != nil {
		return refused, err
	}
	ex, err := float.New(ready)
	if err != nil {
		return wrong, err
	}
	out, err := ex.Run(t.Context(), inputs, nil)
	if err != nil {
		return wrong, err
	}
	for i, data := range c.outputs {
		_, want, err := onnx.DecodeTensor(data)
		if err != nil {
			return refused, err
		}
		if err := equal(want, out[ready.Outputs[i].Name], c.tolerance()); err != nil {
			return wrong, fmt.Errorf("output %d: %w", i, err)
		}
	}
	return passed, nil
}

// tolerance is the relative error that a case allows: 1e-5, except where the expected
// output is rounded and float execution does not round: to bfloat16 (2^-9), to half
// precision (2^-11), or, in one case, by hand to four digits; and in one whose long sums of
// float32 cancel, so that the order of summation shows.
func (c *nodeCase) tolerance() float64 {
	switch {
	case strings.Contains(c.name, "BFLOAT16"):
		return 4e-3
	case strings.Contains(c.name, "FLOAT16"), strings.Contains(c.name, "fp16"),
		c.name == "test_averagepool_2d_ceil_last_window_starts_on_pad":
		return 1e-3
	case c.name == "conv_many_tiles":
		return 1e-4
	}
	return 1e-5
}

// withConstants turns every input from number keep on into an initializer.
func withConstants(g *graph.Graph, inputs map[string]*graph.Tensor, keep int) *graph.Graph {
	c := g.Clone()
	keep = min(keep, len(c.Inputs))
	for _, in := range c.Inputs[keep:] {
		c.Initializers[in.Name] = inputs[in.Name]
	}
	c.Inputs = c.Inputs[:keep]
	return c
}

// equal compares integers and Bools exactly, floats to 1e-5 absolute and the
// given relative tolerance.
func equal(want, got *graph.Tensor, tolerance float64) error {
	if !want.Type().Equal(got.Type()) {
		return fmt.Errorf("is %v, want %v", got, want)
	}
	for i := range want.Elements() {
		if !want.DType.IsFloat() {
			if want.Int(i) != got.Int(i) {
				return fmt.Errorf("element %d is %d, want %d", i, got.Int(i), want.Int(i))
			}
			continue
		}
		a, b := want.Float(i), got.Float(i)
		same := a == b || math.IsNaN(a) && math.IsNaN(b)
		if !same && !(math.Abs(a-b) <= 1e-5+tolerance*math.Abs(a)) {
			return fmt.Errorf("element %d is %v, want %v", i, b, a)
		}
	}
	return nil
}

// promised lists the operators that have to pass in all their cases but those
// of mayRefuse.
var promised = []string{
	"Abs", "Add", "ArgMax", "AveragePool", "BatchNormalization", "Cast", "Clip", "Concat", "Constant", "Conv", "Div",
	"Dropout", "Erf", "Exp", "Flatten", "Gather", "Gemm", "GlobalAveragePool", "GlobalMaxPool", "HardSigmoid",
	"HardSwish", "Identity", "LeakyRelu", "MatMul", "Max", "MaxPool", "Min", "Mul", "Neg", "Pad", "ReduceMax",
	"ConvInteger", "DequantizeLinear", "DynamicQuantizeLinear", "MatMulInteger", "QLinearConv", "QLinearMatMul", "QuantizeLinear",
	"ReduceMean", "ReduceSum", "Relu", "Reshape", "Resize", "Shape", "Sigmoid", "Slice", "Softmax", "Split", "Sqrt",
	"Squeeze", "Sub", "Sum", "Tanh", "Transpose", "Unsqueeze", "Upsample", "LSTM", "GRU", "RNN", "CumSum", "Trilu", "OneHot",
}

// mayRefuse says which cases of these operators are out of reach, by a part of
// the reason.
var mayRefuse = []string{
	"element type", // strings, 4-bit and 8-bit floats
	"target type",
	"is not a tensor",
	"training mode",
	"output 1",
	"antialias",
	"tf_crop_and_resize",
}

// TestNodeConformance runs every ONNX node test: none may be wrong, and those
// of the promised operators pass.
func TestNodeConformance(t *testing.T) {
	type tally [3]int
	var total tally
	byOp := map[string]*tally{}
	for _, c := range readCases(t, sharedtest.File(t, "conformance/onnx-node-v1.22.0.tar.zst")) {
		v, err := c.run(t)
		total[v]++
		op := c.operator(t)
		if byOp[op] == nil {
			byOp[op] = &tally{}
		}
		byOp[op][v]++
		reason := fmt.Sprint(err)
		allowed := slices.ContainsFunc(mayRefuse, func(s string) bool { return strings.Contains(reason, s) })
		if v == wrong || v == refused && slices.Contains(promised, op) && !allowed {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	for _, op := range slices.Sorted(maps.Keys(byOp)) {
		if n := byOp[op]; n[passed] > 0 {
			t.Logf("operator %-24s passed %3d, refused %3d, wrong %3d", op, n[passed], n[refused], n[wrong])
		}
	}
	t.Logf("passed %d, refused %d, wrong %d", total[passed], total[refused], total[wrong])
}
