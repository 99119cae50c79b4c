package graph

import (
	"errors"
	"fmt"
	"slices"
)

// inferConv: X[N,C,s…], W[M,C/group,k…], optional B[M] → [N,M,o…].
func inferConv(n *Node, in []Type) (Type, error) {
	x, w := in[0], in[1]
	if err := wantSame(in); err != nil {
		return Type{}, err
	}
	if err := want(x, isNumber, "a number"); err != nil {
		return Type{}, err
	}
	if x.Rank() < 3 || w.Rank() != x.Rank() {
		return Type{}, fmt.Errorf("data %v and weights %v must have the same rank, at least 3", x.Dims, w.Dims)
	}
	group, m := n.Int("group", 1), w.Dims[0]
	if group < 1 || x.Dims[1] != w.Dims[1]*group || m%group != 0 || m == 0 {
		return Type{}, fmt.Errorf("weights %v in %d groups do not fit data %v", w.Dims, group, x.Dims)
	}
	if len(in) == 3 && !slices.Equal(in[2].Dims, []int{m}) {
		return Type{}, fmt.Errorf("bias %v does not fit %d output channels", in[2].Dims, m)
	}
	win, err := WindowOf(n)
	if err != nil {
		return Type{}, err
	}
	if !slices.Equal(win.Kernel, w.Dims[2:]) {
		return Type{}, fmt.Errorf("kernel_shape %v differs from that of the weights %v", win.Kernel, w.Dims)
	}
	dims := append([]int{x.Dims[0], m}, x.Dims[2:]...)
	return slide(win, Type{x.DType, dims}, false)
}

// slide replaces the spatial dims of t by the number of window positions.
func slide(w Window, t Type, ceil bool) (Type, error) {
	if len(w.Kernel) != t.Rank()-2 {
		return t, fmt.Errorf("window of %d axes does not fit data %v", len(w.Kernel), t.Dims)
	}
	var err error
	for i := range w.Kernel {
		if t.Dims[i+2], err = w.Output(i, t.Dims[i+2], ceil); err != nil {
			return t, err
		}
	}
	return t, nil
}

func inferPool(n *Node, in []Type) (Type, error) {
	x := in[0]
	if err := want(x, isNumber, "a number"); err != nil {
		return Type{}, err
	}
	if n.Op == "AveragePool" && !x.DType.IsFloat() {
		return Type{}, fmt.Errorf("takes float, not %v", x.DType)
	}
	win, err := WindowOf(n)
	if err != nil {
		return Type{}, err
	}
	if n.Op == "MaxPoolIndices" {
		x.DType = Int64
	}
	return slide(win, Type{x.DType, slices.Clone(x.Dims)}, n.Int("ceil_mode", 0) == 1)
}

// inferMatMul: A[…,M,K], B[…,K,N], optional bias[N] → […,M,N].
func inferMatMul(_ *Node, in []Type) (Type, error) {
	a, b := in[0], in[1]
	if err := wantSame(in); err != nil {
		return Type{}, err
	}
	if err := want(a, isNumber, "a number"); err != nil {
		return Type{}, err
	}
	ra, rb := a.Rank(), b.Rank()
	if ra < 2 || rb < 2 || a.Dims[ra-1] != b.Dims[rb-2] {
		return Type{}, fmt.Errorf("dims %v and %v do not multiply", a.Dims, b.Dims)
	}
	dims, err := Broadcast(a.Dims[:ra-2], b.Dims[:rb-2])
	if err != nil {
		return Type{}, err
	}
	n := b.Dims[rb-1]
	if len(in) == 3 && !slices.Equal(in[2].Dims, []int{n}) {
		return Type{}, errors.New("bias does not fit the last axis")
	}
	return Type{a.DType, append(dims, a.Dims[ra-2], n)}, nil
}
