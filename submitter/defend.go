package submitter

import (
	"context"

	"golang.org/x/sync/errgroup"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// answersAtOnce is how many answers on one claim are in flight together: a challenger may demand many
// positions, and all their deadlines run.
const answersAtOnce = 16

// defend makes the moves that are due for one claim. Only a claim with an open demand costs an execution.
func (s *Submitter) defend(ctx context.Context, snapshot *chain.Snapshot, claim chain.Claim, m *vm.Machine) (bool, error) {
	mine := claim.Terms.Submitter == s.Me()
	if mine {
		s.report(claim)
	}
	if claim.Status != bisect.Live || !mine && claim.OpenDemands() == 0 {
		return false, nil
	}
	view, err := s.Client.View(ctx, snapshot, claim)
	if err != nil {
		return false, err
	}
	if view.OpenDemands == 0 && !view.IsFinal() {
		return false, nil
	}
	r, inputs, err := s.Inputs(snapshot, claim.Terms.RequestId, m)
	if err != nil {
		return false, err
	}
	truth, err := s.Runner.Truth(ctx, m, inputs)
	if err != nil {
		return false, err
	}
	actions, err := bisect.Defend(view, truth, s.Me())
	if err != nil {
		return false, err
	}
	pass := s.answers(ctx, claim, m, actions)
	for _, action := range actions {
		if _, ok := action.(bisect.Finalize); ok && mine {
			pass.Note(s.finalize(ctx, r, claim, m))
		}
	}
	return pass.Wait()
}

// answers sends the reveals, several at a time.
func (s *Submitter) answers(ctx context.Context, claim chain.Claim, m *vm.Machine, actions []bisect.Action) *agent.Pass {
	pass := s.NewPass()
	var group errgroup.Group
	group.SetLimit(answersAtOnce)
	for _, action := range actions {
		if _, ok := action.(bisect.Finalize); ok {
			continue
		}
		group.Go(func() error {
			pass.Note(s.Move(ctx, claim, m, action, nil))
			return nil
		})
	}
	pass.Note(false, group.Wait())
	return pass
}

// finalize pays out a final claim of ours. The first on its request carries the outputs and the callback data.
func (s *Submitter) finalize(ctx context.Context, r chain.Request, claim chain.Claim, m *vm.Machine) (bool, error) {
	var outputs [][]byte
	var callbackData []byte
	if r.Status == chain.RequestPending {
		inputs, err := chain.Tensors(m, r.Inputs)
		if err != nil {
			return false, err
		}
		result, err := s.Runner.Result(ctx, m, inputs)
		if err != nil {
			return false, err
		}
		outputs, callbackData = chain.TensorBytes(result.Outputs), r.CallbackData
	}
	call, err := s.Client.Finalize(r.Terms, claim.Terms, outputs, callbackData)
	if err != nil {
		return false, err
	}
	return s.Do(ctx, claim.ID, bisect.Finalize{}, call)
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
