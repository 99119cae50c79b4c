package kernel

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// bytesOf is guarded random memory of n elements of a size.
func bytesOf(t testing.TB, rng *rand.Rand, n, size int) []byte {
	return numbers[byte](t, rng, n*size)
}

// little is the sign-extended little-endian integer i of a row.
func little(b []byte, i, size int) int64 {
	v := int64(int8(b[(i+1)*size-1]))
	for k := size - 2; k >= 0; k-- {
		v = v<<8 | int64(b[i*size+k])
	}
	return v
}

func loadCase(load func(dst []int64, src []byte), size int) func(testing.TB, *rand.Rand) {
	return func(t testing.TB, rng *rand.Rand) {
		n := rng.IntN(70)
		src, dst := bytesOf(t, rng, n, size), guarded[int64](t, rng, n)
		load(dst, src)
		for i := range dst {
			require.Equal(t, little(src, i, size), dst[i])
		}
	}
}

func storeCase(store func(dst []byte, src []int64), size int) func(testing.TB, *rand.Rand) {
	return func(t testing.TB, rng *rand.Rand) {
		n := rng.IntN(70)
		src, dst := numbers[int64](t, rng, n), guarded[byte](t, rng, n*size)
		store(dst, src)
		for i := range src {
			shift := 64 - 8*size
			require.Equal(t, src[i]<<shift>>shift, little(dst, i, size))
		}
	}
}

// combineCase is about acc[i] = f(acc[i], a[i]).
func combineCase(combine func(acc, a []int64), f func(acc, a int64) int64) func(testing.TB, *rand.Rand) {
	return func(t testing.TB, rng *rand.Rand) {
		n := rng.IntN(70)
		acc, a := numbers[int64](t, rng, n), numbers[int64](t, rng, n)
		before := slices.Clone(acc)
		combine(acc, a)
		for i := range acc {
			require.Equal(t, f(before[i], a[i]), acc[i])
		}
	}
}

// reduceCase is about f(… f(acc, a[0]) …, a[n-1]).
func reduceCase(reduce func(acc int64, a []int64) int64, f func(acc, a int64) int64) func(testing.TB, *rand.Rand) {
	return func(t testing.TB, rng *rand.Rand) {
		a, acc := numbers[int64](t, rng, rng.IntN(70)), int64(rng.Uint64())
		want := acc
		for _, v := range a {
			want = f(want, v)
		}
		require.Equal(t, want, reduce(acc, a))
	}
}

// divCase has numbers of any size, and those next to where something overflows or changes its sign.
func divCase(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(70)
	a, b := numbers[int64](t, rng, n), numbers[int64](t, rng, n)
	for i := range a {
		near := func(v int64) int64 {
			if rng.IntN(2) == 0 {
				return v >> rng.IntN(64)
			}
			return []int64{0, math.MinInt64, math.MaxInt64, 1 << 52, 1 << 53, -1 << 53, 1 << 62}[rng.IntN(7)] + rng.Int64N(5) - 2
		}
		if a[i], b[i] = near(a[i]), near(b[i]); rng.IntN(3) == 0 { // a multiple of b, or nearly
			a[i] = b[i]*(a[i]>>rng.IntN(64)) + rng.Int64N(3) - 1
		}
	}
	before := slices.Clone(a)
	Div(a, b)
	for i := range a {
		want := int64(0)
		if b[i] != 0 {
			x, y := big.NewInt(before[i]), big.NewInt(b[i])
			q, r := new(big.Int).QuoRem(x, y, new(big.Int))
			if r.Sign()*y.Sign() < 0 {
				q.Sub(q, big.NewInt(1))
			}
			want = int64(new(big.Int).And(q, new(big.Int).SetUint64(math.MaxUint64)).Uint64())
		}
		require.Equal(t, want, a[i], "%d / %d", before[i], b[i])
	}
}

func mulAddCase(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(70)
	acc, a, b := numbers[int64](t, rng, n), numbers[int64](t, rng, n), numbers[int64](t, rng, n)
	before, sum := slices.Clone(acc), int64(7)
	MulAdd(acc, a, b)
	for i := range acc {
		require.Equal(t, before[i]+a[i]*b[i], acc[i])
		sum += a[i] * b[i]
	}
	require.Equal(t, sum, SumOfProducts(7, a, b))
}

func mulAdd16Case(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(70)
	acc, a, b := numbers[int64](t, rng, n), numbers[int16](t, rng, n), numbers[int16](t, rng, n)
	before := slices.Clone(acc)
	MulAdd16(acc, a, b)
	for i := range acc {
		require.Equal(t, before[i]+int64(a[i])*int64(b[i]), acc[i])
	}
}

func weighCase(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(70)
	a, b, f := numbers[int64](t, rng, n), numbers[int64](t, rng, n), numbers[int64](t, rng, 3)
	before := slices.Clone(a)
	Weigh(a, b, f[0], f[1], f[2])
	for i := range a {
		require.Equal(t, f[0]*before[i]+f[1]*b[i]+f[2], a[i])
	}
}

func rescaleCase(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(70)
	dst, acc, words := guarded[int64](t, rng, n), numbers[int64](t, rng, n), guarded[int64](t, rng, n)
	for i := range words {
		left := rng.Int64N(32) * rng.Int64N(2)
		words[i] = randomWord(rng)&(1<<40-1) | rng.Int64N(32)<<40 | left<<48
		acc[i] >>= max(left, rng.Int64N(64))
	}
	e := &Epilogue{Zero: rng.Int64N(200) - 100, Lo: math.MinInt64, Hi: math.MaxInt64}
	if rng.IntN(2) == 0 {
		e = &Epilogue{Zero: rng.Int64N(1<<62) - 1<<61, Lo: -rng.Int64N(1 << 40), Hi: rng.Int64N(1 << 40)}
	}
	Rescale(dst, acc, words, e)
	for i := range dst {
		shifted := new(big.Int).Lsh(big.NewInt(acc[i]), uint(words[i]>>48))
		require.Equal(t, scaled(shifted, words[i]&(1<<48-1), e.Zero, e.Lo, e.Hi), dst[i])
	}
}

func mulRescale16Case(t testing.TB, rng *rand.Rand) {
	rows, cols := rng.IntN(5), 1+rng.IntN(60)
	m, by, out := randomMatrix(rng, rows, cols), randomMatrix(rng, rows, 1), randomMatrix(rng, rows, cols)
	a, b, dst := numbers[int32](t, rng, m.size()), numbers[int64](t, rng, by.size()), numbers[int16](t, rng, out.size())
	for i := range b {
		b[i] >>= rng.IntN(64)
	}
	before := slices.Clone(dst)
	word := randomWord(rng)&(1<<40-1) | rng.Int64N(32)<<40
	e := Epilogue{Zero: rng.Int64N(200) - 100, Lo: -rng.Int64N(1 << 16), Hi: rng.Int64N(1 << 16)}
	MulRescale16(dst, out.stride, a, m.stride, b, by.stride, rows, cols, NewRescaling(word, e))
	requireWritten(t, before, dst, out, func(i, j int) int16 {
		product := int64(a[i*m.stride+j]) * b[i*by.stride]
		return int16(scaled(big.NewInt(product), word, e.Zero, e.Lo, e.Hi))
	})
}
