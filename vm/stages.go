package vm

import (
	"math"

	"github.com/opml/opml/vm/internal/kernel"
)

// stageBuilder makes the stage of one elementwise instruction. Its views have been found
// to fit the domain.
type stageBuilder struct {
	in                *Instruction
	a, b, init, scale term64
	to                feed
	cols              int64
}

// build picks the quickest stage that computes the instruction.
func (s *stageBuilder) build() stage {
	if littleEndian() {
		if q := s.requantize(); q != nil {
			return q
		}
	}
	return &elementStage{in: s.in, a: s.a, b: s.b, init: s.init, scale: s.scale, to: s.to,
		small: s.in.Zero >= -maxCoordinate && s.in.Zero <= maxCoordinate}
}

// plain reports whether the term is an operand as it is.
func (t *term64) plain() bool { return !t.immediate && t.table == nil }

// is reports whether the term is that immediate.
func (t *term64) is(v int64) bool { return t.immediate && t.value == v }

// constants are the term's numbers by column, or one for all: false if it has others.
func (t *term64) constants(cols int64) ([]int64, bool) {
	if t.immediate {
		return []int64{t.value}, true
	}
	if t.table != nil || t.feed.tensor == nil || !t.constant {
		return nil, false
	}
	switch t.feed.access {
	case byColumn:
		list := make([]int64, cols)
		for j := range list {
			list[j] = t.feed.tensor.At(uint64(j))
		}
		return list, true
	case oneElement:
		return []int64{t.feed.tensor.At(uint64(t.feed.element))}, true
	default:
		return nil, false
	}
}

// requantize is the stage of acc + init[column], rescaled.
func (s *stageBuilder) requantize() stage {
	in := s.in
	if in.Map != MapLinear || in.Alpha != 1 || in.Gamma != 0 || in.Beta != 0 && !s.b.is(0) || in.Reduce != ReduceSum {
		return nil
	}
	a := &s.a.feed
	if !s.a.plain() || a.access != sameElement && a.access != strided || a.dtype != I16 && a.dtype != I32 || s.to.dtype == I64 {
		return nil
	}
	by, ok := s.epilogue(a.value)
	if !ok {
		return nil
	}
	return &requantizeStage{from: *a, to: s.to, by: by}
}

// epilogue is Init and what follows it, for sums in an interval that needs no more than
// 32 bits with Init added.
func (s *stageBuilder) epilogue(sums interval) (*kernel.Requant, bool) {
	init, ok := s.init.constants(s.cols)
	words, ok2 := s.scale.constants(s.cols)
	if !ok || !ok2 {
		return nil, false
	}
	bias, reach := make([]int32, len(init)), sums.magnitude()
	for j, v := range init {
		if reach > math.MaxInt32 || v < math.MinInt32+reach || v > math.MaxInt32-reach {
			return nil, false
		}
		bias[j] = int32(v)
	}
	if len(init) == 1 && init[0] == 0 {
		bias = nil
	}
	return kernel.NewRequant(words, spread(bias, int(s.cols)), s.in.Zero, s.in.Lo, s.in.Hi)
}

// spread repeats a single number n times.
func spread(bias []int32, n int) []int32 {
	if len(bias) != 1 {
		return bias
	}
	list := make([]int32, n)
	for i := range list {
		list[i] = bias[0]
	}
	return list
}
