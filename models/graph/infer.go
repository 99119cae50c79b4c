package graph

import (
	"errors"
	"fmt"
	"slices"
)

// Infer returns the type of the output of a canonical node (see the package
// comment) over inputs of the given types, or says why they do not fit. Its
// result never exceeds [MaxElements]. The node's name is not part of the error.
func Infer(n *Node, in []Type) (Type, error) {
	rule, ok := canonical[n.Op]
	if !ok || n.Domain != "" {
		return Type{}, errors.New("operator is not supported")
	}
	if len(in) < rule.min || len(in) > rule.max {
		return Type{}, fmt.Errorf("has %d inputs, takes %d to %d", len(in), rule.min, rule.max)
	}
	out, err := rule.infer(n, in)
	if err != nil {
		return Type{}, err
	}
	if err := CheckDims(out.Dims); err != nil {
		return Type{}, fmt.Errorf("result: %w", err)
	}
	return out, nil
}

type inferFunc func(n *Node, in []Type) (Type, error)

type rule struct {
	min, max int
	infer    inferFunc
}

// canonical is the operator set of the canonical form.
var canonical = map[string]rule{
	"Relu": unaryFloat, "LeakyRelu": unaryFloat, "Elu": unaryFloat, "Selu": unaryFloat, "Celu": unaryFloat,
	"Sigmoid": unaryFloat, "HardSigmoid": unaryFloat, "HardSwish": unaryFloat, "Swish": unaryFloat, "Tanh": unaryFloat, "Gelu": unaryFloat,
	"Softplus": unaryFloat, "Softsign": unaryFloat, "Mish": unaryFloat, "ThresholdedRelu": unaryFloat,
	"Exp": unaryFloat, "Log": unaryFloat, "Sqrt": unaryFloat, "Erf": unaryFloat, "Reciprocal": unaryFloat,
	"Sin": unaryFloat, "Cos": unaryFloat, "Floor": unaryFloat, "Ceil": unaryFloat, "Round": unaryFloat,
	"Clip": unaryFloat, "Neg": unaryNumber, "Abs": unaryNumber, "Sign": unaryNumber, "Not": unaryBool,

	"Add": binaryNumber, "Sub": binaryNumber, "Mul": binaryNumber, "Div": binaryNumber, "Mod": binaryNumber,
	"Min": binaryNumber, "Max": binaryNumber, "Pow": binaryNumber,
	"Less": comparison, "LessOrEqual": comparison, "Greater": comparison, "GreaterOrEqual": comparison,
	"Equal": comparison, "And": logic, "Or": logic, "Xor": logic,
	"Where": {3, 3, inferWhere},

	"TreeLeaves": {4, 4, inferTreeLeaves}, "DequantizeLinear": {2, 2, inferDequantize},
	"QuantizeLinear": {3, 3, inferQuantize}, "DynamicQuantizeLinear": {1, 1, inferDynamicQuantize},

	"Conv": {2, 3, inferConv}, "MatMul": {2, 3, inferMatMul},
	"MaxPool": {1, 1, inferPool}, "MaxPoolIndices": {1, 1, inferPool}, "AveragePool": {1, 1, inferPool},
	"ReduceMean": reduction, "ReduceSum": reduction, "ReduceMax": reduction, "ReduceMin": reduction, "ReduceProd": reduction,
	"TopK": {1, 1, inferTopK}, "ArgMax": {1, 1, inferArg}, "ArgMin": {1, 1, inferArg},
	"Softmax": {1, 1, inferSoftmax}, "LogSoftmax": {1, 1, inferSoftmax},

	"Concat": {1, MaxNodes, inferConcat}, "Slice": {1, 1, inferSlice}, "Transpose": {1, 1, inferTranspose},
	"Reshape": {1, 1, inferReshape}, "Expand": {1, 1, inferExpand}, "Pad": {1, 1, inferPad},
	"Gather": {2, 2, inferGather}, "GatherElements": {2, 2, inferGatherElements}, "Cast": {1, 1, inferCast},
}

var (
	unaryFloat = rule{1, 1, func(_ *Node, in []Type) (Type, error) {
		return in[0], want(in[0], DType.IsFloat, "float")
	}}
	unaryNumber = rule{1, 1, func(_ *Node, in []Type) (Type, error) { return in[0], want(in[0], isNumber, "a number") }}
	unaryBool   = rule{1, 1, func(_ *Node, in []Type) (Type, error) { return in[0], want(in[0], isBool, "bool") }}

	binaryNumber = binary(isNumber, "a number", Invalid)
	comparison   = binary(func(DType) bool { return true }, "", Bool)
	logic        = binary(isBool, "bool", Bool)

	reduction = rule{1, 1, inferReduce}
)

