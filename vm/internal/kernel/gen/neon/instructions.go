package main

// The instructions, as in the Arm Architecture Reference Manual for A-profile (DDI 0487),
// section C7.2. None of them saturates.

// smlal is d.4S += n.4H · m.H[e], of the upper half of n if high. m is below 16, e below 4.
func (f *file) smlal(d, n, m vector, e uint32, high bool) {
	base, name, width := uint32(0x0f402000), "smlal", 4
	if high {
		base, name, width = 0x4f402000, "smlal2", 8
	}
	// The element's number is H:L:M in bits 11, 21 and 20.
	base |= e>>2&1<<11 | e>>1&1<<21 | e&1<<20
	f.word(three(base, d, n, m), "%s v%d.4s, v%d.%dh, v%d.h[%d]", name, d, n, width, m, e)
}

// sxtl extends 8 bits to 16 (bits = 8) or 16 to 32, of the upper half of n if high.
func (f *file) sxtl(d, n vector, bits uint32, high bool) {
	base, name := uint32(0x0f00a400)|bits<<16, "sxtl"
	narrow := map[uint32]string{8: "8b", 16: "4h"}[bits]
	wide := map[uint32]string{8: "8h", 16: "4s"}[bits]
	if high {
		base, name = base|1<<30, "sxtl2"
		narrow = map[uint32]string{8: "16b", 16: "8h"}[bits]
	}
	f.word(three(base, d, n, 0), "%s v%d.%s, v%d.%s", name, d, wide, n, narrow)
}

// xtn drops the upper halves of n, of 16, 32 or 64 bits; the result is the lower half of d,
// the upper one if high, which leaves the lower.
func (f *file) xtn(d, n vector, bits uint32, high bool) {
	size := map[uint32]uint32{16: 0, 32: 1, 64: 2}[bits]
	base, name := uint32(0x0e212800)|size<<22, "xtn"
	wide := [...]string{"8h", "4s", "2d"}[size]
	narrow := [...]string{"8b", "4h", "2s"}[size]
	if high {
		base, name, narrow = base|1<<30, "xtn2", [...]string{"16b", "8h", "4s"}[size]
	}
	f.word(three(base, d, n, 0), "%s v%d.%s, v%d.%s", name, d, narrow, n, wide)
}

// lane is how vectors are cut: S in 32 bits, D in 64.
type lane struct {
	size uint32
	name string
}

var (
	lanesS = lane{2, "4s"}
	lanesD = lane{3, "2d"}
)

// plain writes an instruction of three vectors with equal lanes.
func (f *file) plain(base uint32, name string, l lane, d, n, m vector) {
	f.word(three(base|l.size<<22, d, n, m), "%s v%d.%s, v%d.%s, v%d.%s", name, d, l.name, n, l.name, m, l.name)
}

// add wraps.
func (f *file) add(l lane, d, n, m vector) { f.plain(0x4e208400, "add", l, d, n, m) }

// sshl shifts to the left by m, to the right by -m where it is negative, and rounds down.
func (f *file) sshl(l lane, d, n, m vector) { f.plain(0x4e204400, "sshl", l, d, n, m) }

func (f *file) smin(d, n, m vector) { f.plain(0x4e206c00, "smin", lanesS, d, n, m) }
func (f *file) smax(d, n, m vector) { f.plain(0x4e206400, "smax", lanesS, d, n, m) }

// zip takes the lower halves of n and m, or the upper ones, lane by lane.
func (f *file) zip(l lane, d, n, m vector, high bool) {
	if high {
		f.plain(0x4e007800, "zip2", l, d, n, m)
	} else {
		f.plain(0x4e003800, "zip1", l, d, n, m)
	}
}

// neg is d = -n, wrapping.
func (f *file) neg(l lane, d, n vector) {
	f.word(three(0x6e20b800|l.size<<22, d, n, 0), "neg v%d.%s, v%d.%s", d, l.name, n, l.name)
}

// smull is d.2D = n.2S · m.2S, of the upper halves if high.
func (f *file) smull(d, n, m vector, high bool) {
	if high {
		f.word(three(0x4ea0c000, d, n, m), "smull2 v%d.2d, v%d.4s, v%d.4s", d, n, m)
	} else {
		f.word(three(0x0ea0c000, d, n, m), "smull v%d.2d, v%d.2s, v%d.2s", d, n, m)
	}
}

// smlalV is d.4S += n.4H · m.4H, of the upper halves if high.
func (f *file) smlalV(d, n, m vector, high bool) {
	if high {
		f.word(three(0x4e608000, d, n, m), "smlal2 v%d.4s, v%d.8h, v%d.8h", d, n, m)
	} else {
		f.word(three(0x0e608000, d, n, m), "smlal v%d.4s, v%d.4h, v%d.4h", d, n, m)
	}
}

// uzp takes the even or the odd 16-bit lanes of n and m.
func (f *file) uzp(d, n, m vector, odd bool) {
	if odd {
		f.word(three(0x4e405800, d, n, m), "uzp2 v%d.8h, v%d.8h, v%d.8h", d, n, m)
	} else {
		f.word(three(0x4e401800, d, n, m), "uzp1 v%d.8h, v%d.8h, v%d.8h", d, n, m)
	}
}

// uxtl extends 8 bytes, without sign.
func (f *file) uxtl(d, n vector) {
	f.word(three(0x2f08a400, d, n, 0), "uxtl v%d.8h, v%d.8b", d, n)
}

// sdot adds to each of d's four words the four products of n's bytes there with the first
// four bytes of m, all signed. Needs FEAT_DotProd.
func (f *file) sdot(d, n, m vector) {
	f.word(three(0x4f80e000, d, n, m), "sdot v%d.4s, v%d.16b, v%d.4b[0]", d, n, m)
}

// smull16 is d.4S = n.4H · m.4H, of the upper halves if high.
func (f *file) smull16(d, n, m vector, high bool) {
	if high {
		f.word(three(0x4e60c000, d, n, m), "smull2 v%d.4s, v%d.8h, v%d.8h", d, n, m)
	} else {
		f.word(three(0x0e60c000, d, n, m), "smull v%d.4s, v%d.4h, v%d.4h", d, n, m)
	}
}
