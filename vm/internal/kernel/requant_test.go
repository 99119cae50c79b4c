package kernel

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// scaled is clamp(zero + floor(((v >> p)·M + 2^(s-1)) / 2^s), lo, hi) of a scale word,
// clamp(zero + v, lo, hi) of 0, by the book.
func scaled(v *big.Int, word, zero, lo, hi int64) int64 {
	q := new(big.Int).Set(v)
	if word != 0 {
		s, p := uint(word>>32&255), int8(word>>40)
		q.Lsh(q, uint(max(0, -int(p))))
		q.Rsh(q, uint(max(0, p)))
		q.Mul(q, big.NewInt(word&math.MaxUint32))
		q.Add(q, new(big.Int).Lsh(big.NewInt(1), s-1))
		q.Rsh(q, s)
	}
	q.Add(q, big.NewInt(zero))
	if q.Cmp(big.NewInt(lo)) < 0 {
		q.SetInt64(lo)
	}
	if q.Cmp(big.NewInt(hi)) > 0 {
		q.SetInt64(hi)
	}
	return q.Int64()
}

// randomWord is a scale word that the kernels can do.
func randomWord(rng *rand.Rand) int64 {
	p, s := rng.IntN(62)-30, 32+rng.IntN(31)
	if p < 0 {
		s = max(s, 32-p)
	}
	m := []int64{1 << 30, 1<<31 - 1, 1<<30 + rng.Int64N(1<<30)}[rng.IntN(3)]
	return m | int64(s)<<32 | int64(uint8(int8(p)))<<40
}

// randomLimits are a zero point and limits that leave something.
func randomLimits(rng *rand.Rand) (zero, lo, hi int64) {
	switch zero = int64(rng.IntN(400) - 200); rng.IntN(4) {
	case 0:
		return zero, math.MinInt16, math.MaxInt16
	case 1:
		return zero, math.MinInt64, math.MaxInt64
	case 2:
		return zero, 0, rng.Int64N(1 << 20)
	default:
		return zero, rng.Int64N(1<<20) - 1<<19, rng.Int64N(1<<20) - 1<<19 // may be upside down
	}
}

// randomEpilogue is an epilogue of some columns, its words (one or one for each, or all
// 0) and whether it has one for each.
type randomEpilogue struct {
	q            *Requant
	words        []int64
	bias         []int64
	zero, lo, hi int64
}

func newRandomEpilogue(t testing.TB, rng *rand.Rand, columns int, biased bool) *randomEpilogue {
	e := &randomEpilogue{words: make([]int64, columns)}
	e.zero, e.lo, e.hi = randomLimits(rng)
	if rng.IntN(3) == 0 {
		e.words = e.words[:1]
	}
	word := randomWord
	if rng.IntN(2) == 0 { // as most layers have: columns fold
		word = func(rng *rand.Rand) int64 { return 1<<30 + rng.Int64N(1<<30) | int64(32+rng.IntN(20))<<32 }
		e.lo, e.hi = -rng.Int64N(1<<15), rng.Int64N(1<<15)
	}
	if rng.IntN(5) > 0 {
		for i := range e.words {
			e.words[i] = word(rng)
		}
	}
	reach := int64(1 << 31)
	if biased && rng.IntN(2) == 0 {
		e.bias, reach = make([]int64, columns), 1<<30
		for i := range e.bias {
			e.bias[i] = int64(int32(rng.Uint32())) >> 1
			if p := int8(e.word(i) >> 40); p > 0 && p < 30 && rng.IntN(2) == 0 {
				e.bias[i] = int64(int32(rng.Uint32())) << p >> 1
			}
		}
	}
	var ok bool
	e.q, ok = NewRequant(nil, e.words, e.bias, reach, e.zero, e.lo, e.hi)
	require.True(t, ok)
	if rng.IntN(2) == 0 { // for results of whatever size, the bits are the same
		e.q.Settle(new(Memory), []uintptr{1, 2, 4}[rng.IntN(3)])
	}
	return e
}

// newFoldedEpilogue is one that can be folded for results of 8 bits and sums of 30.
func newFoldedEpilogue(t testing.TB, rng *rand.Rand, columns int) *randomEpilogue {
	e := &randomEpilogue{words: make([]int64, columns), bias: make([]int64, columns), zero: rng.Int64N(100) - 50, lo: -100, hi: min(rng.Int64N(150), 127)}
	for i := range e.words {
		e.words[i], e.bias[i] = 1<<30+rng.Int64N(1<<30)|(40+rng.Int64N(8))<<32, rng.Int64N(1<<20)-1<<19
	}
	if rng.IntN(3) == 0 {
		e.words, e.bias = e.words[:1], nil
	}
	var ok bool
	e.q, ok = NewRequant(nil, e.words, e.bias, 1<<29, e.zero, e.lo, e.hi)
	require.True(t, ok)
	require.NotNil(t, e.q.foldedFor(1))
	if rng.IntN(2) == 0 && readsFolded(columns) {
		e.q.Settle(new(Memory), 1)
	}
	return e
}

