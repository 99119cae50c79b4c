//go:build !amd64 || purego

package fixed

// addErrors is addErrorsGo.
func addErrors(ratio []float64, levels, sums *[grids]float64) { addErrorsGo(ratio, levels, sums) }
