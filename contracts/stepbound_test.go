package contracts_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/stepevm"
	"github.com/opml/opml/internal/stepevm/steptest"
	"github.com/opml/opml/vm"
)

// stepInstructions are the instructions of a step's program: a trace of height 4.
const stepInstructions = 12

// provesFalse posts a claim with the step's element wrong, walks it down, and slashes it.
func provesFalse(t *testing.T, s steptest.Step) (gas, bound uint64) {
	m, err := vm.Load(s.Program(stepInstructions))
	require.NoError(t, err)
	w := newWorld(t, program{machine: m, inputs: s.Inputs})
	c := w.lies(stepInstructions-1, s.Element)
	p := c.proof(stepInstructions-1, s.Element)
	c.walk("challenger", "submitter", p.at)
	p.commit("mallory").ok() // who has no balance in the vault yet: every slot that the proof writes is new
	return p.send("mallory").ok().gas(), m.StepGas(stepInstructions - 1)
}

// TestAProofKeepsTheStepBound sends the whole transaction, for typical steps and for every kind of hard step
// grown until it is only just valid.
func TestAProofKeepsTheStepBound(t *testing.T) {
	steps := steptest.Typical()
	for _, family := range steptest.Hard() {
		n, err := family.AtCap(stepInstructions)
		require.NoError(t, err)
		s := family.Step(n)
		s.Name = family.Name
		steps = append(steps, s)
	}
	for _, s := range steps {
		t.Run(s.Name, func(t *testing.T) {
			gas, bound := provesFalse(t, s)
			t.Logf("%7d gas of %7d", gas, bound)
			require.LessOrEqual(t, gas, bound)
			require.LessOrEqual(t, bound, uint64(vm.MaxStepGas))
		})
	}
}

// TestAnInvalidStepIsNoShield claims something else than zero for an instruction whose bound is past the cap.
func TestAnInvalidStepIsNoShield(t *testing.T) {
	family := steptest.Hard()[0]
	n, err := family.AtCap(stepInstructions)
	require.NoError(t, err)
	gas, _ := provesFalse(t, family.Step(n+1))
	require.Less(t, gas, uint64(vm.MaxStepGas))
}

// TestTheGamesPartOfAProofIsCovered measures it, where all that a proof writes is new to the chain.
func TestTheGamesPartOfAProofIsCovered(t *testing.T) {
	s := steptest.Typical()[0]
	m, err := vm.Load(s.Program(stepInstructions))
	require.NoError(t, err)
	w := newWorld(t, program{machine: m, inputs: s.Inputs})
	c := w.lies(stepInstructions-1, s.Element)
	p := c.proof(stepInstructions-1, s.Element)
	c.walk("challenger", "submitter", p.at)
	p.commit("mallory").ok()
	r := p.send("mallory").ok()

	verifier, err := stepevm.New()
	require.NoError(t, err)
	step, err := verifier.Compute(m.Header(), c.c.InputRoot, c.state().TraceRoot, stepInstructions-1, s.Element, p.witness)
	require.NoError(t, err)
	intrinsic := uint64(21000)
	for _, b := range r.tx.Data() {
		intrinsic += 4
		if b != 0 {
			intrinsic += 12
		}
	}
	game := r.gas() - intrinsic - step.Gas
	t.Logf("proof %d gas: calldata %d, step verifier %d, game %d", r.gas(), intrinsic, step.Gas, game)
	require.LessOrEqual(t, game, uint64(steptest.GameGas))
	require.LessOrEqual(t, len(r.tx.Data()), 1600+len(p.witness), "bytes besides the witness")
}
