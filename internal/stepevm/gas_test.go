package stepevm_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/stepevm/steptest"
)

var update = flag.Bool("update", false, "rewrite the gas snapshot")

const snapshot = "testdata/gas.txt"

//go:generate go test -run ^TestGasSnapshot$ -update .

// TestGasSnapshot proves typical steps and compares gas with the committed snapshot, so that
// a change of the contract shows what it costs.
func TestGasSnapshot(t *testing.T) {
	v := newVerifier(t)
	const instructions = 20
	var b strings.Builder
	fmt.Fprintf(&b, "%-24s %8s %8s %8s %8s %8s\n", "step", "terms", "witness", "compute", "proof", "bound")
	for _, s := range steptest.Typical() {
		trace, err := s.Trace(instructions)
		require.NoError(t, err)
		m := trace.Machine()
		_, err = m.Instruction(instructions - 1)
		require.NoError(t, err, s.Name)
		w, err := trace.Witness(instructions-1, s.Element, nil)
		require.NoError(t, err)
		r, err := v.Compute(m.Header(), trace.InputRoot(), trace.Root(), instructions-1, s.Element, w)
		require.NoError(t, err, s.Name)
		require.Equal(t, trace.Outputs()[0].At(s.Element), r.Value, s.Name)
		fmt.Fprintf(&b, "%-24s %8d %8d %8d %8d %8d\n", s.Name, s.Instruction.Terms(), len(w), r.Gas,
			proofGas(t, w, r.Gas), m.StepGas(instructions-1))
	}
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(snapshot, []byte(b.String()), 0o644))
		return
	}
	want, err := os.ReadFile(snapshot)
	require.NoError(t, err)
	require.Equal(t, string(want), b.String(), "gas has changed; go generate ./internal/stepevm renews the snapshot")
}
