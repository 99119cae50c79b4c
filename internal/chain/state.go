package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// batchSize is how many state reads go in one JSON-RPC batch.
const batchSize = 100

// read is one call of a view of the oracle's whose result is one struct.
type read struct {
	method string
	args   []any
	store  func(result any)
	answer hexutil.Bytes
}

// readStates reads the state of a claim, and of those of its nodes that had events since their state was known, at one
// block.
func (c *Client) readStates(ctx context.Context, block common.Hash, id vm.Hash, nodes map[demandKey]int, known map[demandKey]cachedState) (bindings.ClaimState, map[demandKey]cachedState, error) {
	var claim bindings.ClaimState
	states := make(map[demandKey]cachedState, len(nodes))
	reads := []*read{{
		method: "claimState", args: []any{id},
		store: func(v any) { claim = *abi.ConvertType(v, new(bindings.ClaimState)).(*bindings.ClaimState) },
	}}
	for key, events := range nodes {
		if state, ok := known[key]; ok && state.events == events {
			states[key] = state
			continue
		}
		reads = append(reads, &read{
			method: "nodeState", args: []any{id, key.position.Encode(), key.hash},
			store: func(v any) {
				states[key] = cachedState{events: events, state: *abi.ConvertType(v, new(bindings.NodeState)).(*bindings.NodeState)}
			},
		})
	}
	for start := 0; start < len(reads); start += batchSize {
		if err := c.readBatch(ctx, block, reads[start:min(len(reads), start+batchSize)]); err != nil {
			return claim, nil, err
		}
	}
	return claim, states, nil
}

func (c *Client) readBatch(ctx context.Context, block common.Hash, reads []*read) error {
	batch := make([]rpc.BatchElem, len(reads))
	for i, r := range reads {
		data, err := c.abi.oracle.Pack(r.method, r.args...)
		if err != nil {
			return fmt.Errorf("encode %s: %w", r.method, err)
		}
		call := map[string]any{"to": c.Addresses.Oracle, "input": hexutil.Bytes(data)}
		batch[i] = rpc.BatchElem{
			Method: "eth_call", Args: []any{call, rpc.BlockNumberOrHashWithHash(block, false)}, Result: &r.answer,
		}
	}
	if err := c.batch(ctx, batch); err != nil {
		return err
	}
	for i, r := range reads {
		if err := batch[i].Error; err != nil {
			return fmt.Errorf("%s: %w", r.method, explain(err))
		}
		values, err := c.abi.oracle.Unpack(r.method, r.answer)
		if err != nil {
			return fmt.Errorf("%w: %s answered %d bytes that do not decode: %w", ErrLyingNode, r.method, len(r.answer), err)
		}
		r.store(values[0])
	}
	return nil
}

// withState adds to a node what the contract says about it, which must agree with the events.
func withState(n bisect.Node, s bindings.NodeState) (bisect.Node, error) {
	shown := n.Children != nil || n.Leaf != nil
	if s.DemandedAt == 0 || shown != (s.RevealedAt != 0) {
		return n, fmt.Errorf("%w: %v, hash %#x, was demanded at %d and revealed at %d, but the events show its preimage: %t",
			ErrLyingNode, n.Position, n.Hash, s.DemandedAt, s.RevealedAt, shown)
	}
	n.Demanded = bisect.Instant{Time: s.DemandedAt, Block: s.DemandedBlock}
	n.Revealed = bisect.Instant{Time: s.RevealedAt, Block: s.RevealedBlock}
	n.UsedD, n.UsedR = s.UsedD, s.UsedR
	n.Settled = s.Demander == (common.Address{})
	return n, nil
}
