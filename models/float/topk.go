package float

import (
	"slices"

	"github.com/opml/opml/models/graph"
)

// topK returns the indices of the k largest or smallest elements along an axis, in
// order; of equal ones the first comes first.
func topK(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x, axis := in[0], n.Int("axis", 0)
	size, k, inner := x.Dims[axis], out.Dims[axis], graph.Elements(x.Dims[axis+1:])
	precedes := comparator(x, n.Int("largest", 1) != 0)
	y := make([]int64, graph.Elements(out.Dims))
	order := make([]int, size)
	for line := range x.Elements() / size {
		first := line/inner*size*inner + line%inner
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int { return precedes(first+a*inner, first+b*inner) })
		for r := range k {
			y[line/inner*k*inner+line%inner+r*inner] = int64(order[r])
		}
	}
	return graph.NewInts(graph.Int64, out.Dims, y), nil
}

// comparator compares elements by their numbers, the largest or smallest first.
func comparator(x *graph.Tensor, largest bool) func(i, j int) int {
	less := func(i, j int) bool { return x.Float(i) < x.Float(j) }
	if !x.DType.IsFloat() {
		ints := x.Ints()
		less = func(i, j int) bool { return lessInt(x.DType, ints[i], ints[j]) }
	}
	return func(i, j int) int {
		if largest {
			i, j = j, i
		}
		switch {
		case less(i, j):
			return -1
		case less(j, i):
			return 1
		}
		return 0
	}
}
