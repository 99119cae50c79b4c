package calibrate

import (
	"math"

	"github.com/opml/opml/internal/parallel"
	"github.com/opml/opml/models/graph"
)

// contraction bounds each output channel by its positive and negative weights.
func (a *analysis) contraction(n *graph.Node) Interval {
	x, w := a.interval(n.Input(0)), a.g.Constant(n.Input(1))
	bias := Interval{}
	if name := n.Input(2); name != "" {
		bias = a.interval(name)
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
		return product(x, a.interval(n.Input(1))).times(terms).plus(bias)
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

// add adds to one of them, without a branch that nobody can predict.
func (s *signedSum) add(w float64) {
	bits := math.Float64bits(w)
	sign := uint64(int64(bits) >> 63)
	s.positive += math.Float64frombits(bits &^ sign)
	s.negative += math.Float64frombits(bits & sign)
}

// channelSums adds up the weights of each output channel, by sign: along all axes
// but the first for Conv, along the last but one for MatMul.
func channelSums(op string, w *graph.Tensor) []signedSum {
	if w.DType.IsFloat() {
		return sumsOf(op, w.Dims, w.Floats())
	}
	return sumsOf(op, w.Dims, w.Ints())
}

func sumsOf[T float32 | int64](op string, dims []int, data []T) []signedSum {
	if op == "Conv" {
		sums := make([]signedSum, dims[0])
		per := len(data) / len(sums)
		parallel.Ranges(len(sums), worthwhile/max(per, 1), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				for _, v := range data[i*per : (i+1)*per] {
					sums[i].add(float64(v))
				}
			}
		})
		return sums
	}
	cols, rows := dims[len(dims)-1], dims[len(dims)-2]
	sums := make([]signedSum, len(data)/rows)
	parallel.Ranges(cols, worthwhile/max(len(data)/cols, 1), func(lo, hi int) {
		for i := 0; i < len(data); i += cols {
			part := sums[i/(rows*cols)*cols:][lo:hi]
			for k, v := range data[i+lo : i+hi] {
				part[k].add(float64(v))
			}
		}
	})
	return sums
}

// worthwhile is how many weights are worth a goroutine.
const worthwhile = 1 << 16
