package rehearsal

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/challenger"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/submitter"
	"github.com/opml/opml/vm"
)

// Who can win a dispute.
const (
	WinnerChallenger = "challenger"
	WinnerSubmitter  = "submitter"
)

// disputeKinds are the transactions from the first demand to the slash.
var disputeKinds = []string{"demand", "reveal", "commit", "prove", "kill"}

// Outcome is one dispute, measured. Amounts are wei.
type Outcome struct {
	Fault  Fault
	Masked bool   // the fault alone did not reach the output: see NewLiar
	Winner string // WinnerChallenger when the false claim was slashed

	Rounds       int           // demands: each is one step down
	Transactions []Transaction // from the first demand to the slash
	Totals       Totals        // of these
	Wall         time.Duration // for the same, both parties' executions included
	ChainSeconds uint64        // from the post to the slash, on the chain's clock
	Bound        uint64        // T_final of the design for this claim, in seconds after the post

	Bond, Burned     *big.Int
	SubmitterChange  *big.Int // of the liar's wealth over the whole rehearsal, gas included
	ChallengerChange *big.Int // of the challenger's

	Levels []Level // the way down
	Leaf   *Leaf   // where it ended; nil if no leaf was revealed
}

// Check returns an error unless the dispute ended as every dispute over a false claim
// must: slashed, in time, with at least half of the bond burned and the liar poorer.
func (o *Outcome) Check() error {
	switch {
	case o.Winner != WinnerChallenger:
		return fmt.Errorf("%v: the false claim survived", o.Fault)
	case o.ChainSeconds > o.Bound:
		return fmt.Errorf("%v: the dispute took %d s on the chain's clock, the bound is %d s", o.Fault, o.ChainSeconds, o.Bound)
	case new(big.Int).Lsh(o.Burned, 1).Cmp(o.Bond) < 0:
		return fmt.Errorf("%v: %v wei of a bond of %v were burned, less than half", o.Fault, o.Burned, o.Bond)
	case o.SubmitterChange.Sign() >= 0:
		return fmt.Errorf("%v: the liar gained %v wei", o.Fault, o.SubmitterChange)
	}
	return nil
}

// Dispute plays one dispute: a submitter whose execution has the fault posts its
// result, a challenger that executes honestly disputes it, and both make their moves in
// turn until the claim is dead and all is reclaimed.
func (s *Stage) Dispute(ctx context.Context, q *Question, fault Fault) (*Outcome, error) {
	liar, masked, err := NewLiar(ctx, s.Executor, s.Machine, q.Inputs, q.Truth.ResultRoot(), fault)
	if err != nil {
		return nil, fmt.Errorf("%v: %w", fault, err)
	}
	request, err := s.Ask(ctx, q)
	if err != nil {
		return nil, err
	}
	out, err := s.Try(ctx, Trial{Question: q, Request: request, Liar: &replay{Executor: liar}, Accused: Submitter})
	if err != nil {
		return nil, fmt.Errorf("%v: %w", fault, err)
	}
	out.Fault, out.Masked = fault, masked
	return out, nil
}

// Trial is a false claim to be disputed.
type Trial struct {
	Question *Question
	Request  *big.Int // on the chain already, without claims
	Liar     vm.Executor
	Accused  int // who plays the liar
}

// Try lets the liar answer the request and the challenger dispute the answer.
func (s *Stage) Try(ctx context.Context, trial Trial) (*Outcome, error) {
	out := &Outcome{}
	before, err := s.Balance(ctx)
	if err != nil {
		return nil, err
	}
	first := s.Dev.Head().Number.Uint64() + 1
	if err := s.play(ctx, trial, out); err != nil {
		return nil, err
	}
	after, err := s.Balance(ctx)
	if err != nil {
		return nil, err
	}
	all, err := s.Ledger.Between(ctx, first, s.Dev.Head().Number.Uint64())
	if err != nil {
		return nil, err
	}
	if err := errors.Join(Audit(before, after, all), s.AuditVault(ctx)); err != nil {
		return nil, err
	}
	s.measure(out, trial.Accused, all, before, after)
	return out, nil
}

