package stepevm_test

import (
	"bytes"
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/stepevm"
	"github.com/opml/opml/internal/stepevm/steptest"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// proven is a step with a witness that holds.
type proven struct {
	v       *stepevm.Verifier
	name    string
	trace   *vm.Trace
	index   int
	element uint64
	witness []byte
}

const mutated = 6 // instructions of the programs whose witnesses are changed

func prove(t *testing.T, v *stepevm.Verifier, s steptest.Step) proven {
	t.Helper()
	trace, err := s.Trace(mutated)
	require.NoError(t, err)
	p := proven{v: v, name: s.Name, trace: trace, index: mutated - 1, element: s.Element}
	p.witness, err = trace.Witness(p.index, p.element, nil)
	require.NoError(t, err)
	value, err := p.compute(p.element, p.witness)
	require.NoError(t, err)
	require.Equal(t, trace.Outputs()[0].At(p.element), value)
	return p
}

func (p proven) compute(element uint64, witness []byte) (int64, error) {
	r, err := p.v.Compute(p.trace.Machine().Header(), p.trace.InputRoot(), p.trace.Root(), uint32(p.index), element, witness)
	return r.Value, err
}

// requireRefused checks that neither verifier accepts a witness.
func (p proven) requireRefused(t *testing.T, witness []byte, what string, args ...any) {
	t.Helper()
	_, err := p.compute(p.element, witness)
	require.Errorf(t, err, "%s: "+what, append([]any{p.name}, args...)...)
	_, _, err = vm.VerifyWitness(p.trace.Machine().Header(), p.trace.InputRoot(), p.trace.Root(), p.index, p.element, witness)
	require.ErrorIs(t, err, vm.ErrWitness)
}

// provable are steps with every kind of opening: inputs, constants, results, no leaf at all.
func provable(t *testing.T, v *stepevm.Verifier) []proven {
	var ps []proven
	for _, s := range steptest.Typical() {
		ps = append(ps, prove(t, v, s))
	}
	return ps
}

func TestAWitnessWithAByteChangedIsRefused(t *testing.T) {
	v := newVerifier(t)
	for _, p := range provable(t, v) {
		stride := 1 + len(p.witness)/2500 // every byte of the shorter ones
		for i := 0; i < len(p.witness); i += stride {
			bad := bytes.Clone(p.witness)
			bad[i] ^= 1 << (i % 8)
			_, err := p.compute(p.element, bad)
			require.Error(t, err, "%s: byte %d", p.name, i)
		}
	}
}

func TestAWitnessCutOrExtendedIsRefused(t *testing.T) {
	v := newVerifier(t)
	for _, p := range provable(t, v) {
		for n := 0; n < len(p.witness); n += 1 + n%61 {
			p.requireRefused(t, p.witness[:n], "cut to %d bytes", n)
		}
		for _, n := range []int{1, 2, 32, 516} {
			p.requireRefused(t, append(bytes.Clone(p.witness), make([]byte, n)...), "extended by %d bytes", n)
		}
	}
}

// TestTheWitnessOfAnotherElementProvesNothingWrong takes witnesses that hold, for other elements: leaves
// are missing, or the value is right.
func TestTheWitnessOfAnotherElementProvesNothingWrong(t *testing.T) {
	v := newVerifier(t)
	refused := 0
	for _, p := range provable(t, v) {
		n := p.trace.Outputs()[0].Elements()
		for k := range uint64(40) {
			e := k * (n - 1) / 39
			value, err := p.compute(e, p.witness)
			goValue, _, goErr := vm.VerifyWitness(p.trace.Machine().Header(), p.trace.InputRoot(), p.trace.Root(), p.index, e, p.witness)
			require.Equal(t, goErr == nil, err == nil, "%s: element %d", p.name, e)
			if err != nil {
				refused++
				continue
			}
			require.Equal(t, p.trace.Outputs()[0].At(e), value, "%s: element %d", p.name, e)
			require.Equal(t, value, goValue)
		}
	}
	require.NotZero(t, refused)
}

func TestElementsAndInstructionsThatDoNotExistAreRefused(t *testing.T) {
	v := newVerifier(t)
	p := prove(t, v, steptest.Typical()[0])
	n := p.trace.Outputs()[0].Elements()
	for _, e := range []uint64{n, n + 1, 1 << 40, 1<<64 - 1} {
		_, err := p.compute(e, p.witness)
		require.ErrorContains(t, err, "NoSuchElement")
	}
	p.index = mutated
	_, err := p.compute(p.element, p.witness)
	require.ErrorContains(t, err, "NoSuchInstruction")
}

func TestOtherRootsAreRefused(t *testing.T) {
	v := newVerifier(t)
	p := prove(t, v, steptest.Typical()[0])
	h := p.trace.Machine().Header()
	compute := func(h vm.Header, input, trace vm.Hash) error {
		_, err := v.Compute(h, input, trace, uint32(p.index), p.element, p.witness)
		return err
	}
	require.NoError(t, compute(h, p.trace.InputRoot(), vm.Hash{}), "nothing is read from the trace")
	require.ErrorContains(t, compute(h, vm.Hash{}, p.trace.Root()), "PathMismatch")
	for _, change := range []func(h *vm.Header){
		func(h *vm.Header) { h.InstructionRoot[0] ^= 1 },
		func(h *vm.Header) { h.ValueRoot[31] ^= 1 },
		func(h *vm.Header) { h.Instructions += 8 },
		func(h *vm.Header) { h.Constants += 16 },
	} {
		other := h
		change(&other)
		require.Error(t, compute(other, p.trace.InputRoot(), p.trace.Root()))
	}
}

// leafList finds the leaves shown of the step's first tensor: the offset of their count.
func (p proven) leafList(t *testing.T) int {
	t.Helper()
	m := p.trace.Machine()
	in, err := m.Instruction(p.index)
	require.NoError(t, err)
	require.Equal(t, vm.Direct, in.A.Kind)
	p1 := m.Program()
	values := len(p1.Inputs) + len(p1.Constants) + len(p1.Code)
	operands := 0
	for _, view := range []vm.View{in.A, in.B, in.Init, in.Scale} {
		if view.Kind == vm.Direct {
			operands++
		}
	}
	code := len(p1.Code[p.index])
	at := 2 + code + 32*vm.Height(uint64(len(p1.Code))) +
		(1+operands)*(vm.DescriptorSize+32*vm.Height(uint64(values))) +
		32 + 32*vm.Height(uint64(len(p1.Inputs)))
	require.GreaterOrEqual(t, binary.BigEndian.Uint16(p.witness[at:]), uint16(2), "leaves of the first tensor")
	return at
}

func TestLeavesOutOfOrderOrTwiceAreRefused(t *testing.T) {
	v := newVerifier(t)
	const record = 4 + vm.LeafSize
	p := prove(t, v, steptest.Typical()[0])
	list := p.leafList(t)
	first, second := list+2, list+2+record
	leaf := func(from int) []byte { return p.witness[from : from+record] }
	replace := func(n int, records ...[]byte) []byte {
		w := append(bytes.Clone(p.witness[:list]), byte(n>>8), byte(n))
		w = append(w, bytes.Join(records, nil)...)
		return append(w, p.witness[second+record:]...)
	}
	count := int(binary.BigEndian.Uint16(p.witness[list:]))
	require.Equal(t, p.witness, replace(count, leaf(first), leaf(second)))
	p.requireRefused(t, replace(count, leaf(second), leaf(first)), "two leaves exchanged")
	p.requireRefused(t, replace(count+1, leaf(first), leaf(first), leaf(second)), "a leaf shown twice")
	p.requireRefused(t, replace(count-1, leaf(second)), "a leaf left out")
	p.requireRefused(t, replace(count-1, leaf(first)), "a leaf left out")
	p.requireRefused(t, replace(0xffff, leaf(first), leaf(second)), "more leaves than fit")

	alias := bytes.Clone(leaf(first)) // the same place in a larger tree
	alias[0] |= 0x80
	p.requireRefused(t, replace(count, alias, leaf(second)), "a leaf number past the tensor")
}

// TestALeafThatIsNotNeededIsHarmless shows all leaves of the input: the order of one's witness is free.
func TestALeafThatIsNotNeededIsHarmless(t *testing.T) {
	v := newVerifier(t)
	p := prove(t, v, steptest.Typical()[0])
	list := p.leafList(t)
	input := vmtest.Must(p.trace.Value(0)).Data
	tree := vm.NewTensorTree(input)
	all := make([]uint64, vm.Leaves(uint64(len(input))))
	var leaves []byte
	for i := range all {
		all[i] = uint64(i)
		leaves = binary.BigEndian.AppendUint32(leaves, uint32(i))
		leaves = append(leaves, vmtest.Must(tree.Leaf(uint64(i)))...)
	}
	proof := vmtest.Must(tree.MultiProof(all))
	shown := int(binary.BigEndian.Uint16(p.witness[list:]))
	nodes := list + 2 + shown*(4+vm.LeafSize)
	rest := p.witness[nodes+2+32*int(binary.BigEndian.Uint16(p.witness[nodes:])):]

	w := binary.BigEndian.AppendUint16(bytes.Clone(p.witness[:list]), uint16(len(all)))
	w = binary.BigEndian.AppendUint16(append(w, leaves...), uint16(len(proof)))
	for _, h := range proof {
		w = append(w, h[:]...)
	}
	value, err := p.compute(p.element, append(w, rest...))
	require.NoError(t, err)
	require.Equal(t, p.trace.Outputs()[0].At(p.element), value)
}

// TestTheLongestInstructionCanBeProvedInvalid is about an encoding of as many bytes as there can be: it is
// invalid, and proving so must fit in a transaction (EIP-7825: 2^24 gas).
func TestTheLongestInstructionCanBeProvedInvalid(t *testing.T) {
	v := newVerifier(t)
	for name, fill := range map[string]byte{"zeros": 0, "views of rank 16": 16, "views of rank 255": 255, "indirect views": 2} {
		s := steptest.Typical()[0]
		p := s.Program(mutated)
		code := append(p.Code[mutated-1][:52+6*4:52+6*4], bytes.Repeat([]byte{fill}, 65535-52-6*4)...)
		code[52+6*4] = 1 // a tensor view
		p.Code[mutated-1] = code
		m, err := vm.Load(p)
		require.NoError(t, err)
		trace, err := vm.NewTrace(t.Context(), vm.NewReference(), m, s.Inputs, nil)
		require.NoError(t, err)
		w, err := trace.Witness(mutated-1, s.Element, nil)
		require.NoError(t, err)
		r, err := v.Compute(m.Header(), trace.InputRoot(), trace.Root(), mutated-1, s.Element, w)
		require.NoError(t, err, name)
		require.Zero(t, r.Value)
		require.Equal(t, 2, r.Size)
		require.Less(t, proofGas(t, w, r.Gas), uint64(1<<24), name)
	}
}
