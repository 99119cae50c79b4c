package vm

// seek sets the functions' values at the position whose row-major number along the
// given axes is number, all other coordinates being zero, relative to from.
func (n *nest) seek(values, from []int64, axes []int, number int64) {
	n.seekTo(values, from, axes, number, nil)
}

// seekTo is seek, and also gives the coordinates along the axes if x is not nil.
func (n *nest) seekTo(values, from []int64, axes []int, number int64, x []int64) {
	copy(values, from)
	clear(x)
	for k := len(axes) - 1; k >= 0 && number > 0; k-- {
		axis := axes[k]
		digit := number % n.extents[axis]
		number /= n.extents[axis]
		if x != nil {
			x[k] = digit
		}
		for f, s := range n.step[axis] {
			values[f] += digit * s
		}
	}
}

// product of the extents of axes.
func (n *nest) product(axes []int) int64 {
	p := int64(1)
	for _, axis := range axes {
		p *= n.extents[axis]
	}
	return p
}

// odometer walks all positions along some axes, the last fastest.
type odometer struct {
	n    *nest
	axes []int
	x    []int64
}

func newOdometer(n *nest, axes []int) *odometer {
	return &odometer{n: n, axes: axes, x: make([]int64, len(axes))}
}

// next moves the values to the next position; after the last one it returns false and
// the values are back at the first.
func (o *odometer) next(values []int64) bool {
	for k := len(o.axes) - 1; k >= 0; k-- {
		step := o.n.step[o.axes[k]]
		if o.x[k]++; o.x[k] < o.n.extents[o.axes[k]] {
			for f, s := range step {
				values[f] += s
			}
			return true
		}
		back := o.n.extents[o.axes[k]] - 1
		o.x[k] = 0
		for f, s := range step {
			values[f] -= s * back
		}
	}
	return false
}

// advance moves the values count ≥ 1 positions on, not past the end of the last axis, and
// then like next.
func (o *odometer) advance(values []int64, count int64) {
	if k := len(o.axes) - 1; k >= 0 {
		for f, s := range o.n.step[o.axes[k]] {
			values[f] += (count - 1) * s
		}
		o.x[k] += count - 1
	}
	o.next(values)
}
