// Package kernel has the inner loops of the fast executor: products of matrices,
// depthwise convolution, pooling, rescaling, elementwise work. Each is written in Go and
// in assembly for the tiers of instructions that are worth it; all compute the same bits,
// in integers, wrapping where they say so and never saturating. The exported functions
// check bounds, since the assembly does not. The build tag purego leaves the assembly
// out; the environment variable OPML_KERNELS chooses a tier.
package kernel

import "encoding/binary"

// Lanes is what the length of packed rows is a multiple of.
const Lanes = 16

// Dot takes this many rows and columns at once.
const (
	Rows    = 2
	Columns = 4
)

// Sums are the sums of a tile, row after row.
type Sums [Rows * Columns]int32

// Dot multiplies two rows with four columns: n elements each, a multiple of Lanes, of
// rows and columns that start stride apart. Sums must fit 32 bits, in any order.
func Dot(rows, columns []int16, stride, n int, out *Sums) { dot(rows, columns, stride, n, out) }

// dotGo is the products of two rows with four columns of n elements that start stride
// apart. All sums fit 32 bits.
func dotGo(rows, columns []int16, stride, n int, out *Sums) {
	b0, b1 := columns[:n], columns[stride:stride+n]
	b2, b3 := columns[2*stride:2*stride+n], columns[3*stride:3*stride+n]
	for i := range Rows {
		var s0, s1, s2, s3 int32
		for k, x := range rows[i*stride : i*stride+n] {
			v := int32(x)
			s0 += v * int32(b0[k])
			s1 += v * int32(b1[k])
			s2 += v * int32(b2[k])
			s3 += v * int32(b3[k])
		}
		copy(out[i*Columns:], []int32{s0, s1, s2, s3})
	}
}

// Widen sign-extends bytes to 16 bits.
func Widen(dst []int16, src []byte) {
	for i, b := range src[:len(dst)] {
		dst[i] = int16(int8(b))
	}
}

// copyGo reads little-endian 16-bit integers.
func copyGo(dst []int16, src []byte) {
	for i := range dst {
		dst[i] = int16(binary.LittleEndian.Uint16(src[2*i : 2*i+2]))
	}
}

// Load8 sign-extends bytes to 64 bits.
func Load8(dst []int64, src []byte) {
	for i, b := range src[:len(dst)] {
		dst[i] = int64(int8(b))
	}
}

// Load16 sign-extends little-endian 16-bit integers to 64 bits.
func Load16(dst []int64, src []byte) {
	for i := range dst {
		dst[i] = int64(int16(binary.LittleEndian.Uint16(src[2*i : 2*i+2])))
	}
}

// MulAdd is acc[i] += a[i]·b[i].
func MulAdd(acc []int64, a, b []int16) {
	a, b = a[:len(acc)], b[:len(acc)]
	for i := range acc {
		acc[i] += int64(a[i]) * int64(b[i])
	}
}

// Epilogue is what all elements of a rescaled row share. |Zero| ≤ 2^61.
type Epilogue struct{ Zero, Lo, Hi int64 }

// Rescale is dst[i] = clamp(zero + floor(((acc[i] >> p)·M + 2^(s-1)) / 2^s)) with
// M, s and p from words[i]: bits 0–31, 32–39 and 40–47, M < 2^31, s in [32, 62], p in
// [0, 31], the rest zero. It returns false, and dst is undefined, if some acc[i] >> p
// does not fit 32 bits.
func Rescale(dst, acc, words []int64, e *Epilogue) bool {
	zero, lo, hi := e.Zero, e.Lo, e.Hi
	acc, words = acc[:len(dst)], words[:len(dst)]
	for i := range dst {
		w := words[i]
		s := uint64(w>>32) & 63
		x := acc[i] >> (uint64(w>>40) & 63)
		if x != int64(int32(x)) {
			return false
		}
		dst[i] = min(max((x*(w&(1<<31-1))+1<<(s-1))>>s+zero, lo), hi)
	}
	return true
}
