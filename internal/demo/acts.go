package demo

import (
	"context"
	"fmt"
	"math/big"

	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/internal/ui"
)

// honest is the first act: a true answer becomes final and pays.
func (s *show) honest(ctx context.Context) error {
	s.begin(ctx, "honest answer", "Act 1: an honest answer")
	q, _, err := s.question(ctx, honestDigit, func(int64) []string {
		return []string{"", "", "", "", "Alice hands in this picture, with a fee", fmt.Sprintf("of %s for whoever runs the model.", ui.Ether(fee))}
	})
	if err != nil {
		return err
	}
	request, err := s.bounty.Attempt(ctx, rehearsal.Requester, q.Inputs[0], fee)
	if err != nil {
		return err
	}
	act, err := s.settle(ctx, q, request)
	if err != nil {
		return err
	}
	s.report.Honest = act
	if act.Class != wanted || !act.Paid {
		return fmt.Errorf("the true answer was %d and paid: %v; want %d and a payout", act.Class, act.Paid, wanted)
	}
	owed, err := s.bounty.Owed(ctx, rehearsal.Requester)
	if err != nil {
		return err
	}
	if owed.Cmp(prize) != 0 {
		return fmt.Errorf("the bounty owes Alice %v wei, want the prize of %v", owed, prize)
	}
	if err := s.bounty.Withdraw(ctx, rehearsal.Requester); err != nil {
		return err
	}
	s.sayf("  withdraw    Alice takes her prize of %s", s.Style.Good(ui.Ether(owed)))
	return nil
}

// settle lets the honest submitter answer an attempt and tells how it was judged.
func (s *show) settle(ctx context.Context, q *rehearsal.Question, request *big.Int) (Act, error) {
	done, err := s.stage.Settle(ctx, q, request)
	if err != nil {
		return Act{}, err
	}
	class, err := rehearsal.Class(done.Request.Outputs)
	if err != nil {
		return Act{}, err
	}
	verdict, err := s.bounty.Verdict(ctx, request)
	if err != nil {
		return Act{}, err
	}
	if verdict == nil || verdict.Class != class {
		return Act{}, fmt.Errorf("the result %d is final and the bounty's callback judged %+v", class, verdict)
	}
	won := s.Style.Good("the prize is Alice's")
	if !verdict.Won {
		won = s.Style.Bad("no prize")
	}
	s.sayf("  callback    the bounty contract learns that the digit is a %s: %s", s.Style.Bold(fmt.Sprint(class)), won)
	return Act{
		Class: class, Paid: verdict.Won, Transactions: done.Totals.Transactions, Gas: done.Totals.Gas,
		Seconds: done.Wall.Seconds(), ChainSeconds: done.ChainSeconds,
	}, nil
}

// lie is the second act: a false answer is disputed and slashed, and the true one
// pays nothing.
func (s *show) lie(ctx context.Context) error {
	s.begin(ctx, "dispute", "Act 2: a liar")
	q, class, err := s.question(ctx, falseDigit, func(class int64) []string {
		return []string{"", "", "", "", fmt.Sprintf("Mallory hands in this %d, and as a submitter", class), "herself, claims that the model says " + s.Style.Bad(fmt.Sprint(wanted)) + "."}
	})
	if err != nil {
		return err
	}
	if class == wanted {
		return fmt.Errorf("the picture for the lie is a %d", class)
	}
	lie, err := s.stage.FindLie(ctx, q, wanted)
	if err != nil {
		return err
	}
	request, err := s.bounty.Attempt(ctx, rehearsal.Cheat, q.Inputs[0], fee)
	if err != nil {
		return err
	}
	s.dispute, s.levels = q, 0
	out, err := s.stage.Try(ctx, rehearsal.Trial{Question: q, Request: request, Liar: lie, Accused: rehearsal.Cheat})
	if err == nil {
		err = s.failure
	}
	if err != nil {
		return err
	}
	if err := out.Check(); err != nil {
		return err
	}
	s.sayf("  %s     after %d rounds: Mallory's bond of %s is gone, %s of it burned", s.Style.Bad("slashed"), out.Rounds, ui.Ether(out.Bond), ui.Ether(out.Burned))
	s.report.Lie = Lie{
		Claimed: wanted, Instruction: lie.Instruction, Element: lie.Element, Winner: out.Winner,
		Rounds: out.Rounds, Transactions: out.Totals.Transactions, Gas: out.Totals.Gas, ByKind: out.Totals.ByKind,
		Seconds: out.Wall.Seconds(), ChainSeconds: out.ChainSeconds,
	}
	s.pause()
	return s.truth(ctx, q, request, class)
}

// truth lets the honest submitter answer the liar's request.
func (s *show) truth(ctx context.Context, q *rehearsal.Question, request *big.Int, class int64) error {
	s.dispute = nil
	s.begin(ctx, "true answer", "Epilogue: the true answer")
	act, err := s.settle(ctx, q, request)
	if err != nil {
		return err
	}
	s.report.Lie.Answer = act
	if act.Class != class || act.Paid {
		return fmt.Errorf("the true answer to the liar's request was %d and paid: %v; want %d and no payout", act.Class, act.Paid, class)
	}
	return nil
}
