package vm

import "encoding/binary"

// packRows packs neighbouring rows of a matrix product, width bytes each, as numbers of a
// type, beginning with the row at w.values; walk goes along the rows. What is past the
// terms of a row is undefined. dst has wordSlack bytes more than the rows.
func (p *packer) packRows(w *worker, dst []byte, dt DType, width int64, walk *odometer) {
	end := int64(len(dst)) - wordSlack
	for at := int64(0); at < end; {
		count := (end - at) / width
		if k := len(walk.axes) - 1; k >= 0 {
			count = min(count, p.n.extents[walk.axes[k]]-walk.x[k])
		} else {
			count = 1
		}
		p.packRun(w, dst[at:at+count*width+wordSlack], dt, width, walk)
		walk.advance(w.values, count)
		at += count * width
	}
}

// wordSlack is how much further than the end of a run is read and written.
const wordSlack = 8

// packRun packs rows along the last axis of walk.
func (p *packer) packRun(w *worker, dst []byte, dt DType, width int64, walk *odometer) {
	step := w.noStep
	if k := len(walk.axes) - 1; k >= 0 {
		step = p.n.step[walk.axes[k]]
	}
	rows := (int64(len(dst)) - wordSlack) / width
	first, end := rows, rows
	if p.runs != nil && dt == p.view.tensor.DType {
		first, end = p.insideRun(w.values, step, rows)
	}
	p.packApart(w, dst[:first*width], dt, width, step, 0)
	if first < end {
		size := int64(dt.Size())
		at := (w.values[p.view.value] + first*step[p.view.value]) * size
		p.copyRuns(dst[first*width:end*width+wordSlack], width, at, step[p.view.value]*size)
	}
	p.packApart(w, dst[end*width:rows*width], dt, width, step, end)
}

// insideRun is the rows along a step for which no term leaves the tensor.
func (p *packer) insideRun(values, step []int64, rows int64) (first, end int64) {
	first, end = 0, rows
	for k, c := range p.view.checks {
		for _, reach := range [2]int64{p.ranges[k].low, p.ranges[k].high} {
			l, h := within(values[c.function]+reach, step[c.function], c.dim)
			first, end = max(first, l), min(end, h)
		}
	}
	if first >= end {
		return rows, rows
	}
	return first, end
}

// packApart packs rows from number first on one at a time, with padding.
func (p *packer) packApart(w *worker, dst []byte, dt DType, width int64, step []int64, first int64) {
	if len(dst) == 0 {
		return
	}
	w.row16 = resize(w.row16, int(p.n.terms))
	w.apart = resize(w.apart, len(w.values))
	copy(w.apart, w.values)
	for f, s := range step {
		w.values[f] += first * s
	}
	for ; len(dst) > 0; dst = dst[width:] {
		if dt == I32 {
			p.wideRow(w, typed[int32](dst[:width])[:p.n.terms])
		} else if p.row(w, w.row16); dt == I8 {
			for i, v := range w.row16 {
				dst[i] = byte(v)
			}
		} else {
			copy(typed[int16](dst[:width]), w.row16)
		}
		for f, s := range step {
			w.values[f] += s
		}
	}
	copy(w.values, w.apart)
}

// copyRuns packs rows that lie inside of the tensor, the first at a byte of its data and
// step bytes apart. dst has wordSlack bytes more. Short runs are copied in words that exceed
// them; what follows is overwritten by the next run.
func (p *packer) copyRuns(dst []byte, width, at, step int64) {
	data, size := p.view.tensor.Data, int64(p.view.tensor.DType.Size())
	for ; len(dst) > wordSlack; dst, at = dst[width:], at+step {
		row := dst
		for _, r := range p.runs {
			from, length := at+r.offset*size, r.length*size
			if length > 64 || from+length+wordSlack > int64(len(data)) {
				copy(row[:length], data[from:])
			} else {
				for i := int64(0); i < length; i += 8 {
					binary.LittleEndian.PutUint64(row[i:], binary.LittleEndian.Uint64(data[from+i:]))
				}
			}
			row = row[length:]
		}
	}
}
