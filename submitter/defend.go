package submitter

import (
	"context"
	"fmt"

	"golang.org/x/sync/errgroup"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// answersAtOnce is how many answers on one claim are in flight together: a challenger may demand many
// positions, and all their deadlines run.
const answersAtOnce = 16

// relation is what a claim is to the submitter.
type relation uint8

const (
	foreign  relation = iota
	mine              // posted by the submitter
	blocking          // another's with priority over one of the submitter's, on the same request
)

// relationTo tells why a claim matters.
func (s *Submitter) relationTo(snapshot *chain.Snapshot, claim chain.Claim) relation {
	if claim.Terms.Submitter == s.Me() {
		return mine
	}
	if claim.Priority && claim.Status == bisect.Live {
		for _, c := range snapshot.ClaimsOn(claim.Terms.RequestId) {
			if c.Terms.Submitter == s.Me() && c.Status == bisect.Live {
				return blocking
			}
		}
	}
	return foreign
}

// defend makes the moves that are due for one claim. Only a claim with an open demand, or a final one, costs an
// execution.
func (s *Submitter) defend(ctx context.Context, snapshot *chain.Snapshot, claim chain.Claim, m *vm.Machine) (bool, error) {
	rel := s.relationTo(snapshot, claim)
	if rel == mine {
		s.report(claim)
	}
	if claim.Status != bisect.Live || rel == foreign && (!s.cfg.DefendOthers || claim.OpenDemands() == 0) {
		return false, nil
	}
	moved, err := s.move(ctx, snapshot, claim, m, rel)
	if err != nil && rel == mine && claim.OpenDemands() > 0 {
		err = &agent.Alarm{Err: fmt.Errorf("a demand on this account's claim is not answered: %w", err)}
	}
	return moved, err
}

// move makes the moves that are due for a live claim.
func (s *Submitter) move(ctx context.Context, snapshot *chain.Snapshot, claim chain.Claim, m *vm.Machine, rel relation) (bool, error) {
	view, err := s.Client.View(ctx, snapshot, claim)
	if err != nil {
		return false, err
	}
	r, task, err := s.Task(snapshot, claim.Terms.RequestId, m)
	if err != nil {
		return false, err
	}
	var actions []bisect.Action
	if view.IsFinal() || view.OpenDemands > 0 && (rel == mine || s.cfg.DefendOthers) {
		truth, err := s.Truth(task)
		if err != nil {
			return false, err
		}
		if actions, err = bisect.Defend(view, truth, s.Me()); err != nil {
			return false, err
		}
	}
	if rel == blocking && len(actions) == 0 {
		// Taken at its word, a claim can only be killed for its silence.
		if actions, err = bisect.Challenge(view, bisect.Truth{Machine: m, ResultRoot: claim.Terms.ResultRoot}, s.Me()); err != nil {
			return false, err
		}
	}
	return s.carryOut(ctx, r, claim, task, actions)
}

// carryOut sends the reveals, several at a time, or the finalisation. A claim that has priority over ours must be
// finalised first, or its submitter could keep our bond locked for ever; it is, once our own execution confirms it.
func (s *Submitter) carryOut(ctx context.Context, r chain.Request, claim chain.Claim, task agent.Task, actions []bisect.Action) (bool, error) {
	if len(actions) == 1 && actions[0] == (bisect.Finalize{}) {
		return s.finalize(ctx, r, claim, task)
	}
	pass := s.NewPass()
	var group errgroup.Group
	group.SetLimit(answersAtOnce)
	for _, action := range actions {
		group.Go(func() error {
			pass.Note(s.Move(ctx, claim, task.Machine, action, nil))
			return nil
		})
	}
	pass.Note(false, group.Wait())
	return pass.Wait(ctx)
}

// finalize pays out a final claim. The first on its request carries the outputs, if they are not too large, and the callback
// data.
func (s *Submitter) finalize(ctx context.Context, r chain.Request, claim chain.Claim, task agent.Task) (bool, error) {
	var outputs [][]byte
	var callbackData []byte
	if r.Status == chain.RequestPending {
		var err error
		if _, outputs, err = s.ForFinality(task); err != nil {
			return false, err
		}
		callbackData = r.CallbackData
	}
	call, err := s.Client.Finalize(r.Terms, claim.Terms, outputs, callbackData)
	if err != nil {
		return false, err
	}
	return s.Do(ctx, claim.ID, bisect.Finalize{}, call)
}

// recall notes what became of our claims before we started, so that it is not told as news.
func (s *Submitter) recall(snapshot *chain.Snapshot) {
	s.recalled = true
	slashed := 0
	for _, c := range snapshot.Claims {
		if c.Terms.Submitter != s.Me() || c.Status == bisect.Live {
			continue
		}
		s.notes.New(c.ID, c.Status.String())
		if c.Status == bisect.Dead {
			slashed++
		}
	}
	if slashed > 0 {
		s.Log.Warn("claims of this account were slashed earlier; it leaves their requests to others", "claims", slashed)
	}
}

// report logs once what became of a claim of ours.
func (s *Submitter) report(claim chain.Claim) {
	if !s.notes.New(claim.ID, claim.Status.String()) {
		return
	}
	log := s.Log.With("claim", agent.Short(claim.ID))
	switch claim.Status {
	case bisect.Dead:
		log.Error("claim was slashed", "position", claim.DiedAt, "by_proof", claim.ByProof)
	case bisect.Final:
		log.Info("claim is final")
	case bisect.Live:
		log.Info("claim is open to disputes")
	}
}
