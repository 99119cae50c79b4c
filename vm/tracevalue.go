package vm

import "fmt"

// Value is a value of the run by id: an input, a constant or a result, which is read from the
// trace's file if it is there. It must not be changed.
func (t *Trace) Value(v uint32) (*Tensor, error) {
	if at := t.given(v); at != nil {
		return at, nil
	}
	d := t.machine.shape(v)
	data, err := t.result(v).bytes()
	return &Tensor{DType: d.DType, Dims: d.Dims, Data: data}, err
}

// given is an input or a constant, nil for a result.
func (t *Trace) given(v uint32) *Tensor {
	k, constants := int(v), len(t.machine.program.Constants)
	switch {
	case k < len(t.inputs):
		return t.inputs[k]
	case k < len(t.inputs)+constants:
		return t.machine.Constant(k - len(t.inputs))
	default:
		return nil
	}
}

// result is the tree of a value that is a result.
func (t *Trace) result(v uint32) *TensorTree {
	return t.trees[int(v)-len(t.inputs)-len(t.machine.program.Constants)]
}

// Element is element e of a value, of which no more than that is read.
func (t *Trace) Element(v uint32, e uint64) (int64, error) {
	if n := t.machine.shape(v).Elements(); e >= n {
		return 0, fmt.Errorf("value %d: element %d of %d", v, e, n)
	}
	var err error
	return t.source(v, &err).at(e), err
}

// Recompute is element e of the result of instruction i by the reference semantics, from the
// operands in this trace. It is 0 when the instruction is invalid.
func (t *Trace) Recompute(i int, e uint64) (int64, error) {
	if n := t.machine.program.Results[i].Elements(); e >= n {
		return 0, fmt.Errorf("instruction %d: element %d of %d", i, e, n)
	}
	in, invalid := t.machine.Instruction(i)
	if invalid != nil {
		return 0, nil
	}
	var err error
	v := newEvaluation(in, func(_ int, value uint32) source { return t.source(value, &err) }).element(e)
	if err != nil {
		return 0, fmt.Errorf("instruction %d: %w", i, err)
	}
	return v, nil
}

// source reads a value element by element. The first failure goes to failed; the elements that
// cannot be read are 0.
func (t *Trace) source(v uint32, failed *error) source {
	if at := t.given(v); at != nil {
		return tensorSource(at)
	}
	d, tree := t.machine.shape(v), t.result(v)
	if tree.spool == nil {
		return tensorSource(&Tensor{DType: d.DType, Dims: d.Dims, Data: tree.data})
	}
	perLeaf := uint64(LeafSize / d.DType.Size())
	var leaf []byte
	number := uint64(0)
	return source{dims: d.Dims, at: func(e uint64) int64 {
		if leaf == nil || number != e/perLeaf {
			var err error
			if leaf, err = tree.Leaf(e / perLeaf); err != nil {
				if *failed == nil {
					*failed = fmt.Errorf("value %d: %w", v, err)
				}
				leaf = make([]byte, LeafSize)
			}
			number = e / perLeaf
		}
		return loadElement(leaf, d.DType, e%perLeaf)
	}}
}
