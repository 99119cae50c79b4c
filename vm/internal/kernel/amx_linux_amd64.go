//go:build !purego

package kernel

import (
	"sync"

	"golang.org/x/sys/unix"
)

// tilesPermitted asks Linux, once, to let this process use the data of tiles, which enlarges
// what is saved of a thread; before 5.16 it does not know how to. It refuses if a signal stack of
// the process is too small for them. Those of Go's threads, of 32 KiB, are not: a frame with tiles
// takes about 11, and only if the signal comes between their configuration and their release.
var tilesPermitted = sync.OnceValue(func() bool {
	if xgetbv(0)&tileState != tileState {
		return false
	}
	const (
		requestPermission = 0x1023 // ARCH_REQ_XCOMP_PERM
		tileData          = 18     // XFEATURE_XTILEDATA
	)
	_, _, err := unix.RawSyscall(unix.SYS_ARCH_PRCTL, requestPermission, tileData, 0)
	return err == 0
})
