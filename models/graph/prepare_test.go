package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

func prepare(nodes []*graph.Node, consts map[string]*graph.Tensor) (*graph.Graph, error) {
	g := &graph.Graph{
		Inputs:       []graph.ValueInfo{graph.NewValueInfo("x", graph.Float32, []int{2, 3})},
		Outputs:      []graph.ValueInfo{{Name: "y"}},
		Nodes:        nodes,
		Initializers: consts,
	}
	c, _, err := graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
	return c, err
}

func op(name, outputs string, attrs graph.Attributes, inputs ...string) *graph.Node {
	return &graph.Node{Name: "the node", Op: name, Opset: 13, Inputs: inputs, Outputs: strings.Fields(outputs), Attrs: attrs}
}

// What the compiler lacks is refused with the node, the operator and the reason.
func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		name        string
		node        *graph.Node
		consts      map[string]*graph.Tensor
		unsupported bool
		says        string
	}{
		{"unknown operator", op("Frobnicate", "y", nil, "x"), nil, true, `node "the node" (Frobnicate): operator is not supported`},
		{"subgraph", op("If", "y", graph.Attributes{"then_branch": &graph.Graph{}}, "x"), nil, false, "the condition is float32[2 3], want one bool"},
		{"another domain", &graph.Node{Name: "the node", Domain: "com.example", Op: "Add", Inputs: []string{"x", "x"}, Outputs: []string{"y"}}, nil, true, `operator of domain "com.example" is not supported`},
		{"surplus output", op("MaxPool", "a y", graph.Attributes{"kernel_shape": []int64{1}}, "x"), nil, false, "no spatial axis"},
		{"shape from data", op("Reshape", "y", nil, "x", "x"), nil, true, "the shape is computed from the input data"},
		{"attribute of another type", op("LeakyRelu", "y", graph.Attributes{"alpha": "big"}, "x"), nil, false, `attribute "alpha" is string, want float32`},
		{"missing input", op("Add", "y", nil, "x"), nil, false, "input 1 is missing"},
		{"absent required input", op("Add", "y", nil, "", "x"), nil, false, "input 0 is missing"},
		{"shapes that do not fit", op("Add", "y", nil, "x", "c"), map[string]*graph.Tensor{"c": graph.Zeros(graph.Float32, []int{4})}, false, "dims [2 3] and [4] do not broadcast"},
		{"index out of range", op("Gather", "y", nil, "x", "c"), map[string]*graph.Tensor{"c": graph.Vector(2)}, false, "index 2 is out of range for an axis of size 2"},
		{"huge tile", op("Tile", "y", nil, "x", "c"), map[string]*graph.Tensor{"c": graph.Vector(1<<27, 1<<27)}, false, "exceed"},
		{"huge padding", op("Pad", "y", nil, "x", "c"), map[string]*graph.Tensor{"c": graph.Vector(0, 1<<62, 0, 0)}, false, "out of range"},
		{"huge reshape", op("Reshape", "y", nil, "x", "c"), map[string]*graph.Tensor{"c": graph.Vector(1<<62, 1<<62)}, false, "out of range"},
		{"division of the last integer", op("Div", "y", nil, "c", "d"), map[string]*graph.Tensor{"c": graph.Vector(1), "d": graph.Vector(0)}, false, "integer division by zero"},
		{"long list in a message", op("Reshape", "y", nil, "x", "c"), map[string]*graph.Tensor{"c": graph.Vector(make([]int64, 5000)...)}, false, "…"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := prepare([]*graph.Node{c.node}, c.consts)
			require.ErrorContains(t, err, c.says)
			require.ErrorContains(t, err, "the node")
			require.NotContains(t, err.Error(), "\n")
			require.Less(t, len(err.Error()), 600)
			var u *graph.UnsupportedError
			if c.unsupported {
				require.ErrorAs(t, err, &u)
			} else {
				require.NotErrorAs(t, err, &u)
			}
		})
	}
}

// Small files that ask for much work or memory at import are refused at once.
func TestImportIsBounded(t *testing.T) {
	many := func(n int, f func(i int) *graph.Node) (nodes []*graph.Node) {
		for i := range n {
			nodes = append(nodes, f(i))
			nodes[i].Name = fmt.Sprintf("n%d", i)
		}
		return nodes
	}
	value := func(i int) string { return fmt.Sprintf("v%d", i) }
	big := map[string]*graph.Tensor{"shape": graph.Vector(1<<12, 1<<12), "v0": graph.Zeros(graph.Float32, []int{1, 1})}
	for name, nodes := range map[string][]*graph.Node{
		"many large constants": append(many(100, func(i int) *graph.Node {
			return op("ConstantOfShape", fmt.Sprintf("a%d", i), nil, "shape")
		}), op("Sum", "y", nil, func() (in []string) {
			for i := range 100 {
				in = append(in, fmt.Sprintf("a%d", i))
			}
			return in
		}()...)),
		"products of large constants": append([]*graph.Node{op("Expand", "v1", nil, "v0", "shape")},
			append(many(50, func(i int) *graph.Node { return op("MatMul", value(i+2), nil, value(i+1), value(i+1)) }), op("Identity", "y", nil, value(51)))...),
		"doubling constants": append(many(60, func(i int) *graph.Node {
			return op("Concat", value(i+1), graph.Attributes{"axis": int64(0)}, value(i), value(i))
		}),
			op("Identity", "y", nil, value(60))),
	} {
		t.Run(name, func(t *testing.T) {
			started := sharedtest.ProcessorTime()
			_, err := prepare(nodes, big)
			var u *graph.UnsupportedError
			require.ErrorAs(t, err, &u)
			require.ErrorContains(t, err, "at import")
			require.Less(t, sharedtest.ProcessorTime()-started, 5*time.Second)
		})
	}
}

