package vm_test

import (
	"context"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// Programs that want a planner to take more time or memory than running them one instruction
// after the other would.

// heap is how many bytes are in use.
func heap() int64 {
	s := runtime.MemStats{}
	runtime.GC()
	runtime.ReadMemStats(&s)
	return int64(s.HeapAlloc)
}

// repeated is a program of n instructions over an i16 input of the given dims.
func repeated(t *testing.T, n int, dims []uint32, constants []*vm.Tensor, result vm.Descriptor, make func(i int) *vm.Instruction) (*vm.Machine, []*vm.Tensor) {
	t.Helper()
	x := uniform(vm.I16, dims...)
	var code []*vm.Instruction
	var results []vm.Descriptor
	for i := range n {
		code, results = append(code, make(i)), append(results, result)
	}
	return singular(t, []*vm.Tensor{x}, constants, 1, code, results...), []*vm.Tensor{x}
}

// requirePlannedWithin plans and runs a program, for which the machine may keep so many
// megabytes, and returns what it planned.
func requirePlannedWithin(t *testing.T, m *vm.Machine, inputs []*vm.Tensor, megabytes int64) map[string]int {
	t.Helper()
	before := heap()
	kinds := vm.PlanKinds(m)
	_, err := vm.NewFast(2).Run(context.Background(), m, inputs, nil)
	require.NoError(t, err)
	require.Less(t, (heap()-before)>>20, megabytes, "%v", kinds)
	runtime.KeepAlive(m)
	return kinds
}

func TestTablesTakeBoundedMemory(t *testing.T) {
	var tables []*vm.Tensor
	for range 1000 {
		tables = append(tables, vm.NewTensor(vm.I8, 2))
	}
	d := vm.Descriptor{DType: vm.I16, Dims: []uint32{8, 64}}
	m, inputs := repeated(t, 1000, d.Dims, tables, d, func(i int) *vm.Instruction {
		return &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: d.Dims, Lo: vm.I16.Min(), Hi: vm.I16.Max(),
			A: vm.View{Kind: vm.IndirectKind, Value: uint32(1 + i), Index: []vm.Index{{}}, Indirect: &vm.Indirect{Stride: 1, Index: axisView(0, 2).Index}}}
	})
	kinds := requirePlannedWithin(t, m, inputs, 100)
	require.Equal(t, 512, kinds["look up"])
	require.Equal(t, 1000-512, kinds["element by a table"])
}

// TestWeightsReadAgainAndAgainAreNotPacked: neighbouring columns of a matrix of 2^28 numbers
// overlap in a constant of 331.
func TestWeightsReadAgainAndAgainAreNotPacked(t *testing.T) {
	in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{16, 16, 16, 16, 16}, Red: []uint32{256}, Lo: vm.I8.Min(), Hi: vm.I8.Max(),
		A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(5, 1)}}}, B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{}}}}
	for axis := range uint8(6) {
		in.B.Index[0].Terms = append(in.B.Index[0].Terms, vm.Term{Axis: axis, Coef: 1})
	}
	m, inputs := repeated(t, 1, []uint32{256}, []*vm.Tensor{uniform(vm.I8, 331)}, vm.Descriptor{DType: vm.I8, Dims: in.Out}, func(int) *vm.Instruction { return in })
	require.Zero(t, requirePlannedWithin(t, m, inputs, 40)["matrix product"])
}

// TestEqualWeightsArePackedOnce: as in the steps of a recurrent network.
func TestEqualWeightsArePackedOnce(t *testing.T) {
	d := vm.Descriptor{DType: vm.I16, Dims: []uint32{1, 512}}
	in := &vm.Instruction{Map: vm.MapMul, Out: d.Dims, Red: []uint32{512}, Lo: vm.I16.Min(), Hi: vm.I16.Max(), Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 50}.Word()),
		A: vm.View{Kind: vm.Direct, Index: []vm.Index{{}, {Terms: term(2, 1)}}}, B: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
	m, inputs := repeated(t, 200, d.Dims, []*vm.Tensor{uniform(vm.I8, 512, 512)}, d, func(i int) *vm.Instruction {
		step := *in
		if i > 0 {
			step.A.Value = uint32(1 + i)
		}
		return &step
	})
	require.Equal(t, 200, requirePlannedWithin(t, m, inputs, 20)["matrix product"])
}

func TestParametersOfColumnsTakeBoundedMemory(t *testing.T) {
	d := vm.Descriptor{DType: vm.I16, Dims: []uint32{1, 1 << 16}}
	m, inputs := repeated(t, 200, d.Dims, []*vm.Tensor{uniform(vm.I8, 1<<16)}, d, func(i int) *vm.Instruction {
		return &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: d.Dims, Lo: vm.I16.Min(), Hi: vm.I16.Max(), A: axisView(0, 2),
			Init: vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}}}}
	})
	kinds := requirePlannedWithin(t, m, inputs, 150)
	require.NotZero(t, kinds["requantize i16 to i16"])
	require.NotZero(t, kinds["element"])
}

// TestWindowsTakeBoundedMemory: positions that lie far apart need no row of padding as long,
// and many channels no copies.
func TestWindowsTakeBoundedMemory(t *testing.T) {
	far := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Reduce: vm.ReduceMax, Init: vm.Immediate(vm.I64.Min()), Out: []uint32{1000, 8}, Red: []uint32{3},
		Lo: vm.I16.Min(), Hi: vm.I16.Max(), A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 1 << 30}, {Axis: 2, Coef: 1}}}, {Terms: term(1, 1)}}}}
	m, inputs := repeated(t, 1, []uint32{4, 8}, nil, vm.Descriptor{DType: vm.I16, Dims: far.Out}, func(int) *vm.Instruction { return far })
	require.NotZero(t, requirePlannedWithin(t, m, inputs, 20)["windows"])
	requireReferenceBits(t, m, inputs, "far apart")

	const channels = 1 << 20
	deep := *far
	deep.Out, deep.Red, deep.A.Index = []uint32{1, channels}, []uint32{8}, []vm.Index{{Terms: term(2, 1)}, {Terms: term(1, 1)}}
	m, inputs = repeated(t, 1, []uint32{8, channels}, nil, vm.Descriptor{DType: vm.I16, Dims: deep.Out}, func(int) *vm.Instruction { return &deep })
	require.Zero(t, requirePlannedWithin(t, m, inputs, 20)["windows"])
}

