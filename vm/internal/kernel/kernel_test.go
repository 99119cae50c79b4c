package kernel

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// draw is a row of numbers with many extremes.
func draw[T int16 | int64](rng *rand.Rand, n int, extremes ...T) []T {
	row := make([]T, n)
	for i := range row {
		row[i] = T(rng.Uint64())
		if rng.IntN(3) == 0 {
			row[i] = extremes[rng.IntN(len(extremes))]
		}
	}
	return row
}

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
		wide := make([]int64, n)
		Load16(wide, src)
		for i := range n {
			require.Equal(t, int64(want[i]), wide[i])
		}
		Load8(wide, src)
		Widen(narrow, src)
		for i := range n {
			require.Equal(t, int64(int8(src[i])), wide[i])
			require.Equal(t, int16(int8(src[i])), narrow[i])
		}
	})
}

func TestMulAdd(t *testing.T) {
	each(func(rng *rand.Rand, n int) {
		a := draw[int16](rng, n, math.MinInt16, math.MaxInt16, 0, -1)
		b := draw[int16](rng, n, math.MinInt16, math.MaxInt16, 0, -1)
		got := draw[int64](rng, n, math.MinInt64, math.MaxInt64, 0)
		before := slices.Clone(got)
		MulAdd(got, a, b)
		for i := range got {
			require.Equal(t, before[i]+int64(a[i])*int64(b[i]), got[i])
		}
	})
}

func TestRescale(t *testing.T) {
	fits := 0
	each(func(rng *rand.Rand, n int) {
		words, acc := make([]int64, n), make([]int64, n)
		for i := range words {
			m, s, p := 1<<30+rng.Int64N(1<<30), 32+rng.Int64N(31), rng.Int64N(32)
			words[i] = m | s<<32 | p<<40
			acc[i] = (rng.Int64() - rng.Int64()) >> (33 - p)
			if rng.IntN(4) == 0 {
				acc[i] = []int64{math.MaxInt32, math.MinInt32, 0, -1, 1}[rng.IntN(5)] << p
			}
			if rng.IntN(200) == 0 {
				acc[i] = []int64{1 << 31, -1<<31 - 1}[rng.IntN(2)] << p
			}
		}
		e := &Epilogue{Zero: rng.Int64N(200) - 100, Lo: -rng.Int64N(1 << 20), Hi: rng.Int64N(1 << 20)}
		got := make([]int64, n)
		ok := Rescale(got, acc, words, e)
		for i, w := range words {
			m, s, p := big.NewInt(w&math.MaxInt32), uint(w>>32&255), uint(w>>40)
			x := acc[i] >> p
			ok = ok && x == int64(int32(x))
			if !ok {
				return
			}
			q := m.Mul(m, big.NewInt(x))
			q.Rsh(q.Add(q, new(big.Int).Lsh(big.NewInt(1), s-1)), s)
			require.Equal(t, min(max(q.Int64()+e.Zero, e.Lo), e.Hi), got[i])
		}
		fits++
	})
	require.Greater(t, fits, 1000)
}

func TestRescaleRefusesWhatDoesNotFit32Bits(t *testing.T) {
	word, dst := int64(1<<30|32<<32|3<<40), make([]int64, 1)
	for x, fits := range map[int64]bool{math.MaxInt32: true, math.MinInt32: true, math.MaxInt32 + 1: false, math.MinInt32 - 1: false} {
		require.Equal(t, fits, Rescale(dst, []int64{x << 3}, []int64{word}, &Epilogue{Hi: 1}), "%d", x)
	}
}
