package vm

// packer packs rows of a matrix product: all terms of one row of an operand, axis by
// axis. Where no coordinate of the row can leave the tensor, it copies runs that lie
// together in memory, across axes.
type packer struct {
	n      *nest
	view   *nestView
	red    []int // reduction axes, the one along which runs are loaded left out
	inner  int   // that one, -1 if there is none
	runs   []run // nil if runs are short
	ranges []reach
}

// run is a piece of a row: so many elements from an address relative to the row's.
type run struct{ offset, length int64 }

// reach is how far reduction moves a checked coordinate down and up.
type reach struct{ low, high int64 }

const (
	longestPlan = 1 << 16 // terms for which runs are worked out
	shortRun    = 3       // below which on average loading axis by axis is quicker
)

// loadAxes picks the reduction axis along which rows of a view are best loaded, -1 if
// there is none; red are the others.
func loadAxes(n *nest, v *nestView) (red []int, inner int) {
	best := 0.0
	inner = -1
	for axis := n.outs; axis < len(n.extents); axis++ {
		saved := float64(n.extents[axis]) / (1 + v.elementCost(n, axis))
		if inner < 0 || saved >= best {
			best, inner = saved, axis
		}
	}
	for axis := n.outs; axis < len(n.extents); axis++ {
		if axis != inner {
			red = append(red, axis)
		}
	}
	return red, inner
}

func newPacker(n *nest, v *nestView, red []int, inner int) *packer {
	p := &packer{n: n, view: v, red: red, inner: inner}
	if v.index != nil || n.terms > longestPlan {
		return p
	}
	p.findRuns()
	for _, c := range v.checks {
		var s reach
		for axis := n.outs; axis < len(n.extents); axis++ {
			reach := n.step[axis][c.function] * (n.extents[axis] - 1)
			s.low, s.high = s.low+min(reach, 0), s.high+max(reach, 0)
		}
		p.ranges = append(p.ranges, s)
	}
	return p
}

// findRuns walks one row and joins neighbours.
func (p *packer) findRuns() {
	axes := p.red
	if p.inner >= 0 {
		axes = append(append([]int{}, p.red...), p.inner)
	}
	values := make([]int64, len(p.n.base))
	walk := newOdometer(p.n, axes)
	for more := true; more; more = walk.next(values) {
		at := values[p.view.value]
		if k := len(p.runs) - 1; k >= 0 && p.runs[k].offset+p.runs[k].length == at {
			p.runs[k].length++
		} else {
			p.runs = append(p.runs, run{at, 1})
		}
	}
	if int64(len(p.runs))*shortRun > p.n.terms {
		p.runs = nil
	}
}

// interior reports whether no coordinate of the row at the values leaves the tensor.
func (p *packer) interior(values []int64) bool {
	for k, c := range p.view.checks {
		x := values[c.function]
		if x+p.ranges[k].low < 0 || x+p.ranges[k].high >= c.dim {
			return false
		}
	}
	return true
}

// row packs the row at w.values, and zeros up to the width of dst.
func (p *packer) row(w *worker, dst []int16) {
	clear(dst[p.n.terms:])
	if p.runs != nil && p.interior(w.values) {
		address := w.values[p.view.value]
		for _, r := range p.runs {
			pack(dst[:r.length], p.view.tensor, address+r.offset)
			dst = dst[r.length:]
		}
		return
	}
	length, step := int64(1), w.noStep
	if p.inner >= 0 {
		length, step = p.n.extents[p.inner], p.n.step[p.inner]
	}
	walk := odometer{n: p.n, axes: p.red, x: w.digits(len(p.red))}
	for more := true; more; more = walk.next(w.values) {
		p.view.packRun(dst[:length], w, step)
		dst = dst[length:]
	}
}

// digits is a zeroed counter for an odometer.
func (w *worker) digits(n int) []int64 {
	w.counter = resize(w.counter, n)
	clear(w.counter)
	return w.counter
}
