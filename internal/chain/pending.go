package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/cenkalti/backoff/v5"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Pending is a published transaction that may not be in a block yet.
type Pending struct {
	sender *Sender
	call   Call
	msg    ethereum.CallMsg
	gas    uint64
	fees   fees
	nonce  uint64
	sent   time.Time
	hashes []common.Hash // of every version published: any of them may be included
}

// Hash is the hash of the version published last.
func (p *Pending) Hash() common.Hash { return p.hashes[len(p.hashes)-1] }

// publish signs and sends the transaction with its present fees.
func (p *Pending) publish(ctx context.Context) error {
	s := p.sender
	tx, err := types.SignNewTx(s.key.private, s.signer, &types.DynamicFeeTx{
		ChainID: s.chain, Nonce: p.nonce, To: p.call.target(), Value: p.call.Value, Data: p.call.Data,
		Gas: p.gas, GasTipCap: p.fees.tip, GasFeeCap: p.fees.cap,
	})
	if err != nil {
		return fmt.Errorf("sign: %w", err)
	}
	if err := s.backend.SendTransaction(ctx, tx); err != nil && !isKnown(err) {
		return cause(err)
	}
	p.sent = time.Now()
	if !slices.Contains(p.hashes, tx.Hash()) {
		p.hashes = append(p.hashes, tx.Hash())
	}
	return nil
}

// errNotYet is the ordinary reason to go on waiting.
var errNotYet = errors.New("no receipt yet")

// Wait returns the receipt once the transaction is in a block, raising the fees whenever it has been
// pending for too long. A reverted transaction gives its receipt together with a *RevertError. It must be
// called exactly once.
func (p *Pending) Wait(ctx context.Context) (*types.Receipt, error) {
	s := p.sender
	defer s.landed()
	schedule := backoff.NewExponentialBackOff()
	schedule.InitialInterval, schedule.MaxInterval = s.cfg.PollFirst, s.cfg.PollMax
	schedule.Multiplier, schedule.RandomizationFactor = 1.5, 0
	receipt, err := backoff.Retry(ctx, func() (*types.Receipt, error) { return p.look(ctx) },
		backoff.WithBackOff(schedule), backoff.WithMaxElapsedTime(s.cfg.Timeout))
	if err != nil && ctx.Err() == nil {
		return nil, fmt.Errorf("%s: %w: %s after %v: %w", p.call.Name, ErrTimeout, p.Hash(), s.cfg.Timeout, cause(err))
	}
	if err != nil {
		return nil, fmt.Errorf("%s: wait for %s: %w", p.call.Name, p.Hash(), err)
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		return receipt, fmt.Errorf("%s: %s in block %v: %w", p.call.Name, receipt.TxHash, receipt.BlockNumber, p.reason(ctx, receipt))
	}
	return receipt, nil
}

// look asks for the receipt of every version, newest first. A node that fails to answer is asked again until
// the time is up.
func (p *Pending) look(ctx context.Context) (*types.Receipt, error) {
	last := errNotYet
	for i := len(p.hashes) - 1; i >= 0; i-- {
		receipt, err := p.sender.backend.TransactionReceipt(ctx, p.hashes[i])
		switch {
		case err != nil && !errors.Is(err, ethereum.NotFound):
			last = err
		case err != nil || receipt == nil || receipt.BlockNumber == nil:
			// Some nodes give receipts of what is still pending.
		case receipt.TxHash != p.hashes[i]:
			last = fmt.Errorf("%w: asked for the receipt of %s, got that of %s", ErrLyingNode, p.hashes[i], receipt.TxHash)
		default:
			return receipt, p.reached(ctx, receipt.BlockNumber)
		}
	}
	if time.Since(p.sent) < p.sender.cfg.Resubmit {
		return nil, last
	}
	if err := p.replace(ctx); err != nil {
		return nil, err
	}
	return nil, last
}

// reached makes the wait go on until the node's head is at the transaction's block, so that whoever reads the
// chain next sees what the transaction did: nodes write receipts before they announce the head.
func (p *Pending) reached(ctx context.Context, block *big.Int) error {
	head, err := p.sender.backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return err
	}
	if head.Number.Cmp(block) < 0 {
		return errNotYet
	}
	return nil
}

// replace sends the transaction again with higher fees, or as it is when the ceiling does not
// allow more: the node may have dropped it.
func (p *Pending) replace(ctx context.Context) error {
	s := p.sender
	now, err := suggest(ctx, s.backend, s.cfg.MaxFee)
	switch {
	case errors.Is(err, ErrFeeCeiling):
		now = p.fees
	case err != nil:
		return err
	default:
		now = p.fees.bumped(now)
	}
	if s.cfg.MaxFee != nil && now.cap.Cmp(s.cfg.MaxFee) > 0 {
		now = p.fees
	}
	p.fees = now
	p.sent = time.Now()
	if err := p.publish(ctx); err != nil && !isNonceConflict(err) {
		return err
	}
	return nil // "nonce too low": one of the versions has just been included
}

// reason replays a reverted transaction to learn why: on the state before its block, and, if it would have succeeded
// there, on the state after it, since what came first in the block may be the reason.
func (p *Pending) reason(ctx context.Context, receipt *types.Receipt) error {
	if receipt.GasUsed >= p.gas*63/64 {
		return &RevertError{Message: fmt.Sprintf("out of gas: %d of %d used", receipt.GasUsed, p.gas)}
	}
	before := new(big.Int).Sub(receipt.BlockNumber, big.NewInt(1))
	for _, block := range []*big.Int{before, receipt.BlockNumber} {
		_, err := p.sender.backend.CallContract(ctx, p.msg, block)
		if err == nil {
			continue
		}
		wrapped := explain(cause(err))
		var revert *RevertError
		if errors.As(wrapped, &revert) {
			return revert
		}
		return fmt.Errorf("reverted, and the reason cannot be read: %w", wrapped)
	}
	return &RevertError{}
}
