package graph

import (
	"fmt"
	"slices"
)

// Type is the dtype and the fixed dims of a value.
type Type struct {
	DType DType
	Dims  []int
}

// String returns for instance "float32[1 3 224 224]".
func (t Type) String() string { return fmt.Sprintf("%v%v", t.DType, t.Dims) }

// Rank returns the number of axes.
func (t Type) Rank() int { return len(t.Dims) }

// Equal reports whether dtype and dims agree.
func (t Type) Equal(u Type) bool { return t.DType == u.DType && slices.Equal(t.Dims, u.Dims) }

// Type returns the tensor's type.
func (t *Tensor) Type() Type { return Type{DType: t.DType, Dims: t.Dims} }

// Type returns the type of a value with fixed dims.
func (v ValueInfo) Type() Type { return Type{DType: v.DType, Dims: v.Dims} }

// Broadcast returns the dims of an elementwise operation over two operands by
// numpy's rule: aligned at the last axis, a size of 1 stretches.
func Broadcast(a, b []int) ([]int, error) {
	out := make([]int, max(len(a), len(b)))
	for i := range out {
		x, y := 1, 1
		if j := i - len(out) + len(a); j >= 0 {
			x = a[j]
		}
		if j := i - len(out) + len(b); j >= 0 {
			y = b[j]
		}
		switch {
		case x == y || y == 1:
			out[i] = x
		case x == 1:
			out[i] = y
		default:
			return nil, fmt.Errorf("dims %v and %v do not broadcast", a, b)
		}
	}
	return out, nil
}

// ResolveAxis maps axis in [−rank, rank) to [0, rank).
func ResolveAxis(axis, rank int) (int, error) {
	if axis < -rank || axis >= rank {
		return 0, fmt.Errorf("axis %d is out of range for rank %d", axis, rank)
	}
	if axis < 0 {
		axis += rank
	}
	return axis, nil
}

// UnsupportedError says that the model is well formed, as far as seen, but uses
// something that the compiler does not have.
type UnsupportedError struct {
	Node   string // name of the node
	Op     string // its operator
	Reason string
}

func (e *UnsupportedError) Error() string {
	return fmt.Sprintf("node %q (%s): %s", e.Node, e.Op, e.Reason)
}
