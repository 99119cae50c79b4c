package threads

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"weak"

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
	answer := func() { answered.Add(1) }
	list[0].work.Store(&answer)
	for n := range int64(20) {
		if n%4 == 0 {
			require.Eventually(t, list[0].asleep.Load, 10*time.Second, patience)
		}
		list[0].call()
		require.Eventually(t, func() bool { return answered.Load() == n+1 }, 10*time.Second, patience/10)
	}
}

func TestACrewDoesAllWorkOnce(t *testing.T) {
	var p pool
	processors(t, 3)
	var next, sum atomic.Int64
	members := map[int]bool{}
	var mu sync.Mutex
	c := p.gather(3, func(member int) {
		mu.Lock()
		members[member] = true
		mu.Unlock()
		for k := next.Add(1); k <= 100; k = next.Add(1) {
			sum.Add(k)
			time.Sleep(patience / 20)
		}
	})
	defer func() { p.release(c.helpers) }()
	require.Equal(t, 3, c.Members())
	for round := range int64(5) {
		next.Store(0)
		c.Do()
		require.Equal(t, 5050*(round+1), sum.Load())
	}
	require.Equal(t, map[int]bool{0: true, 1: true, 2: true}, members, "over five rounds, all have woken up")
}

// Whoever wakes up after the work is done, or when the helpers are somebody else's, finds the gate closed.
func TestNobodyIsLate(t *testing.T) {
	var p pool
	processors(t, 2)
	c := p.gather(2, func(member int) { require.Zero(t, member) })
	c.help(1)
	p.release(c.helpers)
	c.help(1)
}

// A thread that waits for the next crew holds nothing of the last one, such as a model.
func TestWorkThatIsDoneIsForgotten(t *testing.T) {
	var p pool
	processors(t, 2)
	held := func() weak.Pointer[[]byte] {
		large := new([]byte)
		c := p.gather(2, func(int) { runtime.KeepAlive(large) })
		require.Equal(t, 2, c.Members())
		c.Do()
		p.release(c.helpers)
		return weak.Make(large)
	}()
	require.Eventually(t, func() bool { runtime.GC(); return held.Value() == nil }, 10*time.Second, time.Millisecond)
}

// Crews that come and go have each thread in one hand only, and never go on before all their members are done.
func TestManyCrews(t *testing.T) {
	var p pool
	processors(t, 4)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for round := range 100 {
				var inside [3]atomic.Int64
				c := p.gather(3, func(member int) {
					require.EqualValues(t, 1, inside[member].Add(1))
					time.Sleep(patience / 50)
					inside[member].Add(-1)
				})
				for range 3 {
					c.Do()
					for i := range inside {
						require.Zero(t, inside[i].Load())
					}
				}
				p.release(c.helpers)
				if round%50 == 0 {
					time.Sleep(2 * patience)
				}
			}
		})
	}
	group.Wait()
}
