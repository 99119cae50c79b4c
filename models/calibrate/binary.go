package calibrate

import (
	"math"

	"github.com/opml/opml/models/graph"
)

func (v Interval) plus(w Interval) Interval { return Interval{v.Min + w.Min, v.Max + w.Max} }

// binary bounds operators of two numbers.
func binary(n *graph.Node, x, y Interval) Interval {
	switch n.Op {
	case "Add":
		return x.plus(y)
	case "Sub":
		return x.plus(Interval{-y.Max, -y.Min})
	case "Mul":
		return product(x, y)
	case "Div":
		if y.holds(0) {
			return All
		}
		// Integers truncate, which the hull with 0 allows for.
		return product(x, Interval{1 / y.Max, 1 / y.Min}).Hull(Interval{})
	case "Min":
		return Interval{min(x.Min, y.Min), min(x.Max, y.Max)}
	case "Max":
		return Interval{max(x.Min, y.Min), max(x.Max, y.Max)}
	case "Mod":
		return remainder(n, x, y)
	case "Pow":
		return power(x, y)
	}
	return All
}

// product: the extremes are among those of the ends. An unbounded end times 0 is 0.
func product(x, y Interval) Interval {
	out := Empty
	for _, a := range []float64{x.Min, x.Max} {
		for _, b := range []float64{y.Min, y.Max} {
			p := a * b
			if a == 0 || b == 0 {
				p = 0
			}
			out = out.Hull(Interval{p, p})
		}
	}
	return out
}

// remainder is smaller than the divisor and, with its sign that of the dividend (fmod),
// no larger than the dividend.
func remainder(n *graph.Node, x, y Interval) Interval {
	m := y.Magnitude()
	if n.Int("fmod", 0) == 0 {
		return Interval{-m, m}.Meet(Interval{min(y.Min, 0), max(y.Max, 0)})
	}
	m = min(m, x.Magnitude())
	out := Interval{}
	if x.Min < 0 {
		out.Min = -m
	}
	if x.Max > 0 {
		out.Max = m
	}
	return out
}

// power: above 0, x^y is monotone in both; below 0 only whole exponents are defined.
func power(x, y Interval) Interval {
	out := Empty
	for _, a := range []float64{x.Min, x.Max, 0, 1} {
		for _, b := range []float64{y.Min, y.Max, 0} {
			if x.holds(a) && y.holds(b) {
				p := math.Pow(a, b)
				if math.IsNaN(p) {
					return All
				}
				out = out.Hull(Interval{p, p})
			}
		}
	}
	if x.Min >= 0 {
		return out
	}
	if y.Min != y.Max || y.Min != math.Trunc(y.Min) || y.Min < 0 && x.holds(0) {
		return All
	}
	return out
}
