package kernel

// Activations of 32 bits are multiplied in halves: a = hi·2^16 + lo + 2^15, so that
//
//	Σ a·w = (Σ hi·w)·2^16 + Σ lo·w + 2^15·Σ w
//
// with two products of 16 bits, each of which has to fit 32 bits.

// Split32 is hi[i] = src[i] >> 16 and lo[i] = (src[i] mod 2^16) - 2^15.
func Split32(hi, lo []int16, src []int32) {
	hi, lo = hi[:len(src)], lo[:len(src)]
	for i := split32(hi, lo, src); i < len(src); i++ {
		hi[i], lo[i] = int16(src[i]>>16), int16(src[i]^1<<15)
	}
}

// Join64 is dst[i] = hi[i]·2^16 + lo[i].
func Join64(dst []int64, hi, lo []int32) {
	hi, lo = hi[:len(dst)], lo[:len(dst)]
	for i := join64(dst, hi, lo); i < len(dst); i++ {
		dst[i] = int64(hi[i])<<16 + int64(lo[i])
	}
}

// AddJoined64 is dst[i] += hi[i]·2^16 + lo[i].
func AddJoined64(dst []int64, hi, lo []int32) {
	hi, lo = hi[:len(dst)], lo[:len(dst)]
	for i := addJoined64(dst, hi, lo); i < len(dst); i++ {
		dst[i] += int64(hi[i])<<16 + int64(lo[i])
	}
}
