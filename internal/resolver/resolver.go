// Package resolver does what anyone may do to bring requests and claims to their
// end: it finalises claims that survived, kills those that left a demand unanswered,
// refunds requests that nobody answered, and reclaims its account's escrows. It takes no
// part in disputes: packages submitter and challenger do.
package resolver

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// Refund gives an unanswered request's fee back.
type Refund struct{ Request *big.Int }

// Name implements bisect.Action.
func (Refund) Name() string { return "refund" }

// RetryCallback delivers a result again whose callback failed.
type RetryCallback struct{ Request *big.Int }

// Name implements bisect.Action.
func (RetryCallback) Name() string { return "retry callback" }

// ErrFalse marks a claim that could be finalised although its result is not what the
// model gives: nobody disputed it in time. The resolver leaves it alone.
var ErrFalse = errors.New("the claim that survived is false")

// Resolver works for one account.
type Resolver struct{ *agent.Agent }

// New makes a resolver.
func New(cfg agent.Config) (*Resolver, error) {
	a, err := agent.New(cfg)
	if err != nil {
		return nil, fmt.Errorf("resolver: %w", err)
	}
	return &Resolver{Agent: a}, nil
}

// Run resolves until ctx ends.
func (r *Resolver) Run(ctx context.Context) error { return r.Agent.Run(ctx, r.Step) }

// Step does what is due at the node's head and reports whether any transaction was
// included. What fails keeps nothing else from happening; the errors are joined.
func (r *Resolver) Step(ctx context.Context) (bool, error) {
	snapshot, err := r.Sync(ctx)
	if err != nil {
		return false, err
	}
	pass := r.NewPass()
	for _, claim := range snapshot.Claims {
		m, ok := r.Models[claim.Terms.ModelId]
		if ok && (claim.Status == bisect.Live || claim.Status == bisect.Dead && claim.Owes(r.Me())) {
			pass.Go("claim", claim.ID, func() (bool, error) { return r.resolve(ctx, snapshot, claim, m) })
		}
	}
	for _, request := range snapshot.Requests {
		if r.refundable(snapshot, request) {
			pass.Go("request", chain.RequestHash(request.ID), func() (bool, error) { return r.refund(ctx, request) })
		}
	}
	progressed, err := pass.Wait(ctx)
	if progressed {
		return progressed, err
	}
	pass.Go("account", r.ID(), func() (bool, error) { return r.Withdraw(ctx, snapshot) })
	return pass.Wait(ctx)
}

// resolve ends one claim, if it can be.
func (r *Resolver) resolve(ctx context.Context, s *chain.Snapshot, claim chain.Claim, m *vm.Machine) (bool, error) {
	view, err := r.Client.View(ctx, s, claim)
	if err != nil {
		return false, err
	}
	if view.IsFinal() {
		return r.finalize(ctx, s, claim, m)
	}
	// With the claim's own result for the truth, the challenger's rules leave kills and
	// reclaims only.
	actions, err := bisect.Challenge(view, bisect.Truth{Machine: m, ResultRoot: claim.Terms.ResultRoot}, r.Me())
	if err != nil {
		return false, err
	}
	moved := false
	for _, action := range actions {
		done, err := r.Move(ctx, claim, m, action, nil)
		if err != nil {
			return moved, err
		}
		moved = moved || done
	}
	return moved, nil
}

// finalize pays out a claim that survived. The first on its request carries the
// outputs, if they are not too large.
func (r *Resolver) finalize(ctx context.Context, s *chain.Snapshot, claim chain.Claim, m *vm.Machine) (bool, error) {
	request, task, err := r.Task(s, claim.Terms.RequestId, m)
	if err != nil {
		return false, err
	}
	var outputs [][]byte
	var callbackData []byte
	if request.Status == chain.RequestPending {
		root, carried, err := r.ForFinality(task)
		if err != nil {
			return false, err
		}
		if root != claim.Terms.ResultRoot {
			return false, fmt.Errorf("%w: it states %#x, the model gives %#x", ErrFalse, claim.Terms.ResultRoot, root)
		}
		outputs, callbackData = carried, request.CallbackData
	}
	call, err := r.Client.Finalize(request.Terms, claim.Terms, outputs, callbackData)
	if err != nil {
		return false, err
	}
	return r.Do(ctx, claim.ID, bisect.Finalize{}, call)
}

// refundable reports whether a request's deadline has passed with no claim alive.
func (r *Resolver) refundable(s *chain.Snapshot, request chain.Request) bool {
	if request.Status != chain.RequestPending || s.Next().Time <= request.Terms.Deadline {
		return false
	}
	for _, c := range s.ClaimsOn(request.ID) {
		if c.Status == bisect.Live {
			return false
		}
	}
	return true
}

func (r *Resolver) refund(ctx context.Context, request chain.Request) (bool, error) {
	call, err := r.Client.Refund(request.Terms)
	if err != nil {
		return false, err
	}
	return r.Do(ctx, vm.Hash{}, Refund{Request: request.ID}, call)
}

// Retry delivers the result of an answered request again.
func (r *Resolver) Retry(ctx context.Context, id *big.Int) error {
	s, err := r.Client.Sync(ctx)
	if err != nil {
		return err
	}
	request, ok := s.Request(id)
	if !ok || request.Status != chain.RequestAnswered {
		return fmt.Errorf("request %#x has no final result to deliver", chain.RequestHash(id))
	}
	if request, err = r.Client.Complete(ctx, request); err != nil {
		return err
	}
	call, err := r.Client.RetryCallback(request.Terms, request.Outputs, request.CallbackData)
	if err != nil {
		return err
	}
	_, err = r.Do(ctx, vm.Hash{}, RetryCallback{Request: id}, call)
	return err
}
