package vm_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// What the planner may do, rule by rule: a program to which it applies, and neighbours to
// which it must not.

// split is a matrix product of 12×40 activations with 16 columns in two instructions: the sums
// of quarters of the terms, and their sum.
type split struct {
	x, weights    *vm.Tensor
	partial, last *vm.Instruction
	between       vm.DType
	more          []*vm.Instruction // on the partial sums, with results of 12×16
}

func newSplit() *split {
	word := vm.Immediate(vm.Scale{M: 1 << 30, S: 42}.Word())
	return &split{
		x: filled(vm.I16.Min(), vm.I16, 12, 40), weights: filled(3, vm.I8, 16, 40), between: vm.I32,
		partial: &vm.Instruction{Map: vm.MapMul, Out: []uint32{12, 16, 4}, Red: []uint32{10}, Lo: vm.I32.Min(), Hi: vm.I32.Max(),
			A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: []vm.Term{{Axis: 2, Coef: 10}, {Axis: 3, Coef: 1}}}}},
			B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: []vm.Term{{Axis: 2, Coef: 10}, {Axis: 3, Coef: 1}}}}}},
		last: &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: []uint32{12, 16}, Red: []uint32{4}, Lo: vm.I16.Min(), Hi: vm.I16.Max(),
			A: axisView(2, 3), Init: vm.Immediate(1000), Scale: word},
	}
}

// require runs the program, and returns whether the two instructions were joined.
func (s *split) require(t *testing.T, outputs int, name string) bool {
	narrow := vm.Descriptor{DType: vm.I16, Dims: s.last.Out}
	code, results := append([]*vm.Instruction{s.partial}, s.more...), []vm.Descriptor{{DType: s.between, Dims: s.partial.Out}}
	for range s.more {
		results = append(results, narrow)
	}
	m := singular(t, []*vm.Tensor{s.x}, []*vm.Tensor{s.weights}, outputs, append(code, s.last), append(results, narrow)...)
	requireReferenceBits(t, m, []*vm.Tensor{s.x}, name)
	return vm.PlanKinds(m)["matrix product joined"] > 0
}

func TestPartialSumsAreJoinedOnlyWhereThatMakesNoDifference(t *testing.T) {
	require.True(t, newSplit().require(t, 1, "as compilers split"))
	least := int64(10 * 3 * 32768) // the magnitude of the largest partial sum
	exact := newSplit()
	exact.partial.Lo, exact.partial.Hi = -least, least
	require.True(t, exact.require(t, 1, "limits that no sum exceeds"))
	for name, change := range map[string]func(s *split){
		"a lower limit that a sum exceeds":  func(s *split) { s.partial.Lo = -least + 1 },
		"an upper limit that a sum exceeds": func(s *split) { s.partial.Hi, s.weights = least-1, filled(-3, vm.I8, 16, 40) },
		"a type that is too narrow":         func(s *split) { s.between, s.partial.Lo, s.partial.Hi = vm.I16, vm.I16.Min(), vm.I16.Max() },
		"a zero point in between":           func(s *split) { s.partial.Zero = 1 },
		"a scale in between":                func(s *split) { s.partial.Scale = vm.Immediate(vm.Scale{M: 1 << 30, S: 33}.Word()) },
		"partial sums that begin with one":  func(s *split) { s.partial.Init = vm.Immediate(1) },
		"partial sums that are weighted":    func(s *split) { s.last.Alpha = 2 },
		"a number added to each":            func(s *split) { s.last.Gamma = 7 },
		"another operand":                   func(s *split) { s.last.Beta, s.last.B = 1, vm.Immediate(9) },
		"the largest of them":               func(s *split) { s.last.Reduce, s.last.Init = vm.ReduceMax, vm.Immediate(vm.I64.Min()) },
		"some of them":                      func(s *split) { s.last.Red = []uint32{3} },
		"another order": func(s *split) {
			s.last.Out, s.last.A.Index[0], s.last.A.Index[1] = []uint32{16, 12}, s.last.A.Index[1], s.last.A.Index[0]
		},
		"rows for columns": func(s *split) {
			s.x, s.partial.Out, s.last.Out = uniform(vm.I16, 16, 40), []uint32{16, 16, 4}, []uint32{16, 16}
			s.last.A.Index[0], s.last.A.Index[1] = s.last.A.Index[1], s.last.A.Index[0]
		},
		"an initial value that is one of them": func(s *split) {
			s.last.Init = axisView(2, 3)
			s.last.Init.Index[2] = vm.Index{}
		},
		"another reader": func(s *split) {
			first := *s.last
			s.more = []*vm.Instruction{&first}
		},
	} {
		s := newSplit()
		change(s)
		require.False(t, s.require(t, 1, name), name)
	}
	require.False(t, newSplit().require(t, 2, "partial sums that are an output"))
}

