package graph_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// reluOf is a model of one Relu with the given input.
func reluOf(in graph.ValueInfo) *graph.Graph {
	return &graph.Graph{
		Inputs:  []graph.ValueInfo{in},
		Outputs: []graph.ValueInfo{{Name: "y"}},
		Nodes:   []*graph.Node{{Name: "n", Op: "Relu", Opset: 13, Inputs: []string{in.Name}, Outputs: []string{"y"}}},
	}
}

func open(dims []int, symbols ...string) graph.ValueInfo {
	return graph.ValueInfo{Name: "x", DType: graph.Float32, Dims: dims, Symbols: symbols, HasRank: true}
}

func TestInputShapes(t *testing.T) {
	for _, c := range []struct {
		name  string
		in    graph.ValueInfo
		shape []int
		want  []int
		fails string // part of the message
		notes int
	}{
		{name: "fixed dims stay", in: open([]int{1, 3}), want: []int{1, 3}},
		{name: "an open batch is 1, with a note", in: open([]int{-1, 3}, "N", ""), want: []int{1, 3}, notes: 1},
		{name: "a given shape fills open axes", in: open([]int{-1, -1}, "N", "w"), shape: []int{2, 5}, want: []int{2, 5}},
		{name: "another open axis needs a size", in: open([]int{-1, -1}, "N", "w"), fails: `axis 1 ("w") is open: give its size with --shape x=1,N`},
		{name: "a fixed axis cannot be changed", in: open([]int{1, 3}), shape: []int{1, 4}, fails: "axis 1 has the fixed size 3"},
		{name: "the rank cannot be changed", in: open([]int{1, 3}), shape: []int{3}, fails: "rank 2"},
		{name: "sizes are positive", in: open([]int{-1, 3}), shape: []int{0, 3}, fails: "at least 1"},
		{name: "an undeclared shape has to be given", in: graph.ValueInfo{Name: "x", DType: graph.Float32}, fails: "no declared shape"},
		{name: "a given shape declares", in: graph.ValueInfo{Name: "x", DType: graph.Float32}, shape: []int{2, 2}, want: []int{2, 2}},
		{name: "the dtype must be declared", in: graph.ValueInfo{Name: "x", Dims: []int{1}, HasRank: true}, fails: "element type"},
		{name: "sizes are bounded", in: open([]int{-1, 3}), shape: []int{1 << 30, 3}, fails: "exceed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			opts := graph.Options{Evaluate: float.Evaluate}
			if c.shape != nil {
				opts.Shapes = map[string][]int{"x": c.shape}
			}
			g, notes, err := graph.Prepare(reluOf(c.in), opts)
			if c.fails != "" {
				require.ErrorContains(t, err, c.fails)
				return
			}
			require.NoError(t, err)
			require.Equal(t, c.want, g.Dims("y"))
			require.Len(t, notes, c.notes)
		})
	}
}

func TestShapeOfUnknownInputListsTheInputs(t *testing.T) {
	_, _, err := graph.Prepare(reluOf(open([]int{1})), graph.Options{Shapes: map[string][]int{"images": {1}}})
	require.ErrorContains(t, err, `"images", which is not an input: the inputs are "x"`)
}

// Two inputs that share a symbol get the size given for one of them.
func TestSymbolsAreShared(t *testing.T) {
	a, b := open([]int{-1, -1}, "N", "length"), open([]int{-1}, "length")
	b.Name = "z"
	g := &graph.Graph{
		Inputs:  []graph.ValueInfo{b, a},
		Outputs: []graph.ValueInfo{{Name: "y"}},
		Nodes:   []*graph.Node{{Name: "n", Op: "Add", Opset: 13, Inputs: []string{"x", "z"}, Outputs: []string{"y"}}},
	}
	c, _, err := graph.Prepare(g, graph.Options{Shapes: map[string][]int{"x": {2, 7}}})
	require.NoError(t, err)
	require.Equal(t, []int{2, 7}, c.Dims("y"))
	require.Equal(t, []int{7}, c.Dims("z"))
}
