package chain

import (
	"context"
	"fmt"
	"slices"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// ReadClaim returns everything that the chain says about a claim at the node's head, as the decision core takes
// it.
func (c *Client) ReadClaim(ctx context.Context, id vm.Hash) (bisect.ClaimView, error) {
	snapshot, err := c.Sync(ctx)
	if err != nil {
		return bisect.ClaimView{}, err
	}
	claim, ok := snapshot.Claim(id)
	if !ok {
		return bisect.ClaimView{}, fmt.Errorf("no claim %#x was posted up to block %v", id, snapshot.Head.Number)
	}
	return c.View(ctx, snapshot, claim)
}

// View returns everything that the chain says about a claim of the snapshot at the snapshot's block. The contract's
// state is read only when the claim had an event since the last view.
func (c *Client) View(ctx context.Context, s *Snapshot, claim Claim) (bisect.ClaimView, error) {
	c.mu.Lock()
	cached, ok := c.index.views[claim.ID]
	c.mu.Unlock()
	if !ok || cached.version != claim.version {
		view, states, err := c.readView(ctx, s, claim, cached.states)
		if err != nil {
			return bisect.ClaimView{}, c.fail(fmt.Sprintf("read claim %#x", claim.ID), err)
		}
		cached = cachedView{version: claim.version, view: view, states: states}
		c.mu.Lock()
		c.index.views[claim.ID] = cached
		c.mu.Unlock()
	}
	view := cached.view
	view.Nodes = slices.Clone(view.Nodes)
	view.Now = s.Next()
	view.Commitments = s.commitments
	return view, nil
}

// readView puts the events' contents and the contract's state at the same block together. The state of a node
// changes with its events only, so what is known of the others is not read again.
func (c *Client) readView(ctx context.Context, s *Snapshot, claim Claim, known map[demandKey]cachedState) (bisect.ClaimView, map[demandKey]cachedState, error) {
	nodes, events, err := claim.nodes()
	if err != nil {
		return bisect.ClaimView{}, nil, err
	}
	state, states, err := c.readStates(ctx, s.Head.Hash(), claim.ID, events, known)
	if err != nil {
		return bisect.ClaimView{}, nil, err
	}
	t := claim.Terms
	view := bisect.ClaimView{
		ID: claim.ID, Params: c.Durations(), Status: claim.Status,
		Claim: bisect.Claim{
			RequestID: t.RequestId, ModelID: t.ModelId, InputRoot: t.InputRoot, ResultRoot: t.ResultRoot,
			Operations: t.Operations, Submitter: t.Submitter, Nonce: t.Nonce, Bond: t.Bond,
		},
		Posted:      bisect.Instant{Time: state.PostedAt, Block: state.PostedBlock},
		Deadline:    bisect.Deadline{Time: state.Deadline, Block: state.DeadlineBlock},
		OpenDemands: int(state.OpenDemands),
		TraceRoot:   state.TraceRoot,
		Nodes:       nodes,
		Winning:     claim.DiedAt,
	}
	for i, n := range nodes {
		if nodes[i], err = withState(n, states[demandKey{n.Position, n.Hash}].state); err != nil {
			return bisect.ClaimView{}, nil, err
		}
	}
	return view, states, checkView(view, claim, state)
}

// nodes are the claim's demanded positions with what the events say about each, in the order of the demands, and
// how many events each had.
func (c Claim) nodes() ([]bisect.Node, map[demandKey]int, error) {
	at, events := map[demandKey]int{}, map[demandKey]int{}
	var nodes []bisect.Node
	for _, m := range c.moves {
		i, known := at[m.key()]
		switch {
		case m.kind == demanded && !known:
			at[m.key()] = len(nodes)
			nodes = append(nodes, bisect.Node{Position: m.position, Hash: m.hash, Demander: m.demander})
		case m.kind == revealed && known && nodes[i].Children == nil && nodes[i].Leaf == nil:
			children, leaf, err := preimage(m.shown, m.data)
			if err != nil {
				return nil, nil, err
			}
			nodes[i].Children, nodes[i].Leaf = children, leaf
		case m.kind == reclaimed && known:
			nodes[i].Settled = true
		default:
			return nil, nil, fmt.Errorf("%w: a move at %v, hash %#x, does not follow from the ones before", ErrLyingNode, m.position, m.hash)
		}
		events[m.key()]++
	}
	return nodes, events, nil
}

// checkView compares the claim's state with its events.
func checkView(view bisect.ClaimView, claim Claim, state bindings.ClaimState) error {
	open := 0
	for _, n := range view.Nodes {
		if !n.IsRevealed() {
			open++
		}
		if n.Position == bisect.Root && n.IsRevealed() {
			if root, err := bisect.NodeHash(n.Children); err != nil || root != view.TraceRoot {
				return fmt.Errorf("%w: the trace root of claim %#x is %#x, and %#x was revealed", ErrLyingNode, claim.ID, view.TraceRoot, root)
			}
		}
	}
	switch {
	case bisect.Status(state.Status) != claim.Status:
		return fmt.Errorf("%w: claim %#x is %v by its events and %v by its state", ErrLyingNode, claim.ID, claim.Status, bisect.Status(state.Status))
	case open != view.OpenDemands:
		return fmt.Errorf("%w: claim %#x has %d open demands by its events and %d by its state", ErrLyingNode, claim.ID, open, view.OpenDemands)
	}
	return nil
}
