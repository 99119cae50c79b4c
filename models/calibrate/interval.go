package calibrate

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// Analyze bounds every real value of a canonical graph for inputs in the given
// intervals. The bounds hold for all such inputs, and are often far from what
// occurs: they ignore how values depend on one another. Integer values are followed as
// far as they become real ones; a value of which nothing is known, such as the quotient
// of intervals that hold 0, is unbounded or, if it is an integer, what its dtype holds.
func Analyze(g *graph.Graph, inputs map[string]Interval) map[string]Interval {
	a := analysis{g: g, of: map[string]Interval{}}
	for _, in := range g.Inputs {
		v, ok := inputs[in.Name]
		if !ok || !in.DType.IsFloat() {
			v = all(in.DType)
		}
		a.of[in.Name] = v
	}
	for _, n := range g.Nodes {
		v, most := a.node(n), all(g.DType(n.Output()))
		if math.IsNaN(v.Min) || math.IsNaN(v.Max) || v.Min > v.Max || v.Min < most.Min || v.Max > most.Max {
			v = most // integers that could leave their dtype wrap
		}
		a.of[n.Output()] = v
	}
	return a.of
}

type analysis struct {
	g  *graph.Graph
	of map[string]Interval
}

// interval is that of a value: of a constant once somebody asks, since weights take long and
// their sums say more.
func (a *analysis) interval(name string) Interval {
	if _, known := a.of[name]; !known {
		if t := a.g.Constant(name); t != nil {
			a.of[name] = constantInterval(t)
		}
	}
	return a.of[name]
}

// all is what a dtype can hold.
func all(dt graph.DType) Interval {
	switch {
	case dt == graph.Bool:
		return Interval{0, 1}
	case dt.IsUnsigned():
		return Interval{0, math.Ldexp(1, dt.Bits()) - 1}
	case dt.IsInt():
		return Interval{-math.Ldexp(1, dt.Bits()-1), math.Ldexp(1, dt.Bits()-1) - 1}
	}
	return All
}

func constantInterval(t *graph.Tensor) Interval {
	v := Empty
	if t.DType.IsFloat() {
		for _, x := range t.Floats() {
			switch x := float64(x); {
			case math.IsNaN(x):
				return Interval{x, x}
			case x < v.Min || x > v.Max:
				v = v.Hull(Interval{x, x})
			}
		}
		return v
	}
	for i := range t.Elements() {
		v = v.Hull(Interval{t.Float(i), t.Float(i)})
	}
	return v
}

func (a *analysis) node(n *graph.Node) Interval {
	x := a.interval(n.Input(0))
	if c := curveOf(n); c != nil {
		return c.over(x)
	}
	switch n.Op {
	case "Conv", "MatMul":
		return a.contraction(n)
	case "Not", "And", "Or", "Xor", "Equal", "Less", "LessOrEqual", "Greater", "GreaterOrEqual":
		return Interval{0, 1}
	case "Where":
		return a.interval(n.Input(1)).Hull(a.interval(n.Input(2)))
	case "Concat":
		for _, name := range n.Inputs[1:] {
			x = x.Hull(a.interval(name))
		}
		return x
	case "Cast":
		return a.cast(n, x)
	}
	if v, ok := broken(n, x); ok {
		return v
	}
	if v, ok := a.reduced(n, x); ok {
		return v
	}
	if v, ok := moved(n, x); ok {
		return v
	}
	return binary(n, x, a.interval(n.Input(1)))
}

// reduced bounds operators that combine elements of one operand.
func (a *analysis) reduced(n *graph.Node, x Interval) (Interval, bool) {
	switch n.Op {
	case "ReduceMax", "ReduceMin", "ReduceMean", "MaxPool":
		return x, true
	case "AveragePool": // padding may count
		return x.Hull(Interval{}), true
	case "ReduceSum":
		return x.times(a.count(n)), true
	case "ReduceProd":
		m := math.Pow(x.Magnitude(), a.count(n))
		if x.Min >= 0 {
			return Interval{math.Pow(x.Min, a.count(n)), m}, true
		}
		return Interval{-m, m}, true
	case "MaxPoolIndices":
		return Interval{0, float64(graph.Elements(a.g.Dims(n.Input(0))) - 1)}, true
	case "ArgMax", "ArgMin", "TopK":
		return Interval{0, float64(a.g.Dims(n.Input(0))[n.Int("axis", 0)] - 1)}, true
	case "Softmax":
		return Interval{0, 1}, true
	case "LogSoftmax":
		return Interval{x.Min - x.Max - math.Log(float64(a.g.Dims(n.Input(0))[n.Int("axis", 0)])), 0}, true
	}
	return Interval{}, false
}

// moved bounds operators that only move elements.
func moved(n *graph.Node, x Interval) (Interval, bool) {
	switch n.Op {
	case "Slice", "Transpose", "Reshape", "Expand":
		return x, true
	case "Gather", "GatherElements": // an index out of range gives 0
		return x.Hull(Interval{}), true
	case "Pad":
		if n.Str("mode", "constant") == "constant" {
			v := float64(n.Float("value", 0))
			x = x.Hull(Interval{v, v})
		}
		return x, true
	}
	return Interval{}, false
}

// cast bounds conversions: to integers they truncate, to booleans they tell 0 apart.
func (a *analysis) cast(n *graph.Node, x Interval) Interval {
	to := a.g.DType(n.Output())
	switch {
	case to == graph.Bool:
		return Interval{0, 1}
	case to.IsInt():
		return Interval{math.Trunc(x.Min), math.Trunc(x.Max)}
	}
	return x
}

// count is how many elements of the operand make one of the result.
func (a *analysis) count(n *graph.Node) float64 {
	before := float64(graph.Elements(a.g.Dims(n.Input(0))))
	return before / float64(max(graph.Elements(a.g.Dims(n.Output())), 1))
}

func (v Interval) times(c float64) Interval {
	return Interval{min(v.Min*c, v.Max*c), max(v.Min*c, v.Max*c)}
}

// holds reports whether x lies in the interval.
func (v Interval) holds(x float64) bool { return v.Min <= x && x <= v.Max }
