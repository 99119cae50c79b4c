package vm

import (
	"math"

	"github.com/opml/opml/vm/internal/kernel"
)

// matmul is a sum of products of a tensor with constant weights, as a matrix product:
// convolutions and matrix products. The output axes are, in this order, those along which
// only the streamed operand changes (rows), those along which both do (groups), and those
// along which only the weights do (columns).
type matmul struct {
	n                  *nest
	stream, resident   *nestView
	rows, groups, cols []int // axes
	packer             *packer
	direct             bool // rows are multiplied where they lie
	panels             []*kernel.Panels
	chain              chain

	rowBlock, panelBlock int64
	rowTasks, colTasks   int64
}

// newMatmul finds the matrix product in a nest whose constant operand is b, or a if
// swapped. It is nil if there is none.
func newMatmul(n *nest, swapped bool) *matmul {
	if n.in.Map != MapMul || n.in.Reduce != ReduceSum || !n.a.packable() || !n.b.packable() {
		return nil
	}
	p := &matmul{n: n, stream: n.a, resident: n.b}
	if swapped {
		p.stream, p.resident = n.b, n.a
	}
	if !p.sortAxes() {
		return nil
	}
	cols, groups := n.product(p.cols), n.product(p.groups)
	if groups > 1 && cols%kernel.PanelColumns != 0 || n.terms > longestPlan {
		return nil
	}
	p.chain.domain = domain{n.product(p.rows), groups * cols}
	return p
}

// sortAxes puts the output axes in their groups, false if they do not come in that order.
func (p *matmul) sortAxes() bool {
	for axis := range p.n.outs {
		step := p.n.step[axis]
		switch stream, resident := p.stream.uses(step), p.resident.uses(step); {
		case stream && resident:
			p.groups = append(p.groups, axis)
		case resident:
			p.cols = append(p.cols, axis)
		default:
			p.rows = append(p.rows, axis)
			if len(p.groups)+len(p.cols) > 0 {
				return false
			}
			continue
		}
		if len(p.groups) > 0 && len(p.cols) > 0 && p.cols[0] < p.groups[len(p.groups)-1] {
			return false
		}
	}
	return true
}

// prepare lays the product out, given the packed weights. It returns what the sums can
// be, false if they could need more than 32 bits.
func (p *matmul) prepare(packed func(pack func() *packedWeights) *packedWeights, streamed interval) (interval, bool) {
	red, inner := loadAxes(p.n, p.stream)
	p.packer = newPacker(p.n, p.stream, red, inner)
	weights := packed(func() *packedWeights { return p.pack(red, inner) })
	p.panels = weights.panels
	p.layOut(red, inner)
	return bounded(weights.heaviest, streamed)
}

// packedWeights are constants in the order in which a kernel reads them.
type packedWeights struct {
	panels   []*kernel.Panels // of a matmul, by group
	taps     *kernel.TapWeights
	heaviest int64 // the largest sum of magnitudes in a column or channel
}

// pack packs the weights; rows of both operands are loaded in the same order.
func (p *matmul) pack(red []int, inner int) *packedWeights {
	n, w := p.n, newWorker()
	w.prepare(n)
	resident := newPacker(n, p.resident, red, inner)
	terms, cols := int(n.terms), int(n.product(p.cols))
	rows, packed := make([]int16, terms*cols), &packedWeights{}
	start := make([]int64, len(n.base))
	for g := range n.product(p.groups) {
		n.seek(start, n.base, p.groups, g)
		for col := range cols {
			n.seek(w.values, start, p.cols, int64(col))
			resident.row(w, rows[col*terms:(col+1)*terms])
		}
		packed.heaviest = max(packed.heaviest, weigh(rows, terms).heaviest)
		packed.panels = append(packed.panels, packPanels(rows, terms, cols, p.resident.tensor.DType))
	}
	return packed
}

// bounded is what a sum of products can be, given the sum of the factors' magnitudes,
// false if it does not fit 32 bits.
func bounded(weight int64, streamed interval) (interval, bool) {
	m := streamed.magnitude()
	if m > 0 && weight > math.MaxInt32/m {
		return interval{}, false
	}
	return interval{-weight * m, weight * m}, true
}

