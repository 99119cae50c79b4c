package devchain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"
)

// Include seals a block with just this transaction, as a block builder does who is
// handed one directly. It need not pass the pool, which takes no transaction over 128
// KiB; the chain's own rules hold.
func (c *Chain) Include(ctx context.Context, tx *types.Transaction) (*types.Receipt, error) {
	if err := c.includeNow(tx); err != nil {
		return nil, err
	}
	receipt, err := c.client.TransactionReceipt(ctx, tx.Hash())
	if err != nil {
		return nil, fmt.Errorf("receipt of %s: %w", tx.Hash(), err)
	}
	return receipt, nil
}

func (c *Chain) includeNow(tx *types.Transaction) error {
	c.sealing.Lock()
	defer c.sealing.Unlock()
	block, err := c.seal(max(c.now(), c.Head().Time+1), []*types.Transaction{tx}, false)
	if err != nil {
		return err
	}
	if len(block.Transactions()) != 1 {
		return fmt.Errorf("block %d did not take transaction %s", block.NumberU64(), tx.Hash())
	}
	return nil
}
