// Package kernel has the inner loops of the fast executor: products of matrices,
// depthwise convolution, pooling, rescaling, elementwise work. Each is written in Go and
// in assembly for the tiers of instructions that are worth it; all compute the same bits,
// in integers, wrapping where they say so and never saturating. The exported functions
// check bounds, since the assembly does not. The build tag purego leaves the assembly
// out; the environment variable OPML_KERNELS chooses a tier.
package kernel

import "encoding/binary"

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
