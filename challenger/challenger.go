// Package challenger is the watchtower: it executes the model of every claim again and, when the result is
// false, walks the claim down to one false element and proves it on chain. It keeps no state of its own. What to do is
// derived from the chain at every head, so a restart or a reorg is a non-event.
package challenger

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sync"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// ErrBudget marks a demand that is not made because the claim's escrow limit is reached.
var ErrBudget = errors.New("the escrow limit of the claim is reached")

// Config says what a challenger watches and spends. The price per gas is limited by the sender's configuration.
type Config struct {
	agent.Config
	// MaxEscrow is the most wei that demands on one claim may escrow, returned ones included; nil means no limit.
	MaxEscrow *big.Int
}

// Challenger watches the claims about the models that it holds.
type Challenger struct {
	*agent.Agent
	maxEscrow *big.Int

	notes agent.Notes

	mu      sync.Mutex
	checked map[vm.Hash]error  // verdict on our own execution, by claim; a cache
	settled map[vm.Hash]uint64 // version at which a dead claim owed us nothing any more; a cache
}

// New makes a challenger. It refuses to watch a model whose claims it could not dispute.
func New(cfg Config) (*Challenger, error) {
	a, err := agent.New(cfg.Config)
	if err != nil {
		return nil, fmt.Errorf("challenger: %w", err)
	}
	for id, m := range a.Models {
		if err := a.HasRoom(m); err != nil {
			return nil, fmt.Errorf("no claim about model %s could be disputed: %w", a.ModelName(id), err)
		}
	}
	return &Challenger{Agent: a, maxEscrow: cfg.MaxEscrow, checked: map[vm.Hash]error{}, settled: map[vm.Hash]uint64{}}, nil
}

// Run watches until ctx ends.
func (c *Challenger) Run(ctx context.Context) error { return c.Agent.Run(ctx, c.Step) }

// Step makes every move that is due at the node's head, on all claims, and reports whether it should be called again
// at once: a transaction was included, or more claims wait to be executed. A claim that fails does not keep the others from theirs;
// the errors are joined.
func (c *Challenger) Step(ctx context.Context) (bool, error) {
	snapshot, err := c.Sync(ctx)
	if err != nil {
		return false, err
	}
	pass := c.NewPass()
	for _, claim := range c.watched(snapshot) {
		m := c.Models[claim.Terms.ModelId]
		pass.Go("claim", claim.ID, func() (bool, error) { return c.watch(ctx, snapshot, claim, m) })
	}
	progressed, err := pass.Wait(ctx)
	if !progressed {
		pass.Go("account", c.ID(), func() (bool, error) { return c.Withdraw(ctx, snapshot) })
		return pass.Wait(ctx)
	}
	return progressed, err
}

// watched are the claims that may need a move, those in dispute first.
func (c *Challenger) watched(s *chain.Snapshot) []chain.Claim {
	var disputed, others []chain.Claim
	for _, claim := range s.Claims {
		_, held := c.Models[claim.Terms.ModelId]
		switch {
		case held && claim.Status == bisect.Final:
			c.reportFinal(claim)
		case !held || claim.Status == bisect.Dead && c.done(claim):
		case claim.OpenDemands() > 0 || claim.Owes(c.Me()):
			disputed = append(disputed, claim)
		default:
			others = append(others, claim)
		}
	}
	return append(disputed, others...)
}

// reportFinal logs once that a claim which we found to be false has become final.
func (c *Challenger) reportFinal(claim chain.Claim) {
	if last := c.notes.Last(claim.ID); (last == wrong || last == lost) && c.notes.New(claim.ID, claim.Status.String()) {
		c.Log.Error("false claim is final", "claim", agent.Short(claim.ID), "submitter", claim.Terms.Submitter.Hex(), "claimed", agent.Short(claim.Terms.ResultRoot))
	}
}

// done reports whether a dead claim owes us nothing.
func (c *Challenger) done(claim chain.Claim) bool {
	c.mu.Lock()
	version, settled := c.settled[claim.ID]
	c.mu.Unlock()
	return settled && version == claim.Version() || !claim.Owes(c.Me())
}

