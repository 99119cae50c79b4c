package graph

import (
	"math"
	"slices"
)

// mlRules: classical models (ai.onnx.ml).
var mlRules = map[string]translator{
	"ai.onnx.ml:TreeEnsembleClassifier": treeClassifier,
	"ai.onnx.ml:TreeEnsembleRegressor":  treeRegressor,
	"ai.onnx.ml:TreeEnsemble":           treeEnsemble,
	"ai.onnx.ml:LinearClassifier":       linearClassifier,
	"ai.onnx.ml:LinearRegressor":        linearRegressor,
	"ai.onnx.ml:Scaler":                 scaler,
	"ai.onnx.ml:Normalizer":             normalizer,
	"ai.onnx.ml:Binarizer":              binarizer,
	"ai.onnx.ml:ArrayFeatureExtractor":  arrayFeatureExtractor,
	"ai.onnx.ml:ZipMap":                 zipMap,
	"ai.onnx.ml:LabelEncoder":           labelEncoder,
}

// leafWeights are what the leaves of a forest add to each target.
type leafWeights struct {
	targets int
	of      [][]float64 // by node of the forest; nil where a leaf adds nothing
	scored  [][]bool    // whether a leaf names the target, by node
}

func newLeafWeights(f *forest, targets int) *leafWeights {
	return &leafWeights{targets, make([][]float64, len(f.nodes)), make([][]bool, len(f.nodes))}
}

func (w *leafWeights) add(b *builder, node int, target int64, v float32) {
	if target < 0 || target >= int64(w.targets) {
		b.fail("target %d of %d", target, w.targets)
	}
	if math.IsInf(float64(v), 0) {
		b.fail("the weight of a leaf is %v", v)
	}
	if w.of[node] == nil {
		w.of[node], w.scored[node] = make([]float64, w.targets), make([]bool, w.targets)
	}
	w.of[node][target] += float64(v)
	w.scored[node][target] = true
}

// readWeights reads the lists of ai.onnx.ml 1 to 3, whose names begin with "class" or
// "target".
func (b *builder) readWeights(n *Node, kind string, f *forest, at map[treeKey]int, targets int) *leafWeights {
	if targets < 1 || targets > 1<<16 || targets*len(f.nodes) > MaxFoldElements {
		b.fail("%d targets for %d nodes", targets, len(f.nodes))
	}
	trees, nodes := attr[[]int64](b, n, kind+"_treeids", nil), attr[[]int64](b, n, kind+"_nodeids", nil)
	ids, values := attr[[]int64](b, n, kind+"_ids", nil), b.floatList(n, kind+"_weights")
	if len(nodes) != len(trees) || len(ids) != len(trees) || len(values) != len(trees) {
		b.fail("lists of %d trees, %d nodes, %d targets and %d weights", len(trees), len(nodes), len(ids), len(values))
	}
	w := newLeafWeights(f, targets)
	for i, id := range ids {
		node, ok := at[treeKey{trees[i], nodes[i]}]
		if !ok || f.nodes[node].mode != leafNode {
			b.fail("weight %d is of node %d of tree %d, which is no leaf", i, nodes[i], trees[i])
		}
		w.add(b, node, id, values[i])
	}
	return w
}

// ensemble is a forest over data, and what the trees together say of each target: whole
// numbers of a unit that is a power of two, exact sums of float32 weights wherever those
// are within 2^52 of one another.
type ensemble struct {
	b       *builder
	trees   int
	targets int
	scores  Value // Int64 [N, targets]
	unit    float64
	weights *leafWeights
	bound   float64 // of the magnitude of a score, in units
}

