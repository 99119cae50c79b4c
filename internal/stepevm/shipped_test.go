package stepevm_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/mnist"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/stepevm/steptest"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// shippedLimit is the most gas that a proof about the shipped classifier may cost.
const shippedLimit = 300_000

// transactionGas is what the transaction costs which proves an element with this witness.
func transactionGas(t *testing.T, witness []byte, compute uint64) uint64 {
	t.Helper()
	standard, floor := uint64(21000), uint64(21000)
	for _, b := range proveData(t, witness) {
		if b == 0 {
			standard, floor = standard+4, floor+10
		} else {
			standard, floor = standard+16, floor+40
		}
	}
	return max(standard+compute+steptest.GameGas, floor)
}

// TestProofsOfTheShippedClassifierAreCheap proves elements of every instruction, on a picture of noise: at the
// borders, where rows are short, and inside, where most leaves are needed.
func TestProofsOfTheShippedClassifierAreCheap(t *testing.T) {
	v := newVerifier(t)
	p, _, err := mnist.Import(t.Context(), "../../testdata/mnist")
	require.NoError(t, err)
	m, err := p.Machine()
	require.NoError(t, err)
	trace := noise(t, m, p)
	worst := uint64(0)
	for i, d := range m.Program().Results {
		first := uint32(len(m.Program().Inputs) + len(m.Program().Constants))
		n, dearest := d.Elements(), uint64(0)
		for k := range uint64(25) {
			e := k * (n - 1) / 24
			w, err := trace.Witness(i, e, nil)
			require.NoError(t, err)
			r, err := v.Compute(m.Header(), trace.InputRoot(), trace.Root(), uint32(i), e, w)
			require.NoError(t, err)
			require.Equal(t, vmtest.Must(trace.Element(first+uint32(i), e)), r.Value, "instruction %d, element %d", i, e)
			gas := transactionGas(t, w, r.Gas)
			require.LessOrEqual(t, gas, m.StepGas(i))
			dearest = max(dearest, gas)
		}
		worst = max(worst, dearest)
		t.Logf("instruction %2d %v: %d gas of %d", i, d, dearest, m.StepGas(i))
	}
	require.LessOrEqual(t, worst, uint64(shippedLimit))
}

// noise runs the classifier on random pixels.
func noise(t *testing.T, m *vm.Machine, p *models.Package) *vm.Trace {
	x, err := modelio.Random(&p.Inputs[0], 1)
	require.NoError(t, err)
	trace, err := vm.NewTrace(context.Background(), vm.NewFast(1), m, []*vm.Tensor{x}, nil)
	require.NoError(t, err)
	return trace
}
