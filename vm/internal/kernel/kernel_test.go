package kernel

import (
	"math"
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

func TestDotIsTheSumOfProducts(t *testing.T) {
	each(func(rng *rand.Rand, n int) {
		n = Lanes * (1 + n/8)
		stride := n + Lanes*rng.IntN(3)
		limit := int(math.Sqrt(math.MaxInt32 / float64(n)))
		rows, columns := make([]int16, Rows*stride), make([]int16, Columns*stride)
		for _, s := range [][]int16{rows, columns} {
			for i := range s {
				s[i] = int16(rng.IntN(2*limit+1) - limit)
			}
		}
		var got, want Sums
		Dot(rows, columns, stride, n, &got)
		dotGo(rows, columns, stride, n, &want)
		require.Equal(t, want, got)
		for i := range Rows {
			for j := range Columns {
				sum := int64(0)
				for k := range n {
					sum += int64(rows[i*stride+k]) * int64(columns[j*stride+k])
				}
				require.Equal(t, sum, int64(got[i*Columns+j]))
			}
		}
	})
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
