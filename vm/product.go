package vm

import (
	"math"
	"slices"

	"github.com/opml/opml/vm/internal/kernel"
)

// product is a sum of products of two tensors of at most 32 bits that a run computes, as
// matrix products: attention. Output axes along which only the streamed operand changes are
// rows; the last ones, along which only the resident operand does, are columns; for each
// position along the others, a group, there are other columns. Columns are packed for the
// kernels again in each run, rows where they cannot be multiplied where they lie.
type product struct {
	n                     *nest
	stream, resident      *nestView
	rows, groups, cols    []int // axes
	packRows, packColumns *packer
	adding                adding
	chain                 chain
	finish                *finisher // instead of a chain, for epilogues of any kind

	then *product // goes on with the rows of blocks,
	left int      // which are in this register

	direct   bool  // rows are multiplied where they lie
	line     int64 // rows in a line: they are equally far apart in the result
	skip     int64 // rows of the chain's domain between them
	rowBlock int64 // rows of a line that are multiplied at once
	colBlock int64 // columns that are packed at once

	lineBlocks, rowBlocks, colBlocks int64 // of a line, of all rows, of all columns
	taskBlocks, rowTasks             int64 // of rows in a task, and how many tasks they make
}

const (
	// fewestProducts is how many products a group has at least for packing to pay.
	fewestProducts = 128
	// productRows is how many rows are multiplied at once.
	productRows = 48
	// residentElements are packed at once: for the second-level cache.
	residentElements = 1 << 18
	// streamElements are packed at once: for the first-level cache.
	streamElements = 1 << 13
	// productTasks is how many tasks there are at least if there are as many blocks of rows.
	productTasks = 8
)

// computedProduct finds the products of matrices in a nest, nil if it is none.
func computedProduct(n *nest) *product {
	if n.in.Map != MapMul || n.in.Reduce != ReduceSum || n.terms < 2 || n.terms > longestPlan || !littleEndian() ||
		!n.a.packable() && !n.a.halvable() || !n.b.packable() && !n.b.halvable() {
		return nil
	}
	for _, p := range []*product{{n: n, stream: n.a, resident: n.b}, {n: n, stream: n.b, resident: n.a}} {
		if p.sortAxes() && n.product(p.rows)*n.product(p.cols)*n.terms >= fewestProducts {
			p.adding.wide = !n.a.packable() || !n.b.packable()
			p.layOut()
			return p
		}
	}
	return nil
}

// sortAxes puts the output axes in their groups, false if none is a column.
func (p *product) sortAxes() bool {
	var cols []int
	p.rows, p.groups, cols = p.n.sortAxes(p.stream, p.resident)
	for axis := p.n.outs - 1; len(cols) > 0 && cols[len(cols)-1] == axis; axis-- {
		cols = cols[:len(cols)-1]
		p.cols = append([]int{axis}, p.cols...)
	}
	p.groups = append(p.groups, cols...)
	return len(p.cols) > 0
}

// sortAxes tells output axes along which only the streamed operand changes, if any does
// (rows), from those along which both do (groups), or only the resident one (columns).
func (n *nest) sortAxes(stream, resident *nestView) (rows, groups, cols []int) {
	for axis, step := range n.step[:n.outs] {
		switch streams, resides := stream.uses(step), resident.uses(step); {
		case streams && resides:
			groups = append(groups, axis)
		case resides:
			cols = append(cols, axis)
		default:
			rows = append(rows, axis)
		}
	}
	return rows, groups, cols
}

// packable reports whether the view's values fit 16 bits.
func (v *nestView) packable() bool {
	return v.tensor != nil && v.tensor.DType <= I16 && v.fill >= math.MinInt16 && v.fill <= math.MaxInt16
}

