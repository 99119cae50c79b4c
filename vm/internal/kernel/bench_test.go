package kernel

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// benchTiers runs a benchmark on every tier of assembly; work is what f does, in the
// unit. Of many measurements it reports the fastest: what is slower was disturbed.
func benchTiers(b *testing.B, work float64, unit string, f func()) {
	before := Active()
	defer func() { require.NoError(b, Use(before)) }()
	for _, tier := range Tiers()[1:] {
		require.NoError(b, Use(tier))
		b.Run(tier.String(), func(b *testing.B) {
			best := time.Hour
			for b.Loop() {
				start := time.Now()
				for range 10 {
					f()
				}
				best = min(best, time.Since(start))
			}
			rate := 10 * work / best.Seconds()
			if unit == "GMAC/s" {
				b.ReportMetric(rate/1e9, unit)
			} else {
				b.ReportMetric(1e9/rate, unit)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// shapes of products: those of large convolutions, small ones, one row of many weights.
var shapes = []struct{ m, k, n int }{{240, 1024, 256}, {240, 256, 256}, {56, 64, 64}, {196, 96, 24}, {49, 320, 160}, {1, 1024, 1024}}

func BenchmarkMatMul16(b *testing.B) {
	for _, bits := range []int{8, 16} {
		for _, s := range shapes {
			w := newPanels8(s.k, s.n, make([]byte, s.k*s.n), s.n, 1)
			if bits == 16 {
				w.Pack16(s.k, s.n, make([]int16, s.k*s.n), s.n, 1)
			}
			a, c := make([]int16, s.m*s.k), make([]int32, s.m*w.Count()*16)
			b.Run(fmt.Sprintf("w%d/%dx%dx%d", bits, s.m, s.k, s.n), func(b *testing.B) {
				benchTiers(b, float64(s.m*s.k*s.n), "GMAC/s", func() {
					MatMul16(c, w.Count()*16, a, s.k, s.m, w, 0, w.Count())
				})
			})
		}
	}
}

// Keys or values of an attention head.
func BenchmarkPack16(b *testing.B) {
	const n, k = 197, 64
	var p Panels
	src := make([]int16, n*k)
	b.Run("by columns", func(b *testing.B) {
		benchTiers(b, n*k, "ns/element", func() { p.Pack16(k, n, src, 1, k) })
	})
	b.Run("by rows", func(b *testing.B) {
		benchTiers(b, n*k, "ns/element", func() { p.Pack16(n, k, src, k, 1) })
	})
}

func BenchmarkMatMul8(b *testing.B) {
	for _, s := range shapes {
		w := newQuads(s.k, s.n, make([]byte, s.k*s.n), s.n, 1)
		a, c := make([]byte, s.m*s.k), make([]int32, s.m*w.Count()*16)
		b.Run(fmt.Sprintf("%dx%dx%d", s.m, s.k, s.n), func(b *testing.B) {
			benchTiers(b, float64(s.m*s.k*s.n), "GMAC/s", func() {
				MatMul8(c, w.Count()*16, a, s.k, s.m, w, 0, w.Count())
			})
		})
	}
}

func BenchmarkDepthwise16(b *testing.B) {
	const n, channels = 28, 96
	for _, side := range []int{3, 5} {
		taps := make([]int, side*side)
		for i := range taps {
			taps[i] = (i/side*(n+side) + i%side) * channels
		}
		a, c := make([]int16, (n+side)*side*channels), make([]int32, n*channels)
		w := NewTapWeights(nil, len(taps), channels, make([]byte, len(taps)*channels), channels, 1)
		b.Run(fmt.Sprintf("%dx%d", side, side), func(b *testing.B) {
			benchTiers(b, float64(n*channels*len(taps)), "GMAC/s", func() {
				Depthwise16(c, channels, a, taps, channels, n, w)
			})
		})
	}
}

func BenchmarkDepthwise32(b *testing.B) {
	const n, channels, side = 28, 96, 3
	taps := make([]int, side*side)
	for i := range taps {
		taps[i] = (i/side*(n+side) + i%side) * channels
	}
	a, c := make([]int32, (n+side)*side*channels), make([]int64, n*channels)
	w := NewWideTapWeights(nil, len(taps), channels, make([]int32, len(taps)*channels))
	benchTiers(b, float64(n*channels*len(taps)), "GMAC/s", func() {
		Depthwise32(c, channels, a, taps, channels, n, w)
	})
}

func BenchmarkMaxPool16(b *testing.B) {
	const n, channels = 28, 96
	taps := []int{0, 96, 192, 2880, 2976, 3072, 5760, 5856, 5952}
	a, dst := make([]int16, 9000), make([]int16, n*channels)
	benchTiers(b, n*channels, "ns/element", func() {
		MaxPool(dst, channels, a, taps, channels, n, channels)
	})
}

// Rows of a block that stays in the first-level cache.
const benchRows, benchCols = 24, 128

// benchEpilogue has a scale for each column, as most layers have, or none that folds.
func benchEpilogue(b *testing.B, rng *rand.Rand, folds bool) *Requant {
	words := make([]int64, benchCols)
	for i := range words {
		words[i] = 1<<30 + rng.Int64N(1<<30) | 41<<32
		if !folds {
			words[i] |= 1 << 40
		}
	}
	q, ok := NewRequant(nil, words, make([]int64, benchCols), 1<<31, 3, -1<<7, 1<<7-1)
	require.True(b, ok)
	require.Equal(b, folds, q.folded != nil)
	return q
}

func BenchmarkRequantize(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	src := numbers[int32](b, rng, benchRows*benchCols)
	for name, folds := range map[string]bool{"folded": true, "shifted": false} {
		q := benchEpilogue(b, rng, folds)
		b.Run(name+"/32 to 16", func(b *testing.B) { benchRequantize[int16](b, src, q) })
		b.Run(name+"/32 to 8", func(b *testing.B) { benchRequantize[int8](b, src, q) })
	}
}

func benchRequantize[D result](b *testing.B, src []int32, q *Requant) {
	dst := make([]D, len(src))
	benchTiers(b, float64(len(src)), "ns/element", func() {
		Requantize(dst, benchCols, src, benchCols, benchRows, benchCols, q, 0)
	})
}

func BenchmarkElementwise16(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	const n = benchRows * benchCols
	x, y, dst := numbers[int16](b, rng, n), numbers[int16](b, rng, n), make([]int16, n)
	l, ok := NewLinear(full(1<<29), full(1<<30), 0, 1<<30|40<<32|15<<40, 3, -1<<15, 1<<15-1)
	require.True(b, ok)
	for name, folds := range map[string]bool{"mul, folded": true, "mul, shifted": false} {
		q := benchEpilogue(b, rng, folds)
		b.Run(name, func(b *testing.B) {
			benchTiers(b, n, "ns/element", func() {
				MulRequant16(dst, benchCols, Rows16{Data: x, Stride: benchCols}, Rows16{Data: y, Stride: benchCols}, benchRows, benchCols, q, 0)
			})
		})
	}
	b.Run("linear", func(b *testing.B) {
		benchTiers(b, n, "ns/element", func() {
			Linear16(dst, benchCols, Rows16{Data: x, Stride: benchCols}, Rows16{Data: y, Stride: benchCols}, benchRows, benchCols, l)
		})
	})
	table := (*[1 << 16]int16)(numbers[int16](b, rng, 1<<16))
	b.Run("lookup", func(b *testing.B) {
		benchTiers(b, n, "ns/element", func() { Lookup16(dst, x, table) })
	})
	wide, places := numbers[int32](b, rng, 1<<16), make([]int32, n)
	for i := range places {
		places[i] = -rng.Int32N(1 << 16)
	}
	found := make([]int32, n)
	b.Run("lookup of 32 bits", func(b *testing.B) {
		benchTiers(b, n, "ns/element", func() { Lookup32(found, places, wide, 1<<16-1) })
	})
	b.Run("lookup of 32 bits by 16", func(b *testing.B) {
		benchTiers(b, n, "ns/element", func() { Lookup32(found, x, wide, 1<<15) })
	})
}
