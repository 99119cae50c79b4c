package vm

import "math/bits"

// Scale is a rescaling factor M·2^-(S+P): P shifts the accumulator first (right, or
// left when negative), M multiplies it and S divides with halves rounded up (spec
// 3.4). It is usable when P ∈ [-31, 31], M ∈ [2^30, 2^31), S ∈ [32, 62].
type Scale struct {
	M uint32
	S uint8
	P int8
}

// Word is the scale as an element of an instruction's Scale view.
func (s Scale) Word() int64 {
	return int64(uint64(s.M) | uint64(s.S)<<32 | uint64(uint8(s.P))<<40)
}

// Valid reports whether the scale's word rescales rather than giving zero.
func (s Scale) Valid() bool {
	return s.P >= -31 && s.P <= 31 && s.M >= 1<<30 && s.M < 1<<31 && s.S >= 32 && s.S <= 62
}

// parseScale reads a non-zero scale word.
func parseScale(word int64) (Scale, bool) {
	w := uint64(word)
	s := Scale{M: uint32(w), S: uint8(w >> 32), P: int8(uint8(w >> 40))}
	return s, w>>48 == 0 && s.Valid()
}

// Rescale is the epilogue of an instruction: min(max(zero + q, lo), hi), where q is
// acc rescaled by word, acc itself if word is 0, 0 if word is no usable scale. It is
// exact over the integers.
func Rescale(acc, word, zero, lo, hi int64) int64 { return rescaled(acc, word, zero).clamp(lo, hi) }

// rescaled is zero + q.
func rescaled(acc, word, zero int64) int128 {
	q := int128{hi: acc >> 63, lo: uint64(acc)}
	if word != 0 {
		s, ok := parseScale(word)
		if !ok {
			q = int128{}
		} else {
			q = s.apply(acc)
		}
	}
	return q.add(int128{hi: zero >> 63, lo: uint64(zero)})
}

// apply is floor(((acc >> P)·M + 2^(S-1)) / 2^S). With |acc·2^31| ≤ 2^94 and M < 2^31
// the product is below 2^125: no step overflows 128 bits.
func (s Scale) apply(acc int64) int128 {
	x := int128{hi: acc >> 63, lo: uint64(acc)}
	if s.P >= 0 {
		x = x.shr(uint(s.P))
	} else {
		x = x.shl(uint(-s.P))
	}
	x = x.mul(uint64(s.M))
	x = x.add(int128{lo: 1 << (s.S - 1)})
	return x.shr(uint(s.S))
}

// int128 is a two's complement integer of 128 bits.
type int128 struct {
	hi int64
	lo uint64
}

func (x int128) add(y int128) int128 {
	lo, carry := bits.Add64(x.lo, y.lo, 0)
	return int128{hi: x.hi + y.hi + int64(carry), lo: lo}
}

// mul multiplies modulo 2^128; a negative x needs no special case there.
func (x int128) mul(m uint64) int128 {
	hi, lo := bits.Mul64(x.lo, m)
	return int128{hi: int64(hi) + x.hi*int64(m), lo: lo}
}

// shl shifts left by n < 64.
func (x int128) shl(n uint) int128 {
	return int128{hi: x.hi<<n | int64(x.lo>>(64-n)), lo: x.lo << n}
}

// shr is floor(x / 2^n) for n < 64.
func (x int128) shr(n uint) int128 {
	return int128{hi: x.hi >> n, lo: x.lo>>n | uint64(x.hi)<<(64-n)}
}

// clamp narrows to [lo, hi] as min(max(x, lo), hi).
func (x int128) clamp(lo, hi int64) int64 {
	switch v := int64(x.lo); {
	case x.hi == v>>63: // x fits in 64 bits
		return min(max(v, lo), hi)
	case x.hi < 0:
		return min(lo, hi)
	default:
		return hi
	}
}