// TestProgramsWhoseStepsNeedMuchMemoryAreRunOneByOne: four small results, each of which is
// read by fifteen large ones that are needed one after the other only. Computed together
// they would be alive at once.
func TestProgramsWhoseStepsNeedMuchMemoryAreRunOneByOne(t *testing.T) {
	const heads, readers, size = 4, 15, 1 << 18
	large, one := []uint32{size}, vm.Descriptor{DType: vm.I64}
	at := func(value uint32, x vm.Index) vm.View {
		return vm.View{Kind: vm.Direct, Value: value, Index: []vm.Index{x}}
	}
	copied := func(v vm.View, dt vm.DType, out []uint32) *vm.Instruction {
		return &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: out, A: v, Lo: dt.Min(), Hi: dt.Max()}
	}
	var code []*vm.Instruction
	var results []vm.Descriptor
	for range heads {
		code = append(code, copied(at(0, vm.Index{Terms: term(0, 1)}), vm.I8, large))
		results = append(results, vm.Descriptor{DType: vm.I8, Dims: large})
	}
	for head := range uint32(heads) {
		for range readers {
			code = append(code, copied(at(1+head, vm.Index{Terms: term(0, 1)}), vm.I64, large), copied(at(uint32(1+len(code)), vm.Index{Offset: 5}), vm.I64, nil))
			results = append(results, vm.Descriptor{DType: vm.I64, Dims: large}, one)
		}
	}
	x := filled(7, vm.I16, large...)
	m := singular(t, []*vm.Tensor{x}, nil, 1, code, results...)
	require.Less(t, m.PeakMemory(), uint64(4<<20))
	require.Empty(t, requirePlannedWithin(t, m, []*vm.Tensor{x}, 20))
	out, err := vm.NewFast(2).Run(context.Background(), m, []*vm.Tensor{x}, nil)
	require.NoError(t, err)
	require.Equal(t, []int64{7}, out[0].Int64s())
}

// TestLongProgramsArePlannedInTime: 30,000 instructions that all read one value, which is of
// no use to them as it is.
func TestLongProgramsArePlannedInTime(t *testing.T) {
	d := vm.Descriptor{DType: vm.I16, Dims: []uint32{8, 8}}
	m, inputs := repeated(t, 30000, d.Dims, nil, d, func(i int) *vm.Instruction {
		in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Out: d.Dims, A: axisView(0, 2), Lo: vm.I16.Min(), Hi: vm.I16.Max()}
		if i > 0 {
			in.A = vm.View{Kind: vm.Direct, Value: 1, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(0, 1)}}}
		}
		return in
	})
	start := time.Now()
	requirePlannedWithin(t, m, inputs, 50)
	require.Less(t, time.Since(start), time.Minute)
}

func TestPlanningEndsWithItsContext(t *testing.T) {
	l := add(4, 3)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := vm.NewFast(1).Run(ctx, l.machine(t), l.inputs, nil)
	require.ErrorIs(t, err, context.Canceled)
	require.ErrorContains(t, err, "planning instruction 0")
}

// TestEveryPlanEndsWithItsContext has instructions of up to 10^10 terms and more, of every kind of plan.
func TestEveryPlanEndsWithItsContext(t *testing.T) {
	along := func(axes ...uint8) (index []vm.Index) {
		for _, axis := range axes {
			index = append(index, vm.Index{Terms: term(axis, 1)})
		}
		return index
	}
	x, w := uniform(vm.I16, 250, 16), uniform(vm.I8, 250, 16)
	const rows, cols = 1 << 23, 16
	for kind, in := range map[string]*vm.Instruction{
		"matrix product": {Map: vm.MapMul, Out: []uint32{rows, cols}, Red: []uint32{250},
			A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(2, 1)}, {Offset: 3}}}, B: vm.View{Kind: vm.Direct, Value: 1, Index: along(2, 1)}},
		"windows": {Map: vm.MapMul, Out: []uint32{rows, cols}, Red: []uint32{250},
			A: vm.View{Kind: vm.Direct, Index: along(2, 1)}, B: vm.View{Kind: vm.Direct, Value: 1, Index: along(2, 1)}},
		"elements": {Map: vm.MapIsqrt, Out: []uint32{rows * cols}, A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Offset: 1}, {}}}},
		"regions":  {Map: vm.MapIsqrt, Out: []uint32{rows * cols}, A: vm.View{Kind: vm.Direct, Fill: 1 << 40, Index: []vm.Index{{Offset: 1}, {Terms: term(0, 1)}}}},
	} {
		t.Run(kind, func(t *testing.T) {
			in.Lo, in.Hi = vm.I8.Min(), vm.I8.Max()
			m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{w}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I8, Dims: in.Out})
			require.NotZero(t, vm.PlanKinds(m)[kind])
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
			defer cancel()
			start := time.Now()
			_, err := vm.NewFast(1).Run(ctx, m, []*vm.Tensor{x}, nil)
			require.ErrorIs(t, err, context.DeadlineExceeded)
			require.Less(t, time.Since(start), 5*time.Second)
		})
	}
}
