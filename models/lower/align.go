package lower

import (
	"fmt"
	"slices"
)

// source reads the operand at factor indices sub, functions of the iteration index.
func (o *operand) source(sub []affine) source {
	return source{of: o.of, coord: composeAll(o.coord, sub), fill: o.fill}
}

// copied stores what the operand shows as a tensor of its own, its logical axes in
// the given order. Axes in keep are stored even if their size is 1, so that reading
// beyond them can be told.
func (b *builder) copied(o *operand, name string, order, keep []int) (*operand, error) {
	o = o.clone()
	for _, k := range keep {
		if o.split[k] == 0 {
			o.insertAxis(k)
		}
	}
	l := layout{axes: o.axes, split: o.split, keepOnes: len(keep) > 0}
	for _, k := range order {
		for f := range o.split[k] {
			l.order = append(l.order, o.first(k)+f)
		}
	}
	in := copyOf(o.source(l.index()), l.extents())
	in.name, in.dt, in.lo, in.hi = name, smallest(o.lo(), o.hi(), o.of.dt), o.lo(), o.hi()
	in.bound = o.magnitude()
	c, err := b.emit(in, l)
	if err != nil {
		return nil, err
	}
	c.real, c.scale, c.units = o.real, o.scale, o.units
	return c, nil
}

// insertAxis gives logical axis k, of size 1, a factor axis of extent 1.
func (o *operand) insertAxis(k int) {
	j := o.first(k)
	sub := make([]affine, len(o.axes))
	for i := range sub {
		sub[i] = axis(len(o.axes)+1, i)
		if i >= j {
			sub[i] = axis(len(o.axes)+1, i+1)
		}
	}
	o.coord = composeAll(o.coord, sub)
	o.axes = slices.Insert(o.axes, j, 1)
	o.split[k] = 1
}

// rowMajor returns the operand, or a copy of it, as a whole tensor stored in logical
// order.
func (b *builder) rowMajor(o *operand, name string) (*operand, error) {
	if !o.padded && o.of.elements() == product(o.axes) && slices.Equal(o.strides(), rowMajor(o.axes)) &&
		!slices.ContainsFunc(o.coord, func(f affine) bool { return f.off != 0 }) {
		return o, nil
	}
	return b.copied(o, name, identity(len(o.split)), nil)
}

// single makes the logical axes in axes consist of at most one factor each, copying
// if need be.
func (b *builder) single(o *operand, name string, axes ...int) (*operand, error) {
	for _, k := range axes {
		if o.split[k] > 1 {
			return b.copied(o, name, storageOrder(o), nil)
		}
	}
	return o, nil
}

// storageOrder sorts the logical axes as they lie in storage, outermost first.
func storageOrder(o *operand) []int {
	strides := o.strides()
	key := make([]int64, len(o.split))
	for k := range o.split {
		for f := range o.split[k] {
			key[k] = max(key[k], abs(strides[o.first(k)+f]))
		}
	}
	order := identity(len(o.split))
	slices.SortStableFunc(order, func(a, c int) int { return compare(key[c], key[a]) })
	return order
}

func compare(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func abs(v int64) int64 { return max(v, -v) }

// aligned broadcasts operands to dims and splits their axes in common factors, so
// that one iteration serves all. The layout is that of the first operand of the most
// axes.
func (b *builder) aligned(name string, dims []int, ops ...*operand) ([]*operand, layout, error) {
	out := make([]*operand, len(ops))
	l := layout{}
	for i, o := range ops {
		out[i] = o.fused().expanded(dims)
	}
	for k := range dims {
		factors, ok := b.axisFactors(out, k)
		if !ok {
			for i, o := range out {
				var err error
				if out[i], err = b.single(o, name, k); err != nil {
					return nil, l, err
				}
			}
			if factors, ok = b.axisFactors(out, k); !ok {
				return nil, l, fmt.Errorf("axis %d of %v has no common factors", k, dims)
			}
		}
		l.axes, l.split = append(l.axes, factors...), append(l.split, len(factors))
	}
	for _, o := range out {
		at := 0
		for k, n := range l.split {
			o.refine(k, l.axes[at:at+n])
			at += n
		}
	}
	l.order = iterationOrder(out)
	return out, l, nil
}

// axisFactors is the common factorisation of logical axis k.
func (b *builder) axisFactors(ops []*operand, k int) ([]int, bool) {
	var lists [][]int
	for _, o := range ops {
		lists = append(lists, o.factors(k))
	}
	return commonFactors(lists)
}

// iterationOrder sorts factor axes as they lie in the storage of the first operand
// that has the most of them; axes along which it is repeated come first.
func iterationOrder(ops []*operand) []int {
	var strides []int64
	most := -1
	for _, o := range ops {
		s := o.strides()
		n := 0
		for _, v := range s {
			if v != 0 {
				n++
			}
		}
		if n > most {
			strides, most = s, n
		}
	}
	order := identity(len(strides))
	slices.SortStableFunc(order, func(a, c int) int {
		x, y := abs(strides[a]), abs(strides[c])
		if (x == 0) != (y == 0) {
			return compare(x, y)
		}
		return compare(y, x)
	})
	return order
}
