package kernel

import (
	"math/rand/v2"
	"slices"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"
)

// cases run one kernel on random shapes and numbers, on the active tier, and compare it
// with its definition.
var cases = []struct {
	name string
	run  func(t testing.TB, rng *rand.Rand)
}{
	{"MatMul16 with weights of 8 bits", matMul16Case(newPanels8)},
	{"MatMul16 with weights of 16 bits", matMul16Case(newPanels16)},
	{"MatMulRuns16", matMulRuns16Case},
	{"MatMul8", matMul8Case},
	{"MatMulRuns8", matMulRuns8Case},
	{"MatMulNarrow16 to 8", matMulNarrow16Case[int8]},
	{"MatMulNarrow16 to 16", matMulNarrow16Case[int16]},
	{"MatMulNarrow8 to 8", matMulNarrow8Case[int8]},
	{"MatMulNarrow8 to 16", matMulNarrow8Case[int16]},
	{"Pack16", pack16Case},
	{"Flip8", flip8Case},
	{"Flip16", flip16Case},
	{"Depthwise16", depthwise16Case},
	{"DepthwiseNarrow to 8", depthwiseNarrowCase[int8]},
	{"DepthwiseNarrow to 16", depthwiseNarrowCase[int16]},
	{"Depthwise32", depthwise32Case},
	{"MaxPool of 16 bits", poolCase(MaxPool, func(a, b int16) int16 { return max(a, b) })},
	{"MinPool of 16 bits", poolCase(MinPool, func(a, b int16) int16 { return min(a, b) })},
	{"MaxPool of 32 bits", poolCase(MaxPool, func(a, b int32) int32 { return max(a, b) })},
	{"MinPool of 32 bits", poolCase(MinPool, func(a, b int32) int32 { return min(a, b) })},
	{"Requantize 32 to 8", requantizeCase[int8, int32]},
	{"Requantize 32 to unsigned 8", requantizeCase[uint8, int32]},
	{"Requantize 32 to 16", requantizeCase[int16, int32]},
	{"Requantize 32 to 32", requantizeCase[int32, int32]},
	{"Requantize 16 to 8", requantizeCase[int8, int16]},
	{"Requantize 16 to 16", requantizeCase[int16, int16]},
	{"Requantize 16 to 32", requantizeCase[int32, int16]},
	{"MulRequant16 to 16", mulRequant16Case[int16]},
	{"MulRequant16 to 32", mulRequant16Case[int32]},
	{"Linear16 to 16", linear16Case[int16]},
	{"Linear16 to 32", linear16Case[int32]},
	{"Lookup16", lookup16Case},
	{"Load8", loadCase(Load8, 1)},
	{"Load16", loadCase(Load16, 2)},
	{"Load32", loadCase(Load32, 4)},
	{"Store8", storeCase(Store8, 1)},
	{"Store16", storeCase(Store16, 2)},
	{"Store32", storeCase(Store32, 4)},
	{"Add", combineCase(Add, func(acc, a int64) int64 { return acc + a })},
	{"Mul", combineCase(Mul, func(acc, a int64) int64 { return acc * a })},
	{"Div", divCase},
	{"Max", combineCase(Max, func(acc, a int64) int64 { return max(acc, a) })},
	{"Min", combineCase(Min, func(acc, a int64) int64 { return min(acc, a) })},
	{"SumOf", reduceCase(SumOf, func(acc, a int64) int64 { return acc + a })},
	{"MaxOf", reduceCase(MaxOf, func(acc, a int64) int64 { return max(acc, a) })},
	{"MinOf", reduceCase(MinOf, func(acc, a int64) int64 { return min(acc, a) })},
	{"MulAdd", mulAddCase},
	{"MulAdd16", mulAdd16Case},
	{"Weigh", weighCase},
	{"Rescale", rescaleCase},
	{"MulRescale16", mulRescale16Case},
	{"products of 32 bits in halves", halvesCase},
	{"products of 16 bits in halves", halves16Case},
	{"Join32", joinCase},
	{"Split16", splitCase},
	{"Sums16", rowReduceCase(Sums16, func(acc, v int32) int32 { return acc + v })},
	{"Sums32", rowReduceCase(Sums32, func(acc, v int64) int64 { return acc + v })},
	{"Maxima16", rowReduceCase(Maxima16, func(acc, v int16) int16 { return max(acc, v) })},
	{"Minima16", rowReduceCase(Minima16, func(acc, v int16) int16 { return min(acc, v) })},
	{"Narrow64", narrow64Case},
	{"Requantize64 to 16", requantize64Case[int16]},
	{"Requantize64 to 32", requantize64Case[int32]},
	{"RequantizeHalves to 16", requantizeHalvesCase[int16]},
	{"RequantizeHalves to 32", requantizeHalvesCase[int32]},
	{"Multiply32 to 16", combine32Case[int16](false)},
	{"Multiply32 to 32", combine32Case[int32](false)},
	{"Linear32 to 16", combine32Case[int16](true)},
	{"Linear32 to 32", combine32Case[int32](true)},
	{"MatMul32", matMul32Case},
	{"Lookup32 of 16 bits", lookup32Case[int16]},
	{"Lookup32 of 32 bits", lookup32Case[int32]},
	{"Panels.Halve", halvedPanelsCase},
}

