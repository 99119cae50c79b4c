// Package asker puts requests to the oracle and waits for their final results.
package asker

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/ui"
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
	ID        *big.Int
	Terms     bindings.Request
	Receipt   *types.Receipt
	Published *chain.Publication // of an input that is too large for the request's transaction, else nil
}

// Publishing is told of the publication of a large input. Either may be nil.
type Publishing struct {
	Planned  func(chain.Plan)      // before anything is sent
	Progress func(done, total int) // how many parts are there
}

// Ask puts a request about a model, which must be registered, and waits until it is in
// a block. An input that is too large for one transaction is published in parts first, if the
// account can pay for all of them.
func Ask(ctx context.Context, c *chain.Client, sender *chain.Sender, m *vm.Machine, inputs []*vm.Tensor, t Terms, publishing Publishing) (*Question, error) {
	if t.Callback != (common.Address{}) && !chain.CarriesOutputs(m) {
		return nil, fmt.Errorf("the model's outputs have %d bytes; a callback gets those of at most %d: pull the result's root instead",
			chain.OutputBytes(m), chain.MaxOutputBytes)
	}
	known, err := c.IsRegistered(ctx, m.ModelID())
	if err != nil {
		return nil, err
	}
	if !known {
		return nil, fmt.Errorf("model %#x is not registered on this chain: opml model register does that", m.ModelID())
	}
	q := &Question{}
	data := chain.TensorBytes(inputs)
	if chain.MustPublish(data, t.CallbackData) {
		if err := plan(ctx, c, sender, data, t, publishing); err != nil {
			return nil, err
		}
		published, err := c.Publish(ctx, sender, data, publishing.Progress)
		if err != nil {
			return nil, fmt.Errorf("publish the input (%d parts are sent; the same command goes on from there): %w", published.Sent, err)
		}
		q.Published, data = &published, nil
	}
	if q.Terms, err = terms(ctx, c, sender, m, inputs, t); err != nil {
		return nil, err
	}
	call, err := c.Ask(q.Terms, data, t.CallbackData)
	if err != nil {
		return nil, err
	}
	if q.Receipt, err = sender.Send(ctx, call); err != nil {
		return nil, err
	}
	q.ID, err = c.RequestID(q.Terms)
	return q, err
}

// plan tells what publishing will cost, and refuses to begin what the account cannot pay for.
func plan(ctx context.Context, c *chain.Client, sender *chain.Sender, data [][]byte, t Terms, publishing Publishing) error {
	p, err := c.PlanPublication(ctx, data)
	if err != nil {
		return err
	}
	if publishing.Planned != nil {
		publishing.Planned(p)
	}
	balance, err := c.BalanceAt(ctx, sender.Address(), nil)
	if err != nil {
		return fmt.Errorf("read the balance: %w", err)
	}
	needed := p.Wei
	if t.Fee != nil {
		needed = new(big.Int).Add(needed, t.Fee)
	}
	if balance.Cmp(needed) < 0 {
		return fmt.Errorf("insufficient funds: publishing the input and the fee take about %s, the account has %s", ui.Ether(needed), ui.Ether(balance))
	}
	return nil
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

// ErrUnanswered marks a request whose deadline has passed with no claim alive: nobody can answer it any more.
var ErrUnanswered = errors.New("nobody answered before the deadline")

// Progress is told the claims on a request while it is waited for.
type Progress func(claims []chain.Claim)

// Wait polls until the request is answered or refunded, or cannot be answered any more, or ctx ends.
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
		claims := s.ClaimsOn(id)
		if ok && s.Head.Time > r.Terms.Deadline && !slices.ContainsFunc(claims, isLive) {
			return r, ErrUnanswered
		}
		if progress != nil {
			progress(claims)
		}
		select {
		case <-ctx.Done():
			return r, context.Cause(ctx)
		case <-tick.C:
		}
	}
}

func isLive(c chain.Claim) bool { return c.Status == bisect.Live }
