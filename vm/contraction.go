package vm

import (
	"math"

	"github.com/opml/opml/vm/internal/kernel"
)

// contraction runs a sum of products of two tensors of at most 16 bits as a matrix
// product: convolutions, matrix products, attention. The output axes fall in three
// groups, by which operand changes along them: both (batch), only the streamed one,
// only the resident one. Rows of the streamed operand and of a block of the resident
// one are packed as int16, padding filled in, and multiplied with each other.
type contraction struct {
	n                  *nest
	stream, resident   *nestView
	batch, rows, cols  []int // axes
	packStream         *packer
	packResident       *packer
	inner              int   // the reduction axis along which rows are loaded, -1 if there is none
	width              int64 // of a packed row: the terms, padded to a multiple of kernel.Lanes
	colBlock, rowBlock int64
	colBlocks          int64
	rowTasks           int64 // in which the rows of one batch and one column block are cut
	taskRows           int64
	finish             finisher
}

const (
	residentElements = 1 << 18 // packed at once: half a megabyte, for the second-level cache
	streamElements   = 1 << 13 // packed at once: for the first-level cache
	contractionTask  = 1 << 20 // products in a task
)

// newContraction plans a nest as a matrix product, if it is one.
func newContraction(n *nest) (*contraction, bool) {
	if n.in.Map != MapMul || n.in.Reduce != ReduceSum || !n.a.packable() || !n.b.packable() {
		return nil, false
	}
	c := &contraction{n: n, stream: n.a, resident: n.b, inner: -1}
	for axis := range n.outs {
		step := n.step[axis]
		switch a, b := n.a.uses(step), n.b.uses(step); {
		case a && b:
			c.batch = append(c.batch, axis)
		case b:
			c.cols = append(c.cols, axis)
		default:
			c.rows = append(c.rows, axis)
		}
	}
	if n.product(c.rows) < n.product(c.cols) {
		c.stream, c.resident, c.rows, c.cols = n.b, n.a, c.cols, c.rows
	}
	c.choosePackers()
	c.width = (n.terms + kernel.Lanes - 1) / kernel.Lanes * kernel.Lanes
	c.blocks(max(8, residentElements/c.width), max(2, min(64, streamElements/c.width)))
	c.finish = newFinisher(n)
	return c, true
}

// blocks cuts columns and rows in blocks of at most the given size, and rows in tasks.
func (c *contraction) blocks(columns, rows int64) {
	allRows, allColumns := c.n.product(c.rows), c.n.product(c.cols)
	c.colBlock = min(allColumns, columns)
	c.colBlocks = (allColumns + c.colBlock - 1) / c.colBlock
	c.rowBlock = min(allRows, rows)
	c.taskRows = max(c.rowBlock, contractionTask/(c.width*c.colBlock)/c.rowBlock*c.rowBlock)
	c.rowTasks = (allRows + c.taskRows - 1) / c.taskRows
}

// packable reports whether the view's values fit 16 bits.
func (v *nestView) packable() bool {
	return v.tensor != nil && v.tensor.DType <= I16 && v.fill >= math.MinInt16 && v.fill <= math.MaxInt16
}

// choosePackers picks the reduction axis along which rows are loaded.
func (c *contraction) choosePackers() {
	red, inner := loadAxes(c.n, c.stream)
	c.inner = inner
	c.packStream = newPacker(c.n, c.stream, red, inner)
	c.packResident = newPacker(c.n, c.resident, red, inner)
}

// loadAxes picks the reduction axis along which rows of a view are best loaded, -1 if
// there is none; red are the others.
func loadAxes(n *nest, v *nestView) (red []int, inner int) {
	best := 0.0
	inner = -1
	for axis := n.outs; axis < len(n.extents); axis++ {
		saved := float64(n.extents[axis]) / (1 + v.elementCost(n, axis))
		if inner < 0 || saved >= best {
			best, inner = saved, axis
		}
	}
	for axis := n.outs; axis < len(n.extents); axis++ {
		if axis != inner {
			red = append(red, axis)
		}
	}
	return red, inner
}

// cost estimates the running time in nanoseconds, like rowPlan.cost.
func (c *contraction) cost() float64 {
	n := c.n
	batch, rows, cols := float64(n.product(c.batch)), float64(n.product(c.rows)), float64(n.product(c.cols))
	pack := func(p *packer) float64 {
		if p.runs != nil {
			return costUnit/2 + float64(len(p.runs))*costRow/2 + float64(n.terms)*costRun/4
		}
		return costUnit/2 + float64(n.product(p.red))*1.5*costRow + float64(n.terms)*p.view.elementCost(n, p.inner)
	}
	dot := costDot + float64(c.width)*kernel.ProductNanoseconds()
	tiles := float64(roundUp(n.product(c.rows), kernel.Rows) * roundUp(n.product(c.cols), kernel.Columns))
	return batch * (rows*float64(c.colBlocks)*pack(c.packStream) + cols*pack(c.packResident) + tiles*dot +
		rows*cols*costFinish + rows*c.segments()*costUnit)
}

