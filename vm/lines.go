package vm

import (
	"slices"

	"github.com/opml/opml/vm/internal/kernel"
)

// Padding at the ends of the lines of a convolution's operand cuts runs of all rows there,
// in small maps with wide kernels of most rows. There each line that a block reads is copied
// once, with the padding in its place, so that all rows of a line of results are runs that
// lie equally far apart. Numbers of 8 bits get their 128 added on the way, those of 32 are
// halved: the lower halves of all lines come after the upper ones.

// paddedLines is how the rows of a block read copies of lines.
type paddedLines struct {
	check   int          // the coordinate along lines, of those that are checked
	pixel   int64        // how far apart neighbours along it are, in elements
	low     int64        // the first that is read, relative to that of the first row of a line
	length  int64        // how many are read for a line of rows
	pitch   int64        // from one copy to the next, in elements
	sources []lineSource // what each row reads
	runs    []lineRun    // of a row
	rows    int64        // in a block: whole lines
}

// lineSource is a line that a row reads: where its coordinate 0 would be if that of the row
// were 0, relative to the row, and the other checked coordinates.
type lineSource struct {
	offset int64
	checks []int64
}

// lineRun is a run in the copy of a line.
type lineRun struct {
	source int
	at     int64
}

const (
	maxLineRows  = 256     // of a line whose rows are multiplied together
	maxLineBytes = 1 << 19 // of copies for a block
)

// findLines finds the lines that pieces lie in, given how many rows a block should have. It is
// nil if lines have no padding, or if there is something about them that convolutions do not
// have.
func (p *matmul) findLines(rows int64) *paddedLines {
	n, v, last := p.n, p.stream, p.rows[len(p.rows)-1]
	check := p.alongLine()
	if check < 0 {
		return nil
	}
	first := p.pieces[0].reach[check]
	l, high := &paddedLines{check: check, pixel: v.checks[check].stride, low: first.low}, first.high
	for i := range p.pieces {
		if !l.add(&p.pieces[i]) {
			return nil
		}
		l.low, high = min(l.low, p.pieces[i].reach[check].low), max(high, p.pieces[i].reach[check].high)
	}
	for i := range l.runs {
		l.runs[i].at = (p.pieces[i].reach[check].low - l.low) * l.pixel
	}
	extent := n.extents[last]
	l.length = (extent-1)*n.step[last][v.checks[check].function] + high - l.low + 1
	if l.rows = max(1, rows/extent) * extent; l.rows > maxLineRows || max(l.length, l.pixel) > maxLineBytes {
		return nil
	}
	l.pitch = int64(roundUp(l.length*l.pixel+wordSlack, alignment))
	if l.copies(extent)*l.pitch*int64(v.tensor.DType.Size()) > maxLineBytes {
		return nil
	}
	return l
}

// alongLine is which checked coordinate goes along lines and by itself gives the element,
// -1 if none does, or if lines begin at different coordinates.
func (p *matmul) alongLine() int {
	n, v, last := p.n, p.stream, p.rows[len(p.rows)-1]
	check := -1
	for k, c := range v.checks {
		if n.step[last][c.function] == 0 {
			continue
		}
		if check >= 0 {
			return -1
		}
		check = k
	}
	if check < 0 {
		return -1
	}
	c := v.checks[check]
	if step := n.step[last][c.function]; step <= 0 || n.step[last][v.value] != step*c.stride {
		return -1
	}
	for _, axis := range p.rows[:len(p.rows)-1] {
		if n.step[axis][c.function] != 0 {
			return -1
		}
	}
	return check
}

// add appends a piece, false if it is not a run in a line.
func (l *paddedLines) add(q *piece) bool {
	first := q.reach[l.check].low
	source := lineSource{offset: q.offset - first*l.pixel, checks: make([]int64, len(q.reach))}
	for k, r := range q.reach {
		if k == l.check {
			continue
		}
		if r.low != r.high {
			return false
		}
		source.checks[k] = r.low
	}
	for _, s := range q.segments {
		if at := s.at - (s.checks[l.check]-first)*l.pixel; at < 0 || at+s.length > l.pixel {
			return false
		}
	}
	k := slices.IndexFunc(l.sources, func(s lineSource) bool {
		return s.offset == source.offset && slices.Equal(s.checks, source.checks)
	})
	if k < 0 {
		k, l.sources = len(l.sources), append(l.sources, source)
	}
	l.runs = append(l.runs, lineRun{source: k})
	return true
}

