package lower

// reshaped sees the operand under other dims of the same number of elements. It
// fails where no common factorisation of old and new axes exists, such as from
// [2, 3] to [3, 2].
func (o *operand) reshaped(dims []int) (*operand, bool) {
	factors, ok := commonFactors([][]int{o.axes, dims})
	if !ok {
		return nil, false
	}
	c := o.clone()
	// As one logical axis, refine the factors; then deal them out to the new axes.
	c.split = []int{len(c.axes)}
	c.refine(0, factors)
	c.split = nil
	at := 0
	for _, d := range dims {
		n := 0
		for size := 1; size < d; n++ {
			size *= factors[at+n]
		}
		c.split = append(c.split, n)
		at += n
	}
	return c.fused(), true
}

// commonFactors returns the coarsest list of extents that refines every list given;
// all have the same product. It fails if their boundaries do not divide one another.
func commonFactors(lists [][]int) ([]int, bool) {
	var out []int
	done, total := 1, product(lists[0])
	for done < total {
		// The nearest boundary past done, counted from the left.
		next := total
		for _, list := range lists {
			size := 1
			for _, d := range list {
				size *= d
				if size > done {
					next = min(next, size)
					break
				}
			}
		}
		if next%done != 0 {
			return nil, false
		}
		out, done = append(out, next/done), next
	}
	return out, true
}
