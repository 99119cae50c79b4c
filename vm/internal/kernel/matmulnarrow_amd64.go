//go:build !purego

package kernel

import "unsafe"

// narrowTile is a tile whose sums are narrowed to numbers of size bytes.
type narrowTile func(dst *byte, dstStride int, a *byte, aStride int, b *byte, steps, blocks int, runs *int, count int, columns *byte, step int, limits *int16, size int)

// narrowTiles are those of one panel and of two neighbours, by how many rows they take.
type narrowTiles struct {
	heights []int
	tiles   [2][]narrowTile
}

var (
	narrowTiles16 = narrowTiles{[]int{12, 8, 6, 4, 2, 1}, [2][]narrowTile{
		{matMulNarrow16VNNI_12x1, matMulNarrow16VNNI_8x1, matMulNarrow16VNNI_6x1, matMulNarrow16VNNI_4x1, matMulNarrow16VNNI_2x1, matMulNarrow16VNNI_1x1},
		{matMulNarrow16VNNI_12x2, matMulNarrow16VNNI_8x2, matMulNarrow16VNNI_6x2, matMulNarrow16VNNI_4x2, matMulNarrow16VNNI_2x2, matMulNarrow16VNNI_1x2}}}
	narrowTiles8 = narrowTiles{[]int{12, 8, 6, 4, 2, 1}, [2][]narrowTile{
		{matMulNarrow8VNNI_12x1, matMulNarrow8VNNI_8x1, matMulNarrow8VNNI_6x1, matMulNarrow8VNNI_4x1, matMulNarrow8VNNI_2x1, matMulNarrow8VNNI_1x1},
		{matMulNarrow8VNNI_12x2, matMulNarrow8VNNI_8x2, matMulNarrow8VNNI_6x2, matMulNarrow8VNNI_4x2, matMulNarrow8VNNI_2x2, matMulNarrow8VNNI_1x2}}}
)

func hasMatMulNarrow() bool { return active >= AVX512VNNI }

func matMulNarrow16[D int8 | int16](dst []D, dstStride int, a []int16, runs []int, aStride, rows int, b *Panels, panel0, panels int, q *Requant, col0 int) {
	multiplyNarrow(&narrowTiles16, dst, dstStride, a, runs, aStride, rows, b.w8, b.pairs(), panel0, panels, q, col0)
}

func matMulNarrow8[D int8 | int16](dst []D, dstStride int, a []uint8, runs []int, aStride, rows int, b *Quads, panel0, panels int, q *Requant, col0 int) {
	multiplyNarrow(&narrowTiles8, dst, dstStride, a, runs, aStride, rows, b.w, b.quads(), panel0, panels, q, col0)
}

// multiplyNarrow covers the product with tiles, as multiply does.
func multiplyNarrow[D int8 | int16, A int16 | uint8](t *narrowTiles, dst []D, dstStride int, a []A, runs []int, aStride, rows int, w []int8, steps, panel0, panels int, q *Requant, col0 int) {
	const vector = 4 // bytes of a row that one step takes
	size, f := steps*PanelColumns*vector/int(unsafe.Sizeof(a[0])), q.folded
	if active == AMX {
		done := multiplyTilesNarrow(dst, dstStride, a, runs, aStride, rows, w, steps, panel0, panels, q, col0)
		if done == rows {
			return
		}
		dst, a, rows = dst[done*dstStride:], a[done*aStride:], rows-done
	}
	for p := 0; p < panels; {
		width := min(2, panels-p)
		columns, step := f.columnsFrom(q, col0+p*PanelColumns)
		for i, k := 0, 0; i < rows; k++ {
			if blocks := (rows - i) / t.heights[k]; blocks > 0 {
				t.tiles[width-1][k](pointer(dst[i*dstStride+p*PanelColumns:]), dstStride, pointer(a[i*aStride:]), aStride, pointer(w[(panel0+p)*size:]),
					steps/len(runs), blocks, &runs[0], len(runs), columns, step, &f.lo, int(unsafe.Sizeof(dst[0])))
				i += blocks * t.heights[k]
			}
		}
		p += width
	}
}
