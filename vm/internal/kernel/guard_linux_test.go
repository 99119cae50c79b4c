package kernel

import (
	"math/rand/v2"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// guarded is a slice of n elements that an inaccessible page follows or, as often, comes
// before: a kernel that touches its neighbours dies.
func guarded[T any](t testing.TB, rng *rand.Rand, n int) []T {
	page, size := unix.Getpagesize(), n*int(unsafe.Sizeof(*new(T)))
	inside := (size + page - 1) / page * page
	m, err := unix.Mmap(-1, 0, inside+2*page, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, unix.Munmap(m)) })
	require.NoError(t, unix.Mprotect(m[:page], unix.PROT_NONE))
	require.NoError(t, unix.Mprotect(m[page+inside:], unix.PROT_NONE))
	if n == 0 {
		return nil
	}
	at := page
	if rng.IntN(2) == 0 {
		at += inside - size
	}
	return unsafe.Slice((*T)(unsafe.Pointer(&m[at])), n)
}
