package rehearsal_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/mnist"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// The attacks here are played for real: both daemons talk JSON-RPC to an embedded chain.
// Every dispute checks the finality bound, the burned half of the bond, and that no wei is
// created or lost.

// shipped opens a stage with the shipped classifier, and one of its digits.
func shipped(t *testing.T) (*rehearsal.Stage, *rehearsal.Question) {
	t.Helper()
	pkg, _, err := mnist.Import(t.Context(), "../../testdata/mnist")
	require.NoError(t, err)
	m, err := pkg.Machine()
	require.NoError(t, err)
	inputs, err := modelio.LoadInputs(pkg, []string{"../../testdata/mnist/digits/7_0.png"}, false)
	require.NoError(t, err)
	return stage(t, m, inputs)
}

func stage(t *testing.T, m *vm.Machine, inputs []*vm.Tensor) (*rehearsal.Stage, *rehearsal.Question) {
	t.Helper()
	s, err := rehearsal.NewStage(t.Context(), rehearsal.Config{Machine: m})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	q, err := s.Question(t.Context(), inputs)
	require.NoError(t, err)
	return s, q
}

// slash plays one false claim and requires that it ends as it must.
func slash(t *testing.T, s *rehearsal.Stage, q *rehearsal.Question, liar vm.Executor) *rehearsal.Outcome {
	t.Helper()
	request, err := s.Ask(t.Context(), q)
	require.NoError(t, err)
	out, err := s.Try(t.Context(), rehearsal.Trial{Question: q, Request: request, Liar: liar, Accused: rehearsal.Cheat})
	require.NoError(t, err)
	require.NoError(t, out.Check())
	return out
}

func TestAFaultInEveryInstructionOfTheShippedModelIsSlashed(t *testing.T) {
	s, q := shipped(t)
	for _, fault := range rehearsal.RandomFaults(s.Machine, 20261123) {
		out, err := s.Dispute(t.Context(), q, fault)
		require.NoError(t, err)
		require.NoError(t, out.Check(), "%v", fault)
		require.Equal(t, 1, out.Totals.Count["prove"], "%v", fault)
		require.LessOrEqual(t, out.Totals.Transactions, 12, "%v", fault)
		require.LessOrEqual(t, out.Totals.Gas, uint64(1_200_000), "%v", fault)
		require.Equal(t, fault.Element, out.Leaf.First+uint64(out.Leaf.FirstFalse()), "%v", fault)
	}
}

func TestAFaultInEachOfSeveralOutputsIsSlashed(t *testing.T) {
	s, q := shipped(t)
	h := s.Machine.Header()
	require.Greater(t, h.Outputs, uint32(1))
	for i := h.Instructions - h.Outputs; i < h.Instructions; i++ {
		liar := rehearsal.Liar{Executor: s.Executor, Faults: []rehearsal.Fault{{Instruction: int(i)}}}
		out := slash(t, s, q, liar)
		require.Equal(t, 1, out.Totals.Count["prove"])
	}
}

// executor lets a function stand for an execution.
type executor func(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error)

func (f executor) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	return f(ctx, m, inputs, sink)
}

// TestAClaimOnAnotherInputIsSlashed: every instruction is computed correctly, from a picture that nobody asked about.
func TestAClaimOnAnotherInputIsSlashed(t *testing.T) {
	s, q := shipped(t)
	out := slash(t, s, q, executor(func(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
		upside := vm.FromInt64s(inputs[0].DType, inputs[0].Dims, inputs[0].Int64s())
		for i := range upside.Elements() {
			upside.Set(i, inputs[0].At(upside.Elements()-1-i))
		}
		return s.Executor.Run(ctx, m, []*vm.Tensor{upside}, sink)
	}))
	require.Equal(t, 1, out.Totals.Count["prove"])
	require.Equal(t, 0, out.Fault.Instruction, "the first instruction reads the input, whose root the chain computed itself")
}

