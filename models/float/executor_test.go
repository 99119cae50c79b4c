package float_test

import (
	"context"
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// twoSteps is y = relu(x·2).
func twoSteps() *graph.Graph {
	x := graph.NewValueInfo("x", graph.Float32, []int{2})
	return &graph.Graph{
		Inputs:       []graph.ValueInfo{x},
		Outputs:      []graph.ValueInfo{graph.NewValueInfo("y", graph.Float32, []int{2})},
		Initializers: map[string]*graph.Tensor{"c": graph.Scalar(2)},
		Nodes: []*graph.Node{
			{Name: "a", Op: "Mul", Inputs: []string{"x", "c"}, Outputs: []string{"m"}},
			{Name: "b", Op: "Relu", Inputs: []string{"m"}, Outputs: []string{"y"}},
		},
	}
}

func TestRunReportsEveryValueInOrder(t *testing.T) {
	ex, err := float.New(twoSteps())
	require.NoError(t, err)
	var seen []string
	out, err := ex.Run(t.Context(), map[string]*graph.Tensor{"x": graph.NewFloats([]int{2}, []float32{-1, 3})}, func(name string, v *graph.Tensor) error {
		seen = append(seen, name)
		return nil
	})
	require.NoError(t, err)
	require.Equal(t, []string{"x", "m", "y"}, seen)
	require.Equal(t, []float32{0, 6}, out["y"].Floats())
}

func TestRunRefusesWrongInputs(t *testing.T) {
	ex, err := float.New(twoSteps())
	require.NoError(t, err)
	_, err = ex.Run(t.Context(), nil, nil)
	require.ErrorContains(t, err, `input "x" is missing`)
	_, err = ex.Run(t.Context(), map[string]*graph.Tensor{"x": graph.Zeros(graph.Float32, []int{3})}, nil)
	require.ErrorContains(t, err, `input "x" is float32[3], want float32[2]`)
	_, err = ex.Run(t.Context(), map[string]*graph.Tensor{"x": graph.Vector(1, 2)}, nil)
	require.ErrorContains(t, err, "is int64[2], want float32[2]")
}

func TestRunStops(t *testing.T) {
	ex, err := float.New(twoSteps())
	require.NoError(t, err)
	x := map[string]*graph.Tensor{"x": graph.Zeros(graph.Float32, []int{2})}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = ex.Run(ctx, x, nil)
	require.ErrorIs(t, err, context.Canceled)
	enough := errors.New("enough")
	_, err = ex.Run(t.Context(), x, func(string, *graph.Tensor) error { return enough })
	require.ErrorIs(t, err, enough)
}

func TestNewRefusesGraphsThatAreNotCanonical(t *testing.T) {
	for name, edit := range map[string]func(g *graph.Graph){
		"open input":            func(g *graph.Graph) { g.Inputs[0].Dims = []int{-1} },
		"unknown operator":      func(g *graph.Graph) { g.Nodes[0].Op = "Gemm" },
		"undefined value":       func(g *graph.Graph) { g.Nodes[0].Inputs[0] = "q" },
		"use before definition": func(g *graph.Graph) { g.Nodes[0], g.Nodes[1] = g.Nodes[1], g.Nodes[0] },
		"types that do not fit": func(g *graph.Graph) { g.Initializers["c"] = graph.Vector(1) },
		"undefined output":      func(g *graph.Graph) { g.Outputs[0].Name = "q" },
		"too large a value":     func(g *graph.Graph) { g.Inputs[0].Dims = []int{graph.MaxElements + 1} },
	} {
		t.Run(name, func(t *testing.T) {
			g := twoSteps()
			edit(g)
			_, err := float.New(g)
			require.Error(t, err)
		})
	}
}

// A computed index out of range is an error, not a panic.
func TestComputedIndexOutOfRange(t *testing.T) {
	n := &graph.Node{Op: "Gather", Attrs: graph.Attributes{"axis": int64(0)}}
	in := []*graph.Tensor{graph.Zeros(graph.Float32, []int{3}), graph.Vector(-3, 2)}
	out := graph.Type{DType: graph.Float32, Dims: []int{2}}
	_, err := float.Evaluate(n, in, out)
	require.NoError(t, err)
	in[1] = graph.Vector(0, 3)
	_, err = float.Evaluate(n, in, out)
	require.ErrorContains(t, err, "index 3 is out of range for an axis of size 3")
}

// Convolution by matrix products equals the definition, for any geometry.
func TestConvolutionFollowsItsDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		axes := rapid.IntRange(1, 3).Draw(t, "axes")
		small := func(name string, lo, hi int) []int {
			return rapid.SliceOfN(rapid.IntRange(lo, hi), axes, axes).Draw(t, name)
		}
		group := rapid.IntRange(1, 2).Draw(t, "group")
		c, m := rapid.IntRange(1, 2).Draw(t, "c"), group*rapid.IntRange(1, 2).Draw(t, "m")
		kernel, strides, dilations := small("kernel", 1, 3), small("strides", 1, 2), small("dilations", 1, 2)
		begin, end := small("begin", 0, 2), small("end", 0, 2)
		x := randomTensor(t, append([]int{2, c * group}, small("in", 3, 5)...))
		w := randomTensor(t, append([]int{m, c}, kernel...))
		n := &graph.Node{Op: "Conv"}
		n.SetInts("kernel_shape", kernel)
		n.SetInts("strides", strides)
		n.SetInts("dilations", dilations)
		n.SetInts("pads", append(append([]int{}, begin...), end...))
		n.Set("group", int64(group))
		out, err := graph.Infer(n, []graph.Type{x.Type(), w.Type()})
		if err != nil {
			t.Skip("window does not fit")
		}
		got, err := float.Evaluate(n, []*graph.Tensor{x, w}, out)
		require.NoError(t, err)
		want := naiveConv(n, x, w, out)
		for i := range want {
			require.InDelta(t, want[i], got.Floats()[i], 1e-4)
		}
	})
}

