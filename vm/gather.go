package vm

import (
	"slices"

	"github.com/opml/opml/vm/internal/kernel"
)

// A matrix product whose rows lie in runs in memory, as those of a convolution do, needs
// no packed copy of them: kernels take a row as runs. Runs that are padding as a whole
// are read from a row of padding; only rows that padding cuts a run of are packed, unless
// all of the lines are copied (lines.go).

// stretch is neighbouring rows of a block whose runs are equally far apart.
type stretch struct {
	first, rows int64 // of the block
	packed      bool  // in the worker's rows, else in the arena
	runs        int   // where its runs begin in the worker's list
	step        int64 // from one row to the next
}

// piece is a run of a row: where it begins, how far its terms go down and up in each
// checked coordinate, all relative to the row, and the segments that it consists of.
type piece struct {
	offset   int64
	reach    []reach
	segments []segment
}

// segment is neighbouring terms of a run with the same checked coordinates.
type segment struct {
	at, length int64
	checks     []int64
}

// findPieces finds the runs of equal length that rows consist of, if there are any. Of 8 and
// of 32 bits they are of use only in copies of lines.
func (p *matmul) findPieces(red []int, inner int) {
	n, v := p.n, p.stream
	p.length = n.terms
	runs := p.packer.runs
	if v.tensor.DType != I16 && !p.narrow() && !p.whole() || v.index != nil || len(runs) < 2 || len(p.rows) == 0 {
		return
	}
	for _, r := range runs {
		if r.length != runs[0].length {
			return
		}
	}
	p.length = runs[0].length
	axes := red
	if inner >= 0 {
		axes = append(append([]int{}, red...), inner)
	}
	values, walk := make([]int64, len(n.base)), newOdometer(n, axes)
	segments := 0
	for _, r := range runs {
		q := piece{offset: r.offset, reach: make([]reach, len(v.checks))}
		for t := range r.length {
			q.add(t, v, values)
			walk.next(values)
		}
		p.pieces = append(p.pieces, q)
		if segments += len(q.segments); segments > maxTaps { // not a convolution's
			p.pieces, p.length = nil, n.terms
			return
		}
	}
	if p.lines = p.findLines(p.blockRows()); p.lines == nil && v.tensor.DType != I16 {
		p.pieces, p.length = nil, n.terms
	}
}

// add appends term t of a run.
func (q *piece) add(t int64, v *nestView, values []int64) {
	checks := make([]int64, 0, MaxRank)
	for k, c := range v.checks {
		x := values[c.function]
		checks = append(checks, x)
		if t == 0 {
			q.reach[k] = reach{x, x}
		}
		q.reach[k] = reach{min(q.reach[k].low, x), max(q.reach[k].high, x)}
	}
	if k := len(q.segments) - 1; k >= 0 && slices.Equal(q.segments[k].checks, checks) {
		q.segments[k].length++
	} else {
		q.segments = append(q.segments, segment{t, 1, slices.Clone(checks)})
	}
}

// evenLength is that of a run with padding to whole pairs or, of 8 bits, fours.
func (p *matmul) evenLength() int64 {
	if p.narrow() {
		return (p.length + 3) &^ 3
	}
	return (p.length + 1) &^ 1
}

// evenTerms is that of all runs.
func (p *matmul) evenTerms() int64 { return p.n.terms / p.length * p.evenLength() }

// spread puts terms apart, so that each run has an even length. dst has room for them.
func (p *matmul) spread(dst, terms []int16) {
	length, even := int(p.length), int(p.evenLength())
	for len(terms) > 0 {
		n := copy(dst[:length], terms)
		clear(dst[n:even])
		dst, terms = dst[even:], terms[length:]
	}
}

// lineRow is how many elements of padding stand in for one run of the rows of a block, 0 if
// there should be no row of it: where rows are too far apart.
func (p *matmul) lineRow() int64 {
	if p.pieces == nil || p.lines != nil {
		return 0
	}
	step := p.n.step[p.rows[len(p.rows)-1]][p.stream.value]
	if step < 0 || step > maxPadding {
		return 0
	}
	if row := (p.rowBlock-1)*step + p.evenLength(); row <= maxPadding {
		return row
	}
	return 0
}

