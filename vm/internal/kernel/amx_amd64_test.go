//go:build !purego

package kernel

import (
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func skipWithoutTiles(t testing.TB) {
	if !slices.Contains(Tiers(), AMX) {
		t.Skip("this processor or system has no AMX: make amx emulates one")
	}
}

// Tiles that are left in use cost every switch of threads, and every signal.
func TestTilesAreReleased(t *testing.T) {
	skipWithoutTiles(t)
	defer func(before Tier) { require.NoError(t, Use(before)) }(Active())
	require.NoError(t, Use(AMX))
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	b, c := newQuads(100, 32, make([]byte, 3200), 32, 1), make([]int32, 48*32)
	MatMul8(c, 32, make([]uint8, 4800), 100, 48, b, 0, 2)
	require.Zero(t, xgetbv(1)&tileState)
	MatMul16(c, 32, make([]int16, 4800), 100, 48, newPanels8(100, 32, make([]byte, 3200), 32, 1), 0, 2)
	require.Zero(t, xgetbv(1)&tileState)
}
