package vm

import (
	"iter"
	"math"
	"slices"
)

// A step on one thread goes through its result from the first row to the last, and so it
// does through an operand. One that nothing needs any more can therefore lie in the memory
// of the result, as long as no row is written before it is read (Blacker, Bennett,
// Chambers: Diagonal Memory Optimisation for Machine Learning on Micro-controllers, 2020).

// swept is a plan that goes through a domain block by block, in order.
type swept interface {
	plan
	// sweep goes through the blocks, or so many of them as one that there are not too many.
	sweep() iter.Seq[sweepBlock]
	// reads are the operands.
	reads() []operandRead
}

// sweepBlock is what a block does, in elements: it writes those of the domain from first to
// end. It and all later ones read the operand of the plan's nest from least on, it and all
// earlier ones what lies before most.
type sweepBlock struct{ first, end, least, most int64 }

// operandRead is an operand and which elements of it go with a block.
type operandRead struct {
	tensor *Tensor
	by     readOrder
}

type readOrder uint8

const (
	anyElement   readOrder = iota
	nestOrder              // those from least on
	sameAsResult           // those from first on
)

// overlap is how far an operand that a step reads for the last time may reach into one of
// its results: the result may begin at shift bytes, which is negative, from the operand.
type overlap struct {
	operand int // a value
	shift   int64
}

// overlaps are those of the result of instruction i with the operands of its step.
func (c *compiler) overlaps(step *group, i int, operands []int) (list []overlap) {
	p, ok := step.plan.(swept)
	if !ok || len(operands) == 0 {
		return nil
	}
	result, last := c.tensors[c.first+i], sweepBlock{}
	for b := range p.sweep() {
		last = b
	}
	if uint64(last.end) != result.Elements() {
		return nil // numbers of rows
	}
	reads, size := p.reads(), int64(result.DType.Size())
	for _, v := range operands {
		if shift, ok := overlapShift(p.sweep(), reads, c.tensors[v], size); ok {
			list = append(list, overlap{v, shift})
		}
	}
	return list
}

// overlapShift is the shift between an operand and a result with elements of so many bytes.
func overlapShift(blocks iter.Seq[sweepBlock], reads []operandRead, operand *Tensor, size int64) (shift int64, ok bool) {
	shift = math.MaxInt64
	for _, r := range reads {
		if r.tensor != operand {
			continue
		}
		if r.by == anyElement {
			return 0, false
		}
		for b := range blocks {
			from := b.first
			if r.by == nestOrder {
				from = b.least
			}
			shift = min(shift, from*int64(operand.DType.Size())-b.end*size)
		}
	}
	return shift &^ (alignment - 1), shift < math.MaxInt64
}

// reads are the operands of a chain's stages.
func (c *chain) reads() (list []operandRead) {
	add := func(f *feed) {
		if f.tensor == nil {
			return
		}
		by := anyElement
		if f.access == sameElement {
			by = sameAsResult
		}
		list = append(list, operandRead{f.tensor, by})
	}
	for _, s := range c.stages {
		s.operands(add)
	}
	return list
}

// reads are the operand of a nest's view.
func (v *nestView) reads() []operandRead {
	if v.index != nil {
		return append(v.index.reads(), operandRead{v.tensor, anyElement}, operandRead{v.index.tensor, anyElement})
	}
	return []operandRead{{v.tensor, nestOrder}}
}

func (p *matmul) reads() []operandRead      { return append(p.chain.reads(), p.stream.reads()...) }
func (p *windows) reads() []operandRead     { return append(p.chain.reads(), p.n.a.reads()...) }
func (p *elementPlan) reads() []operandRead { return p.chain.reads() }

// maxSweep is how many blocks a plan goes through at most, about.
const maxSweep = 1 << 12

// together is how many of n blocks count as one.
func together(n int64) int64 { return (n + maxSweep - 1) / maxSweep }

