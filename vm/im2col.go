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
			copyRuns(p, row, src, w.values[p.view.value])
		} else {
			p.row(w, row)
		}
		walk.next(w.values)
		dst = dst[width:]
	}
}

// copyRuns packs the row at an address that lies inside of the tensor, and zeros up to the
// width of dst. Runs may lie before the address.
func copyRuns[T int16 | byte](p *packer, dst, src []T, address int64) {
	for _, r := range p.runs {
		copy(dst[:r.length], src[address+r.offset:])
		dst = dst[r.length:]
	}
	clear(dst)
}

// packRows8 is packRows for tensors of 8 bits.
func (p *packer) packRows8(w *worker, dst []byte, width int64, walk *odometer) {
	w.streamed = resize(w.streamed, int(width))
	for len(dst) > 0 {
		row := dst[:width]
		if p.runs != nil && p.interior(w.values) {
			copyRuns(p, row, p.view.tensor.Data, w.values[p.view.value])
		} else {
			p.row(w, w.streamed)
			for i, v := range w.streamed {
				row[i] = byte(v)
			}
		}
		walk.next(w.values)
		dst = dst[width:]
	}
}
