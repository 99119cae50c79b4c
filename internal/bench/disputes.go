package bench

import (
	"context"
	"errors"
	"fmt"

	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/vm"
)

// faultSeed draws the random elements; fixed, so that runs can be compared.
const faultSeed = 1

// Dispute is one dispute on the shipped model, from the first demand to the slash.
type Dispute struct {
	Instruction  int               `json:"instruction"`
	Element      uint64            `json:"element"`
	Worst        bool              `json:"worst_element"` // else a random one
	Transactions int               `json:"transactions"`
	Gas          uint64            `json:"gas_total"`
	ByKind       map[string]uint64 `json:"gas"`
	Seconds      float64           `json:"seconds"`       // on the wall, both parties' work included
	ChainSeconds uint64            `json:"chain_seconds"` // from the post to the slash
	BoundSeconds uint64            `json:"bound_seconds"` // the design's bound for the same
}

// disputes plays two disputes about every instruction: one about a random element, between parties that have
// met before; and one about the element that is the most expensive to prove, on a new chain, where the
// winner's first balance also costs a new storage slot. A quick run plays the last instruction's only.
func (b *bench) disputes(ctx context.Context) error {
	random := rehearsal.RandomFaults(b.shipped.machine, faultSeed)
	for i, step := range b.report.Steps {
		b.progress("disputes", i, len(b.report.Steps))
		if b.Quick && i < len(b.report.Steps)-1 {
			continue
		}
		if err := b.dispute(ctx, b.stage, random[i], false); err != nil {
			return err
		}
		worst := rehearsal.Fault{Instruction: i, Element: step.Element}
		err := b.onNewStage(ctx, b.shipped.machine, func(s *rehearsal.Stage) error { return b.dispute(ctx, s, worst, true) })
		if err != nil {
			return err
		}
	}
	b.report.Finality = append(b.report.Finality, slowest("disputed, proved false", b.report.Disputes))
	return nil
}

// onNewStage plays something on a chain of its own.
func (b *bench) onNewStage(ctx context.Context, m *vm.Machine, play func(*rehearsal.Stage) error) (err error) {
	stage, err := rehearsal.NewStage(ctx, rehearsal.Config{Machine: m})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, stage.Close()) }()
	return play(stage)
}

func (b *bench) dispute(ctx context.Context, stage *rehearsal.Stage, fault rehearsal.Fault, worst bool) error {
	out, err := stage.Dispute(ctx, b.ask, fault)
	if err != nil {
		return err
	}
	if err := out.Check(); err != nil {
		return err
	}
	if n := out.Totals.Count["prove"]; n != 1 {
		return fmt.Errorf("%v: %d proofs, want one", fault, n)
	}
	b.report.Disputes = append(b.report.Disputes, Dispute{
		Instruction: fault.Instruction, Element: fault.Element, Worst: worst,
		Transactions: out.Totals.Transactions, Gas: out.Totals.Gas, ByKind: out.Totals.ByKind,
		Seconds: out.Wall.Seconds(), ChainSeconds: out.ChainSeconds, BoundSeconds: out.Bound,
	})
	if step := b.report.stepOf(fault.Instruction); step != nil {
		step.Proof = max(step.Proof, out.Totals.ByKind["prove"])
	}
	return nil
}

// slowest is the dispute that took most of its bound.
func slowest(name string, disputes []Dispute) Finality {
	f := Finality{Name: name}
	for _, d := range disputes {
		if d.ChainSeconds >= f.ChainSeconds {
			f.ChainSeconds, f.BoundSeconds = d.ChainSeconds, d.BoundSeconds
		}
	}
	return f
}
