package vmtest

import (
	"math"
	"math/rand/v2"

	"github.com/opml/opml/vm"
)

// Instruction is a random instruction on the given values (by id) for a result. It is
// valid unless its step bound is too large, and its result has at most some thousands
// of elements.
func Instruction(rng *rand.Rand, values []vm.Descriptor, result vm.Descriptor) *vm.Instruction {
	in := &vm.Instruction{
		Map:    vm.MapOp(rng.IntN(16)),
		Reduce: vm.ReduceOp(rng.IntN(3)),
		Alpha:  immediate(rng),
		Beta:   immediate(rng),
		Gamma:  immediate(rng),
		Out:    outExtents(rng, result),
		Red:    redExtents(rng),
	}
	all := append(append([]uint32{}, in.Out...), in.Red...)
	inner := &iteration{rng, all, values}
	outer := &iteration{rng, in.Out, values}
	in.A, in.B = inner.view(), inner.view()
	in.Init = outer.view()
	if rng.IntN(3) != 0 {
		in.Init = vm.Immediate(pick[int64](rng, 0, 1, math.MinInt64, math.MaxInt64))
	}
	epilogue(rng, in, outer, result.DType)
	return in
}

// epilogue sets scale, zero point and clamp.
func epilogue(rng *rand.Rand, in *vm.Instruction, outer *iteration, dt vm.DType) {
	switch rng.IntN(4) {
	case 0:
		in.Scale = vm.Immediate(0)
	case 1:
		in.Scale = outer.view()
	default:
		in.Scale = vm.Immediate(ScaleWord(rng))
	}
	in.Zero, in.Lo, in.Hi = 0, dt.Min(), dt.Max()
	if rng.IntN(3) == 0 {
		in.Zero = immediate(rng)
	}
	if rng.IntN(3) == 0 {
		a, b := clampTo(dt, extreme(rng, dt)), clampTo(dt, immediate(rng))
		in.Lo, in.Hi = min(a, b), max(a, b)
	}
}

func clampTo(dt vm.DType, v int64) int64 { return min(max(v, dt.Min()), dt.Max()) }

// immediate is mostly small.
func immediate(rng *rand.Rand) int64 {
	switch rng.IntN(4) {
	case 0:
		return extreme(rng, dtype(rng))
	case 1:
		return int64(rng.Uint64())
	default:
		return rng.Int64N(9) - 4
	}
}

// outExtents are the result's dims, or another factorisation of its element count.
func outExtents(rng *rand.Rand, result vm.Descriptor) []uint32 {
	if rng.IntN(2) == 0 {
		return append([]uint32(nil), result.Dims...)
	}
	extents := []uint32{}
	left := uint32(result.Elements())
	for len(extents) < 6 && rng.IntN(4) != 0 {
		var divisors []uint32
		for d := uint32(1); d <= left; d++ {
			if left%d == 0 {
				divisors = append(divisors, d)
			}
		}
		d := pick(rng, divisors...)
		extents = append(extents, d)
		left /= d
	}
	return append(extents, left)
}

// redExtents are few terms mostly, up to some hundred.
func redExtents(rng *rand.Rand) []uint32 {
	extents := make([]uint32, pick(rng, 0, 0, 0, 1, 1, 2, 3, 4))
	n := uint32(1)
	for i := range extents {
		limit := min(pick[uint32](rng, 3, 4, 9, 40), 200/n)
		extents[i] = 1 + rng.Uint32N(limit)
		n *= extents[i]
	}
	return extents
}
