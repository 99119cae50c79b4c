package lower

import "slices"

// transposed permutes the logical axes: axis k of the result is axis perm[k].
func (o *operand) transposed(perm []int) *operand {
	c := o.clone()
	c.axes, c.split = nil, nil
	to := make([]affine, len(o.axes))
	for _, p := range perm {
		for f := range o.factors(p) {
			to[o.first(p)+f] = axis(len(o.axes), len(c.axes))
			c.axes = append(c.axes, o.axes[o.first(p)+f])
		}
		c.split = append(c.split, o.split[p])
	}
	c.coord = composeAll(o.coord, to)
	return c
}

// splitAxis writes factor axis j as the factors sizes, whose product is its extent.
// Sizes of 1 are left out. It changes only axes and coord.
func (o *operand) splitAxis(j int, sizes []int) {
	var kept []int
	for _, s := range sizes {
		if s > 1 {
			kept = append(kept, s)
		}
	}
	n := len(o.axes) - 1 + len(kept)
	sub := make([]affine, len(o.axes))
	for i := range o.axes {
		switch {
		case i < j:
			sub[i] = axis(n, i)
		case i > j:
			sub[i] = axis(n, i-1+len(kept))
		default:
			f := affine{coef: make([]int64, n)}
			for k, stride := range rowMajor(kept) {
				f.coef[j+k] = stride
			}
			sub[i] = f
		}
	}
	o.coord = composeAll(o.coord, sub)
	o.axes = slices.Replace(o.axes, j, j+1, kept...)
}

// refine splits the factor axes of logical axis k so that they have the extents of
// want, a refinement of the present ones.
func (o *operand) refine(k int, want []int) {
	at, n := o.first(k), 0
	for f := 0; f < o.split[k]; f++ {
		extent, take := o.axes[at], 0
		for size := 1; size < extent; take++ {
			size *= want[n+take]
		}
		o.splitAxis(at, want[n:n+take])
		at, n = at+take, n+take
	}
	o.split[k] = n
}

// fused merges neighbouring factor axes within logical axes wherever the coordinates
// allow, so that as few as possible remain.
func (o *operand) fused() *operand {
	c := o.clone()
	for k := range c.split {
		for f := 0; f+1 < c.split[k]; {
			if j := c.first(k) + f; c.fusible(j) {
				c.fuse(j)
				c.split[k]--
			} else {
				f++
			}
		}
	}
	return c
}

// fusible reports whether a step on factor axis j is as much as a whole run along
// j+1 in every coordinate.
func (o *operand) fusible(j int) bool {
	for _, f := range o.coord {
		if f.at(j) != f.at(j+1)*int64(o.axes[j+1]) {
			return false
		}
	}
	return true
}

func (o *operand) fuse(j int) {
	for k, f := range o.coord {
		o.coord[k] = affine{f.off, slices.Delete(extend(f.coef, len(o.axes)), j, j+1)}
	}
	o.axes[j+1] *= o.axes[j]
	o.axes = slices.Delete(o.axes, j, j+1)
}

// extend returns a copy of coef with n entries.
func extend(coef []int64, n int) []int64 {
	out := make([]int64, n)
	copy(out, coef)
	return out
}

// expanded broadcasts to dims, as numpy does: missing leading axes and axes of size 1
// are repeated.
func (o *operand) expanded(dims []int) *operand {
	c := o.clone()
	lead := len(dims) - len(o.split)
	c.axes, c.split = nil, nil
	to := make([]affine, len(o.axes))
	for k, d := range dims {
		switch {
		case k >= lead && product(o.factors(k-lead)) > 1:
			for f, extent := range o.factors(k - lead) {
				to[o.first(k-lead)+f] = affine{coef: unit(len(c.axes)+1, len(c.axes))}
				c.axes = append(c.axes, extent)
			}
			c.split = append(c.split, o.split[k-lead])
		case d > 1:
			c.axes, c.split = append(c.axes, d), append(c.split, 1)
		default:
			c.split = append(c.split, 0)
		}
	}
	c.coord = composeAll(o.coord, to)
	return c
}
