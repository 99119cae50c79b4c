package stepevm_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/stepevm"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// newVerifier deploys the verifier: the generated binding's, or the one whose creation
// code in hex is in the file that OPML_STEP_CODE names (for work on the contract).
func newVerifier(t testing.TB) *stepevm.Verifier {
	t.Helper()
	v, err := stepevm.New()
	if path := os.Getenv("OPML_STEP_CODE"); path != "" {
		code, readErr := os.ReadFile(path)
		require.NoError(t, readErr)
		v, err = stepevm.NewFromCode(common.FromHex(string(code)))
	}
	require.NoError(t, err)
	return v
}

// cases is how many random instructions a test draws: OPML_FUZZ_CASES, or n.
func cases(t *testing.T, n int) int {
	if s := os.Getenv("OPML_FUZZ_CASES"); s != "" {
		parsed, err := strconv.Atoi(s)
		require.NoError(t, err, "OPML_FUZZ_CASES")
		return parsed
	}
	return n
}

// seed of the first random program: OPML_FUZZ_SEED, or 1.
func seed(t *testing.T) uint64 {
	if s := os.Getenv("OPML_FUZZ_SEED"); s != "" {
		parsed, err := strconv.ParseUint(s, 10, 64)
		require.NoError(t, err, "OPML_FUZZ_SEED")
		return parsed
	}
	return 1
}

// run is a random program that has been run.
type run struct {
	seed  uint64
	rng   *rand.Rand
	trace *vm.Trace
}

// randomRun draws a program from a seed and runs it with both executors, which must agree.
func randomRun(t *testing.T, seed uint64) run {
	rng := vmtest.Seeded(seed)
	c := vmtest.Program(rng, []vmtest.Options{
		{}, {Instructions: 4}, {Instructions: 4, Invalid: 0.3}, {Instructions: 12, Invalid: 0.1},
	}[seed%4])
	m, err := vm.Load(c.Program)
	require.NoError(t, err, "seed %d", seed)
	trace, err := vm.NewTrace(context.Background(), vm.NewReference(), m, c.Inputs, nil)
	require.NoError(t, err, "seed %d", seed)
	fast, err := vm.NewTrace(context.Background(), vm.NewFast(2), m, c.Inputs, nil)
	require.NoError(t, err, "seed %d", seed)
	require.Equal(t, trace.Root(), fast.Root(), "fast executor and reference, seed %d", seed)
	return run{seed, rng, trace}
}

// element is a random element of an instruction's result, often the first or the last.
func (r run) element(i int) uint64 {
	n := r.trace.Machine().Program().Results[i].Elements()
	switch {
	case n == 0:
		return 0
	case r.rng.IntN(4) == 0:
		return 0
	case r.rng.IntN(4) == 0:
		return n - 1
	default:
		return r.rng.Uint64N(n)
	}
}

// TestSolidityComputesWhatTheReferenceComputes compares both executors, the Go verifier
// and the contract on random instructions with random operands.
func TestSolidityComputesWhatTheReferenceComputes(t *testing.T) {
	v := newVerifier(t)
	valid, invalid := 0, 0
	n := cases(t, 3000)
	for s := seed(t); valid+invalid < n; s++ {
		r := randomRun(t, s)
		for i := range r.trace.Machine().Program().Code {
			if _, err := r.trace.Machine().Instruction(i); err == nil {
				valid++
			} else {
				invalid++
			}
			requireSame(t, v, r, i, r.element(i))
		}
	}
	t.Logf("%d valid and %d invalid instructions agree", valid, invalid)
	require.Greater(t, valid, n/2)
	require.Greater(t, invalid, n/50)
}

// requireSame proves one element with the contract, within the step bound.
func requireSame(t *testing.T, v *stepevm.Verifier, r run, i int, e uint64) {
	where := fmt.Sprintf("seed %d, instruction %d, element %d (OPML_FUZZ_SEED=%d repeats it)", r.seed, i, e, r.seed)
	m := r.trace.Machine()
	w, err := r.trace.Witness(i, e, nil)
	require.NoError(t, err, where)
	got, err := v.Compute(m.Header(), r.trace.InputRoot(), r.trace.Root(), uint32(i), e, w)
	require.NoError(t, err, where)

	p := m.Program()
	d := p.Results[i]
	if !d.Valid() {
		require.Zero(t, got.Value, where)
		require.Zero(t, got.Size, where)
		return
	}
	want := vmtest.Must(r.trace.Element(uint32(len(p.Inputs)+len(p.Constants)+i), e))
	require.Equal(t, want, got.Value, where)
	require.Equal(t, d.DType.Size(), got.Size, where)
	value, size, err := vm.VerifyWitness(m.Header(), r.trace.InputRoot(), r.trace.Root(), i, e, w)
	require.NoError(t, err, where)
	require.Equal(t, want, value, where)
	require.Equal(t, got.Size, size, where)
	_, invalid := m.Instruction(i)
	require.True(t, invalid == nil || errors.Is(invalid, vm.ErrInvalid), where)
}
