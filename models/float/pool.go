package float

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// pooling visits the input positions under each window position.
type pooling struct {
	window  graph.Window
	in, out []int // spatial dims
	planes  int   // images × channels
}

func newPooling(n *graph.Node, x *graph.Tensor, out graph.Type) (pooling, error) {
	w, err := graph.WindowOf(n)
	return pooling{window: w, in: x.Dims[2:], out: out.Dims[2:], planes: x.Dims[0] * x.Dims[1]}, err
}

// each calls visit for every output position o (over all planes) with the
// offsets of the input elements under the window, and the number of window
// positions within the padded input.
func (p pooling) each(visit func(o int, at []int, padded int)) {
	plane, positions := graph.Elements(p.in), graph.Elements(p.out)
	index := make([]int, len(p.out))
	for o := range positions {
		at, padded := p.offsets(index)
		for c := range p.planes {
			visit(c*positions+o, at, padded)
			for i := range at { // on to the next plane
				at[i] += plane
			}
		}
		advance(index, p.out)
	}
}

// offsets lists the elements of a plane under the window at an output position.
func (p pooling) offsets(index []int) (list []int, padded int) {
	list, padded = []int{0}, 1
	for a, o := range index {
		start, step := o*p.window.Strides[a]-p.window.Begin[a], p.window.Dilations[a]
		// A window may be far larger than the input: only the part inside counts.
		reach := max(0, min(p.window.Kernel[a], ceilDiv(p.in[a]+p.window.End[a]-start, step)))
		var inside []int
		for k := max(0, ceilDiv(-start, step)); k < reach && start+k*step < p.in[a]; k++ {
			inside = append(inside, start+k*step)
		}
		padded *= reach
		list = outer(list, p.in[a], inside)
	}
	return list, padded
}

// ceilDiv rounds a/b up; b is positive.
func ceilDiv(a, b int) int {
	q := a / b
	if a%b > 0 {
		q++
	}
	return q
}

// outer extends every offset by the coordinates of the next axis.
func outer(list []int, size int, next []int) []int {
	out := make([]int, 0, len(list)*len(next))
	for _, v := range list {
		for _, at := range next {
			out = append(out, v*size+at)
		}
	}
	return out
}

func maxPool(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x := in[0]
	p, err := newPooling(n, x, out)
	if err != nil {
		return nil, err
	}
	if out.DType.IsFloat() {
		y := make([]float32, graph.Elements(out.Dims))
		src := x.Floats()
		p.each(func(o int, at []int, _ int) {
			y[o] = float32(math.Inf(-1))
			for _, i := range at {
				y[o] = max(y[o], src[i])
			}
		})
		return graph.NewFloats(out.Dims, y), nil
	}
	y := make([]int64, graph.Elements(out.Dims))
	src := x.Ints()
	p.each(func(o int, at []int, _ int) {
		for k, i := range at {
			if k == 0 || lessInt(out.DType, y[o], src[i]) {
				y[o] = src[i]
			}
		}
	})
	return graph.NewInts(out.DType, out.Dims, y), nil
}

// maxPoolIndices finds the first of the greatest elements under each window.
func maxPoolIndices(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x := in[0]
	p, err := newPooling(n, x, out)
	if err != nil {
		return nil, err
	}
	precedes := comparator(x, true)
	y := make([]int64, graph.Elements(out.Dims))
	p.each(func(o int, at []int, _ int) {
		for k, i := range at {
			if k == 0 || precedes(i, int(y[o])) < 0 {
				y[o] = int64(i)
			}
		}
	})
	return graph.NewInts(graph.Int64, out.Dims, y), nil
}

// averagePool divides by the number of elements under the window, or of
// positions in the padded input if the padding counts.
func averagePool(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x := in[0]
	p, err := newPooling(n, x, out)
	if err != nil {
		return nil, err
	}
	includePad := n.Int("count_include_pad", 0) == 1
	y := make([]float32, graph.Elements(out.Dims))
	src := x.Floats()
	p.each(func(o int, at []int, padded int) {
		sum, count := 0.0, len(at)
		for _, i := range at {
			sum += float64(src[i])
		}
		if includePad {
			count = padded
		}
		if count > 0 {
			y[o] = float32(sum / float64(count))
		}
	})
	return graph.NewFloats(out.Dims, y), nil
}
