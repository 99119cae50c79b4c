package vm_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// rowReduction reduces the last axis of a value of the given dims.
func rowReduction(reduce vm.ReduceOp, dims ...uint32) *vm.Instruction {
	last := len(dims) - 1
	in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Reduce: reduce, Out: dims[:last], Red: dims[last:], Lo: vm.I32.Min(), Hi: vm.I32.Max(), A: axisView(0, len(dims))}
	switch reduce {
	case vm.ReduceMax:
		in.Init = vm.Immediate(math.MinInt64)
	case vm.ReduceMin:
		in.Init = vm.Immediate(math.MaxInt64)
	}
	return in
}

// TestReductionsOfRows has sums and extremes of rows of any length, followed by another instruction.
func TestReductionsOfRows(t *testing.T) {
	total := map[string]int{}
	for n := range cases(t, 400) {
		rng := vmtest.Seeded(uint64(n))
		pick := func(list ...uint32) uint32 { return list[rng.IntN(len(list))] }
		dims := [][]uint32{{pick(1, 5, 16, 17, 300), pick(2, 7, 8, 15, 16, 33, 64, 600)}, {3, pick(1, 20), pick(16, 50)}, {pick(3, 40)}}[rng.IntN(3)]
		in := rowReduction([]vm.ReduceOp{vm.ReduceSum, vm.ReduceMax, vm.ReduceMin}[rng.IntN(3)], dims...)
		if rng.IntN(2) == 0 {
			in.Scale = vm.Immediate(vm.Scale{M: 1<<30 + rng.Uint32N(1<<30), S: 32 + uint8(rng.IntN(16)), P: int8(rng.IntN(6))}.Word())
		}
		if rng.IntN(4) == 0 {
			in.Init = vm.Immediate([]int64{vm.I16.Min(), vm.I16.Min() + 1, -3, vm.I16.Max() - 1, vm.I16.Max()}[rng.IntN(5)])
		}
		in.Zero = int64(rng.IntN(3)-1) * 40
		next := &vm.Instruction{Map: vm.MapLinear, Alpha: 3, Gamma: 5, Out: in.Out, Lo: -100, Hi: 1 << 30, A: axisView(1, len(in.Out))}
		x := vmtest.Tensor(rng, []vm.DType{vm.I16, vm.I16, vm.I32, vm.I8}[rng.IntN(4)], dims...)
		switch rng.IntN(4) {
		case 0:
			x = filled(x.DType.Min(), x.DType, dims...)
		case 1:
			x = filled(x.DType.Max(), x.DType, dims...)
		}
		d := vm.Descriptor{DType: vm.I32, Dims: in.Out}
		m := singular(t, []*vm.Tensor{x}, nil, 1, []*vm.Instruction{in, next}, d, d)
		for kind, count := range vm.PlanKinds(m) {
			total[kind] += count
		}
		requireReferenceBits(t, m, []*vm.Tensor{x}, fmt.Sprint("reduction ", n))
	}
	t.Log(total)
	if testing.Short() {
		return
	}
	for _, kind := range []string{"", " of sums of i16", " of sums of i32", " of maxima", " of minima", " chained", " in more than a block"} {
		require.NotZero(t, total["reductions of rows"+kind], "reductions of rows"+kind)
	}
}

