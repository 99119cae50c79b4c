package graph

// contractionRules: operators that multiply matrices.
var contractionRules = map[string]translator{"MatMul": matMul, "Gemm": gemm, "Einsum": einsum}

// matMul brings vector operands to matrices: numpy's rule, the added axis
// dropped from the result.
func matMul(b *builder, n *Node, in []Value) []Value {
	x, y := b.input(in, 0), b.input(in, 1)
	if x.Rank() == 0 || y.Rank() == 0 {
		b.fail("scalars do not multiply as matrices")
	}
	vectorX, vectorY := x.Rank() == 1, y.Rank() == 1
	if vectorX {
		x = b.reshapeTo(x, []int{1, x.Dims[0]})
	}
	if vectorY {
		y = b.reshapeTo(y, []int{y.Dims[0], 1})
	}
	z := b.emit("MatMul", nil, x, y)
	dims := z.Dims
	if vectorY {
		dims = dims[:len(dims)-1]
	}
	if vectorX {
		at := z.Rank() - 2
		dims = append(append([]int{}, dims[:at]...), dims[at+1:]...)
	}
	return []Value{b.reshapeTo(z, dims)}
}

// gemm: alpha·A'·B' + beta·C. Alpha goes into an operand that is constant, if
// one is; C becomes a bias later if it is a constant row.
func gemm(b *builder, n *Node, in []Value) []Value {
	x, y, c := b.input(in, 0), b.input(in, 1), optional(in, 2)
	if x.Rank() != 2 || y.Rank() != 2 {
		b.fail("operands %v and %v are not matrices", x.Dims, y.Dims)
	}
	if b.int(n, "transA", 0) != 0 {
		x = b.transposeBy(x, []int{1, 0})
	}
	if b.int(n, "transB", 0) != 0 {
		y = b.transposeBy(y, []int{1, 0})
	}
	alpha, beta := b.float(n, "alpha", 1), b.float(n, "beta", 1)
	if x.Const != nil {
		x = b.scale(x, alpha)
	} else {
		y = b.scale(y, alpha)
	}
	z := b.emit("MatMul", nil, x, y)
	if !c.Present() || beta == 0 {
		return []Value{z}
	}
	sum := b.emit("Add", nil, z, b.scale(c, beta))
	if !sum.Equal(z.Type) {
		b.fail("operand C %v does not broadcast to %v", c.Dims, z.Dims)
	}
	return []Value{sum}
}

// scale multiplies by a factor, in float only.
func (b *builder) scale(x Value, factor float32) Value {
	if factor == 1 {
		return x
	}
	if !x.DType.IsFloat() {
		b.unsupported("factor %v on %v", factor, x.DType)
	}
	return b.emit("Mul", nil, x, b.constant(Scalar(factor)))
}
