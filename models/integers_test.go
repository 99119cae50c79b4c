package models_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

var integerTypes = []graph.DType{
	graph.Int2, graph.Int4, graph.Int8, graph.Int16, graph.Int32, graph.Int64,
	graph.Uint2, graph.Uint4, graph.Uint8, graph.Uint16, graph.Uint32, graph.Uint64,
}

// integerCase is one operator over integers, by the number of its operands.
type integerCase struct {
	op    string
	arity int
	attrs graph.Attributes
}

var integerCases = []integerCase{
	{"Add", 2, nil}, {"Sub", 2, nil}, {"Mul", 2, nil}, {"Div", 2, nil}, {"Mod", 2, nil}, {"Mod", 2, graph.Attributes{"fmod": int64(1)}},
	{"Min", 2, nil}, {"Max", 2, nil}, {"Neg", 1, nil}, {"Abs", 1, nil}, {"Sign", 1, nil},
	{"Less", 2, nil}, {"LessOrEqual", 2, nil}, {"Greater", 2, nil}, {"GreaterOrEqual", 2, nil}, {"Equal", 2, nil},
	{"ReduceSum", 1, nil}, {"ReduceMax", 1, nil}, {"ReduceMin", 1, nil},
	{"MaxPool", 1, graph.Attributes{"kernel_shape": ints(2, 3), "strides": ints(2, 1), "pads": ints(1, 1, 0, 1), "storage_order": int64(1)}},
	{"MaxPool", 1, graph.Attributes{"kernel_shape": ints(2, 2), "dilations": ints(1, 2)}},
	{"ArgMax", 1, graph.Attributes{"axis": int64(1)}}, {"ArgMin", 1, graph.Attributes{"axis": int64(0), "select_last_index": int64(1)}},
	{"TopK", 1, graph.Attributes{"axis": int64(1), "largest": int64(1)}}, {"TopK", 1, graph.Attributes{"axis": int64(0), "largest": int64(0)}},
}

// drawInteger prefers the ends of the range and 0.
func drawInteger(t *rapid.T, dt graph.DType) int64 {
	lo, hi := int64(-1)<<(dt.Bits()-1), int64(1)<<(dt.Bits()-1)-1
	if dt.IsUnsigned() && dt != graph.Uint64 { // which is stored by its bits
		lo, hi = 0, int64(1)<<dt.Bits()-1
	}
	if rapid.Bool().Draw(t, "extreme") {
		return rapid.SampledFrom([]int64{lo, min(lo+1, hi), 0, min(1, hi), max(hi-1, lo), hi}).Draw(t, "v")
	}
	return rapid.Int64Range(lo, hi).Draw(t, "v")
}

func drawIntegers(t *rapid.T, dt graph.DType, dims []int, nonZero bool) *graph.Tensor {
	v := make([]int64, graph.Elements(dims))
	for i := range v {
		if v[i] = drawInteger(t, dt); nonZero && v[i] == 0 {
			v[i] = 1
		}
	}
	return graph.NewInts(dt, dims, v)
}

// Operators on integers compute what ONNX says, bit for bit, wherever they are not
// refused: they wrap, divide toward zero, compare unsigned numbers as such.
func TestIntegersAreExact(t *testing.T) {
	for i, c := range integerCases {
		t.Run(fmt.Sprint(i, c.op), func(t *testing.T) {
			compiled := 0
			rapid.Check(t, func(t *rapid.T) {
				if c.isExact(t) {
					compiled++
				}
			})
			require.Positive(t, compiled)
		})
	}
}

