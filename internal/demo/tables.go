package demo

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/params"

	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/wei"
)

// curtain prints what it all cost, and checks that no wei was created or lost.
func (s *show) curtain(ctx context.Context) error {
	head := s.stage.Dev.Head().Number.Uint64()
	all, err := s.stage.Ledger.Between(ctx, 0, head)
	if err != nil {
		return err
	}
	s.report.Transactions = s.rows(all)
	s.sayf("")
	s.sayf("%s", s.Style.Title("Transactions"))
	if err := s.printRows(); err != nil {
		return err
	}
	after, err := s.stage.Balance(ctx)
	if err != nil {
		return err
	}
	since, err := s.stage.Ledger.Between(ctx, s.bookBlock+1, head)
	if err != nil {
		return err
	}
	if err := errors.Join(rehearsal.Audit(s.book, after, since), s.stage.AuditVault(ctx)); err != nil {
		return err
	}
	s.sayf("")
	s.sayf("%s", s.Style.Title("Money"))
	return s.money(after, rehearsal.Total(since).Fees)
}

// rows groups the transactions by act and kind, in the order of the chain.
func (s *show) rows(all []rehearsal.Transaction) []Row {
	var rows []Row
	for _, t := range all {
		act := s.actOf(t.Block)
		at := len(rows) - 1
		for at >= 0 && (rows[at].Act != act || rows[at].Step != t.Kind) {
			at--
		}
		if at < 0 {
			rows = append(rows, Row{Act: act, Step: t.Kind, Fee: wei.Of(new(big.Int))})
			at = len(rows) - 1
		}
		r := &rows[at]
		r.Transactions++
		r.Gas += t.Gas
		r.Fee.Int().Add(r.Fee.Int(), t.Fee)
		r.At = t.Time - min(t.Time, s.start)
	}
	return rows
}

func (s *show) actOf(block uint64) string {
	name := ""
	for _, m := range s.acts {
		if m.block <= block {
			name = m.name
		}
	}
	return name
}

func (s *show) printRows() error {
	t := ui.NewTable("act", "step", "transactions>", "gas>", "at 1 gwei>", "chain time>")
	var sum Row
	last := ""
	for _, r := range s.report.Transactions {
		name := r.Act
		if name == last {
			name = ""
		}
		last = r.Act
		t.Row(name, r.Step, r.Transactions, ui.Count(r.Gas), gwei(r.Gas), clock(r.At))
		sum.Transactions += r.Transactions
		sum.Gas += r.Gas
	}
	t.Footer("", "", sum.Transactions, ui.Count(sum.Gas), gwei(sum.Gas), "")
	if err := t.Print(s.Out); err != nil {
		return err
	}
	lie := s.report.Lie
	s.sayf("The dispute: %d transactions and %s gas from the first demand to the slash, %.2f s of work.", lie.Transactions, ui.Count(lie.Gas), lie.Seconds)
	s.sayf("An undisputed answer: %s gas for post and finalisation, with the callback.", ui.Count(s.report.Honest.Gas))
	return nil
}

// gwei is what gas costs at 1 gwei. (The idle demo chain's own base fee falls to almost
// nothing while the windows pass.)
func gwei(gas uint64) string {
	return ui.Ether(new(big.Int).Mul(new(big.Int).SetUint64(gas), big.NewInt(params.GWei)))
}

// clock writes seconds as minutes and seconds.
func clock(seconds uint64) string { return fmt.Sprintf("%d:%02d", seconds/60, seconds%60) }

// money prints what everybody had and has. The amounts change by nothing in all,
// gas included.
func (s *show) money(after rehearsal.Book, gas *big.Int) error {
	for _, p := range []struct {
		name string
		part int
	}{
		{"Alice", rehearsal.Requester}, {"submitter", rehearsal.Submitter}, {"watchtower", rehearsal.Challenger},
		{"sponsor", rehearsal.Sponsor}, {"Mallory", rehearsal.Cheat},
	} {
		account := s.stage.Address(p.part)
		s.report.Money = append(s.report.Money, Party{Name: p.name, Before: wei.Of(s.book.Wealth(account)), After: wei.Of(after.Wealth(account))})
	}
	bounty := s.stage.Addresses.Bounty
	deployer := s.stage.Dev.Accounts()[len(s.stage.Dev.Accounts())-1].Address
	s.report.Money = append(s.report.Money,
		Party{Name: "bounty contract", Before: wei.Of(new(big.Int)), After: wei.Of(after.Wealth(bounty))},
		Party{Name: "deployer", Before: wei.Of(s.book.Wealth(deployer)), After: wei.Of(after.Wealth(deployer))},
		Party{Name: "burned", Before: wei.Of(s.book.Wealth(rehearsal.Burn)), After: wei.Of(after.Wealth(rehearsal.Burn))},
		Party{Name: "gas", Before: wei.Of(new(big.Int)), After: wei.Of(gas)},
	)
	t := ui.NewTable("who", "before>", "after>", "change>")
	sum := new(big.Int)
	for _, p := range s.report.Money {
		change := new(big.Int).Sub(p.After.Int(), p.Before.Int())
		sum.Add(sum, change)
		text := ui.Ether(change)
		if change.Sign() > 0 {
			text = "+" + text
		}
		t.Row(p.Name, ui.Ether(p.Before.Int()), ui.Ether(p.After.Int()), text)
	}
	t.Footer("", "", "sum", ui.Ether(sum))
	if err := t.Print(s.Out); err != nil {
		return err
	}
	if sum.Sign() != 0 {
		return fmt.Errorf("money: the parties' changes and the gas add up to %v wei, not to nothing", sum)
	}
	return nil
}
