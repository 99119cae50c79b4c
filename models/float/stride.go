package float

import (
	"slices"

	"github.com/opml/opml/internal/parallel"
	"github.com/opml/opml/models/graph"
)

// strides returns the distance between neighbours along each axis of a
// row-major tensor.
func strides(dims []int) []int {
	out := make([]int, len(dims))
	s := 1
	for i := len(dims) - 1; i >= 0; i-- {
		out[i] = s
		s *= dims[i]
	}
	return out
}

// broadcastStrides returns the strides with which an operand of the given dims
// is read to yield the dims out: 0 along stretched and missing axes.
func broadcastStrides(dims, out []int) []int {
	own := strides(dims)
	s := make([]int, len(out))
	for i := range dims {
		if dims[i] != 1 {
			s[i+len(out)-len(dims)] = own[i]
		}
	}
	return s
}

// walk visits the rows of a row-major index space in order: row(o, at) gets the
// position o of the row's first element in it and, for each operand, the offset
// at[k] where that operand's row begins (reading with steps[k] along the last
// axis). Rows have the length that walk returns to row by its argument n.
func walk(dims []int, steps [][]int, row func(o, n int, at []int)) {
	rank := len(dims)
	if rank == 0 {
		row(0, 1, make([]int, len(steps)))
		return
	}
	n := dims[rank-1]
	total := graph.Elements(dims)
	index := make([]int, rank)
	at := make([]int, len(steps))
	for o := 0; o < total; o += n {
		row(o, n, at)
		for a := rank - 2; a >= 0; a-- {
			index[a]++
			for k, s := range steps {
				at[k] += s[a]
			}
			if index[a] < dims[a] {
				break
			}
			for k, s := range steps {
				at[k] -= s[a] * dims[a]
			}
			index[a] = 0
		}
	}
}

// walkAll is walk on all processors, which share the rows; row may be called by several at the same time.
func walkAll(dims []int, steps [][]int, row func(o, n int, at []int)) {
	const worthwhile = 1 << 17 // elements
	per := graph.Elements(dims) / max(outermost(dims), 1)
	parallel.Ranges(outermost(dims), worthwhile/max(per, 1), func(lo, hi int) {
		if lo == 0 && hi == outermost(dims) {
			walk(dims, steps, row)
			return
		}
		part, from := slices.Clone(dims), make([]int, len(steps))
		part[0] = hi - lo
		walk(part, steps, func(o, n int, at []int) {
			for k, s := range steps {
				from[k] = at[k] + lo*s[0]
			}
			row(lo*per+o, n, from)
		})
	})
}

// outermost is how many parts walkAll could share: those of the first of several axes.
func outermost(dims []int) int {
	if len(dims) < 2 {
		return 1
	}
	return dims[0]
}

// last returns the step along the last axis, 0 for rank 0.
func last(steps []int) int {
	if len(steps) == 0 {
		return 0
	}
	return steps[len(steps)-1]
}

// gatherStrided copies src[base + Σ index·steps] to a new slice of dims.
func gatherStrided[T any](src []T, base int, dims, steps []int) []T {
	out := make([]T, graph.Elements(dims))
	step, rank := last(steps), len(dims)
	if rank > 1 && step != 1 && steps[rank-2] == 1 && len(out) > 0 {
		n := dims[rank-1]
		walk(dims[:rank-1], [][]int{steps[:rank-1]}, func(o, rows int, at []int) {
			transposeRows(out[o*n:(o+rows)*n], src[base+at[0]:], rows, step)
		})
		return out
	}
	walk(dims, [][]int{steps}, func(o, n int, at []int) {
		from := base + at[0]
		if step == 1 {
			copy(out[o:o+n], src[from:from+n])
			return
		}
		for i := range n {
			out[o+i] = src[from+i*step]
		}
	})
	return out
}

// transposeRows writes rows of which element i of row r is src[r + i·step], several rows at a time: the
// same element of neighbouring rows is one cache line.
func transposeRows[T any](out, src []T, rows, step int) {
	const block, worthwhile = 16, 1 << 17
	n := len(out) / rows
	parallel.Ranges(rows, max(worthwhile/max(n, 1), block), func(lo, hi int) {
		for r := lo; r < hi; r += block {
			some := min(block, hi-r)
			for i := range n {
				for k, v := range src[r+i*step:][:some] {
					out[(r+k)*n+i] = v
				}
			}
		}
	})
}

// view returns the strided selection of a tensor as a tensor of type out.
func view(t *graph.Tensor, base int, out graph.Type, steps []int) *graph.Tensor {
	if t.DType.IsFloat() {
		return graph.NewFloats(out.Dims, gatherStrided(t.Floats(), base, out.Dims, steps))
	}
	return graph.NewInts(t.DType, out.Dims, gatherStrided(t.Ints(), base, out.Dims, steps))
}
