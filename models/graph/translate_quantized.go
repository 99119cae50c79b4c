package graph

import "slices"

// quantizedRules: operators on integers that stand for real numbers,
// scale · (q - zero point).
var quantizedRules = map[string]translator{
	"QuantizeLinear": quantizeLinear, "com.microsoft:QuantizeLinear": quantizeLinear,
	"DequantizeLinear": dequantizeLinear, "com.microsoft:DequantizeLinear": dequantizeLinear,
	"DynamicQuantizeLinear": dynamicQuantizeLinear,
	"MatMulInteger":         matMulInteger, "ConvInteger": convInteger,
	"QLinearMatMul": qLinearMatMul, "QLinearConv": qLinearConv,
}

// quantizeLinear rounds x / scale to the nearest integer, halves to even, adds the zero
// point and saturates. The zero point decides the dtype; without one, output_dtype.
func quantizeLinear(b *builder, n *Node, in []Value) []Value {
	x, scale, zero := b.input(in, 0), b.input(in, 1), optional(in, 2)
	if !x.DType.IsFloat() && (!x.DType.IsInt() || x.DType.Bits() > 32) {
		b.fail("data is %v, want float32 or int32", x.DType)
	}
	dt := Uint8
	if code := b.int(n, "output_dtype", 0); code != 0 {
		var ok bool
		if dt, ok = DTypeOf(int64(code)); !ok {
			b.unsupported("output type %d is not supported", code)
		}
	} else if zero.Present() {
		dt = zero.DType
	}
	if !zero.Present() {
		zero = b.constant(Zeros(dt, nil))
	}
	return []Value{b.quantize(x, b.spread(n, scale, x, "scale"), b.spread(n, zero, x, "zero point"), dt)}
}

func (b *builder) quantize(x, scale, zero Value, dt DType) Value {
	if zero.DType != dt {
		b.fail("zero point is %v, the result %v", zero.DType, dt)
	}
	return b.emit("QuantizeLinear", Attributes{"to": onnxCode[dt]}, x, scale, zero)
}

// dequantizeLinear is (x - zero point) · scale.
func dequantizeLinear(b *builder, n *Node, in []Value) []Value {
	x, scale, zero := b.input(in, 0), b.input(in, 1), optional(in, 2)
	if zero.Present() {
		zero = b.spread(n, zero, x, "zero point")
	}
	if x.Const != nil && x.DType.IsInt() && x.DType.Bits() <= 16 && (!zero.Present() || zero.DType == x.DType) {
		return []Value{b.dequantizeWeights(x, zero, b.spread(n, scale, x, "scale"))}
	}
	y := b.castTo(b.centred(x, zero), Float32)
	return []Value{b.emit("Mul", nil, y, b.spread(n, scale, x, "scale"))}
}

// dequantizeWeights folds constants of at most 16 bits without the detour through
// integers, which takes five times the memory: floats hold their differences exactly.
func (b *builder) dequantizeWeights(x, zero, scale Value) Value {
	y := b.castTo(x, Float32)
	if !noOffset(zero) {
		y = b.emit("Sub", nil, y, b.castTo(zero, Float32))
	}
	return b.emit("Mul", nil, y, scale)
}

// centred is x - zero as Int32. A zero point that is absent or 0 costs nothing.
func (b *builder) centred(x, zero Value) Value {
	if !x.DType.IsInt() {
		b.fail("takes quantized integers, not %v", x.DType)
	}
	wide := b.castTo(x, Int32)
	if zero.Present() && zero.DType != x.DType {
		b.fail("zero point is %v, the data %v", zero.DType, x.DType)
	}
	if noOffset(zero) {
		return wide
	}
	return b.emit("Sub", nil, wide, b.castTo(zero, Int32))
}

// noOffset reports whether a zero point is absent or 0.
func noOffset(zero Value) bool {
	return !zero.Present() || zero.Const != nil && !slices.ContainsFunc(zero.Const.Ints(), func(v int64) bool { return v != 0 })
}

// spread brings a scale or zero point to dims that broadcast to those of x: one for
// all elements, one for each index of an axis, or one for each block of an axis.
func (b *builder) spread(n *Node, p, x Value, what string) Value {
	if Elements(p.Dims) == 1 && p.Rank() <= 1 {
		return b.reshapeTo(p, nil)
	}
	axis := b.axis(b.int(n, "axis", 1), x.Rank())
	block := b.int(n, "block_size", 0)
	switch {
	case block < 0:
		b.fail("block_size %d is negative", block)
	case block > 0:
		return b.blocks(p, x, axis, block, what)
	case p.Rank() != 1 || p.Dims[0] != x.Dims[axis]:
		b.fail("%s %v does not fit axis %d of %v", what, p.Dims, axis, x.Dims)
	}
	dims := slices.Repeat([]int{1}, x.Rank())
	dims[axis] = p.Dims[0]
	return b.reshapeTo(p, dims)
}

// blocks repeats each element of p for the block of x along the axis that it is for;
// the last block may be short.
func (b *builder) blocks(p, x Value, axis, size int, what string) Value {
	want := slices.Clone(x.Dims)
	want[axis] = (x.Dims[axis]-1)/size + 1
	if x.Dims[axis] == 0 || !slices.Equal(p.Dims, want) {
		b.fail("%s %v does not fit blocks of %d on axis %d of %v", what, p.Dims, size, axis, x.Dims)
	}
	index := make([]int64, x.Dims[axis])
	for i := range index {
		index[i] = int64(i / size)
	}
	return b.gatherBy(p, b.constant(Vector(index...)), axis)
}

