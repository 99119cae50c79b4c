//go:build !purego

package kernel

import "unsafe"

func split32(hi, lo []int16, src []int32) int {
	n := len(src) &^ 15
	switch {
	case active < AVX2 || n == 0:
		return 0
	case active == AVX2:
		split32AVX2(&hi[0], &lo[0], &src[0], n)
	default:
		split32AVX512(&hi[0], &lo[0], &src[0], n)
	}
	return n
}

func join64(dst []int64, hi, lo []int32) int {
	n := longs(len(dst))
	switch {
	case n == 0:
	case active == AVX2:
		join64AVX2(&dst[0], &hi[0], &lo[0], n)
	default:
		join64AVX512(&dst[0], &hi[0], &lo[0], n)
	}
	return n
}

func addJoined64(dst []int64, hi, lo []int32) int {
	n := longs(len(dst))
	switch {
	case n == 0:
	case active == AVX2:
		addJoined64AVX2(&dst[0], &hi[0], &lo[0], n)
	default:
		addJoined64AVX512(&dst[0], &hi[0], &lo[0], n)
	}
	return n
}

func split16(hi, lo, src []int16) int {
	switch vectors := len(src) / 16; {
	case active >= AVX512 && vectors >= 2:
		split16AVX512(&hi[0], &lo[0], &src[0], vectors/2)
		return vectors / 2 * 32
	case active >= AVX2 && vectors >= 1:
		split16AVX2(&hi[0], &lo[0], &src[0], vectors)
		return vectors * 16
	}
	return 0
}

// panelPairs is how many pairs of panels there are kernels for.
func panelPairs(n int) int {
	if active < AVX2 {
		return 0
	}
	return n / PanelColumns
}

func join32(dst, halves []int32, j *Join) int {
	pairs := panelPairs(len(dst))
	switch {
	case pairs == 0:
	case active == AVX2:
		join32AVX2(&dst[0], &halves[0], pairs, &j.Least)
	default:
		join32AVX512(&dst[0], &halves[0], pairs, &j.Least)
	}
	return pairs * PanelColumns
}

func addHalves64(dst []int64, halves []int32) int {
	pairs := panelPairs(len(dst))
	switch {
	case pairs == 0:
	case active == AVX2:
		addHalves64AVX2(&dst[0], &halves[0], pairs)
	default:
		addHalves64AVX512(&dst[0], &halves[0], pairs)
	}
	return pairs * PanelColumns
}

func narrow64(dst []int32, src []int64, by *Narrow) int {
	n := longs(len(dst))
	switch {
	case n == 0:
	case active == AVX2:
		narrow64AVX2(&dst[0], &src[0], n, &by.Down)
	default:
		narrow64AVX512(&dst[0], &src[0], n, &by.Down)
	}
	return n
}

// requantizer64 is a kernel of Requantize64: strides are in elements, rows and cols at least 1, for
// AVX2 cols is a multiple of 4.
type requantizer64 func(dst *byte, dstStride int, src *int64, srcStride, rows, cols int, columns *byte, step int, e *int64)

// combiner32 is one of two operands.
type combiner32 func(dst *byte, dstStride int, a *int32, aStride int, b *int32, bStride, rows, cols int, columns *byte, step int, e *int64)

// linear32 is one of Linear32.
type linear32 func(dst *byte, dstStride int, a *int32, aStride int, b *int32, bStride, rows, cols int, columns *byte, step int, e, factors *int64)

// Of AVX2 and AVX-512, to 16 and 32 bits.
var (
	requantizers64 = [2][2]requantizer64{{requantize64AVX2_16, requantize64AVX2_32}, {requantize64AVX512_16, requantize64AVX512_32}}
	joiners32      = [2][2]combiner32{{requantizeHalvesAVX2_16, requantizeHalvesAVX2_32}, {requantizeHalvesAVX512_16, requantizeHalvesAVX512_32}}
	multipliers32  = [2][2]combiner32{{multiply32AVX2_16, multiply32AVX2_32}, {multiply32AVX512_16, multiply32AVX512_32}}
	linears32      = [2][2]linear32{{linear32AVX2_16, linear32AVX2_32}, {linear32AVX512_16, linear32AVX512_32}}
)

// columnsFrom are the parameters of columns from col0 on, and how many bytes the next block is further.
func (q *Requant64) columnsFrom(col0 int) (first *byte, step int) {
	b, _ := q.column(col0)
	if q.columns > 0 {
		step = int(unsafe.Sizeof(*b))
	}
	return (*byte)(unsafe.Pointer(b)), step
}

// of is what the kernels of Requant64 do of an output: they do as many columns as they like and
// return how many.
func (q *Requant64) of(dst *out64, run func(wide int, columns *byte, step, cols int)) int {
	n := dst.cols
	if active < AVX512 {
		n = longs(n)
	}
	if n > 0 {
		first, step := q.columnsFrom(dst.col0)
		run(index(active >= AVX512), first, step, n)
	}
	return n
}

func requantize64(dst out64, src []int64, srcStride int, q *Requant64) int {
	return q.of(&dst, func(wide int, columns *byte, step, cols int) {
		requantizers64[wide][dst.size/4](dst.data, dst.stride, &src[0], srcStride, dst.rows, cols, columns, step, &q.zero)
	})
}

func requantizeHalves(dst out64, hi, lo []int32, srcStride int, q *Requant64) int {
	return q.of(&dst, func(wide int, columns *byte, step, cols int) {
		joiners32[wide][dst.size/4](dst.data, dst.stride, &hi[0], srcStride, &lo[0], srcStride, dst.rows, cols, columns, step, &q.zero)
	})
}

func multiply32(dst out64, a, b Rows32, q *Requant64) int {
	return q.of(&dst, func(wide int, columns *byte, step, cols int) {
		multipliers32[wide][dst.size/4](dst.data, dst.stride, &a.Data[0], a.Stride, &b.Data[0], b.Stride, dst.rows, cols, columns, step, &q.zero)
	})
}

func weigh32(dst out64, a, b Rows32, factors *[2]int64, q *Requant64) int {
	return q.of(&dst, func(wide int, columns *byte, step, cols int) {
		linears32[wide][dst.size/4](dst.data, dst.stride, &a.Data[0], a.Stride, &b.Data[0], b.Stride, dst.rows, cols, columns, step, &q.zero, &factors[0])
	})
}

// matMul32 does nothing and returns false where there is no kernel.
func matMul32(c []int64, cStride int, a []int32, aStride, rows int, panel []int32) bool {
	switch terms := len(panel) / PanelColumns; {
	case active >= AVX512:
		matMul32AVX512(&c[0], cStride, &a[0], aStride, rows, terms, &panel[0])
	case active == AVX2:
		matMul32AVX2(&c[0], cStride, &a[0], aStride, rows, terms, &panel[0])
	default:
		return false
	}
	return true
}