func packPanels(rows []int16, terms, cols int, dt DType) *kernel.Panels {
	if dt != I8 {
		p := new(kernel.Panels)
		p.Pack16(terms, cols, rows, 1, terms)
		return p
	}
	narrow := make([]byte, len(rows))
	for i, v := range rows {
		narrow[i] = byte(v)
	}
	return kernel.NewPanels8(terms, cols, narrow, 1, terms)
}

// layOut decides how the work is cut.
func (p *matmul) layOut(red []int, inner int) {
	n, view := p.n, p.stream
	rows, panels := n.product(p.rows), int64(p.panels[0].Count())
	p.direct = len(p.rows) <= 1 && len(red) == 0 && inner >= 0 && n.step[inner][view.value] == 1 && n.terms%2 == 0 &&
		len(view.checks) == 0 && view.index == nil && view.tensor.DType == I16 && p.rowStride() >= 0
	p.rowBlock = min(rows, 48, max(12, streamElements/n.terms/12*12))
	p.panelBlock = max(2, blockElements/(p.rowBlock*kernel.PanelColumns)/2*2)
	p.rowTasks = (rows + p.rowBlock - 1) / p.rowBlock
	p.colTasks = 1
	if p.rowTasks < 8 {
		p.colTasks = max(1, min(8/p.rowTasks, panels/p.panelBlock))
	}
}

func (p *matmul) rowStride() int64 {
	if len(p.rows) == 0 {
		return 0
	}
	return p.n.step[p.rows[0]][p.stream.value]
}

func (p *matmul) units() int64 { return p.rowTasks * p.colTasks }

func (p *matmul) unitTerms() int64 {
	return max(1, p.n.resultLength*p.n.terms/p.units()/32)
}

// run computes units [lo, hi): blocks of rows, or parts of their columns.
func (p *matmul) run(w *worker, lo, hi int64) {
	w.prepare(p.n)
	w.start = resize(w.start, len(p.n.base))
	panels := int64(p.panels[0].Count())
	for u := lo; u < hi; u++ {
		row, part := u/p.colTasks*p.rowBlock, u%p.colTasks
		rows := min(p.rowBlock, p.n.product(p.rows)-row)
		for g := range p.panels {
			p.n.seek(w.start, p.n.base, p.groups, int64(g))
			a, stride := p.load16(w, row, rows)
			for first := part * panels / p.colTasks; first < (part+1)*panels/p.colTasks; first += p.panelBlock {
				count := min(p.panelBlock, (part+1)*panels/p.colTasks-first)
				p.multiply(w, g, row, rows, first, count, a, stride)
			}
		}
	}
}

// load16 is the rows of the streamed operand, at w.start.
func (p *matmul) load16(w *worker, row, rows int64) (a []int16, stride int) {
	if p.direct {
		stride := p.rowStride()
		return typed[int16](p.stream.tensor.Data)[w.start[p.stream.value]+row*stride:], int(stride)
	}
	width := (p.n.terms + 1) &^ 1
	w.streamed = resize(w.streamed, int(rows*width))
	w.position = resize(w.position, len(p.rows))
	p.n.seekTo(w.values, w.start, p.rows, row, w.position)
	p.packer.packRows(w, w.streamed, width, &odometer{n: p.n, axes: p.rows, x: w.position})
	return w.streamed, int(width)
}

// multiply computes a block and runs the chain on it.
func (p *matmul) multiply(w *worker, g int, row, rows, first, count int64, a []int16, stride int) {
	b, cols := p.panels[g], p.n.product(p.cols)
	at := block{row: row, rows: rows, width: p.chain.domain.cols, stride: count * kernel.PanelColumns,
		col: int64(g)*cols + first*kernel.PanelColumns, cols: min(count*kernel.PanelColumns, cols-first*kernel.PanelColumns)}
	w.reserve(p.chain.registers, rows*at.stride)
	kernel.MatMul16(w.accumulators(), int(at.stride), a, stride, int(rows), b, int(first), int(count))
	p.chain.run(w, &at)
}

// accumulators is the register of 32-bit sums.
func (w *worker) accumulators() []int32 { return typed[int32](bytesOf(w.registers[accumulators])) }
