package vm_test

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"testing"
	"weak"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// requireConstants checks that a machine has the constants that a program had.
func requireConstants(t *testing.T, m *vm.Machine, want []*vm.Tensor, name string) {
	t.Helper()
	for i, w := range want {
		requireSame(t, w, m.Constant(i), "%s, constant %d", name, i)
		require.Equal(t, m.Descriptor(uint32(len(m.Program().Inputs)+i)).Root, m.Constant(i).Root())
	}
}

// clones are deep copies.
func clones(list []*vm.Tensor) []*vm.Tensor {
	var copies []*vm.Tensor
	for _, t := range list {
		copies = append(copies, t.Clone())
	}
	return copies
}

func TestPackedConstantsAreRestored(t *testing.T) {
	released := 0
	for n := range cases(t, 200) {
		_, c := network(uint64(n) + 1<<35)
		want, name := clones(c.Program.Constants), fmt.Sprint("network ", n)
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		id := m.ModelID()
		m.KeepPacked()
		for _, hollow := range m.Program().Constants {
			require.Empty(t, hollow.Data)
		}
		requireReferenceBits(t, m, c.Inputs, name)
		released += vm.Released(m)
		requireConstants(t, m, want, name)
		require.Equal(t, id, m.ModelID())
	}
	t.Log(released, "constants released")
	require.NotZero(t, released)
}

// TestWhatIsPackedIsReleased: the data is garbage after a run, whatever kind of weights it is.
func TestWhatIsPackedIsReleased(t *testing.T) {
	bytewise := conv(9, 20, 20, 3, 1) // W8A8
	bytewise.inputs[0] = uniform(vm.I8, 9, 9, 20)
	words := conv(9, 8, 20, 3, 1) // 32-bit activations
	words.inputs[0] = uniform(vm.I32, 9, 9, 8)
	depthwise1, depthwise2 := depthwise(10, 20, 3, 1), depthwise(10, 7, 5, 1)
	depthwise1.weights[0], depthwise2.weights[0] = uniform(vm.I8, 20*9), uniform(vm.I8, 7*25)
	wide := conv(9, 4, 20, 3, 1)
	wide.weights[0] = vmtest.Tensor(vmtest.Seeded(1), vm.I16, 20*9*4)
	for i := range wide.weights[0].Elements() {
		wide.weights[0].Set(i, int64(i%601)-300)
	}
	for _, l := range []layer{conv(30, 16, 16, 3, 1), conv(9, 3, 5, 3, 2), depthwise1, depthwise2, dense(400, 30), bytewise, words, wide} {
		t.Run(l.name, func(t *testing.T) {
			want := clones(l.weights)
			m := l.machine(t)
			data := weak.Make(&l.weights[0].Data[0])
			l.weights = nil
			m.KeepPacked()
			_, err := vm.NewFast(1).Run(context.Background(), m, l.inputs, nil)
			require.NoError(t, err)
			runtime.GC()
			require.Nil(t, data.Value())
			requireConstants(t, m, want, l.name)
			first := m.Constant(0)
			require.Same(t, first, m.Constant(0), "as long as somebody has it, it is not unpacked again")
			requireReferenceBits(t, m, l.inputs, l.name)
		})
	}
}

// TestWeightsThatReachOutsideAreKept: nothing that is packed of them is plainly their elements.
func TestWeightsThatReachOutsideAreKept(t *testing.T) {
	for name, change := range map[string]func(*vm.View){
		"before the first":      func(v *vm.View) { v.Index[1].Offset = -1 },
		"behind the last":       func(v *vm.View) { v.Index[0].Offset = 3 },
		"chosen by an index":    func(v *vm.View) { v.Kind, v.Indirect = vm.IndirectKind, rowsBy(2, 0) },
		"chosen by one outside": func(v *vm.View) { v.Kind, v.Indirect = vm.IndirectKind, rowsBy(2, 9) },
	} {
		x, weights, index := uniform(vm.I16, 9, 40), uniform(vm.I8, 17, 40), filled(1, vm.I8, 1)
		in := &vm.Instruction{Map: vm.MapMul, Out: []uint32{9, 17}, Red: []uint32{40}, Lo: vm.I64.Min(), Hi: vm.I64.Max(),
			A: vm.View{Kind: vm.Direct, Index: []vm.Index{{Terms: term(0, 1)}, {Terms: term(2, 1)}}},
			B: vm.View{Kind: vm.Direct, Value: 1, Fill: -3, Index: []vm.Index{{Terms: term(1, 1)}, {Terms: term(2, 1)}}}}
		change(&in.B)
		want := clones([]*vm.Tensor{weights, index})
		m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{weights, index}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I64, Dims: in.Out})
		m.KeepPacked()
		requireReferenceBits(t, m, []*vm.Tensor{x}, name)
		require.Zero(t, vm.Released(m), name)
		requireConstants(t, m, want, name)
	}
}

// rowsBy adds an element of an index tensor to the row.
func rowsBy(index uint32, offset int32) *vm.Indirect {
	return &vm.Indirect{Stride: 1, Value: index, Index: []vm.Index{{Offset: offset}}}
}

// TestTablesAreReleased has a table of all 16-bit numbers but the least.
func TestTablesAreReleased(t *testing.T) {
	table, x := vm.NewTensor(vm.I16, 1<<16-1), uniform(vm.I16, 1<<14)
	for i := range table.Elements() {
		table.Set(i, min(int64(i), 44444)/2)
	}
	in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Lo: 5, Hi: 22221, Out: x.Dims, A: vm.View{Kind: vm.IndirectKind, Value: 1, Fill: -3,
		Index: []vm.Index{{Offset: 1<<15 - 1}}, Indirect: &vm.Indirect{Stride: 1, Value: 0, Index: []vm.Index{{Terms: term(0, 1)}}}}}
	want := table.Clone()
	m := singular(t, []*vm.Tensor{x}, []*vm.Tensor{table}, 1, []*vm.Instruction{in}, vm.Descriptor{DType: vm.I16, Dims: x.Dims})
	m.KeepPacked()
	requireReferenceBits(t, m, []*vm.Tensor{x}, "table")
	require.Equal(t, 1, vm.Released(m))
	requireConstants(t, m, []*vm.Tensor{want}, "table")
}

// TestConstantsAreThereForAllAtOnce runs, traces and reads constants while sessions are planned.
func TestConstantsAreThereForAllAtOnce(t *testing.T) {
	ctx := context.Background()
	l := conv(30, 16, 16, 3, 1)
	want := clones(l.weights)
	m := l.machine(t)
	m.KeepPacked()
	outputs, err := vm.NewReference().Run(ctx, m, l.inputs, nil)
	require.NoError(t, err)
	var all sync.WaitGroup
	for k := range 6 {
		all.Go(func() {
			for range 3 {
				switch k % 3 {
				case 0:
					got, err := vm.NewFast(1+k%2).Run(ctx, m, l.inputs, nil)
					if err != nil || !got[0].Equal(outputs[0]) {
						t.Error("another result", err)
					}
				case 1:
					trace, err := vm.NewTrace(ctx, vm.NewFast(1), m, l.inputs, nil)
					if err != nil {
						t.Error(err)
						return
					}
					if e, err := trace.Recompute(0, 5); err != nil || e != outputs[0].At(5) {
						t.Error("another element", e, err)
					}
				default:
					runtime.GC()
					if got := m.Constant(0); !got.Equal(want[0]) {
						t.Error("another constant")
					}
				}
			}
		})
	}
	all.Wait()
	requireConstants(t, m, want, "after all")
}
