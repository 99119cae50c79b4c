package kernel

import "encoding/binary"

// The functions of this file work on rows of 64-bit integers and wrap there. Their
// kernels do whole vectors and say how many elements these are; the loops do the rest.

// Load8 sign-extends bytes.
func Load8(dst []int64, src []byte) {
	src = src[:len(dst)]
	for i := loadRow(dst, src, 1); i < len(dst); i++ {
		dst[i] = int64(int8(src[i]))
	}
}

// Load16 sign-extends little-endian 16-bit integers.
func Load16(dst []int64, src []byte) {
	src = src[:2*len(dst)]
	for i := loadRow(dst, src, 2); i < len(dst); i++ {
		dst[i] = int64(int16(binary.LittleEndian.Uint16(src[2*i : 2*i+2])))
	}
}

// Load32 sign-extends little-endian 32-bit integers.
func Load32(dst []int64, src []byte) {
	src = src[:4*len(dst)]
	for i := loadRow(dst, src, 4); i < len(dst); i++ {
		dst[i] = int64(int32(binary.LittleEndian.Uint32(src[4*i : 4*i+4])))
	}
}

// Store8 keeps the lower bytes.
func Store8(dst []byte, src []int64) {
	dst = dst[:len(src)]
	for i := storeRow(dst, src, 1); i < len(src); i++ {
		dst[i] = byte(src[i])
	}
}

// Store16 keeps the lower 16 bits, little-endian.
func Store16(dst []byte, src []int64) {
	dst = dst[:2*len(src)]
	for i := storeRow(dst, src, 2); i < len(src); i++ {
		binary.LittleEndian.PutUint16(dst[2*i:2*i+2], uint16(src[i]))
	}
}

// Store32 keeps the lower 32 bits, little-endian.
func Store32(dst []byte, src []int64) {
	dst = dst[:4*len(src)]
	for i := storeRow(dst, src, 4); i < len(src); i++ {
		binary.LittleEndian.PutUint32(dst[4*i:4*i+4], uint32(src[i]))
	}
}

// MulAdd16 is acc[i] += a[i]·b[i].
func MulAdd16(acc []int64, a, b []int16) {
	a, b = a[:len(acc)], b[:len(acc)]
	for i := mulAdd16Row(acc, a, b); i < len(acc); i++ {
		acc[i] += int64(a[i]) * int64(b[i])
	}
}

// MulAdd is acc[i] += a[i]·b[i].
func MulAdd(acc, a, b []int64) {
	a, b = a[:len(acc)], b[:len(acc)]
	for i := mulAddRow(acc, a, b); i < len(acc); i++ {
		acc[i] += a[i] * b[i]
	}
}

// Add is acc[i] += a[i].
func Add(acc, a []int64) {
	a = a[:len(acc)]
	for i := addRow(acc, a); i < len(acc); i++ {
		acc[i] += a[i]
	}
}

// Mul is acc[i] *= a[i].
func Mul(acc, a []int64) {
	a = a[:len(acc)]
	for i := mulRow(acc, a); i < len(acc); i++ {
		acc[i] *= a[i]
	}
}

// Div is a[i] = floor(a[i] / b[i]), 0 for b[i] = 0, -2^63 for -2^63 / -1.
func Div(a, b []int64) {
	b = b[:len(a)]
	for i := divRow(a, b); i < len(a); i++ {
		x, y := a[i], b[i]
		if y == 0 {
			a[i] = 0
			continue
		}
		q := x / y
		if r := x - q*y; r != 0 && r^y < 0 {
			q--
		}
		a[i] = q
	}
}

// Max is acc[i] = max(acc[i], a[i]).
func Max(acc, a []int64) {
	a = a[:len(acc)]
	for i := maxRow(acc, a); i < len(acc); i++ {
		acc[i] = max(acc[i], a[i])
	}
}

// Min is acc[i] = min(acc[i], a[i]).
func Min(acc, a []int64) {
	a = a[:len(acc)]
	for i := minRow(acc, a); i < len(acc); i++ {
		acc[i] = min(acc[i], a[i])
	}
}

// Weigh is a[i] = alpha·a[i] + beta·b[i] + gamma. b may be a.
func Weigh(a, b []int64, alpha, beta, gamma int64) {
	b = b[:len(a)]
	for i := weighRow(a, b, alpha, beta, gamma); i < len(a); i++ {
		a[i] = alpha*a[i] + beta*b[i] + gamma
	}
}

// SumOfProducts is acc + Σ a[i]·b[i].
func SumOfProducts(acc int64, a, b []int64) int64 {
	b = b[:len(a)]
	sum, done := productsOf(a, b)
	acc += sum
	for i := done; i < len(a); i++ {
		acc += a[i] * b[i]
	}
	return acc
}

// SumOf is acc + Σ a[i].
func SumOf(acc int64, a []int64) int64 {
	sum, done := sumOf(a)
	acc += sum
	for _, v := range a[done:] {
		acc += v
	}
	return acc
}

// MaxOf is the largest of acc and a.
func MaxOf(acc int64, a []int64) int64 {
	acc, done := maxOf(acc, a)
	for _, v := range a[done:] {
		acc = max(acc, v)
	}
	return acc
}

// MinOf is the smallest of acc and a.
func MinOf(acc int64, a []int64) int64 {
	acc, done := minOf(acc, a)
	for _, v := range a[done:] {
		acc = min(acc, v)
	}
	return acc
}

// Epilogue is what all elements of a rescaled row share. |Zero| ≤ 2^61.
type Epilogue struct{ Zero, Lo, Hi int64 }

// Rescale is dst[i] = clamp(zero + floor(((acc[i]·2^l >> p)·M + 2^(s-1)) / 2^s)), exact over
// the integers, with M, s, p and l from words[i]: bits 0–31, 32–39, 40–47 and 48–55, M < 2^31,
// s in [32, 62], p in [0, 31], l such that acc[i]·2^l has 64 bits, the rest zero.
func Rescale(dst, acc, words []int64, e *Epilogue) {
	acc, words = acc[:len(dst)], words[:len(dst)]
	zero, lo, hi := e.Zero, e.Lo, e.Hi
	for i := rescaleRow(dst, acc, words, e); i < len(dst); i++ {
		w := words[i]
		m, s := w&(1<<31-1), uint64(w>>32)&63
		x := acc[i] << (uint64(w>>48) & 63) >> (uint64(w>>40) & 63)
		// x = high·2^32 + low, and s ≥ 32: the product of 95 bits need not be formed.
		low := uint64(uint32(x))*uint64(m) + 1<<(s-1)
		high := (x>>32*m + int64(low>>32)) >> (s - 32)
		dst[i] = min(max(high+zero, lo), hi)
	}
}
