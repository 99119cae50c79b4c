package vm_test

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// chain is a program of n copies, each of the one before.
func chain(n int) *vm.Program {
	p := small()
	for i := 2; i < n; i++ {
		in, err := vm.DecodeInstruction(p.Code[1])
		if err != nil {
			panic(err)
		}
		in.A.Value = uint32(i + 1)
		p.Code, p.Results = append(p.Code, in.Encode()), append(p.Results, p.Results[0])
	}
	return p
}

func newTrace(t *testing.T, p *vm.Program, mutate vm.Sink) *vm.Trace {
	trace, err := vm.NewTrace(context.Background(), vm.NewFast(2), load(t, p), []*vm.Tensor{input()}, mutate)
	require.NoError(t, err)
	return trace
}

func TestTraceRootsCommitToResults(t *testing.T) {
	trace := newTrace(t, chain(5), nil)
	var roots []vm.Hash
	for i := range 5 {
		v := vmtest.Must(trace.Value(uint32(i + 2)))
		roots = append(roots, v.Root())
		require.Equal(t, v.Root(), trace.TensorTree(i).Root())
	}
	require.Equal(t, vm.ListRoot(roots), trace.Root())
	require.Equal(t, trace.Tree().Root(), trace.Root())
	require.Equal(t, vm.ResultRoot(trace.Outputs()), trace.ResultRoot())
	require.Equal(t, vm.InputRoot([]*vm.Tensor{input()}), trace.InputRoot())
	require.Equal(t, input(), vmtest.Must(trace.Value(0)))
	require.Equal(t, trace.Machine().Program().Constants[0], vmtest.Must(trace.Value(1)))
}

// TestALieIsRefutedUnderTheClaimedTrace is the dispute in small: the liar's trace is
// wrong from instruction 4 on, and the honest witness opens operands with siblings of
// the liar's tree.
func TestALieIsRefutedUnderTheClaimedTrace(t *testing.T) {
	lie := func(i int, r *vm.Tensor) error {
		if i == 4 {
			r.Set(1, 99)
		}
		return nil
	}
	honest, liar := newTrace(t, chain(7), nil), newTrace(t, chain(7), lie)
	require.NotEqual(t, honest.Root(), liar.Root())
	open := func(i uint32) ([]vm.Hash, error) { return liar.Tree().Path(uint64(i)), nil }

	w, err := honest.Witness(4, 1, open)
	require.NoError(t, err)
	h := honest.Machine().Header()
	v, size, err := vm.VerifyWitness(h, liar.InputRoot(), liar.Root(), 4, 1, w)
	require.NoError(t, err)
	require.Equal(t, int64(-2), v)
	require.Equal(t, 2, size)
	require.NotEqual(t, v, vmtest.Must(liar.Element(6, 1)), "the claimed element is refuted")

	_, _, err = vm.VerifyWitness(h, honest.InputRoot(), honest.Root(), 4, 1, w)
	require.ErrorIs(t, err, vm.ErrWitness, "siblings of another trace do not hold")
	own, err := honest.Witness(4, 1, nil)
	require.NoError(t, err)
	_, _, err = vm.VerifyWitness(h, honest.InputRoot(), honest.Root(), 4, 1, own)
	require.NoError(t, err)
}

