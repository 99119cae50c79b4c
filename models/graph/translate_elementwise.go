package graph

import (
	"math"
	"slices"
)

// elementwiseRules: operators that work element by element, with broadcasting
// where they have several operands.
var elementwiseRules = map[string]translator{
	"Relu": relu, "Clip": clip, "PRelu": prelu,
	"Sigmoid": plain(), "Tanh": plain(), "HardSwish": plain(), "Softplus": plain(), "Softsign": plain(), "Mish": plain(),
	"Exp": plain(), "Log": logarithm, "Sqrt": plain(), "Erf": plain(), "Reciprocal": reciprocal, "Sin": plain(), "Cos": plain(),
	"Floor": plain(), "Ceil": plain(), "Round": plain(),
	"Neg": plain(), "Abs": plain(), "Sign": plain(), "Not": plain(),
	"LeakyRelu":       plain(param{"alpha", 0.01}),
	"Elu":             plain(param{"alpha", 1}),
	"Celu":            plain(param{"alpha", 1}),
	"Selu":            plain(param{"alpha", 1.67326319217681884765625}, param{"gamma", 1.05070102214813232421875}),
	"HardSigmoid":     plain(param{"alpha", 0.2}, param{"beta", 0.5}),
	"ThresholdedRelu": plain(param{"alpha", 1}),
	"Gelu":            gelu, "com.microsoft:Gelu": gelu,
	"Swish": swish,

	"Add": pair, "Sub": pair, "Mul": pair, "Div": div, "Pow": pow, "Mod": mod,
	"Less": pair, "LessOrEqual": pair, "Greater": pair, "GreaterOrEqual": pair, "Equal": pair,
	"And": pair, "Or": pair, "Xor": pair,
	"Sum": chain("Add"), "Min": chain("Min"), "Max": chain("Max"), "Mean": mean,
	"Where": where,
	"Cast":  cast, "CastLike": castLike,
}

// param is a float attribute with the default that the operator defines.
type param struct {
	name string
	def  float32
}

// plain translates an operator of one input to itself with its parameters made
// explicit.
func plain(params ...param) translator {
	return func(b *builder, n *Node, in []Value) []Value {
		attrs := Attributes{}
		for _, p := range params {
			attrs[p.name] = b.float(n, p.name, p.def)
		}
		return []Value{b.emit(n.Op, attrs, b.input(in, 0))}
	}
}

func pair(b *builder, n *Node, in []Value) []Value {
	return []Value{b.emit(n.Op, nil, b.input(in, 0), b.input(in, 1))}
}

// logarithm writes ln Σ e^x and ln(1 + e^x), where a model spells them out, such that no
// exponential leaves the range of numbers.
func logarithm(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	if y, ok := b.softplusOf(x); ok {
		return []Value{y}
	}
	sum := b.producers[x.Name]
	if sum != nil && sum.Op == "Reshape" { // keepdims = 0
		sum = b.producers[sum.Inputs[0]]
	}
	if sum == nil || sum.Op != "ReduceSum" {
		return []Value{b.emit("Log", nil, x)}
	}
	exp := b.producers[sum.Inputs[0]]
	if exp == nil || exp.Op != "Exp" {
		return []Value{b.emit("Log", nil, x)}
	}
	return []Value{b.reshapeTo(reduceLogSumExp(b, b.valueOf(exp.Inputs[0]), sum.Ints("axes")), x.Dims)}
}

// softplusOf is ln of 1 + e^x, if sum is that.
func (b *builder) softplusOf(sum Value) (Value, bool) {
	x, ok := b.exponentOf(sum)
	if !ok {
		return Value{}, false
	}
	return b.emit("Softplus", nil, x), true
}

// exponentOf recognises 1 + e^x, in either order, and returns x.
func (b *builder) exponentOf(sum Value) (Value, bool) {
	add := b.producers[sum.Name]
	if add == nil || add.Op != "Add" {
		return Value{}, false
	}
	for i, name := range add.Inputs {
		exp, one := b.producers[name], b.g.Initializers[add.Inputs[1-i]]
		if exp == nil || exp.Op != "Exp" || one == nil || !slices.Equal(b.g.Values[name].Dims, sum.Dims) {
			continue
		}
		if v, ok := single(Value{Const: one}); ok && v == 1 {
			return b.valueOf(exp.Inputs[0]), true
		}
	}
	return Value{}, false
}

// reciprocal writes 1/(1 + e^x) as a sigmoid: e^x may leave the range of numbers.
func reciprocal(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	if e, ok := b.exponentOf(x); ok {
		return []Value{b.emit("Sigmoid", nil, b.negated(e))}
	}
	return []Value{b.emit("Reciprocal", nil, x)}
}

// div is pair, and reciprocal where a number 1 is divided.
func div(b *builder, n *Node, in []Value) []Value {
	x, y := b.input(in, 0), b.input(in, 1)
	if v, ok := single(x); ok && v == 1 && x.DType.IsFloat() && len(x.Dims) <= len(y.Dims) {
		if _, ok := b.exponentOf(y); ok {
			return reciprocal(b, n, []Value{y})
		}
	}
	return pair(b, n, in)
}

// negated is -x; of a negative, what was negated.
func (b *builder) negated(x Value) Value {
	p := b.producers[x.Name]
	switch {
	case p == nil:
	case p.Op == "Neg":
		return b.valueOf(p.Inputs[0])
	case p.Op == "Mul":
		for i, name := range p.Inputs {
			v, ok := single(Value{Const: b.g.Initializers[p.Inputs[1-i]]})
			if ok && v == -1 && slices.Equal(b.g.Values[name].Dims, x.Dims) {
				return b.valueOf(name)
			}
		}
	}
	return b.emit("Neg", nil, x)
}

