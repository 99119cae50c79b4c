package bench

import (
	"bytes"
	"context"
	"fmt"

	"github.com/opml/opml/internal/stepevm"
)

// Step is the most expensive element to prove of one instruction.
type Step struct {
	Instruction int    `json:"instruction"`
	Name        string `json:"name"`     // of the model's value that it belongs to
	Elements    int    `json:"elements"` // how many were tried
	Element     uint64 `json:"element"`  // the worst of them
	Compute     uint64 `json:"compute_gas"`
	Proof       uint64 `json:"proof_gas"` // of the whole transaction in a dispute about that element
	Bound       uint64 `json:"bound_gas"` // the specification's closed form for it
}

// quickElements is how many elements of an instruction a quick run tries.
const quickElements = 4

// steps finds the most expensive element of every instruction of the shipped model. It recomputes
// them with the contract in a bare EVM; the disputes then prove the worst ones in transactions.
func (b *bench) steps(ctx context.Context) error {
	verifier, err := stepevm.New()
	if err != nil {
		return err
	}
	for i, d := range b.shipped.machine.Program().Results {
		if err := ctx.Err(); err != nil {
			return context.Cause(ctx)
		}
		step, err := b.worst(verifier, i, d.Elements())
		if err != nil {
			return fmt.Errorf("instruction %d: %w", i, err)
		}
		b.report.Steps = append(b.report.Steps, step)
	}
	return nil
}

// worst tries the elements of one instruction. What they differ in is the recomputation and the
// calldata; the game's own share is the same.
func (b *bench) worst(verifier *stepevm.Verifier, i int, elements uint64) (Step, error) {
	m, trace := b.shipped.machine, b.ask.Truth
	step := Step{Instruction: i, Name: b.shipped.pack.Steps[i], Bound: m.StepGas(i)}
	stride := uint64(1)
	if b.Quick {
		stride = max(1, elements/quickElements)
	}
	most := uint64(0)
	for e := uint64(0); e < elements; e += stride {
		witness, err := trace.Witness(i, e, nil)
		if err != nil {
			return step, err
		}
		r, err := verifier.Compute(m.Header(), trace.InputRoot(), trace.Root(), uint32(i), e, witness)
		if err != nil {
			return step, fmt.Errorf("element %d: %w", e, err)
		}
		first := m.Header().Inputs + m.Header().Constants
		want, err := trace.Element(first+uint32(i), e)
		if err != nil {
			return step, err
		}
		if r.Value != want {
			return step, fmt.Errorf("element %d: the contract computes %d, the executor %d", e, r.Value, want)
		}
		step.Elements++
		if gas := r.Gas + calldataGas(witness); gas > most {
			most, step.Element, step.Compute = gas, e, r.Gas
		}
	}
	return step, nil
}

// calldataGas is what a transaction pays for bytes: 16 each, 4 for a zero (EIP-2028).
func calldataGas(data []byte) uint64 {
	zeros := uint64(bytes.Count(data, []byte{0}))
	return 16*(uint64(len(data))-zeros) + 4*zeros
}

// stepOf finds an instruction's step in the report.
func (r *Report) stepOf(i int) *Step {
	for k := range r.Steps {
		if r.Steps[k].Instruction == i {
			return &r.Steps[k]
		}
	}
	return nil
}

// worstProof is the step whose proof took most gas.
func (r *Report) worstProof() Step {
	var worst Step
	for _, s := range r.Steps {
		if s.Proof >= worst.Proof {
			worst = s
		}
	}
	return worst
}
