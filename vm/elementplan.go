package vm

// elementPlan is a chain on its own.
type elementPlan struct{ chain chain }

// blockShape is how many rows and columns a block has, and how many blocks make a row.
func (p *elementPlan) blockShape() (rows, cols, across int64) {
	d := p.chain.domain
	if cols = d.cols; !p.chain.reduces {
		cols = min(cols, blockElements)
	}
	return min(d.rows, max(1, blockElements/cols)), cols, (d.cols + cols - 1) / cols
}

func (p *elementPlan) units() int64 {
	rows, _, across := p.blockShape()
	return (p.chain.domain.rows + rows - 1) / rows * across
}

func (p *elementPlan) unitTerms() int64 { return blockElements * int64(len(p.chain.stages)) }

func (p *elementPlan) run(w *worker, lo, hi int64) {
	rows, cols, across := p.blockShape()
	d := p.chain.domain
	w.reserve(p.chain.registers, rows*cols)
	for u := lo; u < hi; u++ {
		row, col := u/across*rows, u%across*cols
		w.block = block{row: row, col: col, rows: min(rows, d.rows-row), cols: min(cols, d.cols-col), width: d.cols, stride: cols}
		p.chain.run(w, &w.block)
	}
}
