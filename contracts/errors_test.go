package contracts_test

import (
	"sync"
)

// names of the custom errors that tests have met, for the check that each can be reached.
type nameSet struct {
	mu    sync.Mutex
	names map[string]bool
}

var reached = &nameSet{names: map[string]bool{}}

func (s *nameSet) add(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.names[name] = true
}
