package fixed

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// naiveScale tries one grid after the other on all weights.
func naiveScale(w []float32, largest float64, top int, floor float64) float64 {
	best, least := largest/float64(top), math.Inf(1)
	for levels := top; levels > 0; levels-- {
		scale, sum := largest/float64(levels), 0.0
		if scale < floor {
			continue
		}
		for _, v := range w {
			x := float64(v) / largest * float64(levels)
			d := (x - math.Floor(x+0.5)) / float64(levels)
			sum += d * d
		}
		if sum < clearly*least {
			best, least = scale, sum
		}
	}
	return best
}

// weightsOf are normally distributed, or on a grid of so many levels.
func weightsOf(seed uint64, n, levels int) []float32 {
	rng := rand.New(rand.NewPCG(seed, 3))
	step := rng.Float64() + 0.01
	w := make([]float32, n)
	for i := range w {
		if levels == 0 {
			w[i] = float32(rng.NormFloat64() * step)
		} else {
			w[i] = float32(float64(rng.IntN(2*levels+1)-levels) * step)
		}
	}
	w[rng.IntN(n)] = float32(float64(max(levels, 5)) * step)
	return w
}

func TestTheBestGridIsThatOfAllTried(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 700).Draw(t, "weights")
		levels := rapid.SampledFrom([]int{0, 0, 1, 3, 7, 50, 63, 64, 100, 127}).Draw(t, "levels")
		w := weightsOf(rapid.Uint64().Draw(t, "seed"), n, levels)
		largest := 0.0
		for _, v := range w {
			largest = max(largest, math.Abs(float64(v)))
		}
		floor := rapid.SampledFrom([]float64{0, largest / 100, largest / 20}).Draw(t, "floor")
		require.Equal(t, naiveScale(w, largest, 127, floor), new(Rounder).bestScale(w, largest, 127, floor))
	})
}

// Weights that were rounded to 24 levels once, and to float32, lie on the grids of 48, 72, 96 and
// 120 levels too.
func TestTheFinestOfTheGridsThatFitIsTaken(t *testing.T) {
	for seed := range uint64(100) {
		for levels, finest := range map[int]int{24: 120, 5: 125, 64: 64, 127: 127, 63: 126} {
			w := weightsOf(seed, 9, levels)
			largest := 0.0
			for _, v := range w {
				largest = max(largest, math.Abs(float64(v)))
			}
			require.InDelta(t, finest, largest/new(Rounder).bestScale(w, largest, 127, 0), 1e-9, "%v", w)
		}
	}
}

func BenchmarkChannel(b *testing.B) {
	w, r := weightsOf(1, 4096, 0), new(Rounder)
	for b.Loop() {
		if _, _, err := r.Channel(w, 8, 0); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(w)), "ns/weight")
}
