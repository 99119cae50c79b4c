package threads

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

func TestAThreadKeepsAwayFromItsCaller(t *testing.T) {
	var allowed unix.CPUSet
	require.NoError(t, unix.SchedGetaffinity(0, &allowed))
	if allowed.Count() < 2 {
		t.Skip("needs two processors")
	}
	var p pool
	processors(t, 2)
	runtime.LockOSThread() // never unlocked: the thread ends with the test
	for cpu := range 1024 {
		if !allowed.IsSet(cpu) {
			continue
		}
		var here unix.CPUSet
		here.Set(cpu)
		require.NoError(t, unix.SchedSetaffinity(0, &here))
		list := p.take(1)
		require.Len(t, list, 1)
		var its unix.CPUSet
		require.NoError(t, unix.SchedGetaffinity(list[0].id, &its))
		require.False(t, its.IsSet(cpu))
		require.Equal(t, allowed.Count()-1, its.Count())
		p.release(list)
	}
}
