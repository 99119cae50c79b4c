package kernel

import "unsafe"

// TapEpilogue is an epilogue for sums of Depthwise16, in the order in which they come.
type TapEpilogue struct {
	size   uintptr         // of a result, in bytes
	blocks []foldedColumns // two for each 32 channels
	lo, hi int16
}

// NewTapEpilogue prepares an epilogue of w's channels for DepthwiseNarrow in some memory, with
// results of size bytes. It is nil if the active tier has no kernel for such an epilogue.
func NewTapEpilogue(m *Memory, w *TapWeights, q *Requant, size uintptr) *TapEpilogue {
	f := q.foldedFor(size)
	if f == nil || !hasDepthwiseNarrow() {
		return nil
	}
	blocks := (w.Channels + tapChannels - 1) / tapChannels
	e := &TapEpilogue{size: size, blocks: take[foldedColumns](m, 2*blocks), lo: f.lo, hi: f.hi}
	for ch := range tapChannels * blocks {
		column := ch
		if w.twice != nil {
			column %= w.Channels
		}
		if column >= w.Channels {
			break
		}
		if q.columns == 0 {
			column %= requantBlock
		}
		block, half, lane := tapPlace(ch)
		e.blocks[2*block+half].take(lane, &f.blocks[column/requantBlock], column%requantBlock)
	}
	return e
}

// take copies the parameters of a column; both are even or both are odd.
func (f *foldedColumns) take(j int, from *foldedColumns, column int) {
	f.m[j], f.shift[j] = from.m[column], from.shift[column]
	if j%2 == 0 {
		f.roundE[j/2] = from.roundE[column/2]
	} else {
		f.mOdd[j-1], f.roundO[j/2] = from.mOdd[column-1], from.roundO[column/2]
	}
}

// DepthwiseNarrow is Depthwise16 and Requantize in one, so that sums stay in registers. The
// active tier is that of the epilogue.
func DepthwiseNarrow[D int8 | int16](dst []D, dstStride int, a []int16, taps []int, xStep, n int, w *TapWeights, e *TapEpilogue) {
	if e.size != unsafe.Sizeof(dst[0]) || len(taps) != w.Taps || len(taps) == 0 {
		panic("kernel: the taps or the results are not those of the parameters")
	}
	if n <= 0 || w.Channels == 0 {
		return
	}
	checkTaps(len(a), taps, xStep, n, w.Channels)
	checkRows(len(dst), dstStride, n, w.Channels)
	depthwiseNarrow(dst, dstStride, a, taps, xStep, n, w, e)
}