// TestSumsOfProductsMayJustFillThirtyTwoBits: and then they may not.
func TestSumsOfProductsMayJustFillThirtyTwoBits(t *testing.T) {
	for _, sign := range []int64{1, -1} {
		for more := range int64(3) { // magnitudes that add up to 2^16-1, 2^16, 2^16+1
			for _, kind := range []string{"matrix product", "matrix product in place", "computed product"} {
				x, w := filled(vm.I16.Min(), vm.I16, 5, 4), filled(sign*16384, vm.I16, 16, 4)
				for j := range uint64(16) {
					w.Set(4*j, sign*(16383+more))
				}
				in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{5, 16}, Red: []uint32{4}, Lo: vm.I64.Min(), Hi: vm.I64.Max(), A: axisView(0, 2), B: axisView(1, 2)}
				in.A.Index[1], in.B.Index[0], in.B.Index[1] = vm.Index{Terms: term(2, 1)}, vm.Index{Terms: term(1, 1)}, vm.Index{Terms: term(2, 1)}
				inputs, constants := []*vm.Tensor{x}, []*vm.Tensor{w}
				if kind == "computed product" {
					inputs, constants = []*vm.Tensor{x, w}, nil
				}
				m := singular(t, inputs, constants, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
				requireReferenceBits(t, m, inputs, kind)
				require.Equal(t, kind != "computed product" && more == 0, vm.PlanKinds(m)["matrix product"] > 0)
			}
		}
	}
}

// TestExtremesOfExtremesAreJoinedOnlyWithinTheSameLimits: a pool of 2×2 in two instructions.
func TestExtremesOfExtremesAreJoinedOnlyWithinTheSameLimits(t *testing.T) {
	build := func(reduce vm.ReduceOp, change func(rows, cols *vm.Instruction)) (*vm.Machine, []*vm.Tensor) {
		start := vm.I64.Min()
		if reduce == vm.ReduceMin {
			start = vm.I64.Max()
		}
		rows := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Reduce: reduce, Init: vm.Immediate(start), Lo: -100, Hi: 90, Out: []uint32{3, 16, 2}, Red: []uint32{2},
			A: vm.View{Kind: vm.Direct, Fill: start, Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 2}, {Axis: 3, Coef: 1}}}, {Terms: term(2, 1)}, {Terms: term(1, 1)}}}}
		cols := *rows
		cols.Out, cols.Red, cols.A = []uint32{3, 16}, []uint32{2}, axisView(1, 3)
		change(rows, &cols)
		x := uniform(vm.I16, 5, 2, 16)
		d := func(dims ...uint32) vm.Descriptor { return vm.Descriptor{DType: vm.I16, Dims: dims} }
		return singular(t, []*vm.Tensor{x}, nil, 1, []*vm.Instruction{rows, &cols}, d(rows.Out...), d(cols.Out...)), []*vm.Tensor{x}
	}
	for _, reduce := range []vm.ReduceOp{vm.ReduceMax, vm.ReduceMin} {
		m, inputs := build(reduce, func(_, _ *vm.Instruction) {})
		requireReferenceBits(t, m, inputs, "as compilers split")
		require.NotZero(t, vm.PlanKinds(m)["windows joined"])
		for name, change := range map[string]func(rows, cols *vm.Instruction){
			"a lower limit":     func(rows, _ *vm.Instruction) { rows.Lo = 20 },
			"an upper limit":    func(rows, _ *vm.Instruction) { rows.Hi = 20 },
			"a limit after":     func(_, cols *vm.Instruction) { cols.Lo, cols.Hi = -vm.I16.Max(), vm.I16.Max() },
			"the first begins":  func(rows, _ *vm.Instruction) { rows.Init.Offset = 33 },
			"the second begins": func(_, cols *vm.Instruction) { cols.Init.Offset = 33 },
			"a zero point":      func(_, cols *vm.Instruction) { cols.Zero = 5 },
			"a scale":           func(_, cols *vm.Instruction) { cols.Scale = vm.Immediate(vm.Scale{M: 1 << 30, S: 33}.Word()) },
			"another extreme": func(_, cols *vm.Instruction) {
				cols.Reduce = vm.ReduceMax + vm.ReduceMin - reduce
				cols.Init.Offset = -1 - cols.Init.Offset
			},
		} {
			m, inputs := build(reduce, change)
			requireReferenceBits(t, m, inputs, name)
			require.Zero(t, vm.PlanKinds(m)["windows joined"], name)
		}
	}
}