// layOut decides how the work is cut and which elements of the result a line is.
func (p *product) layOut() {
	n := p.n
	red, inner := loadAxes(n, p.stream)
	p.packRows, p.packColumns = newPacker(n, p.stream, red, inner), newPacker(n, p.resident, red, inner)
	width, cols := p.domainColumns(), n.product(p.cols)
	p.chain.domain = domain{n.resultLength / width, width}
	p.line = 1
	if last := len(p.rows) - 1; last >= 0 {
		apart := n.step[p.rows[last]][n.store]
		for k := last; k >= 0 && n.step[p.rows[k]][n.store] == apart*p.line; k-- {
			p.line *= n.extents[p.rows[k]]
		}
	}
	p.direct = p.liesTogether(red, inner)
	p.cut(productRows, max(1, residentElements/n.terms/kernel.PanelColumns)*kernel.PanelColumns)
	if p.colBlocks == 1 {
		p.chain.whole = domain{n.resultLength / cols, cols}
	}
}

const (
	// wholeElements is how many elements there are in a block of whole rows, about: for the
	// second-level cache.
	wholeElements = 3 << 12
	// tileRows are multiplied by the widest kernels at once.
	tileRows = 12
)

// settle fits the blocks to the chain.
func (p *product) settle() {
	if last := len(p.rows) - 1; last >= 0 {
		p.skip = p.n.step[p.rows[last]][p.n.store]/p.chain.domain.cols - 1
	}
	if p.chain.reduces {
		p.cut(min(productRows, max(1, wholeElements/p.chain.domain.cols/tileRows)*tileRows), p.chain.domain.cols)
	}
}

// cut cuts rows and columns in blocks of at most so many.
func (p *product) cut(rows, cols int64) {
	n := p.n
	p.rowBlock, p.colBlock = min(p.line, rows), min(n.product(p.cols), cols)
	p.lineBlocks = (p.line + p.rowBlock - 1) / p.rowBlock
	p.rowBlocks = n.product(p.rows) / p.line * p.lineBlocks
	p.colBlocks = (n.product(p.cols) + p.colBlock - 1) / p.colBlock
	p.taskBlocks = max(1, min(p.rowBlocks, p.rowBlocks*p.colBlocks*n.product(p.groups)/productTasks))
	p.rowTasks = (p.rowBlocks + p.taskBlocks - 1) / p.taskBlocks
}

// domainColumns is how many columns the chain's domain has: those of a group, or of all
// groups just before them, if blocks begin at whole panels then.
func (p *product) domainColumns() int64 {
	cols := p.n.product(p.cols)
	if cols%kernel.PanelColumns != 0 {
		return cols
	}
	for axis := p.cols[0] - 1; axis >= 0 && !slices.Contains(p.rows, axis); axis-- {
		cols *= p.n.extents[axis]
	}
	return cols
}

// liesTogether reports whether rows can be multiplied where they lie. (Of an odd number of
// terms, the kernels read one more element, and rows that collide in the cache are slower
// than copies of them.)
func (p *product) liesTogether(red []int, inner int) bool {
	n, v := p.n, p.stream
	if len(red) > 0 || n.step[inner][v.value] != 1 || n.terms%2 != 0 || v.tensor.DType != I16 || p.adding.wide || len(v.checks) > 0 || v.index != nil {
		return false
	}
	return len(p.rows) == 0 || n.extents[p.rows[len(p.rows)-1]] == p.line && p.rowStride() >= 0 && !collide(2*p.rowStride())
}

// rowStride is how far apart the rows of a line are in the streamed operand, if that lies together.
func (p *product) rowStride() int64 {
	if len(p.rows) == 0 {
		return 0
	}
	return p.n.step[p.rows[len(p.rows)-1]][p.stream.value]
}

// constant reports whether the view is one number.
func (v *View) constant() bool { return v.Kind == Affine && len(v.Terms) == 0 }

// product makes the step of an instruction that is a product of matrices.
func (c *compiler) product(in *Instruction, i, end int) bool {
	if in.Map != MapMul {
		return false
	}
	n, exact := newNest(in, c.tensors, c.tensors[c.first+end])
	if !exact {
		return false
	}
	p := computedProduct(n)
	if p == nil {
		return false
	}
	head, rescaled := p.adding.fit(in, n.terms, c.interval(p.stream), c.interval(p.resident))
	g := c.grownFor(&p.chain, rescaled, head, i, end)
	if g == nil {
		return false
	}
	then, follows := c.follower(p, g)
	g.build(&p.chain)
	p.settle()
	instructions := g.instructions()
	if then != nil {
		follows.build(&then.chain)
		then.settle()
		p.then, p.left = then, g.places[then.stream.operand].register
		instructions = append(instructions, follows.instructions()...)
	}
	c.add(p, instructions)
	return true
}

