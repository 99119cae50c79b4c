//go:build !purego

package kernel

import (
	"math/rand/v2"
	"slices"
	"sync"
	"unsafe"
)

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

// tilesExact tries tiles once against plain Go, on random numbers and the ends of their ranges. No processor that has them
// was at hand when this was written, only an emulated one, and nobody is to commit to a bit of one that computes otherwise.
var tilesExact = sync.OnceValue(func() bool {
	const rows, steps, panels = 3 * tileRows, 100, 3 // blocks of two tiles and of one, and tiles that are not full
	rng := rand.New(rand.NewPCG(0, 1))
	random := func() byte {
		if rng.IntN(4) == 0 {
			return []byte{0, 0x7f, 0x80, 0xff}[rng.IntN(4)]
		}
		return byte(rng.Uint32())
	}
	w := make([]int8, panels*panelBytes[uint8](steps))
	a8, a16 := make([]uint8, rows*4*steps), make([]int16, rows*2*steps)
	for i := range w {
		w[i] = int8(random())
	}
	for i := range a8 {
		a8[i] = random()
	}
	for i := range a16 {
		a16[i] = int16(random())<<8 | int16(random())
	}
	const columns = panels * PanelColumns
	got, want := make([]int32, rows*columns), make([]int32, rows*columns)
	pairs := &Panels{K: 2 * steps, w8: w}
	multiplyTiles(got, columns, a16, oneRun[:], 2*steps, rows, w, steps, 0, panels)
	matMul16Go(want, columns, a16, oneRun[:], 2*steps, rows, pairs, 0, panels)
	if !slices.Equal(got, want) {
		return false
	}
	quads := &Quads{K: 4 * steps, w: w}
	multiplyTiles(got, columns, a8, oneRun[:], 4*steps, rows, w, steps, 0, panels)
	matMul8Go(want, columns, a8, oneRun[:], 4*steps, rows, quads, 0, panels)
	return slices.Equal(got, want)
})

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
