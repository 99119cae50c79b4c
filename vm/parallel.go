package vm

import (
	"runtime"
	"sync"
)

// minHashBatch is how many hashes are worth a goroutine.
const minHashBatch = 256

// parallelRanges splits [0, n) in ranges of at least batch and calls f for each, on
// as many goroutines as there are processors; it returns when all have.
func parallelRanges(n, batch int, f func(lo, hi int)) {
	parts := min(runtime.GOMAXPROCS(0), n/batch)
	if parts <= 1 {
		f(0, n)
		return
	}
	var wg sync.WaitGroup
	for p := range parts {
		wg.Go(func() { f(p*n/parts, (p+1)*n/parts) })
	}
	wg.Wait()
}
