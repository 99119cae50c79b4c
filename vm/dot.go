package vm

// dotLanes is what the length of packed rows is a multiple of.
const dotLanes = 16

// tile is how many rows and columns a kernel takes at once; packed operands are padded
// to multiples of it.
const (
	tileRows    = 2
	tileColumns = 4
)

// tileSums are the sums of a tile, row after row.
type tileSums [tileRows * tileColumns]int32

// products multiplies packed rows with packed columns: sums[i][j] = Σ rows[i]·columns[j]
// plus carry times what was there before, exact in 64 bits.
type products struct {
	rows, columns []int16 // width elements each, padded to whole tiles
	sums          []int64 // count columns each
	width, count  int
	limit         int // the most products whose sums fit 32 bits in any order, ≥ dotLanes
	carry         int64
}

// compute goes through the tiles; columns stay in the first-level cache while they
// are multiplied with all rows.
func (p products) compute() {
	rows := len(p.sums) / p.count
	run := min(p.width, p.limit/dotLanes*dotLanes)
	for j := 0; j < p.count; j += tileColumns {
		for i := 0; i < rows; i += tileRows {
			sums := p.tile(i, j, run)
			for k, v := range sums {
				row, col := i+k/tileColumns, j+k%tileColumns
				if row < rows && col < p.count {
					at := row*p.count + col
					p.sums[at] = p.sums[at]*p.carry + v
				}
			}
		}
	}
}

// tile computes 2×4 sums in runs that fit 32 bits.
func (p products) tile(i, j, run int) (sums [len(tileSums{})]int64) {
	w := p.width
	var out tileSums
	for at := 0; at < w; at += run {
		n := min(run, w-at)
		dotTile(p.rows[i*w+at:], p.columns[j*w+at:], w, n, &out)
		for k, v := range out {
			sums[k] += int64(v)
		}
	}
	return sums
}

// dotTileGo is the kernel: the products of two rows with four columns, n elements each
// of rows and columns that start stride apart. Sums fit 32 bits.
func dotTileGo(rows, columns []int16, stride, n int, out *tileSums) {
	b0, b1 := columns[:n], columns[stride:stride+n]
	b2, b3 := columns[2*stride:2*stride+n], columns[3*stride:3*stride+n]
	for i := range tileRows {
		var s0, s1, s2, s3 int32
		for k, x := range rows[i*stride : i*stride+n] {
			v := int32(x)
			s0 += v * int32(b0[k])
			s1 += v * int32(b1[k])
			s2 += v * int32(b2[k])
			s3 += v * int32(b3[k])
		}
		copy(out[i*tileColumns:], []int32{s0, s1, s2, s3})
	}
}