// A graph that doubles a value again and again ends at the bound on elements.
func TestGrowthIsBounded(t *testing.T) {
	nodes := []*graph.Node{op("Concat", "v1", graph.Attributes{"axis": int64(0)}, "x", "x")}
	for i := 1; i < 60; i++ {
		nodes = append(nodes, op("Concat", fmt.Sprintf("v%d", i+1), graph.Attributes{"axis": int64(0)}, fmt.Sprintf("v%d", i), fmt.Sprintf("v%d", i)))
	}
	_, err := prepare(append(nodes, op("Relu", "y", nil, "v60")), nil)
	require.ErrorContains(t, err, "exceed")
}

// Fusing shared weights into many nodes does not multiply the memory.
func TestFusingIsBounded(t *testing.T) {
	consts := map[string]*graph.Tensor{"w": graph.Zeros(graph.Float32, []int{3, 1 << 20}), "c": graph.Scalar(3)}
	var nodes []*graph.Node
	var ends []string
	for i := range 200 {
		a, b, c := fmt.Sprintf("a%d", i), fmt.Sprintf("b%d", i), fmt.Sprintf("c%d", i)
		nodes = append(nodes, op("MatMul", a, nil, "x", "w"), op("Mul", b, nil, a, "c"), op("Add", c, nil, b, "c"))
		ends = append(ends, c)
	}
	for i, n := range nodes {
		n.Name = fmt.Sprint(i)
	}
	g, err := prepare(append(nodes, op("Sum", "y", nil, ends...)), consts)
	require.NoError(t, err)
	held := 0
	for _, t := range g.Initializers {
		held += t.Elements()
	}
	require.LessOrEqual(t, held, graph.MaxElements+4<<20)
}

func TestNodesWithoutEffectNeedNoSupport(t *testing.T) {
	g, err := prepare([]*graph.Node{op("Frobnicate", "z", nil, "x"), op("Relu", "y", nil, "x")}, nil)
	require.NoError(t, err)
	require.Len(t, g.Nodes, 1)
}

// The canonical form keeps its promises: one output each, defined before use,
// no constant nodes, a type for every value, nothing superfluous.
func TestCanonicalForm(t *testing.T) {
	g, err := prepare([]*graph.Node{
		op("Shape", "s", nil, "x"),
		op("Split", "a b c", graph.Attributes{"axis": int64(1)}, "x"),
		op("Sum", "d", nil, "a", "b", "c"),
		op("Dropout", "e mask", nil, "d"),
		op("Cast", "f", graph.Attributes{"to": int64(1)}, "e"),
		op("Reshape", "g", nil, "f", "s1"),
		op("Identity", "y", nil, "g"),
	}, map[string]*graph.Tensor{"s1": graph.Vector(-1), "unused": graph.Scalar(1)})
	require.NoError(t, err)
	defined := map[string]bool{"x": true}
	var ops []string
	for _, n := range g.Nodes {
		ops = append(ops, n.Op)
		require.Len(t, n.Outputs, 1)
		for _, in := range n.Inputs {
			require.True(t, defined[in], "%v reads %q", n, in)
		}
		defined[n.Output()] = true
		require.True(t, g.Values[n.Output()].Fixed())
	}
	require.Equal(t, []string{"Slice", "Slice", "Slice", "Add", "Add", "Reshape"}, ops)
	require.Equal(t, []int{2}, g.Dims("y"))
	require.Equal(t, g.Values["y"], g.Outputs[0])
	require.Empty(t, g.Initializers)
}

// Operators of old operator sets are taken where they mean what they mean today.
func TestOldOperatorSets(t *testing.T) {
	for _, c := range []struct {
		op      string
		refused bool
	}{{"Not", false}, {"Identity", false}, {"And", true}} {
		g := &graph.Graph{
			Inputs:  []graph.ValueInfo{graph.NewValueInfo("x", graph.Bool, []int{2}), graph.NewValueInfo("y", graph.Bool, []int{2})},
			Nodes:   []*graph.Node{{Name: "n", Op: c.op, Opset: 1, Inputs: []string{"x", "y"}, Outputs: []string{"z"}}},
			Outputs: []graph.ValueInfo{{Name: "z"}},
		}
		_, _, err := graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
		if c.refused {
			require.ErrorContains(t, err, `node "n" (And): version 1 of the operator set is too old, it must be at least 7`)
			continue
		}
		require.NoError(t, err, c.op)
	}
}
