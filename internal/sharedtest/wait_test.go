//go:build unix

package sharedtest

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestProcessorTimeIsOfWorkNotOfWaiting(t *testing.T) {
	start := ProcessorTime()
	time.Sleep(200 * time.Millisecond)
	require.Less(t, ProcessorTime()-start, 100*time.Millisecond)
	for ProcessorTime()-start < 20*time.Millisecond { // ends, if work counts
	}
}

func TestUntilAsksAgain(t *testing.T) {
	asked := 0
	Until(t, "the third time", func() bool { asked++; return asked == 3 })
	require.Equal(t, 3, asked)
	ready := make(chan int, 1)
	ready <- 7
	require.Equal(t, 7, Receive(t, "seven", ready))
}
