package kernel

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// randomRows are rows, one row for all of them, or one value for each.
func randomRows(t testing.TB, rng *rand.Rand, rows, cols int) Rows16 {
	switch rng.IntN(3) {
	case 0:
		r := Rows16{Data: numbers[int16](t, rng, cols*(1+rng.IntN(2)))}
		if copy(r.Data[cols:], r.Data) > 0 && rng.IntN(4) == 0 { // twice, or nearly
			r.Data[cols+rng.IntN(cols)]++
		}
		return r
	case 1:
		m := randomMatrix(rng, rows, 1)
		return Rows16{Data: numbers[int16](t, rng, m.size()), Stride: m.stride, Single: true}
	default:
		m := randomMatrix(rng, rows, cols)
		return Rows16{Data: numbers[int16](t, rng, m.size()), Stride: m.stride}
	}
}

// twoRows are operands, the first not Single.
func twoRows(t testing.TB, rng *rand.Rand, rows, cols int) (a, b Rows16) {
	m := randomMatrix(rng, rows, cols)
	return Rows16{Data: numbers[int16](t, rng, m.size()), Stride: m.stride}, randomRows(t, rng, rows, cols)
}

func mulRequant16Case[D int16 | int32](t testing.TB, rng *rand.Rand) {
	rows, cols, col0 := rng.IntN(10), []int{1 + rng.IntN(100), 16}[rng.IntN(2)], 16*rng.IntN(3)
	e := newRandomEpilogue(t, rng, col0+cols, false)
	a, b := twoRows(t, rng, rows, cols)
	out := randomMatrix(rng, rows, cols)
	dst := numbers[D](t, rng, out.size())
	before := append([]D(nil), dst...)
	MulRequant16(dst, out.stride, a, b, rows, cols, e.q, col0)
	requireWritten(t, before, dst, out, func(i, j int) D {
		return D(e.at(int64(a.at(i, j))*int64(b.at(i, j)), col0+j))
	})
}

// randomSum is a weighted sum with its epilogue.
type randomSum struct {
	alpha, beta, gamma, word, zero, lo, hi int64
	small                                  int // the operands have so many bits less than 16
}

// full is a factor of any number of 16 bits.
func full(by int64) Factor { return Factor{by, math.MinInt16, math.MaxInt16} }

func newRandomSum(rng *rand.Rand) (l *Linear, s randomSum) {
	for {
		s.zero, s.lo, s.hi = randomLimits(rng)
		s.alpha, s.beta = int64(int32(rng.Uint32()))>>rng.IntN(32), int64(int32(rng.Uint32()))>>rng.IntN(32)
		s.gamma = rng.Int64N(1<<48) >> rng.IntN(48)
		if s.word = 0; rng.IntN(4) > 0 {
			s.word = randomWord(rng)
		}
		s.small = rng.IntN(10)
		least, most := int16(math.MinInt16>>s.small), int16(math.MaxInt16>>s.small)
		if l, ok := NewLinear(Factor{s.alpha, least, most}, Factor{s.beta, least, most}, s.gamma, s.word, s.zero, s.lo, s.hi); ok {
			return l, s
		}
	}
}

// at is the result for two values.
func (s randomSum) at(a, b int16) int64 {
	v := big.NewInt(s.alpha*int64(a) + s.beta*int64(b) + s.gamma)
	return scaled(v, s.word, s.zero, s.lo, s.hi)
}

func linear16Case[D int16 | int32](t testing.TB, rng *rand.Rand) {
	rows, cols := rng.IntN(10), 1+rng.IntN(100)
	l, sum := newRandomSum(rng)
	a, b := twoRows(t, rng, rows, cols)
	for _, list := range [][]int16{a.Data, b.Data} {
		for i := range list {
			list[i] >>= sum.small
		}
	}
	out := randomMatrix(rng, rows, cols)
	dst := numbers[D](t, rng, out.size())
	before := append([]D(nil), dst...)
	Linear16(dst, out.stride, a, b, rows, cols, l)
	requireWritten(t, before, dst, out, func(i, j int) D { return D(sum.at(a.at(i, j), b.at(i, j))) })
}

