package bench

import (
	"context"
	"fmt"
	"sort"

	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/vm"
)

// Adversary is an instruction built to be as expensive to prove as the validator admits, proved in
// a real dispute.
type Adversary struct {
	Name  string `json:"name"`
	Size  uint32 `json:"size"` // the family's parameter: terms, as a rule
	Terms uint64 `json:"terms"`
	Bound uint64 `json:"bound_gas"`
	Proof uint64 `json:"proof_gas"`
}

// nearCap is the least bound of an adversary: a family that gets no nearer proves nothing.
const nearCap = vm.MaxStepGas * 9 / 10

// adversaries takes the largest admissible instruction of every family and lets a dispute end in it.
func (b *bench) adversaries(ctx context.Context) error {
	list := families()
	for k, f := range list[:b.pick(len(list), 1)] {
		b.progress("adversarial instructions", k, len(list))
		a, err := b.adversary(ctx, f)
		if err != nil {
			return fmt.Errorf("%s: %w", f.name, err)
		}
		b.report.Adversaries = append(b.report.Adversaries, a)
	}
	return nil
}

// largest is the greatest size that the validator admits.
func (f family) largest() (uint32, *vm.Machine, error) {
	size := sort.Search(int(f.limit), func(n int) bool {
		_, err := f.machine(uint32(n) + 1)
		return err != nil
	})
	m, err := f.machine(uint32(size))
	if err != nil {
		return 0, nil, fmt.Errorf("no size is admitted: %w", err)
	}
	if bound := m.StepGas(0); bound < nearCap {
		return 0, nil, fmt.Errorf("size %d has a bound of %d gas, not near the cap", size, bound)
	}
	return uint32(size), m, nil
}

// machine is the family's program of a size; an error if its instruction is invalid.
func (f family) machine(size uint32) (*vm.Machine, error) {
	m, err := vm.Load(f.program(size))
	if err != nil {
		return nil, err
	}
	if _, err := m.Instruction(0); err != nil {
		return nil, err
	}
	return m, nil
}

// adversary disputes the one element of the largest instruction of a family.
func (b *bench) adversary(ctx context.Context, f family) (Adversary, error) {
	size, m, err := f.largest()
	if err != nil {
		return Adversary{}, err
	}
	in, err := m.Instruction(0)
	if err != nil {
		return Adversary{}, err
	}
	a := Adversary{Name: f.name, Size: size, Terms: in.Terms(), Bound: m.StepGas(0)}
	err = b.onNewStage(ctx, m, func(stage *rehearsal.Stage) error {
		q, err := stage.Question(ctx, []*vm.Tensor{noise(vm.I8, 1)})
		if err != nil {
			return err
		}
		out, err := stage.Dispute(ctx, q, rehearsal.Fault{})
		if err != nil {
			return err
		}
		a.Proof = out.Totals.ByKind["prove"]
		return out.Check()
	})
	return a, err
}

// worstAdversary is the one whose proof took most gas.
func (r *Report) worstAdversary() Adversary {
	var worst Adversary
	for _, a := range r.Adversaries {
		if a.Proof >= worst.Proof {
			worst = a
		}
	}
	return worst
}
