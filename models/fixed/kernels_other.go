//go:build !amd64 || purego

package fixed

func addErrors(ratio []float64, levels, sums *[grids]float64) { addErrorsGo(ratio, levels, sums) }

func peaks(w []float32, most *[16]uint32) { peaksGo(w, most) }

func ratios(ratio []float64, rough []int16, w []float32, largest float64) {
	ratiosGo(ratio, rough, w, largest)
}

func roughErrors(rough []int16, level int16, sums *[16]uint32) { roughErrorsGo(rough, level, sums) }

func round(q []int16, w []float32, scale float64, top int) { roundGo(q, w, scale, top) }

func magnitudes(q []int16, sums *[16]uint32, lo, hi *[32]int16) { magnitudesGo(q, sums, lo, hi) }

func narrow(out []byte, q []int16) { narrowGo(out, q) }
