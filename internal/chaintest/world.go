// Package chaintest sets up what tests of the chain's clients need: an embedded chain with the contracts and a
// small model on it. Only tests import it.
package chaintest

import (
	"context"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/vm"
)

// World is an embedded chain with the contracts deployed and one model registered.
type World struct {
	T         testing.TB
	Dev       *devchain.Chain
	Addresses chain.Addresses
	Machine   *vm.Machine

	requests uint64
}

// New starts a world around a model. Deadlines are chain.ShortParams.
func New(t testing.TB, cfg devchain.Config, m *vm.Machine) *World {
	t.Helper()
	dev, err := devchain.New(cfg)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, dev.Close()) })
	w := &World{T: t, Dev: dev, Machine: m}
	w.Addresses, err = dev.Deploy(context.Background(), chain.ShortParams())
	require.NoError(t, err)
	register, err := w.Client().Register(m)
	require.NoError(t, err)
	w.Send(0, register)
	return w
}

// Client opens a fresh client over the in-process connection.
func (w *World) Client() *chain.Client {
	w.T.Helper()
	client, err := chain.Open(context.Background(), w.Dev.Node(), w.Addresses)
	require.NoError(w.T, err)
	return client
}

// Key is that of a funded account. The contracts' deployer is the last one.
func (w *World) Key(account int) chain.Key { return chain.NewKey(w.Dev.Accounts()[account].Key) }

// Address is that of a funded account.
func (w *World) Address(account int) common.Address { return w.Dev.Accounts()[account].Address }

// Sender sends for a funded account.
func (w *World) Sender(account int) *chain.Sender {
	w.T.Helper()
	s, err := chain.NewSender(context.Background(), w.Dev.Client(), w.Key(account), chain.SenderConfig{})
	require.NoError(w.T, err)
	return s
}

// Send sends a transaction, which must succeed.
func (w *World) Send(account int, call chain.Call) *types.Receipt {
	w.T.Helper()
	receipt, err := w.Sender(account).Send(context.Background(), call)
	require.NoError(w.T, err)
	return receipt
}

// Ask puts a request about the world's model from an account: a fee of 0.01 ether, an hour's time for claims, no
// callback. It returns the request's id.
func (w *World) Ask(account int, inputs []*vm.Tensor, change ...func(*bindings.Request)) *big.Int {
	w.T.Helper()
	w.requests++
	r := bindings.Request{
		Requester: w.Address(account), Nonce: w.requests, ModelId: w.Machine.ModelID(), InputRoot: vm.InputRoot(inputs),
		Fee: big.NewInt(params.Ether / 100), MinBond: new(big.Int), Deadline: w.Dev.Head().Time + 3600,
		CallbackDataHash: vm.Keccak(nil),
	}
	for _, f := range change {
		f(&r)
	}
	client, data := w.Client(), chain.TensorBytes(inputs)
	if chain.MustPublish(data, nil) {
		_, err := client.Publish(context.Background(), w.Sender(account), data, nil)
		require.NoError(w.T, err)
		data = nil
	}
	call, err := client.Ask(r, data, nil)
	require.NoError(w.T, err)
	w.Send(account, call)
	id, err := client.RequestID(r)
	require.NoError(w.T, err)
	return id
}

// Claim posts a claim on a request with the given result from an account and returns its id.
func (w *World) Claim(account int, request *big.Int, result vm.Hash) vm.Hash {
	w.T.Helper()
	client := w.Client()
	snapshot, err := client.Sync(context.Background())
	require.NoError(w.T, err)
	r, ok := snapshot.Request(request)
	require.True(w.T, ok)
	claim := bindings.Claim{
		RequestId: request, ModelId: r.Terms.ModelId, InputRoot: r.Terms.InputRoot, ResultRoot: result,
		Operations: w.Machine.Header().Operations, Submitter: w.Address(account), Bond: client.Params.MinBond,
	}
	floor, err := client.BondFloor(context.Background())
	require.NoError(w.T, err)
	if claim.Bond.Cmp(floor) < 0 {
		claim.Bond = floor
	}
	call, err := client.Post(r.Terms, claim)
	require.NoError(w.T, err)
	w.Send(account, call)
	id, err := client.ClaimID(claim)
	require.NoError(w.T, err)
	return id
}

// Pass lets time go by on a chain that keeps its pace.
func (w *World) Pass(seconds uint64) {
	w.T.Helper()
	require.NoError(w.T, w.Dev.Advance(seconds, seconds/chain.ShortParams().BlockTime+1))
}

// RequireNoWeiLost checks the vault's invariant as far as the given accounts and the burn account cover it: what the oracle
// holds is what it owes them, and nothing else when no request, claim or demand is open.
func (w *World) RequireNoWeiLost(accounts ...common.Address) {
	w.T.Helper()
	client := w.Client()
	owed := new(big.Int)
	for _, a := range append(accounts, common.HexToAddress("0x000000000000000000000000000000000000dEaD")) {
		balance, err := client.VaultBalance(context.Background(), a)
		require.NoError(w.T, err)
		owed.Add(owed, balance)
	}
	held, err := w.Dev.Balance(w.Addresses.Oracle)
	require.NoError(w.T, err)
	require.Equal(w.T, owed.String(), held.String(), "wei held by the oracle and owed by it")
}
