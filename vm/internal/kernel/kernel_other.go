//go:build !amd64 || purego

package kernel

// ProductNanoseconds is about what one product in Dot takes.
func ProductNanoseconds() float64 { return 0.7 }

// Dot is dotGo.
func Dot(rows, columns []int16, stride, n int, out *Sums) { dotGo(rows, columns, stride, n, out) }

// Widen is widenGo.
func Widen(dst []int16, src []byte) { widenGo(dst, src) }

// Copy is copyGo.
func Copy(dst []int16, src []byte) { copyGo(dst, src) }

// Load8 is load8Go.
func Load8(dst []int64, src []byte) { load8Go(dst, src) }

// Load16 is load16Go.
func Load16(dst []int64, src []byte) { load16Go(dst, src) }

// MulAdd is mulAddGo.
func MulAdd(acc []int64, a, b []int16) { mulAddGo(acc, a, b) }

// Rescale is rescaleGo.
func Rescale(dst, acc, words []int64, e *Epilogue) bool { return rescaleGo(dst, acc, words, e) }
