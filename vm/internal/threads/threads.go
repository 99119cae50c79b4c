// Package threads keeps threads of the operating system that help with short work: what takes a millisecond cannot wait
// for a goroutine to be scheduled. They are as many as there are processors to spare, whoever asks.
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

// Thread waits for work, awake for a while and then asleep.
type Thread struct {
	work   atomic.Pointer[func()]
	calls  atomic.Uint32
	asleep atomic.Bool
	sleeper
}

// pool is threads that callers take in turn.
type pool struct {
	mu    sync.Mutex
	idle  []*Thread // the last worked last, and may still be awake
	taken int
}

var shared pool

// Take is at most n threads; fewer if others have them or if there are no more processors. They are to be given back
// with Release.
func Take(n int) []*Thread { return shared.take(n) }

// Release gives threads back. One that was called and has not woken up may still run its work once more.
func Release(list []*Thread) { shared.release(list) }

func (p *pool) take(n int) []*Thread {
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

func (p *pool) release(list []*Thread) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, t := range list {
		t.work.Store(nil)
	}
	p.idle = append(p.idle, list...)
	p.taken -= len(list)
}

// start is a new thread, which lasts as long as the process.
func start() *Thread {
	t, ready := &Thread{}, make(chan struct{})
	go t.serve(ready)
	<-ready
	return t
}

// Assign sets what the thread runs when it is called.
func (t *Thread) Assign(work func()) { t.work.Store(&work) }

// Call has the thread run its work soon; several calls may be answered by one run. It does not wait.
func (t *Thread) Call() {
	t.calls.Add(1)
	if t.asleep.Load() {
		t.wake(&t.calls)
	}
}

// serve answers calls.
func (t *Thread) serve(ready chan<- struct{}) {
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

// Wait returns when a condition holds. It sleeps now and then if that takes long: on a busy machine the one that is
// waited for may need the processor.
func Wait(ready func() bool) {
	for !await(ready) {
		time.Sleep(patience / 10)
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
