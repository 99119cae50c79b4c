package float

import (
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/gonum"
)

// Calibration, and with it a model's id, must not depend on how a product is computed.
func TestFewRowsAreMultipliedAsBlocksAre(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	rng := rand.New(rand.NewPCG(1, 2))
	for _, dims := range [][3]int{{1, 1, 1}, {1, 300, 5000}, {2, 65, 129}, {fewRows, 700, 1001}, {3, 100000, 20}} {
		m, k, n := dims[0], dims[1], dims[2]
		a, b := make([]float32, m*k), make([]float32, k*n)
		for _, list := range [][]float32{a, b} {
			for i := range list {
				if list[i] = float32(rng.NormFloat64()); rng.IntN(9) == 0 {
					list[i] = 0
				}
			}
		}
		b[0] = float32(math.Inf(1)) // which only a row that is not 0 there meets
		a[0] = 0
		want, got := make([]float32, m*n), make([]float32, m*n)
		gonum.Implementation{}.Sgemm(blas.NoTrans, blas.NoTrans, m, n, k, 1, a, k, b, n, 0, want, n)
		got[0] = 7 // what was there does not matter
		require.NoError(t, multiply(a, b, got, m, k, n))
		for i := range want {
			require.Equal(t, math.Float32bits(want[i]), math.Float32bits(got[i]), "element %d of %v", i, dims)
		}
	}
}
