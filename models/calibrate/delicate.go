package calibrate

import "github.com/opml/opml/models/graph"

// Delicate lists the values whose small elements matter although others are large:
// 16 bits leave them too few digits.
//
//   - the operand of Sqrt: half of its digits decide the small roots;
//   - an operand of Tanh that grows far beyond where Tanh bends, but serves elsewhere
//     too, so that it cannot be stored as less: the cell of an LSTM;
//   - what these are the sum or mean, or a part, of: the squares of a variance, which one
//     outlier would leave no digits.
func (c *Collector) Delicate(g *graph.Graph) map[string]bool {
	limits, delicate := c.Saturation(g), map[string]bool{}
	for i := len(g.Nodes) - 1; i >= 0; i-- {
		n := g.Nodes[i]
		for k, in := range n.Inputs {
			if !g.DType(in).IsFloat() || g.Constant(in) != nil {
				continue
			}
			_, bounded := limits[in]
			switch {
			case n.Op == "Sqrt":
				delicate[in] = true
			case n.Op == "Tanh" && !bounded && c.seenMagnitude(in) > 4*8:
				delicate[in] = true
			case delicate[n.Output()] && passesDigits(n, k):
				delicate[in] = true
			}
		}
	}
	return delicate
}

func (c *Collector) seenMagnitude(name string) float64 {
	seen := c.Seen(name)
	return seen.Magnitude()
}

// passesDigits reports whether the digits of a node's result are those of its operand k.
func passesDigits(n *graph.Node, k int) bool {
	switch n.Op {
	case "Add", "Sub", "Max", "Min", "Relu", "Clip", "Reshape", "Transpose", "Expand", "Slice", "Concat", "ReduceMean", "ReduceSum":
		return true
	case "Gather":
		return k == 0
	}
	return false
}
