//go:build !purego

package kernel

import "unsafe"

// machineTiers are the tiers of assembly: every such CPU has NEON.
func machineTiers() []Tier { return []Tier{NEON} }

// tiles16 are for weights of 8 and of 16 bits.
var tiles16 = [2]tiles{
	{[]int{4, 2, 1}, []tile{matMul16NEON_4x1_w8, matMul16NEON_2x1_w8, matMul16NEON_1x1_w8}, nil},
	{[]int{4, 2, 1}, []tile{matMul16NEON_4x1_w16, matMul16NEON_2x1_w16, matMul16NEON_1x1_w16}, nil},
}

func matMul16(c []int32, cStride int, a []int16, runs []int, aStride, rows int, b *Panels, panel0, panels int) {
	switch {
	case active != NEON:
		matMul16Go(c, cStride, a, runs, aStride, rows, b, panel0, panels)
	case b.w8 != nil:
		multiply(&tiles16[0], c, cStride, a, runs, aStride, rows, b.w8, b.pairs(), panel0, panels)
	default:
		multiply(&tiles16[1], c, cStride, a, runs, aStride, rows, b.w16, b.pairs(), panel0, panels)
	}
}

var requantizersNEON = requantizers{
	{{requantizeNEON_16to8Plain, requantizeNEON_16to16Plain, requantizeNEON_16to32Plain},
		{requantizeNEON_32to8Plain, requantizeNEON_32to16Plain, requantizeNEON_32to32Plain}},
	{{requantizeNEON_16to8, requantizeNEON_16to16, requantizeNEON_16to32},
		{requantizeNEON_32to8, requantizeNEON_32to16, requantizeNEON_32to32}},
}

func requantize[D result, S source](dst []D, dstStride int, src []S, srcStride, rows, cols int, q *Requant, col0 int) {
	whole := 0
	if active == NEON {
		whole = cols &^ 7
	}
	if whole > 0 {
		kernel := requantizersNEON[index(!q.plain)][unsafe.Sizeof(src[0])/4][unsafe.Sizeof(dst[0])/2]
		first, step := q.columnsFrom(col0)
		kernel(pointer(dst), dstStride, pointer(src), srcStride, rows, whole, first, step, &q.limits.lo)
	}
	if whole < cols {
		requantizeGo(dst[whole:], dstStride, src[whole:], srcStride, rows, cols-whole, q, col0+whole)
	}
}
