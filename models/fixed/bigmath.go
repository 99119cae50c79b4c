package fixed

import (
	"math"
	"math/big"
)

// bigExp is e^x: e^(x/2^k) by its Taylor series, squared k times.
func bigExp(x *big.Float) *big.Float {
	const guard = 64
	prec := uint(precision + guard)
	if x.IsInf() || x.MantExp(nil) > 24 { // |x| > 2^23: far past every table's range
		if x.Sign() < 0 {
			return bigFloat(0)
		}
		return new(big.Float).SetInf(false)
	}
	k := max(0, x.MantExp(nil)+8)
	r := new(big.Float).SetPrec(prec).SetMantExp(x, -k)
	sum := new(big.Float).SetPrec(prec).SetInt64(1)
	term := new(big.Float).SetPrec(prec).SetInt64(1)
	for n := int64(1); term.Sign() != 0 && term.MantExp(nil) > -int(prec); n++ {
		term.Mul(term, r)
		term.Quo(term, new(big.Float).SetInt64(n))
		sum.Add(sum, term)
	}
	for range k {
		sum.Mul(sum, sum)
	}
	return sum.SetPrec(precision)
}

// bigLog is ln x for x > 0, nil otherwise: Halley's iteration on e^y = x triples the
// correct digits each time.
func bigLog(x *big.Float) *big.Float {
	if x.Sign() <= 0 {
		return nil
	}
	mant := new(big.Float)
	exp := x.MantExp(mant)
	m, _ := mant.Float64()
	y := bigFloat(math.Log(m))
	for range 3 {
		e := bigExp(y)
		num := new(big.Float).SetPrec(precision).Sub(mant, e)
		den := new(big.Float).SetPrec(precision).Add(mant, e)
		num.Quo(num, den)
		y.Add(y, num.Mul(num, bigFloat(2)))
	}
	if exp == 0 {
		return y
	}
	half := bigLog(bigFloat(0.5))
	return y.Sub(y, half.Mul(half, bigFloat(float64(exp))))
}

// bigErf is the error function by its Taylor series, with bits to spare for the
// cancellation of terms up to e^(x²).
func bigErf(x *big.Float) *big.Float {
	f, _ := x.Float64()
	if math.Abs(f) > 12 { // 1 - erf(12) < 2^-210
		return bigFloat(math.Copysign(1, f))
	}
	prec := uint(precision + 64 + 3*int(f*f))
	square := new(big.Float).SetPrec(prec).Mul(x, x)
	term := new(big.Float).SetPrec(prec).Set(x) // ±x^(2n+1)/n!
	sum := new(big.Float).SetPrec(prec).Set(x)
	for n := int64(1); term.Sign() != 0 && term.MantExp(nil) > -int(prec); n++ {
		term.Mul(term, square)
		term.Quo(term, new(big.Float).SetInt64(-n))
		sum.Add(sum, new(big.Float).SetPrec(prec).Quo(term, new(big.Float).SetInt64(2*n+1)))
	}
	// 2/√π: π by Machin's formula.
	scale := new(big.Float).SetPrec(prec).Sqrt(bigPi(prec))
	sum.Mul(sum, new(big.Float).SetInt64(2))
	return sum.Quo(sum, scale).SetPrec(precision)
}

// bigPi is π = 16·arctan(1/5) - 4·arctan(1/239).
func bigPi(prec uint) *big.Float {
	arctanInverse := func(n int64) *big.Float {
		square := new(big.Float).SetInt64(n * n)
		power := new(big.Float).SetPrec(prec).Quo(new(big.Float).SetPrec(prec).SetInt64(1), new(big.Float).SetInt64(n))
		sum := new(big.Float).SetPrec(prec).Set(power)
		for k := int64(3); power.MantExp(nil) > -int(prec); k += 2 {
			power.Quo(power, square)
			power.Neg(power)
			sum.Add(sum, new(big.Float).SetPrec(prec).Quo(power, new(big.Float).SetInt64(k)))
		}
		return sum
	}
	a, b := arctanInverse(5), arctanInverse(239)
	a.Mul(a, new(big.Float).SetInt64(16))
	return a.Sub(a, b.Mul(b, new(big.Float).SetInt64(4)))
}
