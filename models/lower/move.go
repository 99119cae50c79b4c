package lower

// sliced keeps the indices start + i·step, 0 ≤ i < size, of logical axis k, which
// must have at most one factor.
func (o *operand) sliced(k, start, step, size int) *operand {
	c := o.clone()
	if o.split[k] == 0 {
		return c
	}
	j := o.first(k)
	for s, f := range c.coord {
		f = f.clone()
		if j < len(f.coef) {
			f.off += f.coef[j] * int64(start)
			f.coef[j] *= int64(step)
		}
		c.coord[s] = f
	}
	c.axes[j] = size
	if size == 1 {
		c.splitAxis(j, nil)
		c.split[k] = 0
	}
	return c
}

// pad extends logical axis k, which must be tight, to size elements of which the
// present ones start at before; the others are fill.
func (o *operand) pad(k, before, size int, fill int64) *operand {
	c := o.sliced(k, -before, 1, size)
	c.padded, c.fill = true, fill
	return c
}

// canPad reports whether elements beyond logical axis k can be given the value fill.
func (o *operand) canPad(k int, fill int64) bool {
	return o.tight(k) && (!o.padded || o.fill == fill)
}
