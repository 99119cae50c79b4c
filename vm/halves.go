package vm

import (
	"math"

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

// partTerms is how many terms are added up in 32 bits.
func (p *matmul) partTerms() int64 {
	if v := p.resident; v.tensor.DType == I8 && v.fill >= I8.Min() && v.fill <= I8.Max() {
		return mostHalves
	}
	return p.n.terms
}

// halvesFit reports whether the sums of halves have 32 bits, given the sum of the weights'
// magnitudes.
func (p *matmul) halvesFit(weight int64) bool {
	_, ok := bounded(weight, I16.interval())
	return ok || p.partTerms() == mostHalves
}

// newParts is newPanels for activations of 32 bits: part by part.
func (p *matmul) newParts(m *kernel.Memory, packed *packedWeights) (set func(col int, terms, _ []int16)) {
	var parts []*kernel.Panels
	length, cols := int(p.partTerms()), int(p.n.product(p.cols))
	for from := 0; from < int(p.n.terms); from += length {
		parts = append(parts, kernel.NewPanels(m, min(length, int(p.n.terms)-from), cols))
	}
	packed.panels = append(packed.panels, parts...)
	return func(col int, terms, _ []int16) {
		sum := int64(0)
		for _, v := range terms {
			sum += int64(v)
		}
		packed.sums = append(packed.sums, sum) // columns come in order
		for k, part := range parts {
			part.SetColumn(col, terms[k*length:][:part.K])
		}
	}
}

// multiplyHalves is multiply for 32 bits.
func (p *matmul) multiplyHalves(w *worker, at *block, a streamedRows, g int64, first, count int) {
	rows, stride := int(at.rows), int(at.stride)
	high, low := w.halfSums(rows * stride)
	sums, length := w.registers[accumulators][:rows*stride], p.partTerms()
	parts := (p.n.terms + length - 1) / length
	for k := range parts {
		panels := p.panels[g*parts+k]
		kernel.MatMul16(high, stride, a.high[k*length:], a.stride, rows, panels, first, count)
		kernel.MatMul16(low, stride, a.low[k*length:], a.stride, rows, panels, first, count)
		if k == 0 {
			kernel.Join64(sums, high, low)
		} else {
			kernel.AddJoined64(sums, high, low)
		}
	}
}

// joins is the first stage of the chain if it rescales sums that are joined of halves just
// before, else nil.
func (p *matmul) joins() *longStage {
	s, ok := p.chain.stages[0].(*longStage)
	if !ok || !p.wide() || s.from.tensor != nil || s.from.register != accumulators || p.partTerms() < p.n.terms {
		return nil
	}
	return s
}

// multiplyJoining is multiply and the first stage of the chain in one.
func (p *matmul) multiplyJoining(w *worker, at *block, a streamedRows, g int64, first, count int) {
	rows, stride := int(at.rows), int(at.stride)
	high, low := w.halfSums(rows * stride)
	kernel.MatMul16(high, stride, a.high, a.stride, rows, p.panels[g], first, count)
	kernel.MatMul16(low, stride, a.low, a.stride, rows, p.panels[g], first, count)
	dst, dstStride := p.joining.to.elements(w, at)
	if p.joining.to.dtype == I16 {
		kernel.RequantizeHalves(typed[int16](dst), int(dstStride), high, low, stride, rows, int(at.cols), p.joining.by, int(at.col))
	} else {
		kernel.RequantizeHalves(typed[int32](dst), int(dstStride), high, low, stride, rows, int(at.cols), p.joining.by, int(at.col))
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
	stride = kernel.RowStride(int(p.n.terms), 2)
	rows := typed[int32](p.packed(w, at, I32, int64(4*stride)))
	w.high, w.low16 = resize(w.high, len(rows)), resize(w.low16, len(rows))
	kernel.Split32(w.high, w.low16, rows)
	return w.high, w.low16, stride
}

// row32 is row for a view of 32 bits, for rows that may leave the tensor.
func (p *packer) row32(w *worker, dst []int32) {
	w.needRows()
	length, step := int64(1), w.noStep
	if p.inner >= 0 {
		length, step = p.n.extents[p.inner], p.n.step[p.inner]
	}
	walk := odometer{n: p.n, axes: p.red, x: w.digits(len(p.red))}
	for more := true; more; more = walk.next(w.values) {
		for done := int64(0); done < length; done += rowBlock {
			part := w.a[:min(rowBlock, length-done)]
			for f, s := range step {
				w.values[f] += done * s
			}
			p.view.row(part, w.values, step, w.index[:])
			for f, s := range step {
				w.values[f] -= done * s
			}
			for i, v := range part {
				dst[i] = int32(v)
			}
			dst = dst[len(part):]
		}
	}
}
