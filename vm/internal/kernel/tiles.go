//go:build (amd64 || arm64) && !purego

package kernel

import "unsafe"

// tile multiplies blocks of rows with one panel or two neighbours. A row is count runs of
// steps, of as many rows of the panel as are packed together. Strides and runs are in
// elements; steps, blocks and count are at least 1.
type tile func(c *int32, cStride int, a *byte, aStride int, b *byte, steps, blocks int, runs *int, count int)

// tiles are the kernels of a tier, by how many rows they take: the most first, 1 last.
type tiles struct {
	heights []int
	one     []tile // panel
	two     []tile // panels, nil if a tile holds only one
}

// multiply covers the product with tiles: all rows times two panels after the other, so
// that these stay in the first-level cache.
func multiply[A int16 | uint8, W int8 | int16](t *tiles, c []int32, cStride int, a []A, runs []int, aStride, rows int, w []W, steps, panel0, panels int) {
	const vector = 4 // bytes of a row that one step takes
	size := steps * PanelColumns * vector / int(unsafe.Sizeof(a[0]))
	for p := 0; p < panels; {
		kernels, width := t.one, 1
		if t.two != nil && panels-p >= 2 {
			kernels, width = t.two, 2
		}
		for i, k := 0, 0; i < rows; k++ {
			if blocks := (rows - i) / t.heights[k]; blocks > 0 {
				kernels[k](&c[i*cStride+p*PanelColumns], cStride, pointer(a[i*aStride:]), aStride, pointer(w[(panel0+p)*size:]), steps/len(runs), blocks, &runs[0], len(runs))
				i += blocks * t.heights[k]
			}
		}
		p += width
	}
}
