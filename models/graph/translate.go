package graph

import (
	"fmt"
	"slices"
)

// translator rewrites one node of a model file to canonical nodes and returns
// its outputs, in order. Surplus outputs of the node are refused.
type translator func(b *builder, n *Node, in []Value) []Value

// translatorOf looks an operator up in the rules: the default domain's by name,
// those of other domains by "domain:name".
func translatorOf(n *Node) (translator, bool) {
	key := n.Op
	if n.Domain != "" {
		key = n.Domain + ":" + n.Op
	}
	if key == "If" { // in no table: it leads back here
		return ifRule, true
	}
	for _, table := range []map[string]translator{
		elementwiseRules, contractionRules, windowRules, reductionRules,
		shapeRules, movementRules, scatterRules, normRules, constantRules, recurrentRules, indexRules,
		quantizedRules, qoperatorRules, mlRules,
	} {
		if t, ok := table[key]; ok {
			return t, true
		}
	}
	return nil, false
}

// broadcastOpset is the version of the default operator set from which on broadcasting is
// numpy's. Before it, only the operators of sinceFirst mean what they mean since.
const broadcastOpset = 7

var sinceFirst = []string{
	"ArgMax", "ArgMin", "Constant", "Conv", "ConvTranspose", "DepthToSpace", "Flatten", "Gather", "GlobalAveragePool",
	"GlobalMaxPool", "Identity", "LogSoftmax", "Not", "ReduceL1", "ReduceL2", "ReduceLogSum", "ReduceLogSumExp", "ReduceMax",
	"ReduceMean", "ReduceMin", "ReduceProd", "ReduceSum", "ReduceSumSquare", "Shape", "Size", "Slice", "Softmax", "Softplus",
	"Softsign", "SpaceToDepth", "Squeeze", "Transpose", "Unsqueeze",
}

// translate rewrites n and enters its outputs into the scope.
func (b *builder) translate(n *Node) error {
	return b.guard(func() {
		made := len(b.g.Nodes)
		b.bind(n, b.rewrite(n), made)
	})
}

// rewrite adds the canonical nodes for n and returns its outputs.
func (b *builder) rewrite(n *Node) []Value {
	b.cur, b.serial = n, 0
	if n.Domain == "" && n.Opset >= 1 && n.Opset < broadcastOpset && !slices.Contains(sinceFirst, n.Op) {
		b.unsupported("version %d of the operator set is too old, it must be at least %d", n.Opset, broadcastOpset)
	}
	rule, ok := translatorOf(n)
	if !ok {
		name := "operator"
		if n.Domain != "" {
			name = fmt.Sprintf("operator of domain %q", n.Domain)
		}
		b.unsupported("%s is not supported", name)
	}
	in := make([]Value, len(n.Inputs))
	for i, name := range n.Inputs {
		in[i] = b.scope[name] // absent: the zero Value
	}
	return rule(b, n, in)
}

// output returns output i of a node, which has a name in the file.
func (b *builder) output(out []Value, i int, name string) Value {
	if i >= len(out) || !out[i].Present() {
		b.unsupported("output %d (%q) is not supported", i, name)
	}
	return out[i]
}

// bind gives the outputs their names in the file. A value that a node made for
// n defines is renamed; any other (an input passed through, a constant) gets an
// alias.
func (b *builder) bind(n *Node, out []Value, made int) {
	for i, name := range n.Outputs {
		if name == "" {
			continue
		}
		v := b.output(out, i, name)
		taken := slices.ContainsFunc(out[:i], func(o Value) bool { return o.Name == v.Name })
		switch {
		case v.Const == nil && !taken:
			v.Name = b.rename(v.Name, name, made)
		case v.Const != nil && v.Name == "":
			v.Name = name
		}
		b.scope[name] = v
	}
}

// rename changes the name of a value made by nodes from position made on.
func (b *builder) rename(from, to string, made int) string {
	nodes := b.g.Nodes[made:]
	if !slices.ContainsFunc(nodes, func(m *Node) bool { return m.Outputs[0] == from }) {
		return from
	}
	if _, taken := b.g.Values[to]; taken {
		return from
	}
	for _, m := range nodes {
		for i, in := range m.Inputs {
			if in == from {
				m.Inputs[i] = to
			}
		}
		if m.Outputs[0] == from {
			m.Outputs[0] = to
		}
	}
	b.producers[to] = b.producers[from]
	delete(b.producers, from)
	info := b.g.Values[from]
	delete(b.g.Values, from)
	info.Name = to
	b.g.Values[to] = info
	return to
}

// input returns operand i; it fails if the operand is absent.
func (b *builder) input(in []Value, i int) Value {
	if i >= len(in) || !in[i].Present() {
		b.fail("input %d is missing", i)
	}
	return in[i]
}

// optional returns operand i, the zero Value if it is absent.
func optional(in []Value, i int) Value {
	if i >= len(in) {
		return Value{}
	}
	return in[i]
}
