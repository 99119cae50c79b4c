package vm

import "github.com/opml/opml/vm/internal/kernel"

// products multiplies packed rows with packed columns: sums[i][j] = Σ rows[i]·columns[j]
// plus carry times what was there before, exact in 64 bits.
type products struct {
	rows, columns []int16 // width elements each, padded to whole tiles
	sums          []int64 // count columns each
	width, count  int
	limit         int // the most products whose sums fit 32 bits in any order, ≥ kernel.Lanes
	carry         int64
}

// compute goes through the tiles; columns stay in the first-level cache while they
// are multiplied with all rows.
func (p products) compute() {
	rows := len(p.sums) / p.count
	run := min(p.width, p.limit/kernel.Lanes*kernel.Lanes)
	for j := 0; j < p.count; j += kernel.Columns {
		for i := 0; i < rows; i += kernel.Rows {
			sums := p.tile(i, j, run)
			for k := range min(kernel.Rows, rows-i) {
				p.store((i+k)*p.count+j, sums[k*kernel.Columns:(k+1)*kernel.Columns])
			}
		}
	}
}

// store writes one row of a tile, less what is past the last column.
func (p products) store(at int, sums []int64) {
	dst := p.sums[at:min(at+kernel.Columns, at-at%p.count+p.count)]
	if p.carry == 0 {
		copy(dst, sums)
		return
	}
	for k := range dst {
		dst[k] = dst[k]*p.carry + sums[k]
	}
}

// tile computes 2×4 sums in runs that fit 32 bits.
func (p products) tile(i, j, run int) (sums [len(kernel.Sums{})]int64) {
	w := p.width
	var out kernel.Sums
	for at := 0; at < w; at += run {
		n := min(run, w-at)
		kernel.Dot(p.rows[i*w+at:], p.columns[j*w+at:], w, n, &out)
		for k, v := range out {
			sums[k] += int64(v)
		}
	}
	return sums
}
