package vm_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// bigRescale is spec 3.4 over big integers.
func bigRescale(acc, word, zero, lo, hi int64) int64 {
	w := uint64(word)
	m, s, p := int64(w&0xffffffff), int64(w>>32&0xff), int64(int8(w>>40))
	q := big.NewInt(acc)
	switch {
	case word == 0:
	case p < -31 || p > 31 || m < 1<<30 || m >= 1<<31 || s < 32 || s > 62 || w>>48 != 0:
		q.SetInt64(0)
	default:
		if p >= 0 {
			q.Rsh(q, uint(p)) // floors
		} else {
			q.Lsh(q, uint(-p))
		}
		q.Mul(q, big.NewInt(m))
		q.Add(q, new(big.Int).Lsh(big.NewInt(1), uint(s-1)))
		q.Rsh(q, uint(s))
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

func TestRescaleIsExactOverTheIntegers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rng := vmtest.Seeded(rapid.Uint64().Draw(t, "seed"))
		any64 := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-5, 5),
			rapid.SampledFrom([]int64{math.MinInt64, math.MaxInt64, math.MinInt64 + 1, 1 << 31, -1 << 31}))
		acc, zero := any64.Draw(t, "acc"), any64.Draw(t, "zero")
		a, b := any64.Draw(t, "bound"), any64.Draw(t, "bound")
		lo, hi := min(a, b), max(a, b)
		for range 20 {
			word := vmtest.ScaleWord(rng)
			require.Equal(t, bigRescale(acc, word, zero, lo, hi), vm.Rescale(acc, word, zero, lo, hi),
				"word %#x", word)
		}
	})
}

func TestRescale(t *testing.T) {
	half := vm.Scale{M: 1 << 30, S: 31} // not usable: s below 32
	quarter := vm.Scale{M: 1 << 30, S: 32}.Word()
	min, max := int64(math.MinInt64), int64(math.MaxInt64)
	for _, c := range []struct {
		rule                    string
		acc, word, zero, lo, hi int64
		want                    int64
	}{
		{"word 0 takes the accumulator", 7, 0, 0, min, max, 7},
		{"halves round up", 2, quarter, 0, min, max, 1},
		{"negative halves round up too", -2, quarter, 0, min, max, 0},
		{"below the half rounds down", 1, quarter, 0, min, max, 0},
		{"an unusable scale gives zero", 7, half.Word(), 3, min, max, 3},
		{"bits above 47 make a scale unusable", 100, quarter | 1<<48, 0, min, max, 0},
		{"a positive p shifts right and floors", -1, vm.Scale{M: 1 << 30, S: 32, P: 1}.Word(), 0, min, max, 0},
		{"a negative p shifts left", 1, vm.Scale{M: 1 << 30, S: 32, P: -31}.Word(), 0, min, max, 1 << 29},
		{"the zero point is added without wrapping", max, 0, 1, min, max, max},
		{"nor does it wrap below", min, 0, -1, min, max, min},
		{"the result is clamped above", 1000, 0, 0, -128, 127, 127},
		{"and below", -1000, 0, 0, -128, 127, -128},
		{"large accumulators do not wrap", max, vm.Scale{M: 1<<31 - 1, S: 62, P: -31}.Word(), 0, min, max, 1<<63 - 1<<32 - 1},
	} {
		require.Equal(t, c.want, vm.Rescale(c.acc, c.word, c.zero, c.lo, c.hi), c.rule)
	}
}