// TestMaximaOfNothingButPadding: windows that lie outside as a whole, with padding below the
// numbers of 16 bits, or among them, or with something between the maximum and the result.
func TestMaximaOfNothingButPadding(t *testing.T) {
	for name, change := range map[string]func(in *vm.Instruction, d *vm.Descriptor){
		"as compilers pad":  func(*vm.Instruction, *vm.Descriptor) {},
		"limits of 32 bits": func(in *vm.Instruction, d *vm.Descriptor) { d.DType, in.Lo = vm.I32, vm.I32.Min() },
		"a zero point":      func(in *vm.Instruction, _ *vm.Descriptor) { in.Zero = 40000 },
		"a scale": func(in *vm.Instruction, _ *vm.Descriptor) {
			in.Scale = vm.Immediate(vm.Scale{M: 1 << 30, S: 33}.Word())
		},
		"a word that gives 0":        func(in *vm.Instruction, _ *vm.Descriptor) { in.Scale = vm.Immediate(1) },
		"a limit above":              func(in *vm.Instruction, _ *vm.Descriptor) { in.Lo = -5 },
		"padding among the numbers":  func(in *vm.Instruction, _ *vm.Descriptor) { in.A.Fill = 123 },
		"padding above them":         func(in *vm.Instruction, _ *vm.Descriptor) { in.A.Fill = 40000 },
		"a beginning among them":     func(in *vm.Instruction, _ *vm.Descriptor) { in.Init = vm.Immediate(-7) },
		"a beginning just not there": func(in *vm.Instruction, _ *vm.Descriptor) { in.Init = vm.Immediate(vm.I16.Min() + 1) },
	} {
		for _, reduce := range []vm.ReduceOp{vm.ReduceMax, vm.ReduceMin} {
			l := pool(12, 20)
			l.in.A.Index[0].Offset, l.in.Lo = -7, vm.I16.Min()
			change(&l.in, &l.result)
			if l.in.Reduce = reduce; reduce == vm.ReduceMin { // the same upside down
				l.in.Zero, l.in.A.Fill, l.in.Init.Offset = -l.in.Zero, -1-l.in.A.Fill, -1-l.in.Init.Offset
				if l.in.Lo, l.in.Hi = -1-l.in.Hi, -1-l.in.Lo; l.in.Hi < l.in.Lo {
					l.in.Lo, l.in.Hi = l.in.Hi, l.in.Lo
				}
			}
			for _, x := range []int64{vm.I16.Min(), vm.I16.Max(), 9} {
				l.inputs[0] = filled(x, vm.I16, l.inputs[0].Dims...)
				requireReferenceBits(t, l.machine(t), l.inputs, name)
			}
		}
	}
}

// TestOneConstantIsReadInManyWays: as it is, transposed, from another row on, backwards.
func TestOneConstantIsReadInManyWays(t *testing.T) {
	d := vm.Descriptor{DType: vm.I64, Dims: []uint32{5, 16}}
	x, w := uniform(vm.I16, 5, 16), uniform(vm.I8, 20, 20)
	var code []*vm.Instruction
	for _, index := range [][]vm.Index{
		{{Terms: term(1, 1)}, {Terms: term(2, 1)}}, {{Terms: term(2, 1)}, {Terms: term(1, 1)}},
		{{Offset: 3, Terms: term(1, 1)}, {Terms: term(2, 1)}}, {{Offset: 15, Terms: term(1, -1)}, {Terms: term(2, 1)}},
	} {
		in := &vm.Instruction{Map: vm.MapMul, Out: d.Dims, Red: []uint32{16}, Lo: vm.I64.Min(), Hi: vm.I64.Max(), A: axisView(0, 2), B: vm.View{Kind: vm.Direct, Value: 1, Index: index}}
		in.A.Index[1] = vm.Index{Terms: term(2, 1)}
		code = append(code, in)
	}
	requireReferenceBits(t, singular(t, []*vm.Tensor{x}, []*vm.Tensor{w}, 4, code, d, d, d, d), []*vm.Tensor{x}, "one constant")
}

// TestRangesOfResultsEndAtTheirLimits: sums of 32 bits hold for numbers below the upper limit, or
// for all but padding.
func TestRangesOfResultsEndAtTheirLimits(t *testing.T) {
	for _, fill := range []int64{0, 16384, vm.I16.Min()} {
		for _, hi := range []int64{100, 16384} {
			x, w := filled(vm.I16.Max(), vm.I16, 6, 5), filled(vm.I16.Max(), vm.I16, 16, 5)
			for j := range uint64(16) {
				w.Set(5*j, 4) // the magnitudes add up to 2^17
			}
			limit := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: []uint32{6, 5}, Lo: 0, Hi: hi, A: axisView(0, 2)}
			in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{9, 16}, Red: []uint32{5}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
				A: vm.View{Kind: vm.Direct, Value: 2, Fill: fill, Index: []vm.Index{{Offset: -2, Terms: term(0, 1)}, {Terms: term(2, 1)}}},
				B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
			m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{w}, 1, []*vm.Instruction{limit, in}, vm.Descriptor{DType: vm.I16, Dims: limit.Out}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
			requireReferenceBits(t, m, []*vm.Tensor{x}, "numbers up to a limit")
		}
	}
}
