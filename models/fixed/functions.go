package fixed

import (
	"fmt"
	"math"
	"math/big"
)

// The functions that ONNX operators become tables of. Names are ONNX's.

// Exp is e^x.
func Exp() Function { return Function{"Exp", math.Exp, bigExp} }

// Log is the natural logarithm; at 0 it is minus infinity.
func Log() Function {
	return Function{"Log", math.Log, func(x *big.Float) *big.Float {
		if x.Sign() == 0 {
			return new(big.Float).SetInf(true)
		}
		return bigLog(x)
	}}
}

// Sqrt is the square root, not defined below 0.
func Sqrt() Function {
	return Function{"Sqrt", math.Sqrt, func(x *big.Float) *big.Float {
		if x.Sign() < 0 {
			return nil
		}
		return new(big.Float).SetPrec(precision).Sqrt(x)
	}}
}

// Reciprocal is 1/x, not defined at 0.
func Reciprocal() Function {
	near := func(x float64) float64 {
		if x == 0 {
			return math.NaN()
		}
		return 1 / x
	}
	return Function{"Reciprocal", near, func(x *big.Float) *big.Float {
		if x.Sign() == 0 {
			return nil
		}
		return quo(bigFloat(1), x)
	}}
}

// Erf is the error function.
func Erf() Function { return Function{"Erf", math.Erf, bigErf} }

// Sigmoid is 1/(1 + e^-x).
func Sigmoid() Function {
	return Function{"Sigmoid", func(x float64) float64 { return 1 / (1 + math.Exp(-x)) }, bigSigmoid}
}

// Tanh is the hyperbolic tangent, 2·sigmoid(2x) - 1.
func Tanh() Function {
	return Function{"Tanh", math.Tanh, func(x *big.Float) *big.Float {
		y := bigSigmoid(mul(bigFloat(2), x))
		return y.Sub(mul(bigFloat(2), y), bigFloat(1))
	}}
}

// Softplus is ln(1 + e^x).
func Softplus() Function {
	near := func(x float64) float64 { return max(x, 0) + math.Log1p(math.Exp(-math.Abs(x))) }
	return Function{"Softplus", near, func(x *big.Float) *big.Float {
		if x.MantExp(nil) > 10 { // |x| ≥ 512: the other term is below 2^-700
			if x.Sign() < 0 {
				return bigFloat(0)
			}
			return mul(bigFloat(1), x)
		}
		return bigLog(add(bigFloat(1), bigExp(x)))
	}}
}

// Softsign is x/(1 + |x|).
func Softsign() Function {
	return Function{"Softsign", func(x float64) float64 { return x / (1 + math.Abs(x)) }, func(x *big.Float) *big.Float {
		return quo(x, add(bigFloat(1), new(big.Float).Abs(x)))
	}}
}

// Elu is x above 0, alpha·(e^x - 1) below.
func Elu(alpha float64) Function {
	near := func(x float64) float64 {
		if x >= 0 {
			return x
		}
		return alpha * math.Expm1(x)
	}
	return Function{fmt.Sprintf("Elu(%v)", alpha), near, func(x *big.Float) *big.Float {
		if x.Sign() >= 0 {
			return mul(bigFloat(1), x)
		}
		return mul(bigFloat(alpha), add(bigExp(x), bigFloat(-1)))
	}}
}

// Gelu is x·(1 + erf(x/√2))/2.
func Gelu() Function {
	near := func(x float64) float64 { return 0.5 * x * math.Erfc(-x/math.Sqrt2) }
	return Function{"Gelu", near, func(x *big.Float) *big.Float {
		root := new(big.Float).SetPrec(precision).Sqrt(bigFloat(2))
		y := add(bigErf(quo(x, root)), bigFloat(1))
		return mul(mul(x, bigFloat(0.5)), y)
	}}
}

// GeluTanh is the approximation x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2, written as
// x·sigmoid of twice the argument.
func GeluTanh() Function {
	const cubic = 0.044715
	root := math.Sqrt(8 / math.Pi)
	near := func(x float64) float64 { return x / (1 + math.Exp(-root*(x+float64(cubic*x*x*x)))) }
	return Function{"GeluTanh", near, func(x *big.Float) *big.Float {
		arg := add(x, mul(bigFloat(cubic), bigPower(x, 3)))
		scale := new(big.Float).SetPrec(precision).Sqrt(quo(bigFloat(8), bigPi(precision+32)))
		return mul(x, bigSigmoid(mul(scale, arg)))
	}}
}

