package vm

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// Opener gives the siblings, bottom up, of the tensor root of an earlier instruction
// in the trace tree that a claim commits to. That tree may differ from one's own
// right of the disputed instruction, so its siblings may too.
type Opener func(instruction uint32) ([]Hash, error)

// Witness builds the proof of element e of instruction i (spec 6). open gives the
// paths of earlier results under the claimed trace root; nil takes this trace's own
// tree. The operands' data is this trace's.
func (t *Trace) Witness(i int, e uint64, open Opener) ([]byte, error) {
	m := t.machine
	if i < 0 || i >= len(m.code) {
		return nil, fmt.Errorf("witness for instruction %d of %d", i, len(m.code))
	}
	if d := m.program.Results[i]; d.Valid() && e >= d.Elements() {
		return nil, fmt.Errorf("witness for instruction %d: element %d of %d", i, e, d.Elements())
	}
	if open == nil {
		open = func(instruction uint32) ([]Hash, error) { return t.tree.Path(uint64(instruction)), nil }
	}
	w := &witnessWriter{trace: t, open: open}
	w.program(i)
	if in, invalid := m.Instruction(i); invalid == nil {
		if err := w.operands(in, e); err != nil {
			return nil, fmt.Errorf("witness for instruction %d: %w", i, err)
		}
	}
	return w.b, nil
}

// witnessWriter appends the parts of a witness.
type witnessWriter struct {
	trace *Trace
	open  Opener
	b     []byte
}

func (w *witnessWriter) hashes(hs []Hash) {
	for i := range hs {
		w.b = append(w.b, hs[i][:]...)
	}
}

// program writes what the model id commits to: instruction and descriptors.
func (w *witnessWriter) program(i int) {
	m := w.trace.machine
	w.b = binary.BigEndian.AppendUint16(w.b, uint16(len(m.program.Code[i])))
	w.b = append(w.b, m.program.Code[i]...)
	w.hashes(m.InstructionTree().Path(uint64(i)))

	c := m.counts()
	self := uint32(c.inputs + c.constants + uint64(i))
	w.descriptor(self)
	if in := m.decoded(i); in != nil {
		for _, op := range in.operands() {
			if op.value < self {
				w.descriptor(op.value)
			}
		}
	}
}

func (w *witnessWriter) descriptor(value uint32) {
	m := w.trace.machine
	w.b = append(w.b, m.Descriptor(value).Encode()...)
	w.hashes(m.ValuePath(value))
}

// operands writes the openings of what a valid instruction reads for element e.
func (w *witnessWriter) operands(in *Instruction, e uint64) error {
	ops := in.operands()
	touched, err := w.trace.touchedLeaves(in, len(ops), e)
	if err != nil {
		return err
	}
	for k, op := range ops {
		if err := w.root(op.value); err != nil {
			return err
		}
		if err := w.leaves(w.trace.valueTree(op.value), touched[k]); err != nil {
			return fmt.Errorf("value %d: %w", op.value, err)
		}
	}
	return nil
}

// root writes what ties an operand's tensor root to the claim.
func (w *witnessWriter) root(value uint32) error {
	c := w.trace.machine.counts()
	switch v := uint64(value); {
	case v < c.inputs:
		roots := make([]Hash, len(w.trace.inputs))
		for i, t := range w.trace.inputs {
			roots[i] = t.Root()
		}
		w.hashes(roots[v : v+1])
		w.hashes(NewListTree(roots).Path(v))
	case v < c.inputs+c.constants: // its descriptor has the root
	default:
		instruction := v - c.inputs - c.constants
		path, err := w.open(uint32(instruction))
		if err != nil {
			return fmt.Errorf("opening the result of instruction %d: %w", instruction, err)
		}
		if len(path) != w.trace.tree.Height() {
			return fmt.Errorf("opening the result of instruction %d: path of %d hashes, want %d",
				instruction, len(path), w.trace.tree.Height())
		}
		w.hashes([]Hash{w.trace.trees[instruction].Root()})
		w.hashes(path)
	}
	return nil
}

func (w *witnessWriter) leaves(tree *TensorTree, numbers []uint64) error {
	w.b = binary.BigEndian.AppendUint16(w.b, uint16(len(numbers)))
	for _, n := range numbers {
		leaf, err := tree.Leaf(n)
		if err != nil {
			return err
		}
		w.b = binary.BigEndian.AppendUint32(w.b, uint32(n))
		w.b = append(w.b, leaf...)
	}
	proof, err := tree.MultiProof(numbers)
	if err != nil {
		return err
	}
	w.b = binary.BigEndian.AppendUint16(w.b, uint16(len(proof)))
	w.hashes(proof)
	return nil
}

// valueTree is the tensor tree of any value.
func (t *Trace) valueTree(value uint32) *TensorTree {
	if at := t.given(value); at != nil {
		return NewTensorTree(at.Data)
	}
	return t.result(value)
}

// touchedLeaves lists, for each operand, the leaves that element e reads.
func (t *Trace) touchedLeaves(in *Instruction, operands int, e uint64) ([][]uint64, error) {
	leaves := make([][]uint64, operands)
	var failed error
	ev := newEvaluation(in, func(k int, value uint32) source {
		s := t.source(value, &failed)
		size, last := uint64(t.machine.shape(value).DType.Size()), uint64(1)<<63
		return source{dims: s.dims, at: func(i uint64) int64 {
			if leaf := i * size / LeafSize; leaf != last {
				leaves[k], last = append(leaves[k], leaf), leaf
			}
			return s.at(i)
		}}
	})
	ev.element(e)
	for k := range leaves {
		slices.Sort(leaves[k])
		leaves[k] = slices.Compact(leaves[k])
	}
	return leaves, failed
}
