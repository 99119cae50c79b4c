package vm

import (
	"math"

	"github.com/opml/opml/vm/internal/kernel"
)

// product is a sum of products of two tensors of at most 16 bits that a run computes, as
// matrix products: attention. The output axes are, in this order, those along which only
// the streamed operand changes (rows), those along which both do (groups; they may also
// come first), and those along which only the resident one does (columns). Columns are
// packed for the kernels again in each run, and rows are too.
//
// Where 32 bits do not hold the sums, those of the upper and of the lower halves of rows do,
// and are joined shifted to the right, as the scale word says that they are shifted anyway.
type product struct {
	n                     *nest
	stream, resident      *nestView
	rows, groups, cols    []int // axes
	packRows, packColumns *packer
	join                  *kernel.Join // of halves, nil if there are none
	chain                 chain

	lead               bool  // groups come first
	rowBlock, taskRows int64 // rows that are packed at once, and in a task
	colBlock           int64 // columns that are
	rowTasks           int64 // in which the rows of a group are cut
	colBlocks          int64
}

const (
	// fewestColumns and fewestRows are from how many on packing the other operand pays.
	fewestRows, fewestColumns = 8, 8
	// productRows is how many rows are multiplied at once.
	productRows = 48
)

// newProduct finds the products of matrices in a nest, of which a (or b if swapped) has the
// rows. It is nil if there are none.
func newProduct(n *nest, swapped bool) *product {
	p := &product{n: n, stream: n.a, resident: n.b}
	if swapped {
		p.stream, p.resident = n.b, n.a
	}
	if !p.stream.packable() || !p.resident.packable() || n.terms > longestPlan || !p.sortAxes() {
		return nil
	}
	rows, cols, groups := n.product(p.rows), n.product(p.cols), n.product(p.groups)
	if rows < fewestRows || cols < fewestColumns || !p.lead && groups > 1 && cols%kernel.PanelColumns != 0 {
		return nil
	}
	p.chain.domain = domain{rows, groups * cols}
	if p.lead {
		p.chain.domain = domain{groups * rows, cols}
	}
	p.rowBlock = min(rows, productRows)
	p.colBlock = min(cols, max(1, residentElements/n.terms/kernel.PanelColumns)*kernel.PanelColumns)
	p.colBlocks = (cols + p.colBlock - 1) / p.colBlock
	p.taskRows = max(p.rowBlock, (rows*groups*p.colBlocks/8+p.rowBlock-1)/p.rowBlock*p.rowBlock)
	p.rowTasks = (rows + p.taskRows - 1) / p.taskRows
	red, inner := loadAxes(n, p.stream)
	p.packRows, p.packColumns = newPacker(n, p.stream, red, inner), newPacker(n, p.resident, red, inner)
	return p
}

// sortAxes puts the output axes in their groups, false if they come in another order.
func (p *product) sortAxes() bool {
	for axis := range p.n.outs {
		step := p.n.step[axis]
		switch stream, resident := p.stream.uses(step), p.resident.uses(step); {
		case stream && resident:
			p.groups = append(p.groups, axis)
			if len(p.cols) > 0 || p.lead && len(p.rows) > 0 {
				return false
			}
			p.lead = len(p.rows) == 0
		case resident:
			p.cols = append(p.cols, axis)
		default:
			p.rows = append(p.rows, axis)
			if len(p.cols) > 0 || len(p.groups) > 0 && !p.lead {
				return false
			}
		}
	}
	return true
}

// fit decides how the sums are computed, given what the operands can be. It returns what
// the accumulators can be, and the instruction for them: in itself, or with a scale that
// lacks the shift which joining does; false if 32 bits do not hold them.
func (p *product) fit(in *Instruction, streamed, resident interval) (interval, *Instruction, bool) {
	weight := p.n.terms * resident.magnitude() // less than 2^31
	if sums, ok := bounded(weight, streamed); ok {
		return sums, in, true
	}
	low, ok := bounded(weight, interval{0, math.MaxUint8})
	high, _ := bounded(weight, interval{streamed.lo >> 8, streamed.hi >> 8}) // fits if the former does
	if !ok || !in.Init.constant() || in.Init.Offset != 0 || !in.Scale.constant() {
		return interval{}, nil, false
	}
	scale, usable := parseScale(in.Scale.Offset)
	if !usable || scale.P < 0 {
		return interval{}, nil, false
	}
	down := min(scale.P, 8)
	p.join = &kernel.Join{Least: int32(high.lo), Most: int32(high.hi), Up: int32(8 - down), Down: int32(down)}
	scale.P -= down
	joined := *in
	joined.Scale.Offset = scale.Word()
	reach := high.hi<<p.join.Up + low.hi>>down + 1
	if reach > math.MaxInt32 {
		// What is beyond does not matter if it is clamped.
		most := int64(1)<<(30-p.join.Up) - 1
		p.join.Least, p.join.Most = int32(-most), int32(most)
		least := most<<p.join.Up - low.hi>>down - 1
		reach = most<<p.join.Up + low.hi>>down + 1
		if reach > math.MaxInt32 || least < 0 ||
			Rescale(least, joined.Scale.Offset, in.Zero, in.Lo, in.Hi) != in.Hi ||
			Rescale(-least, joined.Scale.Offset, in.Zero, in.Lo, in.Hi) != in.Lo {
			return interval{}, nil, false
		}
	}
	return interval{-reach, reach}, &joined, true
}