func randomTensor(t *rapid.T, dims []int) *graph.Tensor {
	x := graph.Zeros(graph.Float32, dims)
	for i := range x.Floats() {
		x.Floats()[i] = float32(rapid.IntRange(-5, 5).Draw(t, "v"))
	}
	return x
}

// naiveConv sums over every weight for every output element.
func naiveConv(n *graph.Node, x, w *graph.Tensor, out graph.Type) []float64 {
	win, _ := graph.WindowOf(n)
	y := make([]float64, graph.Elements(out.Dims))
	perGroup := out.Dims[1] / n.Int("group", 1)
	for o := range y {
		at := coordinates(o, out.Dims)
		for k := range w.Elements() {
			tap := coordinates(k, w.Dims)
			if tap[0] != at[1] {
				continue
			}
			src := []int{at[0], at[1]/perGroup*w.Dims[1] + tap[1]}
			for a := range win.Kernel {
				src = append(src, at[a+2]*win.Strides[a]+tap[a+2]*win.Dilations[a]-win.Begin[a])
			}
			if i, ok := offset(src, x.Dims); ok {
				y[o] += x.Float(i) * w.Float(k)
			}
		}
	}
	return y
}

func coordinates(i int, dims []int) []int {
	c := make([]int, len(dims))
	for a := len(dims) - 1; a >= 0; a-- {
		c[a], i = i%dims[a], i/dims[a]
	}
	return c
}

func offset(c, dims []int) (int, bool) {
	i := 0
	for a, d := range dims {
		if c[a] < 0 || c[a] >= d {
			return 0, false
		}
		i = i*d + c[a]
	}
	return i, true
}

// Integer arithmetic wraps, truncates and compares by the dtype's own rules.
func TestIntegerSemantics(t *testing.T) {
	one := func(dt graph.DType, v int64) *graph.Tensor { return graph.NewInts(dt, nil, []int64{v}) }
	for _, c := range []struct {
		op   string
		fmod int64
		dt   graph.DType
		a, b int64
		want int64
	}{
		{"Add", 0, graph.Int8, 127, 1, -128},
		{"Sub", 0, graph.Uint8, 0, 1, 255},
		{"Mul", 0, graph.Int64, math.MaxInt64, 2, -2},
		{"Div", 0, graph.Int32, -7, 2, -3},
		{"Div", 0, graph.Int64, math.MinInt64, -1, math.MinInt64},
		{"Div", 0, graph.Uint64, -1, 2, math.MaxInt64},
		{"Mod", 0, graph.Int32, -7, 3, 2},
		{"Mod", 1, graph.Int32, -7, 3, -1},
		{"Mod", 0, graph.Uint64, -1, 10, 5},
		{"Max", 0, graph.Uint64, -1, 1, -1},
		{"Min", 0, graph.Uint64, -1, 1, 1},
		{"Max", 0, graph.Int64, -1, 1, 1},
		{"Pow", 0, graph.Int32, -3, 3, -27},
		{"Pow", 0, graph.Int32, 2, -1, 0},
		{"Pow", 0, graph.Int32, -1, -3, -1},
	} {
		t.Run(c.op+c.dt.String(), func(t *testing.T) {
			n := &graph.Node{Op: c.op, Attrs: graph.Attributes{"fmod": c.fmod}}
			got, err := float.Evaluate(n, []*graph.Tensor{one(c.dt, c.a), one(c.dt, c.b)}, graph.Type{DType: c.dt})
			require.NoError(t, err)
			require.Equal(t, c.want, got.Int(0))
		})
	}
}

func TestCasts(t *testing.T) {
	for _, c := range []struct {
		v    float32
		to   graph.DType
		want int64
	}{
		{2.9, graph.Int32, 2},
		{-2.9, graph.Int32, -2},
		{300, graph.Uint8, 44},
		{0.1, graph.Bool, 1},
		{float32(math.NaN()), graph.Int64, 0},
		{float32(math.Inf(1)), graph.Int64, math.MaxInt64},
		{1 << 63, graph.Uint64, math.MinInt64},
	} {
		got, err := float.Evaluate(&graph.Node{Op: "Cast"}, []*graph.Tensor{graph.Scalar(c.v)}, graph.Type{DType: c.to})
		require.NoError(t, err)
		require.Equal(t, c.want, got.Int(0), "%v to %v", c.v, c.to)
	}
}
