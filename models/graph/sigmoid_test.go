package graph_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// A sigmoid that a model spells out is one: e^-x alone would leave the range of numbers.
func TestSpelledOutSigmoids(t *testing.T) {
	one, minus := graph.Scalar(1), graph.Scalar(-1)
	node := func(op, out string, in ...string) *graph.Node {
		return &graph.Node{Name: out, Op: op, Opset: 17, Inputs: in, Outputs: []string{out}}
	}
	for _, c := range []struct {
		name  string
		nodes []*graph.Node
		want  []string
	}{
		{"1/(1 + e^-x)", []*graph.Node{node("Neg", "n", "x"), node("Exp", "e", "n"), node("Add", "s", "one", "e"), node("Div", "y", "one", "s")}, []string{"Sigmoid"}},
		{"reciprocal, -1 times x", []*graph.Node{node("Mul", "n", "x", "minus"), node("Exp", "e", "n"), node("Add", "s", "e", "one"), node("Reciprocal", "y", "s")}, []string{"Sigmoid"}},
		{"1/(1 + e^x)", []*graph.Node{node("Exp", "e", "x"), node("Add", "s", "e", "one"), node("Reciprocal", "y", "s")}, []string{"Neg", "Sigmoid"}},
		{"1/(e^x - 1) is none", []*graph.Node{node("Exp", "e", "x"), node("Add", "s", "e", "minus"), node("Reciprocal", "y", "s")}, []string{"Exp", "Add", "Reciprocal"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := &graph.Graph{
				Opset: 17, Opsets: map[string]int{"": 17}, Initializers: map[string]*graph.Tensor{"one": one, "minus": minus},
				Values: map[string]graph.ValueInfo{}, Inputs: []graph.ValueInfo{graph.NewValueInfo("x", graph.Float32, []int{3})},
				Outputs: []graph.ValueInfo{{Name: "y"}}, Nodes: c.nodes,
			}
			p, _, err := graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
			require.NoError(t, err)
			var ops []string
			for _, n := range p.Nodes {
				ops = append(ops, n.Op)
			}
			require.Equal(t, c.want, ops)
		})
	}
}
