package float

import (
	"fmt"
	"math"

	"github.com/opml/opml/models/graph"
)

// arithmetic is a binary operator on floats and on integers. The integer
// function sees values in the range of dt; its result is wrapped.
type arithmetic struct {
	float func(a, b float32) float32
	int   func(dt graph.DType, a, b int64) int64
}

var binaryFuncs = map[string]arithmetic{
	"Add": {func(a, b float32) float32 { return a + b }, func(_ graph.DType, a, b int64) int64 { return a + b }},
	"Sub": {func(a, b float32) float32 { return a - b }, func(_ graph.DType, a, b int64) int64 { return a - b }},
	"Mul": {func(a, b float32) float32 { return a * b }, func(_ graph.DType, a, b int64) int64 { return a * b }},
	"Div": {func(a, b float32) float32 { return a / b }, divInt},
	"Mod": {func(a, b float32) float32 { return float32(math.Mod(float64(a), float64(b))) }, modInt},
	"Min": {func(a, b float32) float32 { return min(a, b) }, func(dt graph.DType, a, b int64) int64 {
		if lessInt(dt, a, b) {
			return a
		}
		return b
	}},
	"Max": {func(a, b float32) float32 { return max(a, b) }, func(dt graph.DType, a, b int64) int64 {
		if lessInt(dt, a, b) {
			return b
		}
		return a
	}},
	"Pow": {func(a, b float32) float32 { return float32(math.Pow(float64(a), float64(b))) }, powInt},
}

func lessInt(dt graph.DType, a, b int64) bool {
	if dt == graph.Uint64 {
		return uint64(a) < uint64(b)
	}
	return a < b
}

// divInt truncates toward zero; the divisor is not zero.
func divInt(dt graph.DType, a, b int64) int64 {
	if dt == graph.Uint64 {
		return int64(uint64(a) / uint64(b))
	}
	return a / b
}

// modInt has the sign of the divisor, as Python's operator; the divisor is not
// zero.
func modInt(dt graph.DType, a, b int64) int64 {
	if dt == graph.Uint64 {
		return int64(uint64(a) % uint64(b))
	}
	m := a % b
	if m != 0 && (m < 0) != (b < 0) {
		m += b
	}
	return m
}

// powInt wraps at 64 bits; a negative exponent truncates to an integer.
func powInt(_ graph.DType, a, b int64) int64 {
	if b < 0 {
		switch a {
		case 1:
			return 1
		case -1:
			return 1 - 2*(b&1)
		default:
			return 0
		}
	}
	r := int64(1)
	for ; b > 0; b >>= 1 {
		if b&1 == 1 {
			r *= a
		}
		a *= a
	}
	return r
}

func binary(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	op := binaryFuncs[n.Op]
	if out.DType.IsFloat() {
		return graph.NewFloats(out.Dims, zip(in[0].Floats(), in[1].Floats(), in, out.Dims, op.float)), nil
	}
	dt, f := out.DType, op.int
	if n.Op == "Div" || n.Op == "Mod" {
		for _, v := range in[1].Ints() {
			if v == 0 {
				return nil, fmt.Errorf("integer division by zero")
			}
		}
	}
	if n.Op == "Mod" && n.Int("fmod", 0) == 1 { // the sign of the dividend
		f = func(dt graph.DType, a, b int64) int64 { return a - b*divInt(dt, a, b) }
	}
	y := zip(in[0].Ints(), in[1].Ints(), in, out.Dims, func(a, b int64) int64 { return dt.Wrap(f(dt, a, b)) })
	return graph.NewInts(dt, out.Dims, y), nil
}

// zip applies f, which several may call at the same time, to two operands under broadcasting.
func zip[T, R any](a, b []T, in []*graph.Tensor, dims []int, f func(x, y T) R) []R {
	out := make([]R, graph.Elements(dims))
	sa, sb := broadcastStrides(in[0].Dims, dims), broadcastStrides(in[1].Dims, dims)
	da, db := last(sa), last(sb)
	walkAll(dims, [][]int{sa, sb}, func(o, n int, at []int) {
		i, j := at[0], at[1]
		for k := range n {
			out[o+k] = f(a[i], b[j])
			i += da
			j += db
		}
	})
	return out
}

// compare yields Bool. Comparisons with NaN are false.
func compare(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	var y []int64
	if in[0].DType.IsFloat() {
		y = zip(in[0].Floats(), in[1].Floats(), in, out.Dims, func(a, b float32) int64 {
			return verdict(n.Op, a < b, a == b, a > b)
		})
	} else {
		dt := in[0].DType
		y = zip(in[0].Ints(), in[1].Ints(), in, out.Dims, func(a, b int64) int64 {
			return verdict(n.Op, lessInt(dt, a, b), a == b, lessInt(dt, b, a))
		})
	}
	return graph.NewInts(graph.Bool, out.Dims, y), nil
}

func verdict(op string, less, equal, greater bool) int64 {
	var v bool
	switch op {
	case "Less":
		v = less
	case "LessOrEqual":
		v = less || equal
	case "Greater":
		v = greater
	case "GreaterOrEqual":
		v = greater || equal
	default:
		v = equal
	}
	if v {
		return 1
	}
	return 0
}

func logic(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	y := zip(in[0].Ints(), in[1].Ints(), in, out.Dims, func(a, b int64) int64 {
		switch n.Op {
		case "And":
			return a & b
		case "Or":
			return a | b
		default:
			return a ^ b
		}
	})
	return graph.NewInts(graph.Bool, out.Dims, y), nil
}

func where(_ *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	if out.DType.IsFloat() {
		return graph.NewFloats(out.Dims, choose(in[0], in[1], in[2], in[1].Floats(), in[2].Floats(), out.Dims)), nil
	}
	return graph.NewInts(out.DType, out.Dims, choose(in[0], in[1], in[2], in[1].Ints(), in[2].Ints(), out.Dims)), nil
}

func choose[T any](cond, x, y *graph.Tensor, xs, ys []T, dims []int) []T {
	c := cond.Ints()
	out := make([]T, graph.Elements(dims))
	sc, sx, sy := broadcastStrides(cond.Dims, dims), broadcastStrides(x.Dims, dims), broadcastStrides(y.Dims, dims)
	walk(dims, [][]int{sc, sx, sy}, func(o, n int, at []int) {
		for i := range n {
			if c[at[0]+i*last(sc)] != 0 {
				out[o+i] = xs[at[1]+i*last(sx)]
			} else {
				out[o+i] = ys[at[2]+i*last(sy)]
			}
		}
	})
	return out
}
