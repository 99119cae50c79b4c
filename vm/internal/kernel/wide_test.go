package kernel

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// halvesCase multiplies numbers of 32 bits with weights, by way of the halves.
func halvesCase(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(100)
	src, w := numbers[int32](t, rng, n), numbers[int8](t, rng, n)
	hi, lo := guarded[int16](t, rng, n), guarded[int16](t, rng, n)
	Split32(hi, lo, src)
	upper, lower := guarded[int32](t, rng, n), guarded[int32](t, rng, n)
	for i := range src {
		upper[i], lower[i] = int32(hi[i])*int32(w[i]), int32(lo[i])*int32(w[i])
	}
	joined := guarded[int64](t, rng, n)
	Join64(joined, upper, lower)
	sums := numbers[int64](t, rng, n)
	before := slices.Clone(sums)
	AddJoined64(sums, upper, lower)
	for i, v := range joined {
		require.Equal(t, int64(src[i])*int64(w[i]), v+int64(w[i])<<15)
		require.Equal(t, before[i]+v, sums[i])
	}
}

// halves16Case multiplies numbers of 16 bits by way of the halves, and shifts the sums.
func halves16Case(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(7) * PanelColumns
	src, w := numbers[int16](t, rng, n), numbers[int16](t, rng, n)
	hi, lo := guarded[int16](t, rng, n), guarded[int16](t, rng, n)
	Split16(hi, lo, src)
	sums, halves := guarded[int32](t, rng, n), guarded[int32](t, rng, 2*n)
	for i := range src {
		k := i/PanelColumns*2*PanelColumns + i%PanelColumns
		halves[k], halves[k+PanelColumns] = int32(hi[i])*int32(w[i]), int32(lo[i])*int32(w[i])
	}
	shift := rng.Int32N(9)
	limit := int32(1) << (30 - 8 + shift)
	Join32(sums, halves, &Join{-limit, limit - 1, 8 - shift, shift})
	long := numbers[int64](t, rng, n)
	before := slices.Clone(long)
	AddHalves64(long, halves)
	for i, v := range sums {
		product := int64(src[i]) * int64(w[i])
		require.Equal(t, before[i]+product, long[i])
		if high := int64(hi[i]) * int64(w[i]); high >= -int64(limit) && high < int64(limit) {
			require.Equal(t, product>>shift, int64(v))
		} else {
			require.Equal(t, product < 0, v < 0)
		}
	}
}

// joinCase joins sums of any size, of which the upper ones are clamped.
func joinCase(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(7) * PanelColumns
	sums, halves := guarded[int32](t, rng, n), numbers[int32](t, rng, 2*n)
	limit, shift := int32(1)<<rng.IntN(31), rng.Int32N(9)
	j := &Join{-limit, limit - 1, 8 - shift, shift}
	for i := range halves {
		if rng.IntN(2) == 0 { // at a limit
			halves[i] = (limit + rng.Int32N(3) - 1) * (2*rng.Int32N(2) - 1)
		}
	}
	Join32(sums, halves, j)
	for i, v := range sums {
		k := i/PanelColumns*2*PanelColumns + i%PanelColumns
		high := min(max(halves[k], -limit), limit-1)
		require.Equal(t, high<<j.Up+halves[k+PanelColumns]>>j.Down, v)
	}
}

// splitCase halves numbers of 16 bits.
func splitCase(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(100)
	src := numbers[int16](t, rng, n)
	hi, lo := guarded[int16](t, rng, n), guarded[int16](t, rng, n)
	Split16(hi, lo, src)
	for i, v := range src {
		require.Equal(t, int32(v), int32(hi[i])<<8+int32(lo[i]))
		require.Equal(t, int16(int8(lo[i])), lo[i])
	}
}

// narrow64Case shifts and clamps.
func narrow64Case(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(50)
	src, dst := numbers[int64](t, rng, n), guarded[int32](t, rng, n)
	by := &Narrow{Down: rng.Int64N(64), Limit: math.MaxInt32 >> rng.IntN(32)}
	for i := range src {
		if rng.IntN(2) == 0 { // just within the limit, or beyond it
			src[i] = (by.Limit + rng.Int64N(3) - 1) << by.Down * (2*rng.Int64N(2) - 1)
		}
	}
	Narrow64(dst, src, by)
	for i, v := range src {
		require.Equal(t, min(max(v>>by.Down, -by.Limit), by.Limit), int64(dst[i]))
	}
}

// halvedPanelsCase multiplies with the halves of panels.
func halvedPanelsCase(t testing.TB, rng *rand.Rand) {
	k, n := rng.IntN(40), rng.IntN(50)
	src := numbers[int16](t, rng, k*n)
	var whole, halves Panels
	whole.Pack16(k, n, src, n, 1)
	halves.Halve(&whole)
	require.Equal(t, 2*whole.Count(), halves.Count())
	column := make([]int16, k)
	for j := range n {
		for half := range 2 {
			halves.Column(column, j/PanelColumns*2*PanelColumns+half*PanelColumns+j%PanelColumns)
			for i, v := range column {
				x := src[i*n+j]
				require.Equal(t, []int16{x>>8 + x>>7&1, int16(int8(x))}[half], v)
			}
		}
	}
}

// matMul32Case multiplies rows with some panels of a matrix.
func matMul32Case(t testing.TB, rng *rand.Rand) {
	rows, k, n := rng.IntN(15), rng.IntN(40), rng.IntN(70)
	values := numbers[int32](t, rng, k*n)
	var b WidePanels
	b.Reset(2+k, 20) // leaves memory that is not zero
	b.SetColumn(3, numbers[int32](t, rng, 2+k))
	b.Reset(k, n)
	for j := range n {
		b.SetColumn(j, values[j*k:][:k])
	}
	first := rng.IntN(panelCount(n) + 1)
	count := rng.IntN(panelCount(n) - first + 1)
	in, out := randomMatrix(rng, rows, k), randomMatrix(rng, rows, count*PanelColumns)
	a, c := numbers[int32](t, rng, in.size()), numbers[int64](t, rng, out.size())
	before := slices.Clone(c)
	MatMul32(c, out.stride, a, in.stride, rows, &b, first, count)
	requireWritten(t, before, c, out, func(i, j int) (sum int64) {
		column := first*PanelColumns + j
		for l := range k {
			if column < n {
				sum += int64(a[i*in.stride+l]) * int64(values[column*k+l])
			}
		}
		return sum
	})
}
