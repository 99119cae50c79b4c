package fixed

import "math"

//go:generate go -C gen run . -out ../errors_amd64.s -stubs ../errors_stubs_amd64.go -pkg fixed

// grids is how many grids are tried at once.
const grids = 16

// squaredErrors is the rounding error of ratio, in parts of the largest weight, on grids of so
// many levels, or more than limit once all are.
func squaredErrors(ratio []float64, levels, sums *[grids]float64, limit float64) {
	const batch = 128
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