// play lets the liar claim, and steps both daemons until neither has a move.
func (s *Stage) play(ctx context.Context, trial Trial, out *Outcome) error {
	accused, err := s.NewSubmitter(ctx, trial.Accused, trial.Liar)
	if err != nil {
		return err
	}
	defer accused.Client.Close()
	accuser, err := s.newChallenger(ctx, Challenger, replayOf(s.Executor, trial.Question.Truth))
	if err != nil {
		return err
	}
	defer accuser.Client.Close()
	if err := drive(ctx, "submitter", accused); err != nil {
		return err
	}
	claim, err := s.claimOf(ctx, trial.Request)
	if err != nil {
		return err
	}
	out.Bond, out.Winner = claim.Terms.Bond, WinnerSubmitter
	start, watched := time.Now(), s.watching
	dead, err := s.duel(ctx, accuser, accused, claim.ID)
	out.Wall = time.Since(start) - (s.watching - watched)
	if err != nil || !dead {
		return err
	}
	out.Winner = WinnerChallenger
	if err := drive(ctx, "challenger", accuser); err != nil { // reclaims
		return err
	}
	out.Levels, out.Leaf, err = s.Retrace(ctx, trial.Question, claim.ID)
	return err
}

// maxTurns bounds a duel; a tree has far fewer levels.
const maxTurns = 200

// restful is after how many turns without a move the parties count as at rest.
const restful = 3

// duel lets both parties move in turn until the claim is dead, or neither has a move.
func (s *Stage) duel(ctx context.Context, accuser *challenger.Challenger, accused *submitter.Submitter, id vm.Hash) (dead bool, err error) {
	idle := 0
	for range maxTurns {
		attacked, err := accuser.Step(ctx)
		if err != nil {
			return false, fmt.Errorf("challenger: %w", err)
		}
		claim, err := s.claim(ctx, id)
		if err != nil {
			return false, err
		}
		if claim.Status == bisect.Dead {
			return true, nil
		}
		defended, err := accused.Step(ctx)
		if err != nil {
			return false, fmt.Errorf("submitter: %w", err)
		}
		if attacked || defended {
			idle = 0
			continue
		}
		if idle++; idle < restful {
			// A node may show its newest block a moment late: look again at the next one.
			if err := s.Dev.Advance(1, 1); err != nil {
				return false, err
			}
			continue
		}
		idle = 0
		if claim.OpenDemands() == 0 {
			return false, nil
		}
		// The accused has no answer: let the longest of its deadlines pass.
		if err := s.Pass(s.Params.ReplayMax + s.Params.Censorship + s.Params.MinMove); err != nil {
			return false, err
		}
	}
	return false, fmt.Errorf("the dispute did not end after %d turns", maxTurns)
}

// drive steps a daemon until it has no move left.
func drive(ctx context.Context, name string, d interface {
	Step(ctx context.Context) (bool, error)
}) error {
	for range maxTurns {
		moved, err := d.Step(ctx)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if !moved {
			return nil
		}
	}
	return fmt.Errorf("the %s still had moves after %d turns", name, maxTurns)
}

func (s *Stage) claim(ctx context.Context, id vm.Hash) (chain.Claim, error) {
	snapshot, err := s.Client.Sync(ctx)
	if err != nil {
		return chain.Claim{}, err
	}
	claim, ok := snapshot.Claim(id)
	if !ok {
		return chain.Claim{}, fmt.Errorf("claim %#x is not on the chain", id)
	}
	return claim, nil
}

// claimOf is the one claim on a request.
func (s *Stage) claimOf(ctx context.Context, request *big.Int) (chain.Claim, error) {
	snapshot, err := s.Client.Sync(ctx)
	if err != nil {
		return chain.Claim{}, err
	}
	claims := snapshot.ClaimsOn(request)
	if len(claims) != 1 {
		return chain.Claim{}, fmt.Errorf("request %#x has %d claims, want one", request, len(claims))
	}
	return claims[0], nil
}

// Retrace reads from the chain how far a claim has been narrowed down.
func (s *Stage) Retrace(ctx context.Context, q *Question, claim vm.Hash) ([]Level, *Leaf, error) {
	view, err := s.Client.ReadClaim(ctx, claim)
	if err != nil {
		return nil, nil, err
	}
	return Narrowing(&view, q.Truth)
}

// measure fills in what the chain's blocks and the balances say.
func (s *Stage) measure(out *Outcome, accused int, all []Transaction, before, after Book) {
	last := "prove"
	for _, t := range all {
		if slices.Contains(disputeKinds, t.Kind) {
			out.Transactions = append(out.Transactions, t)
			last = t.Kind
		}
	}
	out.Totals = Total(out.Transactions)
	out.Rounds = out.Totals.Count["demand"]
	out.ChainSeconds = between(all, "post", last)
	out.Bound = s.bound()
	change := func(account common.Address) *big.Int {
		return new(big.Int).Sub(after.Wealth(account), before.Wealth(account))
	}
	out.Burned = change(Burn)
	out.SubmitterChange, out.ChallengerChange = change(s.Address(accused)), change(s.Address(Challenger))
}
