package graph

import (
	"errors"
	"fmt"
	"slices"
)

// inferQuantize: X, scale, zero point, of which the last two broadcast to X.
func inferQuantize(n *Node, in []Type) (Type, error) {
	x, scale, zero := in[0], in[1], in[2]
	dt, ok := DTypeOf(int64(n.Int("to", 0)))
	if !ok || !dt.IsInt() || zero.DType != dt || dt.Bits() > 16 {
		return Type{}, fmt.Errorf("result of type %d with a zero point of %v is not supported", n.Int("to", 0), zero.DType)
	}
	if err := errors.Join(want(x, isNumber, "a number"), want(scale, DType.IsFloat, "a float scale")); err != nil {
		return Type{}, oneLine(err)
	}
	for _, p := range []Type{scale, zero} {
		dims, err := Broadcast(x.Dims, p.Dims)
		if err == nil && !slices.Equal(dims, x.Dims) {
			err = fmt.Errorf("%v does not broadcast to %v", p.Dims, x.Dims)
		}
		if err != nil {
			return Type{}, err
		}
	}
	return Type{dt, x.Dims}, nil
}

// inferDequantize: integers and one scale.
func inferDequantize(_ *Node, in []Type) (Type, error) {
	if err := errors.Join(want(in[0], DType.IsInt, "integers"), want(in[1], DType.IsFloat, "a float scale")); err != nil {
		return Type{}, oneLine(err)
	}
	if in[1].Rank() != 0 {
		return Type{}, fmt.Errorf("scale %v is not one number", in[1].Dims)
	}
	return Type{Float32, in[0].Dims}, nil
}

func inferDynamicQuantize(n *Node, in []Type) (Type, error) {
	if err := want(in[0], DType.IsFloat, "float"); err != nil {
		return Type{}, err
	}
	if Elements(in[0].Dims) == 0 {
		return Type{}, errors.New("data has no elements")
	}
	switch n.Int("output", 0) {
	case 0:
		return Type{Uint8, in[0].Dims}, nil
	case 1:
		return Type{Float32, nil}, nil
	case 2:
		return Type{Uint8, nil}, nil
	default:
		return Type{}, fmt.Errorf("output %d", n.Int("output", 0))
	}
}
