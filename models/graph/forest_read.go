package graph

import (
	"fmt"
	"math"
)

// maxTreeNodes bounds the nodes of an ensemble, which file attributes are read into.
const maxTreeNodes = 1 << 22

// branchModes are the names of ai.onnx.ml 1 to 3.
var branchModes = map[string]splitMode{
	"BRANCH_LEQ": splitLEQ, "BRANCH_LT": splitLT, "BRANCH_GTE": splitGTE, "BRANCH_GT": splitGT,
	"BRANCH_EQ": splitEQ, "BRANCH_NEQ": splitNEQ, "LEAF": leafNode,
}

// treeKey names a node of an ensemble of ai.onnx.ml 1 to 3.
type treeKey struct{ tree, node int64 }

// readForest reads the nodes of TreeEnsembleClassifier and TreeEnsembleRegressor, and
// where each is by its name.
func (b *builder) readForest(n *Node) (*forest, map[treeKey]int) {
	modes := attr[[]string](b, n, "nodes_modes", nil)
	if len(modes) == 0 || len(modes) > maxTreeNodes {
		b.fail("%d nodes, want 1 to %d", len(modes), maxTreeNodes)
	}
	list := func(name string) []int64 {
		v := attr[[]int64](b, n, name, nil)
		if len(v) != len(modes) {
			b.fail("attribute %q has %d elements, %q has %d", name, len(v), "nodes_modes", len(modes))
		}
		return v
	}
	trees, ids, features := list("nodes_treeids"), list("nodes_nodeids"), list("nodes_featureids")
	yes, no := list("nodes_truenodeids"), list("nodes_falsenodeids")
	values := b.floatList(n, "nodes_values")
	if len(values) != len(modes) {
		b.fail("%d values for %d nodes", len(values), len(modes))
	}
	b.noteMissing(attr[[]int64](b, n, "nodes_missing_value_tracks_true", nil))
	at := make(map[treeKey]int, len(modes))
	for i := range modes {
		k := treeKey{trees[i], ids[i]}
		if _, dup := at[k]; dup {
			b.fail("node %d of tree %d appears twice", k.node, k.tree)
		}
		at[k] = i
	}
	f := &forest{nodes: make([]treeNode, len(modes))}
	child := func(i int, id int64) int {
		c, ok := at[treeKey{trees[i], id}]
		if !ok {
			b.fail("node %d of tree %d leads to node %d, which does not exist", ids[i], trees[i], id)
		}
		return c
	}
	for i, name := range modes {
		mode, ok := branchModes[name]
		if !ok {
			b.unsupported("mode %q of node %d of tree %d is not supported", name, ids[i], trees[i])
		}
		f.nodes[i] = treeNode{mode: mode}
		if mode != leafNode {
			f.nodes[i] = treeNode{mode, b.feature(features[i]), values[i], child(i, yes[i]), child(i, no[i])}
		}
	}
	b.findRoots(f, trees)
	return f, at
}

// findRoots takes for the root of each tree, in order of appearance, its one node that no
// other leads to.
func (b *builder) findRoots(f *forest, trees []int64) {
	inner := make([]bool, len(f.nodes))
	for _, n := range f.nodes {
		if n.mode != leafNode {
			inner[n.yes], inner[n.no] = true, true
		}
	}
	seen := map[int64]bool{}
	for i, t := range trees {
		if inner[i] {
			continue
		}
		if seen[t] {
			b.fail("tree %d has several roots", t)
		}
		seen[t] = true
		f.roots = append(f.roots, i)
	}
	reached := f.reached()
	for i, t := range trees {
		if !reached[i] {
			b.fail("some nodes of tree %d form a cycle", t)
		}
	}
}

// reached tells which nodes some root leads to.
func (f *forest) reached() []bool {
	out := make([]bool, len(f.nodes))
	queue := append([]int{}, f.roots...)
	for _, r := range queue {
		out[r] = true
	}
	for at := 0; at < len(queue); at++ {
		n := f.nodes[queue[at]]
		if n.mode == leafNode {
			continue
		}
		for _, c := range []int{n.yes, n.no} {
			if !out[c] {
				out[c], queue = true, append(queue, c)
			}
		}
	}
	return out
}

