package graph

import "slices"

// treeClassifier: the label of the highest score, and the scores. With two classes of
// which only one is scored, ONNX leaves open what the other's score is; this is what
// ONNX Runtime makes it, and so is the label.
func treeClassifier(b *builder, n *Node, in []Value) []Value {
	f, at := b.readForest(n)
	classes := b.classes(n, "classlabels_int64s")
	w := b.readWeights(n, "class", f, at, classes.count)
	transform, base := b.str(n, "post_transform", "NONE"), b.floatList(n, "base_values")
	if classes.count == 2 {
		return b.classifyTwo(b.input(in, 0), f, w, base, classes, transform)
	}
	switch {
	case len(base) == 0:
		base = nil
		w.wantScored(b, f)
	case len(base) != classes.count:
		b.unsupported("%d base_values for %d classes", len(base), classes.count)
	}
	e := b.grow(b.input(in, 0), f, w, base, "ReduceSum")
	return []Value{b.labelOf(b.argMax(e.scores), classes), e.transformed(e.scores, transform)}
}

// wantScored: a class that no leaf on the way names is not chosen, even if all others are
// below 0. That is only followed where it cannot happen.
func (w *leafWeights) wantScored(b *builder, f *forest) {
	negative := func(list []float64) bool { return slices.ContainsFunc(list, func(v float64) bool { return v < 0 }) }
	if !slices.ContainsFunc(w.of, negative) {
		return
	}
	for c := range w.targets {
		if !slices.ContainsFunc(f.roots, func(r int) bool { return w.alwaysScores(f, r, c) }) {
			b.unsupported("weights are negative, there are no base_values, and on some path no tree has a weight for class %d", c)
		}
	}
}

// alwaysScores reports whether every leaf below a root names the class.
func (w *leafWeights) alwaysScores(f *forest, root, class int) bool {
	seen, stack := map[int]bool{}, []int{root}
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[i] {
			continue
		}
		seen[i] = true
		if n := f.nodes[i]; n.mode != leafNode {
			stack = append(stack, n.yes, n.no)
		} else if w.scored[i] == nil || !w.scored[i][class] {
			return false
		}
	}
	return true
}

// classifyTwo: scores s of one class, compared with 1/2 if no weight is negative, with 0
// otherwise.
func (b *builder) classifyTwo(x Value, f *forest, w *leafWeights, base []float32, classes *classes, transform string) []Value {
	scored, positive := w.onlyClass(), true
	for _, list := range w.of {
		for _, v := range list {
			positive = positive && v >= 0
		}
	}
	switch {
	case scored < 0:
		b.unsupported("two classes that both have weights: ONNX and ONNX Runtime differ in the label")
	case len(base) > 1 || scored == 1 && len(base) > 0:
		b.unsupported("%d base_values where only class %d has weights", len(base), scored)
	}
	var bias []float32
	if len(base) == 1 {
		bias = []float32{base[0]}
	}
	e := b.grow(x, f, w.column(scored), bias, "ReduceSum")
	s := e.scores // [N, 1]
	zero := e.whole(0)
	limit := zero
	if positive {
		limit = e.whole(0.5)
	}
	label := b.labelOf(b.flat(b.castTo(b.emit("Greater", nil, s, limit), Int64)), classes)
	if scored == 1 {
		none := b.constant(Zeros(Int64, s.Dims))
		return []Value{label, e.transformed(b.concat(1, none, s), transform)}
	}
	negated := b.emit("Sub", nil, zero, s)
	switch {
	case transform == "LOGISTIC":
		return []Value{label, e.transformed(b.concat(1, negated, s), transform)}
	case transform == "PROBIT":
		b.unsupported("post_transform %q is not supported", transform)
	case positive:
		negated = b.emit("Sub", nil, e.whole(1), s)
	}
	return []Value{label, e.real(b.concat(1, negated, s))}
}

// onlyClass is the one class that has weights, -1 if several have.
func (w *leafWeights) onlyClass() int {
	only := 0
	for c := range w.targets {
		if slices.ContainsFunc(w.scored, func(s []bool) bool { return s != nil && s[c] }) {
			if only = c; c > 0 && slices.ContainsFunc(w.scored, func(s []bool) bool { return s != nil && s[0] }) {
				return -1
			}
		}
	}
	return only
}

// column keeps the weights of one target.
func (w *leafWeights) column(c int) *leafWeights {
	out := &leafWeights{1, make([][]float64, len(w.of)), make([][]bool, len(w.of))}
	for i, list := range w.of {
		if list != nil {
			out.of[i], out.scored[i] = list[c:c+1], w.scored[i][c:c+1]
		}
	}
	return out
}

// classes are the labels of a classifier.
type classes struct {
	count int
	ints  []int64  // nil if labels are texts
	texts []string // nil if labels are numbers
}

func (b *builder) classes(n *Node, ints string) *classes {
	c := &classes{ints: attr[[]int64](b, n, ints, nil), texts: attr[[]string](b, n, "classlabels_strings", nil)}
	c.count = max(len(c.ints), len(c.texts))
	if len(c.ints) > 0 && len(c.texts) > 0 || c.count < 2 || c.count > 1<<16 {
		b.unsupported("%d numbers and %d texts as class labels", len(c.ints), len(c.texts))
	}
	return c
}

// labelOf is the label of a class number. A text has none here: the number stays, and the
// texts become the package's labels.
func (b *builder) labelOf(class Value, c *classes) Value {
	if len(c.texts) > 0 {
		b.nameClasses(c.texts)
		return class
	}
	for i, v := range c.ints {
		if v != int64(i) {
			return b.emit("Gather", Attributes{"axis": int64(0)}, b.constant(Vector(c.ints...)), class)
		}
	}
	return class
}

func (b *builder) nameClasses(texts []string) {
	if b.g.Labels != nil && !slices.Equal(b.g.Labels, texts) {
		b.unsupported("a second set of texts as class labels")
	}
	b.g.Labels = texts
	b.notes = append(b.notes, b.cur.String()+": class labels are texts; the output is the number of the class")
}

// argMax is the first of the greatest along the rows of a matrix.
func (b *builder) argMax(x Value) Value {
	return b.flat(b.emit("ArgMax", Attributes{"axis": int64(1), "keepdims": int64(1), "select_last_index": int64(0)}, x))
}

func (b *builder) flat(x Value) Value { return b.reshapeTo(x, []int{Elements(x.Dims)}) }

func (b *builder) concat(axis int, in ...Value) Value {
	return b.emit("Concat", Attributes{"axis": int64(axis)}, in...)
}

// zipMap pairs scores with labels for Python. Here the scores remain.
func zipMap(b *builder, n *Node, in []Value) []Value {
	b.notes = append(b.notes, b.cur.String()+": the output is the scores by class, not a list of maps")
	return []Value{b.input(in, 0)}
}
