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
