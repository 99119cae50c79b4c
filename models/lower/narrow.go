package lower

import (
	"fmt"
	"math"
	"math/bits"
	"slices"

	"github.com/opml/opml/vm"
)

// keepWithin64Bits narrows operands until no sum of products can exceed 2^62.
func (l *lowering) keepWithin64Bits(c *contraction) error {
	other := uint64(1)<<(l.weightBits(c.name)-1) - 1
	if c.y != nil {
		other = c.y.magnitude()
	}
	need := bits.Len64(c.x.magnitude()) + bits.Len64(other) + bits.Len64(uint64(product(c.red)))
	if need <= 62 {
		return nil
	}
	excess, err := need-62, error(nil)
	if c.y == nil {
		c.x, err = l.narrowed(c.x, excess)
		return err
	}
	if c.x, err = l.narrowed(c.x, (excess+1)/2); err != nil {
		return err
	}
	c.y, err = l.narrowed(c.y, excess/2)
	return err
}

// narrowed drops the lowest bits of an operand, rounding. The result has the same factor
// axes, and is stored without those along which the operand only repeats.
func (l *lowering) narrowed(o *operand, drop int) (*operand, error) {
	if drop == 0 {
		return o, nil
	}
	used := usedAxes(o.coord, len(o.axes))
	strides := o.strides()
	slices.SortStableFunc(used, func(a, c int) int { return compare(abs(strides[c]), abs(strides[a])) })
	if len(used) > vm.MaxRank {
		return nil, fmt.Errorf("operand of %d axes is too wide for 64 bits", len(used))
	}
	to, extents, coord := make([]affine, len(o.axes)), make([]int, len(used)), make([]affine, len(used))
	for i, j := range used {
		to[j], extents[i], coord[i] = axis(len(used), i), o.axes[j], axis(len(o.axes), j)
	}
	limit := int64(o.magnitude()>>drop) + 1
	in := copyOf(source{of: o.of, coord: composeAll(o.coord, to), fill: o.fill}, extents).within(-limit, limit)
	in.name, in.bound = o.of.name, o.magnitude()
	w, err := word(math.Ldexp(1, -drop), in.bound)
	if err != nil {
		return nil, err
	}
	in.scale = immediate(w)
	if in, err = l.b.fit(in); err != nil {
		return nil, err
	}
	return &operand{
		of: l.b.result(in, extents), coord: coord, axes: o.axes, split: o.split,
		real: true, scale: math.Ldexp(o.scale, drop), units: o.units,
	}, nil
}
