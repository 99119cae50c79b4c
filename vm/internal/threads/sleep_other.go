//go:build !linux

package threads

import "sync/atomic"

// sleeper is how a thread sleeps, where Go knows nothing faster.
type sleeper struct{ called chan struct{} }

func (s *sleeper) begin() { s.called = make(chan struct{}, 1) }

// sleep returns when calls are no longer what was seen, or before.
func (s *sleeper) sleep(calls *atomic.Uint32, seen uint32) {
	if calls.Load() == seen {
		<-s.called
	}
}

func (s *sleeper) wake(*atomic.Uint32) {
	select {
	case s.called <- struct{}{}:
	default:
	}
}

func (s *sleeper) keepAway() {}
