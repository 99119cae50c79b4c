package float

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// unaryFuncs are the float functions of one operand; each gets the node for its
// parameters and returns the scalar function.
var unaryFuncs = map[string]func(n *graph.Node) func(float64) float64{
	"Relu":        fixed(func(x float64) float64 { return max(x, 0) }),
	"Sigmoid":     fixed(sigmoid),
	"Tanh":        fixed(math.Tanh),
	"Swish":       fixed(func(x float64) float64 { return x * sigmoid(x) }),
	"HardSwish":   fixed(func(x float64) float64 { return x * hardSigmoid(x, 1.0/6, 0.5) }),
	"Softplus":    fixed(softplus),
	"Softsign":    fixed(func(x float64) float64 { return x / (1 + math.Abs(x)) }),
	"Mish":        fixed(func(x float64) float64 { return x * math.Tanh(softplus(x)) }),
	"Exp":         fixed(math.Exp),
	"Log":         fixed(math.Log),
	"Sqrt":        fixed(math.Sqrt),
	"Erf":         fixed(math.Erf),
	"Reciprocal":  fixed(func(x float64) float64 { return 1 / x }),
	"Sin":         fixed(math.Sin),
	"Cos":         fixed(math.Cos),
	"Floor":       fixed(math.Floor),
	"Ceil":        fixed(math.Ceil),
	"Round":       fixed(math.RoundToEven),
	"Gelu":        gelu,
	"Clip":        clip,
	"LeakyRelu":   leakyRelu,
	"Elu":         elu,
	"Celu":        celu,
	"Selu":        selu,
	"HardSigmoid": linearSigmoid,
	"ThresholdedRelu": func(n *graph.Node) func(float64) float64 {
		alpha := number(n, "alpha")
		return func(x float64) float64 {
			if x > alpha {
				return x
			}
			return 0
		}
	},
}

func fixed(f func(float64) float64) func(*graph.Node) func(float64) float64 {
	return func(*graph.Node) func(float64) float64 { return f }
}

// number reads a parameter, which canonical nodes always carry.
func number(n *graph.Node, name string) float64 { return float64(n.Float(name, 0)) }

func unary(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x := in[0].Floats()
	y := make([]float32, len(x))
	if n.Op == "Relu" { // by far the most frequent
		for i, v := range x {
			y[i] = max(v, 0)
		}
		return graph.NewFloats(out.Dims, y), nil
	}
	f := unaryFuncs[n.Op](n)
	for i, v := range x {
		y[i] = float32(f(float64(v)))
	}
	return graph.NewFloats(out.Dims, y), nil
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// softplus: ln(1 + e^x), without overflow.
func softplus(x float64) float64 { return max(x, 0) + math.Log1p(math.Exp(-math.Abs(x))) }

func hardSigmoid(x, alpha, beta float64) float64 { return max(0, min(1, alpha*x+beta)) }

func linearSigmoid(n *graph.Node) func(float64) float64 {
	alpha, beta := number(n, "alpha"), number(n, "beta")
	return func(x float64) float64 { return hardSigmoid(x, alpha, beta) }
}

func gelu(n *graph.Node) func(float64) float64 {
	if n.Str("approximate", "none") == "tanh" {
		c := math.Sqrt(2 / math.Pi)
		return func(x float64) float64 { return x / 2 * (1 + math.Tanh(c*(x+0.044715*x*x*x))) }
	}
	return func(x float64) float64 { return x / 2 * (1 + math.Erf(x/math.Sqrt2)) }
}

func clip(n *graph.Node) func(float64) float64 {
	lo, hi := float64(n.Float("min", float32(math.Inf(-1)))), float64(n.Float("max", float32(math.Inf(1))))
	return func(x float64) float64 { return min(max(x, lo), hi) }
}

func leakyRelu(n *graph.Node) func(float64) float64 {
	alpha := number(n, "alpha")
	return func(x float64) float64 {
		if x < 0 {
			return alpha * x
		}
		return x
	}
}

func elu(n *graph.Node) func(float64) float64 {
	alpha := number(n, "alpha")
	return func(x float64) float64 {
		if x < 0 {
			return alpha * math.Expm1(x)
		}
		return x
	}
}

func celu(n *graph.Node) func(float64) float64 {
	alpha := number(n, "alpha")
	return func(x float64) float64 { return max(0, x) + min(0, alpha*math.Expm1(x/alpha)) }
}

func selu(n *graph.Node) func(float64) float64 {
	alpha, gamma := number(n, "alpha"), number(n, "gamma")
	return func(x float64) float64 {
		if x < 0 {
			return gamma * alpha * math.Expm1(x)
		}
		return gamma * x
	}
}

// signed computes the operators that integers (and for Not, Bool) have too.
func signed(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	if out.DType.IsFloat() {
		y := make([]float32, in[0].Elements())
		for i, v := range in[0].Floats() {
			y[i] = signedFloat(n.Op, v)
		}
		return graph.NewFloats(out.Dims, y), nil
	}
	y := make([]int64, in[0].Elements())
	for i, v := range in[0].Ints() {
		y[i] = out.DType.Wrap(signedInt(n.Op, out.DType, v))
	}
	return graph.NewInts(out.DType, out.Dims, y), nil
}

func signedFloat(op string, v float32) float32 {
	switch {
	case op == "Neg":
		return -v
	case op == "Abs":
		return float32(math.Abs(float64(v)))
	case v > 0:
		return 1
	case v < 0:
		return -1
	default:
		return v // zero and NaN
	}
}

func signedInt(op string, dt graph.DType, v int64) int64 {
	negative := v < 0 && !dt.IsUnsigned()
	switch {
	case op == "Neg":
		return -v
	case op == "Not":
		return 1 - v
	case op == "Abs" && negative:
		return -v
	case op == "Abs":
		return v
	case negative:
		return -1
	case v != 0:
		return 1
	default:
		return 0
	}
}