// dynamicQuantizeLinear takes the range of the data, with 0 in it, as the range of
// Uint8. Outputs: the quantized data, the scale, the zero point.
func dynamicQuantizeLinear(b *builder, _ *Node, in []Value) []Value {
	out := make([]Value, 3)
	for i := range out {
		out[i] = b.emit("DynamicQuantizeLinear", Attributes{"output": int64(i)}, b.input(in, 0))
	}
	return out
}

// matMulInteger: inputs A, B, then their zero points; Int32.
func matMulInteger(b *builder, n *Node, in []Value) []Value {
	x := b.centredRows(b.input(in, 0), optional(in, 2))
	y := b.centredColumns(b.input(in, 1), optional(in, 3))
	return matMul(b, n, []Value{x, y})
}

// centredRows subtracts a zero point that is one number, or one for each row of a matrix.
func (b *builder) centredRows(x, zero Value) Value {
	if zero.Present() && zero.Rank() == 1 && zero.Dims[0] > 1 {
		zero = b.reshapeTo(zero, []int{zero.Dims[0], 1})
	}
	return b.sameDims(x, b.centred(x, b.single(zero)))
}

// centredColumns subtracts a zero point that is one number, or one for each column.
func (b *builder) centredColumns(x, zero Value) Value {
	return b.sameDims(x, b.centred(x, b.single(zero)))
}

// single makes a scalar of a list of one element, so that it does not add an axis.
func (b *builder) single(v Value) Value {
	if v.Present() && v.Rank() == 1 && v.Dims[0] == 1 {
		return b.reshapeTo(v, nil)
	}
	return v
}

func (b *builder) sameDims(x, centred Value) Value {
	if !slices.Equal(x.Dims, centred.Dims) {
		b.fail("zero point does not fit %v", x.Dims)
	}
	return centred
}

// convInteger: inputs X, W, then their zero points; Int32. The zero point of W may be one
// for each output channel.
func convInteger(b *builder, n *Node, in []Value) []Value {
	return b.integerConv(n, b.input(in, 0), b.input(in, 1), optional(in, 2), optional(in, 3), Value{})
}

// integerConv pads with the zero point: with 0 once it is subtracted.
func (b *builder) integerConv(n *Node, x, w, xZero, wZero, bias Value) []Value {
	if wZero.Present() && wZero.Rank() == 1 && wZero.Dims[0] > 1 {
		wZero = b.perOutputChannel(wZero, w)
	}
	x = b.sameDims(x, b.centred(x, b.single(xZero)))
	w = b.sameDims(w, b.centred(w, b.single(wZero)))
	return conv(b, n, []Value{x, w, bias})
}

// perOutputChannel gives a list the axes of weights [M, C, kernel…].
func (b *builder) perOutputChannel(v, w Value) Value {
	if w.Rank() == 0 || v.Dims[0] != w.Dims[0] {
		b.fail("%v does not fit the output channels of weights %v", v.Dims, w.Dims)
	}
	return b.reshapeTo(v, append([]int{v.Dims[0]}, slices.Repeat([]int{1}, w.Rank()-1)...))
}

// qLinearMatMul: a, its scale and zero point, b, its scale and zero point, scale and zero
// point of the result.
func qLinearMatMul(b *builder, n *Node, in []Value) []Value {
	aScale, bScale := b.single(b.input(in, 1)), b.single(b.input(in, 4))
	if aScale.Rank() == 1 {
		aScale = b.reshapeTo(aScale, []int{aScale.Dims[0], 1})
	}
	acc := matMulInteger(b, n, []Value{b.input(in, 0), b.input(in, 3), b.input(in, 2), b.input(in, 5)})[0]
	return b.requantize(acc, aScale, bScale, in, 6)
}

// requantize brings an accumulator in units of xScale·wScale to the scale and zero point
// in inputs at and at+1. Those are single numbers.
func (b *builder) requantize(acc, xScale, wScale Value, in []Value, at int) []Value {
	yScale, zero := b.single(b.input(in, at)), b.single(b.input(in, at+1))
	if zero.Rank() != 0 || yScale.Rank() != 0 {
		b.unsupported("scale or zero point of the result is %v, want one number", yScale.Dims)
	}
	unit := b.emit("Div", nil, yScale, b.emit("Mul", nil, xScale, wScale))
	return []Value{b.quantize(acc, unit, zero, zero.DType)}
}

// qLinearConv: x, its scale and zero point, w, its scale and zero point (one, or one for
// each output channel), scale and zero point of the result, optional bias (Int32, in units
// of both scales).
func qLinearConv(b *builder, n *Node, in []Value) []Value {
	w, wScale := b.input(in, 3), b.single(b.input(in, 4))
	if wScale.Rank() == 1 {
		wScale = b.perOutputChannel(wScale, w)
		wScale = b.reshapeTo(wScale, wScale.Dims[:len(wScale.Dims)-1]) // [M, 1, …] against [N, M, …]
	}
	acc := b.integerConv(n, b.input(in, 0), w, b.input(in, 2), b.input(in, 5), optional(in, 8))[0]
	return b.requantize(acc, b.single(b.input(in, 1)), wScale, in, 6)
}
