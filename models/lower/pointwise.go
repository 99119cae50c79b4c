package lower

import "github.com/opml/opml/vm"

// pointwise is an instruction of one term for each element, without operands yet.
func pointwise(name string, op vm.MapOp) *instr {
	return &instr{name: name, mapOp: op, b: immediate(0), init: immediate(0), scale: immediate(0)}
}

// within sets what the result lies between, and the narrowest dtype that holds it.
func (in *instr) within(lo, hi int64) *instr {
	in.lo, in.hi, in.dt = lo, hi, smallest(lo, hi, vm.I8)
	return in
}

// each emits a pointwise instruction over operands that broadcast to dims: the first
// is A, the second B, the third Init.
func (l *lowering) each(in *instr, dims []int, ops ...*operand) (*operand, error) {
	aligned, lay, err := l.b.aligned(in.name, dims, ops...)
	if err != nil {
		return nil, err
	}
	if l.g.IsOutput(in.name) {
		lay = lay.logical()
	}
	in.out = lay.extents()
	views := [3]*source{&in.a, &in.b, &in.init}
	for i, o := range aligned {
		*views[i] = o.source(lay.index())
	}
	return l.b.emit(in, lay)
}

// as gives the result of an instruction the unit of x.
func (o *operand) as(x *operand) *operand {
	o.real, o.scale = x.real, x.scale
	return o
}
