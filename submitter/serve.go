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
	if own, ok := s.claimOn(snapshot, r); ok {
		if own.Status == bisect.Dead {
			s.skip(r, "this account's claim on it was slashed")
		}
		return false, nil
	}
	if reason := s.refuses(snapshot, r, m); reason != "" {
		s.skip(r, reason)
		return false, nil
	}
	bonds, err := s.bonds(ctx, r)
	if err != nil {
		return false, err
	}
	if bond := bonds[0]; s.cfg.MaxBond != nil && bond.Cmp(s.cfg.MaxBond) > 0 {
		s.skip(r, fmt.Sprintf("it needs a bond of %v wei, more than %v", bond, s.cfg.MaxBond))
		return false, nil
	}
	_, task, err := s.Task(snapshot, r.ID, m)
	if err != nil {
		return false, err
	}
	root, err := s.Root(task)
	if err != nil {
		return false, err
	}
	if rival, ok := ahead(snapshot, r, root); ok {
		s.skip(r, fmt.Sprintf("%v has claimed the same result", rival.Terms.Submitter))
		return false, nil
	}
	claim := bindings.Claim{
		RequestId: r.ID, ModelId: r.Terms.ModelId, InputRoot: r.Terms.InputRoot, ResultRoot: root,
		Operations: m.Header().Operations, Submitter: s.Me(), Bond: bonds[0],
	}
	return s.claim(ctx, snapshot, r, claim, bonds)
}

// claimOn finds our claim on a request. There is one at most, whatever became of it: after a slash, the next would be too.
func (s *Submitter) claimOn(snapshot *chain.Snapshot, r chain.Request) (chain.Claim, bool) {
	for _, c := range snapshot.ClaimsOn(r.ID) {
		if c.Terms.Submitter == s.Me() {
			return c, true
		}
	}
	return chain.Claim{}, false
}

// refuses gives the reason why a request is not worth or not open to a claim of ours; "" for none.
func (s *Submitter) refuses(snapshot *chain.Snapshot, r chain.Request, m *vm.Machine) string {
	t, now := r.Terms, snapshot.Next().Time
	switch {
	case now > t.Deadline:
		return "its deadline has passed"
	case t.Submitter != [20]byte{} && t.Submitter != s.Me() && now <= t.ExclusiveUntil:
		return "it is reserved for another submitter"
	}
	if err := s.HasRoom(m); err != nil {
		return "no claim on it could be defended: " + err.Error()
	}
	if least := s.leastFee(snapshot, r, m); t.Fee.Cmp(least) < 0 {
		return fmt.Sprintf("it pays %v wei, less than %v", t.Fee, least)
	}
	return ""
}

// skip logs once why a request is not served.
func (s *Submitter) skip(r chain.Request, reason string) {
	if id := chain.RequestHash(r.ID); s.notes.New(id, reason) {
		s.Log.Info("request not served", "request", agent.Short(id), "reason", reason)
	}
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
func (s *Submitter) claim(ctx context.Context, snapshot *chain.Snapshot, r chain.Request, claim bindings.Claim, bonds []*big.Int) (bool, error) {
	if committed, made, ok, err := s.committed(snapshot, claim, bonds); err != nil {
		return false, err
	} else if ok {
		done, err := s.postCommitted(ctx, snapshot, r, committed, made)
		if !chain.IsRevert(err, "CommitmentTooLate") {
			return done, err
		}
	} else if s.cfg.Priority && len(snapshot.ClaimsOn(r.ID)) == 0 {
		return s.commit(ctx, claim)
	}
	id, err := s.Client.ClaimID(claim)
	if err != nil {
		return false, err
	}
	call, err := s.Client.Post(r.Terms, claim)
	if err != nil {
		return false, err
	}
	return s.Do(ctx, id, agent.Post{Claim: agent.ClaimOf(claim)}, call)
}

// committed finds the claim, of those that differ in their bond, that has been committed to, and the block in which.
func (s *Submitter) committed(snapshot *chain.Snapshot, claim bindings.Claim, bonds []*big.Int) (bindings.Claim, uint64, bool, error) {
	for _, claim.Bond = range bonds {
		id, err := s.Client.ClaimID(claim)
		if err != nil {
			return claim, 0, false, err
		}
		if made, ok := snapshot.Committed(chain.ClaimCommitment(id, s.salt(id))); ok {
			return claim, made, true, nil
		}
	}
	return claim, 0, false, nil
}

// salt of the commitment to a claim. It must be secret until the post, or the result could be guessed from the commitment.
// It follows from the key, so that a restart finds it again.
func (s *Submitter) salt(id vm.Hash) vm.Hash { return s.Sender.Secret("opml claim", id) }

func (s *Submitter) commit(ctx context.Context, claim bindings.Claim) (bool, error) {
	id, err := s.Client.ClaimID(claim)
	if err != nil {
		return false, err
	}
	commitment := chain.ClaimCommitment(id, s.salt(id))
	call, err := s.Client.CommitClaim(commitment)
	if err != nil {
		return false, err
	}
	return s.Do(ctx, id, agent.CommitClaim{Commitment: commitment}, call)
}

// postGas is ample for posting a claim.
const postGas = 300_000

// postCommitted posts a claim with the priority of its commitment. Nodes estimate gas as if in the newest block, where a
// commitment of that same block is too young; in the next one it is not, so then the gas is not estimated.
func (s *Submitter) postCommitted(ctx context.Context, snapshot *chain.Snapshot, r chain.Request, claim bindings.Claim, made uint64) (bool, error) {
	id, err := s.Client.ClaimID(claim)
	if err != nil {
		return false, err
	}
	call, err := s.Client.PostCommitted(r.Terms, claim, s.salt(id))
	if err != nil {
		return false, err
	}
	if made == snapshot.Head.Number.Uint64() {
		call.Gas = postGas
	}
	return s.Do(ctx, id, agent.Post{Claim: agent.ClaimOf(claim)}, call)
}
