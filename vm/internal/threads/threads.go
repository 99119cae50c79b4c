// Package threads shares short work with threads of the operating system that are kept for it: what takes a millisecond
// cannot wait for a goroutine to be scheduled. They are as many as there are processors to spare, whoever asks.
package threads

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// patience is how long one waits awake for the others: longer than the steps of a run take, and than the time to the
// next run under load. Falling asleep and waking up takes some hundred microseconds.
const patience = time.Millisecond

// pool is threads that crews take in turn.
type pool struct {
	mu    sync.Mutex
	idle  []*thread // the last worked last, and may still be awake
	taken int
}

var shared pool

func (p *pool) take(n int) []*thread {
	p.mu.Lock()
	defer p.mu.Unlock()
	n = max(0, min(n, runtime.GOMAXPROCS(0)-1-p.taken))
	for len(p.idle) < n {
		p.idle = append(p.idle, start())
	}
	list := slices.Clone(p.idle[len(p.idle)-n:])
	p.idle = slices.Delete(p.idle, len(p.idle)-n, len(p.idle))
	p.taken += n
	for _, t := range list {
		t.keepAway()
	}
	return list
}

// release takes threads back. One that was called and has not woken up may still run its work once more.
func (p *pool) release(list []*thread) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, t := range list {
		t.work.Store(nil)
	}
	p.idle = append(p.idle, list...)
	p.taken -= len(list)
}

// thread waits for work, awake for a while and then asleep.
type thread struct {
	work   atomic.Pointer[func()]
	calls  atomic.Uint32
	asleep atomic.Bool
	sleeper
}

// start is a new thread, which lasts as long as the process.
func start() *thread {
	t, ready := &thread{}, make(chan struct{})
	go t.serve(ready)
	<-ready
	return t
}

// call has the thread run its work soon; several calls may be answered by one run. It does not wait.
func (t *thread) call() {
	t.calls.Add(1)
	if t.asleep.Load() {
		t.wake(&t.calls)
	}
}

// serve answers calls.
func (t *thread) serve(ready chan<- struct{}) {
	runtime.LockOSThread()
	t.begin()
	close(ready)
	for seen := uint32(0); ; {
		if !await(func() bool { return t.calls.Load() != seen }) {
			t.asleep.Store(true)
			t.sleep(&t.calls, seen)
			t.asleep.Store(false)
			continue
		}
		seen = t.calls.Load()
		if work := t.work.Load(); work != nil {
			(*work)()
		}
	}
}

// await waits awake until a condition holds; it returns false if that takes longer.
func await(ready func() bool) bool {
	const looks = 1 << 8 // from one look at the clock to the next
	var start time.Time
	for {
		for range looks {
			if ready() {
				return true
			}
		}
		if start.IsZero() {
			start = time.Now()
		} else if time.Since(start) > patience {
			return false
		}
	}
}