func TestNewLinearRefusesSumsOverThirtyTwoBits(t *testing.T) {
	word := func(p int64) int64 { return 1<<30 | 40<<32 | p<<40 }
	for _, c := range []struct {
		alpha, beta, gamma, word int64
		ok                       bool
	}{
		{1 << 30, 1<<30 - 1, 0, word(15), true},
		{1 << 30, 1 << 30, 0, word(15), true}, // -2^31 … 2^31-2^16
		{-1 << 30, -1 << 30, 0, word(15), false},
		{1 << 30, 1 << 30, 1<<31 - 1, word(15), true},
		{1 << 30, 1 << 30, 1 << 31, word(15), false},
		{1 << 30, 1 << 30, -1, word(15), false},
		{1 << 31, 0, 0, word(31), false},
		{1 << 15, 1 << 15, 0, 0, true},
		{1 << 16, 1, 0, 0, false},
		{1, 1, math.MaxInt64, word(31), false},
	} {
		_, ok := NewLinear(full(c.alpha), full(c.beta), c.gamma, c.word, 0, math.MinInt16, math.MaxInt16)
		require.Equal(t, c.ok, ok, "%+v", c)
	}
}

func lookup16Case(t testing.TB, rng *rand.Rand) {
	table := (*[1 << 16]int16)(numbers[int16](t, rng, 1<<16))
	src := numbers[int16](t, rng, rng.IntN(100))
	dst := guarded[int16](t, rng, len(src))
	Fetch16(table)
	Lookup16(dst, src, table)
	for i, v := range src {
		require.Equal(t, table[uint16(v)], dst[i])
	}
}

func lookup32Case[S int16 | int32](t testing.TB, rng *rand.Rand) {
	table := numbers[int32](t, rng, 1+rng.IntN(100))
	src, offset := guarded[S](t, rng, rng.IntN(100)), rng.IntN(200)-100
	for i := range src {
		src[i] = S(rng.IntN(len(table)) - offset)
	}
	dst := guarded[int32](t, rng, len(src))
	if same, is := any(src).([]int32); is && rng.IntN(2) == 0 {
		dst = slices.Clone(same)
		Lookup32(dst, dst, table, offset)
	} else {
		Lookup32(dst, src, table, offset)
	}
	for i, v := range src {
		require.Equal(t, table[int(v)+offset], dst[i])
	}
}

// TestRowsOfSixteenColumnsAreMultiplied: two at once, if they lie one after the other in all
// operands, or if one row stands there twice.
func TestRowsOfSixteenColumnsAreMultiplied(t *testing.T) {
	const cols = requantBlock
	rng := rand.New(rand.NewPCG(1, 2))
	words := make([]int64, cols)
	for j := range words {
		words[j] = 1<<30 + rng.Int64N(1<<30) | 47<<32
	}
	q, ok := NewRequant(nil, words, nil, 1<<30, 0, math.MinInt16, math.MaxInt16)
	require.True(t, ok)
	require.NotNil(t, q.folded)
	row := numbers[int16](t, rng, cols)
	nearly := slices.Concat(row, row)
	nearly[cols+5] ^= 1 << 14
	onEachTier(t, func(t *testing.T) {
		for name, b := range map[string]Rows16{
			"rows":               {Data: numbers[int16](t, rng, 5*cols), Stride: cols},
			"rows apart":         {Data: numbers[int16](t, rng, 5*(cols+1)), Stride: cols + 1},
			"one row":            {Data: row},
			"one row, twice":     {Data: slices.Concat(row, row)},
			"one row, and other": {Data: nearly},
			"one number":         {Data: row[3:4], Single: true},
			"numbers":            {Data: row[:5], Stride: 1, Single: true},
		} {
			for _, strides := range [][2]int{{cols, cols}, {cols + 1, cols}, {cols, cols + 1}} {
				for rows := range 6 {
					a := Rows16{Data: numbers[int16](t, rng, 5*strides[0]), Stride: strides[0]}
					got := numbers[int16](t, rng, 5*strides[1])
					want := slices.Clone(got)
					MulRequant16(got, strides[1], a, b, rows, cols, q, 0)
					mulRequant16Go(want, strides[1], a, b, rows, cols, q, 0)
					require.Equal(t, want, got, "%s, %d rows, %v", name, rows, strides)
				}
			}
		}
	})
}