// Swish is x·sigmoid(x).
func Swish() Function {
	return Function{"Swish", func(x float64) float64 { return x / (1 + math.Exp(-x)) }, func(x *big.Float) *big.Float {
		return mul(x, bigSigmoid(x))
	}}
}

// HardSwish is x·max(0, min(1, x/6 + 1/2)).
func HardSwish() Function {
	return Function{Name: "HardSwish", Exact: func(x *big.Float) *big.Float {
		switch three := bigFloat(3); {
		case x.Cmp(bigFloat(-3)) <= 0:
			return bigFloat(0)
		case x.Cmp(three) >= 0:
			return mul(bigFloat(1), x)
		default:
			return quo(mul(x, add(x, three)), bigFloat(6))
		}
	}}
}

// Pow is x^exponent: for an integer exponent by multiplication, otherwise defined
// for x ≥ 0 only.
func Pow(exponent float64) Function {
	if exponent == math.Trunc(exponent) && math.Abs(exponent) <= 64 {
		return Function{Name: fmt.Sprintf("Pow(%v)", exponent), Exact: func(x *big.Float) *big.Float { return bigPower(x, int(exponent)) }}
	}
	return Function{fmt.Sprintf("Pow(%v)", exponent), func(x float64) float64 { return math.Pow(x, exponent) }, func(x *big.Float) *big.Float {
		switch {
		case x.Sign() < 0 || x.Sign() == 0 && exponent < 0:
			return nil
		case x.Sign() == 0:
			return bigFloat(0)
		}
		return bigExp(mul(bigLog(x), bigFloat(exponent)))
	}}
}

// Floor, Ceil, Round (halves to even) and Sign are exact.
func Floor() Function { return Function{Name: "Floor", Exact: bigFloor} }

// Ceil is the smallest integer not below x.
func Ceil() Function {
	return Function{Name: "Ceil", Exact: func(x *big.Float) *big.Float {
		y := bigFloor(new(big.Float).Neg(x))
		return y.Neg(y)
	}}
}

// Round is the nearest integer, halves to the even one.
func Round() Function {
	return Function{Name: "Round", Exact: func(x *big.Float) *big.Float {
		low := bigFloor(x)
		diff := new(big.Float).Sub(x, low)
		odd, _ := mul(low, bigFloat(0.5)).Int(nil)
		twice := new(big.Float).SetInt(odd)
		isOdd := mul(bigFloat(2), twice).Cmp(low) != 0
		if c := diff.Cmp(bigFloat(0.5)); c > 0 || c == 0 && isOdd {
			low.Add(low, bigFloat(1))
		}
		return low
	}}
}

// Sign is -1, 0 or 1.
func Sign() Function {
	return Function{Name: "Sign", Exact: func(x *big.Float) *big.Float { return bigFloat(float64(x.Sign())) }}
}

func bigSigmoid(x *big.Float) *big.Float {
	return quo(bigFloat(1), add(bigFloat(1), bigExp(new(big.Float).Neg(x))))
}

func bigFloor(x *big.Float) *big.Float {
	i, acc := x.Int(nil)
	y := new(big.Float).SetPrec(precision).SetInt(i)
	if acc == big.Above {
		y.Sub(y, bigFloat(1))
	}
	return y
}

func bigPower(x *big.Float, n int) *big.Float {
	if n < 0 {
		if x.Sign() == 0 {
			return nil
		}
		return quo(bigFloat(1), bigPower(x, -n))
	}
	y := bigFloat(1)
	for range n {
		y = mul(y, x)
	}
	return y
}

func add(a, b *big.Float) *big.Float { return new(big.Float).SetPrec(precision).Add(a, b) }
func mul(a, b *big.Float) *big.Float { return new(big.Float).SetPrec(precision).Mul(a, b) }

// quo is a/b; a quotient by infinity is 0.
func quo(a, b *big.Float) *big.Float { return new(big.Float).SetPrec(precision).Quo(a, b) }
