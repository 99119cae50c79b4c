//go:build !purego

package fixed

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/cpu"
)

// twins are the kernels of one tier.
type twins struct {
	have        bool
	addErrors   func([]float64, *[grids]float64, *[grids]float64)
	peaks       func([]float32, *[16]uint32)
	ratios      func([]float64, []int16, []float32, float64)
	roughErrors func([]int16, int16, *[16]uint32)
	round       func([]int16, []float32, float64, int)
	magnitudes  func([]int16, *[16]uint32, *[32]int16, *[32]int16)
	narrow      func([]byte, []int16)
}

var inGo = twins{true, addErrorsGo, peaksGo, ratiosGo, roughErrorsGo, roundGo, magnitudesGo, narrowGo}

// numbers are weights and what they are rounded to, with the extremes of both.
func numbers(seed uint64, n int) ([]float32, []int16) {
	rng := rand.New(rand.NewPCG(seed, 9))
	w, q := make([]float32, n), make([]int16, n)
	for i := range w {
		w[i], q[i] = float32(rng.NormFloat64()), int16(rng.IntN(1<<16-1)-math.MaxInt16)
		switch rng.IntN(8) {
		case 0:
			w[i], q[i] = []float32{0, -0.5, 1, -1, math.SmallestNonzeroFloat32}[rng.IntN(5)], -math.MaxInt16
		case 1:
			w[i], q[i] = float32(rng.IntN(9)-4)/8, math.MaxInt16 // halfway between multiples of 1/4
		}
	}
	return w, q
}

func TestKernelsAreThoseInGo(t *testing.T) {
	for name, tier := range map[string]twins{
		"AVX-512": {
			cpu.X86.HasAVX512BW, addErrorsAVX512, peaksAVX512, ratiosAVX512, roughErrorsAVX512, roundAVX512, magnitudesAVX512, narrowAVX512,
		},
		"AVX2": {cpu.X86.HasAVX2, addErrorsAVX2, peaksAVX2, ratiosAVX2, roughErrorsAVX2, roundAVX2, magnitudesAVX2, narrowAVX2},
	} {
		t.Run(name, func(t *testing.T) {
			if !tier.have {
				t.Skip("this processor does not have it")
			}
			for seed := range uint64(200) {
				n := step * int(seed%9)
				w, q := numbers(seed, n)
				require.Equal(t, inGo.results(w, q, seed), tier.results(w, q, seed))
			}
		})
	}
}

// results are all that the kernels compute of some numbers.
func (k twins) results(w []float32, q []int16, seed uint64) []any {
	n := len(w)
	ratio, rough := make([]float64, n), make([]int16, n)
	k.ratios(ratio, rough, w, float64(1+seed%5))
	var levels, errors [grids]float64
	for i := range levels {
		levels[i], errors[i] = float64(127-5*i), float64(i)
	}
	k.addErrors(ratio, &levels, &errors)
	var peaks, squares, sums [16]uint32
	peaks[3] = uint32(seed)
	k.peaks(w, &peaks)
	k.roughErrors(rough, int16(seed%256), &squares)
	rounded := make([]int16, n)
	k.round(rounded, w, 0.25/float64(1+seed%3), 7+int(seed%2)*32760)
	var lo, hi [32]int16
	k.magnitudes(q, &sums, &lo, &hi)
	bytes := make([]byte, n)
	k.narrow(bytes, small(q))
	return []any{ratio, rough, errors, peaks, squares, rounded, sums, lo, hi, bytes}
}

// small are numbers that 8 bits hold.
func small(q []int16) []int16 {
	out := make([]int16, len(q))
	for i, v := range q {
		out[i] = v >> 8
	}
	return out
}
