package models_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// requireClose compiles the network, calibrated on the sample, and compares its output
// with the float execution.
func requireClose(t *testing.T, n *network, s models.Sample, atLeast float64) {
	t.Helper()
	g := n.graph()
	p, _, err := models.Compile(g, models.ImportOptions{WeightBits: 16, Calibration: []models.Sample{s}})
	require.NoError(t, err)
	got := p.Outputs[0].Dequantize(run(t, p, s)[0])
	require.Greater(t, decibels(expected(t, g, s).Floats(), got), atLeast)
}

// A border far larger than what it surrounds keeps its value.
func TestPadValueBeyondTheOperandsRange(t *testing.T) {
	for name, value := range map[string]float32{"large": 3, "far below": -1000} {
		t.Run(name, func(t *testing.T) {
			n := newNetwork(1, 1, 3, 8, 8)
			n.then("Pad", nil, n.constant(graph.Vector(0, 0, 1, 2, 0, 0, 0, 1)), n.constant(graph.Scalar(value)))
			n.then("Conv", nil, n.weights(1, 4, 3, 3, 3))
			requireClose(t, n, n.sample(0.1), 60)
		})
	}
}

// A border of minus infinity never wins a maximum.
func TestPadWithMinusInfinity(t *testing.T) {
	n := newNetwork(1, 1, 3, 8, 8)
	n.then("Pad", nil, n.constant(graph.Vector(0, 0, 1, 1, 0, 0, 1, 1)), n.constant(graph.Scalar(float32(math.Inf(-1)))))
	n.then("MaxPool", graph.Attributes{"kernel_shape": ints(3, 3)})
	requireClose(t, n, n.sample(1), 60)
}

// Padding counts in an average wherever the attribute is not 0.
func TestAveragePoolCountsPaddingForAnyNumber(t *testing.T) {
	for _, count := range []int64{0, 1, 2, -1} {
		n := image(1)
		n.then("AveragePool", graph.Attributes{"kernel_shape": ints(3, 3), "pads": ints(1, 1, 1, 1), "count_include_pad": count})
		requireClose(t, n, n.sample(1), 60)
	}
}

// With 32-bit activations no sum is too wide for its constant or for operands of very
// different units.
func TestSumsOf32BitsAreClose(t *testing.T) {
	close := func(name string, n *network, v ...float32) {
		t.Run(name, func(t *testing.T) {
			g, s := n.graph(), models.Sample{"x": graph.NewFloats(n.g.Inputs[0].Dims, v)}
			p, _, err := models.Compile(g, models.ImportOptions{WeightBits: 16, ActivationBits: 32, Calibration: []models.Sample{s}})
			require.NoError(t, err)
			got := p.Outputs[0].Dequantize(run(t, p, s)[0])
			require.Greater(t, decibels(expected(t, g, s).Floats(), got), 80.0)
		})
	}
	close("constant far above the operand", newNetwork(1).then("LeakyRelu", nil).then("HardSigmoid", nil), -0.9)
	n := newNetwork(2, 3)
	whole := n.then("Ceil", nil).last
	close("whole numbers and fractions", n.node("Sub", nil, whole, "x"), 0.83148783, -2.5, 3)
	close("logarithms far below 0", newNetwork(3, 4).then("LogSoftmax", graph.Attributes{"axis": int64(0)}), 4, 4, 0.2, -0.4)
	n = newNetwork(4)
	mean := n.node("Mean", nil, n.then("Sign", nil).last, "x").last
	close("a sign and its number", n.node("Sub", nil, "x", mean), 0.9077)
}

