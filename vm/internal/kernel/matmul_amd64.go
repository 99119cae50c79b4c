//go:build !purego

package kernel

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
	done := 0
	switch {
	case active < AVX2:
		matMul16Go(c, cStride, a, runs, aStride, rows, b, panel0, panels)
		return
	case b.w8 == nil:
		multiply(&tiles16[vectorTier()-AVX2][1], c, cStride, a, runs, aStride, rows, b.w16, b.pairs(), panel0, panels)
		return
	case active == AMX:
		done = multiplyTiles(c, cStride, a, runs, aStride, rows, b.w8, b.pairs(), panel0, panels)
	}
	if done < rows {
		multiply(&tiles16[vectorTier()-AVX2][0], c[done*cStride:], cStride, a[done*aStride:], runs, aStride, rows-done, b.w8, b.pairs(), panel0, panels)
	}
}

func matMul8(c []int32, cStride int, a []uint8, runs []int, aStride, rows int, b *Quads, panel0, panels int) {
	done := 0
	switch {
	case active < AVX2:
		matMul8Go(c, cStride, a, runs, aStride, rows, b, panel0, panels)
		return
	case active == AMX:
		done = multiplyTiles(c, cStride, a, runs, aStride, rows, b.w, b.quads(), panel0, panels)
	}
	if done < rows {
		multiply(&tiles8[vectorTier()-AVX2], c[done*cStride:], cStride, a[done*aStride:], runs, aStride, rows-done, b.w, b.quads(), panel0, panels)
	}
}
