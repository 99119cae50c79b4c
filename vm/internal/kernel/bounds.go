package kernel

import "fmt"

// checkRows panics unless rows of width elements that start stride apart lie in a slice
// of the given length. The assembly relies on it.
func checkRows(length, stride, rows, width int) {
	if stride < 0 || width < 0 || rows > 0 && !fits(length, stride, rows, width) {
		panic(fmt.Sprintf("kernel: %d rows of %d, %d apart, exceed a slice of %d", rows, width, stride, length))
	}
}

// fits reports whether (rows-1)·stride + width ≤ length without overflow.
func fits(length, stride, rows, width int) bool {
	room := length - width
	return room >= 0 && (stride == 0 || rows-1 <= room/stride)
}

// checkPanels panics unless count panels from first exist.
func checkPanels(first, count, have int) {
	if first < 0 || first > have || count > have-first {
		panic(fmt.Sprintf("kernel: panels %d to %d of %d", first, first+count, have))
	}
}

// zeroRows clears rows.
func zeroRows[T any](c []T, stride, rows, width int) {
	for i := range rows {
		clear(c[i*stride:][:width])
	}
}