// valueOf is a value of the canonical graph by its name there.
func (b *builder) valueOf(name string) Value {
	return Value{Name: name, Type: b.g.Values[name].Type(), Const: b.g.Initializers[name]}
}

// chain folds a variadic operator from the left.
func chain(op string) translator {
	return func(b *builder, n *Node, in []Value) []Value {
		acc := b.input(in, 0)
		for i := range in[1:] {
			acc = b.emit(op, nil, acc, b.input(in, i+1))
		}
		return []Value{acc}
	}
}

func mean(b *builder, n *Node, in []Value) []Value {
	sum := chain("Add")(b, n, in)[0]
	return []Value{b.emit("Mul", nil, sum, b.constant(Scalar(1/float32(len(in)))))}
}

func relu(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	if x.DType.IsInt() { // since opset 14
		return []Value{b.emit("Max", nil, x, b.constant(Zeros(x.DType, nil)))}
	}
	return []Value{b.emit("Relu", nil, x)}
}

// clip has its bounds in attributes before opset 11, then in optional inputs.
// Bounds at the end of the float range are no bounds.
func clip(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	if n.Opset < 11 {
		return []Value{b.clipTo(x, b.float(n, "min", -math.MaxFloat32), b.float(n, "max", math.MaxFloat32))}
	}
	lo, hi := optional(in, 1), optional(in, 2)
	fixed := func(v Value) bool { return !v.Present() || v.Const != nil && v.Const.Elements() == 1 }
	if x.DType.IsFloat() && fixed(lo) && fixed(hi) {
		l, h := float32(-math.MaxFloat32), float32(math.MaxFloat32)
		if lo.Present() {
			l = b.constFloat(lo, "min")
		}
		if hi.Present() {
			h = b.constFloat(hi, "max")
		}
		return []Value{b.clipTo(x, l, h)}
	}
	if lo.Present() {
		x = b.emit("Max", nil, x, lo)
	}
	if hi.Present() {
		x = b.emit("Min", nil, x, hi)
	}
	return []Value{x}
}

// clipTo emits min(max(x, lo), hi): if lo exceeds hi, the result is hi.
func (b *builder) clipTo(x Value, lo, hi float32) Value {
	attrs := Attributes{}
	if lo > -math.MaxFloat32 {
		attrs["min"] = min(lo, hi)
	}
	if hi < math.MaxFloat32 {
		attrs["max"] = hi
	}
	if len(attrs) == 0 {
		return x
	}
	if lo == 0 && len(attrs) == 1 {
		return b.emit("Relu", nil, x)
	}
	return b.emit("Clip", attrs, x)
}

// prelu: x where x ≥ 0, slope·x elsewhere = max(x, 0) + slope·min(x, 0).
func prelu(b *builder, n *Node, in []Value) []Value {
	x, slope := b.input(in, 0), b.input(in, 1)
	if s := slope.Const; s != nil && s.Elements() == 1 && slope.Rank() <= x.Rank() && x.DType.IsFloat() {
		return []Value{b.emit("LeakyRelu", Attributes{"alpha": float32(s.Float(0))}, x)}
	}
	zero := b.constant(Zeros(x.DType, nil))
	negative := b.emit("Mul", nil, b.emit("Min", nil, x, zero), slope)
	return []Value{b.emit("Add", nil, b.emit("Max", nil, x, zero), negative)}
}

func gelu(b *builder, n *Node, in []Value) []Value {
	mode := b.str(n, "approximate", "none")
	if mode != "none" && mode != "tanh" {
		b.fail("approximate %q is not none or tanh", mode)
	}
	return []Value{b.emit("Gelu", Attributes{"approximate": mode}, b.input(in, 0))}
}

// swish: x · sigmoid(alpha·x).
func swish(b *builder, n *Node, in []Value) []Value {
	x, alpha := b.input(in, 0), b.float(n, "alpha", 1)
	if alpha == 1 {
		return []Value{b.emit("Swish", nil, x)}
	}
	return []Value{b.emit("Mul", nil, x, b.emit("Sigmoid", nil, b.emit("Mul", nil, x, b.constant(Scalar(alpha)))))}
}

func mod(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	fmod := b.flag(n, "fmod", 0)
	if x.DType.IsFloat() && fmod != 1 {
		b.fail("fmod must be 1 for float operands")
	}
	return []Value{b.emit("Mod", Attributes{"fmod": fmod}, x, b.input(in, 1))}
}

func where(b *builder, n *Node, in []Value) []Value {
	return []Value{b.emit("Where", nil, b.input(in, 0), b.input(in, 1), b.input(in, 2))}
}

func cast(b *builder, n *Node, in []Value) []Value {
	to := b.int(n, "to", 0)
	dt, ok := DTypeOf(int64(to))
	if !ok {
		b.unsupported("target type %d is not supported", to)
	}
	return []Value{b.castTo(b.input(in, 0), dt)}
}

func castLike(b *builder, n *Node, in []Value) []Value {
	return []Value{b.castTo(b.input(in, 0), b.input(in, 1).DType)}
}

// onnxCode is the inverse of DTypeOf.
var onnxCode = map[DType]int64{
	Uint4: 21, Int4: 22, Uint2: 25, Int2: 26,
	Float32: 1, Uint8: 2, Int8: 3, Uint16: 4, Int16: 5, Int32: 6, Int64: 7, Bool: 9, Uint32: 12, Uint64: 13,
}

func (b *builder) castTo(x Value, dt DType) Value {
	if x.DType == dt {
		return x
	}
	return b.emit("Cast", Attributes{"to": onnxCode[dt]}, x)
}