// TestReductionsAreOfRowsOfNeighbours: others are not, nor what is more than a sum or an extreme.
func TestReductionsAreOfRowsOfNeighbours(t *testing.T) {
	rows := func(m *vm.Machine) bool { return vm.PlanKinds(m)["reductions of rows"] == 1 }
	for name, c := range map[string]struct {
		is     bool
		reduce vm.ReduceOp
		change func(in *vm.Instruction)
	}{
		"sums":                              {true, vm.ReduceSum, func(*vm.Instruction) {}},
		"maxima":                            {true, vm.ReduceMax, func(*vm.Instruction) {}},
		"rows that overlap":                 {true, vm.ReduceSum, func(in *vm.Instruction) { in.A.Index[0] = vm.Index{} }},
		"sums that begin with one":          {true, vm.ReduceSum, func(in *vm.Instruction) { in.Init = vm.Immediate(1) }},
		"maxima that begin with the least":  {true, vm.ReduceMax, func(in *vm.Instruction) { in.Init = vm.Immediate(vm.I16.Min()) }},
		"maxima that begin with more":       {false, vm.ReduceMax, func(in *vm.Instruction) { in.Init = vm.Immediate(vm.I16.Min() + 1) }},
		"minima that begin with the most":   {true, vm.ReduceMin, func(in *vm.Instruction) { in.Init = vm.Immediate(vm.I16.Max()) }},
		"minima that begin with less":       {false, vm.ReduceMin, func(in *vm.Instruction) { in.Init = vm.Immediate(vm.I16.Max() - 1) }},
		"sums of multiples":                 {false, vm.ReduceSum, func(in *vm.Instruction) { in.Alpha = 2 }},
		"sums of numbers less one":          {false, vm.ReduceSum, func(in *vm.Instruction) { in.Gamma = -1 }},
		"rows with padding":                 {false, vm.ReduceSum, func(in *vm.Instruction) { in.A.Index[1].Offset = -1 }},
		"rows with gaps":                    {false, vm.ReduceSum, func(in *vm.Instruction) { in.A.Index[1].Terms, in.Red = term(1, 2), []uint32{10} }},
		"rows that go backwards":            {false, vm.ReduceSum, func(in *vm.Instruction) { in.A.Index[1] = vm.Index{Offset: 19, Terms: term(1, -1)} }},
		"rows from the last to the first":   {false, vm.ReduceSum, func(in *vm.Instruction) { in.A.Index[0] = vm.Index{Offset: 8, Terms: term(0, -1)} }},
		"a constant that is added to terms": {false, vm.ReduceSum, func(in *vm.Instruction) { in.Beta, in.B = 3, vm.Immediate(1) }},
	} {
		x := uniform(vm.I16, 9, 20)
		in := rowReduction(c.reduce, x.Dims...)
		c.change(in)
		m := singular(t, []*vm.Tensor{x}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I32, Dims: in.Out})
		requireReferenceBits(t, m, []*vm.Tensor{x}, name)
		require.Equal(t, c.is, rows(m), name)
	}
}

// TestSumsOfRowsMayNeed32Bits and more with what they begin with.
func TestSumsOfRowsMayNeed32Bits(t *testing.T) {
	for _, x := range []*vm.Tensor{filled(vm.I16.Max(), vm.I16, 9, 20), filled(vm.I16.Min(), vm.I16, 9, 20)} {
		for _, init := range []int64{math.MaxInt32 - 40000, math.MinInt32 + 40000, math.MaxInt32, math.MaxInt32 - 20*32768} {
			in := rowReduction(vm.ReduceSum, x.Dims...)
			in.Init = vm.Immediate(init)
			m := singular(t, []*vm.Tensor{x}, nil, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I32, Dims: in.Out})
			requireReferenceBits(t, m, []*vm.Tensor{x}, fmt.Sprint(init))
		}
	}
}

// rowChain is a program in the making: a value of rows, a number for each of them, and what follows.
type rowChain struct {
	rng     *rand.Rand
	code    []*vm.Instruction
	results []vm.Descriptor
	inputs  []*vm.Tensor
	dims    []uint32
	full    []uint32 // values of dims
	rows    []uint32 // values of all dims but the last
	wide    map[uint32]vm.DType
}

func (r *rowChain) emit(in *vm.Instruction, dt vm.DType) uint32 {
	id := uint32(len(r.inputs) + len(r.code))
	r.code, r.results = append(r.code, in), append(r.results, vm.Descriptor{DType: dt, Dims: in.Out})
	r.wide[id] = dt
	return id
}

// given adds an input of a number for each row.
func (r *rowChain) given() {
	r.rows = append(r.rows, uint32(len(r.inputs)))
	r.inputs = append(r.inputs, vmtest.Tensor(r.rng, vm.I16, r.dims[:len(r.dims)-1]...))
}

// narrow gives an instruction an epilogue for terms of about so many bits.
func (r *rowChain) narrow(in *vm.Instruction, bits int) vm.DType {
	dt := []vm.DType{vm.I16, vm.I16, vm.I16, vm.I32, vm.I8, vm.I64}[r.rng.IntN(6)]
	in.Lo, in.Hi = dt.Min(), dt.Max()
	if r.rng.IntN(3) > 0 {
		in.Scale = vm.Immediate(vm.Scale{M: 1<<30 + r.rng.Uint32N(1<<30), S: uint8(min(62, 32+max(0, bits-14))), P: int8(r.rng.IntN(3) - 1)}.Word())
	}
	return dt
}

// reduce adds a sum or an extreme of rows.
func (r *rowChain) reduce() {
	a := r.full[r.rng.IntN(len(r.full))]
	in := rowReduction([]vm.ReduceOp{vm.ReduceSum, vm.ReduceSum, vm.ReduceMax, vm.ReduceMin}[r.rng.IntN(4)], r.dims...)
	in.A.Value, in.Lo, in.Hi = a, r.wide[a].Min(), r.wide[a].Max()
	dt := r.wide[a]
	if in.Reduce == vm.ReduceSum {
		dt = r.narrow(in, 22)
	}
	r.rows = append(r.rows, r.emit(in, dt))
}

