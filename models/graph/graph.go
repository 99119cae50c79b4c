package graph

import (
	"fmt"
	"maps"
	"slices"
)

// Unknown is the size of an axis that the model file leaves open.
const Unknown = -1

// ValueInfo describes a value: a graph input, a graph output, or a node's
// output. Dims is nil when even the rank is unknown (Rank tells); an axis of
// unknown size is [Unknown] and may have a name in Symbols.
type ValueInfo struct {
	Name    string
	DType   DType
	Dims    []int
	Symbols []string // by axis, "" where the size is a number; nil when none is named
	HasRank bool     // false: Dims says nothing
}

// NewValueInfo describes a value of fixed dims.
func NewValueInfo(name string, dt DType, dims []int) ValueInfo {
	return ValueInfo{Name: name, DType: dt, Dims: slices.Clone(dims), HasRank: true}
}

// Fixed reports whether the rank and the size of every axis are known.
func (v ValueInfo) Fixed() bool {
	return v.HasRank && !slices.ContainsFunc(v.Dims, func(d int) bool { return d < 0 })
}

// String returns for instance `x float32[1 3 224 224]`.
func (v ValueInfo) String() string {
	if !v.HasRank {
		return fmt.Sprintf("%s %v[?]", v.Name, v.DType)
	}
	return fmt.Sprintf("%s %v%v", v.Name, v.DType, v.Dims)
}

// Node is one operator. Inputs name graph inputs, initializers or outputs of
// earlier nodes; "" is an optional input that is absent. Outputs name the values
// it defines; "" is an output that nobody wants.
type Node struct {
	Name    string // as in the file, else made up; unique
	Op      string // ONNX operator, such as "Conv"
	Domain  string // "" for the default operator set, such as "ai.onnx.ml" otherwise
	Opset   int    // version of that domain's operator set; 0 in canonical form
	Inputs  []string
	Outputs []string
	Attrs   Attributes
}

// Input returns the name of input i, "" if it is absent.
func (n *Node) Input(i int) string {
	if i < len(n.Inputs) {
		return n.Inputs[i]
	}
	return ""
}

// Output returns the name of the first output.
func (n *Node) Output() string { return n.Outputs[0] }

// String identifies the node in messages, such as `node "conv1" (Conv)`.
func (n *Node) String() string { return fmt.Sprintf("node %q (%s)", n.Name, n.Op) }

// Graph is a model: nodes in topological order over named values in SSA form.
type Graph struct {
	Name     string
	Producer string // tool and version that wrote the file
	Opset    int    // of the default domain
	Opsets   map[string]int

	Inputs       []ValueInfo // values that the user supplies; never initializers
	Outputs      []ValueInfo
	Nodes        []*Node
	Initializers map[string]*Tensor

	// Labels are the names of the classes, if the model's own labels are texts: its label
	// output is then the number of a class.
	Labels []string

	// Values describes every value by name (inputs, initializers and node
	// outputs) once shapes have been inferred; before, what the file declares.
	Values map[string]ValueInfo
}

// Constant returns the initializer of that name, nil if the value is computed.
func (g *Graph) Constant(name string) *Tensor { return g.Initializers[name] }

// Dims returns the dims of a value, nil if they are not known.
func (g *Graph) Dims(name string) []int { return g.Values[name].Dims }

// DType returns the dtype of a value, Invalid if it is not known.
func (g *Graph) DType(name string) DType { return g.Values[name].DType }

// IsOutput reports whether the value is a graph output.
func (g *Graph) IsOutput(name string) bool {
	return slices.ContainsFunc(g.Outputs, func(v ValueInfo) bool { return v.Name == name })
}

// Consumers maps each value to the nodes that read it, in order, a node once
// for each input that names the value.
func (g *Graph) Consumers() map[string][]*Node {
	m := make(map[string][]*Node, len(g.Nodes))
	for _, n := range g.Nodes {
		for _, in := range n.Inputs {
			if in != "" {
				m[in] = append(m[in], n)
			}
		}
	}
	return m
}

// Clone returns a copy whose nodes, attributes and tables may be changed
// without touching the original. Tensors are shared: they are immutable.
func (g *Graph) Clone() *Graph {
	c := *g
	c.Opsets = maps.Clone(g.Opsets)
	c.Inputs, c.Outputs = slices.Clone(g.Inputs), slices.Clone(g.Outputs)
	c.Initializers, c.Values = maps.Clone(g.Initializers), maps.Clone(g.Values)
	c.Nodes = make([]*Node, len(g.Nodes))
	for i, n := range g.Nodes {
		m := *n
		m.Inputs, m.Outputs, m.Attrs = slices.Clone(n.Inputs), slices.Clone(n.Outputs), maps.Clone(n.Attrs)
		c.Nodes[i] = &m
	}
	return &c
}
