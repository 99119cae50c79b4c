package float

import (
	"fmt"

	"gonum.org/v1/gonum/blas/gonum"
	"gorgonia.org/tensor"

	"github.com/opml/opml/internal/parallel"
	"github.com/opml/opml/models/graph"
)

// matMul multiplies batches of matrices: A[…,M,K] · B[…,K,N] + bias[N].
func matMul(_ *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	a, b := in[0], in[1]
	r := len(out.Dims)
	m, n, k := out.Dims[r-2], out.Dims[r-1], a.Dims[len(a.Dims)-1]
	if k == 0 {
		return addBias(graph.Zeros(out.DType, out.Dims), in), nil
	}
	pairs := batches(a.Dims, b.Dims, out.Dims)
	if !out.DType.IsFloat() {
		y := make([]int64, 0, graph.Elements(out.Dims))
		left, right := a.Ints(), b.Ints()
		for _, p := range pairs {
			y = append(y, multiplyInts(out.DType, left[p[0]*m*k:][:m*k], right[p[1]*k*n:][:k*n], m, k, n)...)
		}
		return addBias(graph.NewInts(out.DType, out.Dims, y), in), nil
	}
	y := make([]float32, graph.Elements(out.Dims))
	for i, p := range pairs {
		c := y[i*m*n:][:m*n]
		if err := multiply(a.Floats()[p[0]*m*k:][:m*k], b.Floats()[p[1]*k*n:][:k*n], c, m, k, n); err != nil {
			return nil, err
		}
	}
	return addBias(graph.NewFloats(out.Dims, y), in), nil
}

// fewRows is up to how many rows a product goes through the second matrix row by row: blocks,
// which pay where rows of it are read again, would only jump about in it.
const fewRows = 4

// multiply sets c[m,n] to a[m,k]·b[k,n].
func multiply(a, b, c []float32, m, k, n int) error {
	if m <= fewRows {
		multiplyRows(a, b, c, m, k, n)
		return nil
	}
	_, err := tensor.MatMul(dense(a, m, k), dense(b, k, n), tensor.WithReuse(dense(c, m, n)))
	if err != nil {
		return fmt.Errorf("multiplying %dx%d by %dx%d: %w", m, k, k, n, err)
	}
	return nil
}

// multiplyRows is multiply. Each element is added up in the order of k, as gonum does it.
func multiplyRows(a, b, c []float32, m, k, n int) {
	const columns = 1 << 12 // whose results stay in the first-level cache
	clear(c)
	parallel.Ranges(n, max(1<<16/max(k, 1), 16), func(first, last int) {
		for lo := first; lo < last; lo += columns {
			hi := min(lo+columns, last)
			for l := range k {
				row := b[l*n+lo : l*n+hi]
				for i := range m {
					if v := a[i*k+l]; v != 0 {
						gonum.Implementation{}.Saxpy(hi-lo, v, row, 1, c[i*n+lo:i*n+hi], 1)
					}
				}
			}
		}
	})
}

func multiplyInts(dt graph.DType, a, b []int64, m, k, n int) []int64 {
	c := make([]int64, m*n)
	for i := range m {
		row := c[i*n : (i+1)*n]
		for l, v := range a[i*k : (i+1)*k] {
			for j, w := range b[l*n : (l+1)*n] {
				row[j] += v * w
			}
		}
		for j := range row {
			row[j] = dt.Wrap(row[j])
		}
	}
	return c
}

// batches pairs the matrices of two operands by their number, in the order of
// the result's.
func batches(a, b, out []int) [][2]int {
	lead := out[:len(out)-2]
	pairs := make([][2]int, 0, graph.Elements(lead))
	sa, sb := broadcastStrides(a[:len(a)-2], lead), broadcastStrides(b[:len(b)-2], lead)
	walk(lead, [][]int{sa, sb}, func(_, n int, at []int) {
		for i := range n {
			pairs = append(pairs, [2]int{at[0] + i*last(sa), at[1] + i*last(sb)})
		}
	})
	return pairs
}

// addBias adds the optional third operand to every row, in place.
func addBias(y *graph.Tensor, in []*graph.Tensor) *graph.Tensor {
	if len(in) < 3 {
		return y
	}
	if y.DType.IsFloat() {
		addRows(y.Floats(), in[2].Floats())
		return y
	}
	addRows(y.Ints(), in[2].Ints())
	for i, v := range y.Ints() {
		y.Ints()[i] = y.DType.Wrap(v)
	}
	return y
}

func addRows[T float32 | int64](y, bias []T) {
	for o := 0; o < len(y); o += len(bias) {
		for i, v := range bias {
			y[o+i] += v
		}
	}
}
