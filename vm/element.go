package vm

import "github.com/opml/opml/vm/internal/kernel"

// elementStage is any instruction, in 64-bit arithmetic, some rows at a time.
type elementStage struct {
	in                *Instruction
	a, b, init, scale term64
	to                feed
	small             bool  // adding the zero point cannot overflow
	quick             bool  // all scale words are known to be usable by kernel.Rescale
	word              int64 // the scale if it is an immediate, for that
}

// term64 is a view of an element stage: an immediate, or numbers from a feed, through a
// table if there is one.
type term64 struct {
	immediate bool
	constant  bool // its tensor is a constant of the program
	value     int64
	feed      feed
	table     *Tensor // of one dim
	factor    int64   // table index = factor·number + offset
	offset    int64
	fill      int64

	constantTable bool   // of the program
	tableOf       uint32 // its value
}

// part is rows of a block, or some columns of one row.
type part struct{ row, rows, col, cols int64 }

// load reads the elements of a part, row after row.
func (t *term64) load(dst []int64, w *worker, at *block, of part) {
	if t.immediate {
		fill(dst, t.value)
		return
	}
	data, stride := t.feed.elements(w, at)
	x := Tensor{DType: t.feed.dtype, Data: data}
	switch t.feed.access {
	case sameElement, strided:
		if stride == of.cols {
			gatherRun(dst, &x, of.row*stride+of.col)
			break
		}
		for r := range of.rows {
			gatherRun(dst[r*of.cols:][:of.cols], &x, (of.row+r)*stride+of.col)
		}
	case byColumn:
		gatherRun(dst[:of.cols], &x, of.col)
		for done := of.cols; done < int64(len(dst)); done *= 2 {
			copy(dst[done:], dst[:done])
		}
	case byRow, stridedRow:
		rows := w.out[:of.rows]
		gather(rows, &x, of.row*stride, stride)
		repeat(dst, rows)
	default:
		fill(dst, x.At(0))
	}
	t.lookUp(dst)
}

// repeat fills dst with each number as often as there is room for.
func repeat(dst, numbers []int64) {
	if len(dst) == 2*len(numbers) {
		for i, v := range numbers {
			pair := dst[2*i : 2*i+2 : 2*i+2]
			pair[0], pair[1] = v, v
		}
		return
	}
	for len(numbers) > 0 {
		n := len(dst) / len(numbers)
		fill(dst[:n], numbers[0])
		dst, numbers = dst[n:], numbers[1:]
	}
}

// lookUp replaces numbers by those of the table, if there is one.
func (t *term64) lookUp(dst []int64) {
	switch {
	case t.table == nil:
	case t.table.DType == I32 && littleEndian():
		lookUpIn(dst, typed[int32](t.table.Data), t)
	case t.table.DType == I16 && littleEndian():
		lookUpIn(dst, typed[int16](t.table.Data), t)
	default:
		size := t.table.Elements()
		for i, j := range dst {
			dst[i] = t.fill
			if k := uint64(j*t.factor + t.offset); k < size {
				dst[i] = t.table.At(k)
			}
		}
	}
}

func lookUpIn[T int16 | int32](dst []int64, table []T, t *term64) {
	factor, offset, outside := t.factor, t.offset, t.fill
	for i, j := range dst {
		if k := uint64(j*factor + offset); k < uint64(len(table)) {
			dst[i] = int64(table[k])
		} else {
			dst[i] = outside
		}
	}
}

func (s *elementStage) run(w *worker, at *block) {
	w.needRows()
	if s.scale.immediate {
		fill(w.index[:min(rowBlock, at.rows*at.cols)], s.word)
	}
	rows := max(1, rowBlock/at.cols)
	for row := int64(0); row < at.rows; row += rows {
		for col := int64(0); col < at.cols; col += rowBlock {
			s.runPart(w, at, part{row, min(rows, at.rows-row), col, min(rowBlock, at.cols-col)})
		}
	}
}

func (s *elementStage) operands(add func(f *feed)) {
	for _, t := range []*term64{&s.a, &s.b, &s.init, &s.scale} {
		if !t.immediate {
			add(&t.feed)
		}
		if t.table != nil {
			add(&feed{tensor: t.table, access: oneElement})
		}
	}
}

// runPart computes at most rowBlock elements.
func (s *elementStage) runPart(w *worker, at *block, of part) {
	n := of.rows * of.cols
	acc, a, b := w.acc[:n], w.a[:n], w.b[:n]
	s.a.load(a, w, at, of)
	s.b.load(b, w, at, of)
	if s.init.is(0) && s.in.Reduce == ReduceSum {
		s.in.mapRow(a, b)
		acc = a
	} else {
		s.init.load(acc, w, at, of)
		s.in.mapReduceRow(acc, a, b)
	}
	acc = s.finish(w, acc, at, of)

	out, stride := s.to.elements(w, at)
	result := Tensor{DType: s.to.dtype, Data: out}
	if stride == of.cols {
		scatterRun(&result, of.row*stride+of.col, acc)
		return
	}
	for r := range of.rows {
		scatterRun(&result, (of.row+r)*stride+of.col, acc[r*of.cols:][:of.cols])
	}
}

// finish applies the epilogue to accumulators.
func (s *elementStage) finish(w *worker, acc []int64, at *block, of part) []int64 {
	if s.scale.immediate && (s.scale.value == 0 || !s.small) {
		s.in.finishRow(acc, []int64{s.scale.value})
		return acc
	}
	words := w.index[:len(acc)]
	if !s.scale.immediate {
		s.scale.load(words, w, at, of)
	}
	e := kernel.Epilogue{Zero: s.in.Zero, Lo: s.in.Lo, Hi: s.in.Hi}
	if s.quick || s.small && usable(words) {
		kernel.Rescale(w.out[:len(acc)], acc, words, &e)
		return w.out[:len(acc)]
	}
	s.in.finishRow(acc, words)
	return acc
}
