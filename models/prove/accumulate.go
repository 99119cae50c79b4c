package prove

import (
	"fmt"
	"math"
	"math/big"
	"slices"

	"github.com/opml/opml/vm"
)

// accumulator bounds everything that the accumulator of an instruction can hold. One
// that computes modulo 2^64 holds 64 bits, whatever its operands are.
func (v *values) accumulator(in *vm.Instruction) (interval, error) {
	acc, err := v.unwrapped(in)
	if modular(in) && (err != nil || !acc.fits()) {
		return span(math.MinInt64, math.MaxInt64), nil
	}
	return acc, err
}

// unwrapped bounds the accumulator over the integers.
func (v *values) unwrapped(in *vm.Instruction) (interval, error) {
	extents := slices.Concat(in.Out, in.Red)
	a, b := v.view(&in.A, extents), v.view(&in.B, extents)
	f, err := mapped(in, a, b)
	if err != nil {
		return f, err
	}
	init := v.view(&in.Init, in.Out)
	if in.Reduce != vm.ReduceSum {
		return f.hull(init), nil
	}
	if in.Terms() == 1 {
		return init.plus(f), nil
	}
	terms := span(int64(in.Terms()), int64(in.Terms()))
	coarse := init.symmetric().plus(f.symmetric().times(terms))
	if coarse.fits() || in.Map != vm.MapMul {
		return coarse, nil
	}
	for _, side := range []struct{ constant, other *vm.View }{{&in.B, &in.A}, {&in.A, &in.B}} {
		c := v.constant(side.constant)
		if c == nil || v.leaves(side.constant, extents) {
			continue
		}
		weights := largestSum(side.constant, c, in)
		other := v.view(side.other, extents).symmetric()
		return init.symmetric().plus(other.times(interval{new(big.Int).Neg(weights), weights})), nil
	}
	return coarse, nil
}

// modular reports whether the instruction computes modulo 2^64 from end to end, as
// integers of the model do: a sum that is neither rescaled nor clamped. What stands
// for real numbers is always clamped.
func modular(in *vm.Instruction) bool {
	sums := in.Map == vm.MapMul || in.Map == vm.MapLinear
	plain := in.Scale.Kind == vm.Affine && len(in.Scale.Terms) == 0 && in.Scale.Offset == 0
	return sums && in.Reduce == vm.ReduceSum && plain && in.Zero == 0 && in.Lo == math.MinInt64 && in.Hi == math.MaxInt64
}

// mapped bounds f(a, b), and refuses functions whose inner steps could wrap.
func mapped(in *vm.Instruction, a, b interval) (interval, error) {
	imm := func(c int64) interval { return span(c, c) }
	var r interval
	switch in.Map {
	case vm.MapMul:
		r = a.times(b)
	case vm.MapLinear:
		r = a.times(imm(in.Alpha)).plus(b.times(imm(in.Beta))).plus(imm(in.Gamma))
		for _, part := range []interval{a.times(imm(in.Alpha)), b.times(imm(in.Beta))} {
			if !part.fits() {
				return part, fmt.Errorf("a product could reach %v, beyond 64 bits", part.magnitude())
			}
		}
	case vm.MapMin, vm.MapMax:
		r = a.hull(b)
	case vm.MapDiv, vm.MapShr:
		r = a.symmetric().within64()
	case vm.MapMod:
		r = b.symmetric().within64()
	case vm.MapAnd, vm.MapOr, vm.MapXor:
		r = bitwise(in.Map, a, b)
	case vm.MapEq, vm.MapLt, vm.MapLe:
		r = span(0, 1)
	case vm.MapIsqrt:
		r = span(0, 1<<32)
	case vm.MapSelect:
		r = b.hull(imm(in.Gamma))
	default:
		return r, fmt.Errorf("no bound is known for map function %v", in.Map)
	}
	if !r.fits() {
		return r, fmt.Errorf("a term could reach %v, beyond 64 bits", r.magnitude())
	}
	return r, nil
}

// bitwise bounds and, or, xor: no bit above the highest of both can be set, and what is
// masked by a number that is not negative lies below it.
func bitwise(op vm.MapOp, a, b interval) interval {
	for _, mask := range []interval{a, b} {
		if op == vm.MapAnd && mask.lo.Sign() >= 0 {
			return interval{new(big.Int), mask.hi}
		}
	}
	n := max(a.magnitude().BitLen(), b.magnitude().BitLen())
	if n >= 63 {
		return span(math.MinInt64, math.MaxInt64)
	}
	limit := new(big.Int).Lsh(big.NewInt(1), uint(n))
	return interval{new(big.Int).Neg(limit), limit.Sub(limit, big.NewInt(1))}
}

// largestSum is the largest Σ|w| over the reduction, of any output element.
func largestSum(view *vm.View, c *vm.Tensor, in *vm.Instruction) *big.Int {
	strides := make([]int64, len(c.Dims))
	n := int64(1)
	for k := len(c.Dims) - 1; k >= 0; k-- {
		strides[k] = n
		n *= int64(c.Dims[k])
	}
	offset, steps := int64(0), make([]int64, in.Axes())
	for k, x := range view.Index {
		offset += int64(x.Offset) * strides[k]
		for _, t := range x.Terms {
			steps[t.Axis] += int64(t.Coef) * strides[k]
		}
	}
	reads := walk(steps[len(in.Out):], in.Red)
	// Output axes that do not move the view need not be walked.
	out := slices.Clone(in.Out)
	for j := range out {
		if steps[j] == 0 {
			out[j] = 1
		}
	}
	most := new(big.Int)
	for _, start := range walk(steps[:len(in.Out)], out) {
		sum, term := new(big.Int), new(big.Int)
		for _, at := range reads {
			sum.Add(sum, term.Abs(term.SetInt64(c.At(uint64(offset+start+at)))))
		}
		if sum.Cmp(most) > 0 {
			most = sum
		}
	}
	return most
}

// walk lists what an affine function gains at each index of these extents.
func walk(steps []int64, extents []uint32) []int64 {
	out := []int64{0}
	for j, extent := range extents {
		next := make([]int64, 0, len(out)*int(extent))
		for _, o := range out {
			for i := range int64(extent) {
				next = append(next, o+i*steps[j])
			}
		}
		out = next
	}
	return out
}