// finished makes a product whose epilogue is of any kind, nil for none.
func finishedProduct(n *nest) *product {
	p := computedProduct(n)
	if p == nil {
		return nil
	}
	f := newFinisher(n)
	p.finish = &f
	p.adding.inLongs(n.terms, p.stream.interval(p.stream.tensor.DType.interval()))
	return p
}

func (p *product) units() int64 { return p.n.product(p.groups) * p.colBlocks * p.rowTasks }

func (p *product) unitTerms() int64 {
	return max(1, p.n.resultLength*p.n.terms/p.units()/16)
}

// productMemory is what a worker keeps of products.
type productMemory struct {
	start   []int64         // the values at a group
	panels  []kernel.Panels // by part of the terms
	whole   kernel.Panels   // before they are halved
	columns []int16         // before they are packed
	column  []int32         // one, of 32 bits
	wide    kernel.WidePanels
	halves  []int32 // sums of halves
	longs   []int64 // sums of 64 bits
	element int64   // of the result, where a block begins
	row     []int64 // the values at a row that is finished
}

// run computes units [lo, hi): rows of some columns of a group.
func (p *product) run(w *worker, lo, hi int64) {
	w.prepare(p.n)
	p.chain.fetch(w)
	w.start = resize(w.start, len(p.n.base))
	packed := int64(-1)
	for u := lo; u < hi; u++ {
		block, task := u/p.rowTasks, u%p.rowTasks
		if packed != block {
			p.n.seek(w.start, p.n.base, p.groups, block/p.colBlocks)
			p.pack(w, block%p.colBlocks)
			if packed = block; p.then != nil {
				p.then.begin(w, block)
			}
		}
		for b := task * p.taskBlocks; b < min((task+1)*p.taskBlocks, p.rowBlocks); b++ {
			p.multiply(w, b, block%p.colBlocks)
		}
	}
}

// columns is the range of columns in a block.
func (p *product) columns(block int64) (first, count int64) {
	first = block * p.colBlock
	return first, min(p.colBlock, p.n.product(p.cols)-first)
}

// pack packs a block of columns of the group at w.start.
func (p *product) pack(w *worker, block int64) {
	first, cols := p.columns(block)
	if p.adding.wide {
		p.packWide(w, first, cols)
		return
	}
	src, down, along := p.source(w, first, cols)
	for part, at := 0, int64(0); at < p.n.terms; part, at = part+1, at+p.adding.terms {
		if part == len(w.panels) {
			w.panels = append(w.panels, kernel.Panels{})
		}
		terms := int(min(p.adding.terms, p.n.terms-at))
		if p.adding.halves {
			w.whole.Pack16(terms, int(cols), src[int(at)*down:], down, along)
			w.panels[part].Halve(&w.whole)
		} else {
			w.panels[part].Pack16(terms, int(cols), src[int(at)*down:], down, along)
		}
	}
}

// packWide packs columns as numbers of 32 bits.
func (p *product) packWide(w *worker, first, cols int64) {
	w.wide.Reset(int(p.n.terms), int(cols))
	w.column = resize(w.column, int(p.n.terms))
	for col := range cols {
		p.n.seek(w.values, w.start, p.cols, first+col)
		p.packColumns.wideRow(w, w.column)
		w.wide.SetColumn(int(col), w.column)
	}
}

// source is where term k of column j of some columns lies: at k·down + j·along.
func (p *product) source(w *worker, first, cols int64) (src []int16, down, along int) {
	n, v, terms := p.n, p.resident, p.n.terms
	if len(p.cols) == 1 && n.outs+1 == len(n.extents) && v.tensor.DType == I16 && len(v.checks) == 0 && v.index == nil {
		along, down := n.step[p.cols[0]][v.value], n.step[n.outs][v.value]
		if along >= 0 && down >= 0 {
			return typed[int16](v.tensor.Data)[w.start[v.value]+first*along:], int(down), int(along)
		}
	}
	w.columns = resize(w.columns, int(terms*cols))
	for col := range cols {
		n.seek(w.values, w.start, p.cols, first+col)
		p.packColumns.row(w, w.columns[col*terms:(col+1)*terms])
	}
	return w.columns, 1, int(terms)
}