func TestWitnessesFailForAnotherPlaceOrClaim(t *testing.T) {
	trace := newTrace(t, chain(6), nil)
	h := trace.Machine().Header()
	w, err := trace.Witness(3, 2, nil)
	require.NoError(t, err)
	check := func(h vm.Header, input, root vm.Hash, i int, e uint64) error {
		_, _, err := vm.VerifyWitness(h, input, root, i, e, w)
		return err
	}
	require.NoError(t, check(h, trace.InputRoot(), trace.Root(), 3, 2))
	require.NoError(t, check(h, vm.Hash{1}, trace.Root(), 3, 2), "this instruction reads no input")
	require.ErrorIs(t, check(h, trace.InputRoot(), vm.Hash{1}, 3, 2), vm.ErrWitness)
	require.ErrorIs(t, check(h, trace.InputRoot(), trace.Root(), 2, 2), vm.ErrWitness)
	require.ErrorIs(t, check(h, trace.InputRoot(), trace.Root(), 6, 2), vm.ErrWitness)
	require.ErrorIs(t, check(h, trace.InputRoot(), trace.Root(), -1, 2), vm.ErrWitness)
	require.ErrorIs(t, check(h, trace.InputRoot(), trace.Root(), 3, 6), vm.ErrWitness)
	other := h
	other.InstructionRoot[0] ^= 1
	require.ErrorIs(t, check(other, trace.InputRoot(), trace.Root(), 3, 2), vm.ErrWitness)
	other = h
	other.ValueRoot[0] ^= 1
	require.ErrorIs(t, check(other, trace.InputRoot(), trace.Root(), 3, 2), vm.ErrWitness)
	other = h
	other.Inputs++
	require.ErrorIs(t, check(other, trace.InputRoot(), trace.Root(), 3, 2), vm.ErrWitness)
}

func TestWitnessRefusesWhatIsNotThere(t *testing.T) {
	trace := newTrace(t, chain(3), nil)
	for _, at := range []struct {
		i int
		e uint64
	}{{-1, 0}, {3, 0}, {0, 6}} {
		_, err := trace.Witness(at.i, at.e, nil)
		require.Error(t, err)
	}
	unknown := errors.New("not revealed")
	_, err := trace.Witness(2, 0, func(uint32) ([]vm.Hash, error) { return nil, unknown })
	require.ErrorIs(t, err, unknown)
	_, err = trace.Witness(2, 0, func(uint32) ([]vm.Hash, error) { return make([]vm.Hash, 9), nil })
	require.ErrorContains(t, err, "path of 9 hashes")
}

func TestTraceRefusesAMutationThatChangesTheSize(t *testing.T) {
	_, err := vm.NewTrace(context.Background(), vm.NewReference(), load(t, small()), []*vm.Tensor{input()},
		func(_ int, r *vm.Tensor) error { r.Data = r.Data[1:]; return nil })
	require.ErrorContains(t, err, "mutated result")
}

func TestAnInvalidInstructionIsProvedZeroWithoutItsOperands(t *testing.T) {
	p := small()
	in, err := vm.DecodeInstruction(p.Code[1])
	require.NoError(t, err)
	in.A.Value = 3 // itself
	p.Code[1] = in.Encode()
	trace := newTrace(t, p, nil)
	w, err := trace.Witness(1, 5, nil)
	require.NoError(t, err)
	lgN, lgV := vm.Height(2), vm.Height(4)
	require.Len(t, w, 2+len(p.Code[1])+32*lgN+66+32*lgV)
	v, size, err := vm.VerifyWitness(trace.Machine().Header(), trace.InputRoot(), trace.Root(), 1, 5, w)
	require.NoError(t, err)
	require.Zero(t, v)
	require.Equal(t, 2, size)
}

func FuzzVerifyWitness(f *testing.F) {
	rng := vmtest.Seeded(7)
	c := vmtest.Program(rng, vmtest.Options{Instructions: 8, Invalid: 0.2})
	m, err := vm.Load(c.Program)
	if err != nil {
		f.Fatal(err)
	}
	trace, err := vm.NewTrace(context.Background(), vm.NewReference(), m, c.Inputs, nil)
	if err != nil {
		f.Fatal(err)
	}
	for i := range c.Program.Code {
		w, err := trace.Witness(i, 0, nil)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(i, uint64(0), w)
	}
	h, base := m.Header(), uint32(len(c.Program.Inputs)+len(c.Program.Constants))
	f.Fuzz(func(t *testing.T, i int, e uint64, w []byte) {
		v, size, err := vm.VerifyWitness(h, trace.InputRoot(), trace.Root(), i, e, w)
		if err != nil {
			require.ErrorIs(t, err, vm.ErrWitness)
			return
		}
		d := c.Program.Results[i]
		if !d.Valid() {
			require.Zero(t, size)
			return
		}
		require.Equal(t, vmtest.Must(trace.Element(base+uint32(i), e)), v, "only the truth can be proved")
	})
}