// grow emits the descent to the leaves and the combination of their weights, and adds base,
// one number for each target, if it is not nil.
func (b *builder) grow(x Value, f *forest, w *leafWeights, base []float32, aggregate string) *ensemble {
	s, err := f.split()
	if err != nil {
		b.fail("%w", err)
	}
	if x.Rank() == 1 {
		x = b.reshapeTo(x, []int{1, x.Dims[0]})
	}
	if x.Rank() != 2 {
		b.fail("data %v is no matrix", x.Dims)
	}
	if i := slices.IndexFunc(s.features, func(v int64) bool { return v >= int64(x.Dims[1]) }); i >= 0 {
		b.fail("feature %d is used, the data has %d", s.features[i], x.Dims[1])
	}
	e := &ensemble{b: b, trees: len(f.roots), targets: w.targets, weights: w}
	table := e.table(s, base)
	each := b.emit("Gather", Attributes{"axis": int64(0)}, table, b.leaves(x, s, e.trees)) // [N, trees, targets]
	if aggregate != "ReduceSum" {
		e.wantAll(f)
	}
	sum := b.emit(aggregate, Attributes{"axes": []int64{1}, "keepdims": int64(1)}, each)
	e.scores = b.reshapeTo(sum, []int{x.Dims[0], w.targets})
	if base != nil {
		e.scores = b.emit("Add", nil, e.scores, b.constant(NewInts(Int64, []int{w.targets}, e.inUnits(floats64(base)))))
	}
	return e
}

// leaves is the slot of the leaf that each row arrives at in each tree, [N, trees].
func (b *builder) leaves(x Value, s *splits, trees int) Value {
	if s.depth == 0 {
		index := make([]int64, x.Dims[0]*trees)
		for i := range index {
			index[i] = int64(i % trees)
		}
		return b.constant(NewInts(Int64, []int{x.Dims[0], trees}, index))
	}
	m := []int{len(s.first)}
	return b.emit("TreeLeaves", Attributes{"trees": int64(trees), "depth": int64(s.depth)}, x,
		b.constant(NewInts(Int64, m, s.features)), b.constant(NewFloats(m, s.thresholds)), b.constant(NewInts(Int64, m, s.first)))
}

// table chooses the unit and stores the weights by slot, [slots, targets].
func (e *ensemble) table(s *splits, base []float32) Value {
	if e.targets*len(s.leaf) > MaxFoldElements {
		e.b.unsupported("%d targets for %d nodes", e.targets, len(s.leaf))
	}
	largest, lowest := 0.0, 0
	measure := func(list []float64, times float64) {
		for _, v := range list {
			largest = max(largest, math.Abs(v)*times)
			lowest = min(lowest, lowestBit(v))
		}
	}
	for _, list := range e.weights.of {
		measure(list, float64(e.trees))
	}
	measure(floats64(base), float64(e.trees))
	_, exp := math.Frexp(max(largest, 1) * 2)
	lowest = max(lowest, exp-scoreBits, -126) // a unit is a float32
	lowest = min(lowest, -1)                  // one half is a whole number of units
	e.unit = math.Ldexp(1, lowest)
	e.bound = math.Ceil(largest*2/e.unit) + float64(e.trees) + 1
	table := make([]int64, 0, e.targets*len(s.leaf))
	none := make([]int64, e.targets)
	for _, node := range s.leaf {
		if node >= 0 && e.weights.of[node] != nil {
			table = append(table, e.inUnits(e.weights.of[node])...)
		} else {
			table = append(table, none...)
		}
	}
	return e.b.constant(NewInts(Int64, []int{len(s.leaf), e.targets}, table))
}

// scoreBits bounds the scores of an ensemble, so that arg-max has room for an index.
const scoreBits = 52

// lowestBit is the exponent of the lowest bit of a number; of 0, that of a half.
func lowestBit(v float64) int {
	if v == 0 {
		return -1
	}
	frac, exp := math.Frexp(v)
	m := int64(math.Abs(math.Ldexp(frac, 53)))
	for m&1 == 0 {
		m, exp = m>>1, exp+1
	}
	return exp - 53
}

func (e *ensemble) inUnits(v []float64) []int64 {
	out := make([]int64, len(v))
	for i, x := range v {
		out[i] = int64(math.Floor(x/e.unit + 0.5))
	}
	return out
}

// wantAll: an extreme is defined over the leaves that name the target.
func (e *ensemble) wantAll(f *forest) {
	for i, n := range f.nodes {
		if n.mode == leafNode && (e.weights.scored[i] == nil || slices.Contains(e.weights.scored[i], false)) {
			e.b.unsupported("leaf %d has no weight for some target, of which the least or greatest is wanted", i)
		}
	}
}

// real are scores as real numbers.
func (e *ensemble) real(scores Value) Value {
	return e.b.emit("DequantizeLinear", nil, scores, e.b.constant(Scalar(float32(e.unit))))
}

