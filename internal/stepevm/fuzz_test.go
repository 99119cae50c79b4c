package stepevm_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/stepevm/steptest"
	"github.com/opml/opml/vm"
)

// fuzzProgram is one instruction of any bytes, on an input and two constants, with a result of six elements.
func fuzzProgram(code []byte) (*vm.Program, []*vm.Tensor) {
	values := steptest.Values()
	return &vm.Program{
		Inputs:    []vm.Descriptor{{DType: values[0].DType, Dims: values[0].Dims}},
		Constants: values[1:],
		Code:      [][]byte{code},
		Results:   []vm.Descriptor{{DType: vm.I32, Dims: []uint32{2, 3}}},
		Outputs:   1,
	}, values[:1]
}

// FuzzInstruction gives both verifiers instructions of any bytes: they must agree with the reference on the value,
// so on validity too, and keep the step bound.
func FuzzInstruction(f *testing.F) {
	for _, in := range steptest.Seeds() {
		f.Add(in.Encode(), uint8(1))
	}
	v := newVerifier(f)
	f.Fuzz(func(t *testing.T, code []byte, element uint8) {
		if len(code) > vm.MaxInstructionSize {
			return
		}
		p, inputs := fuzzProgram(code)
		m, err := vm.Load(p)
		require.NoError(t, err)
		trace, err := vm.NewTrace(context.Background(), vm.NewReference(), m, inputs, nil)
		require.NoError(t, err)
		e := uint64(element % 6)
		w, err := trace.Witness(0, e, nil)
		require.NoError(t, err)
		r, err := v.Compute(m.Header(), trace.InputRoot(), trace.Root(), 0, e, w)
		require.NoError(t, err)
		require.Equal(t, trace.Outputs()[0].At(e), r.Value)
		value, _, err := vm.VerifyWitness(m.Header(), trace.InputRoot(), trace.Root(), 0, e, w)
		require.NoError(t, err)
		require.Equal(t, value, r.Value)
		if _, invalid := m.Instruction(0); invalid == nil {
			require.LessOrEqual(t, proofGas(t, w, r.Gas), m.StepGas(0))
		}
	})
}

// FuzzWitness gives both verifiers witnesses of any bytes: they accept the same ones, and none with a wrong value.
func FuzzWitness(f *testing.F) {
	v := newVerifier(f)
	p, inputs := fuzzProgram(steptest.Seeds()[0].Encode())
	m, err := vm.Load(p)
	require.NoError(f, err)
	require.Empty(f, m.Check())
	trace, err := vm.NewTrace(context.Background(), vm.NewReference(), m, inputs, nil)
	require.NoError(f, err)
	for e := range uint64(6) {
		w, err := trace.Witness(0, e, nil)
		require.NoError(f, err)
		f.Add(w, uint8(e))
	}
	f.Fuzz(func(t *testing.T, witness []byte, element uint8) {
		e := uint64(element % 7)
		r, refused := v.Compute(m.Header(), trace.InputRoot(), trace.Root(), 0, e, witness)
		value, _, goRefused := vm.VerifyWitness(m.Header(), trace.InputRoot(), trace.Root(), 0, e, witness)
		require.Equal(t, goRefused == nil, refused == nil, "%v, %v", goRefused, refused)
		if refused == nil {
			require.Equal(t, trace.Outputs()[0].At(e), r.Value)
			require.Equal(t, value, r.Value)
		}
	})
}
