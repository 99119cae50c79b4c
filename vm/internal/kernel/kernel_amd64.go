//go:build !purego

package kernel

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

// machineTiers are the tiers of assembly that this CPU has.
func machineTiers() []Tier {
	x := &cpu.X86
	all := []Tier{AVX2, AVX512, AVX512VNNI}
	switch {
	case !x.HasAVX2 || !x.HasBMI2:
		return nil
	case !x.HasAVX512F || !x.HasAVX512BW || !x.HasAVX512DQ || !x.HasAVX512VL:
		return all[:1]
	case !x.HasAVX512VNNI:
		return all[:2]
	}
	return all
}

// ProductNanoseconds is about what one product in Dot takes.
func ProductNanoseconds() float64 {
	if active >= AVX2 {
		return 0.04
	}
	return 0.7
}

func dot(rows, columns []int16, stride, n int, out *Sums) {
	if active < AVX2 || n == 0 {
		dotGo(rows, columns, stride, n, out)
		return
	}
	// The kernel's furthest reads.
	_, _ = rows[(Rows-1)*stride+n-1], columns[(Columns-1)*stride+n-1]
	dotAVX2(&rows[0], &columns[0], stride, n, &out[0])
}

// Copy reads the little-endian 16-bit integers of src, which is how this architecture
// stores them.
func Copy(dst []int16, src []byte) {
	if len(dst) > 0 {
		copy(unsafe.Slice((*byte)(unsafe.Pointer(&dst[0])), 2*len(dst)), src[:2*len(dst)])
	}
}
