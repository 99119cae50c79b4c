package threads

import (
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/unix"
)

// sleeper is how a thread sleeps: in the kernel rather than in Go's scheduler, which would wake another thread to find
// out that this one is wanted.
type sleeper struct {
	id      int
	allowed unix.CPUSet
	away    int // the processor that it keeps away from
}

const (
	futexWaitPrivate = 128 // FUTEX_WAIT | FUTEX_PRIVATE_FLAG, futex(2)
	futexWakePrivate = 129 // FUTEX_WAKE | FUTEX_PRIVATE_FLAG
)

// begin is called on the thread.
func (s *sleeper) begin() {
	s.id, s.away = unix.Gettid(), -1
	if unix.SchedGetaffinity(0, &s.allowed) != nil {
		s.allowed.Zero()
	}
}

// sleep returns when calls are no longer what was seen, or before.
func (s *sleeper) sleep(calls *atomic.Uint32, seen uint32) {
	unix.Syscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(calls)), futexWaitPrivate, uintptr(seen), 0, 0, 0)
}

func (s *sleeper) wake(calls *atomic.Uint32) {
	unix.RawSyscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(calls)), futexWakePrivate, 1, 0, 0, 0)
}

// keepAway forbids the thread the processor of the caller. A kernel may else put a thread that is woken beside the one
// that wakes it, and leave it waiting there for a whole run although another processor is idle.
func (s *sleeper) keepAway() {
	var processor uint32
	_, _, failed := unix.RawSyscall(unix.SYS_GETCPU, uintptr(unsafe.Pointer(&processor)), 0, 0)
	if failed != 0 || int(processor) == s.away {
		return
	}
	others := s.allowed
	others.Clear(int(processor))
	if others.Count() > 0 && unix.SchedSetaffinity(s.id, &others) == nil {
		s.away = int(processor)
	}
}
