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
// b = hi·2^8 + lo with lo in [-2^7, 2^7), and thus hi in [-2^7, 2^7]. Both halves of a matrix
// are multiplied at once, as panels that take turns (see Panels.Halve): the sums of halves are
// 16 of the upper ones, 16 of the lower ones, and so on.

// Split16 is hi[i]·2^8 + lo[i] = src[i].
func Split16(hi, lo, src []int16) {
	hi, lo = hi[:len(src)], lo[:len(src)]
	for i := split16(hi, lo, src); i < len(src); i++ {
		lo[i] = int16(int8(src[i]))
		hi[i] = src[i]>>8 - lo[i]>>15
	}
}

// Join says how sums of halves of 8 bits are joined, shifted to the right by at most 8:
// (hi·2^8 + lo) >> (8-Up) = (hi << Up) + (lo >> Down), with hi clamped before.
type Join struct{ Least, Most, Up, Down int32 }

// Join32 joins sums of halves, a multiple of PanelColumns.
func Join32(dst, halves []int32, j *Join) {
	checkHalves(len(dst), len(halves))
	for at := join32(dst, halves, j); at < len(dst); at++ {
		hi, lo := half(halves, at)
		dst[at] = min(max(hi, j.Least), j.Most)<<j.Up + lo>>j.Down
	}
}

// AddHalves64 adds joined sums of halves, hi·2^8 + lo, to dst.
func AddHalves64(dst []int64, halves []int32) {
	checkHalves(len(dst), len(halves))
	for at := addHalves64(dst, halves); at < len(dst); at++ {
		hi, lo := half(halves, at)
		dst[at] += int64(hi)<<8 + int64(lo)
	}
}

func checkHalves(n, halves int) {
	if n%PanelColumns != 0 || halves != 2*n {
		panic("kernel: the sums are no pairs of panels")
	}
}

// half are the sums of both halves for element at.
func half(halves []int32, at int) (hi, lo int32) {
	k := at + at/PanelColumns*PanelColumns
	return halves[k], halves[k+PanelColumns]
}

// Narrow says how sums of 64 bits become such of 32: shifted to the right by at most 63, and
// clamped to ±Limit, which 32 bits hold.
type Narrow struct{ Down, Limit int64 }

// Narrow64 narrows sums.
func Narrow64(dst []int32, src []int64, n *Narrow) {
	src = src[:len(dst)]
	for i := narrow64(dst, src, n); i < len(dst); i++ {
		dst[i] = int32(min(max(src[i]>>n.Down, -n.Limit), n.Limit))
	}
}