// What random graphs found to be wrong once, one rule each.
func TestCornersAreCloseToFloat(t *testing.T) {
	with := func(dt graph.DType, dims ...int) *network {
		n := newNetwork(1, dims...)
		n.g.Inputs[0] = graph.NewValueInfo("x", dt, dims)
		return n
	}
	floats := func(v ...float32) *graph.Tensor { return graph.NewFloats([]int{len(v)}, v) }
	column := floats(1, -2, 3).WithDims([]int{3, 1})
	real := func(dims ...int) *network { return newNetwork(1, dims...) }
	clip := func(n *network, lo, hi float32) *network {
		return n.then("Clip", nil, n.constant(graph.Scalar(lo)), n.constant(graph.Scalar(hi)))
	}
	negative := real(3)
	condition := negative.then("Less", nil, negative.constant(graph.Scalar(0))).last
	negative.node("Where", nil, condition, negative.constant(graph.Scalar(-0.8)), negative.constant(floats(-0.7, -0.6, -0.5)))
	truth := with(graph.Bool, 2)
	truth.then("Cast", graph.Attributes{"to": int64(1)})
	quantized := with(graph.Int32, 3)
	quantized.then("DequantizeLinear", nil, quantized.constant(graph.Scalar(0.05)))
	apart := real(4)
	small := apart.constant(floats(0.0031, 0.0047, -0.0023, 0.0019))

	for name, c := range map[string]struct {
		n *network
		x *graph.Tensor
	}{
		"a product of one term":              {real(3, 1).then("MatMul", nil, "w"), column},
		"a selection clamped out of range":   {negative.then("Relu", nil).then("Add", nil, negative.constant(graph.Scalar(1))), floats(-1, 2, -3)},
		"a clip above what the operand has":  {clip(real(3), 5, 9), floats(0.1, -0.2, 0.3)},
		"a clip below what the operand has":  {clip(real(3), -9, -5), floats(0.1, -0.2, 0.3)},
		"a clip of a maximum above it":       {clip(real(1, 1, 3).then("MaxPool", graph.Attributes{"kernel_shape": ints(1)}), 5, 9), floats(0.1, -0.2, 0.3).WithDims([]int{1, 1, 3})},
		"a root of a boolean":                {truth.then("Sqrt", nil), graph.NewInts(graph.Bool, []int{2}, ints(0, 1))},
		"a function of 32-bit integers":      {quantized.then("Softplus", nil), graph.NewInts(graph.Int32, []int{3}, ints(-2, 0, 30))},
		"a remainder of units far apart":     {apart.node("Mod", graph.Attributes{"fmod": int64(1)}, "x", small), floats(1.0003, -2.0001, 3.0007, 0.5002)},
		"a quotient of such a remainder":     {remainderOfItself(real(1)), floats(0.9)},
		"a remainder by the greater operand": {apartBy(real(4)), floats(1.5, -2.5, 3.5, 0.5)},
	} {
		t.Run(name, func(t *testing.T) {
			if name == "a product of one term" {
				c.n.g.Initializers["w"] = graph.NewFloats([]int{1, 2}, []float32{0.5, -1.5})
			}
			g, s := c.n.graph(), models.Sample{"x": c.x}
			p, _, err := models.Compile(g, models.ImportOptions{WeightBits: 16, ActivationBits: 32, Calibration: []models.Sample{s}})
			require.NoError(t, err)
			got := p.Outputs[0].Dequantize(run(t, p, s)[0])
			require.Greater(t, decibels(expected(t, g, s).Floats(), got), 55.0, "%v", got)
		})
	}
}

// remainderOfItself is r/r for a remainder r of x by a saturating function of it.
func remainderOfItself(n *network) *network {
	tanh := n.then("Tanh", nil).last
	r := n.node("Mod", graph.Attributes{"fmod": int64(1)}, "x", tanh).last
	return n.node("Div", nil, r, r)
}

// apartBy is the remainder of x by its thousandfold, which is x.
func apartBy(n *network) *network {
	large := n.then("Mul", nil, n.constant(graph.Scalar(1000))).last
	return n.node("Mod", graph.Attributes{"fmod": int64(1)}, "x", large)
}

// Unsigned numbers of 64 bits are selected by their bits.
func TestWhereOfWholeRange(t *testing.T) {
	dims := []int{4}
	for _, dt := range []graph.DType{graph.Int64, graph.Uint64} {
		g := &graph.Graph{Opset: 17, Opsets: map[string]int{"": 17}, Initializers: map[string]*graph.Tensor{}, Values: map[string]graph.ValueInfo{}}
		s := models.Sample{"c": graph.NewInts(graph.Bool, dims, ints(1, 0, 1, 0))}
		g.Inputs = append(g.Inputs, graph.NewValueInfo("c", graph.Bool, dims))
		for i, name := range []string{"x", "y"} {
			g.Inputs = append(g.Inputs, graph.NewValueInfo(name, dt, dims))
			s[name] = graph.NewInts(dt, dims, ints(math.MinInt64, math.MaxInt64, int64(i), -1))
		}
		s["y"].Ints()[0], s["y"].Ints()[1] = math.MaxInt64, math.MinInt64
		g.Nodes = []*graph.Node{{Name: "n", Op: "Where", Opset: 17, Inputs: []string{"c", "x", "y"}, Outputs: []string{"z"}}}
		g.Outputs = []graph.ValueInfo{{Name: "z"}}
		p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
		require.NoError(t, err)
		got, err := p.Outputs[0].Load(run(t, p, s)[0])
		require.NoError(t, err)
		require.Equal(t, expected(t, g, s).Ints(), got)
	}
}

// What has no right answer is refused by name.
func TestNothingButPaddingIsRefused(t *testing.T) {
	attrs := graph.Attributes{"kernel_shape": ints(2), "dilations": ints(2), "pads": ints(1, 1)}
	for _, op := range []string{"MaxPool", "AveragePool"} {
		_, _, err := models.Compile(newNetwork(1, 1, 1, 1).then(op, attrs).graph(), models.ImportOptions{})
		require.ErrorContains(t, err, "window 0 along axis 2 of [1 1 1] covers nothing but padding")
	}
	n := newNetwork(1, 3)
	n.g.Inputs[0] = graph.NewValueInfo("x", graph.Uint64, []int{3})
	_, _, err := models.Compile(n.then("QuantizeLinear", nil, n.constant(graph.Scalar(0.5))).graph(), models.ImportOptions{})
	require.ErrorContains(t, err, "data is uint64, want float32 or int32")
	n = newNetwork(1, 1, 1, 3)
	n.g.Inputs[0] = graph.NewValueInfo("x", graph.Int8, []int{1, 1, 3})
	_, _, err = models.Compile(n.then("Conv", nil, "x").graph(), models.ImportOptions{})
	require.ErrorContains(t, err, "data is int8, want float32")
}

