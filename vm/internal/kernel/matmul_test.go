package kernel

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// newPanels8 packs weights of 8 bits: that of row i and column j is the signed byte
// src[i·kStride + j·nStride].
func newPanels8(k, n int, src []byte, kStride, nStride int) *Panels {
	p := NewPanels(nil, k, n)
	setColumns(p.SetColumn, k, n, src, kStride, nStride)
	return p
}

// newQuads is newPanels8 for MatMul8.
func newQuads(k, n int, src []byte, kStride, nStride int) *Quads {
	q := NewQuads(nil, k, n)
	setColumns(q.SetColumn, k, n, src, kStride, nStride)
	return q
}

func setColumns(set func(j int, weights []int16), k, n int, src []byte, kStride, nStride int) {
	column := make([]int16, k)
	for j := range n {
		for i := range column {
			column[i] = int16(int8(src[i*kStride+j*nStride]))
		}
		set(j, column)
	}
}

// newPanels16 is newPanels8 by way of 16 bits.
func newPanels16(k, n int, src []byte, kStride, nStride int) *Panels {
	wide := make([]int16, len(src))
	for i, b := range src {
		wide[i] = int16(int8(b)) * 257 // -32896 wraps to 32640
	}
	var p Panels
	p.Pack16(k+1, n+1, make([]int16, (k+1)*(n+1)), n+1, 1) // memory to be used again
	p.Pack16(k, n, wide, kStride, nStride)
	return &p
}

// randomWeights are bytes of a k×n matrix with its strides, stored by rows or by columns.
func randomWeights(t testing.TB, rng *rand.Rand, k, n int) (src []byte, kStride, nStride int) {
	if rng.IntN(2) == 0 {
		m := randomMatrix(rng, n, k)
		return numbers[byte](t, rng, m.size()), 1, m.stride
	}
	m := randomMatrix(rng, k, n)
	return numbers[byte](t, rng, m.size()), m.stride, 1
}

func matMul16Case(pack func(k, n int, src []byte, kStride, nStride int) *Panels) func(testing.TB, *rand.Rand) {
	return func(t testing.TB, rng *rand.Rand) {
		k, n, rows := 1+rng.IntN(70), 1+rng.IntN(100), rng.IntN(40)
		src, kStride, nStride := randomWeights(t, rng, k, n)
		b := pack(k, n, src, kStride, nStride)
		require.Equal(t, (n+15)/16, b.Count())
		panel0 := rng.IntN(b.Count())
		panels := 1 + rng.IntN(b.Count()-panel0)
		in, out := randomMatrix(rng, rows, k), randomMatrix(rng, rows, 16*panels)
		a := numbers[int16](t, rng, in.size()+k%2)
		c := numbers[int32](t, rng, out.size())
		before := append([]int32(nil), c...)
		MatMul16(c, out.stride, a, in.stride, rows, b, panel0, panels)
		requireWritten(t, before, c, out, func(i, j int) int32 {
			sum, column := int32(0), panel0*16+j
			for l := range k {
				if column < n {
					w := int16(int8(src[l*kStride+column*nStride]))
					if b.w16 != nil {
						w *= 257
					}
					sum += int32(a[i*in.stride+l]) * int32(w)
				}
			}
			return sum
		})
	}
}

// randomRuns are rows of a random number of runs, which may overlap, and weights for them
// by columns: length elements of a run count, of which the kernel reads group at a time.
func randomRuns(t testing.TB, rng *rand.Rand, group int) (runs []int, weights []byte, length, rows, aStride, n, size int) {
	length, n, rows, aStride = 1+rng.IntN(20), 1+rng.IntN(50), 1+rng.IntN(40), rng.IntN(30)
	count := 1 + rng.IntN(10)
	if rng.IntN(4) == 0 {
		length, rows, count = 1+rng.IntN(200), 1+rng.IntN(100), 1+rng.IntN(3)
	}
	runs = make([]int, count)
	padded := (length + group - 1) / group * group
	for r := range runs {
		runs[r] = rng.IntN(100)
	}
	k := padded * len(runs)
	weights = numbers[byte](t, rng, k*n)
	for l := range k * n {
		if l%padded >= length {
			weights[l] = 0
		}
	}
	return runs, weights, length, rows, aStride, n, slices.Max(runs) + (rows-1)*aStride + padded
}

