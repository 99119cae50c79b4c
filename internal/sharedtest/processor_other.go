//go:build !unix

package sharedtest

import "time"

var start = time.Now()

// ProcessorTime is the time since the process began, where the system is not asked for more.
func ProcessorTime() time.Duration { return time.Since(start) }
