package vm

import (
	"sync/atomic"

	"github.com/opml/opml/vm/internal/threads"
)

// parallel calls f for each of n tasks, on as many threads as are to be had, and returns when
// all are done.
func parallel(n int, f func(task int)) {
	next := atomic.Int64{}
	crew := threads.Gather(n, func(int) {
		for k := next.Add(1) - 1; k < int64(n); k = next.Add(1) - 1 {
			f(int(k))
		}
	})
	defer crew.Dismiss()
	crew.Do()
}
