package calibrate

import (
	"math"

	"github.com/opml/opml/models/graph"
)

const (
	// negligible is how far below the greatest element of its row an operand of Softmax
	// is as good as minus infinity: e^-18 is below 2^-25.
	negligible = 18
	// masked is what no greatest element of a row is below, unless all are masked.
	masked = -1e4
)

// withTops adds the greatest elements of the rows of an operand of Softmax, rows that are
// all masked left out.
func (iv Interval) withTops(t *graph.Tensor, axis int) Interval {
	v, size, inner := t.Floats(), t.Dims[axis], graph.Elements(t.Dims[axis+1:])
	for line := range len(v) / max(size, 1) {
		first := line/inner*size*inner + line%inner
		top := math.Inf(-1)
		for k := range size {
			top = max(top, float64(v[first+k*inner]))
		}
		if top > masked && !math.IsInf(top, 1) {
			iv = iv.Hull(Interval{top, top})
		}
	}
	return iv
}

// softmaxAxes gives the axis of the Softmax that reads a value.
func softmaxAxes(g *graph.Graph) map[string]int {
	axes := map[string]int{}
	for _, n := range g.Nodes {
		if n.Op == "Softmax" {
			axes[n.Input(0)] = n.Int("axis", 0)
		}
	}
	return axes
}

// Masks bounds the magnitudes of values that only serve as operands of Softmax,
// directly or through sums and selections. What lies further below is drowned there:
// masks of -10^9, or of minus infinity, need no such range. Without the bound they
// would leave no digit for the numbers beside them.
func (c *Collector) Masks(g *graph.Graph) map[string]float64 {
	limits, open := map[string]float64{}, map[string]bool{}
	for _, o := range g.Outputs {
		open[o.Name] = true
	}
	for i := len(g.Nodes) - 1; i >= 0; i-- {
		n := g.Nodes[i]
		limit, ok := c.drowns(n, limits)
		if open[n.Output()] {
			ok = ok && n.Op == "Softmax"
		}
		for k, in := range n.Inputs {
			switch {
			case !g.DType(in).IsFloat() || n.Op == "Where" && k == 0:
			case !ok || open[in]:
				open[in] = true
				delete(limits, in)
			default:
				limits[in] = max(limits[in], limit)
			}
		}
	}
	return limits
}

// drowns is the magnitude from which on the operands of a node need not be told apart
// below 0.
func (c *Collector) drowns(n *graph.Node, limits map[string]float64) (limit float64, ok bool) {
	if n.Op == "Softmax" {
		tops, ok := c.tops[n.Input(0)]
		if !ok || tops.Min > tops.Max {
			return 0, false
		}
		return max(tops.Max, negligible-tops.Min, negligible) * 1.25, true // with room for other samples
	}
	limit, ok = limits[n.Output()]
	switch n.Op {
	case "Add": // the other operand may lift by as much
		return 2 * limit, ok
	case "Where", "Reshape", "Transpose", "Expand", "Slice", "Concat", "Gather":
		return limit, ok
	}
	return 0, false
}

// ClampMasks brings the constants among the values that Masks bounds to their bound.
func ClampMasks(g *graph.Graph, limits map[string]float64) {
	for name, limit := range limits {
		t := g.Constant(name)
		if t == nil {
			continue
		}
		v, clamped := make([]float32, t.Elements()), false
		for i, x := range t.Floats() {
			if v[i] = x; float64(x) < -limit {
				v[i], clamped = float32(-limit), true
			}
		}
		if clamped {
			g.Initializers[name] = graph.NewFloats(t.Dims, v)
		}
	}
}
