package calibrate

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// broken bounds functions of one number that jump, or turn without end.
func broken(n *graph.Node, x Interval) (Interval, bool) {
	switch n.Op {
	case "Reciprocal":
		if x.holds(0) {
			return All, true
		}
		return Interval{1 / x.Max, 1 / x.Min}, true
	case "ThresholdedRelu": // x above alpha, else 0
		alpha := float64(n.Float("alpha", 0))
		out := Empty
		if x.Min <= alpha {
			out = Interval{}
		}
		if x.Max > alpha {
			out = out.Hull(Interval{max(x.Min, alpha), x.Max})
		}
		return out, true
	case "Sin":
		return wave(math.Sin, math.Pi/2, x), true
	case "Cos":
		return wave(math.Cos, 0, x), true
	}
	return Interval{}, false
}

// wave bounds a sine or cosine that turns at turn and every π from there.
func wave(f func(float64) float64, turn float64, x Interval) Interval {
	const surely = 1e6 // beyond it, rounding may hide a turn
	if !(x.Max-x.Min < 2*math.Pi) || x.Magnitude() > surely {
		return Interval{-1, 1}
	}
	out := Interval{f(x.Min), f(x.Min)}.Hull(Interval{f(x.Max), f(x.Max)})
	for k := math.Ceil((x.Min - turn) / math.Pi); turn+float64(k*math.Pi) <= x.Max; k++ {
		top := math.Round(f(turn + float64(k*math.Pi)))
		out = out.Hull(Interval{top, top})
	}
	return out
}
