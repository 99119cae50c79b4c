package vm

import "github.com/opml/opml/vm/internal/kernel"

// reductions are sums or extremes of rows of neighbours, one for each result: means, and what a
// softmax needs.
type reductions struct {
	n           *nest
	length      int64 // of a row
	count, step int64 // of rows, and how far apart they are
	block       int64 // rows that are reduced at once
	chain       chain
}

// rowElements are read in a block, about, and rowResults are left at most.
const (
	rowElements = 1 << 14
	rowResults  = 1 << 10
)

// newReductions finds rows in a nest. It is nil if there are none.
func newReductions(n *nest) *reductions {
	if !n.in.copies() || n.outs > 1 || n.outs+1 != len(n.extents) || len(n.a.checks) > 0 || n.step[n.outs][n.a.value] != 1 {
		return nil
	}
	p := &reductions{n: n, length: n.terms, count: n.resultLength}
	if n.outs == 1 {
		p.step = n.step[0][n.a.value]
	}
	p.block = min(p.count, int64(roundUp(min(max(1, rowElements/p.length), rowResults), kernel.PanelColumns)))
	p.chain.domain = domain{1, p.count}
	if p.step < 0 {
		return nil
	}
	return p
}

// reductions makes the step of sums or extremes of rows.
func (c *compiler) reductions(in *Instruction, i, end int) bool {
	if in.Terms() < 2 || !littleEndian() {
		return false
	}
	n, exact := newNest(in, c.tensors, c.tensors[c.first+end])
	if !exact {
		return false
	}
	p := newReductions(n)
	if p == nil {
		return false
	}
	head, ok := in.reduced(n.a.tensor.DType, p.length, c.interval(n.a))
	return ok && c.chain(&p.chain, p, in, head, i, end)
}

func (p *reductions) units() int64 { return (p.count + p.block - 1) / p.block }

func (p *reductions) unitTerms() int64 { return p.block * max(1, p.length/8) }

// run computes units [lo, hi): blocks of rows.
func (p *reductions) run(w *worker, lo, hi int64) {
	w.reserve(p.chain.registers, p.block)
	for u := lo; u < hi; u++ {
		first := u * p.block
		count := min(p.block, p.count-first)
		w.block = block{col: first, rows: 1, cols: count, width: p.count, stride: count}
		p.reduce(w, p.n.base[p.n.a.value]+first*p.step, count)
		p.chain.run(w, &w.block)
	}
}

// reduce leaves rows from an element on in the register of accumulators.
func (p *reductions) reduce(w *worker, at, count int64) {
	t := p.n.a.tensor
	reduceRows(bytesOf(w.registers[accumulators]), p.n.in.Reduce, t.Data[at*int64(t.DType.Size()):], t.DType, int(count), int(p.step), int(p.length))
}