// at is the epilogue of an accumulator of column j.
func (e *randomEpilogue) at(acc int64, j int) int64 {
	if e.bias != nil {
		acc += e.bias[j]
	}
	return scaled(big.NewInt(acc), e.word(j), e.zero, e.lo, e.hi)
}

// word is the scale of column j.
func (e *randomEpilogue) word(j int) int64 {
	if len(e.words) > 1 {
		return e.words[j]
	}
	return e.words[0]
}

func requantizeCase[D result, S source](t testing.TB, rng *rand.Rand) {
	rows, cols, col0 := rng.IntN(10), []int{1 + rng.IntN(100), 16}[rng.IntN(2)], 16*rng.IntN(3)
	e := newRandomEpilogue(t, rng, col0+cols+rng.IntN(3), true)
	in, out := randomMatrix(rng, rows, cols), randomMatrix(rng, rows, cols)
	src := numbers[S](t, rng, in.size())
	if e.bias != nil {
		for i := range src {
			src[i] >>= 1
		}
	}
	dst := numbers[D](t, rng, out.size())
	before := append([]D(nil), dst...)
	Requantize(dst, out.stride, src, in.stride, rows, cols, e.q, col0)
	requireWritten(t, before, dst, out, func(i, j int) D { return D(e.at(int64(src[i*in.stride+j]), col0+j)) })
}

func TestColumnsFold(t *testing.T) {
	word := func(s, p int64) int64 { return 1<<30 + 1 | s<<32 | p<<40 }
	const lo, hi = -1000, 1000
	for name, c := range map[string]struct {
		word, bias, reach, zero int64
		folds                   bool
	}{
		"usual":                           {word(40, 0), 12345, 1 << 24, -7, true},
		"a zero point with no room":       {word(53, 0), 0, 1 << 24, 900, false},
		"one with just enough":            {word(53, 0), 0, 1 << 31, -255, true},
		"always the same":                 {word(62, 4), 12345, 1 << 24, 3, true},
		"always the upper limit":          {word(34, 2), 1 << 23, 1 << 14, 3, true},
		"a shift first":                   {word(34, 2), 12345, 1 << 24, 3, false},
		"a zero point beyond the results": {word(34, 0), 0, 1 << 24, 1 << 15, false},
	} {
		words, biases := []int64{word(40, 0), c.word, c.word}, []int64{0, c.bias, c.bias}
		q, ok := NewRequant(nil, words, biases, c.reach, c.zero, lo, hi)
		require.True(t, ok, name)
		require.Equal(t, c.folds, q.foldedFor(2) != nil, name)
		require.Nil(t, q.foldedFor(1), "%s: not for bytes", name)
		require.Nil(t, q.foldedFor(4), "%s: not for 32 bits", name)
		src := []int32{0, int32(max(-c.reach, math.MinInt32)), int32(min(c.reach, math.MaxInt32)), 1, 2, 3}
		onEachTier(t, func(t *testing.T) {
			got := make([]int16, 6)
			Requantize(got, 3, src, 3, 2, 3, q, 0)
			for i, v := range got {
				require.EqualValues(t, scaled(big.NewInt(int64(src[i])+biases[i%3]), words[i%3], c.zero, lo, hi), v, name)
			}
		})
	}
}

func TestRequantizeInPlace(t *testing.T) {
	onEachTier(t, func(t *testing.T) {
		rng := rand.New(rand.NewPCG(3, 4))
		for range 100 {
			e, m := newRandomEpilogue(t, rng, 100, false), randomMatrix(rng, 5, 1+rng.IntN(100))
			src := numbers[int32](t, rng, m.size())
			before := append([]int32(nil), src...)
			Requantize(src, m.stride, src, m.stride, m.rows, m.cols, e.q, 0)
			requireWritten(t, before, src, m, func(i, j int) int32 { return int32(e.at(int64(before[i*m.stride+j]), j)) })
		}
	})
}

