package vm

import (
	"errors"
	"fmt"
	"slices"
)

// ErrWitness is wrapped by every error of VerifyWitness: the witness proves nothing.
var ErrWitness = errors.New("witness does not hold")

// VerifyWitness recomputes element e of instruction i from nothing but commitments and
// a witness, as the chain does (spec 6). It returns the element and its size in bytes:
// 0 and the size for an invalid instruction, 0 and 0 if the result's descriptor is
// invalid too.
func VerifyWitness(h Header, inputRoot, traceRoot Hash, i int, e uint64, witness []byte) (value int64, size int, err error) {
	v := &verifier{
		reader:    reader{b: witness},
		header:    h,
		counts:    counts{uint64(h.Inputs), uint64(h.Constants), uint64(h.Instructions)},
		inputRoot: inputRoot,
		traceRoot: traceRoot,
	}
	value, size, err = v.element(i, e)
	if err != nil {
		return 0, 0, fmt.Errorf("%w: instruction %d, element %d: %w", ErrWitness, i, e, err)
	}
	return value, size, nil
}

// verifier consumes a witness.
type verifier struct {
	reader
	header    Header
	counts    counts
	inputRoot Hash
	traceRoot Hash
}

func (v *verifier) element(i int, e uint64) (int64, int, error) {
	if i < 0 || uint64(i) >= v.counts.instructions {
		return 0, 0, fmt.Errorf("the program has %d instructions", v.counts.instructions)
	}
	code := v.take(int(v.u16()))
	v.member("instruction", Keccak(code), uint64(i), v.counts.instructions, v.header.InstructionRoot)
	s := &site{counts: v.counts, number: uint64(i), length: len(code)}
	s.result = v.descriptor(s.defined())
	if v.err == nil && s.result.Valid() && e >= s.result.Elements() {
		v.fail("the result has %d elements", s.result.Elements())
	}
	in, invalid := DecodeInstruction(code)
	var ops []operand
	if v.err == nil && invalid == nil {
		ops = in.operands()
		for _, op := range ops {
			s.descs = append(s.descs, v.operandDescriptor(op, s))
		}
		_, invalid = validate(in, ops, s)
	}
	if v.err != nil || invalid != nil {
		return 0, s.result.elementSize(), v.finish()
	}
	return v.evaluate(in, ops, s, e)
}

// evaluate opens the operands of a valid instruction and computes the element.
func (v *verifier) evaluate(in *Instruction, ops []operand, s *site, e uint64) (int64, int, error) {
	opened := make([]*openedTensor, len(ops))
	for k, op := range ops {
		opened[k] = v.open(op.value, s.descs[k])
	}
	if err := v.finish(); err != nil {
		return 0, 0, err
	}
	value := newEvaluation(in, func(k int, _ uint32) source {
		return source{dims: opened[k].desc.Dims, at: opened[k].at}
	}).element(e)
	for k, t := range opened {
		if t.missing {
			return 0, 0, fmt.Errorf("leaf %d of operand %d is needed and not shown", t.missingLeaf, ops[k].value)
		}
	}
	return value, s.result.DType.Size(), nil
}

// finish is the first error; bytes left over are one.
func (v *verifier) finish() error {
	if v.err == nil && len(v.b) != 0 {
		v.fail("%d trailing bytes", len(v.b))
	}
	return v.err
}

// member reads the path of an entry and checks it under the root of a list of n.
func (v *verifier) member(what string, entry Hash, index, n uint64, root Hash) {
	path := v.hashes(Height(n))
	if v.err == nil && PathRoot(entry, index, path) != root {
		v.fail("%s %d is not under its root", what, index)
	}
}

func (v *verifier) hashes(n int) []Hash {
	b := v.take(32 * n)
	if b == nil {
		return nil
	}
	hs := make([]Hash, n)
	for i := range hs {
		hs[i] = Hash(b[32*i:])
	}
	return hs
}

func (v *verifier) hash() Hash {
	if b := v.take(32); b != nil {
		return Hash(b)
	}
	return Hash{}
}

// descriptor reads a value's descriptor and checks it under the value root.
func (v *verifier) descriptor(value uint64) Descriptor {
	b := v.take(DescriptorSize)
	if b == nil {
		return Descriptor{}
	}
	v.member("descriptor", Keccak(b), value, v.counts.values(), v.header.ValueRoot)
	d, err := DecodeDescriptor(b)
	if err != nil {
		v.fail("descriptor %d: %w", value, err)
	}
	return d
}

// operandDescriptor is the descriptor of a mention; the witness has none for values
// that the instruction may not read.
func (v *verifier) operandDescriptor(op operand, s *site) Descriptor {
	if uint64(op.value) >= s.defined() {
		return Descriptor{}
	}
	return v.descriptor(uint64(op.value))
}

// open reads an operand's root, if the descriptor does not have it, and its leaves.
func (v *verifier) open(value uint32, d Descriptor) *openedTensor {
	root, id, c := d.Root, uint64(value), v.counts
	switch {
	case id < c.inputs:
		root = v.hash()
		v.member("input", root, id, c.inputs, v.inputRoot)
	case id >= c.inputs+c.constants:
		root = v.hash()
		v.member("result", root, id-c.inputs-c.constants, c.instructions, v.traceRoot)
	}
	t := &openedTensor{desc: d}
	hashes := v.leaves(t)
	proof := v.hashes(int(v.u16()))
	if v.err != nil {
		return t
	}
	if len(t.numbers) == 0 {
		if len(proof) != 0 {
			v.fail("operand %d: %d nodes without a leaf", value, len(proof))
		}
		return t
	}
	got, exact := multiProofRoot(Height(Leaves(d.ByteSize())), t.numbers, hashes, proof)
	if !exact || got != root {
		v.fail("operand %d: leaves are not under its root", value)
	}
	return t
}

// leaves reads the leaves shown of a tensor and hashes them.
func (v *verifier) leaves(t *openedTensor) []Hash {
	n := int(v.u16())
	if v.err != nil || len(v.b) < n*(4+LeafSize) {
		v.fail("%d leaves do not fit", n)
		return nil
	}
	hashes, total := make([]Hash, n), Leaves(t.desc.ByteSize())
	t.numbers, t.data = make([]uint64, n), make([][]byte, n)
	for k := range n {
		t.numbers[k], t.data[k] = uint64(v.u32()), v.take(LeafSize)
		hashes[k] = Keccak(t.data[k])
		switch {
		case t.numbers[k] >= total:
			v.fail("leaf %d of %d", t.numbers[k], total)
		case k > 0 && t.numbers[k] <= t.numbers[k-1]:
			v.fail("leaf %d after leaf %d", t.numbers[k], t.numbers[k-1])
		}
	}
	return hashes
}

// openedTensor is what a witness shows of an operand.
type openedTensor struct {
	desc        Descriptor
	numbers     []uint64
	data        [][]byte
	missing     bool
	missingLeaf uint64
}

// at is an element, 0 (and missing is set) if its leaf is not shown.
func (t *openedTensor) at(i uint64) int64 {
	perLeaf := uint64(LeafSize / t.desc.DType.Size())
	k, found := slices.BinarySearch(t.numbers, i/perLeaf)
	if !found {
		t.missing, t.missingLeaf = true, i/perLeaf
		return 0
	}
	return loadElement(t.data[k], t.desc.DType, i%perLeaf)
}
