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
