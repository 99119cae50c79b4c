package sharedtest

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// patience is how long a test waits for what must come: on however busy a machine it comes sooner, and only a failure takes so long.
const patience = 3 * time.Minute

// Until waits until a condition holds. It asks in the test's own goroutine, so the condition may require things.
func Until(t testing.TB, what string, condition func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !condition(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			require.FailNow(t, "it does not come to this: "+what)
		}
	}
}

// Receive waits for what a channel brings.
func Receive[T any](t testing.TB, what string, from <-chan T) T {
	t.Helper()
	select {
	case v := <-from:
		return v
	case <-time.After(patience):
		require.FailNow(t, "this does not come: "+what)
	}
	panic("unreachable")
}