// isExact checks the operator on numbers of some type, and reports whether it is not refused.
func (c integerCase) isExact(t *rapid.T) bool {
	dt := rapid.SampledFrom(integerTypes).Draw(t, "dtype")
	dims := []int{rapid.IntRange(1, 3).Draw(t, "rows"), rapid.IntRange(1, 4).Draw(t, "columns")}
	g := &graph.Graph{Opset: 18, Opsets: map[string]int{"": 18}, Initializers: map[string]*graph.Tensor{}, Values: map[string]graph.ValueInfo{}}
	n := &graph.Node{Name: "n", Op: c.op, Opset: 18, Outputs: []string{"y"}, Attrs: c.attrs}
	s := models.Sample{}
	for i := range c.arity {
		name := fmt.Sprintf("x%d", i)
		v := drawIntegers(t, dt, dims, i == 1 && (c.op == "Div" || c.op == "Mod"))
		if n.Inputs = append(n.Inputs, name); i == 1 && rapid.Bool().Draw(t, "constant") {
			g.Initializers[name] = v
			continue
		}
		g.Inputs, s[name] = append(g.Inputs, graph.NewValueInfo(name, dt, dims)), v
	}
	if c.op == "MaxPool" {
		g.Inputs, s = []graph.ValueInfo{graph.NewValueInfo("x0", dt, []int{1, 2, 3, 4})}, models.Sample{"x0": drawIntegers(t, dt, []int{1, 2, 3, 4}, false)}
		n.Outputs = []string{"values", "y"}
	}
	if c.op == "TopK" {
		k := rapid.IntRange(1, dims[c.attrs["axis"].(int64)]).Draw(t, "k")
		g.Initializers["k"] = graph.Vector(int64(k))
		n.Inputs, n.Outputs = append(n.Inputs, "k"), []string{"values", "y"}
	}
	g.Nodes, g.Outputs = []*graph.Node{n}, []graph.ValueInfo{{Name: "y"}}
	p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
	if err != nil {
		// What 64 bits cannot do is refused: a key of value and index, unsigned arithmetic.
		arg := dt == graph.Int64 && slices.Contains([]string{"ArgMax", "ArgMin", "MaxPool"}, c.op)
		require.True(t, arg || dt == graph.Uint64, "%s of %v: %v", c.op, dt, err)
		return false
	}
	want := expected(t, g, s)
	got, err := p.Outputs[0].Load(run(t, p, s)[0])
	require.NoError(t, err)
	require.Equal(t, want.Ints(), got, "%s of %v: %v", c.op, dt, s)
	return true
}

// Casts between all types agree with the float execution, wherever the real numbers are
// in the range of the integers that they become.
func TestCastsAreExact(t *testing.T) {
	code := map[graph.DType]int64{graph.Float32: 1, graph.Bool: 9}
	for c := range int64(32) {
		if dt, ok := graph.DTypeOf(c); ok && dt.IsInt() {
			code[dt] = c
		}
	}
	all := append(slices.Clone(integerTypes), graph.Float32, graph.Bool)
	rapid.Check(t, func(t *rapid.T) {
		from, to := rapid.SampledFrom(all).Draw(t, "from"), rapid.SampledFrom(all).Draw(t, "to")
		if from == graph.Float32 && to == graph.Float32 || from == graph.Uint64 && to == graph.Float32 {
			t.Skip("no cast, and refused")
		}
		n := newNetwork(1, 6)
		n.g.Inputs[0] = graph.NewValueInfo("x", from, []int{6})
		var x *graph.Tensor
		switch from {
		case graph.Float32:
			v := make([]float32, 6)
			for i := range v {
				v[i] = float32(rapid.IntRange(-2000, 2000).Draw(t, "v")) / 16
			}
			x = graph.NewFloats([]int{6}, v)
		case graph.Bool:
			x = graph.NewInts(graph.Bool, []int{6}, []int64{0, 1, 1, 0, 1, 0})
		default:
			x = drawIntegers(t, from, []int{6}, false)
		}
		g := n.then("Cast", graph.Attributes{"to": code[to]}).graph()
		s := models.Sample{"x": x}
		p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
		require.NoError(t, err, "%v to %v", from, to)
		want, out := expected(t, g, s), run(t, p, s)[0]
		if to == graph.Float32 {
			tolerance := 0.0
			if from.Bits() >= 32 { // real numbers have 32 bits, of which one is the sign
				tolerance = max(1, largest(want)*0x1p-20)
			}
			require.InDeltaSlice(t, want.Floats(), p.Outputs[0].Dequantize(out), tolerance, "%v to %v of %v", from, to, x)
			return
		}
		got, err := p.Outputs[0].Load(out)
		require.NoError(t, err)
		require.Equal(t, want.Ints(), got, "%v to %v of %v", from, to, x)
	})
}

func largest(t *graph.Tensor) float64 {
	m := 0.0
	for i := range t.Elements() {
		m = max(m, math.Abs(t.Float(i)))
	}
	return m
}
