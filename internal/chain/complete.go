package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Complete reads again what the record of a long settled request has dropped: the inputs, the callback data and, when it
// was answered, the outputs.
func (c *Client) Complete(ctx context.Context, r Request) (Request, error) {
	if !r.dropped {
		return r, nil
	}
	l, err := c.eventOf(ctx, "Requested", r.ID, r.Block)
	if err != nil {
		return r, c.fail("read the request", err)
	}
	requested, err := c.oracle.ParseRequested(l)
	if err != nil {
		return r, c.fail("read the request", malformed(err))
	}
	if err := c.checkRequest(requested); err != nil {
		return r, c.fail("read the request", err)
	}
	r.CallbackData, r.dropped = requested.CallbackData, false
	if !r.IsPublished() {
		r.Inputs = requested.Inputs
	}
	if r.Status != RequestAnswered {
		return r, nil
	}
	if l, err = c.eventOf(ctx, "Finalized", r.ID, r.settled); err != nil {
		return r, c.fail("read the result", err)
	}
	finalized, err := c.oracle.ParseFinalized(l)
	if err != nil {
		return r, c.fail("read the result", malformed(err))
	}
	if len(finalized.Outputs) > 0 && tensorsRoot(finalized.Outputs) != r.Result {
		return r, c.fail("read the result", fmt.Errorf("%w: the outputs do not hash to %#x", ErrLyingNode, r.Result))
	}
	r.Outputs = orNil(finalized.Outputs)
	return r, nil
}

// eventOf reads the event of that name about a request in one block.
func (c *Client) eventOf(ctx context.Context, name string, request *big.Int, block uint64) (types.Log, error) {
	number := new(big.Int).SetUint64(block)
	logs, err := c.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: number, ToBlock: number, Addresses: []common.Address{c.Addresses.Oracle},
		Topics: [][]common.Hash{{c.abi.oracle.Events[name].ID}, {common.BigToHash(request)}},
	})
	if err != nil {
		return types.Log{}, err
	}
	if len(logs) == 0 {
		return types.Log{}, fmt.Errorf("event %s in block %d: %w", name, block, errors.Join(ErrLyingNode, errReorg))
	}
	return logs[0], nil
}
