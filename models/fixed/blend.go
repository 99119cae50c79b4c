package fixed

import (
	"fmt"
	"math"
	"math/bits"

	"github.com/opml/opml/vm"
)

// Blend is a·x + b·y + c, real factors, as integers Alpha·x + Beta·y + Gamma followed by a
// rescale: all of it is rounded once, together.
type Blend struct {
	Alpha, Beta, Gamma int64
	Scale              vm.Scale
	// Bound is what |Alpha·x| + |Beta·y| + |Gamma| cannot exceed: less than 2^62.
	Bound uint64
}

// NewBlend returns a blend for x and y of at most those magnitudes; b and c may be 0. The
// factors have 30 bits, and more where units differ so much that the rounding of the
// smaller factor would show, as far as 64 bits hold the sum.
func NewBlend(a, b, c float64, x, y uint64) (Blend, error) {
	largest := max(math.Abs(a), math.Abs(b))
	if !(largest > 0) || math.IsInf(largest, 0) || c-c != 0 {
		return Blend{}, fmt.Errorf("factors %v, %v, %v cannot be rescaled", a, b, c)
	}
	wide := bits.Len64(max(x, y))
	if wide > 61-minFactorBits {
		return Blend{}, fmt.Errorf("operands of up to %d leave no room for factors in 64 bits", max(x, y))
	}
	// Each of the three terms below 2^60, and the factors below 2^61.
	reach := max(math.Abs(a)*float64(max(x, 1)), math.Abs(b)*float64(max(y, 1)), math.Abs(c))
	most := 60 - exponent(reach)
	// Half a unit of the factors, times the operands, is a quarter of the result's unit.
	shift := min(max(factorBits-exponent(largest), wide+1), most)
	if least := 1 - maxRatioBits; shift < least { // any result but 0 saturates every dtype anyway
		down := shift - least
		a, b, c, shift = math.Ldexp(a, down), math.Ldexp(b, down), math.Ldexp(c, down), least
	}
	integer := func(v float64) int64 { return int64(math.Floor(math.Ldexp(v, shift) + 0.5)) }
	out := Blend{Alpha: integer(a), Beta: integer(b), Gamma: integer(c)}
	out.Bound = magnitude(out.Alpha)*x + magnitude(out.Beta)*y + magnitude(out.Gamma)
	var err error
	out.Scale, err = Multiplier(math.Ldexp(1, -shift), out.Bound)
	return out, err
}

// exponent is that of the power of two above |v|: |v| < 2^exponent.
func exponent(v float64) int {
	_, exp := math.Frexp(v)
	return exp
}

func magnitude(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}
