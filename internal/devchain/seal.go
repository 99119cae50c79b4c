package devchain

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/miner"
)

// run starts sealing in the background as the configuration says.
func (c *Chain) run(cfg Config) {
	pending := make(chan struct{}, 1)
	if !cfg.Manual {
		arrivals := make(chan core.NewTxsEvent, 16)
		subscription := c.eth.TxPool().SubscribeTransactions(arrivals, true)
		c.done.Go(func() {
			defer subscription.Unsubscribe()
			c.watchPool(arrivals, pending)
		})
	}
	if !cfg.Manual || cfg.Interval > 0 {
		c.done.Go(func() { c.loop(pending, cfg.Interval) })
	}
}

// watchPool signals that transactions have arrived. It does nothing else, since the pool
// waits for its listeners while sealing waits for the pool.
func (c *Chain) watchPool(arrivals <-chan core.NewTxsEvent, pending chan<- struct{}) {
	for {
		select {
		case <-c.stop:
			return
		case <-arrivals:
		}
		select {
		case pending <- struct{}{}:
		default: // signalled already
		}
	}
}

// loop seals until Close, on demand and every interval unless that is 0. A failed seal
// cannot be handed to any caller, so it goes to go-ethereum's log beside the node's own messages
// about the same block.
func (c *Chain) loop(pending <-chan struct{}, interval time.Duration) {
	var tick <-chan time.Time
	if interval > 0 {
		ticker := time.NewTicker(interval)
		defer ticker.Stop()
		tick = ticker.C
	}
	for {
		var err error
		select {
		case <-c.stop:
			return
		case <-tick:
			err = c.Mine(1)
		case <-pending:
			err = c.drain()
		}
		if err != nil {
			log.Error("devchain: sealing failed", "err", err)
		}
	}
}

// drain seals blocks until the pool has nothing executable, or until a block takes
// nothing of it (transactions priced under the base fee stay).
func (c *Chain) drain() error {
	for {
		taken, err := c.sealPending()
		if err != nil || taken == 0 {
			return err
		}
	}
}

// sealPending seals a block if transactions are waiting and says how many it took.
func (c *Chain) sealPending() (int, error) {
	c.sealing.Lock()
	defer c.sealing.Unlock()
	if err := c.syncPool(); err != nil {
		return 0, err
	}
	if executable, _ := c.eth.TxPool().Stats(); executable == 0 {
		return 0, nil
	}
	return c.sealNow()
}

// syncPool waits until the pool has caught up with the head: it does so in the background, and
// building before that is done would take transactions that are already in the chain. The caller
// holds c.sealing, because the pool forgets one of two that wait at once.
func (c *Chain) syncPool() error {
	if err := c.eth.TxPool().Sync(); err != nil {
		return fmt.Errorf("synchronise the transaction pool: %w", err)
	}
	return nil
}

// Mine seals n blocks now; the first ones take what is pending.
func (c *Chain) Mine(n uint64) error {
	c.sealing.Lock()
	defer c.sealing.Unlock()
	for range n {
		if err := c.syncPool(); err != nil {
			return err
		}
		if _, err := c.sealNow(); err != nil {
			return err
		}
	}
	return nil
}

// Advance lets the given seconds and blocks pass without any transaction being
// included, as when a miner censors everybody: both together, because a deadline has passed
// only when its time and its block number have. The blocks are spread evenly over the
// time; when seconds < blocks the time is one second a block.
func (c *Chain) Advance(seconds, blocks uint64) error {
	blocks = max(blocks, 1)
	c.sealing.Lock()
	defer c.sealing.Unlock()
	start := c.Head().Time
	for i := range blocks {
		at := start + uint64(float64(seconds)*float64(i+1)/float64(blocks))
		if _, err := c.seal(max(at, c.Head().Time+1), true); err != nil {
			return err
		}
	}
	c.ahead = max(0, int64(c.Head().Time)-time.Now().Unix())
	return nil
}

// sealNow seals one block at the chain's present time and says how many transactions it
// took. The caller holds c.sealing and has synchronised the pool.
func (c *Chain) sealNow() (int, error) {
	block, err := c.seal(max(c.now(), c.Head().Time+1), false)
	if err != nil {
		return 0, err
	}
	return len(block.Transactions()), nil
}

// now is the chain's present time. The caller holds c.sealing.
func (c *Chain) now() uint64 { return uint64(time.Now().Unix() + c.ahead) }

// seal builds a block on the head, executes it and makes it the head. It plays the
// consensus client's part; the miner, the processor and the pool are the node's own.
// The block holds the pool's transactions, or nothing if it has to be empty. The caller
// holds c.sealing.
func (c *Chain) seal(timestamp uint64, empty bool) (*types.Block, error) {
	chain := c.eth.BlockChain()
	c.sealed++
	args := &miner.BuildPayloadArgs{
		Parent:      chain.CurrentBlock().Hash(),
		Timestamp:   timestamp,
		Random:      crypto.Keccak256Hash(binary.BigEndian.AppendUint64(nil, c.sealed)),
		Withdrawals: types.Withdrawals{},
		BeaconRoot:  &common.Hash{},
	}
	block, _, err := c.eth.Miner().BuildTestingPayload(args, nil, empty, nil)
	if err != nil {
		return nil, fmt.Errorf("build block %d: %w", c.Head().Number.Uint64()+1, err)
	}
	if _, err := chain.InsertBlockWithoutSetHead(context.Background(), block, false); err != nil {
		return nil, fmt.Errorf("insert block %d: %w", block.NumberU64(), err)
	}
	if _, err := chain.SetCanonical(block); err != nil {
		return nil, fmt.Errorf("make block %d the head: %w", block.NumberU64(), err)
	}
	return block, nil
}

// Reorg drops the newest blocks, at least one and at most the chain's length, as a
// chain reorganisation does: their transactions are back in the pool when it returns, as far
// as they are still valid.
func (c *Chain) Reorg(depth uint64) error {
	c.sealing.Lock()
	defer c.sealing.Unlock()
	head := c.Head().Number.Uint64()
	if depth == 0 || depth > head {
		return fmt.Errorf("reorg of %d blocks: the chain has %d", depth, head)
	}
	parent := c.eth.BlockChain().GetBlockByNumber(head - depth)
	if parent == nil {
		return errors.New("reorg: the new head's parent is unknown")
	}
	if _, err := c.eth.BlockChain().SetCanonical(parent); err != nil {
		return fmt.Errorf("reorg to block %d: %w", head-depth, err)
	}
	return c.syncPool()
}
