//go:build !amd64 || purego

package kernel

// Copy is copyGo.
func Copy(dst []int16, src []byte) { copyGo(dst, src) }

func packPanel(p *panelPart) { p.pack(0, 0, PanelColumns) }

func hasDepthwiseNarrow() bool { return false }

func depthwiseNarrow[D int8 | int16](dst []D, dstStride int, a []int16, taps []int, xStep, n int, w *TapWeights, e *TapEpilogue) {
	panic("kernel: there is no epilogue of taps")
}

// readsFolded reports whether the active tier reads all of so many folded columns.
func readsFolded(columns int) bool { return false }

func pool(which int, size uintptr, dst *byte, dstStride int, a *byte, taps []int, xStep, n, channels int) int {
	return 0
}

func depthwise32(c []int64, cStride int, a []int32, taps []int, xStep, n int, w *WideTapWeights) int {
	return 0
}

func linear16[D int16 | int32](dst []D, dstStride int, a, b Rows16, rows, cols int, l *Linear) {
	linear16Go(dst, dstStride, a, b, rows, cols, l)
}

// lookup16 looks none up.
func lookup16(dst, src []int16, table *[1 << 16]int16) int { return 0 }

// lookup32 looks none up.
func lookup32(dst []int32, src *byte, size uintptr, table []int32, offset int) int { return 0 }

func fetch16(table *[1 << 16]int16) {}

// The kernels of 64-bit rows do as many elements as they like and return how many.

func loadRow(dst []int64, src []byte, size int) int  { return 0 }
func storeRow(dst []byte, src []int64, size int) int { return 0 }
func mulAdd16Row(acc []int64, a, b []int16) int      { return 0 }
func mulAddRow(acc, a, b []int64) int                { return 0 }
func addRow(acc, a []int64) int                      { return 0 }
func mulRow(acc, a []int64) int                      { return 0 }
func divRow(a, b []int64) int                        { return 0 }
func maxRow(acc, a []int64) int                      { return 0 }
func minRow(acc, a []int64) int                      { return 0 }
func sumOf(a []int64) (int64, int)                   { return 0, 0 }
func productsOf(a, b []int64) (int64, int)           { return 0, 0 }
func maxOf(acc int64, a []int64) (int64, int)        { return acc, 0 }
func minOf(acc int64, a []int64) (int64, int)        { return acc, 0 }

func weighRow(a, b []int64, alpha, beta, gamma int64) int { return 0 }

func split32(hi, lo []int16, src []int32) int     { return 0 }
func join64(dst []int64, hi, lo []int32) int      { return 0 }
func split16(hi, lo, src []int16) int             { return 0 }
func join32(dst, halves []int32, j *Join) int     { return 0 }
func addHalves64(dst []int64, halves []int32) int { return 0 }
func addJoined64(dst []int64, hi, lo []int32) int { return 0 }

func sums16(dst []int32, src []int16, stride, n int) int { return 0 }
func sums32(dst []int64, src []int32, stride, n int) int { return 0 }
func maxima16(dst, src []int16, stride, n int) int       { return 0 }
func minima16(dst, src []int16, stride, n int) int       { return 0 }

func mulRescale16(dst []int16, a []int32, factor int64, r *Rescaling) int { return 0 }

func narrow64(dst []int32, src []int64, by *Narrow) int { return 0 }

func requantize64(dst out64, src []int64, srcStride int, q *Requant64) int        { return 0 }
func requantizeHalves(dst out64, hi, lo []int32, srcStride int, q *Requant64) int { return 0 }
func multiply32(dst out64, a, b Rows32, q *Requant64) int                         { return 0 }
func weigh32(dst out64, a, b Rows32, factors *[2]int64, q *Requant64) int         { return 0 }

func matMul32(c []int64, cStride int, a []int32, aStride, rows int, panel []int32) bool { return false }

func rescaleRow(dst, acc, words []int64, e *Epilogue) int { return 0 }

func hasMatMulNarrow() bool { return false }

func matMulNarrow16[D int8 | int16](dst []D, dstStride int, a []int16, runs []int, aStride, rows int, b *Panels, panel0, panels int, q *Requant, col0 int) {
}

func matMulNarrow8[D int8 | int16](dst []D, dstStride int, a []uint8, runs []int, aStride, rows int, b *Quads, panel0, panels int, q *Requant, col0 int) {
}
