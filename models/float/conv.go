package float

import (
	"runtime"

	"golang.org/x/sync/errgroup"

	"github.com/opml/opml/models/graph"
)

// tileElements bounds the unfolded input of a convolution (2^20 floats, 4 MiB):
// larger ones are multiplied in tiles of output positions.
const tileElements = 1 << 20

// convolution is one Conv: for each image and group, the unfolded input
// (im2col) is a matrix [inner, positions], and the result is the product of the
// weights [channels, inner] with it.
type convolution struct {
	window    graph.Window
	x, w, b   []float32 // b is nil without bias
	y         []float32
	in, out   []int // spatial dims
	group     int
	channels  int // output channels of a group
	inputs    int // input channels of a group
	inner     int // inputs × window positions
	positions int // output positions
}

func conv(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	window, err := graph.WindowOf(n)
	if err != nil {
		return nil, err
	}
	x, w := in[0], in[1]
	group := n.Int("group", 1)
	if out.DType.IsInt() {
		return convInts(window, group, in, out), nil
	}
	c := &convolution{
		window: window, x: x.Floats(), w: w.Floats(), y: make([]float32, graph.Elements(out.Dims)),
		in: x.Dims[2:], out: out.Dims[2:], group: group,
		channels: out.Dims[1] / group, inputs: w.Dims[1],
		inner: graph.Elements(w.Dims[1:]), positions: graph.Elements(out.Dims[2:]),
	}
	if len(in) == 3 {
		c.b = in[2].Floats()
	}
	if err := c.run(x.Dims[0]); err != nil {
		return nil, err
	}
	return graph.NewFloats(out.Dims, c.y), nil
}

// run computes all tiles, in parallel if there is much to do.
func (c *convolution) run(images int) error {
	tile := max(1, min(c.positions, tileElements/max(1, c.inner)))
	var workers errgroup.Group
	workers.SetLimit(runtime.GOMAXPROCS(0))
	small := c.positions*c.inner*c.channels < 1<<20
	for ng := range images * c.group {
		for from := 0; from < c.positions; from += tile {
			job := func() error { return c.tile(ng, from, min(from+tile, c.positions)) }
			if !small {
				workers.Go(job)
			} else if err := job(); err != nil {
				return err
			}
		}
	}
	return workers.Wait()
}

// tile computes output positions from to to for image and group number ng.
func (c *convolution) tile(ng, from, to int) error {
	n := to - from
	g := ng % c.group
	y := c.y[ng*c.channels*c.positions:][:c.channels*c.positions]
	result := y
	if n < c.positions {
		result = make([]float32, c.channels*n)
	}
	if c.inner > 0 {
		cols := c.unfold(ng, from, n)
		w := c.w[g*c.channels*c.inner:][:c.channels*c.inner]
		if err := multiply(w, cols, result, c.channels, c.inner, n); err != nil {
			return err
		}
	}
	for m := range c.channels {
		row := result[m*n : (m+1)*n]
		if c.b != nil {
			bias := c.b[g*c.channels+m]
			for i := range row {
				row[i] += bias
			}
		}
		if n < c.positions {
			copy(y[m*c.positions+from:], row)
		}
	}
	return nil
}

// unfold returns the matrix [inner, n] of the inputs that each output position
// reads, zero where the window lies in the padding.
func (c *convolution) unfold(ng, from, n int) []float32 {
	cols := make([]float32, c.inner*n)
	plane := graph.Elements(c.in)
	tap := make([]int, len(c.in))
	volume := c.inner / c.inputs
	for k := range volume {
		for ch := range c.inputs {
			src := c.x[(ng*c.inputs+ch)*plane:][:plane]
			c.unfoldRow(cols[(ch*volume+k)*n:][:n], src, tap, from)
		}
		advance(tap, c.window.Kernel)
	}
	return cols
}

// unfoldRow fills one row: what position tap of the window reads at each output
// position from from on, run by run along the last axis.
func (c *convolution) unfoldRow(row, src []float32, tap []int, from int) {
	a := len(c.out) - 1
	width, stride := c.out[a], c.window.Strides[a]
	shift := tap[a]*c.window.Dilations[a] - c.window.Begin[a]
	index := positionOf(from, c.out)
	for done := 0; done < len(row); {
		run := min(width-index[a], len(row)-done)
		if base, inside := c.rowBase(tap, index); inside {
			at := index[a]*stride + shift
			for i := range run {
				if at >= 0 && at < c.in[a] {
					row[done+i] = src[base+at]
				}
				at += stride
			}
		}
		done += run
		index[a] = 0
		advance(index[:a], c.out)
	}
}

// rowBase returns where the input row that a window position reads begins, and
// whether it lies inside the input along every axis but the last.
func (c *convolution) rowBase(tap, index []int) (int, bool) {
	base := 0
	for a := range len(index) - 1 {
		at := index[a]*c.window.Strides[a] + tap[a]*c.window.Dilations[a] - c.window.Begin[a]
		if at < 0 || at >= c.in[a] {
			return 0, false
		}
		base = base*c.in[a] + at
	}
	return base * c.in[len(c.in)-1], true
}

// positionOf splits a row-major position over dims into coordinates.
func positionOf(p int, dims []int) []int {
	index := make([]int, len(dims))
	for a := len(dims) - 1; a >= 0; a-- {
		index[a], p = p%dims[a], p/dims[a]
	}
	return index
}
