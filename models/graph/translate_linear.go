package graph

import "slices"

// linearScores is X·coefficientsᵀ + intercepts, [N, targets]. The weights keep all their
// bits: columns of data are often of very different sizes, and the model is small.
func (b *builder) linearScores(n *Node, x Value, targets int) Value {
	if x.Rank() == 1 {
		x = b.reshapeTo(x, []int{1, x.Dims[0]})
	}
	if x.Rank() != 2 {
		b.fail("data %v is no matrix", x.Dims)
	}
	w, c := b.floatList(n, "coefficients"), b.floatList(n, "intercepts")
	if targets < 1 || len(w) != targets*x.Dims[1] {
		b.fail("%d coefficients for %d targets over data %v", len(w), targets, x.Dims)
	}
	if len(c) != 0 && len(c) != targets {
		b.fail("%d intercepts for %d targets", len(c), targets)
	}
	weights := b.transposeBy(b.constant(NewFloats([]int{targets, x.Dims[1]}, w)), []int{1, 0})
	y := b.emit("MatMul", Attributes{"wide": int64(1)}, b.castTo(x, Float32), weights)
	if len(c) == 0 {
		return y
	}
	return b.emit("Add", nil, y, b.constant(NewFloats([]int{targets}, c)))
}

func linearRegressor(b *builder, n *Node, in []Value) []Value {
	y := b.linearScores(n, b.input(in, 0), b.int(n, "targets", 1))
	return []Value{b.transformed(y, b.str(n, "post_transform", "NONE"))}
}

// linearClassifier: one row of coefficients for each class, or for the second of two; then
// the first class's score is what ONNX Runtime makes it.
func linearClassifier(b *builder, n *Node, in []Value) []Value {
	classes, x := b.classes(n, "classlabels_ints"), b.input(in, 0)
	transform, rows := b.str(n, "post_transform", "NONE"), classes.count
	if len(b.floatList(n, "intercepts")) == 1 && rows == 2 {
		rows = 1
	}
	y := b.linearScores(n, x, rows)
	if rows > 1 {
		return []Value{b.labelOf(b.argMax(y), classes), b.transformed(y, transform)}
	}
	above := b.emit("Greater", nil, y, b.constant(Scalar(0)))
	label := b.labelOf(b.flat(b.castTo(above, Int64)), classes)
	switch transform {
	case "LOGISTIC":
		return []Value{label, b.emit("Sigmoid", nil, b.concat(1, b.emit("Neg", nil, y), y))}
	case "PROBIT":
		b.unsupported("post_transform %q is not supported", transform)
	}
	return []Value{label, b.concat(1, b.emit("Sub", nil, b.constant(Scalar(1)), y), y)}
}

// scaler is (x - offset)·scale, with one number for all features or one for each.
func scaler(b *builder, n *Node, in []Value) []Value {
	x := b.castTo(b.input(in, 0), Float32)
	for _, step := range []struct{ op, name string }{{"Sub", "offset"}, {"Mul", "scale"}} {
		v := b.floatList(n, step.name)
		if len(v) == 0 {
			b.fail("attribute %q is missing", step.name)
		}
		if len(v) != 1 && (x.Rank() == 0 || len(v) != x.Dims[x.Rank()-1]) {
			b.fail("%d numbers in %q for data %v", len(v), step.name, x.Dims)
		}
		x = b.emit(step.op, nil, x, b.constant(NewFloats([]int{len(v)}, slices.Clone(v))))
	}
	return []Value{x}
}

// normalizer divides rows by their greatest element, the sum of magnitudes, or the length;
// rows where that is 0 stay.
func normalizer(b *builder, n *Node, in []Value) []Value {
	x := b.castTo(b.input(in, 0), Float32)
	if x.Rank() != 1 && x.Rank() != 2 {
		b.fail("data %v is no matrix", x.Dims)
	}
	attrs := Attributes{"axes": []int64{int64(x.Rank() - 1)}, "keepdims": int64(1)}
	var norm Value
	switch kind := b.str(n, "norm", "MAX"); kind {
	case "MAX":
		norm = b.emit("ReduceMax", attrs, x)
	case "L1":
		norm = b.emit("ReduceSum", attrs, b.emit("Abs", nil, x))
	case "L2":
		norm = b.emit("Sqrt", nil, b.emit("ReduceSum", attrs, b.emit("Mul", nil, x, x)))
	default:
		b.unsupported("norm %q is not supported", kind)
	}
	one, zero := b.constant(Scalar(1)), b.constant(Scalar(0))
	norm = b.emit("Where", nil, b.emit("Equal", nil, norm, zero), one, norm)
	return []Value{b.emit("Div", nil, x, norm)}
}

// binarizer is 1 where x is greater than the threshold, else 0.
func binarizer(b *builder, n *Node, in []Value) []Value {
	x := b.castTo(b.input(in, 0), Float32)
	above := b.emit("Greater", nil, x, b.constant(Scalar(b.float(n, "threshold", 0))))
	return []Value{b.castTo(above, b.input(in, 0).DType)}
}

// arrayFeatureExtractor selects along the last axis.
func arrayFeatureExtractor(b *builder, n *Node, in []Value) []Value {
	x, y := b.input(in, 0), b.input(in, 1)
	if x.Rank() == 0 {
		b.fail("data has no axis")
	}
	if x.Rank() == 1 {
		x = b.reshapeTo(x, []int{1, x.Dims[0]})
	}
	return []Value{b.gatherBy(x, b.flat(y), x.Rank()-1)}
}
