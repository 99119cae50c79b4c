package vm

import "golang.org/x/sys/cpu"

// costProduct is the nanoseconds of one product of packed operands.
func costProduct() float64 {
	if cpu.X86.HasAVX2 {
		return 0.04
	}
	return 0.7
}

func dotTile(rows, columns []int16, stride, n int, out *tileSums) {
	if !cpu.X86.HasAVX2 {
		dotTileGo(rows, columns, stride, n, out)
		return
	}
	// The kernel's furthest reads.
	_, _ = rows[(tileRows-1)*stride+n-1], columns[(tileColumns-1)*stride+n-1]
	dotTileAVX2(&rows[0], &columns[0], stride, n, out)
}

// dotTileAVX2 is dotTileGo for n a multiple of dotLanes.
//
//go:noescape
func dotTileAVX2(rows, columns *int16, stride, n int, out *tileSums)
