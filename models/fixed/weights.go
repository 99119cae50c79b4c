package fixed

import (
	"fmt"
	"math"
	"slices"
)

// Rounder rounds weights, channel after channel, in the same memory: a large model
// would otherwise leave several times its size behind it.
type Rounder struct {
	q, rough []int16
	ratio    []float64
}

// Channel rounds the weights of one output channel to bits bits: w ≈ scale·q with q
// symmetric in ±(2^(bits-1) - 1). With 8 bits it takes, among the scales that make the
// largest weight an integer, that of the least squared error, so weights that lie on
// a grid are met exactly. The scale is at least floor, which bounds what
// a bias divided by it can reach; weights below it round to 0. q is overwritten by the
// next call.
func (r *Rounder) Channel(w []float32, bits int, floor float64) (q []int16, scale float64, err error) {
	largest := largestOf(w)
	if !(largest <= math.MaxFloat32) {
		i := slices.IndexFunc(w, func(v float32) bool { return !(math.Abs(float64(v)) <= math.MaxFloat32) })
		return nil, 0, fmt.Errorf("weight %d is %v", i, w[i])
	}
	top := int(1)<<(bits-1) - 1
	r.q = slices.Grow(r.q[:0], len(w))[:len(w)]
	q = r.q
	if largest == 0 {
		clear(q)
		return q, floor, nil
	}
	if largest/float64(top) <= floor {
		roundAll(q, w, floor, top)
		return q, floor, nil
	}
	scale = r.bestScale(w, largest, top, floor)
	roundAll(q, w, scale, top)
	return q, scale, nil
}

// maxLevels is how many steps to the largest weight the grids of quantised models have:
// 8 bits around any zero point.
const maxLevels = 255

// clearly is by what factor a coarser grid must be better: of those that contain the grid which
// the weights come from, and which are as good but for the rounding of what is computed, the
// finest is taken.
const clearly = 1 - 1.0/(1<<20)

// bestScale tries largest/top, largest/(top-1), … : a few steps down lose little
// range, and any step may land on the grid that the weights come from. With 16 bits
// the largest weight decides alone, unless a coarse grid is met within the rounding of
// float32: then what is computed is what a quantised model computes.
func (r *Rounder) bestScale(w []float32, largest float64, top int, floor float64) float64 {
	best, least, levels := largest/float64(top), math.Inf(1), top
	if top > maxLevels {
		levels, least = maxLevels, math.Ldexp(float64(len(w)), -45)
	}
	r.ratio, r.rough = slices.Grow(r.ratio[:0], len(w))[:len(w)], slices.Grow(r.rough[:0], len(w))[:len(w)]
	toRatios(r.ratio, r.rough, w, largest)
	for levels > 0 && largest/float64(levels) < floor {
		levels--
	}
	for levels > 0 {
		var tried, sums [grids]float64
		if levels = r.candidates(levels, &tried, clearly*least); tried[0] == 0 {
			break
		}
		squaredErrors(r.ratio, &tried, &sums, clearly*least)
		for k, e := range sums {
			if e < clearly*least {
				best, least = largest/tried[k], e
			}
		}
	}
	return best
}

// candidates are the next grids, from levels down, whose error could be less than limit. Where
// there are not enough, the last is tried again. It returns where to go on.
func (r *Rounder) candidates(levels int, tried *[grids]float64, limit float64) int {
	n := 0
	for ; levels > 0 && n < grids; levels-- {
		if !surelyWorse(r.rough, levels, limit) {
			tried[n] = float64(levels)
			n++
		}
	}
	for k := max(n, 1); k < grids; k++ {
		tried[k] = tried[k-1]
	}
	return levels
}

// Nearest is v/scale to the nearest integer, halves up, saturating at ±2^62.
func Nearest(v, scale float64) int64 {
	x := math.Floor(v/scale + 0.5)
	const limit = 1 << 62
	return int64(min(max(x, -limit), limit))
}

// Scale returns the value of one unit for magnitudes up to limit in bits bits: limit
// is first rounded up to 7 significant bits, so that the last bits of a measured
// range, which may differ between machines, do not matter.
func Scale(limit float64, bits int) float64 {
	if !(limit > 0) {
		limit = 1
	}
	frac, exp := math.Frexp(limit)
	limit = math.Ldexp(math.Ceil(frac*128)/128, exp)
	return limit / float64(int64(1)<<(bits-1)-1)
}

// PowerOfTwo rounds a scale up to a power of two.
func PowerOfTwo(scale float64) float64 {
	frac, exp := math.Frexp(scale)
	if frac == 0.5 {
		exp--
	}
	return math.Ldexp(1, exp)
}
