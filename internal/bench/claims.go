package bench

import (
	"context"
	"fmt"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/rehearsal"
)

// Claim is what a claim that nobody disputes costs. There is no callback: its gas is the
// consumer's own.
type Claim struct {
	Number   int    `json:"number"` // of the claim by this submitter: the first one pays for new storage
	Post     uint64 `json:"post_gas"`
	Finalize uint64 `json:"finalize_gas"`
}

// Gas is of both transactions.
func (c Claim) Gas() uint64 { return c.Post + c.Finalize }

// Finality is how long a claim took on the chain's clock, beside the design's bound.
type Finality struct {
	Name         string `json:"name"`
	ChainSeconds uint64 `json:"chain_seconds"`
	BoundSeconds uint64 `json:"bound_seconds"`
}

// claimsInTurn is how many claims one submitter makes on the new chain.
const claimsInTurn = 3

// claims lets the honest submitter answer on a new chain, where it has never claimed before, and again.
func (b *bench) claims(ctx context.Context) error {
	return b.onNewStage(ctx, b.shipped.machine, func(stage *rehearsal.Stage) error {
		var last *rehearsal.Settlement
		for n := 1; n <= claimsInTurn; n++ {
			s, err := stage.Honest(ctx, b.ask)
			if err != nil {
				return err
			}
			b.report.Claims = append(b.report.Claims, Claim{Number: n, Post: s.Totals.ByKind["post"], Finalize: s.Totals.ByKind["finalize"]})
			last = s
		}
		b.report.Finality = append(b.report.Finality, Finality{"undisputed", last.ChainSeconds, last.Bound})
		return nil
	})
}

// silence is a false claim whose submitter never answers: the longest way to a slash, since every
// second of its deadline passes.
func (b *bench) silence(ctx context.Context) error {
	request, err := b.stage.Ask(ctx, b.ask)
	if err != nil {
		return err
	}
	m, inputs := b.shipped.machine, b.shipped.inputs
	fault := rehearsal.RandomFault(m, 0, faultSeed)
	liar, _, err := rehearsal.NewLiar(ctx, b.stage.Executor, m, inputs, b.ask.Truth.ResultRoot(), fault)
	if err != nil {
		return err
	}
	accused, err := b.stage.NewSubmitter(ctx, rehearsal.Submitter, liar)
	if err != nil {
		return err
	}
	defer accused.Client.Close()
	if _, err := accused.Step(ctx); err != nil {
		return fmt.Errorf("post: %w", err)
	}
	snapshot, err := b.stage.Client.Sync(ctx)
	if err != nil {
		return err
	}
	claims := snapshot.ClaimsOn(request)
	if len(claims) != 1 {
		return fmt.Errorf("the request has %d claims, want one", len(claims))
	}
	return b.timeOut(ctx, claims[0])
}

// timeOut lets the challenger demand, wait and kill.
func (b *bench) timeOut(ctx context.Context, claim chain.Claim) error {
	accuser, err := b.stage.NewChallenger(ctx, rehearsal.Challenger)
	if err != nil {
		return err
	}
	defer accuser.Client.Close()
	posted := b.stage.Dev.Head().Time
	if _, err := accuser.Step(ctx); err != nil {
		return fmt.Errorf("demand: %w", err)
	}
	limit := b.stage.Client.Durations().Bound(0, b.shipped.machine.Header().Operations, bisect.TreeOf(b.shipped.machine).Depth())
	for b.stage.Dev.Head().Time < posted+limit {
		if err := b.stage.Pass(b.stage.Params.MinMove); err != nil {
			return err
		}
		if _, err := accuser.Step(ctx); err != nil {
			return fmt.Errorf("kill: %w", err)
		}
		snapshot, err := b.stage.Client.Sync(ctx)
		if err != nil {
			return err
		}
		if now, ok := snapshot.Claim(claim.ID); ok && now.Status == bisect.Dead {
			took := b.stage.Dev.Head().Time - posted
			b.report.Finality = append(b.report.Finality, Finality{"disputed, submitter silent", took, limit})
			return nil
		}
	}
	return fmt.Errorf("a claim whose submitter is silent was not slashed within %d s", limit)
}
