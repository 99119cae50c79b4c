package models_test

import "github.com/opml/opml/models/graph"

// The families of layers that TestLayersAreCloseToFloat compiles.

func contractions(add func(name string, n *network, size float64)) {
	n := image(1)
	add("conv", n.then("Conv", graph.Attributes{"pads": ints(1, 1, 1, 1)}, n.weights(1, 8, 6, 3, 3), n.weights(1, 8)), 3)
	n = image(2)
	add("conv strided dilated", n.then("Conv", graph.Attributes{"strides": ints(2, 1), "dilations": ints(1, 2), "pads": ints(0, 2, 1, 0)},
		n.weights(1, 4, 6, 2, 3)), 3)
	n = image(3)
	add("conv grouped relu", n.then("Conv", graph.Attributes{"group": int64(3), "pads": ints(1, 1, 1, 1)},
		n.weights(1, 9, 2, 3, 3), n.weights(1, 9)).then("Relu", nil), 3)
	n = image(4)
	add("conv depthwise", n.then("Conv", graph.Attributes{"group": int64(6), "pads": ints(1, 1, 1, 1)}, n.weights(1, 6, 1, 3, 3)), 3)
	n = newNetwork(5, 1, 5, 33)
	add("conv 1d", n.then("Conv", graph.Attributes{"pads": ints(2, 2)}, n.weights(1, 7, 5, 5), n.weights(1, 7)), 3)
	n = newNetwork(6, 2, 300, 1, 5)
	add("conv long reduction over a height of 1", n.then("Conv", graph.Attributes{"pads": ints(1, 1, 1, 1)}, n.weights(1, 3, 300, 3, 3)), 3)
	n = newNetwork(7, 4, 50)
	add("gemm", n.then("Gemm", graph.Attributes{"transB": int64(1), "alpha": float32(0.5)}, n.weights(1, 11, 50), n.weights(1, 11)), 3)
	n = newNetwork(8, 2, 3, 7, 1801)
	add("matmul of 1801 terms", n.then("MatMul", nil, n.weights(1, 1801, 5)), 3)
	n = newNetwork(9, 2, 3, 4, 10)
	add("matmul of computed operands", n.then("Transpose", graph.Attributes{"perm": ints(0, 1, 3, 2)}).node("MatMul", nil, "x", n.last), 3)
	n = newNetwork(10, 2, 700, 6)
	add("matmul by a constant on the left", n.node("MatMul", nil, n.weights(1, 4, 700), "x"), 3)
	n = image(11)
	add("flatten gemm", n.then("Relu", nil).then("Conv", nil, n.weights(1, 4, 6, 3, 3)).then("Flatten", nil).
		then("Gemm", nil, n.weights(1, 4*7*5, 3), n.weights(1, 3)), 3)
}

func pools(add func(name string, n *network, size float64)) {
	n := image(12)
	add("max pool", n.then("MaxPool", graph.Attributes{"kernel_shape": ints(3, 2), "strides": ints(2, 2), "pads": ints(1, 1, 1, 0)}), 3)
	n = image(13)
	add("average pool without pads", n.then("AveragePool", graph.Attributes{"kernel_shape": ints(3, 3), "pads": ints(1, 1, 1, 1), "strides": ints(2, 2)}), 3)
	n = image(14)
	add("average pool with pads", n.then("AveragePool", graph.Attributes{
		"kernel_shape": ints(3, 3), "pads": ints(1, 1, 1, 1), "strides": ints(2, 3), "count_include_pad": int64(1), "ceil_mode": int64(1)}), 3)
	n = newNetwork(15, 1, 40, 14, 14)
	add("global average pool", n.then("Relu", nil).then("GlobalAveragePool", nil), 3)
	n = image(16)
	add("global max pool", n.then("GlobalMaxPool", nil), 3)
}

func sums(add func(name string, n *network, size float64)) {
	n := image(17)
	add("add of mixed scales", n.then("Conv", nil, n.weights(5, 6, 6, 1, 1)).node("Add", nil, n.last, "x"), 3)
	n = image(18)
	add("sub a constant per channel", n.then("Sub", nil, n.weights(1, 6, 1, 1)), 3)
	n = image(19)
	add("constant minus x", n.node("Sub", nil, n.constant(graph.Scalar(2.5)), "x"), 3)
	n = image(25)
	add("max of computed operands", n.then("Neg", nil).then("Mul", nil, n.constant(graph.Scalar(0.7))).node("Max", nil, n.last, "x"), 3)
	n = image(26)
	add("min with a constant per channel", n.then("Min", nil, n.weights(1, 6, 1, 1)), 3)
}

