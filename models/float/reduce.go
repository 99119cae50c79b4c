package float

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// reduce combines along axes, which keep size 1. Float sums and products run in
// float64.
func reduce(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x := in[0]
	// Reading the result with stride 0 along the reduced axes gives the cell that
	// each input element goes to.
	steps := broadcastStrides(out.Dims, x.Dims)
	size := graph.Elements(out.Dims)
	if out.DType.IsFloat() {
		cells := make([]float64, size)
		fold := floatFold(n.Op)
		fill(cells, floatStart(n.Op))
		src := x.Floats()
		scatter(x.Dims, steps, func(i, cell int) { cells[cell] = fold(cells[cell], float64(src[i])) })
		if n.Op == "ReduceMean" {
			for i := range cells {
				cells[i] *= float64(size) / float64(x.Elements())
			}
		}
		y := make([]float32, size)
		for i, v := range cells {
			y[i] = float32(v)
		}
		return graph.NewFloats(out.Dims, y), nil
	}
	return graph.NewInts(out.DType, out.Dims, reduceInts(n.Op, x, steps, size)), nil
}

// scatter calls f for every element i and the cell that steps lead it to.
func scatter(dims, steps []int, f func(i, cell int)) {
	if graph.Elements(dims) == 0 {
		return
	}
	walk(dims, [][]int{steps}, func(o, n int, at []int) {
		for i := range n {
			f(o+i, at[0]+i*last(steps))
		}
	})
}

func fill[T any](s []T, v T) {
	for i := range s {
		s[i] = v
	}
}

func floatStart(op string) float64 {
	switch op {
	case "ReduceMax":
		return math.Inf(-1)
	case "ReduceMin":
		return math.Inf(1)
	case "ReduceProd":
		return 1
	default:
		return 0
	}
}

func floatFold(op string) func(a, b float64) float64 {
	switch op {
	case "ReduceMax":
		return func(a, b float64) float64 { return max(a, b) }
	case "ReduceMin":
		return func(a, b float64) float64 { return min(a, b) }
	case "ReduceProd":
		return func(a, b float64) float64 { return a * b }
	default:
		return func(a, b float64) float64 { return a + b }
	}
}

// reduceInts wraps sums and products; an empty maximum is the least value of
// the dtype, an empty minimum the greatest; a mean truncates.
func reduceInts(op string, x *graph.Tensor, steps []int, size int) []int64 {
	dt := x.DType
	cells := make([]int64, size)
	lo, hi := intRange(dt)
	switch op {
	case "ReduceMax":
		fill(cells, lo)
	case "ReduceMin":
		fill(cells, hi)
	case "ReduceProd":
		fill(cells, 1)
	}
	src := x.Ints()
	scatter(x.Dims, steps, func(i, cell int) {
		a, b := cells[cell], src[i]
		switch {
		case op == "ReduceProd":
			a *= b
		case op == "ReduceSum" || op == "ReduceMean":
			a += b
		case lessInt(dt, a, b) == (op == "ReduceMax"):
			a = b
		}
		cells[cell] = a
	})
	for i := range cells {
		if op == "ReduceMean" && x.Elements() > 0 {
			cells[i] /= int64(x.Elements() / size)
		}
		cells[i] = dt.Wrap(cells[i])
	}
	return cells
}

// intRange returns the least and the greatest value of an integer dtype.
func intRange(dt graph.DType) (lo, hi int64) {
	bits := dt.Bits()
	switch {
	case dt == graph.Uint64:
		return 0, -1 // as a bit pattern
	case dt.IsUnsigned():
		return 0, 1<<bits - 1
	default:
		return math.MinInt64 >> (64 - bits), math.MaxInt64 >> (64 - bits)
	}
}

// arg returns the index of the largest or smallest element along an axis: the
// first of equals, or the last if asked.
func arg(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x, axis := in[0], n.Int("axis", 0)
	largest, takeLast := n.Op == "ArgMax", n.Int("select_last_index", 0) == 1
	better := func(i, j int) bool { return x.Float(i) < x.Float(j) }
	if !x.DType.IsFloat() {
		ints := x.Ints()
		better = func(i, j int) bool { return lessInt(x.DType, ints[i], ints[j]) }
	}
	size, inner := x.Dims[axis], graph.Elements(x.Dims[axis+1:])
	y := make([]int64, graph.Elements(out.Dims))
	for o := range y {
		first := o/inner*size*inner + o%inner
		best := 0
		for k := 1; k < size; k++ {
			i, j := first+best*inner, first+k*inner
			if !largest {
				i, j = j, i
			}
			// takeLast: the newcomer wins unless it is strictly worse.
			if better(i, j) || takeLast && !better(j, i) {
				best = k
			}
		}
		y[o] = int64(best)
	}
	return graph.NewInts(graph.Int64, out.Dims, y), nil
}

// softmax: e^(x − max) / Σ, or its logarithm, along one axis, in float64.
func softmax(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x := in[0].Floats()
	axis, err := graph.ResolveAxis(n.Int("axis", -1), len(out.Dims))
	if err != nil {
		return nil, err
	}
	size, inner := out.Dims[axis], graph.Elements(out.Dims[axis+1:])
	y := make([]float32, len(x))
	for line := range len(x) / size {
		first := line/inner*size*inner + line%inner
		top, sum := math.Inf(-1), 0.0
		for k := range size {
			top = max(top, float64(x[first+k*inner]))
		}
		for k := range size {
			sum += math.Exp(float64(x[first+k*inner]) - top)
		}
		for k := range size {
			i := first + k*inner
			if v := float64(x[i]) - top; n.Op == "LogSoftmax" {
				y[i] = float32(v - math.Log(sum))
			} else {
				y[i] = float32(math.Exp(v) / sum)
			}
		}
	}
	return graph.NewFloats(out.Dims, y), nil
}
