package lower

import (
	"fmt"
	"math"
	"slices"
)

// state returns an output as its state input is stored: in the same unit, dtype and
// dims, so that its tensor can be fed back bit for bit. Other outputs stay as they are.
func (l *lowering) state(o *operand, name string, inputs []Tensor) (*operand, error) {
	from, ok := l.cfg.States[name]
	if !ok {
		return o, nil
	}
	i := slices.IndexFunc(inputs, func(t Tensor) bool { return t.Name == from })
	if i < 0 {
		return nil, fmt.Errorf("state input %q does not exist", from)
	}
	in := inputs[i]
	if o.of.dt == in.DType && o.scale == in.Scale && slices.Equal(toU32(o.of.dims), in.Dims) {
		return o, nil
	}
	if o.real {
		e := epilogue{name: name, scale: in.Scale, lo: math.Inf(-1), hi: math.Inf(1)}
		return l.blend(e, o.dims(), o, 1, nil, 0, 0, in.DType)
	}
	lay := layout{axes: o.axes, split: o.split}.logical()
	cp := copyOf(o.source(lay.index()), lay.extents())
	cp.name, cp.dt, cp.bound = name, in.DType, o.magnitude()
	cp.lo, cp.hi = max(o.lo(), in.DType.Min()), min(o.hi(), in.DType.Max())
	return l.b.emit(cp, lay)
}

// isState reports whether an input is fed from an output.
func (l *lowering) isState(input string) bool {
	for _, in := range l.cfg.States {
		if in == input {
			return true
		}
	}
	return false
}
