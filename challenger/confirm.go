package challenger

import (
	"errors"
	"fmt"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// ErrOwnExecution marks a challenge that is not made because our own two executions disagree: the claim may be
// right and we wrong.
var ErrOwnExecution = errors.New("our executions disagree")

// samples is how many elements of every instruction's result the reference recomputes before our first demand.
const samples = 4

// checkExecution compares, once per claim and before any money of ours is spent, whoever began the dispute, our trace with
// the reference interpreter at some elements of every instruction. The executor has kernels per kind of loop nest, so
// one that is broken is broken in most of its elements.
func (c *Challenger) checkExecution(claim chain.Claim, truth bisect.Truth) error {
	c.mu.Lock()
	verdict, known := c.checked[claim.ID]
	c.mu.Unlock()
	if known {
		return verdict
	}
	trace, err := truth.Trace()
	if err != nil {
		return err
	}
	verdict = sample(trace, claim.ID)
	if errors.Is(verdict, vm.ErrSpool) {
		return verdict // it says nothing about the executions
	}
	c.mu.Lock()
	c.checked[claim.ID] = verdict
	c.mu.Unlock()
	return verdict
}

// sample recomputes the first, the last and some elements in between, which the seed picks.
func sample(trace *vm.Trace, seed vm.Hash) error {
	m := trace.Machine()
	h := m.Header()
	for i := range int(h.Instructions) {
		value := h.Inputs + h.Constants + uint32(i)
		n := m.Descriptor(value).Elements()
		if n == 0 {
			continue
		}
		for k := range uint64(samples) {
			e := (k*n/samples + uint64(seed[k])<<8 + uint64(i)) % n
			switch k {
			case 0:
				e = 0
			case samples - 1:
				e = n - 1
			}
			have, err := trace.Element(value, e)
			if err != nil {
				return err
			}
			if err := compare(trace, i, e, have); err != nil {
				return err
			}
		}
	}
	return nil
}

// compare recomputes one element by the reference.
func compare(trace *vm.Trace, instruction int, element uint64, have int64) error {
	want, err := trace.Recompute(instruction, element)
	if err != nil {
		return fmt.Errorf("recompute element %d of instruction %d: %w", element, instruction, err)
	}
	if want != have {
		return fmt.Errorf("%w: element %d of instruction %d is %d by the executor and %d by the reference", ErrOwnExecution, element, instruction, have, want)
	}
	return nil
}

// confirm makes sure that a proof will hold before it is sent: the witness, checked as the chain checks it, gives the
// reference's value and not the claimed one.
func confirm(view bisect.ClaimView, truth bisect.Truth, proof bisect.Prove) error {
	i := int(proof.Position.Instruction)
	computed, size, err := vm.VerifyWitness(truth.Machine.Header(), view.Claim.InputRoot, view.TraceRoot, i, proof.Element, proof.Witness)
	if err != nil {
		return fmt.Errorf("the proof would not hold: %w", err)
	}
	trace, err := truth.Trace()
	if err != nil {
		return err
	}
	if err := compare(trace, i, proof.Element, computed); err != nil {
		return err
	}
	claimed, err := elementOf(proof.Leaf, truth.Machine, proof.Position, proof.Element, size)
	if err != nil {
		return err
	}
	if claimed == computed {
		return fmt.Errorf("%w: element %d of instruction %d is claimed as %d, which the witness confirms", ErrOwnExecution, proof.Element, i, claimed)
	}
	return nil
}

// elementOf reads an element out of a leaf.
func elementOf(leaf []byte, m *vm.Machine, at bisect.Position, element uint64, size int) (int64, error) {
	h := m.Header()
	d := m.Descriptor(h.Inputs + h.Constants + at.Instruction)
	perLeaf := uint64(vm.LeafSize / max(size, 1))
	if size != d.DType.Size() || element/perLeaf != at.Index || len(leaf) != vm.LeafSize {
		return 0, fmt.Errorf("element %d of %d bytes is not in the leaf at %v", element, size, at)
	}
	shown := &vm.Tensor{DType: d.DType, Dims: []uint32{uint32(perLeaf)}, Data: leaf}
	return shown.At(element % perLeaf), nil
}
