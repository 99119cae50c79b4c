package graph

import (
	"fmt"
	"slices"
)

// inferTreeLeaves: X[N,F], then three lists by node.
func inferTreeLeaves(n *Node, in []Type) (Type, error) {
	if err := want(in[0], isNumber, "a number"); err != nil {
		return Type{}, err
	}
	for i, dt := range []DType{Int64, Float32, Int64} {
		if t := in[1+i]; t.DType != dt || t.Rank() != 1 || !slices.Equal(t.Dims, in[1].Dims) {
			return Type{}, fmt.Errorf("input %d is %v, want %v%v", 1+i, t, dt, in[1].Dims)
		}
	}
	trees, depth := n.Int("trees", 0), n.Int("depth", 0)
	if in[0].Rank() != 2 || in[1].Rank() != 1 || trees < 1 || trees > in[1].Dims[0] || depth < 1 || depth > maxTreeDepth {
		return Type{}, fmt.Errorf("%d trees of depth %d with nodes %v over data %v", trees, depth, in[1].Dims, in[0].Dims)
	}
	return Type{Int64, []int{in[0].Dims[0], trees}}, nil
}