// Integers that become real numbers leave digits for what they are joined with, squared
// or padded by.
func TestIntegersAmongRealNumbers(t *testing.T) {
	integers := func(dt graph.DType) *network {
		n := newNetwork(1, 5)
		n.g.Inputs[0] = graph.NewValueInfo("x", dt, []int{5})
		return n.then("Cast", graph.Attributes{"to": int64(1)})
	}
	joined := func(n *network) *network {
		return n.then("Concat", graph.Attributes{"axis": int64(0)}, n.constant(graph.NewFloats([]int{2}, []float32{0.25, -0.625})))
	}
	padded := func(n *network) *network {
		return n.then("Pad", nil, n.constant(graph.Vector(1, 0)), n.constant(graph.Scalar(2.3134)))
	}
	root := func(n *network) *network { return n.then("LpNormalization", nil) }
	likelihood := func(n *network) *network { return n.then("LogSoftmax", graph.Attributes{"axis": int64(0)}) }
	for name, grow := range map[string]func(*network) *network{"joined": joined, "padded": padded, "normalised": root, "log-softmax": likelihood} {
		for _, dt := range []graph.DType{graph.Int8, graph.Uint8, graph.Int32, graph.Int64} {
			t.Run(name+" "+dt.String(), func(t *testing.T) {
				g := grow(integers(dt)).graph()
				s := models.Sample{"x": graph.NewInts(dt, []int{5}, ints(4, 4, 1, 3, 2))}
				p, _, err := models.Compile(g, models.ImportOptions{ActivationBits: 32, Calibration: []models.Sample{s}})
				require.NoError(t, err)
				require.Greater(t, decibels(expected(t, g, s).Floats(), p.Outputs[0].Dequantize(run(t, p, s)[0])), 55.0)
			})
		}
	}
}

// What is rounded after a move, or by a later operator, is exact too.
func TestQuotientOfEqualNumbersIsWhole(t *testing.T) {
	n := newNetwork(1, 3, 4)
	n.then("Div", nil, "x").then("ReduceMax", nil, n.constant(graph.Vector(1))).then("Transpose", nil).then("Floor", nil)
	s := n.sample(3)
	p, _, err := models.Compile(n.graph(), models.ImportOptions{Calibration: []models.Sample{s}})
	require.NoError(t, err)
	require.Equal(t, []float32{1, 1, 1}, p.Outputs[0].Dequantize(run(t, p, s)[0]))
}

// A root that a following Relu clamps is an output of its own axes.
func TestRootClampedAsOutput(t *testing.T) {
	n := newNetwork(1, 2, 3, 4)
	n.then("Transpose", graph.Attributes{"perm": ints(2, 0, 1)}).then("Abs", nil).then("Sqrt", nil).then("Relu", nil)
	requireClose(t, n, n.sample(1), 60)
}

// A flag of any number but 0 is set, for all stages alike.
func TestFlagsOfAnyNumber(t *testing.T) {
	s := models.Sample{"x": graph.NewInts(graph.Int32, []int{1, 1, 5}, ints(-3, 2, -3, 2, 0))}
	for name, attrs := range map[string]graph.Attributes{
		"ArgMin":  {"axis": int64(2), "select_last_index": int64(-1)},
		"MaxPool": {"kernel_shape": ints(2), "strides": ints(2), "ceil_mode": int64(7)},
		"Mod":     {"fmod": int64(2)},
	} {
		t.Run(name, func(t *testing.T) {
			n := newNetwork(1, 1, 1, 5)
			n.g.Inputs[0] = graph.NewValueInfo("x", graph.Int32, []int{1, 1, 5})
			inputs := []string{"x"}
			if name == "Mod" {
				inputs = append(inputs, n.constant(graph.NewInts(graph.Int32, []int{1}, ints(2))))
			}
			g := n.node(name, attrs, inputs...).graph()
			p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
			require.NoError(t, err)
			got, err := p.Outputs[0].Load(run(t, p, s)[0])
			require.NoError(t, err)
			require.Equal(t, expected(t, g, s).Ints(), got)
		})
	}
}

// Chains of what one instruction computes take time in proportion to their length.
func TestLongChainsCompileSoon(t *testing.T) {
	for op, operands := range map[string][]string{"Relu": nil, "Add": {"x"}} {
		t.Run(op, func(t *testing.T) {
			n := newNetwork(1, 1, 2, 2)
			for range 10000 {
				n.then(op, nil, operands...)
			}
			started := sharedtest.ProcessorTime()
			_, _, err := models.Compile(n.graph(), models.ImportOptions{Calibration: []models.Sample{n.sample(1)}})
			require.NoError(t, err)
			require.Less(t, sharedtest.ProcessorTime()-started, 20*time.Second)
		})
	}
}
