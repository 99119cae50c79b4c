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

// Numbers of 16 bits are multiplied with such in halves where 32 bits do not hold the sums:
// a = hi·2^8 + lo.

// Split16 is hi[i] = src[i] >> 8 and lo[i] = src[i] mod 2^8.
func Split16(hi, lo, src []int16) {
	hi, lo = hi[:len(src)], lo[:len(src)]
	for i := split16(hi, lo, src); i < len(src); i++ {
		hi[i], lo[i] = src[i]>>8, src[i]&0xff
	}
}

// Join says how sums of halves of 8 bits are joined, shifted to the right by less than 8:
// (hi·2^8 + lo) >> (8-Up) = (hi << Up) + (lo >> Down), with hi clamped before.
type Join struct{ Least, Most, Up, Down int32 }

// Join32 joins sums of upper halves with those of lower ones.
func Join32(sums, lo []int32, j *Join) {
	lo = lo[:len(sums)]
	for i := join32(sums, lo, j); i < len(sums); i++ {
		sums[i] = min(max(sums[i], j.Least), j.Most)<<j.Up + lo[i]>>j.Down
	}
}
