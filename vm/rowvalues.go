package vm

import (
	"math"

	"github.com/opml/opml/vm/internal/kernel"
)

// A chain whose blocks hold whole rows can reduce them, as a softmax and a normalisation do: what
// is left has one number for each row, and instructions of such numbers run on those of a block. So
// the rows that a product has made are still in a cache when they are read again, and need no memory
// if nothing else reads them.

// place is where the elements of a value of a chain belong.
type place uint8

const (
	elsewhere place = iota // of the chain
	ofBlocks               // one for each element of the domain
	ofRows                 // one for each row
	absorbed               // the result of the first of two instructions that were composed
)

const (
	// shortestRow is reduced in a chain: kernels go row by row, so that short ones take longer.
	shortestRow = 2 * kernel.PanelColumns
	// longestRow is reduced in a chain: a block is at least a row.
	longestRow = 1 << 14
)

// reduced is what rows of a value leave for the epilogue of their reduction, given what their
// numbers can be; false if there is no kernel for them.
func (in *Instruction) reduced(dt DType, length int64, numbers interval) (feed, bool) {
	f := feed{access: sameElement, register: accumulators, value: numbers}
	switch {
	case in.Reduce != ReduceSum:
		f.dtype = I16
		idle := in.Reduce == ReduceMax && in.Init.Offset <= numbers.lo || in.Reduce == ReduceMin && in.Init.Offset >= numbers.hi
		return f, dt == I16 && in.Init.constant() && idle
	case dt == I16:
		most := length * numbers.magnitude()
		f.dtype, f.value = I32, interval{-most, most}
		return f, most <= math.MaxInt32
	default:
		most := length * numbers.magnitude() // less than 2^63: a result has less than 2^32 terms
		f.dtype, f.value = I64, interval{-most, most}
		return f, dt == I32
	}
}

// reduceRows reduces rows of so many numbers that start stride apart.
func reduceRows(to []byte, by ReduceOp, src []byte, dt DType, rows, stride, length int) {
	switch {
	case dt == I32:
		kernel.Sums32(typed[int64](to)[:rows], typed[int32](src), stride, length)
	case by == ReduceSum:
		kernel.Sums16(typed[int32](to)[:rows], typed[int16](src), stride, length)
	case by == ReduceMax:
		kernel.Maxima16(typed[int16](to)[:rows], typed[int16](src), stride, length)
	default:
		kernel.Minima16(typed[int16](to)[:rows], typed[int16](src), stride, length)
	}
}

// addReduction appends a reduction of rows of a value of the chain, or, at its beginning, of one
// that is stored.
func (g *grower) addReduction(in *Instruction, i int) bool {
	c := g.c
	if c.apart || !g.wholeRows || !littleEndian() || !in.copies() {
		return false
	}
	in, end := c.compose(in, i, g.inside)
	a := in.A.Value
	if g.inside[a] != ofBlocks && (len(g.links) > 0 || !g.ready(a)) || c.done[end] || !c.readsAll(in, a) {
		return false
	}
	d := domain{int64(c.tensors[c.first+end].Elements()), int64(in.Terms())}
	switch {
	case d.cols < shortestRow || d.cols > longestRow || g.fixed && d != g.domain:
		return false
	case len(g.links) > 0 && d.rows*d.cols != g.domain.rows*g.domain.cols:
		return false
	}
	head, ok := in.reduced(c.tensors[a].DType, d.cols, c.values[a])
	l := link{in: in.epilogue(), begin: i, end: end, of: ofRows, by: in.Reduce}
	l.reduces = feed{dtype: c.tensors[a].DType, access: sameElement, tensor: c.tensors[a], value: c.values[a], of: a}
	if !ok || !g.terms(&l, domain{d.rows, 1}, &head) {
		return false
	}
	g.domain, g.fixed, g.reduces = d, true, true
	g.append(l)
	return true
}

// epilogue is what follows the reduction, for accumulators as A.
func (in *Instruction) epilogue() *Instruction {
	e := *in
	e.Map, e.Reduce, e.Alpha, e.Beta, e.Gamma, e.Red, e.B = MapLinear, ReduceSum, 1, 0, 0, nil, Immediate(0)
	if in.Reduce != ReduceSum {
		e.Init = Immediate(0)
	}
	return &e
}

// within is how a view goes with the elements of a domain if what it reads is a value of the
// chain, false if it does in no way that is possible there.
func (g *grower) within(p place, d domain, by access) (access, bool) {
	switch {
	case p == ofBlocks && (!g.reduces || d == g.domain):
		return by, by == sameElement
	case p == ofRows && d == g.domain:
		return byRow, by == byRow || d.rows == 1 && by == oneElement
	default:
		return sameElement, p == ofRows && (by == sameElement || d.rows == 1 && by == oneElement)
	}
}

// reduceStage reduces the rows of a block.
type reduceStage struct {
	from, to feed
	by       ReduceOp
}

func (s *reduceStage) run(w *worker, at *block) {
	src, stride := s.from.elements(w, at)
	w.room(s.to.register, at.rows)
	reduceRows(bytesOf(w.registers[s.to.register]), s.by, src, s.from.dtype, int(at.rows), int(stride), int(at.cols))
}

func (s *reduceStage) operands(add func(f *feed)) { add(&s.from) }

// rowStage is a stage of the numbers of rows.
type rowStage struct {
	stage
	to feed
}

func (s *rowStage) run(w *worker, at *block) {
	if s.to.tensor == nil {
		w.room(s.to.register, at.rows)
	}
	w.numbers = block{row: at.row, rows: at.rows, cols: 1, width: 1, skip: at.skip, stride: 1}
	s.stage.run(w, &w.numbers)
}

// operands are not read in the order of the elements of a domain.
func (s *rowStage) operands(add func(f *feed)) {
	s.stage.operands(func(f *feed) {
		ofRow := *f
		ofRow.access = byRow
		add(&ofRow)
	})
}

// room makes room for n numbers in a register, of 64 bits at most.
func (w *worker) room(register int, n int64) {
	if int64(len(w.registers[register])) < n {
		w.registers[register] = make([]int64, n)
	}
}
