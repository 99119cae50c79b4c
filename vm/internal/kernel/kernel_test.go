package kernel

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

func randomBytes(rng *rand.Rand, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(rng.Uint32())
	}
	return b
}

// each runs a test on random lengths.
func each(f func(rng *rand.Rand, n int)) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		f(rng, rng.IntN(70))
	}
}

func TestWideningExtendsTheSign(t *testing.T) {
	each(func(rng *rand.Rand, n int) {
		src := randomBytes(rng, 2*n)
		narrow, want := make([]int16, n), make([]int16, n)
		Copy(narrow, src)
		copyGo(want, src)
		require.Equal(t, want, narrow)
		Widen(narrow, src)
		for i := range n {
			require.Equal(t, int16(int8(src[i])), narrow[i])
		}
	})
}
