package calibrate_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models/calibrate"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// operators are nodes of every canonical operator, from [2, 3] floats on: those of one
// operand first, then those that also read a constant.
func operators() []*graph.Node {
	number := func(pairs ...any) graph.Attributes {
		a := graph.Attributes{}
		for i := 0; i < len(pairs); i += 2 {
			a[pairs[i].(string)] = pairs[i+1]
		}
		return a
	}
	along := number("axis", int64(1))
	reduce := func(axis int64) graph.Attributes { return number("axes", []int64{axis}, "keepdims", int64(1)) }
	var out []*graph.Node
	for _, op := range []string{"Relu", "Sigmoid", "Tanh", "Erf", "Exp", "Log", "Sqrt", "Softplus", "Softsign", "HardSwish", "Swish", "Mish",
		"Neg", "Abs", "Floor", "Ceil", "Round", "Sign", "Sin", "Cos", "Reciprocal", "Gelu"} {
		out = append(out, &graph.Node{Op: op})
	}
	out = append(out, &graph.Node{Op: "Gelu", Attrs: number("approximate", "tanh")})
	for _, alpha := range []float32{0.1, -0.4, 1.5} {
		out = append(out,
			&graph.Node{Op: "LeakyRelu", Attrs: number("alpha", alpha)}, &graph.Node{Op: "Elu", Attrs: number("alpha", alpha)},
			&graph.Node{Op: "Celu", Attrs: number("alpha", alpha)}, &graph.Node{Op: "Selu", Attrs: number("alpha", alpha, "gamma", float32(1.05))},
			&graph.Node{Op: "ThresholdedRelu", Attrs: number("alpha", alpha)},
			&graph.Node{Op: "HardSigmoid", Attrs: number("alpha", alpha, "beta", float32(0.5))})
	}
	out = append(out,
		&graph.Node{Op: "Clip", Attrs: number("min", float32(-1), "max", float32(2))}, &graph.Node{Op: "Clip", Attrs: number("max", float32(2))},
		&graph.Node{Op: "Softmax", Attrs: along}, &graph.Node{Op: "LogSoftmax", Attrs: along},
		&graph.Node{Op: "ReduceSum", Attrs: reduce(1)}, &graph.Node{Op: "ReduceMean", Attrs: reduce(0)}, &graph.Node{Op: "ReduceProd", Attrs: reduce(1)},
		&graph.Node{Op: "ReduceMax", Attrs: reduce(1)}, &graph.Node{Op: "ReduceMin", Attrs: reduce(0)},
		&graph.Node{Op: "ArgMax", Attrs: along}, &graph.Node{Op: "ArgMin", Attrs: along},
		&graph.Node{Op: "TopK", Attrs: number("axis", int64(1), "k", int64(2), "largest", int64(1))},
		&graph.Node{Op: "Transpose", Attrs: number("perm", []int64{1, 0})},
		&graph.Node{Op: "Reshape", Attrs: number("shape", []int64{3, 2})}, &graph.Node{Op: "Expand", Attrs: number("shape", []int64{2, 2, 3})},
		&graph.Node{Op: "Slice", Attrs: number("starts", []int64{0, 1}, "ends", []int64{2, 3}, "axes", []int64{0, 1}, "steps", []int64{1, 1})},
		&graph.Node{Op: "Pad", Attrs: number("pads", []int64{1, 0, 0, 1}, "mode", "constant", "value", float32(7))},
		&graph.Node{Op: "Pad", Attrs: number("pads", []int64{1, 0, 0, 1}, "mode", "edge")},
		&graph.Node{Op: "Cast", Attrs: number("to", int64(3))}, &graph.Node{Op: "Cast", Attrs: number("to", int64(9))})
	for _, op := range []string{"Add", "Sub", "Mul", "Div", "Min", "Max", "Pow", "Less", "LessOrEqual", "Greater", "GreaterOrEqual", "Equal"} {
		out = append(out, &graph.Node{Op: op, Inputs: []string{"c"}}, &graph.Node{Op: op, Inputs: []string{"two"}})
	}
	return append(out,
		&graph.Node{Op: "Mod", Inputs: []string{"c"}, Attrs: number("fmod", int64(1))}, &graph.Node{Op: "Mod", Inputs: []string{"two"}, Attrs: number("fmod", int64(1))},
		&graph.Node{Op: "MatMul", Inputs: []string{"w", "c"}}, &graph.Node{Op: "Concat", Inputs: []string{"two"}, Attrs: number("axis", int64(0))},
		&graph.Node{Op: "Gather", Inputs: []string{"index"}, Attrs: along}, &graph.Node{Op: "GatherElements", Inputs: []string{"index"}, Attrs: along})
}