// onEachTier runs a test on every tier of this CPU.
func onEachTier(t *testing.T, f func(t *testing.T)) {
	before := Active()
	defer func() { require.NoError(t, Use(before)) }()
	for _, tier := range Tiers() {
		require.NoError(t, Use(tier))
		t.Run(tier.String(), f)
	}
}

func TestEveryKernelOnEveryTierIsItsDefinition(t *testing.T) {
	rounds := 300
	if testing.Short() {
		rounds = 60
		t.Logf("%d rounds (-short)", rounds)
	}
	onEachTier(t, func(t *testing.T) {
		for i, c := range cases {
			t.Run(c.name, func(t *testing.T) {
				for round := range rounds {
					// The cleanup of a subtest unmaps the slices.
					c.run(t, rand.New(rand.NewPCG(uint64(i), uint64(round))))
				}
			})
		}
	})
}

func FuzzKernels(f *testing.F) {
	f.Add(uint8(0), uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, which uint8, seed1, seed2 uint64) {
		c := cases[int(which)%len(cases)]
		onEachTier(t, func(t *testing.T) { c.run(t, rand.New(rand.NewPCG(seed1, seed2))) })
	})
}

// integer is what kernels work on.
type integer interface {
	~int8 | ~uint8 | ~int16 | ~int32 | ~int64
}

// numbers are n random numbers in guarded memory, many of them extreme.
func numbers[T integer](t testing.TB, rng *rand.Rand, n int) []T {
	s := guarded[T](t, rng, n)
	bits := 8 * int(unsafe.Sizeof(T(0)))
	var least T // the smallest number of a signed type, the half of an unsigned one
	least = ^least << (bits - 1)
	extremes := []T{least, least + 1, ^least, 0, 1, ^T(0)}
	mode := rng.IntN(4)
	for i := range s {
		s[i] = T(rng.Uint64())
		if mode == 0 || mode < 3 && rng.IntN(4) == 0 {
			s[i] = extremes[rng.IntN(len(extremes))]
		}
		if mode == 2 {
			s[i] = extremes[0]
		}
	}
	return s
}

// matrix is the place of rows in a slice that ends with the last row.
type matrix struct{ rows, cols, stride int }

func randomMatrix(rng *rand.Rand, rows, cols int) matrix {
	return matrix{rows, cols, cols + rng.IntN(3)*rng.IntN(20)}
}

// size is what a slice needs.
func (m matrix) size() int { return max(0, (m.rows-1)*m.stride+m.cols) }

// requireWritten compares a kernel's output with the wanted elements, and what lies
// between the rows with what was there before.
func requireWritten[T integer](t testing.TB, before, got []T, m matrix, want func(i, j int) T) {
	expected := slices.Clone(before)
	for i := range m.rows {
		for j := range m.cols {
			expected[i*m.stride+j] = want(i, j)
		}
	}
	for i := range expected {
		if expected[i] != got[i] {
			require.Equal(t, expected[i], got[i], "row %d, column %d of %v", i/m.stride, i%m.stride, m)
		}
	}
}
