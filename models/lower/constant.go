package lower

import (
	"fmt"
	"math"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// operand returns the operand of a value: lowered before, or a constant, which is
// stored with a scale of its own.
func (l *lowering) operand(name string) (*operand, error) {
	if o, ok := l.values[name]; ok {
		return l.inOneUnit(o, name)
	}
	t := l.g.Constant(name)
	if t == nil {
		return nil, fmt.Errorf("value %q is not defined", name)
	}
	o, err := l.stored(t, l.dtype(name))
	if err != nil {
		return nil, fmt.Errorf("constant %q: %w", name, err)
	}
	l.values[name] = o
	return o, nil
}

// stored stores a constant tensor: integers as they are, real numbers in 16 bits
// (32 if activations have as many) at the scale of the largest.
func (l *lowering) stored(t *graph.Tensor, activations vm.DType) (*operand, error) {
	if !t.DType.IsFloat() {
		return l.exact(t, integerDType(t.DType)), nil
	}
	dt := max(activations, vm.I16)
	m := largest(t)
	if math.IsInf(m, 0) {
		return nil, fmt.Errorf("an element is infinite")
	}
	if m == 0 {
		m = 1
	}
	return l.quantized(t, m/float64(dt.Max()), dt)
}

// quantized stores a constant of real numbers at a scale, in at least dt.
func (l *lowering) quantized(t *graph.Tensor, scale float64, dt vm.DType) (*operand, error) {
	for i := range t.Elements() {
		if math.IsNaN(t.Float(i)) {
			return nil, fmt.Errorf("element %d is not a number", i)
		}
	}
	o := l.made(t.Dims, func(i int) int64 { return fixed.Nearest(t.Float(i), scale) }, dt)
	o.real, o.scale = true, scale
	return o, nil
}

// exact stores a constant of integers.
func (l *lowering) exact(t *graph.Tensor, dt vm.DType) *operand { return l.made(t.Dims, t.Int, dt) }

// whole stores the elements of a tensor, row-major, in the narrowest dtype of at
// least dt that holds them.
func (l *lowering) whole(dims []int, v []int64, dt vm.DType) *operand {
	return l.made(dims, func(i int) int64 { return v[i] }, dt)
}

// made is whole for elements that are computed when they are needed: as numbers of 64
// bits, those of a large table would take eight times its size.
func (l *lowering) made(dims []int, at func(i int) int64, dt vm.DType) *operand {
	lo, hi := at(0), at(0)
	for i := range product(dims) {
		lo, hi = min(lo, at(i)), max(hi, at(i))
	}
	var stored []int
	for _, d := range dims {
		if d > 1 {
			stored = append(stored, d)
		}
	}
	t := vm.NewTensor(smallest(lo, hi, dt), toU32(stored)...)
	for i := range product(dims) {
		t.Set(uint64(i), at(i))
	}
	return newOperand(l.b.store(t, lo, hi), dims, identity(len(dims)))
}

// scalar returns the number that a constant consists of, all elements being equal.
func scalar(t *graph.Tensor) (float64, bool) {
	if t == nil || t.Elements() == 0 {
		return 0, false
	}
	v := t.Float(0)
	for i := range t.Elements() {
		if t.Float(i) != v {
			return 0, false
		}
	}
	return v, true
}