func isNumber(d DType) bool { return d.IsFloat() || d.IsInt() }
func isBool(d DType) bool   { return d == Bool }

func want(t Type, ok func(DType) bool, what string) error {
	if !ok(t.DType) {
		return fmt.Errorf("takes %s, not %v", what, t.DType)
	}
	return nil
}

func wantSame(in []Type) error {
	for _, t := range in[1:] {
		if t.DType != in[0].DType {
			return fmt.Errorf("mixes %v and %v", in[0].DType, t.DType)
		}
	}
	return nil
}

// binary is the rule of an elementwise operation; result Invalid means the
// operands' dtype.
func binary(ok func(DType) bool, what string, result DType) rule {
	return rule{2, 2, func(_ *Node, in []Type) (Type, error) {
		if err := errors.Join(want(in[0], ok, what), wantSame(in)); err != nil {
			return Type{}, oneLine(err)
		}
		dims, err := Broadcast(in[0].Dims, in[1].Dims)
		dt := result
		if dt == Invalid {
			dt = in[0].DType
		}
		return Type{dt, dims}, err
	}}
}

// oneLine returns the first of several joined errors.
func oneLine(err error) error {
	if j, ok := err.(interface{ Unwrap() []error }); ok {
		return j.Unwrap()[0]
	}
	return err
}

func inferWhere(_ *Node, in []Type) (Type, error) {
	if err := want(in[0], isBool, "a bool condition"); err != nil {
		return Type{}, err
	}
	if err := wantSame(in[1:]); err != nil {
		return Type{}, err
	}
	dims, err := Broadcast(in[1].Dims, in[2].Dims)
	if err == nil {
		dims, err = Broadcast(in[0].Dims, dims)
	}
	return Type{in[1].DType, dims}, err
}

func inferCast(n *Node, in []Type) (Type, error) {
	dt, ok := DTypeOf(int64(n.Int("to", 0)))
	if !ok {
		return Type{}, fmt.Errorf("target type %d is not supported", n.Int("to", 0))
	}
	return Type{dt, in[0].Dims}, nil
}

func inferReduce(n *Node, in []Type) (Type, error) {
	if err := want(in[0], isNumber, "a number"); err != nil {
		return Type{}, err
	}
	dims := slices.Clone(in[0].Dims)
	for _, a := range n.Ints("axes") {
		if a < 0 || a >= len(dims) {
			return Type{}, fmt.Errorf("axis %d is out of range for rank %d", a, len(dims))
		}
		dims[a] = 1
	}
	return Type{in[0].DType, dims}, nil
}

func inferArg(n *Node, in []Type) (Type, error) {
	if err := want(in[0], isNumber, "a number"); err != nil {
		return Type{}, err
	}
	dims := slices.Clone(in[0].Dims)
	axis, err := ResolveAxis(n.Int("axis", 0), len(dims))
	if err != nil {
		return Type{}, err
	}
	if dims[axis] == 0 {
		return Type{}, fmt.Errorf("axis %d is empty", axis)
	}
	dims[axis] = 1
	return Type{Int64, dims}, nil
}

// inferTopK: X, indices of the k first elements along axis by size.
func inferTopK(n *Node, in []Type) (Type, error) {
	if err := want(in[0], isNumber, "a number"); err != nil {
		return Type{}, err
	}
	dims := slices.Clone(in[0].Dims)
	axis, err := ResolveAxis(n.Int("axis", 0), len(dims))
	if err != nil {
		return Type{}, err
	}
	if k := n.Int("k", 0); k < 1 || k > dims[axis] {
		return Type{}, fmt.Errorf("k = %d does not fit axis %d of %v", k, axis, dims)
	}
	dims[axis] = n.Int("k", 0)
	return Type{Int64, dims}, nil
}

func inferSoftmax(n *Node, in []Type) (Type, error) {
	if err := want(in[0], DType.IsFloat, "float"); err != nil {
		return Type{}, err
	}
	_, err := ResolveAxis(n.Int("axis", -1), in[0].Rank())
	return in[0], err
}
