package vmtest

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/opml/opml/vm"
)

// Tweak changes a few things in an instruction that reads some of the first values, so that mostly it stays valid but is
// no longer quite what planners look for: signs and sizes of strides, offsets, axes, fills, factors, clamps, functions.
func Tweak(rng *rand.Rand, in *vm.Instruction, values int) {
	for range 1 + rng.IntN(3) {
		tweak(rng, in, values)
	}
}

func tweak(rng *rand.Rand, in *vm.Instruction, values int) {
	edits := []func(){
		func() { in.Map = vm.MapOp(rng.IntN(16)) },
		func() { in.Reduce = vm.ReduceOp(rng.IntN(3)) },
		func() {
			*pick(rng, &in.Alpha, &in.Beta, &in.Gamma, &in.Zero) = pick(rng, edge(rng), int64(rng.Uint64()))
		},
		func() { in.Lo = max(in.Lo, min(edge(rng), in.Hi)) },
		func() { in.A, in.B = in.B, in.A },
		func() { // the same number of elements
			rng.Shuffle(len(in.Out), func(i, j int) { in.Out[i], in.Out[j] = in.Out[j], in.Out[i] })
		},
		func() {
			if n := len(in.Red); n > 0 {
				in.Red[rng.IntN(n)] = 1 + rng.Uint32N(6)
			}
		},
		func() {
			in.Scale = vm.Immediate(vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), P: int8(rng.IntN(40) - 20), S: uint8(32 + rng.IntN(31))}.Word())
		},
	}
	if rng.IntN(2) == 0 {
		pick(rng, edits...)()
		return
	}
	if rng.IntN(4) == 0 {
		tweakView(rng, pick(rng, &in.Init, &in.Scale), len(in.Out), values)
	} else {
		tweakView(rng, pick(rng, &in.A, &in.B), in.Axes(), values)
	}
}

// edge is a number at which something ends.
func edge(rng *rand.Rand) int64 {
	return pick[int64](rng, -1, 0, 1, 2, 3, -2, 7, 16, -16, 127, -128, 255, 32767, -32768, 65535, 1<<20, math.MaxInt32, math.MinInt32)
}

func tweakView(rng *rand.Rand, v *vm.View, axes, values int) {
	switch k := rng.IntN(8); {
	case k == 0:
		v.Fill = edge(rng)
	case k == 1:
		v.Offset = edge(rng)
	case k == 2 && v.Kind == vm.IndirectKind:
		v.Indirect.Stride, v.Indirect.Fill = int32(edge(rng)), edge(rng)
	case k == 3 && v.Kind == vm.IndirectKind:
		tweakIndex(rng, v.Indirect.Index, axes)
	case k == 4 && values > 0:
		v.Value = rng.Uint32N(uint32(values))
	default:
		tweakIndex(rng, v.Index, axes)
	}
}

func tweakIndex(rng *rand.Rand, list []vm.Index, axes int) {
	if len(list) == 0 {
		return
	}
	x := &list[rng.IntN(len(list))]
	switch k := rng.IntN(6); {
	case k == 0:
		x.Offset = int32(edge(rng))
	case k == 1:
		x.Offset += int32(rng.IntN(9) - 4)
	case k < 5 && len(x.Terms) > 0:
		coef := &x.Terms[rng.IntN(len(x.Terms))].Coef
		*coef = pick(rng, -*coef, int32(rng.IntN(9)-4), int32(edge(rng)))
	case axes > 0:
		axis := uint8(rng.IntN(axes))
		x.Terms = slices.DeleteFunc(x.Terms, func(t vm.Term) bool { return t.Axis == axis })
		if at := slices.IndexFunc(x.Terms, func(t vm.Term) bool { return t.Axis > axis }); at >= 0 {
			x.Terms = slices.Insert(x.Terms, at, vm.Term{Axis: axis, Coef: 1 + rng.Int32N(3)})
		} else {
			x.Terms = append(x.Terms, vm.Term{Axis: axis, Coef: 1 + rng.Int32N(3)})
		}
	}
}
