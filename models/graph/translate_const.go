package graph

import "math"

// constantRules: operators that are constants once every shape is fixed, and
// those that do nothing at inference.
var constantRules = map[string]translator{
	"Constant": constantNode, "ConstantOfShape": constantOfShape, "Range": rangeRule, "EyeLike": eyeLike,
	"Shape": shapeOf, "Size": sizeOf,
	"Identity": identity, "Dropout": dropout,
}

func constantNode(b *builder, n *Node, _ []Value) []Value {
	switch {
	case n.Has("value"):
		return []Value{b.constant(attr[*Tensor](b, n, "value", nil))}
	case n.Has("value_float"):
		return []Value{b.constant(Scalar(b.float(n, "value_float", 0)))}
	case n.Has("value_floats"):
		v := attr[[]float32](b, n, "value_floats", nil)
		return []Value{b.constant(NewFloats([]int{len(v)}, v))}
	case n.Has("value_int"):
		return []Value{b.constant(NewInts(Int64, nil, []int64{attr(b, n, "value_int", int64(0))}))}
	case n.Has("value_ints"):
		return []Value{b.constant(Vector(attr[[]int64](b, n, "value_ints", nil)...))}
	default:
		b.unsupported("only numeric constants are supported")
		return nil
	}
}

// constantOfShape fills a shape with the one element of attribute value, 0.0 if
// it is absent.
func constantOfShape(b *builder, n *Node, in []Value) []Value {
	dims := b.constInts(b.input(in, 0), "the shape")
	if err := CheckDims(dims); err != nil {
		b.fail("%w", err)
	}
	v := attr(b, n, "value", Scalar(0))
	if v.Elements() != 1 {
		b.fail("value is %v, want one element", v)
	}
	one := b.constant(v.WithDims(nil))
	return []Value{b.expandTo(one, dims)}
}

// rangeRule: start, start+delta, … up to limit exclusive.
func rangeRule(b *builder, n *Node, in []Value) []Value {
	start, limit, delta := b.input(in, 0), b.input(in, 1), b.input(in, 2)
	for i, v := range []Value{start, limit, delta} {
		if v.Const == nil || v.Const.Elements() != 1 {
			b.unsupported("input %d must be a constant of one element", i)
		}
	}
	if start.DType.IsFloat() {
		s, d := start.Const.Float(0), delta.Const.Float(0)
		count := math.Ceil((limit.Const.Float(0) - s) / d)
		if !(count <= MaxFoldElements) {
			b.unsupported("range of %v elements", count)
		}
		out := make([]float32, int(max(0, count)))
		for i := range out {
			out[i] = float32(s + float64(i)*d)
		}
		return []Value{b.constant(NewFloats([]int{len(out)}, out))}
	}
	return []Value{b.constant(b.intRange(start.DType, start.Const.Int(0), limit.Const.Int(0), delta.Const.Int(0)))}
}

func (b *builder) intRange(dt DType, start, limit, delta int64) *Tensor {
	if delta == 0 {
		b.fail("range has step 0")
	}
	count := math.Ceil((float64(limit) - float64(start)) / float64(delta))
	if count > MaxFoldElements {
		b.unsupported("range of %v elements", count)
	}
	out := make([]int64, int(max(0, count)))
	for i := range out {
		out[i] = dt.Wrap(start + int64(i)*delta)
	}
	return NewInts(dt, []int{len(out)}, out)
}

func eyeLike(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	dt := x.DType
	if n.Has("dtype") {
		d, ok := DTypeOf(int64(b.int(n, "dtype", 0)))
		if !ok {
			b.unsupported("dtype %d is not supported", b.int(n, "dtype", 0))
		}
		dt = d
	}
	if x.Rank() != 2 || Elements(x.Dims) > MaxFoldElements {
		b.fail("%v is not a matrix of usual size", x.Dims)
	}
	k, ones := b.int(n, "k", 0), make([]int64, Elements(x.Dims))
	for r := range x.Dims[0] {
		if c := r + k; c >= 0 && c < x.Dims[1] {
			ones[r*x.Dims[1]+c] = 1
		}
	}
	return []Value{b.castTo(b.constant(NewInts(Int64, x.Dims, ones)), dt)}
}

// shapeOf may select axes start to end since opset 15.
func shapeOf(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	r := x.Rank()
	clamp := func(a int) int {
		if a < 0 {
			a += r
		}
		return min(max(a, 0), r)
	}
	start, end := clamp(b.int(n, "start", 0)), clamp(b.int(n, "end", r))
	return []Value{b.constant(Vector(int64s(x.Dims[start:max(start, end)])...))}
}

func sizeOf(b *builder, n *Node, in []Value) []Value {
	return []Value{b.constant(NewInts(Int64, nil, []int64{int64(Elements(b.input(in, 0).Dims))}))}
}

func identity(b *builder, n *Node, in []Value) []Value { return []Value{b.input(in, 0)} }

// dropout does nothing at inference; its mask is all true.
func dropout(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	if v := optional(in, 2); v.Present() {
		if v.Const == nil || v.Const.Elements() != 1 {
			b.unsupported("training_mode must be a constant")
		}
		if v.Const.Int(0) != 0 && (!optional(in, 1).Present() || b.constFloat(in[1], "ratio") != 0) {
			b.unsupported("training mode is random")
		}
	}
	out := []Value{x}
	if len(n.Outputs) > 1 && n.Outputs[1] != "" {
		one := b.constant(NewInts(Bool, nil, []int64{1}))
		out = append(out, b.expandTo(b.castTo(one, maskType(n.Opset)), x.Dims))
	}
	return out
}

// maskType is the dtype of the mask of Dropout, Bool since opset 10.
func maskType(opset int) DType {
	if opset >= 10 {
		return Bool
	}
	return Float32
}
