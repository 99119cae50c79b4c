package chain

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/opml/opml/vm"
)

const (
	// maxChunk is how many blocks one log query spans at most; nodes refuse much more.
	maxChunk = 2_000
	// maxAttempts bounds reading while reorgs happen.
	maxAttempts = 5
)

// errReorg says that the chain changed while it was read.
var errReorg = errors.New("the chain was reorganised while it was read")

// Sync reads the oracle's events up to the node's head and returns what they say. What was read before is not
// read again, except after a reorg.
func (c *Client) Sync(ctx context.Context) (*Snapshot, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for range maxAttempts {
		head, err := c.catchUp(ctx)
		if errors.Is(err, errReorg) {
			continue
		}
		if err != nil {
			return nil, c.fail("read the oracle's events", err)
		}
		return c.index.snapshot(head), nil
	}
	return nil, c.fail("read the oracle's events", errReorg)
}

// catchUp reads from the newest block that is still part of the chain up to the head.
func (c *Client) catchUp(ctx context.Context) (*types.Header, error) {
	head, err := c.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, err
	}
	if err := c.unwind(ctx, head); err != nil {
		return nil, err
	}
	number := head.Number.Uint64()
	if c.index.next() > number {
		return head, nil
	}
	var logs []types.Log
	events := ethereum.FilterQuery{Addresses: []common.Address{c.Addresses.Oracle}}
	if err := c.eachLog(ctx, events, c.index.next(), number, func(l types.Log) error {
		logs = append(logs, l)
		return nil
	}); err != nil {
		return nil, err
	}
	// Between the two calls the head may have been replaced, and the logs be those of the new one.
	again, err := c.HeaderByNumber(ctx, head.Number)
	if err != nil && !errors.Is(err, ethereum.NotFound) {
		return nil, err
	}
	if err != nil || again.Hash() != head.Hash() {
		return nil, errReorg
	}
	for _, l := range logs {
		if err := c.apply(l); err != nil {
			c.index = newIndex(c.index.start) // half an event may have been applied
			return nil, err
		}
	}
	c.index.read(mark{number: number, hash: vm.Hash(head.Hash())})
	return head, nil
}

// unwind takes back what a reorg undid.
func (c *Client) unwind(ctx context.Context, head *types.Header) error {
	for i := len(c.index.marks) - 1; i >= 0; i-- {
		m := c.index.marks[i]
		canonical, err := c.hashAt(ctx, m.number, head)
		if err != nil {
			return err
		}
		if canonical == m.hash {
			switch newest := c.index.marks[len(c.index.marks)-1].number; {
			case newest-m.number > keep:
				c.index = newIndex(c.index.start) // what has been forgotten may be needed again
			case newest != m.number:
				c.index.rewind(m.number)
			}
			return nil
		}
	}
	c.index = newIndex(c.index.start)
	return nil
}

// hashAt is the hash of the chain's block of that number; zero when it has none.
func (c *Client) hashAt(ctx context.Context, number uint64, head *types.Header) (vm.Hash, error) {
	switch at := head.Number.Uint64(); {
	case number > at:
		return vm.Hash{}, nil
	case number == at:
		return vm.Hash(head.Hash()), nil
	case number+1 == at:
		return vm.Hash(head.ParentHash), nil
	}
	header, err := c.HeaderByNumber(ctx, new(big.Int).SetUint64(number))
	if errors.Is(err, ethereum.NotFound) {
		return vm.Hash{}, nil
	}
	if err != nil {
		return vm.Hash{}, err
	}
	return vm.Hash(header.Hash()), nil
}

// eachLog reads one contract's events of a range of blocks, in chunks that shrink when the node refuses
// them: providers limit blocks, results or bytes, and do not say so alike.
func (c *Client) eachLog(ctx context.Context, query ethereum.FilterQuery, from, to uint64, visit func(types.Log) error) error {
	chunk := uint64(maxChunk)
	for from <= to {
		last := min(to, from+chunk-1)
		query.FromBlock, query.ToBlock = new(big.Int).SetUint64(from), new(big.Int).SetUint64(last)
		logs, err := c.FilterLogs(ctx, query)
		if err != nil {
			if chunk == 1 || ctx.Err() != nil {
				return err
			}
			chunk /= 4
			chunk = max(chunk, 1)
			continue
		}
		if err := checkLogs(logs, query.Addresses[0], from, last); err != nil {
			return err
		}
		for _, l := range logs {
			if err := visit(l); err != nil {
				return err
			}
		}
		from = last + 1
	}
	return nil
}

// checkLogs refuses events that were not asked for, or are out of order.
func checkLogs(logs []types.Log, contract common.Address, from, to uint64) error {
	for i, l := range logs {
		switch {
		case l.Address != contract || l.BlockNumber < from || l.BlockNumber > to || l.Removed:
			return fmt.Errorf("%w: asked for events of %v in blocks %d to %d, got one of %v in block %d",
				ErrLyingNode, contract, from, to, l.Address, l.BlockNumber)
		case i > 0 && (l.BlockNumber < logs[i-1].BlockNumber || l.BlockNumber == logs[i-1].BlockNumber && l.Index <= logs[i-1].Index):
			return fmt.Errorf("%w: event %d of block %d comes after event %d of block %d",
				ErrLyingNode, l.Index, l.BlockNumber, logs[i-1].Index, logs[i-1].BlockNumber)
		}
	}
	return nil
}

func (x *index) snapshot(head *types.Header) *Snapshot {
	s := &Snapshot{
		Head:        head,
		Requests:    make([]Request, len(x.requests)),
		Claims:      make([]Claim, len(x.claims)),
		requestAt:   make(map[vm.Hash]int, len(x.requests)),
		claimAt:     make(map[vm.Hash]int, len(x.claims)),
		claimsOn:    map[vm.Hash][]int{},
		commitments: maps.Clone(x.commitments),
	}
	for i, r := range x.requests {
		s.Requests[i] = *r
		s.requestAt[RequestHash(r.ID)] = i
	}
	for i, claim := range x.claims {
		s.Claims[i] = *claim
		s.claimAt[claim.ID] = i
		on := RequestHash(claim.Terms.RequestId)
		s.claimsOn[on] = append(s.claimsOn[on], i)
	}
	return s
}
