package vm

import (
	"math"

	"github.com/opml/opml/vm/internal/kernel"
)

// widened makes the stages of a product or a weighted sum that has kernels for operands of 32 bits only:
// those of 16 are widened in registers of their own. A product of two of 16 bits that is shifted to the left
// before it is rescaled, as the squares of a normalisation are, has one of them shifted instead. It
// is nil for anything else.
func (s *stageBuilder) widened(registers *[]int64) (list []stage) {
	wide, factor := *s, int64(1)
	if scale, ok := parseScale(s.scale.value); ok && s.scale.immediate && s.in.Map == MapMul && s.a.feed.dtype == I16 && s.init.is(0) && scale.P < 0 && scale.P >= -15 {
		factor, scale.P = 1<<-scale.P, 0
		wide.scale.value = scale.Word()
	}
	for _, t := range []*term64{&wide.a, &wide.b} {
		if t.rows32() || t == &wide.b && s.in.Map == MapLinear && s.in.Beta == 0 {
			continue
		}
		made := t.widen(factor, len(*registers)+len(list))
		if made == nil {
			return nil
		}
		list, factor = append(list, made), 1
	}
	made := wide.combine32()
	if made == nil || len(list) == 0 || s.in.Reduce != ReduceSum {
		return nil
	}
	for range list {
		*registers = append(*registers, int64(I32.Size()))
	}
	return append(list, made)
}

// widen makes a stage that multiplies the term by a factor, and the term what that leaves in a register.
func (t *term64) widen(factor int64, register int) stage {
	if !t.plain() || t.feed.dtype != I16 || !t.feed.wide() {
		return nil
	}
	by, ok := kernel.NewLinear(t.feed.factor(factor), kernel.Factor{}, 0, 0, 0, math.MinInt32, math.MaxInt32)
	if !ok {
		return nil
	}
	from := t.feed
	t.feed = feed{dtype: I32, access: sameElement, register: register, value: interval{factor * from.value.lo, factor * from.value.hi}}
	return &linearStage{from, from, t.feed, by}
}
