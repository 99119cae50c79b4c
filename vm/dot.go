package vm

// dotLanes is what the length of packed rows is a multiple of.
const dotLanes = 16

const costDot = 4.0 // nanoseconds per result of a contraction, however short

// products multiplies packed rows with packed columns: sums[i][j] = Σ rows[i]·columns[j],
// exact in 64 bits.
type products struct {
	rows, columns []int16 // width elements each
	sums          []int64
	width, count  int // of a row; columns
	limit         int // the most products whose sums fit 32 bits in any order
}

// tile is how many rows and columns a kernel takes at once.
const (
	tileRows    = 2
	tileColumns = 4
)

// compute goes through the tiles; columns stay in the first-level cache while they
// are multiplied with all rows.
func (p products) compute() {
	rows := len(p.rows) / p.width
	for j := 0; j < p.count; j += tileColumns {
		for i := 0; i < rows; i += tileRows {
			if i+tileRows <= rows && j+tileColumns <= p.count && p.limit >= dotLanes {
				p.tile(i, j)
			} else {
				p.edge(i, min(i+tileRows, rows), j, min(j+tileColumns, p.count))
			}
		}
	}
}

// tile computes 2×4 sums in runs that fit 32 bits.
func (p products) tile(i, j int) {
	w := p.width
	run := min(w, p.limit/dotLanes*dotLanes)
	var out [tileRows * tileColumns]int32
	var sums [tileRows * tileColumns]int64
	for at := 0; at < w; at += run {
		n := min(run, w-at)
		dotTile(p.rows[i*w+at:], p.columns[j*w+at:], w, n, &out)
		for k, v := range out {
			sums[k] += int64(v)
		}
	}
	copy(p.sums[i*p.count+j:], sums[:tileColumns])
	copy(p.sums[(i+1)*p.count+j:], sums[tileColumns:])
}

// edge computes sums one by one.
func (p products) edge(i0, i1, j0, j1 int) {
	w := p.width
	for i := i0; i < i1; i++ {
		row := p.rows[i*w : (i+1)*w]
		for j := j0; j < j1; j++ {
			p.sums[i*p.count+j] = dotWide(row, p.columns[j*w:(j+1)*w])
		}
	}
}

// dotWide is Σ a·b in 64 bits.
func dotWide(a, b []int16) int64 {
	b = b[:len(a)]
	sum := int64(0)
	for i, x := range a {
		sum += int64(x) * int64(b[i])
	}
	return sum
}

// dotTileGo is the kernel in Go: out[2·4] = 2 rows × 4 columns, each n elements of
// rows that are stride apart. Sums fit 32 bits.
func dotTileGo(rows, columns []int16, stride, n int, out *[tileRows * tileColumns]int32) {
	b0, b1 := columns[:n], columns[stride:stride+n]
	b2, b3 := columns[2*stride:2*stride+n], columns[3*stride:3*stride+n]
	for i := range tileRows {
		a := rows[i*stride : i*stride+n]
		var s0, s1, s2, s3 int32
		for k, x := range a {
			v := int32(x)
			s0 += v * int32(b0[k])
			s1 += v * int32(b1[k])
			s2 += v * int32(b2[k])
			s3 += v * int32(b3[k])
		}
		out[4*i], out[4*i+1], out[4*i+2], out[4*i+3] = s0, s1, s2, s3
	}
}
