//go:build unix

package sharedtest

import (
	"syscall"
	"time"
)

// ProcessorTime is what the process has had of all processors so far. Unlike the clock's, it is no longer on a machine that others
// keep busy: a test that bounds what something costs, and does not run in parallel with others, measures it by this.
func ProcessorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // it takes nothing that could be wrong
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
