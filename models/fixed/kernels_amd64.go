//go:build !purego

package fixed

import "golang.org/x/sys/cpu"

// The kernels are those of the same names in Go. They take whole steps of weights only, which
// kernels.go sees to.

func addErrors(ratio []float64, levels, sums *[grids]float64) {
	switch {
	case cpu.X86.HasAVX512BW:
		addErrorsAVX512(ratio, levels, sums)
	case cpu.X86.HasAVX2:
		addErrorsAVX2(ratio, levels, sums)
	default:
		addErrorsGo(ratio, levels, sums)
	}
}

func peaks(w []float32, most *[16]uint32) {
	switch {
	case cpu.X86.HasAVX512BW:
		peaksAVX512(w, most)
	case cpu.X86.HasAVX2:
		peaksAVX2(w, most)
	default:
		peaksGo(w, most)
	}
}

func ratios(ratio []float64, rough []int16, w []float32, largest float64) {
	switch {
	case cpu.X86.HasAVX512BW:
		ratiosAVX512(ratio, rough, w, largest)
	case cpu.X86.HasAVX2:
		ratiosAVX2(ratio, rough, w, largest)
	default:
		ratiosGo(ratio, rough, w, largest)
	}
}

func roughErrors(rough []int16, level int16, sums *[16]uint32) {
	switch {
	case cpu.X86.HasAVX512BW:
		roughErrorsAVX512(rough, level, sums)
	case cpu.X86.HasAVX2:
		roughErrorsAVX2(rough, level, sums)
	default:
		roughErrorsGo(rough, level, sums)
	}
}

func round(q []int16, w []float32, scale float64, top int) {
	switch {
	case cpu.X86.HasAVX512BW:
		roundAVX512(q, w, scale, top)
	case cpu.X86.HasAVX2:
		roundAVX2(q, w, scale, top)
	default:
		roundGo(q, w, scale, top)
	}
}

func magnitudes(q []int16, sums *[16]uint32, lo, hi *[32]int16) {
	switch {
	case cpu.X86.HasAVX512BW:
		magnitudesAVX512(q, sums, lo, hi)
	case cpu.X86.HasAVX2:
		magnitudesAVX2(q, sums, lo, hi)
	default:
		magnitudesGo(q, sums, lo, hi)
	}
}

func narrow(out []byte, q []int16) {
	switch {
	case cpu.X86.HasAVX512BW:
		narrowAVX512(out, q)
	case cpu.X86.HasAVX2:
		narrowAVX2(out, q)
	default:
		narrowGo(out, q)
	}
}
