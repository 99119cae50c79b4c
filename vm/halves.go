package vm

import (
	"math"
	"slices"

	"github.com/opml/opml/vm/internal/kernel"
)

// Matrix products with activations of 32 bits are two products of 16: of the upper
// halves and of the lower ones less 2^15, whose sums must fit 32 bits each before they
// are joined.

// halvable reports whether the numbers of a view have 32 bits.
func (v *nestView) halvable() bool {
	return v.tensor != nil && v.tensor.DType == I32 && v.index == nil && v.fill >= math.MinInt32 && v.fill <= math.MaxInt32
}

// wide reports whether the streamed operand has 32 bits.
func (p *matmul) wide() bool { return p.stream.tensor.DType == I32 }

// mostHalves is how many products of halves with weights of 8 bits are added up in 32
// bits; what there is beyond is added in 64. 510·2^15·2^7 < 2^31.
const mostHalves = 510

// findPart finds how many terms are added up in 32 bits: of halves with weights of 8 bits all if the
// weights themselves prove that they can be.
func (p *matmul) findPart(m *Machine, red []int, inner int) {
	v := p.resident
	if p.part = p.n.terms; !p.wide() || !v.narrow() || p.part <= mostHalves {
		return
	}
	all := red
	if inner >= 0 {
		all = append(slices.Clone(red), inner)
	}
	found, ok := m.weights.get("heaviest"+p.n.layout(v, p.groups, p.cols, all), wordSlack, func() *packedWeights {
		return &packedWeights{heaviest: p.heaviest(red, inner)}
	})
	if !ok || !fitsHalves(found.heaviest) {
		p.part = mostHalves
	}
}

// heaviest is the largest sum of magnitudes in a column.
func (p *matmul) heaviest(red []int, inner int) (most int64) {
	n, w := p.n, &worker{}
	w.prepare(n)
	resident, row, start := newPacker(n, p.resident, red, inner), make([]int16, n.terms), make([]int64, len(n.base))
	for g := range n.product(p.groups) {
		n.seek(start, n.base, p.groups, g)
		for col := range n.product(p.cols) {
			n.seek(w.values, start, p.cols, col)
			resident.row(w, row)
			most = max(most, magnitudes(row))
		}
	}
	return most
}

// whole reports whether the streamed operand has 32 bits and all terms are added up in 32.
func (p *matmul) whole() bool { return p.wide() && p.part == p.n.terms }

// fitsHalves reports whether the sums of halves have 32 bits, given the sum of the weights'
// magnitudes.
func fitsHalves(weight int64) bool {
	_, ok := bounded(weight, I16.interval())
	return ok
}

// halvesFit reports whether the sums of the halves of parts have 32 bits, given the sum of all
// weights' magnitudes.
func (p *matmul) halvesFit(weight int64) bool {
	return fitsHalves(weight) || p.resident.narrow() && p.part <= mostHalves
}

// newParts is newPanels for activations of 32 bits: part by part.
func (p *matmul) newParts(m *kernel.Memory, packed *packedWeights) (set func(col int, terms, spread []int16)) {
	var parts []*kernel.Panels
	length, all, cols := int(p.part), int(p.n.terms), int(p.n.product(p.cols))
	if p.pieces != nil {
		length, all = int(p.evenTerms()), int(p.evenTerms())
	}
	for from := 0; from < all; from += length {
		parts = append(parts, kernel.NewPanels(m, min(length, all-from), cols))
	}
	packed.panels = append(packed.panels, parts...)
	return func(col int, terms, spread []int16) {
		sum := int64(0)
		for _, v := range terms {
			sum += int64(v)
		}
		packed.sums = append(packed.sums, sum) // columns come in order
		if p.pieces != nil {
			terms = spread
		}
		for k, part := range parts {
			part.SetColumn(col, terms[k*length:][:part.K])
		}
	}
}

// multiplyHalves is multiply for 32 bits.
func (p *matmul) multiplyHalves(w *worker, at *block, a streamedRows, g int64, first, count int) {
	n := at.rows * at.stride
	sums, parts := w.registers[accumulators][:n], (p.n.terms+p.part-1)/p.part
	for k := range parts {
		high, low := p.multiplyPart(w, at, a, g, k, first, count)
		if k == 0 {
			kernel.Join64(sums, high, low)
		} else {
			kernel.AddJoined64(sums, high, low)
		}
	}
}

