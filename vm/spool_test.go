package vm_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// onDisk has traces of any size in a file.
func onDisk(t testing.TB) vm.Option { return vm.WithSpool(vm.Spool{Dir: t.TempDir(), Disk: 1 << 30}) }

// long is a chain over vectors of several blocks of a spool.
func long(t testing.TB, n int, length uint32) (*vm.Machine, []*vm.Tensor) {
	m, err := vm.Load(vmtest.Chain(n, length))
	require.NoError(t, err)
	x := vm.NewTensor(vm.I16, length)
	for i := range uint64(length) {
		x.Set(i, int64(i*i%1000))
	}
	return m, []*vm.Tensor{x}
}

func traceOnDisk(t testing.TB, m *vm.Machine, inputs []*vm.Tensor, mutate vm.Sink) *vm.Trace {
	trace, err := vm.NewTrace(context.Background(), vm.NewFast(2), m, inputs, mutate, onDisk(t))
	require.NoError(t, err)
	require.True(t, trace.Spooled())
	return trace
}

// requireSameTraces compares all that two traces can be asked for.
func requireSameTraces(t *testing.T, want, have *vm.Trace) {
	m := want.Machine()
	require.Equal(t, want.Root(), have.Root())
	require.Equal(t, want.ResultRoot(), have.ResultRoot())
	require.Equal(t, want.Outputs(), have.Outputs())
	base := uint32(len(m.Program().Inputs) + len(m.Program().Constants))
	for i, d := range m.Program().Results {
		a, b := want.TensorTree(i), have.TensorTree(i)
		require.Equal(t, a.Height(), b.Height())
		for depth := range a.Height() + 1 {
			for index := range uint64(1) << depth {
				require.Equal(t, vmtest.Must(a.Node(depth, index)), vmtest.Must(b.Node(depth, index)))
				require.Equal(t, vmtest.Must(a.Children(depth, index)), vmtest.Must(b.Children(depth, index)))
			}
		}
		var some []uint64
		for leaf := range uint64(1) << a.Height() {
			require.Equal(t, vmtest.Must(a.Leaf(leaf)), vmtest.Must(b.Leaf(leaf)))
			if leaf%3 != 1 {
				some = append(some, leaf)
			}
		}
		require.Equal(t, vmtest.Must(a.MultiProof(some)), vmtest.Must(b.MultiProof(some)))
		require.Equal(t, vmtest.Must(want.Value(base+uint32(i))), vmtest.Must(have.Value(base+uint32(i))))
		if !d.Valid() || d.Elements() == 0 {
			continue
		}
		for _, e := range []uint64{0, d.Elements() / 2, d.Elements() - 1} {
			require.Equal(t, vmtest.Must(want.Element(base+uint32(i), e)), vmtest.Must(have.Element(base+uint32(i), e)))
			require.Equal(t, vmtest.Must(want.Recompute(i, e)), vmtest.Must(have.Recompute(i, e)))
			require.Equal(t, vmtest.Must(want.Witness(i, e, nil)), vmtest.Must(have.Witness(i, e, nil)))
		}
	}
	require.NoError(t, have.Err())
}

func TestTracesOnDiskShowWhatTracesInMemoryShow(t *testing.T) {
	for n := range 60 {
		_, c := program(n + 1<<21)
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		want, err := vm.NewTrace(t.Context(), vm.NewReference(), m, c.Inputs, nil)
		require.NoError(t, err)
		requireSameTraces(t, want, traceOnDisk(t, m, c.Inputs, nil))
	}
	for _, length := range []uint32{8192, 8193, 16384, 70001, 140000} { // 16 KiB are 8192 elements
		m, inputs := long(t, 3, length)
		want, err := vm.NewTrace(t.Context(), vm.NewFast(2), m, inputs, nil)
		require.NoError(t, err)
		require.False(t, want.Spooled())
		requireSameTraces(t, want, traceOnDisk(t, m, inputs, nil))
	}
}

func TestFaultsAreInjectedInTracesOnDiskToo(t *testing.T) {
	m, inputs := long(t, 5, 20000)
	fault := func(i int, r *vm.Tensor) error {
		if i == 2 {
			r.Set(12345, r.At(12345)^1)
		}
		return nil
	}
	want, err := vm.NewTrace(t.Context(), vm.NewReference(), m, inputs, fault)
	require.NoError(t, err)
	liar := traceOnDisk(t, m, inputs, fault)
	requireSameTraces(t, want, liar)
	require.NotEqual(t, traceOnDisk(t, m, inputs, nil).Root(), liar.Root())
	require.NotEqual(t, vmtest.Must(liar.Recompute(2, 12345)), vmtest.Must(liar.Element(3, 12345)), "the false element is refuted")
}

func TestATraceOnDiskLeavesNoFile(t *testing.T) {
	dir := t.TempDir()
	m, inputs := long(t, 3, 20000)
	trace, err := vm.NewTrace(t.Context(), vm.NewFast(1), m, inputs, nil, vm.WithSpool(vm.Spool{Dir: dir, Disk: 1 << 20}))
	require.NoError(t, err)
	list, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, list, "it has no name even while it is open")
	info, err := trace.File().Stat()
	require.NoError(t, err)
	require.EqualValues(t, m.ResultMemory(), info.Size())
}

