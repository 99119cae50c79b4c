// Package parallel splits loops among all processors.
package parallel

import (
	"runtime"
	"sync"
)

// Ranges splits [0, n) in ranges of at least least and calls f for each, on at most as many
// goroutines as there are processors; it returns when all have.
func Ranges(n, least int, f func(lo, hi int)) {
	parts := min(runtime.GOMAXPROCS(0), n/max(least, 1))
	if parts <= 1 {
		if n > 0 {
			f(0, n)
		}
		return
	}
	var wg sync.WaitGroup
	for p := range parts {
		wg.Go(func() { f(p*n/parts, (p+1)*n/parts) })
	}
	wg.Wait()
}