// copies is how many copies a block needs at most, given the rows of a line.
func (l *paddedLines) copies(extent int64) int64 { return l.rows / extent * int64(len(l.sources)) }

// gatherLines lists the stretches of a block of whole lines at w.start: one for each line.
func (p *matmul) gatherLines(w *worker, at *block) {
	l, last := p.lines, p.rows[len(p.rows)-1]
	extent, step := p.n.extents[last], p.n.step[last][p.stream.value]
	w.rows = resize(w.rows, int(l.copies(extent)*l.pitch*int64(p.stream.tensor.DType.Size())/8))
	w.stretches, w.runs, w.lines = w.stretches[:0], w.runs[:0], w.lines[:0]
	w.sources, w.lower = resize(w.sources, len(l.sources)), l.copies(extent)*l.pitch
	walk := p.seekRow(w, at.row)
	for row := int64(0); row < at.rows; row += extent {
		for k := range l.sources {
			w.sources[k] = p.copyLine(w, &l.sources[k])
		}
		w.stretches = append(w.stretches, stretch{row, extent, true, len(w.runs), step})
		for _, r := range l.runs {
			w.runs = append(w.runs, int(w.sources[r.source]*l.pitch+r.at))
		}
		walk.advance(w.values, extent)
	}
}

// copyLine copies a line that the row at w.values reads, unless that has been done for this
// block, and returns the number of the copy.
func (p *matmul) copyLine(w *worker, s *lineSource) int64 {
	l, v := p.lines, p.stream
	first := w.values[v.checks[l.check].function] + l.low
	line := w.values[v.value] + s.offset + (l.low-first)*l.pixel // where coordinate 0 is
	from, to := min(max(-first, 0), l.length), max(min(v.checks[l.check].dim-first, l.length), 0)
	for k, c := range v.checks {
		if x := w.values[c.function] + s.checks[k]; k != l.check && (x < 0 || x >= c.dim) {
			line, from, to = outside, l.length, l.length
		}
	}
	for k := len(w.lines) - 1; k >= 0; k-- {
		if w.lines[k] == line {
			return int64(k)
		}
	}
	number, size := int64(len(w.lines)), int64(v.tensor.DType.Size())
	w.lines = append(w.lines, line)
	from, to = from*l.pixel*size, max(from, to)*l.pixel*size
	var src []byte
	if from < to {
		src = v.tensor.Data[(line+first*l.pixel)*size+from:]
		src = src[:min(to-from, int64(len(src)))] // the last line may lack what is not read
	}
	if v.tensor.DType == I32 {
		p.halveLine(w, number*l.pitch, typed[int32](src), from/size, to/size)
		return number
	}
	dst := bytesOf(w.rows)[number*l.pitch*size:][:l.length*l.pixel*size]
	if v.tensor.DType == I8 {
		fill8(dst[:from], byte(v.fill)^0x80)
		kernel.Flip8(dst[from:][:len(src)], src)
		fill8(dst[to:], byte(v.fill)^0x80)
	} else {
		fill16(typed[int16](dst[:from]), int16(v.fill))
		copy(dst[from:], src)
		fill16(typed[int16](dst[to:]), int16(v.fill))
	}
	return number
}

// halveLine halves a line, which is padding but for [from, to), to an element.
func (p *matmul) halveLine(w *worker, at int64, src []int32, from, to int64) {
	halves, length := typed[int16](bytesOf(w.rows)), p.lines.length*p.lines.pixel
	high, low := halves[at:][:length], halves[w.lower+at:][:length]
	kernel.Split32(high[from:], low[from:], src)
	var upper, lower [1]int16
	kernel.Split32(upper[:], lower[:], []int32{int32(p.stream.fill)})
	for _, part := range [2][2]int64{{0, from}, {to, length}} {
		fill16(high[part[0]:part[1]], upper[0])
		fill16(low[part[0]:part[1]], lower[0])
	}
}

func fill8(dst []byte, v byte) {
	for i := range dst {
		dst[i] = v
	}
}
