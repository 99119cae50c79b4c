package kernel

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// rowReduceCase reduces rows.
func rowReduceCase[D, S integer](reduce func(dst []D, src []S, stride, n int), combine func(acc, v D) D) func(testing.TB, *rand.Rand) {
	return func(t testing.TB, rng *rand.Rand) {
		m := randomMatrix(rng, rng.IntN(6), 1+rng.IntN(90))
		src, dst := numbers[S](t, rng, m.size()), numbers[D](t, rng, m.rows)
		reduce(dst, src, m.stride, m.cols)
		for i, got := range dst {
			want := D(src[i*m.stride])
			for _, v := range src[i*m.stride+1 : i*m.stride+m.cols] {
				want = combine(want, D(v))
			}
			require.Equal(t, want, got)
		}
	}
}