// readEnsemble reads TreeEnsemble (ai.onnx.ml 5), whose leaves are a list of their own:
// they become the nodes from the second result on.
func (b *builder) readEnsemble(n *Node) (*forest, int) {
	modes := attr[*Tensor](b, n, "nodes_modes", nil)
	if modes == nil || modes.Elements() == 0 || modes.Elements() > maxTreeNodes || modes.DType.IsFloat() {
		b.fail("attribute \"nodes_modes\" has to list 1 to %d integers", maxTreeNodes)
	}
	for i, mode := range modes.Ints() {
		switch {
		case splitMode(mode) == splitMember:
			b.unsupported("node %d tests membership in a set, which is not supported", i)
		case mode < int64(splitLEQ) || mode > int64(splitMember):
			b.fail("mode %d of node %d is not defined", mode, i)
		}
	}
	values := b.floatList(n, "nodes_splits")
	m, leaves := modes.Elements(), len(attr[[]int64](b, n, "leaf_targetids", nil))
	list := func(name string) []int64 {
		v := attr[[]int64](b, n, name, nil)
		if len(v) != m {
			b.fail("attribute %q has %d elements for %d nodes", name, len(v), m)
		}
		return v
	}
	features := list("nodes_featureids")
	yes, yesLeaf := list("nodes_truenodeids"), list("nodes_trueleafs")
	no, noLeaf := list("nodes_falsenodeids"), list("nodes_falseleafs")
	if len(values) != m || leaves > maxTreeNodes {
		b.fail("%d splits for %d nodes, %d leaves", len(values), m, leaves)
	}
	b.noteMissing(attr[[]int64](b, n, "nodes_missing_value_tracks_true", nil))
	child := func(id, isLeaf int64) int {
		count, first := m, 0
		if isLeaf != 0 {
			count, first = leaves, m
		}
		if id < 0 || id >= int64(count) {
			b.fail("a node leads to node or leaf %d of %d", id, count)
		}
		return first + int(id)
	}
	f := &forest{nodes: make([]treeNode, m+leaves)}
	for i := range f.nodes {
		f.nodes[i].mode = leafNode
		if i >= m {
			continue
		}
		f.nodes[i] = treeNode{splitMode(modes.Int(i)), b.feature(features[i]), values[i], child(yes[i], yesLeaf[i]), child(no[i], noLeaf[i])}
	}
	for _, r := range attr[[]int64](b, n, "tree_roots", nil) {
		f.roots = append(f.roots, child(r, 0))
	}
	if len(f.roots) == 0 || len(f.roots) > maxTreeNodes {
		b.fail("%d trees", len(f.roots))
	}
	return f, m
}

// feature checks the number of a feature; that it exists is checked with the data.
func (b *builder) feature(id int64) int {
	if id < 0 || id > MaxElements {
		b.fail("feature %d is out of range", id)
	}
	return int(id)
}

// floatList reads a list of floats, or the tensor that may stand in its place: under the
// same name, or with "_as_tensor" added.
func (b *builder) floatList(n *Node, name string) []float32 {
	v, isList := n.Attrs[name].([]float32)
	if !isList {
		t, ok := n.Attrs[name].(*Tensor)
		if !ok {
			t = attr[*Tensor](b, n, name+"_as_tensor", nil)
		}
		if t == nil {
			return nil
		}
		v = t.Floats()
	}
	for i, x := range v {
		if math.IsNaN(float64(x)) {
			b.fail("element %d of %q is not a number", i, name)
		}
	}
	return v
}

// noteMissing: where a missing value would lead does not matter, since none can be given.
func (b *builder) noteMissing(tracks []int64) {
	for _, v := range tracks {
		if v != 0 {
			b.notes = append(b.notes, fmt.Sprintf("%v says where missing values lead: inputs cannot be missing here (NaN is refused)", b.cur))
			return
		}
	}
}
