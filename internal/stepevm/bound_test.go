package stepevm_test

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/stepevm"
	"github.com/opml/opml/internal/stepevm/steptest"
	"github.com/opml/opml/vm"
)

// proveData is the calldata of the transaction that proves an element with a witness. No byte of its hashes
// and of the claimed leaf is zero.
func proveData(t *testing.T, witness []byte) []byte {
	t.Helper()
	oracle, err := bindings.OpmlOracleMetaData.GetAbi()
	require.NoError(t, err)
	full := common.Hash(bytes.Repeat([]byte{0xff}, 32))
	claim := bindings.Claim{RequestId: full.Big(), ModelId: full, InputRoot: full, ResultRoot: full,
		Operations: 1 << 40, Submitter: common.Address(full[:20]), Nonce: 1, Bond: big.NewInt(1 << 60)}
	model := bindings.Model{InstructionRoot: full, ValueRoot: full, SpecHash: full, Operations: 1 << 40}
	data, err := oracle.Pack("prove", claim, model, big.NewInt(1<<40), full,
		bytes.Repeat(full[:], vm.LeafSize/32), uint64(1000), witness, full)
	require.NoError(t, err)
	return data
}

// proofGas is the most that the transaction costs which proves a step with this witness:
// none of its bytes zero, the floor of EIP-7623 applied.
func proofGas(t *testing.T, witness []byte, compute uint64) uint64 {
	t.Helper()
	size := uint64(len(proveData(t, witness)))
	return 21000 + max(16*size+compute+steptest.GameGas, 40*size)
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
	valid, first, n := 0, seed(t), cases(t, 4000)/5
	for s := first; s < first+uint64(n); s++ {
		step := steptest.Stress(s)
		m, err := vm.Load(step.Program(5))
		require.NoError(t, err)
		gas, bound := requireBound(t, v, step, 5)
		if _, invalid := m.Instruction(4); invalid == nil {
			valid++
			require.LessOrEqual(t, gas, bound, "%s (OPML_FUZZ_SEED=%d repeats it)", step.Name, s)
		}
	}
	require.Greater(t, valid, n/2)
	t.Logf("%d valid steps", valid)
}
