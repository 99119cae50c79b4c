package vm

import "github.com/opml/opml/vm/internal/kernel"

// rowPlan runs a nest row by row along one axis, in 64-bit arithmetic. Along an output
// axis a row of accumulators takes the terms of one reduction index after the other;
// along a reduction axis one accumulator takes a row of terms.
type rowPlan struct {
	n        *nest
	inner    int   // the axis of rows, -1 if there is no axis at all
	along    int   // the axis of rows of results, -1 if there is none
	outer    []int // the other output axes
	red      []int // reduction axes other than inner
	length   int64 // of a row
	results  int64 // in a row of them
	blocks   int64 // in which that is cut
	narrow   bool  // sums of products of at most 16 bits
	copies   bool  // 16-bit numbers, clamped
	finish   finisher
	constant bool // B is an immediate: its row is loaded once
}

// newRowPlan plans rows along an axis.
func newRowPlan(n *nest, inner int) *rowPlan {
	p := &rowPlan{n: n, inner: inner, along: inner, length: 1, results: 1, blocks: 1}
	if inner >= 0 {
		p.length = n.extents[inner]
	}
	if p.reducing() {
		p.along = n.outs - 1
	}
	for axis := range n.extents {
		switch {
		case axis >= n.outs && axis != inner:
			p.red = append(p.red, axis)
		case axis < n.outs && axis != p.along:
			p.outer = append(p.outer, axis)
		}
	}
	if p.along >= 0 {
		p.results = n.extents[p.along]
		p.blocks = (p.results + rowBlock - 1) / rowBlock
	}
	p.narrow = n.in.Map == MapMul && n.in.Reduce == ReduceSum && n.a.packable() && n.b.packable()
	p.constant = n.in.B.Kind == Affine && len(n.in.B.Terms) == 0
	p.copies = n.copies16()
	p.finish = newFinisher(n)
	return p
}

// copies16 reports whether results are 16-bit numbers of a tensor as they are, clamped:
// transposition, most of all.
func (n *nest) copies16() bool {
	in := n.in
	return in.copies() && n.terms == 1 && in.Reduce == ReduceSum && in.Init.constant() && in.Init.Offset == 0 && in.unscaled() && in.Zero == 0 &&
		n.a.tensor.DType == I16 && n.result.DType == I16 && len(n.a.checks) == 0 && littleEndian()
}

func (p *rowPlan) reducing() bool { return p.inner >= p.n.outs }

// units is the number of independent pieces of work.
func (p *rowPlan) units() int64 { return p.n.product(p.outer) * p.blocks }

// unitTerms is about how many terms one unit evaluates.
func (p *rowPlan) unitTerms() int64 {
	return max(1, p.n.resultLength*p.n.terms/p.units())
}

// run computes units [lo, hi).
func (p *rowPlan) run(w *worker, lo, hi int64) {
	w.prepare(p.n)
	w.needRows()
	if p.constant {
		fill(w.b[:min(max(p.length, p.results), rowBlock)], p.n.in.B.Offset)
	}
	red := newOdometer(p.n, p.red)
	for u := lo; u < hi; u++ {
		p.n.seek(w.values, p.n.base, p.outer, u/p.blocks)
		if p.reducing() {
			p.reduceUnit(w, red, u%p.blocks*rowBlock)
		} else {
			p.rowUnit(w, red, u%p.blocks*rowBlock)
		}
	}
}

// stepAlong is that of an axis, or one that moves nothing if there is none.
func (p *rowPlan) stepAlong(w *worker, axis int) []int64 {
	if axis < 0 {
		return w.noStep
	}
	return p.n.step[axis]
}

// move moves w.values by so many steps.
func (w *worker) move(step []int64, by int64) {
	for f, s := range step {
		w.values[f] += by * s
	}
}

// rowUnit computes results start … start+rowBlock of one row.
func (p *rowPlan) rowUnit(w *worker, red *odometer, start int64) {
	n, step := p.n, p.stepAlong(w, p.along)
	length := min(p.results-start, rowBlock)
	w.move(step, start)
	if p.copies && w.clamped == nil {
		p.copyRow(w, step, length)
		return
	}
	acc := w.acc[:length]
	n.init.row(acc, w.values, step, w.index[:])
	for more := true; more; more = red.next(w.values) {
		if p.narrow {
			n.a.packRun(w.a16[:length], w, step)
			n.b.packRun(w.b16[:length], w, step)
			kernel.MulAdd16(acc, w.a16[:], w.b16[:])
			continue
		}
		n.a.row(w.a[:length], w.values, step, w.index[:])
		if !p.constant {
			n.b.row(w.b[:length], w.values, step, w.index[:])
		}
		n.in.mapReduceRow(acc, w.a[:], w.b[:])
	}
	p.finish.row(w, acc, step)
}

// copyRow copies a row.
func (p *rowPlan) copyRow(w *worker, step []int64, length int64) {
	n := p.n
	lo, hi := int16(n.in.Lo), int16(n.in.Hi)
	src, from := typed[int16](n.a.tensor.Data), w.values[n.a.value]
	dst, to := typed[int16](n.result.Data), w.values[n.store]
	for range length {
		dst[to] = min(max(src[from], lo), hi)
		from, to = from+step[n.a.value], to+step[n.store]
	}
}

// reduceUnit computes the same, each result from rows of terms.
func (p *rowPlan) reduceUnit(w *worker, red *odometer, start int64) {
	step := p.stepAlong(w, p.along)
	w.move(step, start)
	acc := w.acc[:min(p.results-start, rowBlock)]
	p.n.init.row(acc, w.values, step, w.index[:])
	for i := range acc {
		acc[i] = p.reduce(w, red, acc[i])
		w.move(step, 1)
	}
	w.move(step, -int64(len(acc)))
	p.finish.row(w, acc, step)
}

// reduce computes one result from rows of terms.
func (p *rowPlan) reduce(w *worker, red *odometer, acc int64) int64 {
	n, step := p.n, p.n.step[p.inner]
	for more := true; more; more = red.next(w.values) {
		for done := int64(0); done < p.length; done += rowBlock {
			length := min(p.length-done, rowBlock)
			n.a.row(w.a[:length], w.values, step, w.index[:])
			if !p.constant {
				n.b.row(w.b[:length], w.values, step, w.index[:])
			}
			acc = n.in.mapReduceInto(acc, w.a[:length], w.b[:length])
			w.move(step, length)
		}
		w.move(step, -p.length)
	}
	return acc
}
