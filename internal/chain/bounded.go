package chain

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// The methods below are those of *ethclient.Client that this module uses, each with a limit on its time: over WebSocket and IPC
// the client itself has none.

// bounded makes one call within the node's time limit.
func bounded[T any](ctx context.Context, n *Node, call func(context.Context) (T, error)) (T, error) {
	limit := n.timeout
	if limit == 0 {
		limit = callTimeout
	}
	limited, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	result, err := call(limited)
	if err != nil && limited.Err() != nil && ctx.Err() == nil {
		err = fmt.Errorf("no answer within %v: %w", limit.Round(time.Millisecond), err)
	}
	return result, err
}

// ChainID is eth_chainId.
func (n *Node) ChainID(ctx context.Context) (*big.Int, error) {
	return bounded(ctx, n, n.Client.ChainID)
}

// HeaderByNumber is eth_getBlockByNumber; nil is the head.
func (n *Node) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	return bounded(ctx, n, func(ctx context.Context) (*types.Header, error) { return n.Client.HeaderByNumber(ctx, number) })
}

// FilterLogs is eth_getLogs.
func (n *Node) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	return bounded(ctx, n, func(ctx context.Context) ([]types.Log, error) { return n.Client.FilterLogs(ctx, q) })
}

// CodeAt is eth_getCode.
func (n *Node) CodeAt(ctx context.Context, account common.Address, block *big.Int) ([]byte, error) {
	return bounded(ctx, n, func(ctx context.Context) ([]byte, error) { return n.Client.CodeAt(ctx, account, block) })
}

// BalanceAt is eth_getBalance.
func (n *Node) BalanceAt(ctx context.Context, account common.Address, block *big.Int) (*big.Int, error) {
	return bounded(ctx, n, func(ctx context.Context) (*big.Int, error) { return n.Client.BalanceAt(ctx, account, block) })
}

// CallContract is eth_call.
func (n *Node) CallContract(ctx context.Context, msg ethereum.CallMsg, block *big.Int) ([]byte, error) {
	return bounded(ctx, n, func(ctx context.Context) ([]byte, error) { return n.Client.CallContract(ctx, msg, block) })
}

// PendingNonceAt is eth_getTransactionCount of the pending block.
func (n *Node) PendingNonceAt(ctx context.Context, account common.Address) (uint64, error) {
	return bounded(ctx, n, func(ctx context.Context) (uint64, error) { return n.Client.PendingNonceAt(ctx, account) })
}

// SuggestGasTipCap is eth_maxPriorityFeePerGas.
func (n *Node) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	return bounded(ctx, n, n.Client.SuggestGasTipCap)
}

// EstimateGas is eth_estimateGas.
func (n *Node) EstimateGas(ctx context.Context, msg ethereum.CallMsg) (uint64, error) {
	return bounded(ctx, n, func(ctx context.Context) (uint64, error) { return n.Client.EstimateGas(ctx, msg) })
}

// SendTransaction is eth_sendRawTransaction.
func (n *Node) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	_, err := bounded(ctx, n, func(ctx context.Context) (struct{}, error) { return struct{}{}, n.Client.SendTransaction(ctx, tx) })
	return err
}

// TransactionReceipt is eth_getTransactionReceipt.
func (n *Node) TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	return bounded(ctx, n, func(ctx context.Context) (*types.Receipt, error) { return n.Client.TransactionReceipt(ctx, hash) })
}

// SubscribeNewHead is eth_subscribe; the limit is on setting it up.
func (n *Node) SubscribeNewHead(ctx context.Context, heads chan<- *types.Header) (ethereum.Subscription, error) {
	return bounded(ctx, n, func(ctx context.Context) (ethereum.Subscription, error) { return n.Client.SubscribeNewHead(ctx, heads) })
}

// batch sends several calls at once.
func (n *Node) batch(ctx context.Context, calls []rpc.BatchElem) error {
	_, err := bounded(ctx, n, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, n.Client.Client().BatchCallContext(ctx, calls)
	})
	return err
}
