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
	init, ok := s.constants(&s.init)
	words, ok2 := s.constants(&s.scale)
	if !ok || !ok2 {
		return nil
	}
	by, ok := kernel.NewRequant64(s.c.memory, words, init, in.Zero, in.Lo, in.Hi)
	if !ok {
		return nil
	}
	return &longStage{*a, s.to, by}
}
