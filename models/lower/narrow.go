package lower

import (
	"math"
	"math/bits"

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

// narrowed drops the lowest bits of an operand, rounding.
func (l *lowering) narrowed(o *operand, drop int) (*operand, error) {
	if drop == 0 {
		return o, nil
	}
	lay := layout{axes: o.axes, split: o.split, order: iterationOrder([]*operand{o})}
	in := copyOf(o.source(lay.index()), lay.extents())
	in.bound = o.magnitude()
	w, err := word(math.Ldexp(1, -drop), in.bound)
	if err != nil {
		return nil, err
	}
	in.scale = immediate(w)
	e := epilogue{name: o.of.name, scale: math.Ldexp(o.scale, drop), lo: math.Inf(-1), hi: math.Inf(1)}
	out, err := l.real(e, in, lay, vm.I32)
	if err != nil {
		return nil, err
	}
	out.units = o.units
	limit := int64(o.magnitude()>>drop) + 1
	out.of.lo, out.of.hi = -limit, limit
	out.of.from.lo, out.of.from.hi = -limit, limit
	return out, nil
}
