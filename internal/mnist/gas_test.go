package mnist

import (
	"bytes"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/stepevm"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// stepGasTarget is what proving any one element of the shipped model may cost at worst:
// a transaction, its calldata and the recomputation, without the game around it.
const stepGasTarget = 300_000

// witnessGas is the intrinsic gas of a transaction that carries the witness: 16 a byte,
// 4 a zero byte (EIP-2028). The floor of EIP-7623 is lower here, since the execution adds.
func witnessGas(witness []byte) uint64 {
	zeros := uint64(bytes.Count(witness, []byte{0}))
	return 21_000 + 16*(uint64(len(witness))-zeros) + 4*zeros
}

func TestEveryStepOfTheShippedModelIsCheapToProve(t *testing.T) {
	p, _ := shipped(t)
	m, err := p.Machine()
	require.NoError(t, err)
	inputs, err := modelio.LoadInputs(p, []string{filepath.Join(folder, "digits", "8_0.png")}, false)
	require.NoError(t, err)
	trace, err := vm.NewTrace(t.Context(), vm.NewFast(1), m, inputs, nil)
	require.NoError(t, err)
	verifier, err := stepevm.New()
	require.NoError(t, err)
	rng := rand.New(rand.NewPCG(1, 2))
	first := len(p.Program.Inputs) + len(p.Program.Constants)
	for i := range p.Program.Results {
		value := vmtest.Must(trace.Value(uint32(first + i)))
		n := value.Elements()
		var worst uint64
		for _, e := range append([]uint64{0, n / 2, n - 1}, rng.Uint64N(n), rng.Uint64N(n), rng.Uint64N(n)) {
			w, err := trace.Witness(i, e, nil)
			require.NoError(t, err)
			r, err := verifier.Compute(m.Header(), trace.InputRoot(), trace.Root(), uint32(i), e, w)
			require.NoError(t, err, "instruction %d, element %d", i, e)
			require.Equal(t, value.At(e), r.Value, "instruction %d, element %d", i, e)
			worst = max(worst, witnessGas(w)+r.Gas)
		}
		t.Logf("%2d %-18s %6d gas, bound %d", i, p.Steps[i], worst, m.StepGas(i))
		require.Less(t, worst, uint64(stepGasTarget), "instruction %d", i)
		require.LessOrEqual(t, worst, m.StepGas(i), "instruction %d", i)
	}
}
