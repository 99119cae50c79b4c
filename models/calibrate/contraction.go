package calibrate

import (
	"github.com/opml/opml/models/graph"
)

// contraction bounds each output channel by its positive and negative weights.
func (a *analysis) contraction(n *graph.Node) Interval {
	x, w := a.of[n.Input(0)], a.g.Constant(n.Input(1))
	bias := Interval{}
	if name := n.Input(2); name != "" {
		bias = a.of[name]
	}
	if n.Op == "Conv" {
		x = x.Hull(Interval{}) // padding
	}
	if w == nil || a.g.Constant(n.Input(0)) != nil {
		dims := a.g.Dims(n.Input(0))
		terms := float64(dims[len(dims)-1])
		if n.Op == "Conv" {
			terms = float64(graph.Elements(a.g.Dims(n.Input(1))[1:]))
		}
		return product(x, a.of[n.Input(1)]).times(terms).plus(bias)
	}
	out := Empty
	for _, sum := range channelSums(n.Op, w) {
		out = out.Hull(Interval{
			float64(sum.positive*x.Min) + float64(sum.negative*x.Max),
			float64(sum.positive*x.Max) + float64(sum.negative*x.Min),
		})
	}
	return out.plus(bias)
}

type signedSum struct{ positive, negative float64 }

func (s *signedSum) add(w float64) {
	s.positive, s.negative = s.positive+max(w, 0), s.negative+min(w, 0)
}

// channelSums adds up the weights of each output channel, by sign: along all axes
// but the first for Conv, along the last but one for MatMul.
func channelSums(op string, w *graph.Tensor) []signedSum {
	if op == "Conv" {
		sums := make([]signedSum, w.Dims[0])
		per := w.Elements() / len(sums)
		for i := range w.Elements() {
			sums[i/per].add(w.Float(i))
		}
		return sums
	}
	cols, rows := w.Dims[len(w.Dims)-1], w.Dims[len(w.Dims)-2]
	sums := make([]signedSum, w.Elements()/rows)
	for i := range w.Elements() {
		sums[i/(rows*cols)*cols+i%cols].add(w.Float(i))
	}
	return sums
}
