package kernel

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// newEpilogue64 is an epilogue of some columns and its definition.
func newEpilogue64(t testing.TB, rng *rand.Rand, columns int) (q *Requant64, at func(acc int64, j int) int64) {
	words, bias := make([]int64, columns), numbers[int64](t, rng, columns)
	for j := range words {
		words[j] = randomWord(rng)
	}
	zero, lo, hi := randomLimits(rng)
	switch rng.IntN(6) {
	case 0:
		words, bias = words[:1], nil
	case 1:
		bias = nil
	case 2:
		words = words[:1]
	case 3:
		bias = bias[:1]
	case 4:
		zero, lo, hi = []int64{-1 << 61, 1 << 61}[rng.IntN(2)], math.MinInt64, math.MaxInt64
	}
	q, ok := NewRequant64(nil, words, bias, zero, lo, hi)
	require.True(t, ok)
	return q, func(acc int64, j int) int64 {
		if bias != nil {
			acc += bias[min(j, len(bias)-1)]
		}
		return scaled(big.NewInt(acc), words[min(j, len(words)-1)], zero, lo, hi)
	}
}

func requantize64Case[D int16 | int32](t testing.TB, rng *rand.Rand) {
	rows, cols, col0 := rng.IntN(10), 1+rng.IntN(40), 8*rng.IntN(3)
	q, at := newEpilogue64(t, rng, col0+cols+rng.IntN(3))
	in, out := randomMatrix(rng, rows, cols), randomMatrix(rng, rows, cols)
	src, dst := numbers[int64](t, rng, in.size()), numbers[D](t, rng, out.size())
	for i := range src {
		src[i] >>= rng.IntN(63)
	}
	before := append([]D(nil), dst...)
	Requantize64(dst, out.stride, src, in.stride, rows, cols, q, col0)
	requireWritten(t, before, dst, out, func(i, j int) D { return D(at(src[i*in.stride+j], col0+j)) })
}

func requantizeHalvesCase[D int16 | int32](t testing.TB, rng *rand.Rand) {
	rows, cols, col0 := rng.IntN(10), 1+rng.IntN(40), 8*rng.IntN(3)
	q, at := newEpilogue64(t, rng, col0+cols+rng.IntN(3))
	in, out := randomMatrix(rng, rows, cols), randomMatrix(rng, rows, cols)
	hi, lo, dst := numbers[int32](t, rng, in.size()), numbers[int32](t, rng, in.size()), numbers[D](t, rng, out.size())
	before := append([]D(nil), dst...)
	RequantizeHalves(dst, out.stride, hi, lo, in.stride, rows, cols, q, col0)
	requireWritten(t, before, dst, out, func(i, j int) D {
		k := i*in.stride + j
		return D(at(int64(hi[k])<<16+int64(lo[k]), col0+j))
	})
}

// combine32Case combines two operands, of which one may be a single row.
func combine32Case[D int16 | int32](linear bool) func(t testing.TB, rng *rand.Rand) {
	return func(t testing.TB, rng *rand.Rand) {
		rows, cols, col0 := rng.IntN(10), []int{1 + rng.IntN(40), 8, 24}[rng.IntN(3)], 8*rng.IntN(3)
		q, at := newEpilogue64(t, rng, col0+cols+rng.IntN(3))
		in, other, out := randomMatrix(rng, rows, cols), randomMatrix(rng, rows, cols), randomMatrix(rng, rows, cols)
		if rng.IntN(2) == 0 {
			in.stride, other.stride, out.stride = cols, cols, cols
		}
		a, b := Rows32{numbers[int32](t, rng, in.size()), in.stride}, Rows32{numbers[int32](t, rng, other.size()), other.stride}
		if rng.IntN(4) == 0 {
			b = Rows32{numbers[int32](t, rng, cols), 0}
		}
		factors := [2]int64{int64(int32(rng.Uint32())), []int64{0, math.MinInt32, int64(int32(rng.Uint32()))}[rng.IntN(3)]}
		dst := numbers[D](t, rng, out.size())
		before := append([]D(nil), dst...)
		if linear {
			Linear32(dst, out.stride, a, b, rows, cols, &factors, q, col0)
		} else {
			Multiply32(dst, out.stride, a, b, rows, cols, q, col0)
		}
		requireWritten(t, before, dst, out, func(i, j int) D {
			x, y := int64(a.Data[i*a.Stride+j]), int64(b.Data[i*b.Stride+j])
			if linear {
				return D(at(factors[0]*x+factors[1]*y, col0+j))
			}
			return D(at(x*y, col0+j))
		})
	}
}

func TestNewRequant64RefusesWhatItCannotDo(t *testing.T) {
	const good = 1<<30 | 32<<32
	for name, c := range map[string]struct {
		words, bias []int64
		zero        int64
	}{
		"no word":              {},
		"no scaling":           {words: []int64{0}},
		"one that scales not":  {words: []int64{good, 0}},
		"a small multiplier":   {words: []int64{good - 1}},
		"other columns":        {words: []int64{good, good}, bias: make([]int64, 3)},
		"a large zero point":   {words: []int64{good}, zero: 1<<61 + 1},
		"a large negative one": {words: []int64{good}, zero: math.MinInt64},
	} {
		_, ok := NewRequant64(nil, c.words, c.bias, c.zero, 0, 1)
		require.False(t, ok, name)
	}
	q, ok := NewRequant64(nil, []int64{good, good}, nil, 0, 0, 1)
	require.True(t, ok)
	require.Panics(t, func() { Requantize64(make([]int32, 3), 3, make([]int64, 3), 3, 1, 3, q, 0) }, "no third column")
	require.Panics(t, func() { Requantize64(make([]int32, 1), 3, make([]int64, 1), 3, 1, 1, q, 1) }, "not a whole block")
}
