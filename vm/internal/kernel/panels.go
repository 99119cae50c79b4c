package kernel

import "slices"

// PanelColumns is how many columns a panel has.
const PanelColumns = 16

// Panels are the weights of MatMul16: a matrix of K×N, its columns in panels of
// PanelColumns, a panel being for each pair of rows the two values of each column. K is
// padded to an even number and N to whole panels, with zeros.
type Panels struct {
	K, N int
	w8   []int8  // weights of 8 bits, or
	w16  []int16 // of 16
}

// Count is the number of panels.
func (p *Panels) Count() int { return panelCount(p.N) }

// pairs is the number of pairs of rows, with the padding.
func (p *Panels) pairs() int { return (p.K + 1) / 2 }

func panelCount(n int) int { return (n + PanelColumns - 1) / PanelColumns }

// NewPanels is a matrix of zeros in some memory.
func NewPanels(m *Memory, k, n int) *Panels {
	p := &Panels{K: k, N: n}
	p.w8 = take[int8](m, p.Count()*p.pairs()*2*PanelColumns)
	return p
}

// SetColumn makes the weights of a column those of its rows. All of the matrix have 8 bits
// until one needs 16.
func (p *Panels) SetColumn(j int, weights []int16) {
	if p.w16 == nil && slices.ContainsFunc(weights, func(v int16) bool { return int16(int8(v)) != v }) {
		p.w16 = make([]int16, len(p.w8))
		for i, v := range p.w8 {
			p.w16[i] = int16(v)
		}
		p.w8 = nil
	}
	if p.w16 != nil {
		setPanelColumn(p.w16, p.K, 2, j, weights)
	} else {
		setPanelColumn(p.w8, p.K, 2, j, weights)
	}
}

// Pack16 makes p the matrix of k×n values of 16 bits, that of row i and column j being
// src[i·kStride + j·nStride]. It uses the memory that p has. One of the strides should
// be 1: those are fast.
func (p *Panels) Pack16(k, n int, src []int16, kStride, nStride int) {
	p.K, p.N, p.w8 = k, n, nil
	size := p.Count() * p.pairs() * 2 * PanelColumns
	if cap(p.w16) < size {
		p.w16 = make([]int16, size)
	}
	p.w16 = p.w16[:size]
	if size == 0 {
		return
	}
	checkRows(len(src), kStride, k, 0)
	checkRows(len(src)-(k-1)*kStride, nStride, n, 1)
	for j := 0; j < n; j += PanelColumns {
		packPanel(&panelPart{
			dst: p.w16[j*2*p.pairs():][:2*p.pairs()*PanelColumns], src: src[j*nStride:],
			kStride: kStride, nStride: nStride, k: k, columns: min(n-j, PanelColumns),
		})
	}
}

// Halve makes p the halves of the numbers of q, which have 16 bits (see Split16): for each
// panel of q one of upper halves and one of lower ones. It uses the memory that p has.
func (p *Panels) Halve(q *Panels) {
	p.K, p.N, p.w8 = q.K, 2*q.Count()*PanelColumns, nil
	if cap(p.w16) < 2*len(q.w16) {
		p.w16 = make([]int16, 2*len(q.w16))
	}
	p.w16 = p.w16[:2*len(q.w16)]
	size := q.pairs() * 2 * PanelColumns
	for at := 0; at < len(q.w16); at += size {
		Split16(p.w16[2*at:][:size], p.w16[2*at+size:][:size], q.w16[at:][:size])
	}
}

// panelPart is a panel of 16-bit weights and where they come from: that of row i and
// column j is src[i·kStride + j·nStride], for i < k and j < columns; other columns are 0.
type panelPart struct {
	dst, src         []int16
	kStride, nStride int
	k, columns       int
}

// pack packs the rows from an even one on, of the columns from first to end.
func (p *panelPart) pack(row, first, end int) {
	for ; row < p.k; row += 2 {
		pairs := p.dst[row*PanelColumns:][:2*PanelColumns]
		clear(pairs[2*first : 2*end])
		for j := first; j < min(end, p.columns); j++ {
			at := row*p.kStride + j*p.nStride
			pairs[2*j] = p.src[at]
			if row+1 < p.k {
				pairs[2*j+1] = p.src[at+p.kStride]
			}
		}
	}
}

// Column is what column j has in each row.
func (p *Panels) Column(dst []int16, j int) {
	if p.w16 != nil {
		panelColumn(dst, p.w16, p.K, 2, j)
	} else {
		panelColumn(dst, p.w8, p.K, 2, j)
	}
}

// panelColumn reads column j of panels of k rows that go in groups.
func panelColumn[T int8 | int16](dst []int16, panels []T, k, group, j int) {
	panel := panels[j/PanelColumns*PanelColumns*((k+group-1)/group*group):]
	j %= PanelColumns
	for i := range dst[:k] {
		dst[i] = int16(panel[(i/group*PanelColumns+j)*group+i%group])
	}
}

// setPanelColumn writes column j of panels of k rows that go in groups.
func setPanelColumn[T int8 | int16](panels []T, k, group, j int, column []int16) {
	panel := panels[j/PanelColumns*PanelColumns*((k+group-1)/group*group):]
	j %= PanelColumns
	for i, v := range column[:k] {
		panel[(i/group*PanelColumns+j)*group+i%group] = T(v)
	}
}

// Quads are the weights of MatMul8: a matrix of K×N, its columns in panels of
// PanelColumns, a panel being for each four rows the four values of each column. K is
// padded to a multiple of 4 and N to whole panels, with zeros.
type Quads struct {
	K, N int
	// Sums are the sums of the columns, with those of the padding, which are 0. Products
	// with activations x+128 exceed those with x by 128·Sums.
	Sums []int32
	w    []int8
}

// NewQuads is a matrix of zeros in some memory.
func NewQuads(m *Memory, k, n int) *Quads {
	q := &Quads{K: k, N: n, Sums: take[int32](m, panelCount(n)*PanelColumns)}
	q.w = take[int8](m, q.Count()*q.quads()*4*PanelColumns)
	return q
}

// SetColumn makes the weights of a column those of its rows, of 8 bits.
func (q *Quads) SetColumn(j int, weights []int16) {
	setPanelColumn(q.w, q.K, 4, j, weights)
	q.Sums[j] = 0
	for _, v := range weights[:q.K] {
		q.Sums[j] += int32(v)
	}
}

// Count is the number of panels.
func (q *Quads) Count() int { return panelCount(q.N) }

// quads is the number of groups of four rows, with the padding.
func (q *Quads) quads() int { return (q.K + 3) / 4 }

// Column is what column j has in each row.
func (q *Quads) Column(dst []int16, j int) { panelColumn(dst, q.w, q.K, 4, j) }
