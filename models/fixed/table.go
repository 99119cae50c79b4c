package fixed

import (
	"math"
	"math/big"
)

// Function is a real function that tables are made of: in double precision, and to
// any precision for the few arguments where that cannot tell how to round. Near may
// return ±Inf or NaN where the function is not defined. If Near is nil every
// argument is evaluated exactly. Name tells functions apart, parameters included.
type Function struct {
	Name  string
	Near  func(x float64) float64
	Exact func(x *big.Float) *big.Float // nil where the function is not defined
}

// precision of exact evaluation in bits: the chance that 200 bits still cannot tell
// how to round is nil for every function here, whose exact halves are representable.
const precision = 200

// Table returns the integers nearest to f(q·in)/out, halves up, for q = first … last,
// clamped to [lo, hi]. Where f is not defined the entry is 0. The entries are
// correctly rounded, so they are the same on every machine.
func Table(f Function, first, last int64, in, out float64, lo, hi int64) []int64 {
	t := make([]int64, last-first+1)
	for i := range t {
		t[i] = entry(f, first+int64(i), in, out, lo, hi)
	}
	return t
}

func entry(f Function, q int64, in, out float64, lo, hi int64) int64 {
	if f.Near != nil {
		v := f.Near(float64(q)*in) / out
		switch {
		case math.IsNaN(v):
			return min(max(0, lo), hi)
		case v < float64(lo)-1:
			return lo
		case v > float64(hi)+1:
			return hi
		}
		// Double precision decides unless the value is too close to a half.
		r := math.Floor(v + 0.5)
		if gap := math.Abs(v + 0.5 - r); min(gap, 1-gap) > 1e-6+1e-12*math.Abs(v) {
			return min(max(int64(r), lo), hi)
		}
	}
	x := new(big.Float).SetPrec(precision).SetInt64(q)
	y := f.Exact(x.Mul(x, bigFloat(in)))
	if y == nil {
		return min(max(0, lo), hi)
	}
	y.Quo(y, bigFloat(out))
	return floorClamp(y.Add(y, bigFloat(0.5)), lo, hi)
}

// floorClamp is floor(y) clamped to [lo, hi].
func floorClamp(y *big.Float, lo, hi int64) int64 {
	i, acc := y.Int64() // truncates; saturates outside int64
	if acc == big.Above && i != math.MinInt64 {
		i--
	}
	return min(max(i, lo), hi)
}

func bigFloat(v float64) *big.Float { return new(big.Float).SetPrec(precision).SetFloat64(v) }
