package graph

import "slices"

// reductionRules: operators that combine the elements along axes.
var reductionRules = map[string]translator{
	"ReduceMean": reduceRule(reduceOp("ReduceMean")), "ReduceSum": reduceRule(reduceOp("ReduceSum")),
	"ReduceMax": reduceRule(reduceOp("ReduceMax")), "ReduceMin": reduceRule(reduceOp("ReduceMin")),
	"ReduceProd": reduceRule(reduceProduct),
	"ReduceL1":   reduceRule(reduceL1), "ReduceL2": reduceRule(reduceL2), "ReduceSumSquare": reduceRule(reduceSquares),
	"ReduceLogSum": reduceRule(reduceLogSum), "ReduceLogSumExp": reduceRule(reduceLogSumExp),
	"ArgMax": argRule, "ArgMin": argRule,
	"Softmax": softmax, "LogSoftmax": softmax,
}

// reducer reduces the axes to size 1.
type reducer func(b *builder, x Value, axes []int) Value

// reduceRule finds the axes, which moved from an attribute to an input (ReduceSum
// in opset 13, the others in 18), and drops them if keepdims is 0.
func reduceRule(f reducer) translator {
	return func(b *builder, n *Node, in []Value) []Value {
		x := b.input(in, 0)
		list := b.ints(n, "axes")
		if v := optional(in, 1); v.Present() {
			list = b.constInts(v, "the list of axes")
		}
		if len(list) == 0 {
			if b.int(n, "noop_with_empty_axes", 0) != 0 {
				return []Value{f(b, x, nil)}
			}
			for i := range x.Rank() {
				list = append(list, i)
			}
		}
		axes := b.axes(list, x.Rank())
		y := f(b, x, axes)
		if b.int(n, "keepdims", 1) == 0 {
			y = b.reshapeTo(y, dropAxes(x.Dims, axes))
		}
		return []Value{y}
	}
}

func dropAxes(dims, axes []int) []int {
	out := []int{}
	for i, d := range dims {
		if !slices.Contains(axes, i) {
			out = append(out, d)
		}
	}
	return out
}

// reduce emits a reduction; over no axes it is the identity.
func (b *builder) reduce(op string, x Value, axes []int) Value {
	if len(axes) == 0 {
		return x
	}
	return b.emit(op, Attributes{"axes": int64s(axes), "keepdims": int64(1)}, x)
}

// reduceOp emits a canonical reduction. Max and min of Bool are or and and.
func reduceOp(op string) reducer {
	return func(b *builder, x Value, axes []int) Value {
		if x.DType == Bool && (op == "ReduceMax" || op == "ReduceMin") {
			return b.castTo(b.reduce(op, b.castTo(x, Uint8), axes), Bool)
		}
		return b.reduce(op, x, axes)
	}
}

func reduceL1(b *builder, x Value, axes []int) Value {
	return b.reduce("ReduceSum", b.emit("Abs", nil, x), axes)
}

func reduceSquares(b *builder, x Value, axes []int) Value {
	return b.reduce("ReduceSum", b.emit("Mul", nil, x, x), axes)
}

func reduceL2(b *builder, x Value, axes []int) Value {
	return b.emit("Sqrt", nil, reduceSquares(b, x, axes))
}

func reduceLogSum(b *builder, x Value, axes []int) Value {
	return b.emit("Log", nil, b.reduce("ReduceSum", x, axes))
}

// reduceLogSumExp subtracts the maximum first, so that no exponential overflows.
func reduceLogSumExp(b *builder, x Value, axes []int) Value {
	if Elements(x.Dims) == 0 { // there is no maximum: the logarithm of an empty sum
		return reduceLogSum(b, b.emit("Exp", nil, x), axes)
	}
	top := b.reduce("ReduceMax", x, axes)
	sum := b.reduce("ReduceSum", b.emit("Exp", nil, b.emit("Sub", nil, x, top)), axes)
	return b.emit("Add", nil, b.emit("Log", nil, sum), top)
}

func argRule(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	axis := b.axis(b.int(n, "axis", 0), x.Rank())
	y := b.emit(n.Op, Attributes{
		"axis": int64(axis), "keepdims": int64(1), "select_last_index": b.flag(n, "select_last_index", 0),
	}, x)
	if b.int(n, "keepdims", 1) == 0 {
		y = b.reshapeTo(y, dropAxes(x.Dims, []int{axis}))
	}
	return []Value{y}
}

// softmax runs over one axis since opset 13; before, over all axes from the
// given one on, taken together.
func softmax(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	if n.Opset >= 13 {
		axis := b.axis(b.int(n, "axis", -1), x.Rank())
		return []Value{b.emit(n.Op, Attributes{"axis": int64(axis)}, x)}
	}
	axis := b.int(n, "axis", 1)
	if axis != x.Rank() { // an axis behind the last is allowed: one element each
		axis = b.axis(axis, x.Rank())
	}
	if axis == x.Rank()-1 {
		return []Value{b.emit(n.Op, Attributes{"axis": int64(axis)}, x)}
	}
	flat := b.reshapeTo(x, []int{Elements(x.Dims[:axis]), Elements(x.Dims[axis:])})
	return []Value{b.reshapeTo(b.emit(n.Op, Attributes{"axis": int64(1)}, flat), x.Dims)}
}