// multiply computes a block of rows of the packed columns of the group at w.start, and what
// follows.
func (p *product) multiply(w *worker, b, colBlock int64) {
	from := b % p.lineBlocks * p.rowBlock
	row, rows := b/p.lineBlocks*p.line+from, min(p.rowBlock, p.line-from)
	a, stride := p.load(w, row, rows)
	p.multiplyRows(w, a, stride, row, rows, colBlock)
}

// multiplyRows is multiply for rows that have been loaded.
func (p *product) multiplyRows(w *worker, a []int16, stride int, row, rows, colBlock int64) {
	element, width, at := w.element, p.chain.domain.cols, &w.block
	first, cols := p.columns(colBlock)
	panels := (cols + kernel.PanelColumns - 1) / kernel.PanelColumns
	step := max(2, blockElements/(p.rowBlock*kernel.PanelColumns)/2*2)
	if p.chain.reduces {
		step = panels
	}
	for panel := int64(0); panel < panels; panel += step {
		col := panel * kernel.PanelColumns
		*at = block{row: element / width, col: element%width + first + col, rows: rows, width: width, skip: p.skip}
		at.stride = min(step, panels-panel) * kernel.PanelColumns
		at.cols = min(at.stride, cols-col)
		if p.finish != nil {
			sums := p.adding.inParts(w, at, a, stride, int(panel))
			for r := range rows {
				p.finishRow(w, row+r, first+col, sums[r*at.stride:][:at.cols])
			}
			continue
		}
		w.reserve(p.chain.registers, rows*at.stride)
		p.adding.accumulate(w, at, a, stride, int(panel))
		p.chain.run(w, at)
		if p.then != nil {
			p.then.goOn(w, p.left, at.stride, row, rows)
		}
	}
}

// load is the rows of a block from a row on, at w.start, and how far they are apart. The first
// is that of the element of the result w.element. Rows of 32 bits are in w.rows.
func (p *product) load(w *worker, row, rows int64) (a []int16, stride int) {
	n := p.n
	w.position = resize(w.position, len(p.rows))
	n.seekTo(w.values, w.start, p.rows, row, w.position)
	w.element = w.values[n.store]
	if p.direct {
		return typed[int16](p.stream.tensor.Data)[w.values[p.stream.value]:], int(p.rowStride())
	}
	dt := I16
	if p.adding.wide {
		dt = I32
	}
	stride = kernel.RowStride(int(n.terms), dt.Size())
	width := int64(stride * dt.Size())
	size := rows*width + wordSlack
	w.rows = resize(w.rows, int(size+7)/8)
	data := bytesOf(w.rows)[:size]
	w.walk = odometer{n: n, axes: p.rows, x: w.position}
	p.packRows.packRows(w, data, dt, width, &w.walk)
	return typed[int16](data[:rows*width]), stride
}

// finishRow adds Init to the sums of one row, from column first on, applies the epilogue and
// stores the results.
func (p *product) finishRow(w *worker, row, first int64, sums []int64) {
	n, last := p.n, len(p.cols)-1
	step, run := n.step[p.cols[last]], n.extents[p.cols[last]]
	w.needRows()
	w.row = resize(w.row, len(n.base))
	n.seek(w.row, w.start, p.rows, row)
	for len(sums) > 0 {
		n.seek(w.values, w.row, p.cols[:last], first/run)
		at := first % run
		w.move(step, at)
		part := sums[:min(run-at, rowBlock, int64(len(sums)))]
		init := w.a[:len(part)]
		n.init.row(init, w.values, step, w.index[:])
		kernel.Add(part, init)
		p.finish.row(w, part, step)
		sums, first = sums[len(part):], first+int64(len(part))
	}
}
