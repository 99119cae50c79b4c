package bench

import (
	"context"
	"fmt"

	"github.com/opml/opml/internal/rehearsal"
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

// disputes plays two disputes about every instruction: one about a random element, one about the
// element that is the most expensive to prove. A quick run plays the last instruction's only.
func (b *bench) disputes(ctx context.Context) error {
	random := rehearsal.RandomFaults(b.shipped.machine, faultSeed)
	for i, step := range b.report.Steps {
		worst := rehearsal.Fault{Instruction: i, Element: step.Element}
		if !b.Quick || i == len(b.report.Steps)-1 {
			if err := b.dispute(ctx, random[i], false); err != nil {
				return err
			}
			if err := b.dispute(ctx, worst, true); err != nil {
				return err
			}
		}
		b.progress("disputes", i+1, len(b.report.Steps))
	}
	b.report.Finality = append(b.report.Finality, slowest("disputed, proved false", b.report.Disputes))
	return nil
}

func (b *bench) dispute(ctx context.Context, fault rehearsal.Fault, worst bool) error {
	out, err := b.stage.Dispute(ctx, b.ask, fault)
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
