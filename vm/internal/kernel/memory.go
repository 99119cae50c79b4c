package kernel

import (
	"sync"
	"unsafe"
)

// Memory is where the parameters of kernels lie, close together: there are many of them, of
// all sizes, and objects of their own would leave a good part of their pages empty. It is given
// back as a whole. Of a nil Memory each has its own.
type Memory struct {
	mu   sync.Mutex
	free [][]byte // what is left of its chunks
}

const (
	memoryChunk     = 32 << 10 // whole pages, and the rest of the last is not much
	memoryAlignment = 64       // a cache line
)

// take is n zeros of a type without pointers.
func take[T any](m *Memory, n int) []T {
	size := n * int(unsafe.Sizeof(*new(T)))
	if m == nil || size == 0 || size > memoryChunk { // whole pages anyway
		return make([]T, n)
	}
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(m.piece(size)))), n)
}

// piece is memory of at most a chunk.
func (m *Memory) piece(size int) []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	k := 0
	for k < len(m.free) && len(m.free[k]) < size {
		k++
	}
	if k == len(m.free) {
		m.free = append(m.free, make([]byte, memoryChunk))
	}
	piece := m.free[k][:size]
	m.free[k] = m.free[k][(size+memoryAlignment-1)&^(memoryAlignment-1):]
	return piece
}

// pointer is where a slice that is not empty starts.
func pointer[T any](s []T) *byte { return (*byte)(unsafe.Pointer(unsafe.SliceData(s))) }
