//go:build !purego

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

// Of each tier from AVX2 on, for weights of 8 and of 16 bits.
var tiles16 = [...][2]tiles{
	{{[]int{6, 4, 2, 1},
		[]tile{matMul16AVX2_6x1_w8, matMul16AVX2_4x1_w8, matMul16AVX2_2x1_w8, matMul16AVX2_1x1_w8}, nil},
		{[]int{6, 4, 2, 1},
			[]tile{matMul16AVX2_6x1_w16, matMul16AVX2_4x1_w16, matMul16AVX2_2x1_w16, matMul16AVX2_1x1_w16}, nil}},
	{{[]int{12, 8, 6, 4, 2, 1},
		[]tile{matMul16AVX512_12x1_w8, matMul16AVX512_8x1_w8, matMul16AVX512_6x1_w8, matMul16AVX512_4x1_w8, matMul16AVX512_2x1_w8, matMul16AVX512_1x1_w8},
		[]tile{matMul16AVX512_12x2_w8, matMul16AVX512_8x2_w8, matMul16AVX512_6x2_w8, matMul16AVX512_4x2_w8, matMul16AVX512_2x2_w8, matMul16AVX512_1x2_w8}},
		{[]int{12, 8, 6, 4, 2, 1},
			[]tile{matMul16AVX512_12x1_w16, matMul16AVX512_8x1_w16, matMul16AVX512_6x1_w16, matMul16AVX512_4x1_w16, matMul16AVX512_2x1_w16, matMul16AVX512_1x1_w16},
			[]tile{matMul16AVX512_12x2_w16, matMul16AVX512_8x2_w16, matMul16AVX512_6x2_w16, matMul16AVX512_4x2_w16, matMul16AVX512_2x2_w16, matMul16AVX512_1x2_w16}}},
	{{[]int{12, 8, 6, 4, 2, 1},
		[]tile{matMul16VNNI_12x1_w8, matMul16VNNI_8x1_w8, matMul16VNNI_6x1_w8, matMul16VNNI_4x1_w8, matMul16VNNI_2x1_w8, matMul16VNNI_1x1_w8},
		[]tile{matMul16VNNI_12x2_w8, matMul16VNNI_8x2_w8, matMul16VNNI_6x2_w8, matMul16VNNI_4x2_w8, matMul16VNNI_2x2_w8, matMul16VNNI_1x2_w8}},
		{[]int{12, 8, 6, 4, 2, 1},
			[]tile{matMul16VNNI_12x1_w16, matMul16VNNI_8x1_w16, matMul16VNNI_6x1_w16, matMul16VNNI_4x1_w16, matMul16VNNI_2x1_w16, matMul16VNNI_1x1_w16},
			[]tile{matMul16VNNI_12x2_w16, matMul16VNNI_8x2_w16, matMul16VNNI_6x2_w16, matMul16VNNI_4x2_w16, matMul16VNNI_2x2_w16, matMul16VNNI_1x2_w16}}},
}

var tiles8 = [...]tiles{
	{[]int{4, 2, 1}, []tile{matMul8AVX2_4x1, matMul8AVX2_2x1, matMul8AVX2_1x1}, nil},
	{[]int{8, 4, 2, 1},
		[]tile{matMul8AVX512_8x1, matMul8AVX512_4x1, matMul8AVX512_2x1, matMul8AVX512_1x1},
		[]tile{matMul8AVX512_8x2, matMul8AVX512_4x2, matMul8AVX512_2x2, matMul8AVX512_1x2}},
	{[]int{12, 8, 6, 4, 2, 1},
		[]tile{matMul8VNNI_12x1, matMul8VNNI_8x1, matMul8VNNI_6x1, matMul8VNNI_4x1, matMul8VNNI_2x1, matMul8VNNI_1x1},
		[]tile{matMul8VNNI_12x2, matMul8VNNI_8x2, matMul8VNNI_6x2, matMul8VNNI_4x2, matMul8VNNI_2x2, matMul8VNNI_1x2}},
}

func matMul16(c []int32, cStride int, a []int16, runs []int, aStride, rows int, b *Panels, panel0, panels int) {
	switch {
	case active < AVX2:
		matMul16Go(c, cStride, a, runs, aStride, rows, b, panel0, panels)
	case b.w8 != nil:
		multiply(&tiles16[active-AVX2][0], c, cStride, a, runs, aStride, rows, b.w8, b.pairs(), panel0, panels)
	default:
		multiply(&tiles16[active-AVX2][1], c, cStride, a, runs, aStride, rows, b.w16, b.pairs(), panel0, panels)
	}
}

func matMul8(c []int32, cStride int, a []uint8, aStride, rows int, b *Quads, panel0, panels int) {
	if active < AVX2 {
		matMul8Go(c, cStride, a, aStride, rows, b, panel0, panels)
		return
	}
	multiply(&tiles8[active-AVX2], c, cStride, a, oneRun[:], aStride, rows, b.w, b.quads(), panel0, panels)
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