// guardedCopy is a copy in guarded memory.
func guardedCopy[T any](t testing.TB, rng *rand.Rand, src []T) []T {
	dst := guarded[T](t, rng, len(src))
	copy(dst, src)
	return dst
}

func matMulRuns16Case(t testing.TB, rng *rand.Rand) {
	runs, weights, length, rows, aStride, n, size := randomRuns(t, rng, 2)
	k := len(weights) / n
	b := newPanels8(k, n, weights, 1, k)
	b.w8 = guardedCopy(t, rng, b.w8)
	a, out := numbers[int16](t, rng, size), randomMatrix(rng, rows, 16*b.Count())
	c := numbers[int32](t, rng, out.size())
	before := append([]int32(nil), c...)
	MatMulRuns16(c, out.stride, a, runs, length, aStride, rows, b, 0, b.Count())
	requireWritten(t, before, c, out, func(i, j int) int32 {
		return sumOfRuns(a, runs, weights, length, i*aStride, j, n)
	})
}

func matMulRuns8Case(t testing.TB, rng *rand.Rand) {
	runs, weights, length, rows, aStride, n, size := randomRuns(t, rng, 4)
	k := len(weights) / n
	b := newQuads(k, n, weights, 1, k)
	b.w = guardedCopy(t, rng, b.w)
	a, out := numbers[uint8](t, rng, size), randomMatrix(rng, rows, 16*b.Count())
	c := numbers[int32](t, rng, out.size())
	before := append([]int32(nil), c...)
	MatMulRuns8(c, out.stride, a, runs, length, aStride, rows, b, 0, b.Count())
	requireWritten(t, before, c, out, func(i, j int) int32 {
		return sumOfRuns(a, runs, weights, length, i*aStride, j, n)
	})
}

func matMulNarrow16Case[D int8 | int16](t testing.TB, rng *rand.Rand) {
	runs, weights, length, rows, aStride, n, size := randomRuns(t, rng, 2)
	k := len(weights) / n
	b, a := newPanels8(k, n, weights, 1, k), numbers[int16](t, rng, size)
	narrowCase(t, rng, rows, b.Count(), func(dst []D, stride, panel0, panels int, q *Requant, col0 int) bool {
		return MatMulNarrow16(dst, stride, a, runs, length, aStride, rows, b, panel0, panels, q, col0)
	}, func(i, j int) int32 { return sumOfRuns(a, runs, weights, length, i*aStride, j, n) })
}

func matMulNarrow8Case[D int8 | int16](t testing.TB, rng *rand.Rand) {
	runs, weights, length, rows, aStride, n, size := randomRuns(t, rng, 4)
	k := len(weights) / n
	b, a := newQuads(k, n, weights, 1, k), numbers[uint8](t, rng, size)
	narrowCase(t, rng, rows, b.Count(), func(dst []D, stride, panel0, panels int, q *Requant, col0 int) bool {
		return MatMulNarrow8(dst, stride, a, runs, length, aStride, rows, b, panel0, panels, q, col0)
	}, func(i, j int) int32 { return sumOfRuns(a, runs, weights, length, i*aStride, j, n) })
}

// narrowCase compares a product of some of the panels that there are.
func narrowCase[D int8 | int16](t testing.TB, rng *rand.Rand, rows, count int, multiply func(dst []D, stride, panel0, panels int, q *Requant, col0 int) bool, sum func(i, j int) int32) {
	panel0 := rng.IntN(count)
	panels, col0 := 1+rng.IntN(count-panel0), 16*rng.IntN(3)
	e, out := newFoldedEpilogue(t, rng, col0+16*panels+rng.IntN(20)), randomMatrix(rng, rows, 16*panels)
	dst := numbers[D](t, rng, out.size())
	before := slices.Clone(dst)
	if !multiply(dst, out.stride, panel0, panels, e.q, col0) {
		require.Equal(t, before, dst)
		require.NotContains(t, []Tier{AVX512VNNI, AMX}, Active())
		return
	}
	requireWritten(t, before, dst, out, func(i, j int) D { return D(e.at(int64(sum(i, 16*panel0+j)), col0+j)) })
}

