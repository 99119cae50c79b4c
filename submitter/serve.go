package submitter

import (
	"context"
	"fmt"
	"math/big"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// serve answers a pending request with a claim, unless there is a reason not to.
func (s *Submitter) serve(ctx context.Context, snapshot *chain.Snapshot, r chain.Request, m *vm.Machine) (bool, error) {
	bond := maxBig(r.Terms.MinBond, s.Client.Params.MinBond)
	if reason := s.refuses(snapshot, r, bond); reason != "" {
		if s.notes.New(chain.RequestHash(r.ID), reason) {
			s.Log.Info("request not served", "request", agent.Short(chain.RequestHash(r.ID)), "reason", reason)
		}
		return false, nil
	}
	_, inputs, err := s.Inputs(snapshot, r.ID, m)
	if err != nil {
		return false, err
	}
	result, err := s.Runner.Result(ctx, m, inputs)
	if err != nil {
		return false, err
	}
	if rival, ok := ahead(snapshot, r, result.Root); ok {
		if s.notes.New(chain.RequestHash(r.ID), "rival") {
			s.Log.Info("request not served", "request", agent.Short(chain.RequestHash(r.ID)), "reason", "the same result is claimed already", "by", rival.Terms.Submitter)
		}
		return false, nil
	}
	claim := bindings.Claim{
		RequestId: r.ID, ModelId: r.Terms.ModelId, InputRoot: r.Terms.InputRoot, ResultRoot: result.Root,
		Operations: m.Header().Operations, Submitter: s.Me(), Bond: bond,
	}
	return s.claim(ctx, snapshot, r, claim)
}

// refuses gives the reason why a request is not worth or not open to a claim of ours; "" for none.
func (s *Submitter) refuses(snapshot *chain.Snapshot, r chain.Request, bond *big.Int) string {
	t, now := r.Terms, snapshot.Next().Time
	for _, c := range snapshot.ClaimsOn(r.ID) {
		if c.Terms.Submitter == s.Me() {
			return "claimed"
		}
	}
	switch {
	case now > t.Deadline:
		return "its deadline has passed"
	case t.Submitter != [20]byte{} && t.Submitter != s.Me() && now <= t.ExclusiveUntil:
		return "it is reserved for another submitter"
	case s.cfg.MinFee != nil && t.Fee.Cmp(s.cfg.MinFee) < 0:
		return fmt.Sprintf("it pays %v wei, less than %v", t.Fee, s.cfg.MinFee)
	case s.cfg.MaxBond != nil && bond.Cmp(s.cfg.MaxBond) > 0:
		return fmt.Sprintf("it needs a bond of %v wei, more than %v", bond, s.cfg.MaxBond)
	}
	return ""
}

// ahead finds a live claim that states the same result. It will be final before ours and take the fee; one with
// another result is false and will die.
func ahead(snapshot *chain.Snapshot, r chain.Request, result vm.Hash) (chain.Claim, bool) {
	for _, c := range snapshot.ClaimsOn(r.ID) {
		if c.Status == bisect.Live && c.Terms.ResultRoot == result {
			return c, true
		}
	}
	return chain.Claim{}, false
}

// claim posts a claim: at once, or with priority in two steps, of which the chain says which one is due.
func (s *Submitter) claim(ctx context.Context, snapshot *chain.Snapshot, r chain.Request, claim bindings.Claim) (bool, error) {
	id, err := s.Client.ClaimID(claim)
	if err != nil {
		return false, err
	}
	// The salt must be secret until the post, or the result could be guessed from the commitment. It follows from the
	// key, so that a restart finds it again.
	salt := s.Sender.Secret("opml claim", id)
	commitment := chain.ClaimCommitment(id, salt)
	made, committed := snapshot.Committed(commitment)
	switch {
	case committed:
		done, err := s.postCommitted(ctx, snapshot, r, claim, id, salt, made)
		if !chain.IsRevert(err, "CommitmentTooLate") {
			return done, err
		}
	case s.cfg.Priority && len(snapshot.ClaimsOn(r.ID)) == 0:
		call, err := s.Client.CommitClaim(commitment)
		if err != nil {
			return false, err
		}
		return s.Do(ctx, id, agent.CommitClaim{Commitment: commitment}, call)
	}
	call, err := s.Client.Post(r.Terms, claim)
	if err != nil {
		return false, err
	}
	return s.Do(ctx, id, agent.Post{Claim: agent.ClaimOf(claim)}, call)
}

// postGas is ample for posting a claim.
const postGas = 300_000

// postCommitted posts a claim with the priority of its commitment. Nodes estimate gas as if in the newest block, where a
// commitment of that same block is too young; in the next one it is not, so then the gas is not estimated.
func (s *Submitter) postCommitted(ctx context.Context, snapshot *chain.Snapshot, r chain.Request, claim bindings.Claim, id, salt vm.Hash, made uint64) (bool, error) {
	call, err := s.Client.PostCommitted(r.Terms, claim, salt)
	if err != nil {
		return false, err
	}
	if made == snapshot.Head.Number.Uint64() {
		call.Gas = postGas
	}
	return s.Do(ctx, id, agent.Post{Claim: agent.ClaimOf(claim)}, call)
}

func maxBig(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}