// TestAFalseOutputOverATrueTraceIsSlashed: the claimed result is false and the trace is true. Whatever is opened, the true
// outputs or the claimed ones, the reveal of the root reverts, and the submitter runs out of time.
func TestAFalseOutputOverATrueTraceIsSlashed(t *testing.T) {
	s, q := shipped(t)
	h := s.Machine.Header()
	trueRoots := []vm.Hash{q.Truth.TensorTree(int(h.Instructions) - 2).Root(), q.Truth.TensorTree(int(h.Instructions) - 1).Root()}
	falseDigit := vm.FromInt64s(vm.I64, nil, []int64{3})
	falseRoots := []vm.Hash{trueRoots[0], falseDigit.Root()}
	require.NotEqual(t, trueRoots, falseRoots)

	claim := post(t, s, q, vm.ListRoot(falseRoots))
	watcher, err := s.NewChallenger(t.Context(), rehearsal.Challenger)
	require.NoError(t, err)
	t.Cleanup(watcher.Client.Close)
	moved, err := watcher.Step(t.Context())
	require.NoError(t, err)
	require.True(t, moved, "the root is demanded")
	for roots, reason := range map[*[]vm.Hash]string{&trueRoots: "WrongResultRoot", &falseRoots: "ResultNotInTrace"} {
		_, err := s.Send(t.Context(), rehearsal.Cheat, move(t, s, claim, bisect.RevealRoot{
			Children: q.Truth.Tree().Children(0, 0), ResultRoots: *roots, Paths: make([][]vm.Hash, len(*roots)),
		}))
		require.ErrorContains(t, err, reason)
	}
	require.NoError(t, s.Pass(s.Params.ReplayMax+s.Params.Censorship+1))
	_, err = watcher.Step(t.Context())
	require.NoError(t, err)
	require.Equal(t, bisect.Dead, claimStatus(t, s, claim))
}

// post claims a result on a new request, by hand.
func post(t *testing.T, s *rehearsal.Stage, q *rehearsal.Question, result vm.Hash) vm.Hash {
	t.Helper()
	id, err := s.Ask(t.Context(), q)
	require.NoError(t, err)
	snapshot, err := s.Client.Sync(t.Context())
	require.NoError(t, err)
	r, ok := snapshot.Request(id)
	require.True(t, ok)
	claim := bindings.Claim{
		RequestId: id, ModelId: r.Terms.ModelId, InputRoot: r.Terms.InputRoot, ResultRoot: result,
		Operations: s.Machine.Header().Operations, Submitter: s.Address(rehearsal.Cheat), Bond: s.Params.MinBond,
	}
	call, err := s.Client.Post(r.Terms, claim)
	require.NoError(t, err)
	_, err = s.Send(t.Context(), rehearsal.Cheat, call)
	require.NoError(t, err)
	claimID, err := s.Client.ClaimID(claim)
	require.NoError(t, err)
	return claimID
}

// move is the transaction of a move on a claim.
func move(t *testing.T, s *rehearsal.Stage, id vm.Hash, action bisect.Action) chain.Call {
	t.Helper()
	snapshot, err := s.Client.Sync(t.Context())
	require.NoError(t, err)
	claim, ok := snapshot.Claim(id)
	require.True(t, ok)
	call, err := s.Client.Move(claim.Terms, s.Machine.Header(), action, nil)
	require.NoError(t, err)
	return call
}

