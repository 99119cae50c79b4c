package calibrate

import "math"

const (
	// smallChannel is how many bits smaller than the whole a channel must be to count
	// as small; more than one channel in smallShare of them must be for units to pay.
	smallChannel, smallShare = 2, 4
	// mostUnitBits is how much finer than the whole a channel may be stored: what the
	// samples show of a channel says little about how small it stays.
	mostUnitBits = 8
)

// units are powers of two, at most 1, by which the unit of each channel may be smaller
// than that of the whole value, of which limit can be held: the peak of the channel
// still has the headroom. Nil if few channels are small: the precision of the others
// is then that of the value.
func units(peaks []float64, limit, headroom float64) []float64 {
	small := 0
	out := make([]float64, len(peaks))
	for c, peak := range peaks {
		out[c] = 1
		if !(peak > 0) {
			continue
		}
		_, exp := math.Frexp(limit / float64(peak*headroom)) // in [2^(exp-1), 2^exp)
		k := min(max(exp-1, 0), mostUnitBits)
		out[c] = math.Ldexp(1, -k)
		if k >= smallChannel {
			small++
		}
	}
	if small*smallShare <= len(peaks) {
		return nil
	}
	return out
}
