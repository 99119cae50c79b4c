package fixed

import (
	"fmt"
	"math"
	"math/bits"

	"github.com/opml/opml/vm"
)

// The exponents of a vm.Scale: a factor M·2^-(S+P) with M in [2^30, 2^31).
const (
	minShift, maxShift = 32, 62
	maxPre             = 31
	// maxRatioBits: a ratio is at most 2^30.
	maxRatioBits = 30
	// spareBits is how far below the result's unit an accumulator bit must lie to be
	// dropped for the sake of a 32-bit multiplication.
	spareBits = 10
	// factorBits is how many the larger factor of a sum has where no more are needed;
	// minFactorBits is the least width that is worth rounding to.
	factorBits, minFactorBits = 30, 8
)

// Multiplier returns the scale nearest to ratio for accumulators of at most bound in
// magnitude. It is accurate to 2^-31 of ratio. Where bits of the accumulator are far
// below the result's unit they are shifted out first, so that what is multiplied
// fits in 32 bits and vector units can do it. A ratio that is not positive, or above
// 2^30, is an error; one so small that every result is 0 gives the smallest scale.
func Multiplier(ratio float64, bound uint64) (vm.Scale, error) {
	if !(ratio > 0) || math.IsInf(ratio, 0) {
		return vm.Scale{}, fmt.Errorf("rescale ratio %v is not positive", ratio)
	}
	frac, exp := math.Frexp(ratio) // ratio = frac·2^exp, frac in [1/2, 1)
	m := uint64(math.Floor(frac*(1<<31) + 0.5))
	if m == 1<<31 {
		m, exp = 1<<30, exp+1
	}
	total := 31 - exp // S + P
	pre := 0
	if wide := bits.Len64(bound) - 31; wide > 0 {
		pre = max(0, min(wide, -spareBits-exp, maxPre))
	}
	pre = min(max(pre, total-maxShift), total-minShift)
	switch {
	case pre < -maxPre:
		return vm.Scale{}, fmt.Errorf("rescale ratio %v exceeds 2^30", ratio)
	case pre > maxPre:
		if float64(bound)*ratio >= 0.5 {
			return vm.Scale{}, fmt.Errorf("rescale ratio %v is below 2^-63", ratio)
		}
		return vm.Scale{M: 1 << 30, S: maxShift, P: maxPre}, nil
	}
	return vm.Scale{M: uint32(m), S: uint8(total - pre), P: int8(pre)}, nil
}

// Ratio is the exact factor that a scale stands for.
func Ratio(s vm.Scale) float64 { return math.Ldexp(float64(s.M), -int(s.S)-int(s.P)) }
