package graph

import (
	"errors"
	"fmt"
	"slices"
)

func inferConcat(n *Node, in []Type) (Type, error) {
	if err := wantSame(in); err != nil {
		return Type{}, err
	}
	dims := slices.Clone(in[0].Dims)
	axis, err := ResolveAxis(n.Int("axis", 0), len(dims))
	if err != nil {
		return Type{}, err
	}
	for _, t := range in[1:] {
		if len(t.Dims) != len(dims) {
			return Type{}, fmt.Errorf("ranks of %v and %v differ", in[0].Dims, t.Dims)
		}
		for i, d := range t.Dims {
			if i != axis && d != dims[i] {
				return Type{}, fmt.Errorf("dims %v and %v differ besides axis %d", in[0].Dims, t.Dims, axis)
			}
		}
		if dims[axis] += t.Dims[axis]; dims[axis] > MaxElements {
			return Type{}, fmt.Errorf("axis %d exceeds %d", axis, MaxElements)
		}
	}
	return Type{in[0].DType, dims}, nil
}

// inferSlice counts the elements that the resolved bounds select.
func inferSlice(n *Node, in []Type) (Type, error) {
	x := in[0]
	starts, ends, steps, axes := n.Ints("starts"), n.Ints("ends"), n.Ints("steps"), n.Ints("axes")
	r := x.Rank()
	if len(starts) != r || len(ends) != r || len(steps) != r || len(axes) != r {
		return Type{}, fmt.Errorf("bounds must cover all %d axes", r)
	}
	dims := make([]int, r)
	for i, d := range x.Dims {
		s, e, step := starts[i], ends[i], steps[i]
		switch {
		case step > 0 && s >= 0 && e >= s && e <= d:
			dims[i] = (e - s + step - 1) / step
		case step < 0 && s < max(d, 1) && e >= -1 && s >= e:
			dims[i] = (s - e - step - 1) / -step
		default:
			return Type{}, fmt.Errorf("bounds %d:%d:%d do not fit axis %d of size %d", s, e, step, i, d)
		}
	}
	return Type{x.DType, dims}, nil
}

func inferTranspose(n *Node, in []Type) (Type, error) {
	perm, x := n.Ints("perm"), in[0]
	if err := checkPerm(perm, x.Rank()); err != nil {
		return Type{}, err
	}
	dims := make([]int, len(perm))
	for i, p := range perm {
		dims[i] = x.Dims[p]
	}
	return Type{x.DType, dims}, nil
}

func checkPerm(perm []int, rank int) error {
	sorted := slices.Sorted(slices.Values(perm))
	for i, p := range sorted {
		if i != p {
			return fmt.Errorf("perm %v is not a permutation", perm)
		}
	}
	if len(perm) != rank {
		return fmt.Errorf("perm %v does not fit rank %d", perm, rank)
	}
	return nil
}

// inferReshape takes the dims from the attribute "shape", which canonical nodes
// carry although the value table has them too: a node must stand by itself.
func inferReshape(n *Node, in []Type) (Type, error) {
	dims := n.Ints("shape")
	if err := CheckDims(dims); err != nil {
		return Type{}, err
	}
	if Elements(dims) != Elements(in[0].Dims) {
		return Type{}, fmt.Errorf("%v has %d elements, shape %v has %d", in[0].Dims, Elements(in[0].Dims), dims, Elements(dims))
	}
	return Type{in[0].DType, dims}, nil
}

func inferExpand(n *Node, in []Type) (Type, error) {
	dims := n.Ints("shape")
	if err := CheckDims(dims); err != nil {
		return Type{}, err
	}
	out, err := Broadcast(in[0].Dims, dims)
	if err == nil && !slices.Equal(out, dims) {
		err = fmt.Errorf("%v does not broadcast to %v", in[0].Dims, dims)
	}
	return Type{in[0].DType, dims}, err
}

func inferPad(n *Node, in []Type) (Type, error) {
	x, pads := in[0], n.Ints("pads")
	r := x.Rank()
	if len(pads) != 2*r {
		return Type{}, fmt.Errorf("%d pads for rank %d", len(pads), r)
	}
	dims := make([]int, r)
	for i, d := range x.Dims {
		before, after := pads[i], pads[i+r]
		if before < 0 || after < 0 || before > maxWindow || after > maxWindow {
			return Type{}, fmt.Errorf("pads %v are out of range", pads)
		}
		if err := checkPadMode(n.Str("mode", "constant"), d, max(before, after)); err != nil {
			return Type{}, err
		}
		dims[i] = d + before + after
	}
	return Type{x.DType, dims}, nil
}

// checkPadMode verifies that an axis of size d has the elements that a mode
// repeats in its padding.
func checkPadMode(mode string, d, pad int) error {
	switch {
	case mode == "constant" || pad == 0:
		return nil
	case mode == "reflect" && pad >= d:
		return fmt.Errorf("cannot reflect %d elements of an axis of size %d", pad, d)
	case mode == "reflect":
		return nil
	case (mode == "edge" || mode == "wrap") && d == 0:
		return errors.New("cannot repeat the elements of an empty axis")
	case mode == "edge" || mode == "wrap":
		return nil
	default:
		return fmt.Errorf("mode %q is not supported", mode)
	}
}

func inferGather(n *Node, in []Type) (Type, error) {
	x, idx := in[0], in[1]
	if err := want(idx, DType.IsInt, "integer indices"); err != nil {
		return Type{}, err
	}
	axis, err := ResolveAxis(n.Int("axis", 0), x.Rank())
	if err != nil {
		return Type{}, err
	}
	if x.Dims[axis] == 0 && Elements(idx.Dims) > 0 {
		return Type{}, fmt.Errorf("axis %d is empty", axis)
	}
	return Type{x.DType, slices.Concat(x.Dims[:axis], idx.Dims, x.Dims[axis+1:])}, nil
}

func inferGatherElements(n *Node, in []Type) (Type, error) {
	x, idx := in[0], in[1]
	if err := want(idx, DType.IsInt, "integer indices"); err != nil {
		return Type{}, err
	}
	axis, err := ResolveAxis(n.Int("axis", 0), x.Rank())
	if err != nil {
		return Type{}, err
	}
	if idx.Rank() != x.Rank() {
		return Type{}, fmt.Errorf("ranks of data %v and indices %v differ", x.Dims, idx.Dims)
	}
	for i, d := range idx.Dims {
		if i != axis && d > x.Dims[i] || i == axis && x.Dims[i] == 0 && d > 0 {
			return Type{}, fmt.Errorf("indices %v do not fit data %v", idx.Dims, x.Dims)
		}
	}
	return Type{x.DType, slices.Clone(idx.Dims)}, nil
}
