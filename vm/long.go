package vm

import "github.com/opml/opml/vm/internal/kernel"

// longStage rescales sums of 64 bits.
type longStage struct {
	from, to feed
	by       *kernel.Requant64
}

func (s *longStage) run(w *worker, at *block) {
	src, srcStride := s.from.elements(w, at)
	dst, dstStride := s.to.elements(w, at)
	rows, cols, col := int(at.rows), int(at.cols), int(at.col)
	if s.to.dtype == I16 {
		kernel.Requantize64(typed[int16](dst), int(dstStride), typed[int64](src), int(srcStride), rows, cols, s.by, col)
	} else {
		kernel.Requantize64(typed[int32](dst), int(dstStride), typed[int64](src), int(srcStride), rows, cols, s.by, col)
	}
}

func (s *longStage) operands(add func(f *feed)) { add(&s.from) }

// requantize64 is the stage of acc + init[column] for sums of 64 bits, rescaled.
func (s *stageBuilder) requantize64() stage {
	in, a := s.in, &s.a.feed
	if in.Map != MapLinear || in.Alpha != 1 || in.Gamma != 0 || in.Beta != 0 || !s.a.plain() || a.access != sameElement || a.dtype != I64 ||
		s.to.dtype != I16 && s.to.dtype != I32 {
		return nil
	}
	by, ok := s.epilogue64(0)
	if !ok {
		return nil
	}
	return &longStage{*a, s.to, by}
}

// epilogue64 is Init, something more, and what follows them, for sums of 64 bits.
func (s *stageBuilder) epilogue64(more int64) (*kernel.Requant64, bool) {
	bias, ok := s.constants(&s.init)
	words, ok2 := s.constants(&s.scale)
	if !ok || !ok2 {
		return nil, false
	}
	for i := range bias {
		bias[i] += more
	}
	return kernel.NewRequant64(s.c.memory, words, bias, s.in.Zero, s.in.Lo, s.in.Hi)
}

// combineStage multiplies two operands of 32 bits, or adds them up with factors, and rescales.
type combineStage struct {
	a, b, to feed
	factors  *[2]int64 // nil for a product
	by       *kernel.Requant64
}

func (s *combineStage) run(w *worker, at *block) {
	dst, stride := s.to.elements(w, at)
	if s.to.dtype == I16 {
		combine32(s, w, at, typed[int16](dst), int(stride))
	} else {
		combine32(s, w, at, typed[int32](dst), int(stride))
	}
}

func combine32[D int16 | int32](s *combineStage, w *worker, at *block, dst []D, stride int) {
	a, b, rows, cols, col := s.a.rows32(w, at), s.b.rows32(w, at), int(at.rows), int(at.cols), int(at.col)
	if s.factors == nil {
		kernel.Multiply32(dst, stride, a, b, rows, cols, s.by, col)
	} else {
		kernel.Linear32(dst, stride, a, b, rows, cols, s.factors, s.by, col)
	}
}

// rows32 is the rows of a block.
func (f *feed) rows32(w *worker, at *block) kernel.Rows32 {
	data, stride := f.elements(w, at)
	return kernel.Rows32{Data: typed[int32](data), Stride: int(stride)}
}

func (s *combineStage) operands(add func(f *feed)) {
	add(&s.a)
	add(&s.b)
}

// combine32 is the stage of a product of two operands of 32 bits, or of a weighted sum of them.
func (s *stageBuilder) combine32() stage {
	in, a, b, gamma := s.in, &s.a, &s.b, int64(0)
	var factors *[2]int64
	if in.Map == MapLinear {
		factors, gamma = &[2]int64{in.Alpha, in.Beta}, in.Gamma
		if in.Beta == 0 {
			b = a
		}
		if in.Alpha != int64(int32(in.Alpha)) || in.Beta != int64(int32(in.Beta)) {
			return nil
		}
	}
	if in.Map != MapMul && in.Map != MapLinear || !a.rows32() || !b.rows32() || s.to.dtype != I16 && s.to.dtype != I32 {
		return nil
	}
	by, ok := s.epilogue64(gamma)
	if !ok {
		return nil
	}
	return &combineStage{a.feed, b.feed, s.to, factors, by}
}

// rows32 reports whether the term is rows of 32-bit numbers, or one row.
func (t *term64) rows32() bool {
	return t.plain() && t.feed.dtype == I32 && (t.feed.wide() || t.feed.access == byColumn)
}
