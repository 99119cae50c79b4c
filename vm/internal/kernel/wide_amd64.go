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

// halvesRequantizer is one of RequantizeHalves.
type halvesRequantizer func(dst *byte, dstStride int, hi *int32, hiStride int, lo *int32, loStride, rows, cols int, columns *byte, step int, e *int64)

// Of AVX2 and AVX-512, to 16 and 32 bits.
var (
	requantizers64     = [2][2]requantizer64{{requantize64AVX2_16, requantize64AVX2_32}, {requantize64AVX512_16, requantize64AVX512_32}}
	halvesRequantizers = [2][2]halvesRequantizer{{requantizeHalvesAVX2_16, requantizeHalvesAVX2_32}, {requantizeHalvesAVX512_16, requantizeHalvesAVX512_32}}
)

// wholeLongs is how many of cols columns the active tier does.
func wholeLongs(cols int) int {
	if active >= AVX512 {
		return cols
	}
	return longs(cols)
}

// columnsFrom are the parameters of columns from col0 on, and how many bytes the next block is further.
func (q *Requant64) columnsFrom(col0 int) (first *byte, step int) {
	b, _ := q.column(col0)
	if q.columns > 0 {
		step = int(unsafe.Sizeof(*b))
	}
	return (*byte)(unsafe.Pointer(b)), step
}

func requantize64(dst *byte, size uintptr, dstStride int, src []int64, srcStride, rows, cols int, q *Requant64, col0 int) int {
	n := wholeLongs(cols)
	if n > 0 {
		first, step := q.columnsFrom(col0)
		requantizers64[index(active >= AVX512)][size/4](dst, dstStride, &src[0], srcStride, rows, n, first, step, &q.zero)
	}
	return n
}

func requantizeHalves(dst *byte, size uintptr, dstStride int, hi, lo []int32, srcStride, rows, cols int, q *Requant64, col0 int) int {
	n := wholeLongs(cols)
	if n > 0 {
		first, step := q.columnsFrom(col0)
		halvesRequantizers[index(active >= AVX512)][size/4](dst, dstStride, &hi[0], srcStride, &lo[0], srcStride, rows, n, first, step, &q.zero)
	}
	return n
}
