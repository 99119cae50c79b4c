package vm

import (
	"math"
	"slices"

	"github.com/opml/opml/vm/internal/kernel"
)

// stageBuilder makes the stage of one elementwise instruction. Its views have been found
// to fit the domain.
type stageBuilder struct {
	in                *Instruction
	a, b, init, scale term64
	to                feed
	cols, elements    int64
	c                 *compiler
}

// buildNarrow is build for results of any type: what has 8 bits is computed with 16, in a
// register of its own, if that is quicker.
func (s *stageBuilder) buildNarrow(registers *[]int64) []stage {
	q := s.build()
	if !isElementStage(q) || !littleEndian() {
		return []stage{q}
	}
	if list := s.widened(registers); list != nil {
		return list
	}
	if s.to.dtype != I8 || !(interval{s.in.Lo, s.in.Hi}).within(I8.Min(), I8.Max()) {
		return []stage{q}
	}
	wide := *s
	wide.to = feed{dtype: I16, access: sameElement, register: len(*registers)}
	narrow := wide.build()
	by, ok := kernel.NewRequant(s.c.scratch, []int64{0}, nil, 1<<15, 0, I8.Min(), I8.Max())
	if !ok || isElementStage(narrow) {
		return []stage{q}
	}
	by.Settle(s.c.memory, 1)
	*registers = append(*registers, int64(I16.Size()))
	return []stage{narrow, &requantizeStage{from: wide.to, to: s.to, by: by}}
}

func isElementStage(s stage) bool {
	_, is := s.(*elementStage)
	return is
}

// build makes the stage of the instruction.
func (s *stageBuilder) build() stage {
	made := s.quickest()
	s.c.stages = append(s.c.stages, made)
	return made
}

// quickest picks the quickest stage that computes the instruction.
func (s *stageBuilder) quickest() stage {
	s.simplify()
	if littleEndian() && s.in.Reduce == ReduceSum {
		for _, try := range []func() stage{s.requantize, s.requantize64, s.combine32, s.multiply, s.multiplyRows, s.linear, s.lookUp, s.lookUp32} {
			if stage := try(); stage != nil {
				return stage
			}
		}
	}
	q := &elementStage{in: s.in, a: s.a, b: s.b, init: s.init, scale: s.scale, to: s.to}
	q.small = s.in.Zero >= -maxCoordinate && s.in.Zero <= maxCoordinate
	if word, ok := s.leftWord(); ok && q.small {
		q.quick, q.word = true, word
	} else {
		words, constant := s.constants(&s.scale)
		q.quick, q.word = q.small && constant && usable(words), s.scale.value
	}
	return q
}

// leftWord is a scale that shifts products to the left first as kernel.Rescale takes it, false
// if the scale is of another kind or the products might be too large.
func (s *stageBuilder) leftWord() (int64, bool) {
	if s.in.Map != MapMul || s.in.Reduce != ReduceSum || !s.init.is(0) || !s.scale.immediate || s.scale.value == 0 ||
		!s.a.plain() || !s.b.plain() || s.a.feed.dtype > I32 || s.b.feed.dtype > I32 {
		return 0, false
	}
	scale, ok := parseScale(s.scale.value)
	left := -int(scale.P)
	if scale.P = 0; !ok || left <= 0 || s.a.feed.value.magnitude()*s.b.feed.value.magnitude() > math.MaxInt64>>left {
		return 0, false
	}
	return scale.Word() | int64(left)<<48, true
}

// simplify makes a linear function of one operand one of A, with the immediate in gamma.
func (s *stageBuilder) simplify() {
	if s.in.Map != MapLinear || !s.a.immediate && !s.b.immediate {
		return
	}
	in := *s.in
	if s.a.immediate {
		s.a, s.b, in.Alpha, in.Beta = s.b, s.a, in.Beta, in.Alpha
	}
	in.Gamma += in.Beta * s.b.value
	in.Beta, s.b = 0, term64{immediate: true}
	if s.in = &in; s.cancels() {
		in.Alpha, s.scale = 1, term64{immediate: true}
	}
}

