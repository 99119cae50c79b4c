package graph

// qoperatorRules: ONNX Runtime's own operators on quantized tensors, which its tools
// put where ONNX has none. Those that are no contraction compute in real numbers
// between two roundings to a grid.
var qoperatorRules = map[string]translator{
	"com.microsoft:QGemm":                    qGemm,
	"com.microsoft:QLinearAdd":               qLinearPair("Add"),
	"com.microsoft:QLinearMul":               qLinearPair("Mul"),
	"com.microsoft:QLinearGlobalAveragePool": qLinearGlobalAveragePool,
}

// dequantized is the real tensor of inputs at, at+1 and at+2: data, scale, zero point.
func (b *builder) dequantized(in []Value, at int) Value {
	x := b.centred(b.input(in, at), b.single(optional(in, at+2)))
	return b.emit("Mul", nil, b.castTo(x, Float32), b.single(b.input(in, at+1)))
}

// onGrid quantizes to the scale and zero point at inputs at and at+1, which are single
// numbers; without a zero point, to the dtype given.
func (b *builder) onGrid(y Value, in []Value, at int, dt DType) Value {
	zero := optional(in, at+1)
	if !zero.Present() {
		zero = b.constant(Zeros(dt, nil))
	}
	return b.quantize(y, b.single(b.input(in, at)), b.single(zero), zero.DType)
}

// qLinearPair: A, its scale and zero point, B, its scale and zero point, scale and zero
// point of the result.
func qLinearPair(op string) translator {
	return func(b *builder, n *Node, in []Value) []Value {
		y := b.emit(op, nil, b.dequantized(in, 0), b.dequantized(in, 3))
		return []Value{b.onGrid(y, in, 6, b.input(in, 0).DType)}
	}
}

// qLinearGlobalAveragePool: X, its scale and zero point, scale and zero point of the result.
func qLinearGlobalAveragePool(b *builder, n *Node, in []Value) []Value {
	if b.int(n, "channels_last", 0) != 0 {
		b.unsupported("channels_last is not supported")
	}
	x := b.dequantized(in, 0)
	return []Value{b.onGrid(globalPool("ReduceMean")(b, n, []Value{x})[0], in, 3, b.input(in, 0).DType)}
}

// qGemm: A, its scale and zero point, B, its scale and zero point (one, or one for each
// column of the product), C (Int32, in units of alpha and both scales), and scale and zero
// point of the result, without which it is real.
func qGemm(b *builder, n *Node, in []Value) []Value {
	x, y := b.input(in, 0), b.input(in, 3)
	if x.Rank() != 2 || y.Rank() != 2 {
		b.fail("operands %v and %v are not matrices", x.Dims, y.Dims)
	}
	if b.int(n, "transA", 0) != 0 {
		x = b.transposeBy(x, []int{1, 0})
	}
	if b.int(n, "transB", 0) != 0 {
		y = b.transposeBy(y, []int{1, 0})
	}
	acc := matMulInteger(b, n, []Value{x, y, optional(in, 2), optional(in, 5)})[0]
	if c := optional(in, 6); c.Present() {
		acc = b.emit("Add", nil, acc, c)
	}
	xScale := b.scale(b.single(b.input(in, 1)), b.float(n, "alpha", 1))
	if optional(in, 7).Present() {
		return b.requantize(acc, xScale, b.single(b.input(in, 4)), in, 7)
	}
	unit := b.emit("Mul", nil, xScale, b.single(b.input(in, 4)))
	return []Value{b.emit("Mul", nil, b.castTo(acc, Float32), unit)}
}
