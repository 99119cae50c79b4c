package float

import (
	"fmt"

	"gorgonia.org/tensor"

	"github.com/opml/opml/models/graph"
)

// dense wraps the elements of a tensor, without copying, as a gorgonia tensor.
func dense[T float32 | int64](data []T, dims ...int) *tensor.Dense {
	return tensor.New(tensor.WithShape(dims...), tensor.WithBacking(data))
}

func reshape(_ *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	return in[0].WithDims(out.Dims), nil
}

func expand(_ *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	return view(in[0], 0, out, broadcastStrides(in[0].Dims, out.Dims)), nil
}

func transpose(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	own := strides(in[0].Dims)
	steps := make([]int, len(own))
	for i, p := range n.Ints("perm") {
		steps[i] = own[p]
	}
	return view(in[0], 0, out, steps), nil
}

func slice(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	starts, by := n.Ints("starts"), n.Ints("steps")
	steps, base := strides(in[0].Dims), 0
	for i := range steps {
		base += starts[i] * steps[i]
		steps[i] *= by[i]
	}
	return view(in[0], base, out, steps), nil
}

func concat(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	var parts []tensor.Tensor
	for _, t := range in {
		switch {
		case t.Elements() == 0:
		case t.DType.IsFloat():
			parts = append(parts, dense(t.Floats(), t.Dims...))
		default:
			parts = append(parts, dense(t.Ints(), t.Dims...))
		}
	}
	y, err := tensor.Concat(n.Int("axis", 0), parts[0], parts[1:]...)
	if err != nil {
		return nil, fmt.Errorf("concatenating: %w", err)
	}
	if out.DType.IsFloat() {
		return graph.NewFloats(out.Dims, y.Data().([]float32)), nil
	}
	return graph.NewInts(out.DType, out.Dims, y.Data().([]int64)), nil
}

// pad computes, axis by axis, which source index each position shows (−1: the
// padding value).
func pad(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x, pads := in[0], n.Ints("pads")
	source := make([][]int, len(out.Dims))
	for a, d := range out.Dims {
		source[a] = make([]int, d)
		for i := range source[a] {
			source[a][i] = padSource(n.Str("mode", "constant"), i-pads[a], x.Dims[a])
		}
	}
	value := n.Float("value", 0)
	if out.DType.IsFloat() {
		return graph.NewFloats(out.Dims, fillPadded(x.Floats(), x.Dims, out.Dims, source, value)), nil
	}
	fill := out.DType.Wrap(int64(value))
	return graph.NewInts(out.DType, out.Dims, fillPadded(x.Ints(), x.Dims, out.Dims, source, fill)), nil
}

func padSource(mode string, i, d int) int {
	switch {
	case i >= 0 && i < d:
		return i
	case mode == "edge":
		return min(max(i, 0), d-1)
	case mode == "reflect" && i < 0:
		return -i
	case mode == "reflect":
		return 2*(d-1) - i
	case mode == "wrap":
		return ((i % d) + d) % d
	default:
		return -1
	}
}

func fillPadded[T any](x []T, in, out []int, source [][]int, value T) []T {
	y := make([]T, graph.Elements(out))
	if len(out) == 0 {
		return append(y[:0], x...)
	}
	own := strides(in)
	inner := source[len(out)-1]
	index := make([]int, len(out))
	for o := 0; o < len(y); o += len(inner) {
		base, outside := 0, false
		for a, i := range index[:len(out)-1] {
			s := source[a][i]
			outside = outside || s < 0
			base += s * own[a]
		}
		for i, s := range inner {
			if outside || s < 0 {
				y[o+i] = value
			} else {
				y[o+i] = x[base+s]
			}
		}
		advance(index[:len(out)-1], out)
	}
	return y
}

// advance counts index up by one in row-major order over dims.
func advance(index, dims []int) {
	for a := len(index) - 1; a >= 0; a-- {
		if index[a]++; index[a] < dims[a] {
			return
		}
		index[a] = 0
	}
}

// gather selects slices along an axis. Negative indices count from the end.
func gather(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x, axis := in[0], n.Int("axis", 0)
	idx, err := resolve(in[1].Ints(), x.Dims[axis])
	if err != nil {
		return nil, err
	}
	outer, inner := graph.Elements(x.Dims[:axis]), graph.Elements(x.Dims[axis+1:])
	if out.DType.IsFloat() {
		return graph.NewFloats(out.Dims, pick(x.Floats(), outer, x.Dims[axis], inner, idx)), nil
	}
	return graph.NewInts(out.DType, out.Dims, pick(x.Ints(), outer, x.Dims[axis], inner, idx)), nil
}

func resolve(idx []int64, d int) ([]int, error) {
	out := make([]int, len(idx))
	for i, v := range idx {
		if v < int64(-d) || v >= int64(d) {
			return nil, fmt.Errorf("index %d is out of range for an axis of size %d", v, d)
		}
		if out[i] = int(v); v < 0 {
			out[i] += d
		}
	}
	return out, nil
}

func pick[T any](x []T, outer, size, inner int, idx []int) []T {
	y := make([]T, 0, outer*len(idx)*inner)
	for o := range outer {
		for _, i := range idx {
			from := (o*size + i) * inner
			y = append(y, x[from:from+inner]...)
		}
	}
	return y
}

// gatherElements replaces the coordinate along an axis by that of the indices.
func gatherElements(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x, axis := in[0], n.Int("axis", 0)
	idx, err := resolve(in[1].Ints(), x.Dims[axis])
	if err != nil {
		return nil, err
	}
	own := strides(x.Dims)
	index := make([]int, len(out.Dims))
	for o := range idx {
		at := idx[o] * own[axis]
		for a, i := range index {
			if a != axis {
				at += i * own[a]
			}
		}
		idx[o] = at
		advance(index, out.Dims)
	}
	if out.DType.IsFloat() {
		return graph.NewFloats(out.Dims, pick(x.Floats(), 1, 0, 1, idx)), nil
	}
	return graph.NewInts(out.DType, out.Dims, pick(x.Ints(), 1, 0, 1, idx)), nil
}