// whole is a constant score.
func (e *ensemble) whole(v float64) Value {
	return e.b.constant(NewInts(Int64, nil, []int64{int64(v / e.unit)}))
}

// transformed applies the post_transform to scores.
func (e *ensemble) transformed(scores Value, transform string) Value {
	b := e.b
	if transform != "SOFTMAX_ZERO" {
		return b.transformed(e.real(scores), transform)
	}
	isZero := b.emit("Equal", nil, scores, e.whole(0)) // 0 stays 0
	far := b.constant(Scalar(-float32(e.bound*e.unit) - 64))
	return b.emit("Softmax", Attributes{"axis": int64(1)}, b.emit("Where", nil, isZero, far, e.real(scores)))
}

// transformed applies a post_transform to real scores [N, targets].
func (b *builder) transformed(scores Value, transform string) Value {
	switch transform {
	case "NONE":
		return scores
	case "LOGISTIC":
		return b.emit("Sigmoid", nil, scores)
	case "SOFTMAX":
		return b.emit("Softmax", Attributes{"axis": int64(1)}, scores)
	}
	b.unsupported("post_transform %q is not supported", transform)
	return Value{}
}

var aggregates = map[string]string{"SUM": "ReduceSum", "AVERAGE": "ReduceSum", "MIN": "ReduceMin", "MAX": "ReduceMax"}

func treeRegressor(b *builder, n *Node, in []Value) []Value {
	f, at := b.readForest(n)
	w := b.readWeights(n, "target", f, at, b.int(n, "n_targets", 1))
	return []Value{b.regress(n, b.input(in, 0), f, w, b.str(n, "aggregate_function", "SUM"), b.str(n, "post_transform", "NONE"))}
}

func (b *builder) regress(n *Node, x Value, f *forest, w *leafWeights, aggregate, transform string) Value {
	op := aggregates[aggregate]
	if op == "" {
		b.unsupported("aggregate_function %q is not supported", aggregate)
	}
	base := b.floatList(n, "base_values")
	if len(base) != 0 && len(base) != w.targets {
		b.fail("%d base_values for %d targets", len(base), w.targets)
	}
	if len(base) == 0 {
		base = nil
	}
	if aggregate == "SUM" {
		e := b.grow(x, f, w, base, op)
		return e.transformed(e.scores, transform)
	}
	e := b.grow(x, f, w, nil, op)
	y := e.real(e.scores)
	if aggregate == "AVERAGE" {
		y = b.emit("Mul", nil, y, b.constant(Scalar(1/float32(e.trees))))
	}
	if base != nil {
		y = b.emit("Add", nil, y, b.constant(NewFloats([]int{w.targets}, base)))
	}
	return b.transformed(y, transform)
}

// treeEnsemble (ai.onnx.ml 5): the enumerations are those of its definition.
func treeEnsemble(b *builder, n *Node, in []Value) []Value {
	f, firstLeaf := b.readEnsemble(n)
	targets, weights := attr[[]int64](b, n, "leaf_targetids", nil), b.floatList(n, "leaf_weights")
	if len(weights) != len(targets) {
		b.fail("%d weights for %d leaves", len(weights), len(targets))
	}
	count := b.int(n, "n_targets", 1)
	if count < 1 || count > 1<<16 || count*len(f.nodes) > MaxFoldElements {
		b.fail("%d targets for %d nodes", count, len(f.nodes))
	}
	w := newLeafWeights(f, count)
	for i, t := range targets {
		w.add(b, firstLeaf+i, t, weights[i])
	}
	pick := func(name string, def int, names ...string) string {
		v := b.int(n, name, def)
		if v < 0 || v >= len(names) {
			b.fail("%s %d is not defined", name, v)
		}
		return names[v]
	}
	aggregate := pick("aggregate_function", 1, "AVERAGE", "SUM", "MIN", "MAX")
	transform := pick("post_transform", 0, "NONE", "SOFTMAX", "LOGISTIC", "SOFTMAX_ZERO", "PROBIT")
	return []Value{b.regress(n, b.input(in, 0), f, w, aggregate, transform)}
}

func floats64(v []float32) []float64 {
	out := make([]float64, len(v))
	for i, x := range v {
		out[i] = float64(x)
	}
	return out
}
