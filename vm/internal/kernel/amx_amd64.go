//go:build !purego

package kernel

import "unsafe"

// AMX multiplies tiles: 16 rows of activations with 16 columns, in the layout that panels have
// anyway. Rows that are no whole tile are left to AVX-512 VNNI, as is all else: a processor that
// has AMX has that too.

// The rows of a tile, and how many steps of a run make it worth it. The second number is an
// estimate from the instructions' throughput: a tile takes as long whether it is full or not.
const (
	tileRows  = 16
	tileSteps = 8
)

// tileState are the bits of the configuration and the data of tiles in what xgetbv returns.
const tileState = 1<<17 | 1<<18

// vectorTier is the tier whose kernels do what tiles do not.
func vectorTier() Tier { return min(active, AVX512VNNI) }

// tiledRows is how many rows tiles do.
func tiledRows(rows, steps int, runs []int) int {
	if steps/len(runs) < tileSteps {
		return 0
	}
	return rows / tileRows * tileRows
}

// multiplyTiles does as many rows as it likes and returns how many.
func multiplyTiles[A int16 | uint8](c []int32, cStride int, a []A, runs []int, aStride, rows int, w []int8, steps, panel0, panels int) int {
	rows = tiledRows(rows, steps, runs)
	size := panelBytes[A](steps)
	for p := 0; p < panels && rows > 0; {
		width := min(widestTile[A](), panels-p)
		tileBlocks[A](&c[p*PanelColumns], cStride, pointer(a), aStride, pointer(w[(panel0+p)*size:]), steps, rows, width, runs)
		p += width
	}
	return rows
}

// multiplyTilesNarrow is multiplyTiles and Requantize in one, for as many rows at a time as
// have sums that stay in the first-level cache.
func multiplyTilesNarrow[D int8 | int16, A int16 | uint8](dst []D, dstStride int, a []A, runs []int, aStride, rows int, w []int8, steps, panel0, panels int, q *Requant, col0 int) int {
	const together = 4 * tileRows
	var sums [together * 2 * PanelColumns]int32
	rows = tiledRows(rows, steps, runs)
	size := panelBytes[A](steps)
	for p := 0; p < panels && rows > 0; {
		width := min(widestTile[A](), panels-p)
		columns, step := q.folded.columnsFrom(q, col0+p*PanelColumns)
		for i := 0; i < rows; i += together {
			count, to := min(together, rows-i), pointer(dst[i*dstStride+p*PanelColumns:])
			tileBlocks[A](&sums[0], 2*PanelColumns, pointer(a[i*aStride:]), aStride, pointer(w[(panel0+p)*size:]), steps, count, width, runs)
			from := (*byte)(unsafe.Pointer(&sums[0]))
			if unsafe.Sizeof(dst[0]) == 1 {
				requantizeFoldedAVX512_32to8(to, dstStride, from, 2*PanelColumns, count, width*PanelColumns, columns, step, &q.folded.lo)
			} else {
				requantizeFoldedAVX512_32to16(to, dstStride, from, 2*PanelColumns, count, width*PanelColumns, columns, step, &q.folded.lo)
			}
		}
		p += width
	}
	return rows
}

// panelBytes is the size of a panel of weights of 8 bits.
func panelBytes[A int16 | uint8](steps int) int {
	return steps * PanelColumns * 4 / int(unsafe.Sizeof(A(0)))
}

// widestTile is how many panels kernels take at once. Of 16 bits sums take twice as many tiles.
func widestTile[A int16 | uint8]() int { return 2 / int(unsafe.Sizeof(A(0))) }

// tileBlocks multiplies whole tiles of rows with one panel or two: pairs of tiles, and then
// one if it is left.
func tileBlocks[A int16 | uint8](c *int32, cStride int, a *byte, aStride int, w *byte, steps, rows, panels int, runs []int) {
	steps /= len(runs)
	if blocks := rows / (2 * tileRows); blocks > 0 {
		switch {
		case unsafe.Sizeof(A(0)) == 2:
			matMul16AMX_32x1(c, cStride, a, aStride, w, steps, blocks, &runs[0], len(runs))
		case panels == 1:
			matMul8AMX_32x1(c, cStride, a, aStride, w, steps, blocks, &runs[0], len(runs))
		default:
			matMul8AMX_32x2(c, cStride, a, aStride, w, steps, blocks, &runs[0], len(runs))
		}
	}
	if done := rows &^ (2*tileRows - 1); done < rows {
		c = (*int32)(unsafe.Add(unsafe.Pointer(c), 4*done*cStride))
		a = (*byte)(unsafe.Add(unsafe.Pointer(a), int(unsafe.Sizeof(A(0)))*done*aStride))
		switch {
		case unsafe.Sizeof(A(0)) == 2:
			matMul16AMX_16x1(c, cStride, a, aStride, w, steps, 1, &runs[0], len(runs))
		case panels == 1:
			matMul8AMX_16x1(c, cStride, a, aStride, w, steps, 1, &runs[0], len(runs))
		default:
			matMul8AMX_16x2(c, cStride, a, aStride, w, steps, 1, &runs[0], len(runs))
		}
	}
}
