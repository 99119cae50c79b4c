package vm

func costProduct() float64 { return 0.7 }

func dotTile(rows, columns []int16, stride, n int, out *[tileRows * tileColumns]int32) {
	dotTileGo(rows, columns, stride, n, out)
}
