package kernel

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// halvesCase multiplies numbers of 32 bits with weights, by way of the halves.
func halvesCase(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(100)
	src, w := numbers[int32](t, rng, n), numbers[int8](t, rng, n)
	hi, lo := guarded[int16](t, rng, n), guarded[int16](t, rng, n)
	Split32(hi, lo, src)
	upper, lower := guarded[int32](t, rng, n), guarded[int32](t, rng, n)
	for i := range src {
		upper[i], lower[i] = int32(hi[i])*int32(w[i]), int32(lo[i])*int32(w[i])
	}
	joined := guarded[int64](t, rng, n)
	Join64(joined, upper, lower)
	sums := numbers[int64](t, rng, n)
	before := slices.Clone(sums)
	AddJoined64(sums, upper, lower)
	for i, v := range joined {
		require.Equal(t, int64(src[i])*int64(w[i]), v+int64(w[i])<<15)
		require.Equal(t, before[i]+v, sums[i])
	}
}

// halves16Case multiplies numbers of 16 bits by way of the halves, and shifts the sums.
func halves16Case(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(100)
	src, w := numbers[int16](t, rng, n), numbers[int16](t, rng, n)
	hi, lo := guarded[int16](t, rng, n), guarded[int16](t, rng, n)
	Split16(hi, lo, src)
	sums, lower := guarded[int32](t, rng, n), guarded[int32](t, rng, n)
	for i := range src {
		sums[i], lower[i] = int32(hi[i])*int32(w[i]), int32(lo[i])*int32(w[i])
	}
	shift := rng.Int32N(9)
	limit := int32(1) << (30 - 8 + shift)
	Join32(sums, lower, &Join{-limit, limit - 1, 8 - shift, shift})
	for i, v := range sums {
		exact := int64(src[i]) * int64(w[i]) >> shift
		if high := int64(hi[i]) * int64(w[i]); high >= -int64(limit) && high < int64(limit) {
			require.Equal(t, exact, int64(v))
		} else {
			require.Equal(t, exact < 0, v < 0)
		}
	}
}