func products(add func(name string, n *network, size float64)) {
	n := image(20)
	add("mul", n.then("Sigmoid", nil).node("Mul", nil, n.last, "x"), 3)
	n = image(21)
	add("mul by a constant per channel", n.then("Mul", nil, n.weights(1, 6, 1, 1)), 3)
	n = image(22)
	add("mul by a negative number", n.then("Mul", nil, n.constant(graph.Scalar(-0.3))), 3)
	n = image(23)
	add("div", n.then("Abs", nil).then("Add", nil, n.constant(graph.Scalar(1))).node("Div", nil, "x", n.last), 3)
	n = image(24)
	add("div by a constant per channel", n.then("Div", nil, n.constant(graph.NewFloats([]int{6, 1, 1}, []float32{1, -2, 3, 0.5, 7, 9}))), 3)
}

func functions(add func(name string, n *network, size float64)) {
	n := image(29)
	add("negative part", n.then("Relu", nil).node("Sub", nil, "x", n.last), 3)
	for i, op := range []string{"Relu", "LeakyRelu", "Sigmoid", "Tanh", "HardSigmoid", "HardSwish", "Swish", "Elu", "Erf", "Softplus", "Softsign",
		"Neg", "Abs", "Exp", "Gelu"} {
		n = image(30 + uint64(i))
		add(op, n.then(op, nil), 3)
	}
	n = image(50)
	add("clip", n.then("Clip", nil, n.constant(graph.Scalar(-1)), n.constant(graph.Scalar(2))), 3)
	n = image(51)
	add("sqrt", n.then("Abs", nil).then("Sqrt", nil), 3)
	n = image(52)
	add("log", n.then("Abs", nil).then("Add", nil, n.constant(graph.Scalar(0.5))).then("Log", nil), 3)
}

func reductions(add func(name string, n *network, size float64)) {
	n := newNetwork(53, 3, 4, 29)
	add("softmax", n.then("Softmax", graph.Attributes{"axis": int64(-1)}), 5)
	n = image(54)
	add("softmax over channels", n.then("Conv", nil, n.weights(1, 12, 6, 1, 1)).then("Softmax", graph.Attributes{"axis": int64(1)}), 3)
	n = newNetwork(55, 3, 4, 29)
	add("log softmax", n.then("LogSoftmax", graph.Attributes{"axis": int64(1)}), 5)
	n = image(56)
	add("reduce mean", n.then("ReduceMean", graph.Attributes{"axes": ints(1, 3), "keepdims": int64(0)}), 3)
	n = image(57)
	add("reduce sum", n.then("ReduceSum", nil, n.constant(graph.Vector(2))), 3)
	n = image(58)
	add("reduce max", n.then("ReduceMax", graph.Attributes{"axes": ints(1)}), 3)
	n = image(59)
	add("reduce min", n.then("ReduceMin", graph.Attributes{"axes": ints(2, 3)}), 3)
}

func combinations(add func(name string, n *network, size float64)) {
	n := image(60)
	add("concat of mixed scales", n.then("Conv", nil, n.weights(4, 3, 6, 1, 1)).node("Concat", graph.Attributes{"axis": int64(1)}, "x", n.last, "x"), 3)
	n = image(61)
	add("layer norm", n.then("LayerNormalization", graph.Attributes{"axis": int64(-1)}, n.weights(1, 7), n.weights(1, 7)), 3)
	n = image(62)
	add("pad with a number then conv", n.then("Pad", nil, n.constant(graph.Vector(0, 0, 1, 2, 0, 0, 0, 1)), n.constant(graph.Scalar(1.5))).
		then("Conv", graph.Attributes{"pads": ints(1, 1, 1, 1)}, n.weights(1, 3, 6, 3, 3)), 3)
}

func transposed(add func(name string, n *network, size float64)) {
	for i, c := range []struct {
		name    string
		weights []int
		attrs   graph.Attributes
	}{
		{"by its stride", []int{6, 4, 2, 2}, graph.Attributes{"strides": ints(2, 2)}},
		{"overlapping", []int{6, 4, 3, 3}, graph.Attributes{"strides": ints(2, 2), "pads": ints(1, 1, 1, 1), "output_padding": ints(1, 1)}},
		{"with gaps", []int{6, 4, 1, 2}, graph.Attributes{"strides": ints(3, 4)}},
		{"grouped and dilated", []int{6, 2, 3, 2}, graph.Attributes{"group": int64(3), "dilations": ints(2, 3), "strides": ints(2, 1)}},
		{"of a given shape", []int{6, 4, 3, 3}, graph.Attributes{"strides": ints(2, 3), "output_shape": ints(18, 22)}},
		{"as long as the stride says", []int{6, 4, 3, 3}, graph.Attributes{"strides": ints(2, 2), "auto_pad": "SAME_LOWER"}},
	} {
		n := image(70 + uint64(i))
		inputs := []string{n.weights(1, c.weights...)}
		group, grouped := c.attrs["group"].(int64)
		if !grouped {
			group = 1
		}
		inputs = append(inputs, n.weights(1, c.weights[1]*int(group)))
		add("transposed conv "+c.name, n.then("ConvTranspose", c.attrs, inputs...), 3)
	}
	n := newNetwork(80, 1, 5, 11)
	add("transposed conv 1d", n.then("ConvTranspose", graph.Attributes{"strides": ints(3), "pads": ints(1, 2)}, n.weights(1, 5, 3, 7)), 3)
}

