//go:build !amd64

package vm

// costProduct is the nanoseconds of one product of packed operands.
func costProduct() float64 { return 0.7 }

func dotTile(rows, columns []int16, stride, n int, out *tileSums) {
	dotTileGo(rows, columns, stride, n, out)
}
