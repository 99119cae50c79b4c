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

// room drops traces until there is room for one of a machine, and says where. A trace that somebody is still reading
// keeps its place until that is done.
func (t *traces) room(m *vm.Machine) vm.Spool {
	t.mu.Lock()
	defer t.mu.Unlock()
	place, dropped := t.limits, false
	for {
		if size := m.TraceMemory(); size <= t.limits.Memory-t.memory {
			place.Memory = size
			break
		}
		place.Memory = 0
		if m.ResultMemory() <= t.limits.Disk-t.disk || !t.dropOldest() {
			break
		}
		dropped = true
	}
	if dropped {
		runtime.GC() // closes the files
	}
	return place
}

// add keeps a trace that room was made for.
func (t *traces) add(k vm.Hash, trace *vm.Trace) {
	t.mu.Lock()
	defer t.mu.Unlock()
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
func (t *traces) count(trace *vm.Trace, sign int64) {
	m := trace.Machine()
	if trace.Spooled() {
		t.disk += uint64(sign) * m.ResultMemory()
	} else {
		t.memory += uint64(sign) * m.TraceMemory()
	}
}
