package calibrate

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// Saturation bounds the magnitudes of values that only serve functions which have all
// but reached their limits there (a gate's Sigmoid and Tanh), directly or through sums
// and moves. What is larger may be stored as the bound: a recurrent layer's gates are
// driven to a thousand, where sixteen is as good, and would leave the small no digits.
func (c *Collector) Saturation(g *graph.Graph) map[string]float64 {
	limits, open := map[string]float64{}, map[string]bool{}
	for _, o := range g.Outputs {
		open[o.Name] = true
	}
	for i := len(g.Nodes) - 1; i >= 0; i-- {
		n := g.Nodes[i]
		for k, in := range n.Inputs {
			if !g.DType(in).IsFloat() || g.Constant(in) != nil {
				continue
			}
			limit, ok := c.saturates(g, n, k, limits)
			if !ok || open[in] {
				open[in] = true
				delete(limits, in)
				continue
			}
			limits[in] = max(limits[in], limit)
		}
	}
	return limits
}

// saturates is the magnitude from which on operand k of a node need not be told apart.
func (c *Collector) saturates(g *graph.Graph, n *graph.Node, k int, limits map[string]float64) (float64, bool) {
	switch n.Op {
	case "Sigmoid":
		return 16, true
	case "Tanh":
		return 8, true
	case "HardSigmoid":
		alpha, beta := math.Abs(float64(n.Float("alpha", 0))), float64(n.Float("beta", 0))
		return max(math.Abs(beta), math.Abs(1-beta)) / alpha, alpha > 0
	}
	limit, ok := limits[n.Output()]
	switch n.Op {
	case "Reshape", "Transpose", "Expand", "Slice", "Concat", "Gather":
		return limit, ok
	case "Add", "Sub": // the other operand may bring it back by as much
		return limit + c.reach(g, n.Input(1-k)), ok
	}
	return 0, false
}

// reach is a magnitude that an operand is not expected to exceed by much.
func (c *Collector) reach(g *graph.Graph, name string) float64 {
	if t := g.Constant(name); t != nil {
		return constantInterval(t).Magnitude()
	}
	seen := c.Seen(name)
	return 2 * seen.Magnitude()
}
