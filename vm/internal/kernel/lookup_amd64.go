//go:build !purego

package kernel

import "unsafe"

// lookup16 looks up as many numbers as are whole vectors and returns how many.
func lookup16(dst, src []int16, table *[1 << 16]int16) int {
	vectors := len(src) / 16
	if active < AVX2 || vectors == 0 {
		return 0
	}
	lookup16AVX2(&dst[0], &src[0], &table[0], vectors)
	return 16 * vectors
}

// lookup32 looks up as many numbers of size bytes as are whole vectors and returns how many.
func lookup32(dst []int32, src *byte, size uintptr, table []int32, offset int) int {
	vectors := len(dst) / 16
	switch {
	case active < AVX2 || vectors == 0:
		return 0
	case size == 2:
		lookup32of16AVX2(&dst[0], src, &table[0], offset, vectors)
	default:
		lookup32of32AVX2(&dst[0], src, &table[0], offset, vectors)
	}
	return 16 * vectors
}

// fetch16 asks for the first and the last entries: the table begins with that of 0.
func fetch16(table *[1 << 16]int16) {
	if active < AVX2 {
		return
	}
	const line, lines = 32, 256 // of entries
	fetch((*byte)(unsafe.Pointer(&table[0])), lines)
	fetch((*byte)(unsafe.Pointer(&table[len(table)-line*lines])), lines)
}
