package vm

// grid is a large window of pooling that is a product of rows and columns, and whose padding
// never wins: what is the best of each column's rows is found first, then the best of the
// columns. That takes as many steps as the sides have together, not their product.
type grid struct {
	check  int     // which checked coordinate moves along the positions
	step   int64   // of that coordinate, from one position to the next
	apart  int64   // elements from one column to the next
	down   []tap   // one for each row
	across []int64 // where the columns are, in that coordinate
	lowest int64   // of across
	width  int64   // from the lowest column to behind the highest
}

// worthAGrid is from how many terms on a grid pays.
const worthAGrid = 16

// newGrid finds the grid of a window whose padding is as good as nothing, nil if there is
// none.
func newGrid(p *windows) *grid {
	n, v := p.n, p.n.a
	if p.along < 0 || len(p.taps) < worthAGrid {
		return nil
	}
	g := &grid{check: -1}
	for k, c := range v.checks {
		if n.step[p.along][c.function] != 0 {
			g.check = k
		}
	}
	if g.check < 0 {
		return nil
	}
	along := v.checks[g.check].function
	g.step = n.step[p.along][along]
	g.apart = n.step[p.along][v.value] / g.step
	var down, across []int
	for axis := n.outs; axis < len(n.extents); axis++ {
		if n.step[axis][along] == 0 {
			down = append(down, axis)
		} else {
			across = append(across, axis)
		}
	}
	for _, axis := range append(across, p.along) {
		if !g.moves(n, axis) {
			return nil
		}
	}
	g.down = tapsAlong(n, down)
	for _, t := range tapsAlong(n, across) {
		g.across = append(g.across, t.checks[g.check])
	}
	highest := g.across[0]
	g.lowest = highest
	for _, x := range g.across {
		g.lowest, highest = min(g.lowest, x), max(highest, x)
	}
	g.width = highest - g.lowest + 1
	if g.step <= 0 || g.step > g.width || g.apart <= 0 || g.width > maxTaps || len(g.down)+len(g.across) > len(p.taps)/2 {
		return nil
	}
	return g
}

// moves reports whether an axis moves the columns' coordinate, as far as elements say, and no
// other.
func (g *grid) moves(n *nest, axis int) bool {
	for k, c := range n.a.checks {
		if k != g.check && n.step[axis][c.function] != 0 {
			return false
		}
	}
	return n.step[axis][n.a.value] == n.step[axis][n.a.checks[g.check].function]*g.apart
}

// pool computes the count positions from x on, of the block and the unit at w.start.
func (g *grid) pool(p *windows, w *worker, x, count int64) {
	c, v := p.channels(), p.n.a
	at := w.start[v.checks[g.check].function] + x*g.step + g.lowest
	columns := (count-1)*g.step + g.width
	patch := w.patched(columns*c, v.tensor.DType)
	g.rows(p, w, patch, at, columns)
	w.taps = w.taps[:0]
	for _, column := range g.across {
		w.taps = append(w.taps, int((column-g.lowest)*c))
	}
	p.reduce(w, &w.block, patch, w.taps, int(g.step*c))
}

// rows finds the best of each of the columns from coordinate at on, for dst.
func (g *grid) rows(p *windows, w *worker, dst []byte, at, columns int64) {
	c, v := p.channels(), p.n.a
	size := c * int64(v.tensor.DType.Size())
	columnAt := &v.checks[g.check]
	w.taps = w.taps[:0]
	from := min(max(-at, 0), columns)
	to := max(from, min(columns, columnAt.dim-at))
	first := w.start[v.value] + (at+from-w.start[columnAt.function])*g.apart
	for i := range g.down {
		if t := &g.down[i]; g.inside(v, w.start, t) {
			w.taps = append(w.taps, int(first+t.offset))
		}
	}
	if len(w.taps) == 0 {
		to = from
	}
	v.pad(dst[:from*size])
	v.pad(dst[to*size:])
	if from < to {
		p.best(dst[from*size:], int(c), v.tensor.Data, w.taps, int(g.apart), int(to-from), int(c))
	}
}

// inside reports whether a row of the grid is in the tensor.
func (g *grid) inside(v *nestView, start []int64, t *tap) bool {
	for k, c := range v.checks {
		if k != g.check && uint64(start[c.function]+t.checks[k]) >= uint64(c.dim) {
			return false
		}
	}
	return true
}
