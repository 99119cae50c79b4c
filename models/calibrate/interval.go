package calibrate

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// Analyze bounds every real value of a canonical graph for inputs in the given
// intervals. The bounds hold for all such inputs, and are often far from what
// occurs: they ignore how values depend on one another. Values that the analysis
// does not understand are unbounded.
func Analyze(g *graph.Graph, inputs map[string]Interval) map[string]Interval {
	a := analysis{g: g, of: map[string]Interval{}}
	for _, in := range g.Inputs {
		v, ok := inputs[in.Name]
		if !ok || !in.DType.IsFloat() {
			v = All
		}
		a.of[in.Name] = v
	}
	for name, t := range g.Initializers {
		a.of[name] = constantInterval(t)
	}
	for _, n := range g.Nodes {
		v := a.node(n)
		if math.IsNaN(v.Min) || math.IsNaN(v.Max) || v.Min > v.Max {
			v = All
		}
		a.of[n.Output()] = v
	}
	return a.of
}

type analysis struct {
	g  *graph.Graph
	of map[string]Interval
}

func constantInterval(t *graph.Tensor) Interval {
	v := Empty
	for i := range t.Elements() {
		v = v.Hull(Interval{t.Float(i), t.Float(i)})
	}
	return v
}

func (a *analysis) node(n *graph.Node) Interval {
	x, y := a.of[n.Input(0)], a.of[n.Input(1)]
	if f := monotone(n); f != nil {
		return Interval{f(x.Min), f(x.Max)}
	}
	switch n.Op {
	case "Conv", "MatMul":
		return a.contraction(n)
	case "MaxPool", "ReduceMax", "ReduceMin", "ReduceMean", "Slice", "Transpose", "Reshape", "Expand":
		return x
	case "Gather":
		return x.Hull(Interval{}) // an index out of range gives 0
	case "AveragePool":
		return x.Hull(Interval{})
	case "Pad":
		v := float64(n.Float("value", 0))
		return x.Hull(Interval{v, v})
	case "ReduceSum":
		return x.times(a.count(n))
	case "Concat":
		for _, name := range n.Inputs[1:] {
			x = x.Hull(a.of[name])
		}
		return x
	case "Softmax":
		return Interval{0, 1}
	case "LogSoftmax":
		return Interval{x.Min - x.Max - math.Log(a.count(n)), 0}
	case "Cast":
		if a.g.DType(n.Input(0)) == graph.Bool {
			return Interval{0, 1}
		}
		return All
	}
	return binary(n.Op, x, y)
}

// count is how many elements of the operand make one of the result, at most.
func (a *analysis) count(n *graph.Node) float64 {
	before := float64(graph.Elements(a.g.Dims(n.Input(0))))
	if n.Op == "LogSoftmax" {
		return before
	}
	return before / float64(max(graph.Elements(a.g.Dims(n.Output())), 1))
}

func (v Interval) times(c float64) Interval {
	return Interval{min(v.Min*c, v.Max*c), max(v.Min*c, v.Max*c)}
}

// monotone returns the function of a node of one operand that does not decrease.
func monotone(n *graph.Node) func(float64) float64 {
	switch n.Op {
	case "Relu":
		return func(x float64) float64 { return max(x, 0) }
	case "Clip":
		lo, hi := math.Inf(-1), math.Inf(1)
		if n.Has("min") {
			lo = float64(n.Float("min", 0))
		}
		if n.Has("max") {
			hi = float64(n.Float("max", 0))
		}
		return func(x float64) float64 { return min(max(x, lo), hi) }
	case "LeakyRelu":
		if alpha := float64(n.Float("alpha", 0)); alpha >= 0 {
			return func(x float64) float64 { return max(x, 0) + float64(alpha*min(x, 0)) }
		}
	case "HardSigmoid":
		if alpha, beta := float64(n.Float("alpha", 0)), float64(n.Float("beta", 0)); alpha >= 0 {
			return func(x float64) float64 { return min(max(float64(alpha*x)+beta, 0), 1) }
		}
	case "Elu":
		if alpha := float64(n.Float("alpha", 1)); alpha >= 0 {
			return func(x float64) float64 { return max(x, 0) + float64(alpha*math.Expm1(min(x, 0))) }
		}
	}
	return map[string]func(float64) float64{
		"Sigmoid": func(x float64) float64 { return 1 / (1 + math.Exp(-x)) },
		"Tanh":    math.Tanh, "Erf": math.Erf, "Exp": math.Exp, "Log": math.Log, "Floor": math.Floor, "Ceil": math.Ceil,
		"Round":    math.RoundToEven,
		"Sqrt":     func(x float64) float64 { return math.Sqrt(max(x, 0)) },
		"Softplus": func(x float64) float64 { return max(x, 0) + math.Log1p(math.Exp(-math.Abs(x))) },
		"Softsign": func(x float64) float64 {
			if math.IsInf(x, 0) {
				return math.Copysign(1, x)
			}
			return x / (1 + math.Abs(x))
		},
	}[n.Op]
}

func binary(op string, x, y Interval) Interval {
	switch op {
	case "Add":
		return Interval{x.Min + y.Min, x.Max + y.Max}
	case "Sub":
		return Interval{x.Min - y.Max, x.Max - y.Min}
	case "Mul":
		p := [4]float64{x.Min * y.Min, x.Min * y.Max, x.Max * y.Min, x.Max * y.Max}
		return Interval{min(p[0], p[1], p[2], p[3]), max(p[0], p[1], p[2], p[3])}
	case "Div":
		if y.Min <= 0 && y.Max >= 0 {
			return All
		}
		return binary("Mul", x, Interval{1 / y.Max, 1 / y.Min})
	case "Min":
		return Interval{min(x.Min, y.Min), min(x.Max, y.Max)}
	case "Max":
		return Interval{max(x.Min, y.Min), max(x.Max, y.Max)}
	case "Neg":
		return Interval{-x.Max, -x.Min}
	case "Abs":
		if x.Min <= 0 && x.Max >= 0 {
			return Interval{0, x.Magnitude()}
		}
		return Interval{min(math.Abs(x.Min), math.Abs(x.Max)), x.Magnitude()}
	case "Sign":
		return Interval{-1, 1}
	case "HardSwish", "Gelu": // both dip to at most -3/8 below 0
		return Interval{-0.375, max(x.Max, 0)}
	}
	return All
}

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
		return binary("Add", binary("Mul", x, a.of[n.Input(1)]).times(terms), bias)
	}
	out := Empty
	for _, sum := range channelSums(n.Op, w) {
		out = out.Hull(Interval{
			float64(sum.positive*x.Min) + float64(sum.negative*x.Max),
			float64(sum.positive*x.Max) + float64(sum.negative*x.Min),
		})
	}
	return binary("Add", out, bias)
}

type signedSum struct{ positive, negative float64 }

func (s *signedSum) add(w float64) {
	s.positive, s.negative = s.positive+max(w, 0), s.negative+min(w, 0)
}

// channelSums adds up the weights of each output channel, by sign: along all axes
// but the first for Conv, along the last but one for MatMul.
func channelSums(op string, w *graph.Tensor) []signedSum {
	data := w.Floats()
	if op == "Conv" {
		sums := make([]signedSum, w.Dims[0])
		per := len(data) / len(sums)
		for i, v := range data {
			sums[i/per].add(float64(v))
		}
		return sums
	}
	cols, rows := w.Dims[len(w.Dims)-1], w.Dims[len(w.Dims)-2]
	sums := make([]signedSum, len(data)/rows)
	for i, v := range data {
		sums[i/(rows*cols)*cols+i%cols].add(float64(v))
	}
	return sums
}
