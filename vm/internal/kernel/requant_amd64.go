//go:build !purego

package kernel

import "unsafe"

var (
	requantizersAVX512 = requantizers{
		{{requantizeAVX512_16to8Plain, requantizeAVX512_16to16Plain, requantizeAVX512_16to32Plain},
			{requantizeAVX512_32to8Plain, requantizeAVX512_32to16Plain, requantizeAVX512_32to32Plain}},
		{{requantizeAVX512_16to8, requantizeAVX512_16to16, requantizeAVX512_16to32},
			{requantizeAVX512_32to8, requantizeAVX512_32to16, requantizeAVX512_32to32}},
	}
	requantizersAVX2 = requantizers{
		{{requantizeAVX2_16to8Plain, requantizeAVX2_16to16Plain, requantizeAVX2_16to32Plain},
			{requantizeAVX2_32to8Plain, requantizeAVX2_32to16Plain, requantizeAVX2_32to32Plain}},
		{{requantizeAVX2_16to8, requantizeAVX2_16to16, requantizeAVX2_16to32},
			{requantizeAVX2_32to8, requantizeAVX2_32to16, requantizeAVX2_32to32}},
	}
)

// wholeLanes is how many of cols columns the active tier does.
func wholeLanes(cols int) int {
	switch {
	case active >= AVX512:
		return cols
	case active == AVX2:
		return cols &^ 7
	}
	return 0
}

// unfolded is how many of cols columns that are not done folded the active tier does.
func (q *Requant) unfolded(cols int) int {
	if q.blocks == nil {
		return 0
	}
	return wholeLanes(cols)
}

// foldedRequantizer is a kernel of Requantize for folded columns: for AVX2 cols is a multiple
// of 16.
type foldedRequantizer func(dst *byte, dstStride int, src *byte, srcStride, rows, cols int, columns *byte, step int, limits *int16)

// Of a tier, from 16 and 32 bits, to 8 and 16.
var (
	foldedAVX512 = [2][2]foldedRequantizer{{requantizeFoldedAVX512_16to8, requantizeFoldedAVX512_16to16}, {requantizeFoldedAVX512_32to8, requantizeFoldedAVX512_32to16}}
	foldedAVX2   = [2][2]foldedRequantizer{{requantizeFoldedAVX2_16to8, requantizeFoldedAVX2_16to16}, {requantizeFoldedAVX2_32to8, requantizeFoldedAVX2_32to16}}
)

// requantizeFolded does as many columns as it likes and returns how many.
func requantizeFolded[D result, S source](dst []D, dstStride int, src []S, srcStride, rows, cols int, q *Requant, col0 int) int {
	kernels := &foldedAVX512
	if active < AVX512 {
		kernels, cols = &foldedAVX2, cols&^(requantBlock-1)
	}
	f := q.foldedFor(unsafe.Sizeof(dst[0]))
	if f == nil || cols == 0 || active < AVX2 {
		return 0
	}
	kernel := kernels[unsafe.Sizeof(src[0])/4][unsafe.Sizeof(dst[0])/2]
	first, step := f.columnsFrom(q, col0)
	row := 0
	if cols == requantBlock && dstStride == cols && srcStride == cols && rows > 1 && active >= AVX512 {
		kernel(pointer(dst), 2*cols, pointer(src), 2*cols, rows/2, 2*cols, first, 0, &f.lo) // two rows fill the vectors
		row = rows &^ 1
	}
	if row < rows {
		kernel(pointer(dst[row*dstStride:]), dstStride, pointer(src[row*srcStride:]), srcStride, rows-row, cols, first, step, &f.lo)
	}
	return cols
}

// readsFolded reports whether the active tier reads all of so many folded columns.
func readsFolded(columns int) bool {
	return active >= AVX512 || active == AVX2 && columns > 0 && columns%requantBlock == 0
}

// columnsFrom are the parameters of columns from col0 on, and how many bytes the next
// block is further.
func (f *foldedRequant) columnsFrom(q *Requant, col0 int) (first *byte, step int) {
	if q.columns == 0 {
		return (*byte)(unsafe.Pointer(&f.blocks[0])), 0
	}
	return (*byte)(unsafe.Pointer(&f.blocks[col0/requantBlock])), int(unsafe.Sizeof(f.blocks[0]))
}

func requantize[D result, S source](dst []D, dstStride int, src []S, srcStride, rows, cols int, q *Requant, col0 int) {
	done := requantizeFolded(dst, dstStride, src, srcStride, rows, cols, q, col0)
	if done == cols {
		return
	}
	dst, src, cols, col0 = dst[done:], src[done:], cols-done, col0+done
	whole := q.unfolded(cols)
	if whole > 0 {
		kernels := &requantizersAVX2
		if active >= AVX512 {
			kernels = &requantizersAVX512
		}
		kernel := kernels[index(!q.plain)][unsafe.Sizeof(src[0])/4][unsafe.Sizeof(dst[0])/2]
		first, step := q.columnsFrom(col0)
		kernel(pointer(dst), dstStride, pointer(src), srcStride, rows, whole, first, step, &q.limits.lo)
	}
	if whole < cols {
		requantizeGo(dst[whole:], dstStride, src[whole:], srcStride, rows, cols-whole, q, col0+whole)
	}
}

