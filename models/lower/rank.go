package lower

import (
	"fmt"
	"math"
	"math/bits"

	"github.com/opml/opml/vm"
)

// maxEqual bounds the axis of a TopK whose comparisons are stored.
const maxEqual = 1 << 10

// ranked is the place of each element along the last axis, from 0 on, the largest (or
// smallest) first; of equal ones the first comes first.
func (l *lowering) ranked(x *operand, largest bool, name string) (*operand, error) {
	size := last(x.dims())
	if satAdd(satMul(x.magnitude(), 1<<bits.Len(uint(size-1))), uint64(size)) <= math.MaxInt64 {
		key, err := l.keys(x, largest, name)
		if err != nil {
			return nil, err
		}
		wide, one, other := pairs(key)
		return l.countLess(name, wide, one, other)
	}
	// No room for the index: equal elements are counted by themselves.
	if size > maxEqual {
		return nil, fmt.Errorf("%w: an axis of size %d of 64-bit integers, at most %d", errOverflow, size, maxEqual)
	}
	before, err := l.equalBefore(x, name)
	if err != nil {
		return nil, err
	}
	wide, one, other := pairs(x)
	if !largest {
		one, other = other, one
	}
	return l.countLess(name, wide, one, other, before.unsqueezed(len(wide)-1).expanded(wide))
}

// keys is ±x·2^b + (size-1-i) along the last axis: of equal elements the first is the
// greatest.
func (l *lowering) keys(x *operand, largest bool, name string) (*operand, error) {
	dims := x.dims()
	size := last(dims)
	shift := bits.Len(uint(size - 1))
	in := pointwise(name, vm.MapLinear)
	in.alpha, in.beta = int64(1)<<shift, 1
	if !largest {
		in.alpha = -in.alpha
	}
	in.bound = satAdd(satMul(x.magnitude(), 1<<shift), uint64(size))
	order := make([]int64, size)
	for i := range order {
		order[i] = int64(size - 1 - i)
	}
	in.within(-int64(in.bound), int64(in.bound))
	return l.each(in, dims, x, l.whole([]int{size}, order, vm.I8))
}

// pairs sees x, along the last axis, as i against j over [… , i, j].
func pairs(x *operand) (wide []int, one, other *operand) {
	dims := x.dims()
	rank := len(dims)
	wide = append(append([]int{}, dims...), last(dims))
	return wide, x.unsqueezed(rank).expanded(wide), x.unsqueezed(rank - 1).expanded(wide)
}

// countLess counts along the last axis where one operand is less than the other, from
// a third one on if there is one.
func (l *lowering) countLess(name string, wide []int, ops ...*operand) (*operand, error) {
	aligned, lay, err := l.b.aligned(name, wide, ops...)
	if err != nil {
		return nil, err
	}
	size := last(wide)
	return l.reducedLast(pointwise(name, vm.MapLt).within(0, int64(size)), uint64(2*size), aligned, lay)
}

// equalBefore counts, for each element along the last axis, those before it that are
// equal.
func (l *lowering) equalBefore(x *operand, name string) (*operand, error) {
	wide, one, other := pairs(x)
	eq := pointwise(name, vm.MapEq).within(0, 1)
	eq.bound = 1
	equal, err := l.each(eq, wide, one, other)
	if err != nil {
		return nil, err
	}
	size := last(wide)
	triangle := make([]int64, size*size)
	for i := range size {
		for j := range i {
			triangle[i*size+j] = 1
		}
	}
	ops, lay, err := l.b.aligned(name, wide, equal, l.whole([]int{size, size}, triangle, vm.I8).expanded(wide))
	if err != nil {
		return nil, err
	}
	return l.reducedLast(pointwise(name, vm.MapMul).within(0, int64(size)), uint64(size), ops, lay)
}
