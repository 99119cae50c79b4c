package parallel

import (
	"runtime"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEveryIndexIsInOneRange(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	for _, c := range []struct{ n, least, ranges int }{{0, 1, 0}, {1, 1, 1}, {7, 1, 3}, {7, 3, 2}, {7, 8, 1}, {1000, 0, 3}} {
		var lock sync.Mutex
		seen, ranges := make([]int, c.n), 0
		Ranges(c.n, c.least, func(lo, hi int) {
			lock.Lock()
			defer lock.Unlock()
			ranges++
			for i := lo; i < hi; i++ {
				seen[i]++
			}
		})
		require.Equal(t, c.ranges, ranges, "%+v", c)
		for i, n := range seen {
			require.Equal(t, 1, n, "index %d of %+v", i, c)
		}
	}
}
