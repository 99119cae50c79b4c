package rehearsal_test

import (
	"context"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// largeLength makes tensors of 160,000 bytes: three parts of an input, and an output that finalisation does not carry.
const largeLength = 80_000

// large adds two large inputs up, the second after a step of its own; its outputs are the sum and the step.
func large(t *testing.T) (*vm.Machine, []*vm.Tensor) {
	t.Helper()
	of := func(value uint32) vm.View {
		return vm.View{Kind: vm.Direct, Value: value, Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 1}}}}}
	}
	linear := func(a, b uint32, gamma int64) []byte {
		in := vm.Instruction{
			Map: vm.MapLinear, Alpha: 1, Beta: 1, Gamma: gamma, Lo: math.MinInt16, Hi: math.MaxInt16,
			Out: []uint32{largeLength}, A: of(a), B: of(b), Init: vm.Immediate(0), Scale: vm.Immediate(0),
		}
		return in.Encode()
	}
	d := vm.Descriptor{DType: vm.I16, Dims: []uint32{largeLength}}
	m, err := vm.Load(&vm.Program{
		Inputs: []vm.Descriptor{d, d}, Code: [][]byte{linear(1, 1, 3), linear(0, 2, 0)},
		Results: []vm.Descriptor{d, d}, Outputs: 2,
	})
	require.NoError(t, err)
	require.Empty(t, m.Check())
	inputs := []*vm.Tensor{vm.NewTensor(vm.I16, largeLength), vm.NewTensor(vm.I16, largeLength)}
	for i := range uint64(largeLength) {
		inputs[0].Set(i, int64(i%1000))
		inputs[1].Set(i, int64(i%777)-300)
	}
	return m, inputs
}

func TestFaultsOverPublishedInputsAreSlashed(t *testing.T) {
	m, inputs := large(t)
	s, q := stage(t, m, inputs)
	before, err := s.Client.PublishedParts(t.Context(), q.Truth.InputRoot(), chain.InputSizes(m))
	require.NoError(t, err)
	require.Zero(t, before)
	for _, fault := range []rehearsal.Fault{{Instruction: 0, Element: largeLength - 1}, {Instruction: 1, Element: 33_000}} {
		out, err := s.Dispute(t.Context(), q, fault)
		require.NoError(t, err)
		require.NoError(t, out.Check())
		require.Equal(t, 1, out.Totals.Count["prove"])
		require.Equal(t, fault.Element, out.Leaf.First+uint64(out.Leaf.FirstFalse()))
	}
	all, err := s.Ledger.Between(t.Context(), 0, s.Dev.Head().Number.Uint64())
	require.NoError(t, err)
	require.Equal(t, 6, rehearsal.Total(all).Count["publish"], "both disputes are over one publication")
}

func TestATrueClaimOverAPublishedInputIsFinalByItsRoot(t *testing.T) {
	m, inputs := large(t)
	s, q := stage(t, m, inputs)
	out, err := s.Honest(t.Context(), q)
	require.NoError(t, err)
	require.Equal(t, map[string]int{"post": 1, "finalize": 1}, out.Totals.Count)
	require.LessOrEqual(t, out.ChainSeconds, out.Bound)
	require.LessOrEqual(t, out.Totals.Gas, uint64(170_000), "no outputs on the chain: %v", out.Totals.ByKind)
	require.Nil(t, out.Request.Outputs)
	require.Equal(t, q.Truth.ResultRoot(), out.Request.Result)
}

func TestAClaimOnAnotherThanThePublishedInputIsSlashed(t *testing.T) {
	m, inputs := large(t)
	s, q := stage(t, m, inputs)
	out := slash(t, s, q, executor(func(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
		other := vm.FromInt64s(vm.I16, inputs[1].Dims, inputs[1].Int64s())
		other.Set(70_000, 5_000)
		return s.Executor.Run(ctx, m, []*vm.Tensor{inputs[0], other}, sink)
	}))
	require.Equal(t, 1, out.Totals.Count["prove"])
}

// The root of a large result is all that finality looks at, so one that nobody can open must die before.
func TestAGarbageRootOfALargeResultIsSlashedAndATrueOneSurvives(t *testing.T) {
	m, inputs := large(t)
	s, q := stage(t, m, inputs)
	garbage := post(t, s, q, vm.Keccak([]byte("nobody knows what hashes to this")))
	watcher, err := s.NewChallenger(t.Context(), rehearsal.Challenger)
	require.NoError(t, err)
	t.Cleanup(watcher.Client.Close)
	moved, err := watcher.Step(t.Context())
	require.NoError(t, err)
	require.True(t, moved, "the root is demanded")
	require.NoError(t, s.Pass(s.Params.Window+s.Params.ReplayMax+s.Params.Censorship+1))
	snapshot, err := s.Client.Sync(t.Context())
	require.NoError(t, err)
	claim, ok := snapshot.Claim(garbage)
	require.True(t, ok)
	r, ok := snapshot.Request(claim.Terms.RequestId)
	require.True(t, ok)
	finalize, err := s.Client.Finalize(r.Terms, claim.Terms, nil, nil)
	require.NoError(t, err)
	_, err = s.Send(t.Context(), rehearsal.Cheat, finalize)
	require.ErrorContains(t, err, "ClaimNotFinal")
	for moved := true; moved; { // it kills and reclaims
		moved, err = watcher.Step(t.Context())
		require.NoError(t, err)
	}
	require.Equal(t, bisect.Dead, claimStatus(t, s, garbage))

	out, err := s.Honest(t.Context(), q) // the submitter answers both requests
	require.NoError(t, err)
	require.Equal(t, q.Truth.ResultRoot(), out.Request.Result)
}

// An attacker publishes all but the last part and asks: no fee is held, and nobody can claim anything on it.
func TestNothingHappensOnAHalfPublishedInput(t *testing.T) {
	m, inputs := large(t)
	s, q := stage(t, m, inputs)
	data := chain.TensorBytes(inputs)
	parts := vmtest.Must(chain.SplitInput(data))
	for _, part := range parts[:len(parts)-1] {
		call, err := s.Client.PublishPart(q.Truth.InputRoot(), chain.Sizes(data), part)
		require.NoError(t, err)
		_, err = s.Send(t.Context(), rehearsal.Cheat, call)
		require.NoError(t, err)
	}
	ask, err := s.Client.Ask(bindings.Request{
		Requester: s.Address(rehearsal.Cheat), ModelId: m.ModelID(), InputRoot: q.Truth.InputRoot(),
		Fee: s.Params.MinBond, MinBond: s.Params.MinBond, Deadline: s.Dev.Head().Time + 3600, CallbackDataHash: vm.Keccak(nil),
	}, nil, nil)
	require.NoError(t, err)
	_, err = s.Send(t.Context(), rehearsal.Cheat, ask)
	require.ErrorContains(t, err, "InputNotPublished")
	out, err := s.Honest(t.Context(), q) // an honest requester only adds the last part
	require.NoError(t, err)
	require.Equal(t, q.Truth.ResultRoot(), out.Request.Result)
	all, err := s.Ledger.Between(t.Context(), 0, s.Dev.Head().Number.Uint64())
	require.NoError(t, err)
	require.Equal(t, len(parts), rehearsal.Total(all).Count["publish"])
}
