package vm

import (
	"fmt"
	"math"
	"slices"

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
	streamed           interval         // what the streamed numbers can be
	together           bool             // rows could be multiplied where they lie,
	direct             bool             // and are
	panels             []*kernel.Panels // by group, and by part if the streamed operand has 32 bits
	quads              []*kernel.Quads  // instead, if both operands have 8 bits
	sums               []int64          // of the weights of each column, if the streamed operand has 32 bits
	part               int64            // how many terms are added up in 32 bits
	chain              chain
	narrowing          *requantizeStage // the first of it, if it can be done with the product
	joining            *longStage       // likewise, with the sums of halves

	pieces           []piece      // of rows that are taken as runs, nil if they are not
	length           int64        // of a run
	lines            *paddedLines // that runs lie in copies of, nil if they are read where they lie
	memory           *arena       // where the operand lies together with a row of padding
	address, padding int64        // of the operand's first element in it, and of the padding's

	rowBlock, panelBlock int64
	rowTasks, colTasks   int64
}

// newMatmul finds the matrix product in a nest whose constant operand is b, or a if
// swapped. It is nil if there is none.
func newMatmul(n *nest, swapped bool) *matmul {
	if n.in.Map != MapMul || n.in.Reduce != ReduceSum {
		return nil
	}
	p := &matmul{n: n, stream: n.a, resident: n.b}
	if swapped {
		p.stream, p.resident = n.b, n.a
	}
	if !p.resident.packable() || !p.stream.packable() && !p.stream.halvable() || !p.sortAxes() {
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
	p.rows, p.groups, p.cols = p.n.sortAxes(p.stream, p.resident)
	return slices.IsSorted(slices.Concat(p.rows, p.groups, p.cols))
}

// prepare lays the product out, given the packed weights. It returns what the sums can
// be, false if they could need more than 32 bits or there is no room for the weights.
func (p *matmul) prepare(m *Machine, streamed interval) (interval, bool) {
	red, inner := p.order()
	p.packer = newPacker(p.n, p.stream, red, inner)
	p.streamed, p.together = streamed, p.liesTogether(red, inner)
	p.findPart(m, red, inner)
	p.findPieces(red, inner)
	weights, ok := m.weights.get(p.layout(red, inner), p.packedSize(), func() *packedWeights {
		packed := p.pack(&m.packed, red, inner)
		m.offer(p.resident.operand, func() restorer { return p.unpacked(packed, red, inner) })
		return packed
	})
	if !ok {
		return interval{}, false
	}
	p.panels, p.quads, p.sums = weights.panels, weights.quads, weights.sums
	p.resident.tensor = p.resident.tensor.hollow()
	p.layOut(red, inner)
	if p.quads != nil {
		streamed = interval{0, math.MaxUint8}
	}
	if p.wide() {
		return I64.interval(), p.halvesFit(weights.heaviest)
	}
	return bounded(weights.heaviest, streamed)
}

// order is the order of the terms, as of loadAxes: axis by axis if elements lie together so, and
// otherwise do not.
func (p *matmul) order() (red []int, inner int) {
	red, inner = loadAxes(p.n, p.stream)
	last := len(p.n.extents) - 1
	if last < p.n.outs || inner == last || newPacker(p.n, p.stream, red, inner).runs != nil {
		return red, inner
	}
	var others []int
	for axis := p.n.outs; axis < last; axis++ {
		others = append(others, axis)
	}
	if newPacker(p.n, p.stream, others, last).runs == nil {
		return red, inner
	}
	return others, last
}

// narrow reports whether both operands have 8 bits. The streamed numbers x are multiplied
// as x+128 then. They may be kept with 16 bits (see storage) if the rows are copied as they
// lie.
func (p *matmul) narrow() bool {
	if p.stream.tensor.DType == I16 {
		return p.resident.narrow() && p.together && p.rowStride() == p.n.terms && p.streamed.within(I8.Min(), I8.Max())
	}
	return p.resident.narrow() && p.stream.narrow()
}

// narrow reports whether the view's numbers, with those around the tensor, have 8 bits.
func (v *nestView) narrow() bool {
	return v.tensor.DType == I8 && v.fill >= I8.Min() && v.fill <= I8.Max()
}

// offset is what the accumulators lack, by column: 128 times the sum of the weights is
// too much of 8-bit products, 2^15 times too little of halves.
func (p *matmul) offset() []int64 {
	if p.wide() {
		list := make([]int64, len(p.sums))
		for j, sum := range p.sums {
			list[j] = sum << 15
		}
		return list
	}
	if p.quads == nil {
		return nil
	}
	var list []int64
	for _, q := range p.quads {
		for _, sum := range q.Sums[:q.N] {
			list = append(list, -128*int64(sum))
		}
	}
	return list
}

// layout is all that packed weights depend on.
func (p *matmul) layout(red []int, inner int) string {
	if inner >= 0 {
		red = append(slices.Clone(red), inner)
	}
	return fmt.Sprint(p.length, p.narrow(), p.wide(), p.n.layout(p.resident, p.groups, p.cols, red))
}

// packedSize is how many bytes packed weights take.
func (p *matmul) packedSize() int64 {
	return 2 * p.n.product(p.groups) * int64(roundUp(p.n.product(p.cols), kernel.PanelColumns)) * p.evenTerms()
}

// packedWeights are constants in the order in which a kernel reads them.
type packedWeights struct {
	panels   []*kernel.Panels // of a matmul, by group
	quads    []*kernel.Quads
	taps     *kernel.TapWeights
	wideTaps *kernel.WideTapWeights // instead, for activations of 32 bits
	heaviest int64                  // the largest sum of magnitudes in a column or channel
	sums     []int64                // of each column, of a matmul with 32-bit activations
}

// pack packs the weights; rows of both operands are loaded in the same order.
func (p *matmul) pack(m *kernel.Memory, red []int, inner int) *packedWeights {
	n, w := p.n, &worker{}
	w.prepare(n)
	resident := newPacker(n, p.resident, red, inner)
	row, spread, packed := make([]int16, n.terms), make([]int16, p.evenTerms()), &packedWeights{}
	start := make([]int64, len(n.base))
	for g := range n.product(p.groups) {
		n.seek(start, n.base, p.groups, g)
		set := p.newPanels(m, packed)
		for col := range n.product(p.cols) {
			n.seek(w.values, start, p.cols, col)
			resident.row(w, row)
			packed.heaviest = max(packed.heaviest, magnitudes(row))
			p.spread(spread, row)
			set(int(col), row, spread)
		}
	}
	return packed
}

// magnitudes is the sum of the magnitudes of a column's terms.
func magnitudes(terms []int16) (sum int64) {
	for _, x := range terms {
		sum += magnitude64(int64(x))
	}
	return sum
}

// newPanels appends the memory of a group's weights, and returns what stores a column, given
// its terms as they are and with those that make its length even.
func (p *matmul) newPanels(m *kernel.Memory, packed *packedWeights) (set func(col int, terms, spread []int16)) {
	even, cols := int(p.evenTerms()), int(p.n.product(p.cols))
	switch {
	case p.wide():
		return p.newParts(m, packed)
	case p.narrow():
		q := kernel.NewQuads(m, even, cols)
		packed.quads = append(packed.quads, q)
		return func(col int, _, spread []int16) { q.SetColumn(col, spread) }
	default:
		q := kernel.NewPanels(m, even, cols)
		packed.panels = append(packed.panels, q)
		return func(col int, _, spread []int16) { q.SetColumn(col, spread) }
	}
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

// layOut decides how the work is cut.
func (p *matmul) layOut(red []int, inner int) {
	n := p.n
	rows, panels := n.product(p.rows), p.panelCount()
	p.direct = p.together && p.pieces == nil && (p.quads != nil || p.stream.tensor.DType == I16) && !p.collides()
	p.rowBlock = min(p.blockRows(), max(12, streamElements/n.terms/12*12))
	if p.lines != nil {
		p.rowBlock = p.lines.rows
	}
	p.panelBlock = max(2, blockElements/(p.rowBlock*kernel.PanelColumns)/2*2)
	p.rowTasks = (rows + p.rowBlock - 1) / p.rowBlock
	p.colTasks = 1
	if p.rowTasks < 8 {
		p.colTasks = max(1, min(8/p.rowTasks, panels/p.panelBlock))
	}
}

// blockRows is how many rows a block has whose accumulators stay in the first-level cache.
func (p *matmul) blockRows() int64 {
	return min(p.n.product(p.rows), max(48, blockElements/(p.panelCount()*kernel.PanelColumns)/12*12))
}

// liesTogether reports whether rows can be multiplied where they lie: each is one run of
// whole steps of the kernels.
func (p *matmul) liesTogether(red []int, inner int) bool {
	n, v := p.n, p.stream
	return len(p.rows) <= 1 && len(red) == 0 && inner >= 0 && n.step[inner][v.value] == 1 && n.terms%4 == 0 &&
		len(v.checks) == 0 && v.index == nil && p.rowStride() >= 0
}

// collides reports whether rows start so that they meet in the same sets of the cache:
// copies of them are quicker (see kernel.RowStride).
func (p *matmul) collides() bool {
	return len(p.rows) > 0 && p.n.product(p.rows) > 1 && collide(p.rowStride()*int64(p.stream.tensor.DType.Size()))
}

// collide reports whether rows so many bytes apart meet in the same sets of the cache.
func collide(apart int64) bool { return apart%2048 == 0 }

// roundUp is n rounded up to a multiple of unit.
func roundUp(n int64, unit int) int { return (int(n) + unit - 1) / unit * unit }

// panelCount is how many panels each group has.
func (p *matmul) panelCount() int64 {
	return int64(roundUp(p.n.product(p.cols), kernel.PanelColumns)) / kernel.PanelColumns
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
	p.chain.fetch(w)
	w.start = resize(w.start, len(p.n.base))
	panels, at := p.panelCount(), &w.block
	for u := lo; u < hi; u++ {
		row, part := u/p.colTasks*p.rowBlock, u%p.colTasks
		*at = block{row: row, rows: min(p.rowBlock, p.n.product(p.rows)-row), width: p.chain.domain.cols}
		for g := range p.n.product(p.groups) {
			p.n.seek(w.start, p.n.base, p.groups, g)
			w.start[p.stream.value] += w.from.of(p.stream.tensor)
			a := p.load(w, at)
			for first := part * panels / p.colTasks; first < (part+1)*panels/p.colTasks; first += p.panelBlock {
				count := min(p.panelBlock, (part+1)*panels/p.colTasks-first)
				p.place(at, g, first, count)
				w.reserve(p.chain.registers, at.rows*at.stride)
				if p.multiplyNarrow(w, at, a, g, int(first), int(count)) {
					p.chain.runFrom(1, w, at)
				} else {
					p.multiply(w, at, a, g, int(first), int(count))
					p.chain.run(w, at)
				}
			}
		}
	}
}

// place says where the block of some panels of a group lies.
func (p *matmul) place(at *block, g, first, count int64) {
	cols := p.n.product(p.cols)
	at.col = g*cols + first*kernel.PanelColumns
	at.cols = min(count*kernel.PanelColumns, cols-first*kernel.PanelColumns)
	at.stride = count * kernel.PanelColumns
}

// streamedRows are rows of the streamed operand that start stride apart: of 8 bits with
// 128 added to each number, of 16, or the halves of those of 32.
type streamedRows struct {
	a8        []uint8
	a16       []int16
	high, low []int16
	stride    int
}

// load reads the rows of a block, at w.start.
func (p *matmul) load(w *worker, at *block) (a streamedRows) {
	switch {
	case p.pieces != nil:
		p.gather(w, at)
	case p.wide():
		a.high, a.low, a.stride = p.rows32(w, at)
	case p.quads != nil:
		a.a8, a.stride = p.rows8(w, at)
	default:
		a.a16, a.stride = p.rows16(w, at)
	}
	return a
}

// multiply computes the accumulators of a block: count panels of group g from first on.
func (p *matmul) multiply(w *worker, at *block, a streamedRows, g int64, first, count int) {
	rows, stride := int(at.rows), int(at.stride)
	switch {
	case p.wide():
		p.multiplyHalves(w, at, a, g, first, count)
	case p.pieces != nil:
		p.multiplyStretches(w, at, g, first, count)
	case p.quads != nil:
		kernel.MatMul8(w.accumulators(), stride, a.a8, a.stride, rows, p.quads[g], first, count)
	default:
		kernel.MatMul16(w.accumulators(), stride, a.a16, a.stride, rows, p.panels[g], first, count)
	}
}

// rows16 is the rows of a block of the streamed operand, at w.start.
func (p *matmul) rows16(w *worker, at *block) (a []int16, stride int) {
	if p.direct {
		stride := p.rowStride()
		return typed[int16](p.stream.tensor.Data)[w.start[p.stream.value]+at.row*stride:], int(stride)
	}
	width := p.packedWidth()
	return typed[int16](p.packed(w, at, I16, 2*width)), int(width)
}

// packedWidth is how far apart packed rows of 16-bit numbers are, in elements.
func (p *matmul) packedWidth() int64 { return int64(kernel.RowStride(int(p.evenTerms()), 2)) }

// packed is the rows of a block packed, width bytes each.
func (p *matmul) packed(w *worker, at *block, dt DType, width int64) []byte {
	size := at.rows*width + wordSlack
	w.rows = resize(w.rows, int(size+7)/8)
	data := bytesOf(w.rows)[:size]
	p.packer.packRows(w, data, dt, width, p.seekRow(w, at.row))
	return data[:at.rows*width]
}

// seekRow moves w.values to a row, and returns how to go on from there.
func (p *matmul) seekRow(w *worker, row int64) *odometer {
	w.position = resize(w.position, len(p.rows))
	p.n.seekTo(w.values, w.start, p.rows, row, w.position)
	w.walk = odometer{n: p.n, axes: p.rows, x: w.position}
	return &w.walk
}

// rows8 is the same of an operand of 8 bits, with 128 added to each number.
func (p *matmul) rows8(w *worker, at *block) (a []uint8, stride int) {
	width := (p.n.terms + 3) &^ 3
	w.streamed8 = resize(w.streamed8, int(at.rows*width))
	first := w.start[p.stream.value] + at.row*p.rowStride()
	switch {
	case p.stream.tensor.DType == I16:
		kernel.Flip16(w.streamed8, typed[int16](p.stream.tensor.Data)[first:])
		return w.streamed8, int(width)
	case p.direct && p.rowStride() == width:
		kernel.Flip8(w.streamed8, p.stream.tensor.Data[first:])
		return w.streamed8, int(width)
	}
	kernel.Flip8(w.streamed8, p.packed(w, at, I8, width))
	return w.streamed8, int(width)
}

// accumulators is the register of 32-bit sums.
func (w *worker) accumulators() []int32 { return typed[int32](bytesOf(w.registers[accumulators])) }
