package rehearsal

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// Settlement is one claim that nobody disputed, measured.
type Settlement struct {
	Request      chain.Request // with the outputs
	Claim        vm.Hash
	Transactions []Transaction // from the post on
	Totals       Totals
	Wall         time.Duration // execution, post and finalisation; the wait is skipped
	ChainSeconds uint64        // from the post to the finalisation
	Bound        uint64        // T_final in seconds after the post
}

// Honest plays a claim that nobody disputes, from the question to finality.
func (s *Stage) Honest(ctx context.Context, q *Question) (*Settlement, error) {
	request, err := s.Ask(ctx, q)
	if err != nil {
		return nil, err
	}
	return s.Settle(ctx, q, request)
}

// Settle lets the honest submitter answer a request. A challenger looks at the claim
// and has nothing to object; the demand window passes; the claim is finalised.
func (s *Stage) Settle(ctx context.Context, q *Question, request *big.Int) (*Settlement, error) {
	before, err := s.Balance(ctx)
	if err != nil {
		return nil, err
	}
	first := s.Dev.Head().Number.Uint64() + 1
	out := &Settlement{}
	if err := s.answer(ctx, request, out); err != nil {
		return nil, err
	}
	after, err := s.Balance(ctx)
	if err != nil {
		return nil, err
	}
	if out.Transactions, err = s.Ledger.Between(ctx, first, s.Dev.Head().Number.Uint64()); err != nil {
		return nil, err
	}
	if err := errors.Join(Audit(before, after, out.Transactions), s.AuditVault(ctx)); err != nil {
		return nil, err
	}
	out.Totals = Total(out.Transactions)
	out.ChainSeconds = between(out.Transactions, "post", "finalize")
	out.Bound = s.bound()
	if out.Request.Result != q.Truth.ResultRoot() {
		return nil, fmt.Errorf("request %#x was answered with result %x, the truth is %x", request, out.Request.Result, q.Truth.ResultRoot())
	}
	return out, nil
}

// answer plays post, window and finalisation.
func (s *Stage) answer(ctx context.Context, request *big.Int, out *Settlement) error {
	provider, err := s.NewSubmitter(ctx, Submitter, s.Executor)
	if err != nil {
		return err
	}
	defer provider.Client.Close()
	watcher, err := s.NewChallenger(ctx, Challenger)
	if err != nil {
		return err
	}
	defer watcher.Client.Close()
	start, watched := time.Now(), s.watching
	if err := drive(ctx, "submitter", provider); err != nil {
		return err
	}
	posted := s.Dev.Head().Number.Uint64()
	if err := drive(ctx, "challenger", watcher); err != nil {
		return err
	}
	if s.Dev.Head().Number.Uint64() != posted { // the chain seals for transactions only
		return errors.New("the challenger moved against a true claim")
	}
	if err := s.Pass(s.Params.Window + 1); err != nil {
		return err
	}
	if err := drive(ctx, "submitter", provider); err != nil {
		return err
	}
	out.Wall = time.Since(start) - (s.watching - watched)
	return s.readAnswer(ctx, request, out)
}

func (s *Stage) readAnswer(ctx context.Context, request *big.Int, out *Settlement) error {
	snapshot, err := s.Client.Sync(ctx)
	if err != nil {
		return err
	}
	for _, c := range snapshot.ClaimsOn(request) {
		if c.Status == bisect.Final {
			out.Claim = c.ID
		}
	}
	r, ok := snapshot.Request(request)
	if !ok || r.Status != chain.RequestAnswered || out.Claim == (vm.Hash{}) {
		return fmt.Errorf("request %#x was not answered after its claim's window", request)
	}
	out.Request = r
	return nil
}

// Pass lets seconds go by on the chain's clock, at its nominal pace of blocks.
func (s *Stage) Pass(seconds uint64) error {
	return s.Dev.Advance(seconds, seconds/s.Params.BlockTime+1)
}

// bound is T_final for a claim about the stage's model, in seconds after its post.
func (s *Stage) bound() uint64 {
	return s.Client.Durations().Bound(0, s.Machine.Header().Operations, bisect.TreeOf(s.Machine).Depth())
}

// between is the chain's time from the first transaction of one kind to the last of
// another, 0 if either is missing.
func between(list []Transaction, from, to string) uint64 {
	start, end := uint64(0), uint64(0)
	for _, t := range list {
		if t.Kind == from && start == 0 {
			start = t.Time
		}
		if t.Kind == to {
			end = t.Time
		}
	}
	if start == 0 || end < start {
		return 0
	}
	return end - start
}