// Whatever lies in the input's interval, no value leaves the interval that the
// analysis gives.
func TestIntervalAnalysisIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := rapid.SampledFrom(operators()).Draw(t, "first")
		steps := []*graph.Node{first}
		second := rapid.SampledFrom(operators()).Draw(t, "second")
		// A step function may jump, and a wave of a large number go anywhere, where float32 has
		// rounded the operand.
		jumps := slices.Contains([]string{"Floor", "Ceil", "Round", "Sign", "Cast", "ThresholdedRelu", "Sin", "Cos", "ArgMax", "ArgMin", "TopK"}, second.Op)
		if len(first.Inputs) == 0 && len(second.Inputs) == 0 && !jumps && follows(first, second) {
			steps = append(steps, second)
		}
		g := chain(t, steps...)
		lo := float64(rapid.Float32Range(-5, 5).Draw(t, "lo"))
		hi := float64(float32(lo + rapid.Float64Range(0, 9).Draw(t, "width")))
		v := make([]float32, 6)
		for i := range v {
			v[i] = float32(rapid.Float64Range(lo, hi).Draw(t, "x"))
		}
		bounds := calibrate.Analyze(g, map[string]calibrate.Interval{"x": {Min: lo, Max: hi}})
		for name, seen := range observed(t, g, v) {
			bound := bounds[name]
			slack := 1e-5 * (1 + math.Abs(seen.Min) + math.Abs(seen.Max))
			require.True(t, seen == calibrate.Empty || seen.Min >= bound.Min-slack && seen.Max <= bound.Max+slack, "%s: %v leaves %v", name, seen, bound)
		}
	})
}

// follows reports whether the result of a node over "x" is an operand of the next.
func follows(first, second *graph.Node) bool {
	out, err := graph.Infer(first, []graph.Type{{DType: graph.Float32, Dims: []int{2, 3}}})
	if err == nil {
		_, err = graph.Infer(second, []graph.Type{out})
	}
	return err == nil
}

// Every operator has finite bounds for finite operands, but where it has a pole.
func TestIntervalAnalysisKnowsEveryOperator(t *testing.T) {
	for _, n := range operators() {
		g := chain(t, n)
		for _, in := range []calibrate.Interval{{Min: 0.5, Max: 2}, {Min: -2, Max: 1}} {
			bound := calibrate.Analyze(g, map[string]calibrate.Interval{"x": in})[n.Output()]
			mixed := n.Input(1) == "c" // of both signs, and no whole numbers
			pole := in.Min < 0 && (n.Op == "Reciprocal" || n.Op == "Log" || n.Op == "Pow" && mixed) || n.Op == "Div" && mixed
			require.Equal(t, pole, math.IsInf(bound.Magnitude(), 1), "%s of %v is %v", n.Op, in, bound)
		}
	}
}

func TestIntervalsAreTight(t *testing.T) {
	for _, c := range []struct {
		n        *graph.Node
		in, want calibrate.Interval
	}{
		{&graph.Node{Op: "Abs"}, calibrate.Interval{Min: -3, Max: 1}, calibrate.Interval{Min: 0, Max: 3}},
		{&graph.Node{Op: "HardSwish"}, calibrate.Interval{Min: -9, Max: 1}, calibrate.Interval{Min: -0.375, Max: 2.0 / 3}},
		{&graph.Node{Op: "HardSwish"}, calibrate.All, calibrate.Interval{Min: -0.375, Max: math.Inf(1)}},
		{&graph.Node{Op: "Sigmoid"}, calibrate.All, calibrate.Interval{Min: 0, Max: 1}},
		{&graph.Node{Op: "Sin"}, calibrate.Interval{Min: 0, Max: 2}, calibrate.Interval{Min: 0, Max: 1}},
		{&graph.Node{Op: "Pow", Inputs: []string{"two"}}, calibrate.Interval{Min: -3, Max: 2}, calibrate.Interval{Min: 0, Max: 9}},
		{&graph.Node{Op: "Reciprocal"}, calibrate.Interval{Min: 2, Max: 4}, calibrate.Interval{Min: 0.25, Max: 0.5}},
		{&graph.Node{Op: "Cast", Attrs: graph.Attributes{"to": int64(3)}}, calibrate.Interval{Min: -300, Max: 1}, calibrate.Interval{Min: -128, Max: 127}},
		{&graph.Node{Op: "Cast", Attrs: graph.Attributes{"to": int64(3)}}, calibrate.Interval{Min: -3.7, Max: 1}, calibrate.Interval{Min: -3, Max: 1}},
	} {
		got := calibrate.Analyze(chain(t, c.n), map[string]calibrate.Interval{"x": c.in})[c.n.Output()]
		require.InDelta(t, c.want.Min, got.Min, 1e-9, c.n.Op)
		if math.IsInf(c.want.Max, 1) {
			require.Equal(t, c.want.Max, got.Max, c.n.Op)
		} else {
			require.InDelta(t, c.want.Max, got.Max, 1e-9, c.n.Op)
		}
	}
}

// observed runs a graph and gives the range of every value, also of integers.
func observed(t require.TestingT, g *graph.Graph, x []float32) map[string]calibrate.Interval {
	ex, err := float.New(g)
	require.NoError(t, err)
	out := map[string]calibrate.Interval{}
	_, err = ex.Run(context.Background(), calibrate.Sample{"x": graph.NewFloats([]int{2, 3}, x)}, func(name string, v *graph.Tensor) error {
		seen := calibrate.Empty
		for i := range v.Elements() {
			if f := v.Float(i); !math.IsNaN(f) && !math.IsInf(f, 0) {
				seen = seen.Hull(calibrate.Interval{Min: f, Max: f})
			}
		}
		out[name] = seen
		return nil
	})
	require.NoError(t, err)
	return out
}
