package stepevm_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/stepevm"
	"github.com/opml/opml/internal/stepevm/steptest"
	"github.com/opml/opml/vm"
)

// gameGas is what the game may use of a proof besides the step verifier: at most this is in
// the step bound's constant part. contracts/ measures what it does use.
const gameGas = 150_000

// proofGas is the most that the transaction costs which proves a step with this witness:
// none of its bytes zero, the floor of EIP-7623 applied.
func proofGas(t *testing.T, witness []byte, compute uint64) uint64 {
	t.Helper()
	oracle, err := bindings.OpmlOracleMetaData.GetAbi()
	require.NoError(t, err)
	claim := bindings.Claim{RequestId: new(big.Int), Bond: new(big.Int)}
	data, err := oracle.Pack("prove", claim, bindings.Model{}, new(big.Int), common.Hash{},
		make([]byte, vm.LeafSize), uint64(0), witness, common.Hash{})
	require.NoError(t, err)
	bytes := uint64(len(data))
	return 21000 + max(16*bytes+compute+gameGas, 40*bytes)
}

// requireBound proves a step's element and checks value and gas.
func requireBound(t *testing.T, v *stepevm.Verifier, s steptest.Step, instructions int) (gas, bound uint64) {
	t.Helper()
	trace, err := s.Trace(instructions)
	require.NoError(t, err)
	m, last := trace.Machine(), instructions-1
	witness, err := trace.Witness(last, s.Element, nil)
	require.NoError(t, err, s.Name)
	r, err := v.Compute(m.Header(), trace.InputRoot(), trace.Root(), uint32(last), s.Element, witness)
	require.NoError(t, err, s.Name)
	require.Equal(t, trace.Outputs()[0].At(s.Element), r.Value, s.Name)
	return proofGas(t, witness, r.Gas), m.StepGas(last)
}

// TestStepsAtTheCapKeepTheirBound grows each kind of hard step until it is only just valid.
func TestStepsAtTheCapKeepTheirBound(t *testing.T) {
	v := newVerifier(t)
	const instructions = 9
	for _, family := range steptest.Hard() {
		t.Run(family.Name, func(t *testing.T) {
			n, err := family.AtCap(instructions)
			require.NoError(t, err)
			gas, bound := requireBound(t, v, family.Step(n), instructions)
			t.Logf("size %4d: %7d gas of %7d", n, gas, bound)
			require.LessOrEqual(t, bound, uint64(vm.MaxStepGas))
			require.LessOrEqual(t, gas, bound)

			// One more is invalid to everybody: the element is proved to be 0.
			trace, err := family.Step(n + 1).Trace(instructions)
			require.NoError(t, err)
			w, err := trace.Witness(instructions-1, 0, nil)
			require.NoError(t, err)
			r, err := v.Compute(trace.Machine().Header(), trace.InputRoot(), trace.Root(), instructions-1, 0, w)
			require.NoError(t, err)
			require.Zero(t, r.Value)
		})
	}
}

// TestRandomHardStepsKeepTheirBound draws steps that are expensive for what they are.
func TestRandomHardStepsKeepTheirBound(t *testing.T) {
	v := newVerifier(t)
	valid, first := 0, seed(t)
	for s := first; s < first+uint64(cases(t, 800)); s++ {
		step := steptest.Stress(s)
		m, err := vm.Load(step.Program(5))
		require.NoError(t, err)
		gas, bound := requireBound(t, v, step, 5)
		if _, invalid := m.Instruction(4); invalid == nil {
			valid++
			require.LessOrEqual(t, gas, bound, "%s (OPML_FUZZ_SEED=%d repeats it)", step.Name, s)
		}
	}
	require.Greater(t, valid, cases(t, 800)/2)
	t.Logf("%d valid steps", valid)
}
