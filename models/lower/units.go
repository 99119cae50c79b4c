package lower

import (
	"math"
	"slices"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// A value whose channels (logical axis 1) are of very different sizes is stored with a
// unit for each channel: operand.units are factors, powers of two of at most 1, of the
// operand's scale. Only some rules read such operands, through [lowering.channelled];
// for all others [lowering.operand] makes a copy of one unit.

// unitsOf are the units of the channels of a value that is about to be stored, nil for
// one unit: where the calibration asks for it and the consumers make it worth while.
func (l *lowering) unitsOf(e epilogue) []float64 {
	// One clamp holds for all channels: only at 0 does it mean the same to all of them.
	if !math.IsInf(e.hi, 1) || e.lo != 0 && !math.IsInf(e.lo, -1) || !l.mayHaveUnits(e.name) {
		return nil
	}
	return l.cfg.Units[e.name]
}

// mayHaveUnits reports whether there are units for a value and all its consumers read
// them.
func (l *lowering) mayHaveUnits(name string) bool {
	units, dims := l.cfg.Units[name], l.g.Dims(name)
	if len(units) == 0 || len(dims) < 2 || len(units) != dims[1] || l.g.IsOutput(name) {
		return false
	}
	return !slices.ContainsFunc(l.consumers[name], func(n *graph.Node) bool { return !l.readsUnits(n, name) })
}

// readsUnits reports whether the rule of a node reads the value channel by channel, or
// rescales it anyway.
func (l *lowering) readsUnits(n *graph.Node, name string) bool {
	switch n.Op {
	case "Conv":
		return n.Input(0) == name && n.Input(1) != name && n.Input(2) != name && l.g.Constant(n.Input(1)) != nil
	case "Mul":
		return slices.Equal(l.g.Dims(n.Output()), l.g.Dims(name)) &&
			!slices.ContainsFunc(n.Inputs, func(in string) bool { _, ok := scalar(l.g.Constant(in)); return ok })
	}
	t := tabulated[n.Op]
	return t != nil && (t.domain != 0 || n.Op == "Swish")
}

// channelled is the operand of a node whose rule knows units; otherwise gives one
// without units.
func (l *lowering) channelled(n *graph.Node, name string, otherwise func(string) (*operand, error)) (*operand, error) {
	if o := l.values[name]; o != nil && o.units != nil && l.readsUnits(n, name) {
		return o, nil
	}
	return otherwise(name)
}

// inOneUnit is an operand without units, rescaled if it has any.
func (l *lowering) inOneUnit(o *operand, name string) (*operand, error) {
	if o.units == nil {
		return o, nil
	}
	if c, ok := l.uniform[o]; ok {
		return c, nil
	}
	c, err := l.rescaled(o, epilogue{name: name, scale: o.scale, lo: math.Inf(-1), hi: math.Inf(1)}, o.of.dt)
	l.uniform[o] = c
	return c, err
}

// rescaled stores an operand anew, at the scale and within the clamp of e.
func (l *lowering) rescaled(o *operand, e epilogue, dt vm.DType) (*operand, error) {
	if o.units == nil {
		return l.blend(e, o.dims(), o, 1, nil, 0, 0, dt)
	}
	lay := layout{axes: o.axes, split: o.split, order: iterationOrder([]*operand{o})}
	in := copyOf(o.source(lay.index()), lay.extents())
	in.bound = o.magnitude()
	if err := l.wordsByUnit(in, lay, o.scale, o.units, e.scale, nil); err != nil {
		return nil, err
	}
	return l.real(e, in, lay, dt)
}

// wordsByUnit sets the rescale words of an instruction over a layout from an
// accumulator whose unit is from times fromUnits of the channel to results of the unit
// to times toUnits. Nil units are 1.
func (l *lowering) wordsByUnit(in *instr, lay layout, from float64, fromUnits []float64, to float64, toUnits []float64) error {
	if fromUnits == nil && toUnits == nil {
		w, err := word(from/to, in.bound)
		in.scale = immediate(w)
		return err
	}
	words := make([]int64, max(len(fromUnits), len(toUnits)))
	for c := range words {
		var err error
		if words[c], err = word(from*unitAt(fromUnits, c)/(to*unitAt(toUnits, c)), in.bound); err != nil {
			return err
		}
	}
	channel := lay.logicalIndex(lay.index())[1]
	s := l.b.constant(vm.I64, []int{len(words)}, words)
	in.scale = source{of: s, coord: []affine{channel}}
	return nil
}

func unitAt(units []float64, c int) float64 {
	if units == nil {
		return 1
	}
	return units[c]
}

// productUnits are the units of the accumulator of x·y by channel.
func productUnits(x, y *operand) []float64 {
	switch {
	case x.units == nil:
		return y.units
	case y.units == nil:
		return x.units
	}
	out := make([]float64, len(x.units))
	for c := range out {
		out[c] = x.units[c] * y.units[c]
	}
	return out
}
