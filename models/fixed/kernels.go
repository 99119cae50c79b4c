package fixed

import "math"

// step is of how many weights the kernels take multiples; what is left is done in Go.
const step = 32

func whole(n int) int { return n / step * step }

// largestOf is the largest magnitude; NaN is larger than all numbers.
func largestOf(w []float32) float64 {
	var lanes [16]uint32
	n := whole(len(w))
	peaks(w[:n], &lanes)
	peaksGo(w[n:], &lanes)
	most := uint32(0)
	for _, v := range lanes {
		most = max(most, v)
	}
	return float64(math.Float32frombits(most))
}

// peaksGo compares the bits of the magnitudes, which are in the order of these.
func peaksGo(w []float32, most *[16]uint32) {
	for i, v := range w {
		most[i%16] = max(most[i%16], math.Float32bits(v)&math.MaxInt32)
	}
}

// toRatios sets the ratios to the largest weight, and rough to their fractions (see surelyWorse).
func toRatios(ratio []float64, rough []int16, w []float32, largest float64) {
	n := whole(len(w))
	ratios(ratio[:n], rough[:n], w[:n], largest)
	ratiosGo(ratio[n:], rough[n:], w[n:], largest)
}

func ratiosGo(ratio []float64, rough []int16, w []float32, largest float64) {
	for i, v := range w {
		r := float64(v) / largest
		ratio[i] = r
		rough[i] = int16(int32(math.RoundToEven(r * (1 << 16))))
	}
}

func roundAll(q []int16, w []float32, scale float64, top int) {
	n := whole(len(w))
	round(q[:n], w[:n], scale, top)
	roundGo(q[n:], w[n:], scale, top)
}

func roundGo(q []int16, w []float32, scale float64, top int) {
	for i, v := range w {
		x := int(math.Floor(float64(v)/scale + 0.5)) // at most largest/scale, which is about top
		q[i] = int16(min(max(x, -top), top))
	}
}

// Magnitudes returns the sum of the magnitudes of rounded weights, the least and the largest of
// these and 0. None is -2^15: grids are symmetric.
func Magnitudes(q []int16) (sum uint64, lo, hi int16) {
	const most = 1 << 15 // so that no sum of a lane overflows
	for len(q) > 0 {
		part := q[:min(len(q), most)]
		q = q[len(part):]
		var sums [16]uint32
		var least, largest [32]int16
		n := whole(len(part))
		magnitudes(part[:n], &sums, &least, &largest)
		for _, v := range sums {
			sum += uint64(v)
		}
		for k := range least {
			lo, hi = min(lo, least[k]), max(hi, largest[k])
		}
		for _, v := range part[n:] {
			sum, lo, hi = sum+uint64(max(int(v), -int(v))), min(lo, v), max(hi, v)
		}
	}
	return sum, lo, hi
}

func magnitudesGo(q []int16, sums *[16]uint32, lo, hi *[32]int16) {
	*sums, *lo, *hi = [16]uint32{}, [32]int16{}, [32]int16{}
	for i, v := range q {
		sums[i%32/2] += uint32(max(int32(v), -int32(v)))
		lo[i%32], hi[i%32] = min(lo[i%32], v), max(hi[i%32], v)
	}
}

// Narrow stores weights of 8 bits as bytes.
func Narrow(out []byte, q []int16) {
	n := whole(len(q))
	narrow(out[:n], q[:n])
	narrowGo(out[n:len(q)], q[n:])
}

func narrowGo(out []byte, q []int16) {
	for i, v := range q {
		out[i] = byte(v)
	}
}
