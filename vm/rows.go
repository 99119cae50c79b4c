package vm

import "github.com/opml/opml/vm/internal/kernel"

// rowPlan runs a nest row by row along one axis, in 64-bit arithmetic. Along an output
// axis a row of accumulators takes the terms of one reduction index after the other;
// along a reduction axis one accumulator takes a row of terms.
type rowPlan struct {
	n        *nest
	inner    int   // the axis of rows, -1 if there is no axis at all
	outer    []int // output axes other than inner
	red      []int // reduction axes other than inner
	length   int64 // of a row
	blocks   int64 // in which a row of results is cut
	narrow   bool  // sums of products of at most 16 bits
	finish   finisher
	constant bool // B is an immediate: its row is loaded once
}

// newRowPlan plans rows along an axis.
func newRowPlan(n *nest, inner int) *rowPlan {
	p := &rowPlan{n: n, inner: inner, length: 1, blocks: 1}
	for axis := range n.extents {
		switch {
		case axis == inner:
			p.length = n.extents[axis]
		case axis < n.outs:
			p.outer = append(p.outer, axis)
		default:
			p.red = append(p.red, axis)
		}
	}
	if !p.reducing() {
		p.blocks = (p.length + rowBlock - 1) / rowBlock
	}
	p.narrow = n.in.Map == MapMul && n.in.Reduce == ReduceSum && n.a.packable() && n.b.packable()
	p.constant = n.in.B.Kind == Affine && len(n.in.B.Terms) == 0
	p.finish = newFinisher(n)
	return p
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
	if p.constant {
		fill(w.b, p.n.in.B.Offset)
	}
	red := newOdometer(p.n, p.red)
	for u := lo; u < hi; u++ {
		p.n.seek(w.values, p.n.base, p.outer, u/p.blocks)
		if p.reducing() {
			p.scalarUnit(w, red)
		} else {
			p.rowUnit(w, red, u%p.blocks*rowBlock)
		}
	}
}

// noStep moves nothing: the axis of a row when there is none.
func (p *rowPlan) innerStep(w *worker) []int64 {
	if p.inner < 0 {
		return w.noStep
	}
	return p.n.step[p.inner]
}

// rowUnit computes results start … start+rowBlock of one row.
func (p *rowPlan) rowUnit(w *worker, red *odometer, start int64) {
	n, step := p.n, p.innerStep(w)
	length := min(p.length-start, rowBlock)
	for f, s := range step {
		w.values[f] += start * s
	}
	acc := w.acc[:length]
	n.init.row(acc, w.values, step, w.index)
	for more := true; more; more = red.next(w.values) {
		if p.narrow {
			n.a.packRun(w.a16[:length], w, step)
			n.b.packRun(w.b16[:length], w, step)
			kernel.MulAdd16(acc, w.a16, w.b16)
			continue
		}
		n.a.row(w.a[:length], w.values, step, w.index)
		if !p.constant {
			n.b.row(w.b[:length], w.values, step, w.index)
		}
		n.in.mapReduceRow(acc, w.a, w.b)
	}
	p.finish.row(w, acc, step)
}

// scalarUnit computes one result from rows of terms.
func (p *rowPlan) scalarUnit(w *worker, red *odometer) {
	n, step := p.n, p.innerStep(w)
	n.init.row(w.acc[:1], w.values, w.noStep, w.index)
	acc := w.acc[0]
	for more := true; more; more = red.next(w.values) {
		for done := int64(0); done < p.length; done += rowBlock {
			length := min(p.length-done, rowBlock)
			n.a.row(w.a[:length], w.values, step, w.index)
			if !p.constant {
				n.b.row(w.b[:length], w.values, step, w.index)
			}
			acc = n.in.mapReduceInto(acc, w.a[:length], w.b[:length])
			for f, s := range step {
				w.values[f] += length * s
			}
		}
		for f, s := range step {
			w.values[f] -= p.length * s
		}
	}
	w.acc[0] = acc
	p.finish.row(w, w.acc[:1], w.noStep)
}
