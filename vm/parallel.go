package vm

import (
	"runtime"
	"sync"
)

// parallelRanges splits [0, n) in ranges and calls f for each, on as many goroutines as
// there are processors; it returns when all have.
func parallelRanges(n int, f func(lo, hi int)) {
	parts := min(runtime.GOMAXPROCS(0), n)
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