// sumOfRuns is a row's sum of column j of n, 0 for padding.
func sumOfRuns[A int16 | uint8](a []A, runs []int, weights []byte, length, row, j, n int) (sum int32) {
	if j >= n {
		return 0
	}
	k := len(weights) / n
	for r, run := range runs {
		for l := range length {
			sum += int32(a[run+row+l]) * int32(int8(weights[j*k+r*k/len(runs)+l]))
		}
	}
	return sum
}

func matMul8Case(t testing.TB, rng *rand.Rand) {
	k, n, rows := 1+rng.IntN(70), 1+rng.IntN(100), rng.IntN(40)
	src, kStride, nStride := randomWeights(t, rng, k, n)
	b := newQuads(k, n, src, kStride, nStride)
	panel0 := rng.IntN(b.Count())
	panels := 1 + rng.IntN(b.Count()-panel0)
	in, out := randomMatrix(rng, rows, k), randomMatrix(rng, rows, 16*panels)
	signed := numbers[byte](t, rng, in.size())
	a := guarded[byte](t, rng, in.size()+(-k&3))
	Flip8(a[:in.size()], signed)
	c := numbers[int32](t, rng, out.size())
	before := append([]int32(nil), c...)
	MatMul8(c, out.stride, a, in.stride, rows, b, panel0, panels)
	for i := range rows {
		for j := range 16 * panels {
			c[i*out.stride+j] -= 128 * b.Sums[panel0*16+j]
		}
	}
	requireWritten(t, before, c, out, func(i, j int) int32 {
		sum, column := int32(0), panel0*16+j
		for l := range k {
			if column < n {
				sum += int32(int8(signed[i*in.stride+l])) * int32(int8(src[l*kStride+column*nStride]))
			}
		}
		return sum
	})
}

// pack16Case packs numbers stored by rows, by columns or neither.
func pack16Case(t testing.TB, rng *rand.Rand) {
	k, n := 1+rng.IntN(100), 1+rng.IntN(60)
	m, by := randomMatrix(rng, k, n), rng.IntN(2)
	kStride, nStride := m.stride, 1
	if by == 1 {
		m = randomMatrix(rng, n, k)
		kStride, nStride = 1, m.stride
	}
	src := numbers[int16](t, rng, m.size())
	var p Panels
	p.Pack16(k+1, n+1, make([]int16, (k+1)*(n+1)), n+1, 1) // memory to be used again
	for i := range p.w16 {
		p.w16[i] = 77
	}
	p.Pack16(k, n, src, kStride, nStride)
	pairs, columns := (k+1)/2, (n+15)/16*16
	require.Len(t, p.w16, pairs*2*columns)
	for i := range 2 * pairs {
		for j := range columns {
			want := int16(0)
			if i < k && j < n {
				want = src[i*kStride+j*nStride]
			}
			if got := p.w16[(j/16*pairs+i/2)*32+j%16*2+i%2]; want != got {
				require.Equal(t, want, got, "row %d, column %d of %dx%d", i, j, k, n)
			}
		}
	}
}

func flip8Case(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(300)
	src, dst := numbers[byte](t, rng, n), guarded[byte](t, rng, n)
	Flip8(dst, src)
	for i := range dst {
		require.Equal(t, int(int8(src[i]))+128, int(dst[i]))
	}
}

func flip16Case(t testing.TB, rng *rand.Rand) {
	n := rng.IntN(300)
	src, dst := numbers[int16](t, rng, n), guarded[byte](t, rng, n)
	Flip16(dst, src)
	for i := range dst {
		require.Equal(t, int(int8(src[i]))+128, int(dst[i]))
	}
}

