package contracts_test

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"reflect"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus/misc/eip1559"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/ethclient/gethclient"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/params"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts"
)

const (
	chainID = 1337
	txGas   = 10_000_000    // below the 2^24 of EIP-7825
	start   = 4_000_000_000 // unix seconds, in the year 2096
)

var ether = new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil)

// chain is go-ethereum's simulated backend with its clock under control: it starts far ahead of the wall
// clock, so that a block's time is what the test says, the same in every run.
type chain struct {
	t       *testing.T
	backend *simulated.Backend
	client  simulated.Client
	geth    *gethclient.Client
	head    *types.Header
	order   int64     // counts the transactions of a shared block; 0 outside of one
	pending []*result // the transactions of the shared block
}

// names of the accounts that every chain funds.
var names = []string{"deployer", "requester", "submitter", "challenger", "helper", "mallory", "sponsor", "participant"}

func newChain(t *testing.T) *chain {
	t.Helper()
	log.SetDefault(log.NewLogger(log.DiscardHandler()))
	alloc := types.GenesisAlloc{}
	for _, name := range names {
		alloc[address(name)] = types.Account{Balance: new(big.Int).Mul(ether, big.NewInt(1_000_000))}
	}
	backend := simulated.NewBackend(alloc, func(_ *node.Config, conf *ethconfig.Config) {
		conf.Genesis.Config = osaka()
	})
	t.Cleanup(func() { require.NoError(t, backend.Close()) })
	c := &chain{t: t, backend: backend, client: backend.Client()}
	// The simulated client wraps an ethclient.Client in a field of that name, whose transport takes
	// calls with block overrides, which the wrapper does not offer.
	inner, ok := reflect.ValueOf(c.client).FieldByName("Client").Interface().(*ethclient.Client)
	require.True(t, ok, "the simulated client wraps an ethclient.Client")
	c.geth = gethclient.New(inner.Client())
	c.refresh()
	c.jump(start)
	return c
}

// osaka are the rules of today's mainnet: the development defaults include the state pricing of forks to come,
// under which no gas figure would mean anything yet.
func osaka() *params.ChainConfig {
	config := *params.AllDevChainProtocolChanges
	config.BogotaTime = nil
	return &config
}

func key(name string) *ecdsa.PrivateKey {
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte("opml test account " + name)))
	if err != nil {
		panic(err) // the hash of a constant is a valid key or is not
	}
	return k
}

func address(name string) common.Address {
	return crypto.PubkeyToAddress(key(name).PublicKey)
}

func (c *chain) refresh() {
	head, err := c.client.HeaderByNumber(context.Background(), nil)
	require.NoError(c.t, err)
	c.head = head
}

// now is the head's time; the next block's is later.
func (c *chain) now() uint64 { return c.head.Time }

// block is the head's number.
func (c *chain) block() uint64 { return c.head.Number.Uint64() }

// nextBaseFee is what the next block's transactions pay per gas.
func (c *chain) nextBaseFee() *big.Int { return eip1559.CalcBaseFee(osaka(), c.head) }

// mine seals a block one second after the last.
func (c *chain) mine() {
	c.backend.Commit()
	c.refresh()
}

// to prepares the chain so that the next block has this time and this number, with empty blocks in
// between. Both must be reachable: at least one second a block.
func (c *chain) to(second, number uint64) {
	c.t.Helper()
	for c.block()+2 < number {
		c.mine()
	}
	if c.block()+2 == number {
		c.jump(second - 1)
	}
	require.Equal(c.t, number, c.block()+1, "block number out of reach")
	if c.now()+1 != second {
		require.Failf(c.t, "time out of reach", "next block is at %d, not %d", c.now()+1, second)
	}
}

// jump seals an empty block at that time.
func (c *chain) jump(second uint64) {
	c.t.Helper()
	require.Greater(c.t, second, c.now())
	// The pool drops the last block's transactions in the background; until then the backend refuses.
	require.Eventually(c.t, func() bool {
		return c.backend.AdjustTime(time.Duration(second-c.now())*time.Second) == nil
	}, 10*time.Second, time.Millisecond, "the transaction pool does not empty")
	c.refresh()
}

// pass lets that many seconds go by at one block per blockTime.
func (c *chain) pass(seconds, blockTime uint64) {
	target := c.now() + seconds
	for range seconds / blockTime {
		c.mine()
	}
	if c.now() < target {
		c.jump(target)
	}
}

// auth is what a named account signs a transaction with.
func (c *chain) auth(name string, value *big.Int) *bind.TransactOpts {
	opts, err := bind.NewKeyedTransactorWithChainID(key(name), big.NewInt(chainID))
	require.NoError(c.t, err)
	opts.GasLimit = txGas
	opts.Value = value
	opts.GasFeeCap = big.NewInt(10_000_000_000)
	opts.GasTipCap = big.NewInt(1_000_000_000 - c.order) // keeps the order within a shared block
	opts.Nonce = c.nonce(opts.From)
	return opts
}

// nonce is an account's next one, after its transactions of a shared block. The pool is not asked:
// it takes note of a transaction some time after it has accepted it.
func (c *chain) nonce(account common.Address) *big.Int {
	nonce, err := c.client.NonceAt(context.Background(), account, nil)
	require.NoError(c.t, err)
	for _, r := range c.pending {
		if r.from == account {
			nonce++
		}
	}
	return new(big.Int).SetUint64(nonce)
}