// multipliers are those of a tier: to 16 and to 32 bits, without and with scaling, a row of b
// being a row or one value.
var (
	multipliersAVX512 = [2][2][2]multiplier{
		{{mulRequant16AVX512Plain, mulRequant16AVX512SinglePlain}, {mulRequant16AVX512, mulRequant16AVX512Single}},
		{{mulRequant16to32AVX512Plain, mulRequant16to32AVX512SinglePlain}, {mulRequant16to32AVX512, mulRequant16to32AVX512Single}},
	}
	multipliersAVX2 = [2][2][2]multiplier{
		{{mulRequant16AVX2Plain, mulRequant16AVX2SinglePlain}, {mulRequant16AVX2, mulRequant16AVX2Single}},
		{{mulRequant16to32AVX2Plain, mulRequant16to32AVX2SinglePlain}, {mulRequant16to32AVX2, mulRequant16to32AVX2Single}},
	}
)

// foldedMultiplier is a kernel of MulRequant16 for folded columns: for AVX2 cols is a multiple
// of 16.
type foldedMultiplier func(dst *byte, dstStride int, a *byte, aStride int, b *byte, bStride int, rows, cols int, columns *byte, step int, limits *int16)

// Of a tier, a row of b being a row or one value.
var (
	foldedMultipliersAVX512 = [2]foldedMultiplier{mulRequantFolded16AVX512, mulRequantFolded16AVX512Single}
	foldedMultipliersAVX2   = [2]foldedMultiplier{mulRequantFolded16AVX2, mulRequantFolded16AVX2Single}
)

// mulRequantFolded16 does as many columns as it likes and returns how many.
func mulRequantFolded16(dst []int16, dstStride int, a, b Rows16, rows, cols int, q *Requant, col0 int) int {
	kernels := &foldedMultipliersAVX512
	if active < AVX512 {
		kernels, cols = &foldedMultipliersAVX2, cols&^(requantBlock-1)
	}
	if q.folded == nil || cols == 0 || active < AVX2 {
		return 0
	}
	kernel := kernels[index(b.Single)]
	first, step := q.folded.columnsFrom(q, col0)
	row := 0
	if active >= AVX512 && cols == requantBlock && dstStride == cols && a.Stride == cols && rows > 1 && b.repeats() {
		kernel(pointer(dst), 2*cols, pointer(a.Data), 2*cols, pointer(b.Data), 2*b.Stride, rows/2, 2*cols, first, 0, &q.folded.lo) // two rows fill the vectors
		row = rows &^ 1
	}
	if row < rows {
		kernel(pointer(dst[row*dstStride:]), dstStride, pointer(a.Data[row*a.Stride:]), a.Stride, pointer(b.Data[row*b.Stride:]), b.Stride, rows-row, cols, first, step, &q.folded.lo)
	}
	return cols
}

// repeats reports whether two rows of 16 columns lie one after the other: if there is only one,
// whether it lies there twice.
func (r *Rows16) repeats() bool {
	if r.Single || r.Stride != 0 {
		return r.Stride == index(!r.Single)*requantBlock
	}
	return len(r.Data) >= 2*requantBlock && [requantBlock]int16(r.Data) == [requantBlock]int16(r.Data[requantBlock:])
}

func mulRequant16[D int16 | int32](dst []D, dstStride int, a, b Rows16, rows, cols int, q *Requant, col0 int) {
	done := 0
	if unsafe.Sizeof(dst[0]) == 2 {
		narrow := unsafe.Slice((*int16)(unsafe.Pointer(unsafe.SliceData(dst))), len(dst))
		done = mulRequantFolded16(narrow, dstStride, a, b, rows, cols, q, col0)
	}
	if done == cols {
		return
	}
	dst, a, b, cols, col0 = dst[done:], a.from(done), b.from(done), cols-done, col0+done
	whole := q.unfolded(cols)
	if whole > 0 {
		kernels := &multipliersAVX2
		if active >= AVX512 {
			kernels = &multipliersAVX512
		}
		first, step := q.columnsFrom(col0)
		kernels[unsafe.Sizeof(dst[0])/4][index(!q.plain)][index(b.Single)](pointer(dst), dstStride, pointer(a.Data), a.Stride, pointer(b.Data), b.Stride, rows, whole, first, step, &q.limits.lo)
	}
	if whole < cols {
		mulRequant16Go(dst[whole:], dstStride, a.from(whole), b.from(whole), rows, cols-whole, q, col0+whole)
	}
}
