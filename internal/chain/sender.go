package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// MaxTxGas is the most gas that a transaction may ask for (EIP-7825).
const MaxTxGas = 1 << 24

// Backend is what a Sender needs of a node; *ethclient.Client and *Node have it.
type Backend interface {
	ChainID(ctx context.Context) (*big.Int, error)
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	PendingNonceAt(ctx context.Context, account common.Address) (uint64, error)
	SuggestGasTipCap(ctx context.Context) (*big.Int, error)
	EstimateGas(ctx context.Context, call ethereum.CallMsg) (uint64, error)
	SendTransaction(ctx context.Context, tx *types.Transaction) error
	TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error)
	CallContract(ctx context.Context, call ethereum.CallMsg, block *big.Int) ([]byte, error)
}

// SenderConfig says how transactions are priced and awaited.
type SenderConfig struct {
	MaxFee    *big.Int      // wei per gas above which nothing is sent; nil means no ceiling
	Headroom  uint64        // per cent added to the gas estimate; 0 means 25
	Resubmit  time.Duration // a transaction pending for this long is sent again with higher fees; 0 means 30 s
	Timeout   time.Duration // waiting for a receipt ends after this; 0 means 10 min
	PollFirst time.Duration // first pause between two looks for a receipt; 0 means 2 ms; it doubles…
	PollMax   time.Duration // …up to this; 0 means 2 s
}

func (c SenderConfig) withDefaults() SenderConfig {
	if c.Headroom == 0 {
		c.Headroom = 25
	}
	if c.Resubmit == 0 {
		c.Resubmit = 30 * time.Second
	}
	if c.Timeout == 0 {
		c.Timeout = 10 * time.Minute
	}
	if c.PollFirst == 0 {
		c.PollFirst = 2 * time.Millisecond
	}
	if c.PollMax == 0 {
		c.PollMax = 2 * time.Second
	}
	return c
}

// Call is one transaction to send.
type Call struct {
	Name   string // for messages, as "demand"
	To     common.Address
	Create bool // deploy Data as a contract; To is ignored
	Data   []byte
	Value  *big.Int // wei; nil means none
	Gas    uint64   // limit; 0 means estimate
}

func (c Call) target() *common.Address {
	if c.Create {
		return nil
	}
	return &c.To
}

// Sender sends the transactions of one account, several at a time. Only one Sender may use an account
// at a time, because it counts the account's nonces.
type Sender struct {
	backend Backend
	key     Key
	chain   *big.Int
	signer  types.Signer
	cfg     SenderConfig

	mu     sync.Mutex
	next   uint64 // nonce after the newest transaction in flight
	flying int    // published and not yet waited for
}

// NewSender makes the sender of an account on the backend's chain.
func NewSender(ctx context.Context, backend Backend, key Key, cfg SenderConfig) (*Sender, error) {
	id, err := backend.ChainID(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the chain id: %w", cause(err))
	}
	return &Sender{
		backend: backend, key: key, chain: id,
		signer: types.LatestSignerForChainID(id), cfg: cfg.withDefaults(),
	}, nil
}

// Address is the account that the sender signs for.
func (s *Sender) Address() common.Address { return s.key.address }

// Secret derives a value that only the account's owner can know, always the same for the same label and id.
func (s *Sender) Secret(label string, id [32]byte) [32]byte {
	return crypto.Keccak256Hash(crypto.FromECDSA(s.key.private), []byte(label), id[:])
}

// Send publishes a transaction and waits until it is in a block. A call that would revert is not
// sent: the error is then a *RevertError. One that was included and reverted gives both its receipt and
// the error.
func (s *Sender) Send(ctx context.Context, call Call) (*types.Receipt, error) {
	pending, err := s.Publish(ctx, call)
	if err != nil {
		return nil, err
	}
	return pending.Wait(ctx)
}

// Publish sends a transaction without waiting for it. Every published transaction must be waited for.
func (s *Sender) Publish(ctx context.Context, call Call) (*Pending, error) {
	price, err := suggest(ctx, s.backend, s.cfg.MaxFee)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", call.Name, err)
	}
	// Without prices the node would execute the call with a base fee of zero, which the contracts look at.
	msg := ethereum.CallMsg{
		From: s.key.address, To: call.target(), Data: call.Data, Value: call.Value,
		GasFeeCap: price.cap, GasTipCap: price.tip,
	}
	gas, err := s.gas(ctx, call, msg)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	p := &Pending{sender: s, call: call, msg: msg, gas: gas, fees: price, sent: time.Now()}
	if err := s.send(ctx, p); err != nil {
		return nil, fmt.Errorf("%s: %w", call.Name, err)
	}
	s.next = p.nonce + 1
	s.flying++
	return p, nil
}

// explainFunds adds to a node's complaint about missing money how much there is.
func (s *Sender) explainFunds(ctx context.Context, err error) error {
	node, ok := s.backend.(interface {
		BalanceAt(ctx context.Context, account common.Address, block *big.Int) (*big.Int, error)
	})
	if !ok || !strings.Contains(err.Error(), "insufficient funds") {
		return err
	}
	balance, balanceErr := node.BalanceAt(ctx, s.key.address, nil)
	if balanceErr != nil {
		return err
	}
	return fmt.Errorf("%w (account %s has %s wei)", err, s.key.address, balance)
}

// gas is the limit for a call: the node's estimate with head-room, since the state may change
// before the transaction is included.
func (s *Sender) gas(ctx context.Context, call Call, msg ethereum.CallMsg) (uint64, error) {
	if call.Gas != 0 {
		return call.Gas, nil
	}
	estimate, err := s.backend.EstimateGas(ctx, msg)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", call.Name, s.explainFunds(ctx, explain(cause(err))))
	}
	if estimate > MaxTxGas {
		return 0, fmt.Errorf("%s: needs %d gas, a transaction may have %d", call.Name, estimate, MaxTxGas)
	}
	return min(estimate+estimate/100*s.cfg.Headroom, MaxTxGas), nil
}

// send picks the nonce and publishes. While nothing is in flight the chain is asked for the nonce, so
// that transactions which a reorg or the node's pool dropped leave no gap. The caller holds s.mu.
func (s *Sender) send(ctx context.Context, p *Pending) error {
	const attempts = 5 // a node behind a load balancer may know less than the one before
	for attempt := 1; ; attempt++ {
		nonce, err := s.backend.PendingNonceAt(ctx, s.key.address)
		if err != nil {
			return fmt.Errorf("read the nonce: %w", cause(err))
		}
		if s.flying > 0 {
			nonce = max(nonce, s.next)
		}
		p.nonce = nonce
		err = p.publish(ctx)
		switch {
		case err == nil:
			return nil
		case isNonceConflict(err) && attempt < attempts:
			s.next = nonce + 1
			if err := pause(ctx, time.Duration(attempt)*s.cfg.PollFirst); err != nil {
				return err
			}
		default:
			return err
		}
	}
}

// isNonceConflict recognises nodes' answers to a nonce that is already taken. JSON-RPC has no code for
// them; the words are those of go-ethereum, which the other clients share.
func isNonceConflict(err error) bool {
	text := err.Error()
	return strings.Contains(text, "nonce too low") || strings.Contains(text, "replacement transaction underpriced")
}

func isKnown(err error) bool {
	return strings.Contains(err.Error(), "already known")
}

// landed gives back the place of a transaction that is waited for no longer.
func (s *Sender) landed() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.flying--
}

func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// ErrTimeout marks a transaction that was not included in time. It may still be.
var ErrTimeout = errors.New("transaction not included in time")