func TestTracesThatHaveNoPlaceAreRefused(t *testing.T) {
	m, inputs := long(t, 3, 1000)
	for _, c := range []struct {
		spool vm.Spool
		want  error
	}{
		{vm.Spool{Memory: m.TraceMemory() - 1, Disk: m.ResultMemory() - 1}, vm.ErrDiskLimit},
		{vm.Spool{Memory: m.TraceMemory() - 1, Disk: m.ResultMemory()}, nil},
		{vm.Spool{Memory: m.TraceMemory()}, nil},
		{vm.Spool{Dir: filepath.Join(t.TempDir(), "none"), Disk: 1 << 20}, os.ErrNotExist},
	} {
		_, err := vm.NewTrace(t.Context(), vm.NewReference(), m, inputs, nil, vm.WithSpool(c.spool))
		if c.want == nil {
			require.NoError(t, err)
		} else {
			require.ErrorIs(t, err, c.want)
		}
	}
}

func TestAFullDiskEndsTheRun(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_RDWR, 0)
	if err != nil {
		t.Skip("this system has no device that is always full: ", err)
	}
	defer full.Close()
	m, inputs := long(t, 40, 1000)
	err = vm.TraceInto(t.Context(), full, vm.NewReference(), m, inputs)
	require.ErrorIs(t, err, vm.ErrSpool)
	require.ErrorContains(t, err, "no space left on device")
}

// What is read from the file is shown only if it has the hash that it had: bits that flip, or
// a file that is cut, make an error, everywhere that they would be shown and nowhere else.
func TestDamageToTheFileIsNeverShown(t *testing.T) {
	const leaf = 70 // of instruction 1: in its third block
	flip := func(t *testing.T, trace *vm.Trace) {
		at := int64(2*40000 + vm.LeafSize*leaf + 17)
		var b [1]byte
		_, err := trace.File().ReadAt(b[:], at)
		require.NoError(t, err)
		b[0] ^= 4
		_, err = trace.File().WriteAt(b[:], at)
		require.NoError(t, err)
	}
	cut := func(t *testing.T, trace *vm.Trace) {
		require.NoError(t, trace.File().Truncate(2*40000+vm.LeafSize*leaf))
	}
	for name, damage := range map[string]func(*testing.T, *vm.Trace){"a bit flips": flip, "the file is cut": cut} {
		t.Run(name, func(t *testing.T) {
			m, inputs := long(t, 3, 40000)
			for what, read := range map[string]func(*vm.Trace) error{
				"leaf":      func(tr *vm.Trace) error { _, err := tr.TensorTree(1).Leaf(leaf); return err },
				"neighbour": func(tr *vm.Trace) error { _, err := tr.TensorTree(1).Leaf(leaf + 2); return err },
				"node":      func(tr *vm.Trace) error { _, err := tr.TensorTree(1).Node(7, leaf/2); return err },
				"children":  func(tr *vm.Trace) error { _, err := tr.TensorTree(1).Children(5, leaf/8); return err },
				"proof":     func(tr *vm.Trace) error { _, err := tr.TensorTree(1).MultiProof([]uint64{leaf}); return err },
				"value":     func(tr *vm.Trace) error { _, err := tr.Value(2); return err },
				"element":   func(tr *vm.Trace) error { _, err := tr.Element(2, 256*leaf+100); return err },
				"recompute": func(tr *vm.Trace) error { _, err := tr.Recompute(2, 256*leaf+100); return err },
				"witness":   func(tr *vm.Trace) error { _, err := tr.Witness(2, 256*leaf+100, nil); return err },
			} {
				trace := traceOnDisk(t, m, inputs, nil)
				damage(t, trace)
				for depth := range 3 { // of eight: what is kept in memory
					_, err := trace.TensorTree(1).Node(depth, 0)
					require.NoError(t, err)
				}
				_, err := trace.Value(1)
				require.NoError(t, err, "another result")
				_, err = trace.TensorTree(1).Leaf(leaf - 32)
				require.NoError(t, err, "another block")
				require.NoError(t, trace.Err())
				require.ErrorIs(t, read(trace), vm.ErrSpool, what)
				require.ErrorIs(t, trace.Err(), vm.ErrSpool, what)
			}
		})
	}
}

// A trace on disk takes the memory of what later instructions need and of the upper levels of
// the trees, while it is made and afterwards.
func TestTheMemoryOfATraceOnDiskIsBounded(t *testing.T) {
	const steps, length = 96, 1 << 20 // 2 MiB each
	m, inputs := long(t, steps, length)
	require.EqualValues(t, 4<<20, m.PeakMemory())
	_, err := vm.NewFast(2).Run(t.Context(), m, inputs, func(int, *vm.Tensor) error { return nil })
	require.NoError(t, err) // the machine's tables are not the trace's
	heap := func() int64 {
		var s runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&s)
		return int64(s.HeapAlloc)
	}
	heap() // what pools hold is freed by the second collection only
	before, most := heap(), int64(0)
	trace := traceOnDisk(t, m, inputs, func(i int, _ *vm.Tensor) error {
		if i%8 == 7 {
			most = max(most, heap()-before)
		}
		return nil
	})
	t.Logf("%d MiB of results: %.1f MiB while they are made, %.1f MiB when they are", m.ResultMemory()>>20,
		float64(most)/(1<<20), float64(heap()-before)/(1<<20))
	require.Less(t, most, int64(20<<20), "live values, what is being hashed, trees")
	require.Less(t, heap()-before, int64(5<<20), "an output, trees")
	runtime.KeepAlive(trace)
}