func TestNewRequantRefusesOtherWords(t *testing.T) {
	word := func(m, s int64, p int8) int64 { return m | s<<32 | int64(uint8(p))<<40 }
	good := word(1<<30, 32, 0)
	for name, words := range map[string][]int64{
		"no word":             {},
		"a small multiplier":  {word(1<<30-1, 32, 0)},
		"a large multiplier":  {word(1<<31, 32, 0)},
		"a small shift":       {word(1<<30, 31, 0)},
		"a large shift":       {word(1<<30, 63, 0)},
		"a large shift first": {word(1<<30, 32, 32)},
		"a shift to the left": {word(1<<30, 40, -9)},
		"far to the left":     {word(1<<30, 62, -32)},
		"upper bits":          {good | 1<<48},
		"a sign":              {good | math.MinInt64},
		"one of them is 0":    {good, 0},
		"the first is 0":      {0, good},
	} {
		_, ok := NewRequant(nil, words, nil, 1<<31, 0, math.MinInt16, math.MaxInt16)
		require.False(t, ok, name)
	}
	_, ok := NewRequant(nil, []int64{good, good}, make([]int64, 3), 1, 0, 0, 1)
	require.False(t, ok, "other columns in the bias")
	_, ok = NewRequant(nil, []int64{word(1<<30, 32, 1)}, []int64{3<<30 - 4}, 1<<30, 0, 0, 1)
	require.True(t, ok, "the bias goes to the rounding")
	_, ok = NewRequant(nil, []int64{word(1<<30, 32, 1)}, []int64{4 << 30}, 1<<30, 0, 0, 1)
	require.False(t, ok, "a sum of 33 bits after the shift")
	_, ok = NewRequant(nil, []int64{word(1<<30, 32, 31)}, []int64{1<<31 - 1}, 1, 0, 0, 1)
	require.False(t, ok, "a sum of 33 bits before the shift")
	_, ok = NewRequant(nil, []int64{0}, []int64{1 << 30}, 1<<30, 0, 0, 1)
	require.False(t, ok, "a sum of 33 bits without a shift")
	_, ok = NewRequant(nil, []int64{good}, []int64{math.MinInt64}, 1<<30, 0, 0, 1)
	require.False(t, ok, "a bias whose magnitude has no number")
	_, ok = NewRequant(nil, []int64{good}, nil, 1<<31, -1<<31, 0, 1<<40)
	require.False(t, ok, "the lower limit leaves nothing")
	_, ok = NewRequant(nil, []int64{good}, nil, 1<<31, 1<<62, math.MinInt64, math.MinInt64)
	require.False(t, ok, "the upper limit leaves nothing")
	q, ok := NewRequant(nil, []int64{good, good}, nil, 1<<31, 0, 0, 1)
	require.True(t, ok)
	require.Panics(t, func() { Requantize(make([]int8, 3), 3, make([]int32, 3), 3, 1, 3, q, 0) }, "no third column")
	require.Panics(t, func() { Requantize(make([]int8, 1), 3, make([]int32, 1), 3, 1, 1, q, 1) }, "not a whole block")
}

// TestALargeBiasLeavesRoomForAllSums: a bias that goes to the rounding is taken exactly as
// far as every sum has 32 bits after the shift, and each of these is right.
func TestALargeBiasLeavesRoomForAllSums(t *testing.T) {
	onEachTier(t, func(t *testing.T) {
		rng := rand.New(rand.NewPCG(5, 6))
		for range 300 {
			p, reach := 1+rng.IntN(30), int64(1)<<rng.IntN(31)-rng.Int64N(2)
			word := []int64{1 << 30, 1<<31 - 1}[rng.IntN(2)] | 32<<32 | int64(p)<<40
			low := rng.Int64N(min(1<<p, 1<<31-reach))
			most := int64(1<<31) - 1 - (reach+low)>>p
			for _, high := range []int64{most, -most, most + 1, -most - 1} {
				bias := high<<p + low
				q, ok := NewRequant(nil, []int64{word}, []int64{bias}, reach, 0, math.MinInt32, math.MaxInt32)
				if fits32(bias, reach) {
					require.True(t, ok)
					continue
				}
				require.Equal(t, high == most || high == -most, ok, "%d·2^%d + %d, reach %d", high, p, low, reach)
				if !ok {
					continue
				}
				for _, acc := range []int64{reach, -reach, 0, rng.Int64N(reach + 1)} {
					dst := make([]int32, 1)
					Requantize(dst, 1, []int32{int32(acc)}, 1, 1, 1, q, 0)
					require.EqualValues(t, scaled(big.NewInt(acc+bias), word, 0, math.MinInt32, math.MaxInt32), dst[0])
				}
			}
		}
	})
}