// segments is about how many rows of results are finished for one streamed row.
func (c *contraction) segments() float64 {
	if len(c.cols) == 0 {
		return 1
	}
	return float64(c.n.product(c.cols[:len(c.cols)-1]))
}

func (c *contraction) units() int64 { return c.n.product(c.batch) * c.colBlocks * c.rowTasks }

func (c *contraction) unitTerms() int64 {
	// A product costs a fraction of what a term of other plans does.
	return max(1, c.taskRows*c.colBlock*c.width/16)
}

// contractionMemory is what a worker needs for contractions.
type contractionMemory struct {
	streamed, residents []int16
	low                 []int16 // lower bytes of streamed
	sums                []int64
	residentPlan        *contraction // of the block that is packed
	residentUnit        int64
	weight              weight // of the packed block
	start, row, counter []int64
}

// run computes units [lo, hi).
func (c *contraction) run(w *worker, lo, hi int64) {
	w.prepare(c.n)
	for u := lo; u < hi; u++ {
		part, block := u%c.rowTasks, u/c.rowTasks
		if w.residentPlan != c || w.residentUnit != block {
			c.loadResident(w, block)
		}
		rows := c.n.product(c.rows)
		for r := part * c.taskRows; r < min((part+1)*c.taskRows, rows); r += c.rowBlock {
			c.multiply(w, block, r, min(r+c.rowBlock, (part+1)*c.taskRows, rows))
		}
	}
}

// columns is the range of columns in a block.
func (c *contraction) columns(block int64) (lo, hi int64) {
	lo = block % c.colBlocks * c.colBlock
	return lo, min(lo+c.colBlock, c.n.product(c.cols))
}

// loadResident packs the columns of a block and bounds their sums.
func (c *contraction) loadResident(w *worker, block int64) {
	lo, hi := c.columns(block)
	w.start = resize(w.start, len(c.n.base))
	c.n.seek(w.start, c.n.base, c.batch, block/c.colBlocks)
	w.residents = resize(w.residents, roundUp(hi-lo, kernel.Columns)*int(c.width))
	clear(w.residents[(hi-lo)*c.width:])
	for col := lo; col < hi; col++ {
		c.n.seek(w.values, w.start, c.cols, col)
		c.packResident.row(w, w.residents[(col-lo)*c.width:(col-lo+1)*c.width])
	}
	w.weight = weigh(w.residents, int(c.width))
	w.residentPlan, w.residentUnit = c, block
}

// multiply computes rows [lo, hi) of a block of columns and finishes them.
func (c *contraction) multiply(w *worker, block, lo, hi int64) {
	rows, width := hi-lo, c.width
	w.streamed = resize(w.streamed, roundUp(rows, kernel.Rows)*int(width))
	clear(w.streamed[rows*width:])
	for row := lo; row < hi; row++ {
		c.n.seek(w.values, w.start, c.rows, row)
		c.packStream.row(w, w.streamed[(row-lo)*width:(row-lo+1)*width])
	}
	first, end := c.columns(block)
	cols := end - first
	w.sums = resize(w.sums, int(rows*cols))
	c.multiplyPacked(w, int(cols))
	for row := lo; row < hi; row++ {
		c.finishRow(w, row, first, w.sums[(row-lo)*cols:(row-lo+1)*cols])
	}
}

// finishRow adds Init to the sums of one streamed row, from column first on, applies the
// epilogue and stores the results.
func (c *contraction) finishRow(w *worker, row, first int64, sums []int64) {
	n, step, run := c.n, w.noStep, int64(1)
	outer := c.cols
	if k := len(c.cols) - 1; k >= 0 {
		outer, step, run = c.cols[:k], n.step[c.cols[k]], n.extents[c.cols[k]]
	}
	w.row = resize(w.row, len(n.base))
	n.seek(w.row, w.start, c.rows, row)
	for len(sums) > 0 {
		n.seek(w.values, w.row, outer, first/run)
		at := first % run
		length := min(run-at, rowBlock, int64(len(sums)))
		for f, s := range step {
			w.values[f] += at * s
		}
		c.finishRun(w, sums[:length], step)
		sums, first = sums[length:], first+length
	}
}

func (c *contraction) finishRun(w *worker, sums, step []int64) {
	n := c.n
	init := w.a[:len(sums)]
	n.init.row(init, w.values, step, w.index)
	for i, v := range init {
		sums[i] += v
	}
	c.finish.row(w, sums, step)
}
