package atomicfile

import (
	"os"

	"golang.org/x/sys/unix"
)

// beginWriteback has the system write a part of the file to the disk without waiting for it. Where it
// cannot do so, Sync writes all the same.
func beginWriteback(f *os.File, at, n int64) {
	_ = unix.SyncFileRange(int(f.Fd()), at, n, unix.SYNC_FILE_RANGE_WRITE)
}
