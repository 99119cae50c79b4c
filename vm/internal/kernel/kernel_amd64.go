//go:build !purego

package kernel

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

// ProductNanoseconds is about what one product in Dot takes.
func ProductNanoseconds() float64 {
	if cpu.X86.HasAVX2 {
		return 0.04
	}
	return 0.7
}

// Dot multiplies two rows with four columns: n elements each, a multiple of Lanes, of
// rows and columns that start stride apart. Sums must fit 32 bits, in any order.
func Dot(rows, columns []int16, stride, n int, out *Sums) {
	if !cpu.X86.HasAVX2 || n == 0 {
		dotGo(rows, columns, stride, n, out)
		return
	}
	// The kernel's furthest reads.
	_, _ = rows[(Rows-1)*stride+n-1], columns[(Columns-1)*stride+n-1]
	dotAVX2(&rows[0], &columns[0], stride, n, out)
}

// Widen sign-extends the bytes of src to the elements of dst.
func Widen(dst []int16, src []byte) {
	n := vector(len(dst), 16)
	if n > 0 {
		widenAVX2(&dst[0], &src[:n][0], n)
	}
	widenGo(dst[n:], src[n:])
}

// Copy reads the little-endian 16-bit integers of src, which is how this architecture
// stores them.
func Copy(dst []int16, src []byte) {
	if len(dst) > 0 {
		copy(unsafe.Slice((*byte)(unsafe.Pointer(&dst[0])), 2*len(dst)), src[:2*len(dst)])
	}
}

// Load8 sign-extends the bytes of src to the elements of dst.
func Load8(dst []int64, src []byte) {
	n := vector(len(dst), 8)
	if n > 0 {
		load8AVX2(&dst[0], &src[:n][0], n)
	}
	load8Go(dst[n:], src[n:])
}

// Load16 sign-extends the 16-bit integers of src to the elements of dst.
func Load16(dst []int64, src []byte) {
	n := vector(len(dst), 8)
	if n > 0 {
		load16AVX2(&dst[0], &src[:2*n][0], n)
	}
	load16Go(dst[n:], src[2*n:])
}

// MulAdd is acc[i] += a[i]·b[i].
func MulAdd(acc []int64, a, b []int16) {
	n := vector(len(acc), 8)
	if n > 0 {
		mulAddAVX2(&acc[0], &a[:n][0], &b[:n][0], n)
	}
	mulAddGo(acc[n:], a[n:], b[n:])
}

// Rescale applies the epilogue with usable words, see rescaleGo. False if 32 bits do
// not suffice.
func Rescale(dst, acc, words []int64, e *Epilogue) bool {
	n := vector(len(dst), 4)
	if n > 0 && rescaleAVX2(&dst[0], &acc[:n][0], &words[:n][0], n, e) != 0 {
		return false
	}
	return rescaleGo(dst[n:], acc[n:], words[n:], e)
}

// vector is how many of n elements a kernel with so many lanes takes.
func vector(n, lanes int) int {
	if !cpu.X86.HasAVX2 {
		return 0
	}
	return n / lanes * lanes
}

//go:noescape
func dotAVX2(rows, columns *int16, stride, n int, out *Sums)

//go:noescape
func widenAVX2(dst *int16, src *byte, n int)

//go:noescape
func load8AVX2(dst *int64, src *byte, n int)

//go:noescape
func load16AVX2(dst *int64, src *byte, n int)

//go:noescape
func mulAddAVX2(acc *int64, a, b *int16, n int)

// rescaleAVX2 returns bits that are all zero if every shifted accumulator fits 32 bits.
//
//go:noescape
func rescaleAVX2(dst, acc, words *int64, n int, e *Epilogue) uint64
