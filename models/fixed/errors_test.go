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

// Each ratio is rounded away from the grid, so that what 16 bits tell of its error is as much too
// large as it can be.
func TestNoGridIsWorseThanItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 5))
		level := rapid.IntRange(1, maxLevels).Draw(t, "level")
		n := rapid.SampledFrom([]int{1, step, 5 * step, mostRough, 3*mostRough + 5}).Draw(t, "weights")
		ratio, rough := make([]float64, n), make([]int16, n)
		for i := range ratio {
			rough[i] = int16(rng.Uint32())
			away := 0.49
			if rough[i]*int16(level) < 0 {
				away = -away
			}
			ratio[i] = (float64(rough[i]) - away) / (1 << 16)
		}
		var levels, sums [grids]float64
		for k := range levels {
			levels[k] = float64(level)
		}
		squaredErrors(ratio, &levels, &sums, math.Inf(1))
		require.False(t, surelyWorse(rough, level, sums[0]*(1+1e-6)))
		if n >= 5*step {
			require.True(t, surelyWorse(rough, level, sums[0]*0.9), "most of the error is seen")
		}
	})
}

func TestMagnitudesAreThoseOfAllWeights(t *testing.T) {
	for _, n := range []int{0, 1, step, 5*step + 3, 1<<15 + 7, 1 << 22} {
		q := make([]int16, n)
		for i := range q {
			q[i] = math.MaxInt16
		}
		want := uint64(n) * math.MaxInt16
		least, largest := int16(0), int16(0)
		if n > 0 {
			q[n-1], largest = -math.MaxInt16, math.MaxInt16
			least = -math.MaxInt16
		}
		if n == 1 {
			largest = 0
		}
		sum, lo, hi := Magnitudes(q)
		require.Equal(t, []any{want, least, largest}, []any{sum, lo, hi}, "%d weights", n)
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

// Weights in whole steps are for the kernels, and what is left is for Go.
func TestWeightsAreNarrowedToTheLast(t *testing.T) {
	for n := range 3*step + 2 {
		q := make([]int16, n)
		for i := range q {
			q[i] = int16(i*37%255 - 127)
		}
		got, want := make([]byte, n+3), make([]byte, n+3)
		Narrow(got, q)
		narrowGo(want, q)
		require.Equal(t, want, got)
	}
}
