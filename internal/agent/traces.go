package agent

import (
	"runtime"
	"sync"

	"github.com/ethereum/go-ethereum/common/lru"

	"github.com/opml/opml/vm"
)

// DefaultTraces is what traces may take unless it is said: 1 GiB of memory, and 64 GiB of the disk that temporary
// files go to.
func DefaultTraces() vm.Spool { return vm.Spool{Memory: 1 << 30, Disk: 64 << 30} }

// maxTraces bounds the traces that are kept, whatever their size: one in a file takes a descriptor.
const maxTraces = 256

// traces keeps traces for later answers, the most recently used ones that its limits hold altogether. In memory if
// there is room, else on disk: to answer from there is much cheaper than to replay.
type traces struct {
	limits vm.Spool

	mu     sync.Mutex
	kept   lru.BasicLRU[vm.Hash, *vm.Trace]
	memory uint64 // bytes taken
	disk   uint64
}

func newTraces(limits vm.Spool) *traces {
	return &traces{limits: limits, kept: lru.NewBasicLRU[vm.Hash, *vm.Trace](maxTraces)}
}

// get is a trace that is kept and can be read. One that failed is forgotten, so that it is made anew.
func (t *traces) get(k vm.Hash) (*vm.Trace, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	trace, ok := t.kept.Get(k)
	if ok && trace.Err() != nil {
		t.kept.Remove(k)
		t.count(trace, -1)
		return nil, false
	}
	return trace, ok
}

// hold reports whether traces of two machines have room at once.
func (t *traces) hold(a, b *vm.Machine) bool {
	return a.TraceMemory()+b.TraceMemory() <= t.limits.Memory || a.ResultMemory()+b.ResultMemory() <= t.limits.Disk
}

// booking is room that is taken for a trace while it is made.
type booking struct {
	machine *vm.Machine // nil for none
	spooled bool
}

// book drops traces until there is room for one of a machine, takes it, and says where it is. A trace that somebody is still
// reading keeps its place until that is done.
func (t *traces) book(m *vm.Machine) (vm.Spool, *booking) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for dropped := false; ; dropped = true {
		place := vm.Spool{Dir: t.limits.Dir, Memory: t.limits.Memory - t.memory, Disk: t.limits.Disk - t.disk}
		b := &booking{machine: m, spooled: m.TraceMemory() > place.Memory}
		fits := !b.spooled || m.ResultMemory() <= place.Disk
		if !fits && t.dropOldest() {
			continue
		}
		if dropped {
			runtime.GC() // closes the files
		}
		if !fits { // nothing is left to drop, and the trace will be refused
			return place, &booking{}
		}
		t.take(m, b.spooled, 1)
		return place, b
	}
}

// leave gives the room back of a trace that is not kept.
func (t *traces) leave(b *booking) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.give(b)
}

// give is leave under the lock. It may be repeated.
func (t *traces) give(b *booking) {
	if b.machine != nil {
		t.take(b.machine, b.spooled, -1)
		b.machine = nil
	}
}

// add keeps a trace in the room that was booked for it.
func (t *traces) add(k vm.Hash, trace *vm.Trace, b *booking) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.give(b)
	if t.kept.Len() == maxTraces {
		t.dropOldest()
	}
	t.kept.Add(k, trace)
	t.count(trace, 1)
}

func (t *traces) dropOldest() bool {
	_, old, ok := t.kept.RemoveOldest()
	if ok {
		t.count(old, -1)
	}
	return ok
}

// count adds what a trace takes, or takes it off.
func (t *traces) count(trace *vm.Trace, sign int64) { t.take(trace.Machine(), trace.Spooled(), sign) }

func (t *traces) take(m *vm.Machine, spooled bool, sign int64) {
	if spooled {
		t.disk += uint64(sign) * m.ResultMemory()
	} else {
		t.memory += uint64(sign) * m.TraceMemory()
	}
}