// result is a sent transaction.
type result struct {
	c       *chain
	tx      *types.Transaction
	from    common.Address
	receipt *types.Receipt
}

// send takes what a binding's method returned and, outside of a shared block, seals a block with it.
func (c *chain) send(tx *types.Transaction, err error) *result {
	c.t.Helper()
	require.NoError(c.t, err)
	from, err := types.Sender(types.LatestSignerForChainID(big.NewInt(chainID)), tx)
	require.NoError(c.t, err)
	r := &result{c: c, tx: tx, from: from}
	if c.order > 0 {
		c.order++
		c.pending = append(c.pending, r)
		return r
	}
	c.mine()
	r.collect()
	return r
}

// together puts the transactions that moves sends in one block, in that order.
func (c *chain) together(moves func()) {
	c.t.Helper()
	c.order = 1
	moves()
	c.order = 0
	c.mine()
	for _, r := range c.pending {
		r.collect()
	}
	c.pending = nil
}

func (r *result) collect() {
	r.c.t.Helper()
	receipt, err := r.c.client.TransactionReceipt(context.Background(), r.tx.Hash())
	require.NoError(r.c.t, err, "the transaction was not mined")
	r.receipt = receipt
}

// ok requires that the transaction went through.
func (r *result) ok() *result {
	r.c.t.Helper()
	if r.receipt.Status != types.ReceiptStatusSuccessful {
		_, err := r.replay()
		require.Failf(r.c.t, "reverted", "%v", describe(err))
	}
	return r
}

// reverts requires that the transaction failed with that custom error and, where given, those arguments.
func (r *result) reverts(name string, args ...any) *result {
	r.c.t.Helper()
	require.Equal(r.c.t, types.ReceiptStatusFailed, r.receipt.Status, "%s expected, but the transaction went through", name)
	_, err := r.replay()
	requireRevert(r.c.t, err, name, args...)
	return r
}

// fails requires that the transaction failed otherwise than with a custom error.
func (r *result) fails() *result {
	r.c.t.Helper()
	require.Equal(r.c.t, types.ReceiptStatusFailed, r.receipt.Status)
	return r
}

func requireRevert(t *testing.T, err error, name string, args ...any) {
	t.Helper()
	require.Error(t, err, "%s expected", name)
	revert, ok := contracts.RevertOf(err)
	require.Truef(t, ok, "%s expected, got %v", name, err)
	require.Equal(t, name, revert.Name, "got %v", revert)
	reached.add(name)
	for i, arg := range args {
		got := revert.Args[i]
		if hash, ok := got.([32]byte); ok {
			got = common.Hash(hash)
		}
		require.Equal(t, fmt.Sprint(arg), fmt.Sprint(got), "argument %d of %v", i, revert)
	}
}

func describe(err error) error {
	if revert, ok := contracts.RevertOf(err); ok {
		return revert
	}
	return err
}

// replay calls what the transaction did, in the same block's conditions, on the state before that block
// (with a shared block: without what came before it in the block).
func (r *result) replay() ([]byte, error) {
	c := r.c
	header, err := c.client.HeaderByHash(context.Background(), r.receipt.BlockHash)
	require.NoError(c.t, err)
	msg := ethereum.CallMsg{From: r.from, To: r.tx.To(), Gas: r.tx.Gas(), Value: r.tx.Value(), Data: r.tx.Data(),
		GasFeeCap: r.tx.GasFeeCap(), GasTipCap: r.tx.GasTipCap()}
	parent := new(big.Int).Sub(header.Number, big.NewInt(1))
	return c.geth.CallContractWithBlockOverrides(context.Background(), msg, parent, nil, gethclient.BlockOverrides{
		Number: header.Number, Time: header.Time, BaseFee: header.BaseFee, Coinbase: header.Coinbase,
	})
}

// gas is what the transaction used.
func (r *result) gas() uint64 { return r.receipt.GasUsed }

// time is when the transaction was mined.
func (r *result) time() uint64 {
	header, err := r.c.client.HeaderByHash(context.Background(), r.receipt.BlockHash)
	require.NoError(r.c.t, err)
	return header.Time
}

func (c *chain) balance(account common.Address) *big.Int {
	wei, err := c.client.BalanceAt(context.Background(), account, nil)
	require.NoError(c.t, err)
	return wei
}

// spike fills blocks until the base fee is that many times what it was.
func (c *chain) spike(factor int64) {
	c.t.Helper()
	target := new(big.Int).Mul(c.head.BaseFee, big.NewInt(factor))
	code := []byte{0xfe} // INVALID takes whatever gas it gets
	nonce := c.nonce(address("sponsor")).Uint64()
	for c.head.BaseFee.Cmp(target) < 0 {
		for range 3 {
			opts := c.auth("sponsor", nil)
			tx, err := opts.Signer(opts.From, types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(chainID), Nonce: nonce,
				Gas: 16_000_000, GasFeeCap: opts.GasFeeCap, GasTipCap: opts.GasTipCap, Data: code}))
			require.NoError(c.t, err)
			require.NoError(c.t, c.client.SendTransaction(context.Background(), tx))
			nonce++
		}
		c.mine()
	}
}
