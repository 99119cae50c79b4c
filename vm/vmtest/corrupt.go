package vmtest

import (
	"math/rand/v2"
	"slices"

	"github.com/opml/opml/vm"
)

// Corrupt is the encoding of an instruction with one thing changed so that it is
// mostly, but not always, invalid: an undefined code, an extent, an axis, a rank, an
// operand, the clamp, the order of terms, or bytes cut, added or flipped.
func Corrupt(rng *rand.Rand, in *vm.Instruction) []byte {
	c, err := vm.DecodeInstruction(in.Encode()) // a deep copy
	if err != nil {
		return in.Encode()
	}
	edits := []func(){
		func() { c.Map = vm.MapOp(16 + rng.UintN(240)) },
		func() { c.Reduce = vm.ReduceOp(3 + rng.UintN(253)) },
		func() { c.Lo, c.Hi = c.Hi, c.Lo },
		func() { c.Hi = pick(rng, vm.I64.Max(), c.Hi+1) },
		func() { c.Out = append(c.Out, pick[uint32](rng, 0, 2, 1<<31)) },
		func() { c.Red = append(c.Red, pick[uint32](rng, 0, 1<<31, 1<<20+1, 1<<14)) },
		func() { c.Out = append(c.Out, slices.Repeat([]uint32{1}, 17)...) },
		func() { *pickView(rng, c) = vm.View{Kind: vm.ViewKind(3 + rng.UintN(253))} },
		func() { corruptView(rng, pickView(rng, c), c.Axes()) },
		func() { corruptView(rng, pickView(rng, c), c.Axes()) },
	}
	if rng.IntN(3) != 0 {
		pick(rng, edits...)()
		return c.Encode()
	}
	return corruptBytes(rng, c.Encode())
}

func pickView(rng *rand.Rand, in *vm.Instruction) *vm.View {
	return pick(rng, &in.A, &in.B, &in.Init, &in.Scale)
}

// corruptView changes an axis, the rank, the value or the indirection of a view.
func corruptView(rng *rand.Rand, v *vm.View, axes int) {
	bad := vm.Term{Axis: pick(rng, uint8(axes), 255, 16), Coef: 1}
	switch {
	case v.Kind == vm.Affine && rng.IntN(2) == 0:
		v.Terms = append(v.Terms, bad, bad)
	case v.Kind == vm.Affine:
		v.Terms = append(v.Terms, bad)
	case v.Kind == vm.IndirectKind && rng.IntN(3) == 0:
		v.Indirect.Axis = pick(rng, uint8(len(v.Index)), 255)
	case v.Kind == vm.IndirectKind && rng.IntN(3) == 0:
		v.Indirect.Value = pick(rng, v.Indirect.Value+100, rng.Uint32())
	case v.Kind == vm.IndirectKind && rng.IntN(3) == 0:
		v.Indirect.Index = append(v.Indirect.Index, vm.Index{Terms: []vm.Term{bad}})
	case rng.IntN(3) == 0:
		v.Value = pick(rng, v.Value+1, v.Value+100, rng.Uint32())
	case len(v.Index) > 0 && rng.IntN(2) == 0:
		x := &v.Index[rng.IntN(len(v.Index))]
		x.Terms = append(x.Terms, bad)
	default:
		v.Index = append(v.Index, make([]vm.Index, pick(rng, 1, 1, 9, 200))...)
	}
}

// corruptBytes cuts, extends, flips or replaces.
func corruptBytes(rng *rand.Rand, b []byte) []byte {
	switch rng.IntN(4) {
	case 0:
		return b[:rng.IntN(len(b))]
	case 1:
		return append(b, Bytes(rng, 1+rng.IntN(40))...)
	case 2:
		for range 1 + rng.IntN(3) {
			b[rng.IntN(len(b))] ^= 1 << rng.UintN(8)
		}
		return b
	default:
		return Bytes(rng, rng.IntN(300))
	}
}

// Bytes is n random bytes.
func Bytes(rng *rand.Rand, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(rng.Uint32())
	}
	return b
}
