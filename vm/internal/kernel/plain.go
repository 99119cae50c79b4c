//go:build (!amd64 && !arm64) || purego

package kernel

// machineTiers are the tiers of assembly.
func machineTiers() []Tier { return nil }

func matMul16(c []int32, cStride int, a []int16, runs []int, aStride, rows int, b *Panels, panel0, panels int) {
	matMul16Go(c, cStride, a, runs, aStride, rows, b, panel0, panels)
}

func requantize[D result, S source](dst []D, dstStride int, src []S, srcStride, rows, cols int, q *Requant, col0 int) {
	requantizeGo(dst, dstStride, src, srcStride, rows, cols, q, col0)
}

func matMul8(c []int32, cStride int, a []uint8, runs []int, aStride, rows int, b *Quads, panel0, panels int) {
	matMul8Go(c, cStride, a, runs, aStride, rows, b, panel0, panels)
}

// flip8 flips as many bytes as it likes and returns how many.
func flip8(dst, src []byte) int { return 0 }

// flip16 flips as many numbers as it likes and returns how many.
func flip16(dst []byte, src []int16) int { return 0 }

func depthwise16(c []int32, cStride int, a []int16, taps []int, xStep, n int, w *TapWeights) {
	depthwise16Go(c, cStride, a, taps, xStep, n, w)
}

func mulRequant16[D int16 | int32](dst []D, dstStride int, a, b Rows16, rows, cols int, q *Requant, col0 int) {
	mulRequant16Go(dst, dstStride, a, b, rows, cols, q, col0)
}