func selections(add func(name string, n *network, size float64)) {
	n := image(90)
	add("where over computed operands", n.then("Neg", nil).node("Less", nil, "x", n.last).node("Where", nil, n.last, "x", "v0"), 3)
	n = image(91)
	add("where over a number", n.then("Greater", nil, n.constant(graph.Scalar(0.5))).node("Where", nil, n.last, "x", n.constant(graph.Scalar(-2))), 3)
	n = image(92)
	add("where over a number first", n.then("LessOrEqual", nil, n.weights(1, 6, 1, 1)).node("Where", nil, n.last, n.constant(graph.Scalar(7)), "x"), 3)
	n = image(93)
	add("values of top k", n.then("TopK", graph.Attributes{"axis": int64(1)}, n.constant(graph.Vector(4))), 3)
	n = image(94)
	add("values of the smallest", n.then("TopK", graph.Attributes{"axis": int64(2), "largest": int64(0)}, n.constant(graph.Vector(9))), 3)
	n = newNetwork(96, 1, 3001) // a prime: its sums cannot be cut evenly
	add("values of top k along a prime axis", n.then("TopK", nil, n.constant(graph.Vector(10))), 3)
	n = newNetwork(95, 4, 6)
	at := graph.NewInts(graph.Int64, []int{3, 5}, []int64{1, 0, -1, 2, 3, 0, 0, 0, 0, 0, -4, 1, 2, 3, -2})
	add("gather elements", n.then("GatherElements", graph.Attributes{"axis": int64(0)}, n.constant(at)), 3)
}

func powers(add func(name string, n *network, size float64)) {
	for i, e := range []float32{2, 3, 0.5, -1, -2, -0.5, 1.7} {
		n := image(100 + uint64(i))
		add("power of "+string(rune('a'+i)), n.then("Abs", nil).then("Add", nil, n.constant(graph.Scalar(0.5))).then("Pow", nil, n.constant(graph.Scalar(e))), 2)
	}
	n := newNetwork(110, 3, 4)
	add("powers by column", n.then("Pow", nil, n.constant(graph.NewFloats([]int{4}, []float32{0, 1, 2, 5}))), 2)
	n = newNetwork(111, 3, 9)
	add("remainder", n.then("Mod", graph.Attributes{"fmod": int64(1)}, n.constant(graph.Scalar(0.75))), 3)
	n = newNetwork(112, 3, 2, 7)
	add("product of seven", n.then("ReduceProd", nil, n.constant(graph.Vector(2))), 2)
	n = newNetwork(113, 3, 2, 7)
	add("logarithm of a sum of exponentials", n.then("Exp", nil).then("ReduceSum", graph.Attributes{"keepdims": int64(0)}, n.constant(graph.Vector(2))).then("Log", nil), 30)
	n = newNetwork(114, 1, 2, 31, 17)
	add("shrunk against aliasing", n.then("Resize", graph.Attributes{"mode": "linear", "antialias": int64(1)}, "", n.constant(graph.NewFloats([]int{4}, []float32{1, 1, 0.3, 0.6}))), 3)
}

func addressed(add func(name string, n *network, size float64)) {
	n := newNetwork(120, 2, 3, 4, 5)
	add("einsum of attention", n.then("Transpose", graph.Attributes{"perm": ints(0, 2, 1, 3)}).
		node("Einsum", graph.Attributes{"equation": "bhqd, bkhd -> bhqk"}, "x", n.last), 3)
	n = newNetwork(121, 2, 3, 4)
	add("einsum with an ellipsis", n.then("Einsum", graph.Attributes{"equation": "...ij,jk"}, n.weights(1, 4, 5)), 3)
	n = newNetwork(122, 2, 3)
	add("einsum of three operands", n.then("Einsum", graph.Attributes{"equation": "ij,jk,kl->il"}, n.weights(1, 3, 4), n.weights(1, 4, 2)), 3)
	n = newNetwork(123, 3, 4, 2)
	at := graph.NewInts(graph.Int64, []int{3, 2}, []int64{0, 1, -1, 3, 2, -4})
	add("gather by tuples", n.then("GatherND", nil, n.constant(at)), 3)
	n = newNetwork(124, 3, 4, 2)
	add("scatter by tuples", n.then("ScatterND", nil, n.constant(at), n.weights(1, 3, 2)), 3)
	n = newNetwork(125, 3, 4)
	at = graph.NewInts(graph.Int64, []int{2, 4}, []int64{0, 2, -1, 1, 1, 0, 0, -3})
	add("scatter elements", n.then("ScatterElements", nil, n.constant(at), n.weights(1, 2, 4)), 3)
}
