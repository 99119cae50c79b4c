package chain

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// ErrInputMissing marks an input that the oracle knows to be published, and that the node does not show.
var ErrInputMissing = errors.New("the node does not show all of the input: it has dropped old events, or lies; ask another one")

// Inputs are the bytes of a request's input tensors, of the sizes that the model declares: those that the request
// carries, or those that were published before it. They hash to the request's input root. No more is held in memory than
// the sizes say, and one answer of the node.
func (c *Client) Inputs(ctx context.Context, r Request, sizes []uint64) ([][]byte, error) {
	if r.published == nil {
		if len(r.Inputs) == 0 {
			return nil, c.fail("read the input", fmt.Errorf("%w: request %#x has no input, and no event says where it was published", ErrLyingNode, r.ID))
		}
		return r.Inputs, nil
	}
	data, err := c.readParts(ctx, r, sizes)
	if err != nil {
		return nil, c.fail(fmt.Sprintf("read the input of request %#x", r.ID), err)
	}
	inputs := make([][]byte, len(sizes))
	for i, size := range sizes {
		inputs[i], data = data[:size:size], data[size:]
	}
	if tensorsRoot(inputs) != r.Terms.InputRoot {
		return nil, c.fail("read the input", fmt.Errorf("%w: the parts do not hash to the input root of request %#x", ErrLyingNode, r.ID))
	}
	return inputs, nil
}

// readParts joins the parts of a published input.
func (c *Client) readParts(ctx context.Context, r Request, sizes []uint64) ([]byte, error) {
	total, parts := uint64(0), CountParts(sizes)
	for _, size := range sizes {
		total += size
	}
	var data []byte
	next := 0
	query := ethereum.FilterQuery{
		Addresses: []common.Address{c.Addresses.Inputs},
		Topics:    [][]common.Hash{{c.abi.inputs.Events["PartPublished"].ID}, {common.Hash(InputID(r.Terms.InputRoot, sizes))}},
	}
	err := c.eachLog(ctx, query, r.published.first, r.published.last, func(l types.Log) error {
		e, err := c.inputs.ParsePartPublished(l)
		if err != nil {
			return malformed(err)
		}
		if next < parts && e.Part.IsUint64() && e.Part.Uint64() == uint64(next) && uint64(len(data)+len(e.Data)) <= total {
			next, data = next+1, append(data, e.Data...)
		}
		return nil
	})
	if err == nil && (next < parts || uint64(len(data)) != total) {
		err = fmt.Errorf("%w (%d of %d parts, %d of %d bytes)", ErrInputMissing, next, parts, len(data), total)
	}
	return data, err
}
