package cli

import (
	"os"
	"runtime/debug"
)

// garbagePercent is GOGC for commands that keep models in memory and run them.
const garbagePercent = 25

// CollectOften makes the heap grow by a quarter between garbage collections, not to its double:
// what a process that runs models keeps are a few large pieces of numbers, in which there is
// nothing to search, so that a collection takes less than a millisecond, and what becomes
// garbage are the outputs of runs. The environment's GOGC goes before it.
func CollectOften() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
}
