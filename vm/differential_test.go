package vm_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// program draws case n: single valid instructions, long programs and broken ones.
func program(n int) (*rand.Rand, vmtest.Case) {
	rng := vmtest.Seeded(uint64(n))
	return rng, vmtest.Program(rng, []vmtest.Options{
		{}, {}, {Instructions: 6}, {Instructions: 3, Invalid: 0.5},
	}[n%4])
}

// cases is how many random programs a test draws.
func cases(t *testing.T, n int) int {
	if testing.Short() {
		t.Logf("%d of %d random programs (-short)", n/10, n)
		return n / 10
	}
	return n
}

func TestWitnessesProveWhatTheReferenceComputes(t *testing.T) {
	ctx := context.Background()
	valid, invalid, largest := 0, 0, uint64(0)
	for n := range cases(t, 4000) {
		rng, c := program(n)
		m, err := vm.Load(c.Program)
		require.NoError(t, err, "case %d", n)
		trace, err := vm.NewTrace(ctx, vm.NewReference(), m, c.Inputs, nil)
		require.NoError(t, err, "case %d", n)
		for i := range c.Program.Code {
			if _, err := m.Instruction(i); err == nil {
				valid++
			} else {
				invalid++
			}
			size := requireWitness(t, rng, trace, n, i)
			largest = max(largest, size)
		}
	}
	t.Logf("%d valid and %d invalid instructions, largest witness %d bytes", valid, invalid, largest)
	require.Greater(t, valid, cases(t, 4000))
	require.Greater(t, invalid, cases(t, 400))
}

// requireWitness proves a random element of instruction i and returns the witness's size.
func requireWitness(t *testing.T, rng *rand.Rand, trace *vm.Trace, n, i int) uint64 {
	m := trace.Machine()
	p := m.Program()
	d := p.Results[i]
	e := uint64(0)
	if d.Valid() {
		e = rng.Uint64N(d.Elements())
	}
	w, err := trace.Witness(i, e, nil)
	require.NoError(t, err, "case %d, instruction %d", n, i)
	value, size, err := vm.VerifyWitness(m.Header(), trace.InputRoot(), trace.Root(), i, e, w)
	require.NoError(t, err, "case %d, instruction %d, element %d", n, i, e)
	if !d.Valid() {
		require.Zero(t, value)
		require.Zero(t, size)
		return uint64(len(w))
	}
	result := vmtest.Must(trace.Value(uint32(len(p.Inputs) + len(p.Constants) + i)))
	require.Equal(t, result.At(e), value, "case %d, instruction %d, element %d", n, i, e)
	require.Equal(t, d.DType.Size(), size)

	element, err := trace.Recompute(i, e)
	require.NoError(t, err)
	require.Equal(t, value, element, "case %d, instruction %d, element %d", n, i, e)
	if _, invalid := m.Instruction(i); invalid == nil {
		require.LessOrEqual(t, 21000+40*uint64(len(w)), m.StepGas(i), "the step bound covers the witness's bytes")
	}
	requireMutationsFail(t, rng, trace, i, e, w)
	return uint64(len(w))
}

// requireMutationsFail changes the witness in ways that must not be accepted.
func requireMutationsFail(t *testing.T, rng *rand.Rand, trace *vm.Trace, i int, e uint64, w []byte) {
	h := trace.Machine().Header()
	for range 3 {
		bad := bytes.Clone(w)
		switch rng.IntN(3) {
		case 0:
			bad[rng.IntN(len(bad))] ^= 1 << rng.UintN(8)
		case 1:
			bad = bad[:rng.IntN(len(bad))]
		default:
			bad = append(bad, 0)
		}
		_, _, err := vm.VerifyWitness(h, trace.InputRoot(), trace.Root(), i, e, bad)
		require.ErrorIs(t, err, vm.ErrWitness)
	}
}

func TestFastExecutorComputesTheReferencesBits(t *testing.T) {
	ctx := context.Background()
	reference, fast := vm.NewReference(), vm.NewFast(3)
	for n := range cases(t, 12000) {
		_, c := program(n + 1<<20)
		m, err := vm.Load(c.Program)
		require.NoError(t, err, "case %d", n)
		want := results(t, ctx, reference, m, c.Inputs)
		got := results(t, ctx, fast, m, c.Inputs)
		for i := range want {
			if !want[i].Equal(got[i]) {
				in, _ := m.Instruction(i)
				t.Fatalf("case %d, instruction %d: fast executor differs\n%+v\n%v\n%v", n, i, in, want[i].Int64s(), got[i].Int64s())
			}
		}
		// Without a sink instructions are computed together; the second run is in used memory.
		for range 2 {
			outputs, err := fast.Run(ctx, m, c.Inputs, nil)
			require.NoError(t, err)
			require.Equal(t, want[len(want)-len(outputs):], outputs, "case %d, in steps", n)
		}
	}
}

// results are the results of all instructions.
func results(t *testing.T, ctx context.Context, ex vm.Executor, m *vm.Machine, inputs []*vm.Tensor) []*vm.Tensor {
	var all []*vm.Tensor
	outputs, err := ex.Run(ctx, m, inputs, func(i int, result *vm.Tensor) error {
		require.Len(t, all, i, "results come in order")
		all = append(all, result)
		return nil
	})
	require.NoError(t, err)
	require.Equal(t, all[len(all)-len(outputs):], outputs)
	return all
}
