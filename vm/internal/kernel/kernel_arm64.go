//go:build !purego

package kernel

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

// machineTiers are the tiers of assembly that this CPU has: NEON is part of arm64.
func machineTiers() []Tier {
	if cpu.ARM64.HasASIMDDP {
		return []Tier{NEON, NEONDot}
	}
	return []Tier{NEON}
}

// tiles16 are for weights of 8 and of 16 bits.
var tiles16 = [2]tiles{
	{[]int{4, 2, 1}, []tile{matMul16NEON_4x1_w8, matMul16NEON_2x1_w8, matMul16NEON_1x1_w8}, nil},
	{[]int{4, 2, 1}, []tile{matMul16NEON_4x1_w16, matMul16NEON_2x1_w16, matMul16NEON_1x1_w16}, nil},
}

func matMul16(c []int32, cStride int, a []int16, runs []int, aStride, rows int, b *Panels, panel0, panels int) {
	switch {
	case active < NEON:
		matMul16Go(c, cStride, a, runs, aStride, rows, b, panel0, panels)
	case b.w8 != nil:
		multiply(&tiles16[0], c, cStride, a, runs, aStride, rows, b.w8, b.pairs(), panel0, panels)
	default:
		multiply(&tiles16[1], c, cStride, a, runs, aStride, rows, b.w16, b.pairs(), panel0, panels)
	}
}

// Of each tier from NEON on.
var tiles8 = [...]tiles{
	{[]int{4, 2, 1}, []tile{matMul8NEON_4x1, matMul8NEON_2x1, matMul8NEON_1x1}, nil},
	{[]int{4, 2, 1}, []tile{matMul8Dot_4x1, matMul8Dot_2x1, matMul8Dot_1x1}, nil},
}

// matMul8 multiplies, for dot products, a-128, which is signed, and adds 128·b.Sums.
func matMul8(c []int32, cStride int, a []uint8, runs []int, aStride, rows int, b *Quads, panel0, panels int) {
	if active < NEON {
		matMul8Go(c, cStride, a, runs, aStride, rows, b, panel0, panels)
		return
	}
	if active == NEONDot {
		first := c[:panels*PanelColumns]
		for j := range first {
			first[j] = 128 * b.Sums[panel0*PanelColumns+j]
		}
		for i := 1; i < rows; i++ {
			copy(c[i*cStride:], first)
		}
	}
	multiply(&tiles8[active-NEON], c, cStride, a, runs, aStride, rows, b.w, b.quads(), panel0, panels)
}

// flip8 flips the bytes that fill vectors.
func flip8(dst, src []byte) int {
	n := len(dst) &^ 15
	if active < NEON || n == 0 {
		return 0
	}
	flip8NEON(&dst[0], &src[0], n)
	return n
}

// depthwise16 does the last 8 channels once more where they do not fill a vector.
func depthwise16(c []int32, cStride int, a []int16, taps []int, xStep, n int, w *TapWeights) {
	if active < NEON || w.Channels < lastChannels {
		depthwise16Go(c, cStride, a, taps, xStep, n, w)
		return
	}
	const group = 8
	depthwise16NEON(&c[0], cStride, &a[0], xStep, &taps[0], len(taps), n, w.Channels&^(group-1), &w.w[0])
	if w.Channels%group > 0 {
		first := w.Channels - group
		depthwise16NEON(&c[first], cStride, &a[first], xStep, &taps[0], len(taps), n, group, &w.last[w.index(0, lastChannels-group)])
	}
}

var requantizersNEON = requantizers{
	{{requantizeNEON_16to8Plain, requantizeNEON_16to16Plain, requantizeNEON_16to32Plain},
		{requantizeNEON_32to8Plain, requantizeNEON_32to16Plain, requantizeNEON_32to32Plain}},
	{{requantizeNEON_16to8, requantizeNEON_16to16, requantizeNEON_16to32},
		{requantizeNEON_32to8, requantizeNEON_32to16, requantizeNEON_32to32}},
}

func flip16(dst []byte, src []int16) int { return 0 }

// wholeLanes is how many of cols columns the active tier does.
func wholeLanes(cols int) int {
	if active < NEON {
		return 0
	}
	return cols &^ 7
}

func requantize[D result, S source](dst []D, dstStride int, src []S, srcStride, rows, cols int, q *Requant, col0 int) {
	whole := wholeLanes(cols)
	if whole > 0 {
		kernel := requantizersNEON[index(!q.plain)][unsafe.Sizeof(src[0])/4][unsafe.Sizeof(dst[0])/2]
		first, step := q.columnsFrom(col0)
		kernel(pointer(dst), dstStride, pointer(src), srcStride, rows, whole, first, step, &q.limits.lo)
	}
	if whole < cols {
		requantizeGo(dst[whole:], dstStride, src[whole:], srcStride, rows, cols-whole, q, col0+whole)
	}
}

// multipliersNEON are without and with scaling, a row of b being a row or one value.
var multipliersNEON = [2][2]multiplier{{mulRequant16NEONPlain, mulRequant16NEONPlainSingle}, {mulRequant16NEON, mulRequant16NEONSingle}}

func mulRequant16[D int16 | int32](dst []D, dstStride int, a, b Rows16, rows, cols int, q *Requant, col0 int) {
	whole := 0
	if unsafe.Sizeof(dst[0]) == 2 {
		whole = wholeLanes(cols)
	}
	if whole > 0 {
		kernel := multipliersNEON[index(!q.plain)][index(b.Single)]
		first, step := q.columnsFrom(col0)
		kernel(pointer(dst), dstStride, pointer(a.Data), a.Stride, pointer(b.Data), b.Stride, rows, whole, first, step, &q.limits.lo)
	}
	if whole < cols {
		mulRequant16Go(dst[whole:], dstStride, a.from(whole), b.from(whole), rows, cols-whole, q, col0+whole)
	}
}
