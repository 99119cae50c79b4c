package kernel

import "unsafe"

// MatMulNarrow16 is MatMulRuns16 and Requantize in one, so that sums stay in registers: the
// epilogue is that of columns col0 …. It returns false, and does nothing, if the active tier
// has no kernel for it.
func MatMulNarrow16[D int8 | int16](dst []D, dstStride int, a []int16, runs []int, length, aStride, rows int, b *Panels, panel0, panels int, q *Requant, col0 int) bool {
	f := q.foldedFor(unsafe.Sizeof(dst[0]))
	if f == nil || b.w8 == nil || length == 0 || !hasMatMulNarrow() {
		return false
	}
	if rows > 0 && panels > 0 {
		checkNarrow(len(dst), dstStride, len(a), runs, (length+1)/2, 2, aStride, rows, b.pairs(), panel0, panels, b.Count(), q, col0)
		matMulNarrow16(dst, dstStride, a, runs, aStride, rows, b, panel0, panels, q, col0)
	}
	return true
}

// MatMulNarrow8 is MatMulRuns8 and Requantize in one.
func MatMulNarrow8[D int8 | int16](dst []D, dstStride int, a []uint8, runs []int, length, aStride, rows int, b *Quads, panel0, panels int, q *Requant, col0 int) bool {
	f := q.foldedFor(unsafe.Sizeof(dst[0]))
	if f == nil || length == 0 || !hasMatMulNarrow() {
		return false
	}
	if rows > 0 && panels > 0 {
		checkNarrow(len(dst), dstStride, len(a), runs, (length+3)/4, 4, aStride, rows, b.quads(), panel0, panels, b.Count(), q, col0)
		matMulNarrow8(dst, dstStride, a, runs, aStride, rows, b, panel0, panels, q, col0)
	}
	return true
}

// checkNarrow panics if anything lies outside: runs have steps of so many elements each.
func checkNarrow(size, dstStride, elements int, runs []int, steps, each, aStride, rows, total, panel0, panels, count int, q *Requant, col0 int) {
	checkPanels(panel0, panels, count)
	if steps*len(runs) != total {
		panic("kernel: the runs are not those of the panels")
	}
	checkTaps(elements, runs, aStride, rows, each*steps)
	checkRows(size, dstStride, rows, panels*PanelColumns)
	q.check(col0, panels*PanelColumns)
}
