package challenger

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// What confirm lets through costs gas and, when it does not hold, wins nothing.
func TestAProofIsSentOnlyWhenItHolds(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	inputs := chaintest.Input(m, 1)
	truth := chaintest.Truth(t, m, inputs, nil)
	trace, err := truth.Trace()
	require.NoError(t, err)
	view := bisect.ClaimView{TraceRoot: trace.Root()}
	view.Claim.InputRoot = vm.InputRoot(inputs)
	leaf := vmtest.Must(trace.TensorTree(1).Leaf(1))
	witness, err := trace.Witness(1, 300, nil)
	require.NoError(t, err)
	proof := bisect.Prove{
		Position: bisect.Position{Tensor: true, Instruction: 1, Depth: 2, Index: 1}, Leaf: leaf, Element: 300, Witness: witness,
	}
	require.ErrorIs(t, confirm(view, truth, proof), ErrOwnExecution, "the claimed element is true")

	false_ := proof
	false_.Leaf = append([]byte(nil), leaf...)
	false_.Leaf[2*(300-256)] ^= 1
	require.NoError(t, confirm(view, truth, false_))

	for name, spoil := range map[string]func(p *bisect.Prove){
		"a witness cut short":         func(p *bisect.Prove) { p.Witness = p.Witness[:len(p.Witness)-1] },
		"an element of another leaf":  func(p *bisect.Prove) { p.Position.Index = 0 },
		"a leaf of another length":    func(p *bisect.Prove) { p.Leaf = p.Leaf[:100] },
		"another element's witness":   func(p *bisect.Prove) { p.Element = 30 },
		"another instruction's proof": func(p *bisect.Prove) { p.Position.Instruction = 2 },
	} {
		spoiled := false_
		spoil(&spoiled)
		require.Error(t, confirm(view, truth, spoiled), name)
	}
}

// A disk that fails says nothing about our executions: the claim is checked again with a new trace.
func TestADamagedTraceIsNoVerdictOnOurExecutions(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	inputs := chaintest.Input(m, 1)
	c := &Challenger{checked: map[vm.Hash]error{}}
	var claim chain.Claim
	trace := func() *vm.Trace {
		spool := vm.WithSpool(vm.Spool{Dir: t.TempDir(), Disk: m.ResultMemory()})
		return vmtest.Must(vm.NewTrace(t.Context(), vm.NewReference(), m, inputs, nil, spool))
	}
	bad := trace()
	chaintest.DamageTraces(t)
	require.ErrorIs(t, c.checkExecution(claim, bisect.Truth{Trace: func() (*vm.Trace, error) { return bad, nil }}), vm.ErrSpool)
	good := trace()
	asked := 0
	for range 2 {
		require.NoError(t, c.checkExecution(claim, bisect.Truth{Trace: func() (*vm.Trace, error) { asked++; return good, nil }}))
	}
	require.Equal(t, 1, asked, "once per claim")
}

// Anybody may register a model, and whoever holds it must not fall over it.
func TestResultsWithoutElementsAreNotSampled(t *testing.T) {
	m, err := vm.Load(&vm.Program{
		Inputs: []vm.Descriptor{{DType: vm.I8, Dims: []uint32{1}}}, Code: [][]byte{{}, {}}, Outputs: 1,
		Results: []vm.Descriptor{{DType: vm.I8, Dims: []uint32{0}}, {DType: vm.I8, Dims: []uint32{3}}},
	})
	require.NoError(t, err)
	trace, err := vm.NewTrace(t.Context(), vm.NewReference(), m, []*vm.Tensor{vm.NewTensor(vm.I8, 1)}, nil)
	require.NoError(t, err)
	require.NoError(t, sample(trace, vm.Hash{}))
}
