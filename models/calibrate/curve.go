package calibrate

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// curve is a function of one number that between neighbouring turning points does not
// turn: its extremes over an interval lie at the ends and at turning points inside.
type curve struct {
	f     func(float64) float64
	turns []float64
}

// beyond stands for infinity where a function's formula is 0·∞ there; what is larger than
// huge there has no limit.
const beyond, huge = 1e30, 1e20

func (c *curve) at(x float64) float64 {
	y := c.f(x)
	if !math.IsInf(x, 0) || !math.IsNaN(y) {
		return y
	}
	y = c.f(math.Copysign(beyond, x))
	if math.Abs(y) > huge {
		return math.Copysign(math.Inf(1), y)
	}
	return y
}

func (c *curve) over(x Interval) Interval {
	out := Empty
	points := append([]float64{x.Min, x.Max}, c.turns...)
	for _, p := range points {
		if !x.holds(p) {
			continue
		}
		y := c.at(p)
		if math.IsNaN(y) {
			return All
		}
		out = out.Hull(Interval{y, y})
	}
	return out
}

// curveOf is the function of a node that computes each element from one, nil if it does
// not, or not by a curve of few turns.
func curveOf(n *graph.Node) *curve {
	if f := steady(n.Op); f != nil {
		return &curve{f: f}
	}
	if c := turning(n.Op); c != nil {
		return c
	}
	return shaped(n)
}

// steady functions never turn.
func steady(op string) func(float64) float64 {
	return map[string]func(float64) float64{
		"Relu": func(x float64) float64 { return max(x, 0) }, "Neg": func(x float64) float64 { return -x },
		"Sigmoid": sigmoid, "Tanh": math.Tanh, "Erf": math.Erf, "Exp": math.Exp,
		"Log": func(x float64) float64 { return math.Log(max(x, 0)) }, "Sqrt": func(x float64) float64 { return math.Sqrt(max(x, 0)) },
		"Floor": math.Floor, "Ceil": math.Ceil, "Round": math.RoundToEven, "Softplus": softplus,
		"Softsign": func(x float64) float64 { return x / (1 + math.Abs(x)) },
		"Sign":     sign,
	}[op]
}

// turning functions turn where the derivative is 0. The lowest points of Swish, Mish and
// (below) both forms of Gelu are known to 15 digits, and flat: what is lost is below a
// float32's last bit.
func turning(op string) *curve {
	switch op {
	case "Abs":
		return &curve{math.Abs, []float64{0}}
	case "HardSwish":
		return &curve{func(x float64) float64 { return x * min(max(x/6+0.5, 0), 1) }, []float64{-1.5}}
	case "Swish":
		return &curve{func(x float64) float64 { return x * sigmoid(x) }, []float64{-1.27846454276107}}
	case "Mish":
		return &curve{func(x float64) float64 { return x * math.Tanh(softplus(x)) }, []float64{-1.19243124667949}}
	}
	return nil
}

func sign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return 0
}

func sigmoid(x float64) float64  { return 1 / (1 + math.Exp(-x)) }
func softplus(x float64) float64 { return max(x, 0) + math.Log1p(math.Exp(-math.Abs(x))) }

// gelu is the exact form and the one with tanh.
func gelu(x float64) float64 { return x / 2 * (1 + math.Erf(x/math.Sqrt2)) }

func geluTanh(x float64) float64 {
	inner := math.Sqrt(2/math.Pi) * (x + float64(0.044715*x*x*x))
	return x / 2 * (1 + math.Tanh(inner))
}

// shaped functions have parameters: attributes of the node.
func shaped(n *graph.Node) *curve {
	number := func(name string) float64 { return float64(n.Float(name, 0)) }
	alpha, atZero := number("alpha"), []float64{0}
	below := func(slope, scale float64) func(float64) float64 { // slope above 0, a bounded curve below
		return func(x float64) float64 { return float64(slope*max(x, 0)) + float64(scale*math.Expm1(min(x, 0))) }
	}
	switch n.Op {
	case "Gelu":
		if n.Str("approximate", "none") == "tanh" {
			return &curve{geluTanh, []float64{-0.752461422071017}}
		}
		return &curve{gelu, []float64{-0.751791524693564}}
	case "Clip":
		lo, hi := float64(n.Float("min", float32(math.Inf(-1)))), float64(n.Float("max", float32(math.Inf(1))))
		return &curve{f: func(x float64) float64 { return min(max(x, lo), hi) }}
	case "LeakyRelu":
		return &curve{func(x float64) float64 { return max(x, 0) + float64(alpha*min(x, 0)) }, atZero}
	case "HardSigmoid":
		beta := number("beta")
		return &curve{f: func(x float64) float64 { return min(max(float64(alpha*x)+beta, 0), 1) }}
	case "Elu":
		return &curve{below(1, alpha), atZero}
	case "Selu":
		return &curve{below(number("gamma"), number("gamma")*alpha), atZero}
	case "Celu":
		return &curve{func(x float64) float64 { return max(x, 0) + min(0, float64(alpha*math.Expm1(x/alpha))) }, atZero}
	}
	return nil
}