// cancels reports whether A is multiplied by the power of two that it is divided by afterwards,
// as in a concatenation the operand that has the larger range.
func (s *stageBuilder) cancels() bool {
	in := s.in
	if !s.scale.immediate || !s.init.is(0) || in.Gamma != 0 || in.Reduce != ReduceSum || !s.a.plain() || s.a.feed.dtype > I32 {
		return false
	}
	scale, ok := parseScale(s.scale.value)
	power := int(scale.S) + int(scale.P) - 30
	return ok && scale.M == 1<<30 && power >= 0 && power <= 30 && in.Alpha == 1<<power
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

// columnsRoom is how many columns of parameters a session has at most, in all its stages:
// each takes some 60 bytes.
const columnsRoom = 2 << 20

// spend takes room for the stage's columns, false if there is none.
func (s *stageBuilder) spend() bool {
	if s.cols > s.c.room {
		return false
	}
	s.c.room -= s.cols
	return true
}

// constants are a term's numbers by column, or one for all: false if it has others or there
// is no room for them.
func (s *stageBuilder) constants(t *term64) ([]int64, bool) {
	if !t.immediate && t.feed.access == byColumn && !s.spend() {
		return nil, false
	}
	return t.constants(s.cols)
}

// requantize is the stage of acc + init[column], rescaled.
func (s *stageBuilder) requantize() stage {
	in := s.in
	if in.Map != MapLinear || in.Alpha != 1 || in.Gamma != 0 || in.Beta != 0 {
		return nil
	}
	a := &s.a.feed
	if !s.a.plain() || a.access != sameElement && a.access != strided || a.dtype != I16 && a.dtype != I32 || s.to.dtype == I64 {
		return nil
	}
	if by, ok := s.epilogue(a.value); ok {
		return &requantizeStage{from: *a, to: s.to, by: by}
	}
	return s.shiftLeft()
}

// shiftLeft is the stage of 16-bit numbers that are shifted to the left before they are
// rescaled: they are multiplied by powers of two instead.
func (s *stageBuilder) shiftLeft() stage {
	words, ok := s.constants(&s.scale)
	if !ok || s.a.feed.dtype != I16 || s.to.dtype != I16 || !s.init.is(0) {
		return nil
	}
	powers := NewTensor(I16, 2*uint32(len(words))) // twice: two rows of 16 columns are multiplied at once
	for j, word := range words {
		scale, valid := parseScale(word)
		if !valid || word == 0 || scale.P < -14 {
			return nil
		}
		for at := j; at < 2*len(words); at += len(words) {
			powers.Set(uint64(at), 1<<max(-scale.P, 0))
		}
		scale.P = max(scale.P, 0)
		words[j] = scale.Word()
	}
	by, ok := kernel.NewRequant(s.c.scratch, words, nil, 1<<30, s.in.Zero, s.in.Lo, s.in.Hi)
	if !ok {
		return nil
	}
	b := feed{dtype: I16, access: byColumn, tensor: powers}
	if len(words) == 1 {
		b.access = oneElement
	}
	return &multiplyStage{s.a.feed, b, s.to, by}
}

// epilogue is Init and what follows it, for sums in an interval.
func (s *stageBuilder) epilogue(sums interval) (*kernel.Requant, bool) {
	init, ok := s.constants(&s.init)
	words, ok2 := s.constants(&s.scale)
	if !ok || !ok2 {
		return nil, false
	}
	if len(init) == 1 && init[0] == 0 {
		init = nil
	} else if len(init) == 1 {
		if !s.spend() {
			return nil, false
		}
		init = slices.Repeat(init, int(s.cols))
	}
	return kernel.NewRequant(s.c.scratch, words, init, sums.magnitude(), s.in.Zero, s.in.Lo, s.in.Hi)
}

// wide reports whether each element has its own number.
func (f *feed) wide() bool { return f.access == sameElement || f.access == strided }

// rows16 is the rows of a block.
func (f *feed) rows16(w *worker, at *block) kernel.Rows16 {
	data, stride := f.elements(w, at)
	return kernel.Rows16{Data: typed[int16](data), Stride: int(stride), Single: f.access == byRow || f.access == stridedRow || f.access == oneElement}
}

// pair are the two operands if both have 16 bits, one with a number for each element first;
// swapped tells that it is b.
func (s *stageBuilder) pair() (a, b *feed, swapped, ok bool) {
	if !s.a.plain() || !s.b.plain() || s.a.feed.dtype != I16 || s.b.feed.dtype != I16 {
		return nil, nil, false, false
	}
	a, b = &s.a.feed, &s.b.feed
	if !a.wide() {
		a, b, swapped = b, a, true
	}
	return a, b, swapped, a.wide()
}

// multiplyStage multiplies 16-bit numbers and rescales.
type multiplyStage struct {
	a, b, to feed
	by       *kernel.Requant
}

func (s *multiplyStage) run(w *worker, at *block) {
	dst, stride := s.to.elements(w, at)
	a, b, rows, cols, col := s.a.rows16(w, at), s.b.rows16(w, at), int(at.rows), int(at.cols), int(at.col)
	if s.to.dtype == I32 {
		kernel.MulRequant16(typed[int32](dst), int(stride), a, b, rows, cols, s.by, col)
	} else {
		kernel.MulRequant16(typed[int16](dst), int(stride), a, b, rows, cols, s.by, col)
	}
}

func (s *multiplyStage) settle(m *kernel.Memory) { s.by.Settle(m, uintptr(s.to.dtype.Size())) }

func (s *multiplyStage) operands(add func(f *feed)) {
	add(&s.a)
	add(&s.b)
}

func (s *stageBuilder) multiply() stage {
	a, b, _, ok := s.pair()
	words, constant := s.constants(&s.scale)
	if !ok || !constant || s.in.Map != MapMul || s.to.dtype != I16 && s.to.dtype != I32 || !s.init.is(0) {
		return nil
	}
	by, ok := kernel.NewRequant(s.c.scratch, words, nil, 1<<30, s.in.Zero, s.in.Lo, s.in.Hi)
	if !ok {
		return nil
	}
	return &multiplyStage{*a, *b, s.to, by}
}

// multiplyRowsStage multiplies rows of 32-bit numbers with a number each, and rescales: the last
// step of a softmax.
type multiplyRowsStage struct {
	a, b, to feed
	by       *kernel.Rescaling
}

func (s *multiplyRowsStage) run(w *worker, at *block) {
	dst, stride := s.to.elements(w, at)
	a, aStride := s.a.elements(w, at)
	b, bStride := s.b.elements(w, at)
	kernel.MulRescale16(typed[int16](dst), int(stride), typed[int32](a), int(aStride), typed[int64](b), int(bStride), int(at.rows), int(at.cols), s.by)
}

func (s *multiplyRowsStage) operands(add func(f *feed)) {
	add(&s.a)
	add(&s.b)
}

func (s *stageBuilder) multiplyRows() stage {
	if s.in.Map != MapMul || !s.a.plain() || !s.b.plain() || !s.init.is(0) || !s.scale.immediate || s.to.dtype != I16 {
		return nil
	}
	a, b := s.a.feed, s.b.feed
	if a.access != sameElement {
		a, b = b, a
	}
	small := s.in.Zero >= -maxCoordinate && s.in.Zero <= maxCoordinate
	if a.dtype != I32 || a.access != sameElement || b.dtype != I64 || b.access != byRow || !small || !usable([]int64{s.scale.value}) {
		return nil
	}
	return &multiplyRowsStage{a, b, s.to, kernel.NewRescaling(s.scale.value, kernel.Epilogue{Zero: s.in.Zero, Lo: s.in.Lo, Hi: s.in.Hi})}
}

// factor is a constant by which the feed's 16-bit numbers are multiplied.
func (f *feed) factor(by int64) kernel.Factor {
	return kernel.Factor{By: by, Lo: int16(f.value.lo), Hi: int16(f.value.hi)}
}

// linearStage is a linear function of 16-bit numbers, rescaled.
type linearStage struct {
	a, b, to feed
	by       *kernel.Linear
}

func (s *linearStage) run(w *worker, at *block) {
	dst, stride := s.to.elements(w, at)
	a, b, rows, cols := s.a.rows16(w, at), s.b.rows16(w, at), int(at.rows), int(at.cols)
	if s.to.dtype == I32 {
		kernel.Linear16(typed[int32](dst), int(stride), a, b, rows, cols, s.by)
	} else {
		kernel.Linear16(typed[int16](dst), int(stride), a, b, rows, cols, s.by)
	}
}

func (s *linearStage) operands(add func(f *feed)) {
	add(&s.a)
	add(&s.b)
}

func (s *stageBuilder) linear() stage {
	in := s.in
	if in.Map != MapLinear || !s.init.immediate || !s.scale.immediate || s.to.dtype != I16 && s.to.dtype != I32 {
		return nil
	}
	alpha, beta, gamma := in.Alpha, in.Beta, in.Gamma+s.init.value
	a, b, swapped, ok := s.pair()
	if swapped {
		alpha, beta = beta, alpha
	}
	if s.b.immediate {
		a, b, ok = &s.a.feed, &s.a.feed, s.a.plain() && s.a.feed.dtype == I16 && s.a.feed.wide()
	}
	if !ok {
		return nil
	}
	by, ok := kernel.NewLinear(a.factor(alpha), b.factor(beta), gamma, s.scale.value, in.Zero, in.Lo, in.Hi)
	if !ok {
		return nil
	}
	return &linearStage{*a, *b, s.to, by}
}

// lookUpStage is any function of one 16-bit number.
type lookUpStage struct {
	from, to feed
	table    *[1 << 16]int16
}

func (s *lookUpStage) run(w *worker, at *block) {
	src, srcStride := s.from.elements(w, at)
	dst, dstStride := s.to.elements(w, at)
	from, to := typed[int16](src), typed[int16](dst)
	rows, cols := at.rows, at.cols
	if srcStride == cols && dstStride == cols {
		rows, cols = 1, rows*cols
	}
	for row := range rows {
		kernel.Lookup16(to[row*dstStride:][:cols], from[row*srcStride:][:cols], s.table)
	}
}

func (s *lookUpStage) operands(add func(f *feed)) { add(&s.from) }

// A table of all 16-bit numbers pays from so many elements on, if the instruction looks
// them up in a smaller one anyway, or if not.
const (
	worthAWholeTable = 1 << 9
	worthATable      = 1 << 14
)

// lookUp is the stage of a function of A alone, for all whose arithmetic has no kernel.
func (s *stageBuilder) lookUp() stage {
	a := &s.a
	if a.immediate || a.feed.dtype != I16 || !a.feed.wide() || s.to.dtype != I16 || !s.b.immediate || !s.init.immediate ||
		!s.scale.immediate || s.elements < worthAWholeTable || a.table == nil && s.elements < worthATable || a.table != nil && !a.constantTable {
		return nil
	}
	key := tableKey{a.table != nil, a.tableOf, a.factor, a.offset, a.fill, s.b.value, s.init.value, s.scale.value, s.in.Map,
		s.in.Alpha, s.in.Beta, s.in.Gamma, s.in.Zero, s.in.Lo, s.in.Hi}
	table, ok := s.c.m.tables.get(key, 2<<16, func() *[1 << 16]int16 {
		results := s.tabulate()
		if a.table != nil {
			s.c.m.offer(a.tableOf, func() restorer { return a.untabulated(results) })
		}
		return results
	})
	if !ok {
		return nil
	}
	return &lookUpStage{a.feed, s.to, table}
}

// lookUp32Stage takes numbers from a table of the program as they are there.
type lookUp32Stage struct {
	from, to feed
	table    *Tensor
	offset   int
}

func (s *lookUp32Stage) run(w *worker, at *block) {
	src, srcStride := s.from.elements(w, at)
	dst, dstStride := s.to.elements(w, at)
	if s.from.dtype == I16 {
		lookUp32(typed[int32](dst), dstStride, typed[int16](src), srcStride, at, s)
	} else {
		lookUp32(typed[int32](dst), dstStride, typed[int32](src), srcStride, at, s)
	}
}

func lookUp32[S int16 | int32](dst []int32, dstStride int64, src []S, srcStride int64, at *block, s *lookUp32Stage) {
	table := typed[int32](s.table.Data)
	for row := range at.rows {
		kernel.Lookup32(dst[row*dstStride:][:at.cols], src[row*srcStride:][:at.cols], table, s.offset)
	}
}

func (s *lookUp32Stage) operands(add func(f *feed)) {
	add(&s.from)
	add(&feed{tensor: s.table, access: oneElement})
}

// lookUp32 is the stage of a number that tells where another of 32 bits lies in a table: the
// exponentials of a softmax, functions of activations of 32 bits.
func (s *stageBuilder) lookUp32() stage {
	in, a := s.in, &s.a
	if a.immediate || a.table == nil || !a.constantTable || a.table.DType != I32 || a.feed.dtype != I16 && a.feed.dtype != I32 || !a.feed.wide() || s.to.dtype != I32 ||
		a.factor != 1 || in.Map != MapLinear || in.Alpha != 1 || in.Beta != 0 || in.Gamma != 0 || !s.init.is(0) || !s.scale.is(0) || in.Zero != 0 {
		return nil
	}
	last := int64(a.table.Elements()) - 1
	if first := (interval{-a.offset, last - a.offset}); last < 0 || !(a.feed.value).within(first.lo, first.hi) {
		return nil
	}
	for _, v := range typed[int32](a.table.Data) {
		if int64(v) < in.Lo || int64(v) > in.Hi {
			return nil
		}
	}
	return &lookUp32Stage{a.feed, s.to, a.table, int(a.offset)}
}

// tableKey is all that a function of one number depends on.
type tableKey struct {
	tabled                               bool
	table                                uint32
	factor, offset, fill, b, init, scale int64
	function                             MapOp
	alpha, beta, gamma, zero, lo, hi     int64
}

// tabulate computes the instruction for all numbers.
func (s *stageBuilder) tabulate() *[1 << 16]int16 {
	table, in := new([1 << 16]int16), s.in
	for i := range table {
		x := int64(int16(i))
		if t := s.a.table; t != nil {
			if k := uint64(x*s.a.factor + s.a.offset); k < t.Elements() {
				x = t.At(k)
			} else {
				x = s.a.fill
			}
		}
		table[i] = int16(Rescale(s.init.value+in.apply(x, s.b.value), s.scale.value, in.Zero, in.Lo, in.Hi))
	}
	return table
}
