// Package prove shows that a program computes what its numbers mean: that no
// accumulator can leave 64 bits and no rescale word is unusable, for any input. It
// reads the finished program and trusts nothing that the compiler believes.
//
// It is not about validity, which package vm decides, nor about accuracy.
package prove

import (
	"fmt"
	"math"
	"math/big"
	"sync"

	"github.com/opml/opml/internal/parallel"
	"github.com/opml/opml/vm"
)

// Overflow returns how many bits, sign included, the largest accumulator needs, or an
// error that names an instruction whose accumulator could exceed 64 bits, or whose
// rescale words are out of range.
//
// Elements lie where their dtype (inputs), their data (constants) or the clamp of
// their instruction puts them. A sum of products with a constant is bounded by
// Σ|w|·max|x| + |init| for each output channel, any other by terms · max|f| + |init|.
func Overflow(m *vm.Machine) (bits int, err error) {
	p := m.Program()
	v := newValues(p)
	for i := range p.Code {
		in, err := m.Instruction(i)
		if err != nil {
			return 0, fmt.Errorf("instruction %d: %w", i, err)
		}
		acc, err := v.accumulator(in)
		if err != nil {
			return 0, fmt.Errorf("instruction %d: %w", i, err)
		}
		if !acc.fits() {
			return 0, fmt.Errorf("instruction %d: accumulator could reach %v, beyond 64 bits", i, acc.magnitude())
		}
		if in.Reduce == vm.ReduceSum { // an extreme is as wide as its terms
			bits = max(bits, acc.bits())
		}
		if err := v.checkScale(in); err != nil {
			return 0, fmt.Errorf("instruction %d: %w", i, err)
		}
		v.ranges = append(v.ranges, span(in.Lo, in.Hi))
	}
	return bits, nil
}

// values knows the range of every value so far.
type values struct {
	program *vm.Program
	ranges  []interval
}

func newValues(p *vm.Program) *values {
	v := &values{program: p}
	for _, d := range p.Inputs {
		v.ranges = append(v.ranges, span(d.DType.Min(), d.DType.Max()))
	}
	for _, c := range p.Constants {
		v.ranges = append(v.ranges, rangeOf(c))
	}
	return v
}

// rangeOf is that of a constant's elements, found on all processors.
func rangeOf(c *vm.Tensor) interval {
	var lock sync.Mutex
	lo, hi := c.At(0), c.At(0)
	parallel.Ranges(int(c.Elements()), 1<<18, func(first, last int) {
		least, most := extremes(c, first, last)
		lock.Lock()
		defer lock.Unlock()
		lo, hi = min(lo, least), max(hi, most)
	})
	return span(lo, hi)
}

// extremes are those of the elements from first to last, which is left out.
func extremes(c *vm.Tensor, first, last int) (lo, hi int64) {
	if c.DType == vm.I8 { // nearly all of a large model
		least, most := int8(math.MaxInt8), int8(math.MinInt8)
		for _, b := range c.Data[first:last] {
			least, most = min(least, int8(b)), max(most, int8(b))
		}
		return int64(least), int64(most)
	}
	lo, hi = math.MaxInt64, math.MinInt64
	for i := first; i < last; i++ {
		v := c.At(uint64(i))
		lo, hi = min(lo, v), max(hi, v)
	}
	return lo, hi
}

// constant returns the constant that a view reads directly, nil if it reads another
// kind of value.
func (v *values) constant(view *vm.View) *vm.Tensor {
	k := int(view.Value) - len(v.program.Inputs)
	if view.Kind != vm.Direct || k < 0 || k >= len(v.program.Constants) {
		return nil
	}
	return v.program.Constants[k]
}

// view bounds what a view gives.
func (v *values) view(view *vm.View, extents []uint32) interval {
	if view.Kind == vm.Affine {
		r := span(view.Offset, view.Offset)
		for _, t := range view.Terms {
			r = r.plus(span(0, int64(extents[t.Axis])-1).times(span(int64(t.Coef), int64(t.Coef))))
		}
		return r
	}
	r := v.ranges[view.Value]
	if view.Kind == vm.IndirectKind || v.leaves(view, extents) {
		r = r.hull(span(view.Fill, view.Fill))
	}
	return r
}

