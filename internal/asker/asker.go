// Package asker puts requests to the oracle and waits for their final results.
package asker

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// Terms are what a requester decides. Amounts are wei.
type Terms struct {
	Fee          *big.Int
	MinBond      *big.Int      // nil: the oracle's minimum
	Deadline     time.Duration // claims are taken for this long
	Submitter    common.Address
	ExclusiveFor time.Duration // only Submitter may claim for this long
	Callback     common.Address
	CallbackGas  uint64
	CallbackData []byte
}

// Question is a request on the chain.
type Question struct {
	ID      *big.Int
	Terms   bindings.Request
	Receipt *types.Receipt
}

// maxInputBytes is what of a request's inputs fits a transaction: nodes take 128 KiB in
// all.
const maxInputBytes = 126 << 10

// CheckSize returns an error if the inputs do not fit a request.
func CheckSize(inputs []*vm.Tensor) error {
	size := 0
	for _, t := range inputs {
		size += len(t.Data)
	}
	if size > maxInputBytes {
		return fmt.Errorf("the model's inputs have %d bytes, and a request carries them in one transaction of at most %d", size, maxInputBytes)
	}
	return nil
}

// Ask puts a request about a model, which must be registered, and waits until it is in
// a block.
func Ask(ctx context.Context, c *chain.Client, sender *chain.Sender, m *vm.Machine, inputs []*vm.Tensor, t Terms) (*Question, error) {
	if err := CheckSize(inputs); err != nil {
		return nil, err
	}
	known, err := c.IsRegistered(ctx, m.ModelID())
	if err != nil {
		return nil, err
	}
	if !known {
		return nil, fmt.Errorf("model %#x is not registered on this chain: opml model register does that", m.ModelID())
	}
	r, err := terms(ctx, c, sender, m, inputs, t)
	if err != nil {
		return nil, err
	}
	call, err := c.Ask(r, chain.TensorBytes(inputs), t.CallbackData)
	if err != nil {
		return nil, err
	}
	receipt, err := sender.Send(ctx, call)
	if err != nil {
		return nil, err
	}
	id, err := c.RequestID(r)
	if err != nil {
		return nil, err
	}
	return &Question{ID: id, Terms: r, Receipt: receipt}, nil
}

func terms(ctx context.Context, c *chain.Client, sender *chain.Sender, m *vm.Machine, inputs []*vm.Tensor, t Terms) (bindings.Request, error) {
	head, err := c.HeaderByNumber(ctx, nil)
	if err != nil {
		return bindings.Request{}, fmt.Errorf("read the head: %w", err)
	}
	r := bindings.Request{
		Requester: sender.Address(), Nonce: uint64(time.Now().UnixNano()), // equal questions differ
		ModelId: m.ModelID(), InputRoot: vm.InputRoot(inputs),
		Fee: t.Fee, MinBond: t.MinBond, Deadline: head.Time + seconds(t.Deadline),
		Submitter: t.Submitter, Callback: t.Callback, CallbackGas: t.CallbackGas, CallbackDataHash: vm.Keccak(t.CallbackData),
	}
	if r.MinBond == nil {
		r.MinBond = c.Params.MinBond
	}
	if r.Fee == nil {
		r.Fee = new(big.Int)
	}
	if t.Submitter != (common.Address{}) {
		r.ExclusiveUntil = min(r.Deadline, head.Time+seconds(t.ExclusiveFor))
	}
	return r, nil
}

func seconds(d time.Duration) uint64 { return uint64(max(0, d) / time.Second) }

// Progress is told what is known of a request while it is waited for.
type Progress func(live, dead int)

// Wait polls until the request is answered or refunded, or ctx ends.
func Wait(ctx context.Context, c *chain.Client, id *big.Int, poll time.Duration, progress Progress) (chain.Request, error) {
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for {
		s, err := c.Sync(ctx)
		if ctx.Err() != nil {
			return chain.Request{}, context.Cause(ctx)
		}
		if err != nil {
			return chain.Request{}, err
		}
		r, ok := s.Request(id)
		if ok && r.Status != chain.RequestPending {
			return c.Complete(ctx, r)
		}
		if progress != nil {
			progress(count(s.ClaimsOn(id)))
		}
		select {
		case <-ctx.Done():
			return r, context.Cause(ctx)
		case <-tick.C:
		}
	}
}

func count(claims []chain.Claim) (live, dead int) {
	for _, c := range claims {
		switch c.Status {
		case bisect.Live:
			live++
		case bisect.Dead:
			dead++
		}
	}
	return live, dead
}
