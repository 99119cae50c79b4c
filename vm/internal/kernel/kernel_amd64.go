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

// Copy reads the little-endian 16-bit integers of src, which is how this architecture
// stores them.
func Copy(dst []int16, src []byte) {
	if len(dst) > 0 {
		copy(unsafe.Slice((*byte)(unsafe.Pointer(&dst[0])), 2*len(dst)), src[:2*len(dst)])
	}
}

//go:noescape
func dotAVX2(rows, columns *int16, stride, n int, out *Sums)
