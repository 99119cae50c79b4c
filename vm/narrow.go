package vm

import "github.com/opml/opml/vm/internal/kernel"

// Sums that a chain begins by rescaling to 8 or 16 bits are rescaled while they are in
// registers, where there are kernels for that.

// narrows is the first stage if it rescales the sums of 32 bits that a plan leaves, else nil.
func (c *chain) narrows() *requantizeStage {
	s, ok := c.stages[0].(*requantizeStage)
	if !ok || s.from.dtype != I32 || s.from.tensor != nil || s.from.register != accumulators || s.to.dtype.Size() > 2 {
		return nil
	}
	return s
}

// wholeRow is the run of a row that lies together.
var wholeRow [1]int

// multiplyNarrow is multiply and the first stage of the chain in one. It returns false, and
// has done nothing, if there is no kernel for that.
func (p *matmul) multiplyNarrow(w *worker, at *block, a streamedRows, g int64, first, count int) bool {
	switch {
	case p.joining != nil:
		p.multiplyJoining(w, at, a, g, first, count)
		return true
	case p.narrowing == nil || at.cols != at.stride: // kernels write whole panels
		return false
	case p.narrowing.to.dtype == I8:
		return multiplyTo[int8](p, w, at, a, g, first, count)
	}
	return multiplyTo[int16](p, w, at, a, g, first, count)
}

func multiplyTo[D int8 | int16](p *matmul, w *worker, at *block, a streamedRows, g int64, first, count int) bool {
	data, stride := p.narrowing.to.elements(w, at)
	dst, by, col := typed[D](data), p.narrowing.by, int(at.col)
	narrow8 := func(row, step, rows int64, a []uint8, runs []int, length int) bool {
		return kernel.MatMulNarrow8(dst[row*stride:], int(stride), a, runs, length, int(step), int(rows), p.quads[g], first, count, by, col)
	}
	narrow16 := func(row, step, rows int64, a []int16, runs []int, length int) bool {
		return kernel.MatMulNarrow16(dst[row*stride:], int(stride), a, runs, length, int(step), int(rows), p.panels[g], first, count, by, col)
	}
	switch {
	case p.pieces == nil && p.quads != nil:
		return narrow8(0, int64(a.stride), at.rows, a.a8, wholeRow[:], p.quads[g].K)
	case p.pieces == nil:
		return narrow16(0, int64(a.stride), at.rows, a.a16, wholeRow[:], p.panels[g].K)
	}
	packed := bytesOf(w.rows)
	for _, s := range w.stretches {
		runs, length := w.runs[s.runs:s.runs+len(p.pieces)], int(p.length)
		a := typed[int16](packed)
		if !s.packed {
			a = typed[int16](p.memory.data)
		}
		if p.quads != nil && !narrow8(s.first, s.step, s.rows, packed, runs, length) ||
			p.quads == nil && !narrow16(s.first, s.step, s.rows, a, runs, length) {
			return false
		}
	}
	return true
}