func TestKernelsRefuseWhatLiesOutside(t *testing.T) {
	b := newPanels8(3, 17, make([]byte, 51), 17, 1)
	c, a := make([]int32, 64), make([]int16, 8)
	MatMul16(c, 32, a[:8], 3, 2, b, 0, 2)
	require.Panics(t, func() { MatMul16(c, 32, a[:6], 3, 2, b, 0, 2) }, "no element after an odd row")
	require.Panics(t, func() { MatMul16(c, 32, a, 5, 2, b, 0, 2) }, "a row outside")
	require.Panics(t, func() { MatMul16(c[:63], 32, a, 3, 2, b, 0, 2) }, "output outside")
	require.Panics(t, func() { MatMul16(c, 32, a, 3, 2, b, 1, 2) }, "no such panel")
	require.Panics(t, func() { MatMul16(c, 32, a, 3, 2, b, -1, 1) }, "no such panel")
	require.Panics(t, func() { MatMul16(c, -32, a, 3, 2, b, 0, 2) }, "a negative stride")
	require.Panics(t, func() { MatMul16(c, 32, a, math.MaxInt/2+1, 5, b, 0, 2) }, "a stride that overflows")
	var p Panels
	p.Pack16(2, 3, make([]int16, 8), 5, 1)
	require.Panics(t, func() { p.Pack16(2, 3, make([]int16, 7), 5, 1) }, "a row outside")
	require.Panics(t, func() { p.Pack16(2, 3, make([]int16, 8), -1, 4) }, "a negative stride")
	q := newQuads(5, 1, make([]byte, 5), 1, 5)
	require.Panics(t, func() { MatMul8(c, 32, make([]byte, 7), 5, 1, q, 0, 1) }, "no elements after a row")
}

func TestRowStrideKeepsRowsApartInTheCache(t *testing.T) {
	for n := range 5000 {
		for _, size := range []int{1, 2} {
			stride := RowStride(n, size)
			require.Zero(t, stride*size%64)
			require.Equal(t, 1, stride*size/64%2)
			require.GreaterOrEqual(t, stride, n+4/size-1)
			require.LessOrEqual(t, stride*size, n*size+130)
		}
	}
}

// Kernels have state of their own in the processor, and one takes more of the stack than its
// caller's frame is sure to leave.
func TestKernelsRunOnManyThreadsAndOnStacksOfAnySize(t *testing.T) {
	const rows, k, n = 40, 130, 20
	rng := rand.New(rand.NewPCG(1, 2))
	weights, a := numbers[byte](t, rng, k*n), numbers[int16](t, rng, rows*k)
	b, e := newPanels8(k, n, weights, n, 1), newFoldedEpilogue(t, rng, 32)
	sums, narrow := make([]int32, rows*32), make([]int16, rows*32)
	matMul16Go(sums, 32, a, oneRun[:], k, rows, b, 0, 2)
	Requantize(narrow, 32, sums, 32, rows, 32, e.q, 0)
	onEachTier(t, func(t *testing.T) {
		var wait sync.WaitGroup
		for depth := range 40 {
			wait.Go(func() {
				c, dst := make([]int32, rows*32), make([]int16, rows*32)
				descend(depth, func() { MatMul16(c, 32, a, k, rows, b, 0, 2) })
				assert.Equal(t, sums, c, "at depth %d", depth)
				descend(depth, func() {
					if MatMulNarrow16(dst, 32, a, oneRun[:], k, k, rows, b, 0, 2, e.q, 0) {
						assert.Equal(t, narrow, dst, "at depth %d", depth)
					}
				})
			})
		}
		wait.Wait()
	})
}

// descend calls f with depth times half a kilobyte on the stack.
//
//go:noinline
func descend(depth int, f func()) (sum byte) {
	var frame [512]byte
	frame[depth] = 1
	if depth == 0 {
		f()
	} else {
		sum = descend(depth-1, f)
	}
	return sum + frame[depth/2]
}
