package vm

import "math/bits"

// saturation is where the arithmetic of the step bound stops (spec 5).
const saturation = 1 << 62

func satAdd(a, b uint64) uint64 { return min(a+b, saturation) } // a, b ≤ 2^62: no carry

func satMul(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	if hi != 0 {
		return saturation
	}
	return min(lo, saturation)
}

// saturatingProduct of iteration extents.
func saturatingProduct(extents []uint32) uint64 {
	p := uint64(1)
	for _, x := range extents {
		p = satMul(p, uint64(x))
	}
	return p
}