// constant reports whether the view is one number.
func (v *View) constant() bool { return v.Kind == Affine && len(v.Terms) == 0 }

// product makes the step of an instruction that is a product of matrices.
func (c *compiler) product(in *Instruction, i, end int) bool {
	if in.Map != MapMul || in.Reduce != ReduceSum || in.Terms() < 2 || !littleEndian() {
		return false
	}
	n, exact := newNest(in, c.tensors, c.tensors[c.first+end])
	if !exact {
		return false
	}
	p := newProduct(n, false)
	if p == nil {
		p = newProduct(n, true)
	}
	if p == nil {
		return false
	}
	sums, rescaled, ok := p.fit(in, c.interval(p.stream), c.interval(p.resident))
	if !ok {
		return false
	}
	return c.chain(&p.chain, p, rescaled, feed{dtype: I32, access: sameElement, register: accumulators, value: sums}, i, end)
}

func (p *product) units() int64 { return p.n.product(p.groups) * p.colBlocks * p.rowTasks }

func (p *product) unitTerms() int64 {
	return max(1, p.n.resultLength*p.n.terms/p.units()/16)
}

// productMemory is what a worker keeps of products.
type productMemory struct {
	panels  kernel.Panels
	columns []int16 // before they are packed
}

// run computes units [lo, hi): rows of some columns of a group.
func (p *product) run(w *worker, lo, hi int64) {
	w.prepare(p.n)
	w.start = resize(w.start, len(p.n.base))
	packed := int64(-1)
	for u := lo; u < hi; u++ {
		g, block, part := u/p.rowTasks/p.colBlocks, u/p.rowTasks%p.colBlocks, u%p.rowTasks
		p.n.seek(w.start, p.n.base, p.groups, g)
		first := block * p.colBlock
		cols := min(p.colBlock, p.n.product(p.cols)-first)
		if packed != u/p.rowTasks {
			p.pack(w, first, cols)
			packed = u / p.rowTasks
		}
		end := min((part+1)*p.taskRows, p.n.product(p.rows))
		for row := part * p.taskRows; row < end; row += p.rowBlock {
			p.multiply(w, g, row, min(p.rowBlock, end-row), first, cols)
		}
	}
}

// pack packs columns of the group at w.start.
func (p *product) pack(w *worker, first, cols int64) {
	n, v, terms := p.n, p.resident, int(p.n.terms)
	if len(p.cols) == 1 && n.outs+1 == len(n.extents) && v.tensor.DType == I16 && len(v.checks) == 0 && v.index == nil {
		along, down := n.step[p.cols[0]][v.value], n.step[n.outs][v.value]
		if along >= 0 && down >= 0 {
			w.panels.Pack16(terms, int(cols), typed[int16](v.tensor.Data)[w.start[v.value]+first*along:], int(down), int(along))
			return
		}
	}
	w.columns = resize(w.columns, terms*int(cols))
	for col := range cols {
		n.seek(w.values, w.start, p.cols, first+col)
		p.packColumns.row(w, w.columns[col*n.terms:(col+1)*n.terms])
	}
	w.panels.Pack16(terms, int(cols), w.columns, 1, terms)
}

// multiply computes some rows of the packed columns of a group, and what follows in the chain.
func (p *product) multiply(w *worker, g, row, rows, firstCol, cols int64) {
	at, stride := &w.block, kernel.RowStride(int(p.n.terms), 2)
	*at = block{row: row, rows: rows, width: p.chain.domain.cols}
	a := p.load(w, at, stride)
	high, low := a, []int16(nil)
	if p.join != nil {
		w.high, w.low16 = resize(w.high, len(a)), resize(w.low16, len(a))
		kernel.Split16(w.high, w.low16, a)
		high, low = w.high, w.low16
	}
	col := firstCol
	if p.lead {
		at.row += g * p.n.product(p.rows)
	} else {
		col += g * p.n.product(p.cols)
	}
	panels := (cols + kernel.PanelColumns - 1) / kernel.PanelColumns
	step := max(2, blockElements/(p.rowBlock*kernel.PanelColumns)/2*2)
	for first := int64(0); first < panels; first += step {
		count := min(step, panels-first)
		at.col, at.stride = col+first*kernel.PanelColumns, count*kernel.PanelColumns
		at.cols = min(at.stride, cols-first*kernel.PanelColumns)
		w.reserve(p.chain.registers, rows*at.stride)
		sums := w.accumulators()[:rows*at.stride]
		kernel.MatMul16(sums, int(at.stride), high, stride, int(rows), &w.panels, int(first), int(count))
		if p.join != nil {
			w.sums1 = resize(w.sums1, len(sums))
			kernel.MatMul16(w.sums1, int(at.stride), low, stride, int(rows), &w.panels, int(first), int(count))
			kernel.Join32(sums, w.sums1, p.join)
		}
		p.chain.run(w, at)
	}
}

// load packs the rows of a block of the group at w.start.
func (p *product) load(w *worker, at *block, stride int) []int16 {
	size := at.rows*int64(2*stride) + wordSlack
	w.rows = resize(w.rows, int(size+7)/8)
	data := bytesOf(w.rows)[:size]
	w.position = resize(w.position, len(p.rows))
	p.n.seekTo(w.values, w.start, p.rows, at.row, w.position)
	w.walk = odometer{n: p.n, axes: p.rows, x: w.position}
	p.packRows.packRows(w, data, I16, int64(2*stride), &w.walk)
	return typed[int16](data[:at.rows*int64(2*stride)])
}