// follow adds an elementwise instruction, of rows or of numbers for each.
func (r *rowChain) follow(ofRows bool) {
	dims, values := r.dims, r.full
	if ofRows {
		dims, values = r.dims[:len(r.dims)-1], r.rows
	}
	in := &vm.Instruction{Map: []vm.MapOp{vm.MapLinear, vm.MapLinear, vm.MapMul, vm.MapDiv, vm.MapMax, vm.MapIsqrt}[r.rng.IntN(6)],
		Alpha: 1 + r.rng.Int64N(100), Beta: r.rng.Int64N(200) - 100, Gamma: r.rng.Int64N(50), Out: dims}
	in.A, in.B = axisView(values[r.rng.IntN(len(values))], len(dims)), axisView(values[r.rng.IntN(len(values))], len(dims))
	switch other := r.rng.IntN(6); {
	case other == 0:
		in.B = vm.Immediate(r.rng.Int64N(300) - 150)
	case other < 5 && !ofRows:
		in.B = axisView(r.rows[r.rng.IntN(len(r.rows))], len(dims)-1)
		if last := len(dims) - 1; dims[last] == dims[last-1] && r.rng.IntN(2) == 0 {
			in.B.Index[last-1].Terms = term(uint8(last), 1) // by column
		}
	}
	if r.rng.IntN(4) == 0 {
		in.A, in.B = in.B, in.A
	}
	if id := r.emit(in, r.narrow(in, 20)); ofRows {
		r.rows = append(r.rows, id)
	} else {
		r.full = append(r.full, id)
	}
}

// TestRowsAreReducedInChains has products, or values that are stored, whose rows are reduced and
// combined with what is left of them, in any order; some results are outputs in between.
func TestRowsAreReducedInChains(t *testing.T) {
	total := map[string]int{}
	for n := range cases(t, 500) {
		rng := vmtest.Seeded(uint64(n))
		pick := func(list ...uint32) uint32 { return list[rng.IntN(len(list))] }
		r := &rowChain{rng: rng, wide: map[uint32]vm.DType{}}
		rows, groups, cols := pick(1, 3, 8, 48, 50), pick(1, 1, 2, 3), pick(31, 32, 33, 48, 64, 100, 300)
		if product := rng.IntN(3) > 0; product {
			axes := rng.Perm(2)
			out := make([]uint32, 2, 3)
			out[axes[0]], out[axes[1]] = rows, groups
			r.dims = append(out, cols)
			depth := pick(2, 7, 16, 40)
			r.inputs = []*vm.Tensor{vmtest.Tensor(rng, vm.I16, groups, rows, depth), vmtest.Tensor(rng, vm.I16, groups, cols, depth)}
			view := func(value uint32, axis int) vm.View {
				return vm.View{Kind: vm.Direct, Value: value, Index: []vm.Index{{Terms: term(uint8(axes[1]), 1)}, {Terms: term(uint8(axis), 1)}, {Terms: term(3, 1)}}}
			}
			in := &vm.Instruction{Map: vm.MapMul, Out: r.dims, Red: []uint32{depth}, A: view(0, axes[0]), B: view(1, 2)}
			r.given()
			r.full = append(r.full, r.emit(in, r.narrow(in, 34)))
		} else {
			r.dims = []uint32{groups, rows, cols}
			r.inputs, r.full = []*vm.Tensor{vmtest.Tensor(rng, []vm.DType{vm.I16, vm.I16, vm.I32}[rng.IntN(3)], r.dims...)}, []uint32{0}
			r.wide[0] = r.inputs[0].DType
			r.given()
		}
		r.reduce()
		for range 1 + rng.IntN(9) {
			switch rng.IntN(5) {
			case 0:
				r.reduce()
			case 1:
				r.follow(true)
			default:
				r.follow(false)
			}
		}
		m := singular(t, r.inputs, nil, 1+rng.IntN(min(3, len(r.code))), r.code, r.results...)
		for kind, count := range vm.PlanKinds(m) {
			total[kind] += count
		}
		requireReferenceBits(t, m, r.inputs, fmt.Sprint("chain ", n))
	}
	t.Log(total)
	if testing.Short() {
		return
	}
	for _, kind := range []string{"computed product of whole rows", "elements of whole rows", "*vm.reduceStage", "*vm.rowStage"} {
		require.NotZero(t, total[kind], kind)
	}
}