// watch makes the moves that are due on one claim.
func (c *Challenger) watch(ctx context.Context, s *chain.Snapshot, claim chain.Claim, m *vm.Machine) (bool, error) {
	truth, err := c.truth(s, claim, m)
	if err != nil {
		return false, err
	}
	c.report(claim, truth)
	lie := claim.Status == bisect.Live && truth.ResultRoot != claim.Terms.ResultRoot
	if claim.Status == bisect.Live && !lie && claim.OpenDemands() == 0 {
		return false, nil
	}
	moved, err := c.move(ctx, s, claim, truth)
	if err != nil && lie {
		err = &agent.Alarm{Err: fmt.Errorf("the claim is false, and not disputed: %w", err)}
	}
	return moved, err
}

// move makes the moves that follow from our execution.
func (c *Challenger) move(ctx context.Context, s *chain.Snapshot, claim chain.Claim, truth bisect.Truth) (bool, error) {
	view, err := c.Client.View(ctx, s, claim)
	if err != nil {
		return false, err
	}
	actions, err := bisect.Challenge(view, truth, c.Me())
	if err != nil {
		return false, err
	}
	if claim.Status == bisect.Dead && len(actions) == 0 {
		c.mu.Lock()
		c.settled[claim.ID] = claim.Version()
		c.mu.Unlock()
	}
	if view.IsFinal() && c.notes.New(claim.ID, lost) {
		c.Log.Error("false claim can be disputed no longer: its time has passed", "claim", agent.Short(claim.ID))
	}
	moved := false
	for _, action := range actions {
		done, err := c.act(ctx, claim, view, truth, action)
		if err != nil {
			return moved, err
		}
		moved = moved || done
	}
	return moved, nil
}

// truth is our execution of the claim's model. A dead claim needs only the shape of its tree.
func (c *Challenger) truth(s *chain.Snapshot, claim chain.Claim, m *vm.Machine) (bisect.Truth, error) {
	if claim.Status == bisect.Dead {
		return bisect.Truth{Machine: m, ResultRoot: claim.Terms.ResultRoot}, nil
	}
	_, task, err := c.Task(s, claim.Terms.RequestId, m)
	if err != nil {
		return bisect.Truth{}, err
	}
	return c.Truth(task)
}

// act sends one move, after what has to be checked before money is spent on it.
func (c *Challenger) act(ctx context.Context, claim chain.Claim, view bisect.ClaimView, truth bisect.Truth, action bisect.Action) (bool, error) {
	var escrow *big.Int
	var err error
	switch a := action.(type) {
	case bisect.DemandRoot:
		escrow, err = c.escrow(ctx, claim, truth, bisect.Root)
	case bisect.Demand:
		escrow, err = c.escrow(ctx, claim, truth, a.Child)
	case bisect.Prove:
		err = confirm(view, truth, a)
	}
	if err != nil {
		return false, err
	}
	return c.Move(ctx, claim, truth.Machine, action, escrow)
}

// escrow is what to send with a demand, if our execution is sound and the claim's limit allows it.
func (c *Challenger) escrow(ctx context.Context, claim chain.Claim, truth bisect.Truth, position bisect.Position) (*big.Int, error) {
	if err := c.checkExecution(claim, truth); err != nil {
		return nil, err
	}
	price, err := c.Client.DemandPrice(ctx, position)
	if err != nil {
		return nil, err
	}
	spent := claim.Escrowed(c.Me())
	if c.maxEscrow != nil && new(big.Int).Add(spent, price).Cmp(c.maxEscrow) > 0 {
		return nil, fmt.Errorf("demand of %v: %w: %v wei escrowed so far, %v more needed, %v allowed", position, ErrBudget, spent, price, c.maxEscrow)
	}
	return price, nil
}

// What is noted of a live claim.
const (
	right = "true"
	wrong = "false"
	lost  = "false, and too late to dispute"
)

// report logs once what a claim turned out to be.
func (c *Challenger) report(claim chain.Claim, truth bisect.Truth) {
	state := claim.Status.String()
	if claim.Status == bisect.Live {
		state = right
		if truth.ResultRoot != claim.Terms.ResultRoot {
			state = wrong
		}
	}
	if state == wrong && c.notes.Last(claim.ID) == lost || !c.notes.New(claim.ID, state) {
		return
	}
	log := c.Log.With("claim", agent.Short(claim.ID), "submitter", claim.Terms.Submitter.Hex())
	switch state {
	case right:
		log.Info("claim is true")
	case wrong:
		log.Warn("claim is false", "claimed", agent.Short(claim.Terms.ResultRoot), "computed", agent.Short(truth.ResultRoot))
	case "dead":
		log.Info("claim is dead", "position", claim.DiedAt, "by_proof", claim.ByProof)
	}
}