// hostile makes a program whose second instruction is invalid: its result is all zeros by definition,
// so that it cannot shield a false claim.
func hostile(t *testing.T, spoil func(in *vm.Instruction, result *vm.Descriptor)) (*vm.Machine, []*vm.Tensor) {
	t.Helper()
	dims := []uint32{300}
	p := &vm.Program{Inputs: []vm.Descriptor{{DType: vm.I16, Dims: dims}}, Outputs: 1}
	for i := range 3 {
		at := vm.View{Kind: vm.Direct, Value: uint32(i), Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 1}}}}}
		in := vm.Instruction{
			Map: vm.MapLinear, Reduce: vm.ReduceSum, Alpha: 1, Gamma: 5, Lo: vm.I16.Min(), Hi: vm.I16.Max(), Out: dims,
			A: at, B: vm.Immediate(0), Init: vm.Immediate(0), Scale: vm.Immediate(0),
		}
		result := vm.Descriptor{DType: vm.I16, Dims: dims}
		if i == 1 {
			spoil(&in, &result)
		}
		p.Code, p.Results = append(p.Code, in.Encode()), append(p.Results, result)
	}
	m, err := vm.Load(p)
	require.NoError(t, err)
	require.NotEmpty(t, m.Check(), "the program is hostile")
	input := vm.NewTensor(vm.I16, dims...)
	for i := range input.Elements() {
		input.Set(i, int64(i)-100)
	}
	return m, []*vm.Tensor{input}
}

func TestAHostileProgramIsNoShield(t *testing.T) {
	for name, spoil := range map[string]func(in *vm.Instruction, result *vm.Descriptor){
		"an operand that comes later":     func(in *vm.Instruction, _ *vm.Descriptor) { in.A.Value = 3 },
		"its own result as operand":       func(in *vm.Instruction, _ *vm.Descriptor) { in.A.Value = 2 },
		"a value that does not exist":     func(in *vm.Instruction, _ *vm.Descriptor) { in.A.Value = 4_000_000_000 },
		"a shape that does not match":     func(in *vm.Instruction, _ *vm.Descriptor) { in.Out = []uint32{299} },
		"a view of another rank":          func(in *vm.Instruction, _ *vm.Descriptor) { in.A.Index = nil },
		"a clamp outside of the type":     func(in *vm.Instruction, _ *vm.Descriptor) { in.Hi = 1 << 20 },
		"a step too big for the cap":      func(in *vm.Instruction, _ *vm.Descriptor) { in.Red = []uint32{1 << 20} },
		"an undefined map function":       func(in *vm.Instruction, _ *vm.Descriptor) { in.Map = 99 },
		"a reserved kind of view":         func(in *vm.Instruction, _ *vm.Descriptor) { in.B.Kind = 3 },
		"more reduction terms than fit":   func(in *vm.Instruction, _ *vm.Descriptor) { in.Red = []uint32{1 << 30, 1 << 30} },
		"an extent of zero":               func(in *vm.Instruction, _ *vm.Descriptor) { in.Red = []uint32{0} },
		"an axis that nobody iterates on": func(in *vm.Instruction, _ *vm.Descriptor) { in.A.Index[0].Terms[0].Axis = 9 },
	} {
		t.Run(name, func(t *testing.T) {
			m, inputs := hostile(t, spoil)
			s, q := stage(t, m, inputs)
			zeros := vmtest.Must(q.Truth.Value(2))
			require.Equal(t, vm.NewTensor(zeros.DType, zeros.Dims...).Data, zeros.Data, "the result of an invalid instruction")
			out, err := s.Dispute(t.Context(), q, rehearsal.Fault{Instruction: 1, Element: 77})
			require.NoError(t, err)
			require.NoError(t, out.Check())
			require.Equal(t, 1, out.Totals.Count["prove"])
		})
	}
}

// TestAnHonestClaimAboutAHostileProgramIsFinal: nothing about an invalid instruction endangers who tells the truth.
func TestAnHonestClaimAboutAHostileProgramIsFinal(t *testing.T) {
	m, inputs := hostile(t, func(in *vm.Instruction, _ *vm.Descriptor) { in.A.Value = 2 })
	s, q := stage(t, m, inputs)
	out, err := s.Honest(t.Context(), q)
	require.NoError(t, err)
	require.LessOrEqual(t, out.ChainSeconds, out.Bound)
	require.Equal(t, bisect.Final, claimStatus(t, s, out.Claim))
}

