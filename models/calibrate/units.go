package calibrate

import "math"

const (
	// smallChannel is how many bits smaller than the whole a channel must be to count
	// as small; more than one channel in smallShare of them must be for units to pay.
	smallChannel, smallShare = 2, 4
	// mostUnitBits is how much finer than the whole a channel may be stored, unitRoom how
	// many bits of room a channel gets beyond that of the whole: what few samples show of
	// one channel says little about how small it stays. (Without the room, channels of a
	// face detector saturated at the first face.)
	mostUnitBits, unitRoom = 8, 2
)

// units are those of the channels of a value. Made-up samples say nothing of channels,
// and 32 bits have digits for all.
func (p Policy) units(seen *Observation, limit float64, bits int) []float64 {
	if p.Random || bits == 32 {
		return nil
	}
	return units(seen.Channels, limit, p.headroom(len(seen.Peaks), bits))
}

// units are powers of two, at most 1, by which the unit of each channel may be smaller
// than that of the whole value, of which limit can be held: the peak of the channel
// still has the headroom, and unitRoom bits. Nil if few channels are small: the precision of the others
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
		k := exp - 1
		if k >= smallChannel {
			small++
		}
		out[c] = math.Ldexp(1, -min(max(k-unitRoom, 0), mostUnitBits))
	}
	if small*smallShare <= len(peaks) {
		return nil
	}
	return out
}
