package threads

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// processors has the test run on so many.
func processors(t *testing.T, n int) {
	before := runtime.GOMAXPROCS(n)
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
}

func TestThreadsAreAsManyAsProcessorsToSpare(t *testing.T) {
	var p pool
	processors(t, 3)
	first := p.take(5)
	require.Len(t, first, 2)
	require.Empty(t, p.take(1), "all are taken")
	p.release(first)
	again := p.take(1)
	require.Equal(t, first[1:], again, "the last one that worked is awake the longest")
	p.release(again)
	runtime.GOMAXPROCS(2)
	require.Len(t, p.take(2), 1, "the processors became fewer")
}

func TestACallIsAnsweredAwakeAndAsleep(t *testing.T) {
	var p pool
	processors(t, 2)
	list := p.take(1)
	require.Len(t, list, 1)
	defer func() { p.release(list) }()
	var answered atomic.Int64
	list[0].Assign(func() { answered.Add(1) })
	for n := range int64(20) {
		if n%4 == 0 {
			require.Eventually(t, list[0].asleep.Load, 10*time.Second, patience)
		}
		list[0].Call()
		require.Eventually(t, func() bool { return answered.Load() == n+1 }, 10*time.Second, patience/10)
	}
}

func TestAThreadThatWasReleasedDoesNothing(t *testing.T) {
	var p pool
	processors(t, 2)
	list := p.take(1)
	list[0].Assign(func() { t.Error("called") })
	p.release(list)
	list = p.take(1)
	list[0].Call()
	done := make(chan struct{})
	list[0].Assign(func() { close(done) })
	list[0].Call()
	<-done
	list[0].Assign(func() {})
	p.release(list)
}

// Callers that come and go find each thread in one hand only, and none of their calls is lost.
func TestManyCallers(t *testing.T) {
	var p pool
	processors(t, 4)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for round := range 200 {
				list := p.take(2)
				var inside, rounds atomic.Int64
				for _, h := range list {
					h.Assign(func() { rounds.Add(1); inside.Add(-1) })
					inside.Add(1)
					h.Call()
				}
				Wait(func() bool { return inside.Load() <= 0 })
				require.GreaterOrEqual(t, rounds.Load(), int64(len(list)))
				for _, h := range list {
					h.Assign(func() {})
				}
				p.release(list)
				if round%50 == 0 {
					time.Sleep(2 * patience)
				}
			}
		})
	}
	group.Wait()
}