func (p *matmul) sweep() iter.Seq[sweepBlock] {
	rows, width := p.n.product(p.rows), p.chain.domain.cols
	front, back := p.n.front(p.stream, p.rows), p.n.back(p.stream, p.rows)
	step := p.rowBlock * together(p.rowTasks)
	return func(yield func(sweepBlock) bool) {
		for row := int64(0); row < rows; row += step {
			if end := min(row+step, rows); !yield(sweepBlock{row * width, end * width, front(row), back(end)}) {
				return
			}
		}
	}
}

func (p *windows) sweep() iter.Seq[sweepBlock] {
	axes := p.outer
	if p.along >= 0 {
		axes = append(axes[:len(axes):len(axes)], p.along)
	}
	width, units := p.channels(), p.units()
	front, back := p.n.front(p.n.a, axes), p.n.back(p.n.a, axes)
	row := func(unit int64) int64 { return unit/p.parts()*p.positions() + unit%p.parts()*p.span() }
	step := together(units)
	return func(yield func(sweepBlock) bool) {
		for u := int64(0); u < units; u += step {
			end := p.chain.domain.rows
			if u+step < units {
				end = row(u + step)
			}
			if !yield(sweepBlock{row(u) * width, end * width, front(row(u)), back(end)}) {
				return
			}
		}
	}
}

func (p *elementPlan) sweep() iter.Seq[sweepBlock] {
	rows, cols, across := p.blockShape()
	d, units := p.chain.domain, p.units()
	first := func(unit int64) int64 { return unit/across*rows*d.cols + unit%across*cols }
	step := together(units)
	return func(yield func(sweepBlock) bool) {
		for u := int64(0); u < units; u += step {
			end := d.rows * d.cols
			if u+step < units {
				end = first(u + step)
			}
			if !yield(sweepBlock{first: first(u), end: end}) {
				return
			}
		}
	}
}

// front gives the least element number of a view from a row on, rows being numbered along
// some axes, or less than that.
func (n *nest) front(v *nestView, axes []int) func(row int64) int64 {
	lowest := n.base[v.value]
	for axis := range n.extents {
		lowest += min(0, n.step[axis][v.value]*(n.extents[axis]-1))
	}
	return func(row int64) int64 { return max(0, lowest+n.leastFrom(v, axes, row)) }
}

// leastFrom is how much a row and all later ones add to the element number of a view at
// least if the axes go forward: it is the row's own number, or that of one where an axis goes
// on and the later ones begin anew. What an axis adds that goes back is not more than that.
func (n *nest) leastFrom(v *nestView, axes []int, row int64) int64 {
	at, least := int64(0), int64(math.MaxInt64)
	place := n.product(axes)
	for _, axis := range axes {
		place /= n.extents[axis]
		digit, s := row/place, n.step[axis][v.value]
		row %= place
		if digit+1 < n.extents[axis] {
			least = min(least, at+(digit+1)*s)
		}
		at += digit * s
	}
	return min(least, at)
}

// back gives an element number of a view behind all that rows before a row read.
func (n *nest) back(v *nestView, axes []int) func(row int64) int64 {
	highest := n.base[v.value]
	for axis := range n.extents {
		if !slices.Contains(axes, axis) {
			highest += max(0, n.step[axis][v.value]*(n.extents[axis]-1))
		}
	}
	return func(row int64) int64 { return min(int64(v.tensor.Elements()), highest+n.mostUntil(v, axes, row-1)+1) }
}

// mostUntil is how much a row and all earlier ones add to the element number of a view at most:
// it is the row's own number, or that of one where an axis is behind and the later ones are anywhere.
func (n *nest) mostUntil(v *nestView, axes []int, row int64) int64 {
	at, most := int64(0), int64(math.MinInt64)
	place, reach := n.product(axes), int64(0) // of the axes that follow
	for _, axis := range axes {
		reach += max(0, n.step[axis][v.value]*(n.extents[axis]-1))
	}
	for _, axis := range axes {
		place /= n.extents[axis]
		digit, s := row/place, n.step[axis][v.value]
		row %= place
		reach -= max(0, s*(n.extents[axis]-1))
		if digit > 0 {
			most = max(most, at+max(0, (digit-1)*s)+reach)
		}
		at += digit * s
	}
	return max(most, at)
}
