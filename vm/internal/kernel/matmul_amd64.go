//go:build !purego

package kernel

import "unsafe"

// tile16 multiplies blocks of rows with one panel or two neighbours; strides are in
// elements, and pairs and blocks are at least 1.
type tile16 func(c *int32, cStride int, a *int16, aStride int, b *byte, pairs, blocks int)

// tiles16 are the kernels of a tier for weights of some size, by panels and height.
type tiles16 struct {
	heights []int
	one     []tile16 // one panel, of each height
	two     []tile16 // two panels, nil if a row of the tile is one panel
}

var (
	wideHeights = []int{12, 8, 6, 4, 2, 1}
	slimHeights = []int{6, 4, 2, 1}

	tilesVNNI8 = tiles16{wideHeights,
		[]tile16{matMul16VNNI_12x1_w8, matMul16VNNI_8x1_w8, matMul16VNNI_6x1_w8, matMul16VNNI_4x1_w8, matMul16VNNI_2x1_w8, matMul16VNNI_1x1_w8},
		[]tile16{matMul16VNNI_12x2_w8, matMul16VNNI_8x2_w8, matMul16VNNI_6x2_w8, matMul16VNNI_4x2_w8, matMul16VNNI_2x2_w8, matMul16VNNI_1x2_w8}}
	tilesVNNI16 = tiles16{wideHeights,
		[]tile16{matMul16VNNI_12x1_w16, matMul16VNNI_8x1_w16, matMul16VNNI_6x1_w16, matMul16VNNI_4x1_w16, matMul16VNNI_2x1_w16, matMul16VNNI_1x1_w16},
		[]tile16{matMul16VNNI_12x2_w16, matMul16VNNI_8x2_w16, matMul16VNNI_6x2_w16, matMul16VNNI_4x2_w16, matMul16VNNI_2x2_w16, matMul16VNNI_1x2_w16}}
	tilesAVX512x8 = tiles16{wideHeights,
		[]tile16{matMul16AVX512_12x1_w8, matMul16AVX512_8x1_w8, matMul16AVX512_6x1_w8, matMul16AVX512_4x1_w8, matMul16AVX512_2x1_w8, matMul16AVX512_1x1_w8},
		[]tile16{matMul16AVX512_12x2_w8, matMul16AVX512_8x2_w8, matMul16AVX512_6x2_w8, matMul16AVX512_4x2_w8, matMul16AVX512_2x2_w8, matMul16AVX512_1x2_w8}}
	tilesAVX512x16 = tiles16{wideHeights,
		[]tile16{matMul16AVX512_12x1_w16, matMul16AVX512_8x1_w16, matMul16AVX512_6x1_w16, matMul16AVX512_4x1_w16, matMul16AVX512_2x1_w16, matMul16AVX512_1x1_w16},
		[]tile16{matMul16AVX512_12x2_w16, matMul16AVX512_8x2_w16, matMul16AVX512_6x2_w16, matMul16AVX512_4x2_w16, matMul16AVX512_2x2_w16, matMul16AVX512_1x2_w16}}
	tilesAVX2x8 = tiles16{slimHeights,
		[]tile16{matMul16AVX2_6x1_w8, matMul16AVX2_4x1_w8, matMul16AVX2_2x1_w8, matMul16AVX2_1x1_w8}, nil}
	tilesAVX2x16 = tiles16{slimHeights,
		[]tile16{matMul16AVX2_6x1_w16, matMul16AVX2_4x1_w16, matMul16AVX2_2x1_w16, matMul16AVX2_1x1_w16}, nil}
)

// tilesFor are the tiles of the active tier for weights of 8 bits, or of 16.
func tilesFor(small bool) *tiles16 {
	pick := func(w8, w16 *tiles16) *tiles16 {
		if small {
			return w8
		}
		return w16
	}
	switch active {
	case AVX512VNNI:
		return pick(&tilesVNNI8, &tilesVNNI16)
	case AVX512:
		return pick(&tilesAVX512x8, &tilesAVX512x16)
	case AVX2:
		return pick(&tilesAVX2x8, &tilesAVX2x16)
	}
	return nil
}

func matMul16(c []int32, cStride int, a []int16, aStride, rows int, b *Panels, panel0, panels int) {
	tiles := tilesFor(b.w8 != nil)
	if tiles == nil {
		matMul16Go(c, cStride, a, aStride, rows, b, panel0, panels)
		return
	}
	weights, size := (*byte)(unsafe.Pointer(unsafe.SliceData(b.w16))), b.pairs()*2*PanelColumns*2
	if b.w8 != nil {
		weights, size = (*byte)(unsafe.Pointer(unsafe.SliceData(b.w8))), b.pairs()*2*PanelColumns
	}
	for p := 0; p < panels; {
		kernels, width := tiles.one, 1
		if tiles.two != nil && panels-p >= 2 {
			kernels, width = tiles.two, 2
		}
		w := (*byte)(unsafe.Add(unsafe.Pointer(weights), (panel0+p)*size))
		for i, k := 0, 0; i < rows; k++ {
			if blocks := (rows - i) / tiles.heights[k]; blocks > 0 {
				kernels[k](&c[i*cStride+p*PanelColumns], cStride, &a[i*aStride], aStride, w, b.pairs(), blocks)
				i += blocks * tiles.heights[k]
			}
		}
		p += width
	}
}
