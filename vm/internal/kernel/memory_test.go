package kernel

import (
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestPiecesOfMemoryAreApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := new(Memory)
		var pieces [][]int16
		for i, n := range rapid.SliceOfN(rapid.IntRange(0, memoryChunk), 1, 30).Draw(t, "lengths") {
			piece := take[int16](m, n)
			require.Len(t, piece, n)
			require.Equal(t, make([]int16, n), piece, "zeros")
			if n > 0 {
				require.Zero(t, uintptr(unsafe.Pointer(&piece[0]))%memoryAlignment)
			}
			for j := range piece {
				piece[j] = int16(i + 1)
			}
			pieces = append(pieces, piece)
		}
		for i, piece := range pieces {
			for _, v := range piece {
				require.EqualValues(t, i+1, v)
			}
		}
	})
}

func TestSmallPiecesShareMemory(t *testing.T) {
	m := new(Memory)
	a, b := take[int32](m, 3), take[int8](m, 5)
	require.EqualValues(t, memoryAlignment, uintptr(unsafe.Pointer(&b[0]))-uintptr(unsafe.Pointer(&a[0])))
	require.Equal(t, 3, cap(a), "nothing is appended over the next")
}
