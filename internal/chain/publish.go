package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"

	"github.com/opml/opml/vm"
)

// maxCarried is how many bytes of inputs and callback data a request carries: nodes take transactions of 128 KiB.
const maxCarried = 126 << 10

// MustPublish reports whether an input, given as its tensors' bytes, is too large for a request.
func MustPublish(inputs [][]byte, callbackData []byte) bool {
	const perTensor = 32 + 32 + 31 // offset, length, padding
	size := len(callbackData)
	for _, data := range inputs {
		size += perTensor + len(data)
	}
	return size > maxCarried
}

// partsInFlight is how many parts are sent before the first of them is in a block. A node keeps 16 pieces of 32 KiB for
// one account in any case, and a part takes three.
const partsInFlight = 4

// Publication is what publishing an input took.
type Publication struct {
	Parts int    // of the input
	Sent  int    // by us: the others had been published
	Gas   uint64 // of ours
}

// Plan is what publishing an input would take now.
type Plan struct {
	Parts int      // of the input
	Left  int      // that are not published yet
	Gas   uint64   // of those, at most
	Wei   *big.Int // for this gas at the present price
}

// PlanPublication says what Publish would do and cost. It sends nothing.
func (c *Client) PlanPublication(ctx context.Context, inputs [][]byte) (Plan, error) {
	parts, err := SplitInput(inputs)
	if err != nil {
		return Plan{}, err
	}
	sizes, root := Sizes(inputs), tensorsRoot(inputs)
	next, err := c.PublishedParts(ctx, root, sizes)
	if err != nil {
		return Plan{}, err
	}
	plan := Plan{Parts: len(parts), Left: len(parts) - next}
	for _, part := range parts[next:] {
		call, err := c.PublishPart(root, sizes, part)
		if err != nil {
			return Plan{}, err
		}
		plan.Gas += call.Gas
	}
	head, err := c.HeaderByNumber(ctx, nil)
	if err != nil {
		return Plan{}, fmt.Errorf("read the base fee: %w", err)
	}
	if head.BaseFee == nil {
		return Plan{}, errNoBaseFee
	}
	tip, err := c.SuggestGasTipCap(ctx)
	if err != nil {
		return Plan{}, fmt.Errorf("read the suggested priority fee: %w", err)
	}
	plan.Wei = new(big.Int).Add(head.BaseFee, tip)
	plan.Wei.Mul(plan.Wei, new(big.Int).SetUint64(plan.Gas))
	return plan, nil
}

// Publish publishes what is not published yet of an input's parts, in order, and waits until all are in blocks. It can be
// repeated after a failure. Progress, which may be nil, is told how many parts are there.
func (c *Client) Publish(ctx context.Context, sender *Sender, inputs [][]byte, progress func(done, total int)) (Publication, error) {
	parts, err := SplitInput(inputs)
	if err != nil {
		return Publication{}, err
	}
	sizes, root := Sizes(inputs), tensorsRoot(inputs)
	next, err := c.PublishedParts(ctx, root, sizes)
	if err != nil {
		return Publication{}, err
	}
	p := &publisher{client: c, sender: sender, root: root, sizes: sizes, progress: progress, done: Publication{Parts: len(parts)}}
	for _, part := range parts[next:] {
		if err := p.send(ctx, part); err != nil {
			return p.done, errors.Join(err, p.drain(ctx, 0))
		}
	}
	return p.done, p.drain(ctx, 0)
}

// publisher is the state of Publish.
type publisher struct {
	client   *Client
	sender   *Sender
	root     vm.Hash
	sizes    []uint64
	progress func(done, total int)
	flying   []*Pending
	done     Publication
}

func (p *publisher) send(ctx context.Context, part Part) error {
	if p.progress != nil {
		p.progress(part.Number-len(p.flying), p.done.Parts)
	}
	call, err := p.client.PublishPart(p.root, p.sizes, part)
	if err != nil {
		return err
	}
	pending, err := p.sender.Publish(ctx, call)
	if err != nil {
		return fmt.Errorf("part %d of %d: %w", part.Number+1, p.done.Parts, err)
	}
	p.flying = append(p.flying, pending)
	return p.drain(ctx, partsInFlight-1)
}

// drain waits until at most that many parts are in flight. Every one that was sent is waited for.
func (p *publisher) drain(ctx context.Context, most int) error {
	for len(p.flying) > most {
		receipt, err := p.flying[0].Wait(ctx)
		p.flying = p.flying[1:]
		if err != nil {
			return errors.Join(err, p.drain(ctx, 0))
		}
		p.done.Sent, p.done.Gas = p.done.Sent+1, p.done.Gas+receipt.GasUsed
	}
	return nil
}

// PublishedParts is how many parts of an input the input registry has: the number of the next one.
func (c *Client) PublishedParts(ctx context.Context, root vm.Hash, sizes []uint64) (int, error) {
	n, err := c.inputs.Published(&bind.CallOpts{Context: ctx}, InputID(root, sizes))
	if err != nil {
		return 0, c.fail("read the input registry", explain(err))
	}
	if !n.IsUint64() || n.Uint64() > uint64(CountParts(sizes)) {
		return 0, c.fail("read the input registry", fmt.Errorf("%w: it has %v of %d parts", ErrLyingNode, n, CountParts(sizes)))
	}
	return int(n.Uint64()), nil
}

// PublishPart publishes a part of an input. Its gas is not estimated, so that parts can be sent before those that they
// follow are in a block.
func (c *Client) PublishPart(root vm.Hash, sizes []uint64, p Part) (Call, error) {
	data, err := c.abi.inputs.Pack("publish", root, sizes, big.NewInt(int64(p.Number)), p.Data, p.Path)
	if err != nil {
		return Call{}, fmt.Errorf("encode publish: %w", err)
	}
	return Call{Name: "publish", To: c.Addresses.Inputs, Data: data, Gas: publishGas(data, len(p.Data))}, nil
}

// publishGas is enough for publishing a part: at the floor price of calldata (EIP-7623), or, when many bytes are zero, at
// the ordinary price with 8 gas for each byte of the event and an ample share for hashing.
func publishGas(calldata []byte, size int) uint64 {
	const intrinsic, overhead, perByte = 21_000, 150_000, 12
	tokens := uint64(0)
	for _, b := range calldata {
		if tokens++; b != 0 {
			tokens += 3
		}
	}
	return intrinsic + max(10*tokens, 4*tokens+overhead+perByte*uint64(size)) + 10_000
}
