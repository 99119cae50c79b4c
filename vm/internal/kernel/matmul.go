package kernel

// RowStride is how far apart rows of n elements of the given size should start where
// there is a choice: an odd number of cache lines, which also leaves room for the
// elements that the kernels ask for after a row. Rows a multiple of 2048 bytes apart
// meet in the same sets of the cache: with them products are several times slower.
func RowStride(n, size int) int {
	const line = 64
	lines := (n*size + 3 + line - 1) / line
	return (lines | 1) * line / size
}

// MatMul16 multiplies rows of 16-bit activations with panels panel0 … panel0+panels:
//
//	c[i·cStride + j] = Σ_k a[i·aStride + k]·b(k, panel0·16 + j)   for i < rows, j < panels·16
//
// The sums wrap at 32 bits. Columns that are padding are written too: 0. When b.K is odd
// a must have one more element after its last row, whatever its value.
func MatMul16(c []int32, cStride int, a []int16, aStride, rows int, b *Panels, panel0, panels int) {
	if rows <= 0 || panels <= 0 {
		return
	}
	MatMulRuns16(c, cStride, a, oneRun[:], b.K, aStride, rows, b, panel0, panels)
}

// oneRun is that of a row which lies together.
var oneRun [1]int

// MatMulRuns16 is MatMul16 for rows that are not contiguous: each is made of runs of
// length elements, row i of a[runs[r] + i·aStride + k] for k < length. The panels have
// the runs one after the other, those of odd length with a row of zeros after each; there
// the element after a run is read too, whatever its value.
func MatMulRuns16(c []int32, cStride int, a []int16, runs []int, length, aStride, rows int, b *Panels, panel0, panels int) {
	if rows <= 0 || panels <= 0 {
		return
	}
	pairs := (length + 1) / 2
	checkPanels(panel0, panels, b.Count())
	if pairs*len(runs) != b.pairs() {
		panic("kernel: the runs are not those of the panels")
	}
	checkTaps(len(a), runs, aStride, rows, 2*pairs)
	checkRows(len(c), cStride, rows, panels*PanelColumns)
	if pairs == 0 {
		zeroRows(c, cStride, rows, panels*PanelColumns)
		return
	}
	matMul16(c, cStride, a, runs, aStride, rows, b, panel0, panels)
}

// matMul16Go is MatMulRuns16 in Go.
func matMul16Go(c []int32, cStride int, a []int16, runs []int, aStride, rows int, b *Panels, panel0, panels int) {
	size := b.pairs() * 2 * PanelColumns
	for p := range panels {
		at := (panel0 + p) * size
		for i := range rows {
			out := c[i*cStride+p*PanelColumns:][:PanelColumns]
			clear(out)
			part, steps := size/len(runs), 2*b.pairs()/len(runs)
			for r, run := range runs {
				row := a[run+i*aStride:][:steps]
				if b.w8 != nil {
					multiplyPanel(out, row, b.w8[at+r*part:][:part], 2)
				} else {
					multiplyPanel(out, row, b.w16[at+r*part:][:part], 2)
				}
			}
		}
	}
}

// MatMul8 multiplies rows of unsigned activations of 8 bits with signed weights:
//
//	c[i·cStride + j] = Σ_k a[i·aStride + k]·b(k, panel0·16 + j)   for i < rows, j < panels·16
//
// The sums wrap at 32 bits. Columns that are padding are written too: 0. a must have as
// many elements after its last row as b.K lacks to a multiple of 4, whatever their
// values. For signed activations use Flip8 and subtract 128·b.Sums.
func MatMul8(c []int32, cStride int, a []uint8, aStride, rows int, b *Quads, panel0, panels int) {
	MatMulRuns8(c, cStride, a, oneRun[:], b.K, aStride, rows, b, panel0, panels)
}

// MatMulRuns8 is MatMul8 for rows that are not contiguous: each is made of runs of length
// elements, row i of a[runs[r] + i·aStride + k] for k < length. The panels have the runs one
// after the other, each followed by as many rows of zeros as its length lacks to a multiple
// of 4; so many elements after a run are read too, whatever their values.
func MatMulRuns8(c []int32, cStride int, a []uint8, runs []int, length, aStride, rows int, b *Quads, panel0, panels int) {
	if rows <= 0 || panels <= 0 {
		return
	}
	quads := (length + 3) / 4
	checkPanels(panel0, panels, b.Count())
	if quads*len(runs) != b.quads() {
		panic("kernel: the runs are not those of the panels")
	}
	checkTaps(len(a), runs, aStride, rows, 4*quads)
	checkRows(len(c), cStride, rows, panels*PanelColumns)
	if quads == 0 {
		zeroRows(c, cStride, rows, panels*PanelColumns)
		return
	}
	matMul8(c, cStride, a, runs, aStride, rows, b, panel0, panels)
}

// matMul8Go is MatMulRuns8 in Go.
func matMul8Go(c []int32, cStride int, a []uint8, runs []int, aStride, rows int, b *Quads, panel0, panels int) {
	size := b.quads() * 4 * PanelColumns
	part, steps := size/len(runs), 4*b.quads()/len(runs)
	for p := range panels {
		w := b.w[(panel0+p)*size:][:size]
		for i := range rows {
			out := c[i*cStride+p*PanelColumns:][:PanelColumns]
			clear(out)
			for r, run := range runs {
				multiplyPanel(out, a[run+i*aStride:][:steps], w[r*part:][:part], 4)
			}
		}
	}
}

// multiplyPanel adds one row times one panel whose rows go in groups.
func multiplyPanel[A int16 | uint8, W int8 | int16](out []int32, row []A, w []W, group int) {
	for k := 0; k < len(row); k += group {
		for j := range out {
			for i, x := range row[k : k+group] {
				out[j] += int32(x) * int32(w[i])
			}
			w = w[group:]
		}
	}
}

// Flip8 is dst[i] = src[i] XOR 0x80, signed bytes x as unsigned x+128 and back.
func Flip8(dst, src []byte) {
	src = src[:len(dst)]
	i := flip8(dst, src)
	for ; i < len(dst); i++ {
		dst[i] = src[i] ^ 0x80
	}
}

// Flip16 is the same of numbers of 16 bits of which the lower bytes are wanted.
func Flip16(dst []byte, src []int16) {
	src = src[:len(dst)]
	i := flip16(dst, src)
	for ; i < len(dst); i++ {
		dst[i] = byte(src[i]) ^ 0x80
	}
}
