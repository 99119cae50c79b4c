package kernel

import (
	"math/rand/v2"
	"slices"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"
)

// randomTaps are taps of n positions in a slice of the given length.
func randomTaps(rng *rand.Rand, count, n, channels int) (taps []int, xStep, length int) {
	xStep = []int{1, 2, 0}[rng.IntN(3)] * channels
	taps = make([]int, count)
	for i := range taps {
		taps[i] = rng.IntN(5 * channels)
	}
	for _, tap := range taps {
		length = max(length, tap+(n-1)*xStep+channels)
	}
	return taps, xStep, length
}

func depthwise16Case(t testing.TB, rng *rand.Rand) {
	count, channels, n := []int{9, 25, 1 + rng.IntN(12)}[rng.IntN(3)], 1+rng.IntN(130), 1+rng.IntN(20)
	taps, xStep, length := randomTaps(rng, count, n, channels)
	a, weights := numbers[int16](t, rng, length), numbers[byte](t, rng, count*channels)
	tapStride, channelStride := channels, 1
	if rng.IntN(2) == 0 {
		tapStride, channelStride = 1, count
	}
	w := NewTapWeights(nil, count, channels, weights, tapStride, channelStride)
	out := randomMatrix(rng, n, channels)
	c := numbers[int32](t, rng, out.size())
	before := append([]int32(nil), c...)
	Depthwise16(c, out.stride, a, taps, xStep, n, w)
	requireWritten(t, before, c, out, func(x, ch int) int32 {
		sum := int32(0)
		for i, tap := range taps {
			sum += int32(a[tap+x*xStep+ch]) * int32(int8(weights[i*tapStride+ch*channelStride]))
		}
		return sum
	})
}

func depthwise32Case(t testing.TB, rng *rand.Rand) {
	count, channels, n := []int{9, 25, 1 + rng.IntN(12)}[rng.IntN(3)], 1+rng.IntN(70), 1+rng.IntN(20)
	taps, xStep, length := randomTaps(rng, count, n, channels)
	a, weights := numbers[int32](t, rng, length), numbers[int32](t, rng, count*channels)
	w := NewWideTapWeights(nil, count, channels, weights)
	out := randomMatrix(rng, n, channels)
	c := numbers[int64](t, rng, out.size())
	before := append([]int64(nil), c...)
	Depthwise32(c, out.stride, a, taps, xStep, n, w)
	requireWritten(t, before, c, out, func(x, ch int) int64 {
		sum := int64(0)
		for i, tap := range taps {
			sum += int64(a[tap+x*xStep+ch]) * int64(weights[i*channels+ch])
		}
		return sum
	})
}

func depthwiseNarrowCase[D int8 | int16](t testing.TB, rng *rand.Rand) {
	count, channels, n := []int{9, 1 + rng.IntN(12)}[rng.IntN(2)], []int{16, 1 + rng.IntN(130)}[rng.IntN(2)], 1+rng.IntN(20)
	taps, xStep, length := randomTaps(rng, count, n, channels)
	a, weights := numbers[int16](t, rng, length), numbers[byte](t, rng, count*channels)
	w := NewTapWeights(nil, count, channels, weights, channels, 1)
	e := newFoldedEpilogue(t, rng, channels)
	out := randomMatrix(rng, n, channels)
	dst := numbers[D](t, rng, out.size())
	before := append([]D(nil), dst...)
	narrow := NewTapEpilogue(nil, w, e.q, unsafe.Sizeof(dst[0]))
	if !slices.Contains([]Tier{AVX512, AVX512VNNI, AMX}, Active()) {
		require.Nil(t, narrow)
		return
	}
	DepthwiseNarrow(dst, out.stride, a, taps, xStep, n, w, narrow)
	requireWritten(t, before, dst, out, func(x, ch int) D {
		sum := int64(0)
		for i, tap := range taps {
			sum += int64(a[tap+x*xStep+ch]) * int64(int8(weights[i*channels+ch]))
		}
		return D(e.at(sum, ch))
	})
}

func poolCase[T int16 | int32](pool func(dst []T, dstStride int, a []T, taps []int, xStep, n, channels int), better func(a, b T) T) func(testing.TB, *rand.Rand) {
	return func(t testing.TB, rng *rand.Rand) {
		channels, n := 1+rng.IntN(130), 1+rng.IntN(20)
		taps, xStep, length := randomTaps(rng, 1+rng.IntN(10), n, channels)
		a, out := numbers[T](t, rng, length), randomMatrix(rng, n, channels)
		dst := numbers[T](t, rng, out.size())
		before := append([]T(nil), dst...)
		pool(dst, out.stride, a, taps, xStep, n, channels)
		requireWritten(t, before, dst, out, func(x, ch int) T {
			v := a[taps[0]+x*xStep+ch]
			for _, tap := range taps {
				v = better(v, a[tap+x*xStep+ch])
			}
			return v
		})
	}
}

func TestTapsOutsideAreRefused(t *testing.T) {
	w := NewTapWeights(nil, 2, 3, make([]byte, 6), 3, 1)
	c, a := make([]int32, 6), make([]int16, 9)
	Depthwise16(c, 3, a, []int{0, 3}, 3, 2, w)
	require.Panics(t, func() { Depthwise16(c, 3, a, []int{0, 4}, 3, 2, w) })
	require.Panics(t, func() { Depthwise16(c, 3, a, []int{-1, 3}, 3, 2, w) })
	require.Panics(t, func() { Depthwise16(c[:5], 3, a, []int{0, 3}, 3, 2, w) })
	require.Panics(t, func() { Depthwise16(c, 3, a, []int{0}, 3, 2, w) })
	wide, sums, a32 := NewWideTapWeights(nil, 2, 3, make([]int32, 6)), make([]int64, 6), make([]int32, 9)
	Depthwise32(sums, 3, a32, []int{0, 3}, 3, 2, wide)
	require.Panics(t, func() { Depthwise32(sums, 3, a32, []int{0, 4}, 3, 2, wide) })
	require.Panics(t, func() { Depthwise32(sums, 3, a32, []int{0}, 3, 2, wide) })
	require.Panics(t, func() { Depthwise32(sums[:5], 3, a32, []int{0, 3}, 3, 2, wide) })
	require.Panics(t, func() { MaxPool(make([]int16, 6), 3, a, nil, 3, 2, 3) })
}
