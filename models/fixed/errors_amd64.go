//go:build !purego

package fixed

import "golang.org/x/sys/cpu"

// addErrors is addErrorsGo.
func addErrors(ratio []float64, levels, sums *[grids]float64) {
	switch {
	case cpu.X86.HasAVX512F:
		addErrorsAVX512(ratio, levels, sums)
	case cpu.X86.HasAVX2:
		addErrorsAVX2(ratio, levels, sums)
	default:
		addErrorsGo(ratio, levels, sums)
	}
}