// gather lists the stretches of a block at w.start, and packs rows that lie in none.
func (p *matmul) gather(w *worker, at *block) {
	if p.lines != nil {
		p.gatherLines(w, at)
		return
	}
	n, last := p.n, p.rows[len(p.rows)-1]
	width := p.packedWidth()
	w.rows = resize(w.rows, int(2*at.rows*width+wordSlack+7)/8)
	w.stretches, w.runs, w.packed = w.stretches[:0], w.runs[:0], 0
	walk := p.seekRow(w, at.row)
	for row := int64(0); row < at.rows; {
		count := min(at.rows-row, n.extents[last]-walk.x[len(p.rows)-1])
		if p.memory != nil {
			p.line(w, row, count, n.step[last])
		} else {
			p.packLine(w, row, 0, count, n.step[last])
		}
		walk.advance(w.values, count)
		row += count
	}
}

// line lists the stretches of count rows of a line, from w.values on.
func (p *matmul) line(w *worker, row, count int64, step []int64) {
	v, list := p.stream, len(w.runs)
	first, end := int64(0), count
	for i := range p.pieces {
		q := &p.pieces[i]
		at := p.address + w.values[v.value] + q.offset
		for k, c := range v.checks {
			low, high, s := w.values[c.function]+q.reach[k].low, w.values[c.function]+q.reach[k].high, step[c.function]
			if s == 0 && low == high {
				if low < 0 || low >= c.dim {
					at = p.padding
				}
				continue
			}
			for _, x := range [2]int64{low, high} {
				l, h := within(x, s, c.dim)
				first, end = max(first, l), min(end, h)
			}
		}
		w.runs = append(w.runs, int(at))
	}
	if first >= end {
		w.runs = w.runs[:list]
		p.packLine(w, row, 0, count, step)
		return
	}
	along := step[v.value]
	for i := range p.pieces {
		if w.runs[list+i] != int(p.padding) {
			w.runs[list+i] += int(first * along)
		}
	}
	w.stretches = append(w.stretches, stretch{row + first, end - first, false, list, along})
	p.packLine(w, row, 0, first, step)
	p.packLine(w, row, end, count, step)
}

// packLine packs rows [first, end) of a line.
func (p *matmul) packLine(w *worker, row, first, end int64, step []int64) {
	if first >= end {
		return
	}
	width, v := p.packedWidth(), p.stream
	dst := typed[int16](bytesOf(w.rows))[w.packed*width:]
	if k := len(w.stretches) - 1; k >= 0 && w.stretches[k].packed && w.stretches[k].first+w.stretches[k].rows == row+first {
		w.stretches[k].rows += end - first // they follow in the block and in the packed rows
	} else {
		w.stretches = append(w.stretches, stretch{row + first, end - first, true, len(w.runs), width})
		for i := range p.pieces {
			w.runs = append(w.runs, int(w.packed*width+int64(i)*p.evenLength()))
		}
	}
	w.packed += end - first
	w.apart = resize(w.apart, len(v.checks))
	for x := first; x < end; x++ {
		for k, c := range v.checks {
			w.apart[k] = w.values[c.function] + x*step[c.function]
		}
		p.packRow(dst, w.values[v.value]+x*step[v.value], w.apart)
		dst = dst[width:]
	}
}

// packRow packs a row that begins at an element, given its checked coordinates.
func (p *matmul) packRow(dst []int16, at int64, checks []int64) {
	v, data, even := p.stream, typed[int16](p.stream.tensor.Data), p.evenLength()
	for i := range p.pieces {
		q := &p.pieces[i]
		for _, s := range q.segments {
			inside := true
			for k, x := range s.checks {
				inside = inside && uint64(checks[k]+x) < uint64(v.checks[k].dim)
			}
			part := dst[s.at : s.at+s.length]
			if inside {
				copy(part, data[at+q.offset+s.at:])
			} else {
				fill16(part, int16(v.fill))
			}
		}
		if even > p.length {
			dst[p.length] = 0
		}
		dst = dst[even:]
	}
}

// multiplyStretches multiplies what has been gathered.
func (p *matmul) multiplyStretches(w *worker, at *block, g int64, first, count int) {
	c, packed := w.accumulators(), bytesOf(w.rows)
	for _, s := range w.stretches {
		sums, runs := c[s.first*at.stride:], w.runs[s.runs:s.runs+len(p.pieces)]
		if p.quads != nil {
			kernel.MatMulRuns8(sums, int(at.stride), packed, runs, int(p.length), int(s.step), int(s.rows), p.quads[g], first, count)
			continue
		}
		a := typed[int16](packed)
		if !s.packed {
			a = typed[int16](p.memory.data)
		}
		kernel.MatMulRuns16(sums, int(at.stride), a, runs, int(p.length), int(s.step), int(s.rows), p.panels[g], first, count)
	}
}