func claimStatus(t *testing.T, s *rehearsal.Stage, id vm.Hash) bisect.Status {
	t.Helper()
	snapshot, err := s.Client.Sync(t.Context())
	require.NoError(t, err)
	claim, ok := snapshot.Claim(id)
	require.True(t, ok)
	return claim.Status
}

// TestATrueClaimAboutTheShippedModelSurvivesEveryDemand: a griefer demands every node of the claim's tree, proves wrongly at a leaf,
// and stops; the submitter answers all of it and is paid within the bound.
func TestATrueClaimAboutTheShippedModelSurvivesEveryDemand(t *testing.T) {
	s, q := shipped(t)
	request, err := s.Ask(t.Context(), q)
	require.NoError(t, err)
	provider, err := s.NewSubmitter(t.Context(), rehearsal.Submitter, s.Executor)
	require.NoError(t, err)
	t.Cleanup(provider.Client.Close)
	_, err = provider.Step(t.Context())
	require.NoError(t, err)
	snapshot, err := s.Client.Sync(t.Context())
	require.NoError(t, err)
	claim := snapshot.ClaimsOn(request)[0]
	posted := s.Dev.Head().Time

	demands := 0
	for {
		view, err := s.Client.ReadClaim(t.Context(), claim.ID)
		require.NoError(t, err)
		actions := chaintest.EveryDemand(t, s.Machine, view)
		if len(actions) == 0 {
			proveWrongly(t, s, claim, view)
			break
		}
		for _, action := range actions {
			call, err := s.Client.Move(claim.Terms, s.Machine.Header(), action, big.NewInt(1e16))
			require.NoError(t, err)
			_, err = s.Send(t.Context(), rehearsal.Cheat, call)
			require.NoError(t, err)
			demands++
		}
		for busy := true; busy; {
			busy, err = provider.Step(t.Context())
			require.NoError(t, err)
		}
	}
	require.Greater(t, demands, 60, "every tensor and every leaf of the trace")
	require.NoError(t, s.Pass(s.Params.Window+s.Params.Censorship+1))
	_, err = provider.Step(t.Context())
	require.NoError(t, err)
	require.Equal(t, bisect.Final, claimStatus(t, s, claim.ID))
	bound := s.Client.Durations().Bound(posted, s.Machine.Header().Operations, bisect.TreeOf(s.Machine).Depth())
	require.LessOrEqual(t, s.Dev.Head().Time, bound)
	require.NoError(t, s.AuditVault(t.Context()))
}

// proveWrongly offers true elements, with their true witnesses, as false ones.
func proveWrongly(t *testing.T, s *rehearsal.Stage, claim chain.Claim, view bisect.ClaimView) {
	t.Helper()
	truth, err := vm.NewTrace(t.Context(), s.Executor, s.Machine, mustInputs(t, s, claim), nil)
	require.NoError(t, err)
	tried := 0
	for _, n := range view.Nodes {
		if n.Leaf == nil || n.Position.Index != 0 {
			continue
		}
		witness, err := truth.Witness(int(n.Position.Instruction), 0, nil)
		require.NoError(t, err)
		_, err = s.Send(t.Context(), rehearsal.Cheat, move(t, s, claim.ID, bisect.Prove{Position: n.Position, Hash: n.Hash, Leaf: n.Leaf, Witness: witness}))
		require.Error(t, err, "%v", n.Position)
		require.True(t, chain.IsRevert(err), "%v", err)
		tried++
	}
	require.Equal(t, int(s.Machine.Header().Instructions), tried)
}

// mustInputs are the inputs of a claim's request, as the chain shows them.
func mustInputs(t *testing.T, s *rehearsal.Stage, claim chain.Claim) []*vm.Tensor {
	t.Helper()
	snapshot, err := s.Client.Sync(t.Context())
	require.NoError(t, err)
	r, ok := snapshot.Request(claim.Terms.RequestId)
	require.True(t, ok)
	inputs, err := s.Client.InputTensors(t.Context(), r, s.Machine)
	require.NoError(t, err)
	return inputs
}