// multiplyPart is the sums of the halves of part k.
func (p *matmul) multiplyPart(w *worker, at *block, a streamedRows, g, k int64, first, count int) (high, low []int32) {
	rows, stride := int(at.rows), int(at.stride)
	if high, low = w.halfSums(rows * stride); p.pieces != nil {
		p.multiplyStretches16(w, at, high, typed[int16](bytesOf(w.rows)), g, first, count)
		p.multiplyStretches16(w, at, low, typed[int16](bytesOf(w.rows))[w.lower:], g, first, count)
		return high, low
	}
	panels := p.panels[g*((p.n.terms+p.part-1)/p.part)+k]
	kernel.MatMul16(high, stride, a.high[k*p.part:], a.stride, rows, panels, first, count)
	kernel.MatMul16(low, stride, a.low[k*p.part:], a.stride, rows, panels, first, count)
	return high, low
}

// multiplyStretches16 multiplies the rows of a block whose runs lie in a.
func (p *matmul) multiplyStretches16(w *worker, at *block, sums []int32, a []int16, g int64, first, count int) {
	for _, s := range w.stretches {
		runs := w.runs[s.runs : s.runs+len(p.pieces)]
		kernel.MatMulRuns16(sums[s.first*at.stride:], int(at.stride), a, runs, int(p.length), int(s.step), int(s.rows), p.panels[g], first, count)
	}
}

// joins is the first stage of the chain if it rescales sums that are joined of halves just
// before, else nil.
func (p *matmul) joins() *longStage {
	s, ok := p.chain.stages[0].(*longStage)
	if !ok || !p.whole() || s.from.tensor != nil || s.from.register != accumulators {
		return nil
	}
	return s
}

// multiplyJoining is multiply and the first stage of the chain in one.
func (p *matmul) multiplyJoining(w *worker, at *block, a streamedRows, g int64, first, count int) {
	high, low := p.multiplyPart(w, at, a, g, 0, first, count)
	dst, dstStride := p.joining.to.elements(w, at)
	rows, cols, stride, col := int(at.rows), int(at.cols), int(at.stride), int(at.col)
	if p.joining.to.dtype == I16 {
		kernel.RequantizeHalves(typed[int16](dst), int(dstStride), high, low, stride, rows, cols, p.joining.by, col)
	} else {
		kernel.RequantizeHalves(typed[int32](dst), int(dstStride), high, low, stride, rows, cols, p.joining.by, col)
	}
}

// halvesMemory is what a worker keeps for products of halves.
type halvesMemory struct {
	high, low16  []int16 // halves of packed rows
	sums1, sums2 []int32
}

// halfSums is room for the sums of the halves of a block.
func (w *worker) halfSums(n int) (high, low []int32) {
	w.sums1, w.sums2 = resize(w.sums1, n), resize(w.sums2, n)
	return w.sums1, w.sums2
}

// rows32 is the halves of the rows of a block of the streamed operand, at w.start.
func (p *matmul) rows32(w *worker, at *block) (high, low []int16, stride int) {
	if p.together && p.rowStride() == p.n.terms && !collide(2*p.n.terms) {
		n, first := at.rows*p.n.terms, w.start[p.stream.value]+at.row*p.n.terms
		w.high, w.low16 = resize(w.high, int(n)), resize(w.low16, int(n))
		kernel.Split32(w.high, w.low16, typed[int32](p.stream.tensor.Data)[first:][:n])
		return w.high, w.low16, int(p.n.terms)
	}
	stride = kernel.RowStride(int(p.n.terms), 2)
	rows := typed[int32](p.packed(w, at, I32, int64(4*stride)))
	w.high, w.low16 = resize(w.high, len(rows)), resize(w.low16, len(rows))
	kernel.Split32(w.high, w.low16, rows)
	return w.high, w.low16, stride
}

// wideRow is row for numbers of 32 bits, for rows that may leave the tensor. A view of such has no
// index.
func (p *packer) wideRow(w *worker, dst []int32) {
	if p.view.tensor.DType < I32 {
		w.row16 = resize(w.row16, int(p.n.terms))
		p.row(w, w.row16)
		for i, v := range w.row16 {
			dst[i] = int32(v)
		}
		return
	}
	length, step := int64(1), w.noStep
	if p.inner >= 0 {
		length, step = p.n.extents[p.inner], p.n.step[p.inner]
	}
	walk := odometer{n: p.n, axes: p.red, x: w.digits(len(p.red))}
	for more := true; more; more = walk.next(w.values) {
		p.view.packRun32(dst[:length], w, step)
		dst = dst[length:]
	}
}