// leaves reports whether the coordinates leave the tensor somewhere.
func (v *values) leaves(view *vm.View, extents []uint32) bool {
	dims := v.dims(view.Value)
	for k, x := range view.Index {
		lo, hi := int64(x.Offset), int64(x.Offset)
		for _, t := range x.Terms {
			reach := int64(t.Coef) * (int64(extents[t.Axis]) - 1)
			lo, hi = lo+min(reach, 0), hi+max(reach, 0)
		}
		if lo < 0 || hi >= int64(dims[k]) {
			return true
		}
	}
	return false
}

func (v *values) dims(value uint32) []uint32 {
	n, inputs, constants := int(value), len(v.program.Inputs), len(v.program.Constants)
	switch {
	case n < inputs:
		return v.program.Inputs[n].Dims
	case n < inputs+constants:
		return v.program.Constants[n-inputs].Dims
	default:
		return v.program.Results[n-inputs-constants].Dims
	}
}

// checkScale verifies every rescale word that the instruction could read.
func (v *values) checkScale(in *vm.Instruction) error {
	check := func(word int64) error {
		s := vm.Scale{M: uint32(word), S: uint8(word >> 32), P: int8(word >> 40)}
		if word != 0 && (!s.Valid() || s.Word() != word) {
			return fmt.Errorf("rescale word %#x is out of range", uint64(word))
		}
		return nil
	}
	if in.Scale.Kind == vm.Affine && len(in.Scale.Terms) == 0 {
		return check(in.Scale.Offset)
	}
	c := v.constant(&in.Scale)
	if c == nil || v.leaves(&in.Scale, in.Out) {
		return fmt.Errorf("rescale words are not constant")
	}
	for i := range c.Elements() {
		if err := check(c.At(i)); err != nil {
			return err
		}
	}
	return nil
}

// interval is a closed range of integers of any size.
type interval struct{ lo, hi *big.Int }

func span(lo, hi int64) interval { return interval{big.NewInt(lo), big.NewInt(hi)} }

func (a interval) plus(b interval) interval {
	return interval{new(big.Int).Add(a.lo, b.lo), new(big.Int).Add(a.hi, b.hi)}
}

func (a interval) times(b interval) interval {
	var lo, hi *big.Int
	for _, x := range []*big.Int{a.lo, a.hi} {
		for _, y := range []*big.Int{b.lo, b.hi} {
			p := new(big.Int).Mul(x, y)
			if lo == nil || p.Cmp(lo) < 0 {
				lo = p
			}
			if hi == nil || p.Cmp(hi) > 0 {
				hi = p
			}
		}
	}
	return interval{lo, hi}
}

func (a interval) hull(b interval) interval {
	lo, hi := a.lo, a.hi
	if b.lo.Cmp(lo) < 0 {
		lo = b.lo
	}
	if b.hi.Cmp(hi) > 0 {
		hi = b.hi
	}
	return interval{lo, hi}
}

// within64 cuts what 64 bits do not hold: quotients and remainders never leave them, since
// the machine wraps the one quotient that would.
func (a interval) within64() interval {
	lo, hi := big.NewInt(math.MinInt64), big.NewInt(math.MaxInt64)
	if a.lo.Cmp(lo) > 0 {
		lo = a.lo
	}
	if a.hi.Cmp(hi) < 0 {
		hi = a.hi
	}
	return interval{lo, hi}
}

// symmetric is [-m, m] for the largest magnitude m.
func (a interval) symmetric() interval {
	m := a.magnitude()
	return interval{new(big.Int).Neg(m), m}
}

func (a interval) magnitude() *big.Int {
	x, y := new(big.Int).Abs(a.lo), new(big.Int).Abs(a.hi)
	if x.Cmp(y) > 0 {
		return x
	}
	return y
}

// bits is how many bits, sign included, hold every number of the interval.
func (a interval) bits() int {
	below := new(big.Int).Not(a.lo) // -lo-1
	return max(below.BitLen(), a.hi.BitLen()) + 1
}

func (a interval) fits() bool { return a.lo.IsInt64() && a.hi.IsInt64() }
