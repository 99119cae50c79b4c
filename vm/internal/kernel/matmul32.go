package kernel

// WidePanels are the second operand of MatMul32: a matrix of K×N, its columns in panels of
// PanelColumns, a panel being the values of its columns for each row. N is padded to whole panels,
// with zeros.
type WidePanels struct {
	K, N int
	w    []int32
}

// Reset makes p a matrix of zeros. It uses the memory that p has.
func (p *WidePanels) Reset(k, n int) {
	p.K, p.N = k, n
	size := panelCount(n) * k * PanelColumns
	if cap(p.w) < size {
		p.w = make([]int32, size)
	}
	p.w = p.w[:size]
	clear(p.w)
}

// SetColumn makes the values of a column those of its rows.
func (p *WidePanels) SetColumn(j int, values []int32) {
	panel := p.w[j/PanelColumns*p.K*PanelColumns:][:p.K*PanelColumns]
	for i, v := range values[:p.K] {
		panel[i*PanelColumns+j%PanelColumns] = v
	}
}

// MatMul32 multiplies rows of 32-bit numbers with count panels of b from panel first on, in 64
// bits, wrapping:
//
//	c[i·cStride + j] = Σ_k a[i·aStride + k]·b(k, PanelColumns·first + j)   for i < rows, j < PanelColumns·count
func MatMul32(c []int64, cStride int, a []int32, aStride, rows int, b *WidePanels, first, count int) {
	checkPanels(first, count, panelCount(b.N))
	if rows <= 0 || count <= 0 {
		return
	}
	checkRows(len(a), aStride, rows, b.K)
	checkRows(len(c), cStride, rows, count*PanelColumns)
	if b.K == 0 {
		zeroRows(c, cStride, rows, count*PanelColumns)
		return
	}
	for k := range count {
		panel, sums := b.w[(first+k)*b.K*PanelColumns:][:b.K*PanelColumns], c[k*PanelColumns:]
		if !matMul32(sums, cStride, a, aStride, rows, panel) {
			matMul32Go(sums, cStride, a, aStride, rows, panel)
		}
	}
}

// matMul32Go multiplies with one panel.
func matMul32Go(c []int64, cStride int, a []int32, aStride, rows int, panel []int32) {
	for i := range rows {
		sums := c[i*cStride:][:PanelColumns]
		clear(sums)
		for k, x := range a[i*aStride:][:len(panel)/PanelColumns] {
			for j, y := range panel[k*PanelColumns:][:PanelColumns] {
				sums[j] += int64(x) * int64(y)
			}
		}
	}
}
