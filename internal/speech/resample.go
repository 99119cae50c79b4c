package speech

import "math"

// taps is how many zero crossings of the sinc lie on each side of a sample.
const taps = 16

// Resample changes the rate with a windowed sinc, which lets nothing pass above half the lower rate.
func (r *Recording) Resample(rate int) *Recording {
	if rate == r.Rate {
		return r
	}
	step := float64(r.Rate) / float64(rate)
	cut := min(1, 1/step) // of the source's bandwidth
	reach := taps / cut
	out := &Recording{Rate: rate, Samples: make([]float32, int(float64(len(r.Samples))/step))}
	for i := range out.Samples {
		centre := float64(i) * step
		sum := 0.0
		for k := max(0, int(math.Ceil(centre-reach))); k <= min(len(r.Samples)-1, int(math.Floor(centre+reach))); k++ {
			sum += float64(r.Samples[k]) * kernel((float64(k)-centre)*cut) * cut
		}
		out.Samples[i] = float32(sum)
	}
	return out
}

// kernel is sin(πx)/πx under a Hann window that ends at ±taps.
func kernel(x float64) float64 {
	if x == 0 {
		return 1
	}
	return math.Sin(math.Pi*x) / (math.Pi * x) * 0.5 * (1 + math.Cos(math.Pi*x/taps))
}
