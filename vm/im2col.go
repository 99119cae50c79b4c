package vm

// packRows packs neighbouring rows of a matrix product, width elements each, beginning
// with the one at w.values; walk goes along the rows.
func (p *packer) packRows(w *worker, dst []int16, width int64, walk *odometer) {
	src := []int16(nil)
	if p.runs != nil && p.view.tensor.DType == I16 && littleEndian() {
		src = typed[int16](p.view.tensor.Data)
	}
	for len(dst) > 0 {
		row := dst[:width]
		if src != nil && p.interior(w.values) {
			p.copyRuns(row, src[w.values[p.view.value]:])
		} else {
			p.row(w, row)
		}
		walk.next(w.values)
		dst = dst[width:]
	}
}

// copyRuns packs a row that lies inside of the tensor.
func (p *packer) copyRuns(dst, src []int16) {
	for _, r := range p.runs {
		copy(dst[:r.length], src[r.offset:])
		dst = dst[r.length:]
	}
	clear(dst)
}
