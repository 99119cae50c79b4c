//go:build !amd64 || purego

package kernel

// ProductNanoseconds is about what one product in Dot takes.
func ProductNanoseconds() float64 { return 0.7 }

// Dot is dotGo.
func Dot(rows, columns []int16, stride, n int, out *Sums) { dotGo(rows, columns, stride, n, out) }

// Copy is copyGo.
func Copy(dst []int16, src []byte) { copyGo(dst, src) }
