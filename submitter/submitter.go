// Package submitter is the inference provider: it answers requests with bonded claims, defends every claim that it
// holds to be true, and takes its pay once a claim is final. It keeps no state of its own. What to do is derived from
// the chain at every head, so a restart or a reorg is a non-event.
package submitter

import (
	"context"
	"fmt"
	"math/big"

	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
)

// Config says what a submitter serves and risks. The price per gas is limited by the sender's configuration.
type Config struct {
	agent.Config
	// MinFee is the least fee in wei that a request must pay. nil means twice what claiming and finalising would cost at
	// the present base fee, callback included: whoever claims must finalise, or its bond stays locked.
	MinFee *big.Int
	// MaxBond is the most wei that one claim may put at risk; nil means no limit.
	MaxBond *big.Int
	// Priority commits to each claim a block before posting it, so that a copy of the claim cannot come first.
	Priority bool
	// OnlyDefend posts nothing: the submitter then is a helper of others.
	OnlyDefend bool
	// DefendOthers answers demands on everybody's true claims too. The answers of others' claims are paid for by
	// the demands' escrows.
	DefendOthers bool
}

// Submitter answers requests about the models that it holds.
type Submitter struct {
	*agent.Agent
	cfg   Config
	notes agent.Notes

	recalled bool // what had become of our claims before the first pass
	answered bool // the last pass did nothing for new requests, since it sent answers
}

// New makes a submitter. It warns of models that it will not serve because it could not defend a claim about them.
func New(cfg Config) (*Submitter, error) {
	a, err := agent.New(cfg.Config)
	if err != nil {
		return nil, fmt.Errorf("submitter: %w", err)
	}
	for id, m := range a.Models {
		if err := a.HasRoom(m); err != nil {
			a.Log.Warn("model is neither served nor defended", "model", a.ModelName(id), "reason", err)
		}
	}
	return &Submitter{Agent: a, cfg: cfg}, nil
}

// Run serves until ctx ends.
func (s *Submitter) Run(ctx context.Context) error { return s.Agent.Run(ctx, s.Step) }

// Step does everything that is due at the node's head: answers to demands first, since they have deadlines, then
// finalisations, then new claims. It reports whether it should be called again at once: a transaction was included, or more
// requests wait to be executed. What fails keeps nothing else from happening; the errors are joined.
func (s *Submitter) Step(ctx context.Context) (bool, error) {
	snapshot, err := s.Sync(ctx)
	if err != nil {
		return false, err
	}
	if !s.recalled {
		s.recall(snapshot)
	}
	pass := s.NewPass()
	for _, claim := range snapshot.Claims {
		if m, ok := s.Models[claim.Terms.ModelId]; ok {
			pass.Go("claim", claim.ID, func() (bool, error) { return s.defend(ctx, snapshot, claim, m) })
		}
	}
	// New claims can wait, but not for as long as a trace takes, nor for as long as a rival demands something in every block.
	progressed, err := pass.Wait(ctx)
	if s.answered = progressed && !pass.Idle() && !s.answered; s.answered {
		return progressed, err
	}
	for _, r := range snapshot.Requests {
		if m, ok := s.Models[r.Terms.ModelId]; ok && r.Status == chain.RequestPending && !s.cfg.OnlyDefend {
			pass.Go("request", chain.RequestHash(r.ID), func() (bool, error) { return s.serve(ctx, snapshot, r, m) })
		}
	}
	progressed, err = pass.Wait(ctx)
	if !progressed {
		pass.Go("account", s.ID(), func() (bool, error) { return s.Withdraw(ctx, snapshot) })
		return pass.Wait(ctx)
	}
	return progressed, err
}
