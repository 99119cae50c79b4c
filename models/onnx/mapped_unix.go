//go:build unix

package onnx

import (
	"os"
	"syscall"
)

// mapFile maps a file to be read: writable memory would count as used, however large the file is.
func mapFile(f *os.File, size int) ([]byte, error) {
	return syscall.Mmap(int(f.Fd()), 0, size, syscall.PROT_READ, syscall.MAP_PRIVATE)
}

func unmapFile(data []byte) error { return syscall.Munmap(data) }
