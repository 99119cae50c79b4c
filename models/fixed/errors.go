package fixed

import "math"

//go:generate go -C gen run . -out ../rounding_amd64.s -stubs ../rounding_stubs_amd64.go -pkg fixed

// grids is how many grids are tried at once.
const grids = 16

// squaredErrors is the rounding error of ratio, in parts of the largest weight, on grids of so
// many levels, or more than limit once all are.
func squaredErrors(ratio []float64, levels, sums *[grids]float64, limit float64) {
	const batch = 512
	inUnits := [grids]float64{}
	for {
		n := min(batch, len(ratio))
		addErrors(ratio[:n], levels, &inUnits)
		ratio = ratio[n:]
		least := math.Inf(1)
		for k, l := range levels {
			sums[k] = inUnits[k] / (l * l)
			least = min(least, sums[k])
		}
		if len(ratio) == 0 || least >= limit {
			return
		}
	}
}

// addErrorsGo adds the squared rounding errors of ratio, in units of each grid.
func addErrorsGo(ratio []float64, levels, sums *[grids]float64) {
	for k, l := range levels {
		sum := sums[k]
		for _, r := range ratio {
			x := float64(r * l)
			d := x - math.Floor(x+0.5)
			sum += float64(d * d) // the conversions keep it from being fused
		}
		sums[k] = sum
	}
}

// surelyWorse reports whether squaredErrors of a grid is limit or more, by what 16 bits tell of
// the ratios, in order, which is eight times as fast. It may be false where it is.
//
// rough is ratio·2^16 to the nearest integer, modulo 2^16. So rough·level modulo 2^16, as a signed
// number d, is the distance to the grid in units of 2^-16 but for level/2, and its square, since
// |d| is at most 2^15, at least d² - 2^15·level.
func surelyWorse(rough []int16, level int, limit float64) bool {
	if math.IsInf(limit, 1) {
		return false
	}
	units := limit * float64(level*level) * (1 + 1e-9) // what rounding of the exact sum can change is far less
	const square = 1 << 32                             // of a unit of 2^-16
	most := max(square/12-float64(level<<15), square/64)
	next := units * square / most // of how many weights, as a rule, the errors add up to that much
	for sum := 0.0; len(rough) >= step; next /= 8 {
		n := min(whole(len(rough)), whole(int(min(next, mostRough-step))+step))
		sum += float64(roughSum(rough[:n], level))*(1<<8) - float64(n*level<<15)
		if sum >= units*square {
			return true
		}
		rough = rough[n:]
	}
	return false
}

// mostRough is of how many weights errors are added up at once, at most, so that no lane
// overflows.
const mostRough = 4096

// roughSum is the sum of squares of (rough·level mod 2^16)/2^4, each rounded towards 0.
func roughSum(rough []int16, level int) uint64 {
	var lanes [16]uint32
	roughErrors(rough, int16(level), &lanes)
	sum := uint64(0)
	for _, v := range lanes {
		sum += uint64(v)
	}
	return sum
}

func roughErrorsGo(rough []int16, level int16, sums *[16]uint32) {
	clear(sums[:])
	for i, r := range rough {
		d := int32(r * level)
		d = max(d, -d) >> 4
		sums[i/2%16] += uint32(d * d)
	}
}
